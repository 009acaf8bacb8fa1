import { literal, record } from "../expression.ts";
import type { PlannedService } from "../planned-service.ts";
import { imageOf } from "./image.ts";
import type { Part } from "./part.ts";

/** What the machines of a scale set start from. Their temporary disk comes with their size. */
export function storageProfile(service: PlannedService): Part {
  const image = imageOf(service);
  return {
    ...image,
    value: record({
      imageReference: image.value,
      osDisk: record({
        createOption: literal("FromImage"),
        caching: literal("ReadWrite"),
        managedDisk: record({ storageAccountType: literal("Premium_LRS") }),
      }),
      diskControllerType: literal("SCSI"),
    }),
  };
}
