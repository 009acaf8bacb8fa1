/** A definition or configuration of one folder, as far as matching looks at it. */
export interface NamedService {
  /** The `name` of a definition, the `serviceName` of a configuration; `undefined` or empty where the file does not say. */
  readonly serviceName: string | undefined;
}

/** The definitions of a folder with their configurations, and the configurations that go with none of them. */
export interface MatchedFiles<Definition, Configuration> {
  readonly services: readonly {
    readonly definition: Definition;
    readonly configurations: readonly Configuration[];
  }[];
  readonly alone: readonly Configuration[];
}

/**
 * Which configurations of a folder go with which of its definitions: those whose `serviceName` is the definition's name,
 * or all of them where there is only one definition.
 */
export function matchConfigurations<Definition extends NamedService, Configuration extends NamedService>(
  definitions: readonly Definition[],
  configurations: readonly Configuration[],
): MatchedFiles<Definition, Configuration> {
  const [only, ...others] = definitions;
  if (only === undefined) return { services: [], alone: configurations };
  if (others.length === 0) return { services: [{ definition: only, configurations }], alone: [] };

  const names = new Set(definitions.map(nameOf));
  const configurationsByName = groupByName(configurations);
  return {
    services: definitions.map((definition) => ({
      definition,
      configurations: hasName(definition) ? (configurationsByName.get(nameOf(definition)) ?? []) : [],
    })),
    alone: configurations.filter((one) => !hasName(one) || !names.has(nameOf(one))),
  };
}

function nameOf({ serviceName }: NamedService): string {
  return serviceName ?? "";
}

function hasName(file: NamedService): boolean {
  return nameOf(file) !== "";
}

function groupByName<Named extends NamedService>(files: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const filesByName = new Map<string, Named[]>();
  for (const file of files) {
    const named = filesByName.get(nameOf(file));
    if (named === undefined) filesByName.set(nameOf(file), [file]);
    else named.push(file);
  }
  return filesByName;
}
