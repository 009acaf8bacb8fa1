import { compareSdk } from "../../service/sdk.ts";
import { findVmSize, vmSizeNames } from "../../service/vm-sizes.ts";
import { nearestWord } from "../../text/nearest-word.ts";
import { useInstead } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const knownVmSize = defineRule({
  name: "known-vm-size",
  category: "sizes",
  severity: "warning",
  summary: "A vmsize is the name of a size that Cloud Services have, in its exact spelling.",
  why: "The packager takes any text; the platform then refuses a name that is not on its list, letter by letter. Most sizes of virtual machines are no sizes of Cloud Services.",
  source: "https://github.com/Azure/azure-cli/issues/15042",
  messages: {
    unknown: "Role '{role}' has size '{size}', which Cloud Services do not have.",
    misspelt: "Role '{role}' has size '{size}', which Cloud Services do not have; did you mean '{nearest}'?",
  },
  example: {
    bad: `<WebRole name="Web" vmsize="Standard_B2s" />`,
    good: `<WebRole name="Web" vmsize="Standard_D1_v2" />`,
  },

  *check({ written, sdk }) {
    // The schemas of these SDKs list five sizes, which the structure check goes by.
    if (sdk !== undefined && compareSdk(sdk, "1.8") <= 0) return;

    for (const { name, vmsize } of written.roles) {
      if (vmsize === undefined || findVmSize(vmsize.value) !== undefined) continue;

      const data = { role: name.value, size: vmsize.value };
      const nearest = nearestWord(vmsize.value, vmSizeNames, 1);
      if (nearest === undefined) yield { message: "unknown", at: vmsize, data };
      else {
        const fixes = [useInstead(vmsize, nearest)];
        yield { message: "misspelt", at: vmsize, data: { ...data, nearest }, fixes };
      }
    }
  },
});
