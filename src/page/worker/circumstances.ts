import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { type LintOptions, lintModule, withSeverities } from "../../lint/lint-service.ts";
import { noSettings, readSettings, type Settings } from "../../lint/settings.ts";
import { settingsModulesExist } from "../../lint/settings-codes.ts";
import { builtInModules } from "../../modules/index.ts";
import { moduleMap } from "../../modules/module-map.ts";
import type { ModulesByName } from "../../modules/plugin-module.ts";
import { readModule } from "../../modules/read-module.ts";
import { folderOf } from "./services-in.ts";
import type { Source } from "./source.ts";

/** What holds for the files of a folder, and what is wrong with the settings and modules that say so. */
export interface Held {
  readonly options: LintOptions;
  readonly diagnostics: readonly Diagnostic[];
}

const builtIn = moduleMap(builtInModules);

/** What holds for a folder: the settings of the nearest `csdef.json` among the files, else those of a service without any. */
export async function circumstancesOf(
  folder: string,
  sources: ReadonlyMap<string, Source>,
  today: string,
): Promise<Held> {
  const file = nearestSettings(folder, sources);
  if (file === undefined) return { options: optionsBy(noSettings, builtIn, today), diagnostics: [] };
  // What only a conversion finds is a name that settings can have; it is loaded where there are settings.
  const { everyCode } = await import("../../convert/every-code.ts");
  const { value, diagnostics } = readSettings(file.text, file.path, everyCode);
  const own = value.modules.map(({ value: named, span }) => {
    const modules = modulesIn(pathFrom(folderOf(file.path), named), sources);
    const missing = modules.length === 0 ? [diagnose(settingsModulesExist, "missing", span, { folder: named })] : [];
    return { modules, missing };
  });
  const modules = own.flatMap((one) => one.modules);
  const read = modules.map(({ source, name }) => readModule(source.document.value, name));
  const map = moduleMap(
    builtInModules,
    read.flatMap(({ value: module }) => module ?? []),
  );
  const options = optionsBy(value, map, today);
  const met = [...diagnostics, ...own.flatMap(({ missing }) => missing)];
  return {
    options,
    diagnostics: [
      ...withSeverities(met, value.severities),
      ...read.flatMap((one) => one.diagnostics),
      ...modules.flatMap(({ source }) => lintModule(source.document, options)),
    ],
  };
}

function optionsBy(settings: Settings, modules: ModulesByName, today: string): LintOptions {
  const { sdk, platform, rolePlugins, severities } = settings;
  return { sdk, platform: platform ?? "classic", modules, rolePlugins, severities, today };
}

function nearestSettings(folder: string, sources: ReadonlyMap<string, Source>): Source | undefined {
  const found = sources.get(folder === "" ? "csdef.json" : `${folder}/csdef.json`);
  return found !== undefined || folder === "" ? found : nearestSettings(folderOf(folder), sources);
}

interface NamedModule {
  readonly source: Source;
  readonly name: string;
}

/** Of each folder in a folder, `<Name>/<Name>.csplugin`. Names have no case. */
function modulesIn(folder: string, sources: ReadonlyMap<string, Source>): readonly NamedModule[] {
  const before = folder === "" ? "" : `${folder}/`;
  return [...sources.values()].flatMap((source) => {
    const [name, file, ...deeper] = source.path.startsWith(before) ? source.path.slice(before.length).split("/") : [];
    if (name === undefined || file?.toLowerCase() !== `${name}.csplugin`.toLowerCase()) return [];
    return deeper.length === 0 ? [{ source, name }] : [];
  });
}

/** The folder that a path leads to from another. */
function pathFrom(folder: string, path: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split(/[/\\]/)) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
