import type { Span } from "../../text/span.ts";
import { type Expression, from, literal, parameter, record, told } from "../expression.ts";
import type { PlannedParameter } from "../plan.ts";
import type { NamedConfiguration, PlannedService } from "../planned-service.ts";
import { imageOfFamily, type WindowsImage } from "../tables/windows-images.ts";
import type { Part } from "./part.ts";

const skuParameter = "windowsServerSku";

/** The image of the machines, by the `osFamily` of the configurations: a parameter where they differ. */
export function imageOf({ configurations }: PlannedService): Part {
  const images = configurations.map(({ configuration }) => imageOfFamily(configuration.osFamily?.value));
  const image = images[0] ?? imageOfFamily(undefined);
  const isOne = images.every(({ sku }) => sku === image.sku);
  const sku = isOne ? literal(image.sku) : parameter(skuParameter);
  const families = configurations.map(({ configuration }) => configuration.osFamily?.span);
  const releases = configurations.map(({ configuration }) => newestRelease(configuration.osVersion));
  return {
    value: record({
      publisher: literal(image.publisher),
      offer: literal(image.offer),
      sku: from(told(sku, familyWords(configurations)), ...families),
      version: from(literal("latest"), ...releases),
    }),
    parameters: isOne ? [] : [skuOf(images)],
  };
}

interface Release {
  readonly value: string;
  readonly span: Span;
}

/** The place of `osVersion="*"`, which asks for the newest release. */
function newestRelease(osVersion: Release | undefined): Span | undefined {
  return osVersion !== undefined && isNewest(osVersion) ? osVersion.span : undefined;
}

function isNewest({ value }: Release): boolean {
  return value.trim() === "*";
}

function familyWords(configurations: readonly NamedConfiguration[]): string {
  const families = new Set(configurations.map(({ configuration }) => configuration.osFamily?.value));
  const known = families.size === 0 ? [undefined] : [...families];
  return known.map((family) => `osFamily ${family ?? "absent"}: ${imageWords(imageOfFamily(family))}`).join("; ");
}

function imageWords({ server, updatesEnd }: WindowsImage): string {
  return `${server}, with updates until ${updatesEnd}`;
}

function skuOf(images: readonly WindowsImage[]): PlannedParameter {
  const skus = [...new Set(images.map(({ sku }) => sku))];
  const defaultValue: Expression = literal(skus[0] ?? "");
  return {
    name: skuParameter,
    type: "string",
    description: "The image of Windows Server that every machine starts from.",
    defaultValue,
    allowedValues: skus,
    value: { kind: "written", values: images.map(({ sku }) => sku) },
  };
}
