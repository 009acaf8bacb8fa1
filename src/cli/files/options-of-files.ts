import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { type LintOptions, lintModule } from "../../lint/lint-service.ts";
import type { Platform } from "../../lint/rule.ts";
import { settingsModulesExist } from "../../lint/settings-codes.ts";
import { builtInModules } from "../../modules/index.ts";
import { moduleMap } from "../../modules/module-map.ts";
import type { Sdk } from "../../service/sdk.ts";
import { type OwnModule, readModuleFolder } from "./module-folder.ts";
import { findSettingsFile, readSettingsFile, type SettingsFile } from "./settings-files.ts";
import type { Place, Workspace } from "./workspace.ts";

/** What the command line says about everything; it wins over settings files. */
export interface Chosen {
  readonly sdk: Sdk | undefined;
  readonly platform: Platform | undefined;
  readonly modules: readonly Place[];
  readonly rolePlugins: readonly string[];
  readonly today: string;
  /** The settings file of all files; `"nearest"` for each its own, or `"none"`. */
  readonly settings: Place | "nearest" | "none";
}

/** What holds for the files of each folder: the command line, and the settings file nearest to the folder. */
export class OptionsOfFiles {
  /** What is wrong with settings files and with modules. */
  readonly diagnostics: Diagnostic[] = [];
  /** The texts that these point into, by file. */
  readonly texts = new Map<string, string>();
  readonly #chosen: Chosen;
  readonly #workspace: Workspace;
  readonly #settingsByFolder = new Map<string, Place | undefined>();
  readonly #optionsBySettings = new Map<string, Promise<LintOptions>>();
  readonly #modulesByFolder = new Map<string, readonly OwnModule[]>();

  constructor(chosen: Chosen, workspace: Workspace) {
    this.#chosen = chosen;
    this.#workspace = workspace;
  }

  /** What holds for a file of a folder. */
  of(folder: Place): Promise<LintOptions> {
    const place = this.#settingsPlace(folder);
    const key = place?.key ?? "";
    const known = this.#optionsBySettings.get(key);
    if (known !== undefined) return known;
    const options = this.#make(place);
    this.#optionsBySettings.set(key, options);
    return options;
  }

  #settingsPlace(folder: Place): Place | undefined {
    const { settings } = this.#chosen;
    if (settings === "none") return undefined;
    return settings === "nearest" ? findSettingsFile(folder, this.#workspace, this.#settingsByFolder) : settings;
  }

  async #make(place: Place | undefined): Promise<LintOptions> {
    const file = place && (await readSettingsFile(place, this.#workspace));
    const { sdk, platform, modules, rolePlugins, today } = this.#chosen;
    const own = [...modules, ...(file === undefined ? [] : this.#moduleFolders(file))].flatMap((one) =>
      this.#modules(one),
    );
    const options: LintOptions = {
      sdk: sdk ?? file?.settings.sdk,
      platform: platform ?? file?.settings.platform ?? "classic",
      modules: moduleMap(
        builtInModules,
        own.flatMap(({ module }) => module ?? []),
      ),
      rolePlugins: rolePlugins.length > 0 ? rolePlugins : (file?.settings.rolePlugins ?? []),
      severities: file?.settings.severities ?? new Map(),
      today,
    };
    this.#tell(file, own, options);
    return options;
  }

  /** The folders that a settings file names; of one that is not there a finding. */
  #moduleFolders(file: SettingsFile): Place[] {
    const beside = this.#workspace.folderOf(file.place);
    return file.settings.modules.flatMap(({ value: folder, span }) => {
      const place = this.#workspace.found(this.#workspace.io.path.resolve(beside.absolute, folder));
      if (this.#workspace.kindOf(place) === "folder") return [place];
      this.diagnostics.push(diagnose(settingsModulesExist, "missing", span, { folder }));
      return [];
    });
  }

  #modules(folder: Place): readonly OwnModule[] {
    const modules = this.#modulesByFolder.get(folder.key) ?? readModuleFolder(folder, this.#workspace);
    this.#modulesByFolder.set(folder.key, modules);
    return modules;
  }

  #tell(file: SettingsFile | undefined, modules: readonly OwnModule[], options: LintOptions): void {
    if (file !== undefined) {
      this.diagnostics.push(...file.diagnostics);
      this.texts.set(file.place.path, file.text);
    }
    for (const { file: module, diagnostics } of modules) {
      this.diagnostics.push(...diagnostics, ...lintModule(module.document, options));
      this.texts.set(module.place.path, module.document.value.text);
    }
  }
}
