import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BicepType, readTypesJson, TypeBaseKind, type TypeReference } from "@azure/bicep-types";
import { sharedFolder } from "../shared-folder.ts";

/** What the compiler knows of a resource of one type and version: the type of its body, and where its references lead. */
export interface KnownType {
  readonly body: BicepType;
  readonly typeOf: (reference: TypeReference) => BicepType;
}

/** The official type of a resource; `undefined` where there is none for type and version. */
export function resourceType(type: string, apiVersion: string): KnownType | undefined {
  return typesOf(apiVersion).get(`${type}@${apiVersion}`.toLowerCase());
}

const known = new Map<string, ReadonlyMap<string, KnownType>>();

/** A file is up to a megabyte, so those of a version are read when it is first asked for, and once. */
function typesOf(apiVersion: string): ReadonlyMap<string, KnownType> {
  const found = known.get(apiVersion) ?? new Map(filesOf(apiVersion).flatMap(typesIn));
  known.set(apiVersion, found);
  return found;
}

function filesOf(apiVersion: string): readonly string[] {
  if (sharedFolder === undefined) throw new Error("the types are in ../shared/bicep-types, which is not here");
  const folder = join(sharedFolder, "bicep-types");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const wanted = new Set([apiVersion.toLowerCase(), "types.json"]);
  return files
    .filter((file) =>
      file
        .split(/[\\/]/)
        .slice(-2)
        .every((part) => wanted.has(part.toLowerCase())),
    )
    .map((file) => join(folder, file));
}

function typesIn(file: string): readonly (readonly [string, KnownType])[] {
  const types = readTypesJson(readFileSync(file, "utf8"));
  const typeOf = ({ index }: TypeReference) => {
    const type = types[index];
    if (type === undefined) throw new Error(`${file} has no type ${index}`);
    return type;
  };
  return types.flatMap((type) =>
    type.type === TypeBaseKind.ResourceType
      ? [[type.name.toLowerCase(), { body: typeOf(type.body), typeOf }] as const]
      : [],
  );
}
