import type { Conversion, ConvertedFile, ConvertOptions, ServiceToConvert } from "../../src/convert/conversion.ts";
import { convertService } from "../../src/convert/convert-service.ts";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { placesIn } from "../../src/diagnostic/place.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import { changedText } from "../../src/plan/extended-support/changed-file.ts";
import { type PlannedService, remoteAccessChoices } from "../../src/plan/planned-service.ts";
import { accountFiles } from "../../src/report/account-files.ts";
import { desktopEndpointName } from "../../src/service/remote-desktop-endpoints.ts";
import type { ServiceAt } from "../plan/planned-services.ts";

/** One conversion of one service, with all its files. */
export interface Converted {
  /** Where the definition lies, the target and the choice: `a/b.csdef scale-sets bastion`. */
  readonly title: string;
  readonly service: PlannedService;
  readonly conversion: Conversion;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, string>;
}

const common = { to: "both", today: "2026-11-22", prices: undefined } as const;
const ordinary = { ...common, target: "scale-sets", orchestration: "uniform", sessions: 25 } as const;

/** What can be chosen for a service: each remote access where it has one, both orchestrations, both targets. */
export function choicesFor({ expanded }: PlannedService): readonly ConvertOptions[] {
  const hasDesktop = expanded.roles.some(({ endpoints }) =>
    endpoints.some(({ name }) => name.value === desktopEndpointName),
  );
  const scaleSets = hasDesktop ? remoteAccessChoices : (["none"] as const);
  const extended = hasDesktop ? (["extension", "none"] as const) : (["none"] as const);
  return [
    ...scaleSets.map((remoteAccess) => ({ ...ordinary, remoteAccess })),
    { ...ordinary, orchestration: "flexible", remoteAccess: undefined },
    ...extended.map((remoteAccess) => ({ ...common, target: "extended-support", remoteAccess }) as const),
  ];
}

/** Every conversion of every service, one after the other. */
export function* conversionsOf(services: readonly ServiceAt[]): Generator<Converted> {
  for (const { path, service } of services) {
    for (const options of choicesFor(service)) yield convertedAs(path, service, options);
  }
}

/** The conversion of a service; it fails the test where there is none. */
export function convertedAs(path: string, service: PlannedService, options: ConvertOptions): Converted {
  const files = filesOf(service);
  const { value, diagnostics } = convertService(files, options);
  if (value === undefined) throw new Error(`${path} is not converted.`);
  const choice =
    options.target === "scale-sets" ? `${options.remoteAccess} ${options.orchestration}` : options.remoteAccess;
  return {
    title: `${path} ${options.target} ${choice}`,
    service,
    conversion: value,
    diagnostics,
    files: new Map(outputs(value, files).map(({ name, text }) => [name, text])),
  };
}

/** The plainest choice. */
export const scaleSets = { ...ordinary, remoteAccess: undefined } satisfies ConvertOptions;
export const extendedSupport = {
  ...common,
  target: "extended-support",
  remoteAccess: undefined,
} satisfies ConvertOptions;

function filesOf({ written, configurations }: PlannedService): ServiceToConvert {
  return {
    definition: written.document,
    configurations: configurations.map(({ configuration }) => configuration.document),
    modules: moduleMap(builtInModules),
    sdk: undefined,
    rolePlugins: [],
  };
}

function outputs(conversion: Conversion, { definition, configurations }: ServiceToConvert): readonly ConvertedFile[] {
  const places = placesIn(new Map([definition, ...configurations].map(({ file, text }) => [file, text])));
  const changed = conversion.changedFiles.map((file) => ({
    name: file.document.file.split("/").at(-1) ?? "",
    text: changedText(file),
  }));
  return [...conversion.files, ...accountFiles(conversion, places), ...changed];
}
