import type {
  ConfigurationCheck,
  FileToUpload,
  NeededVariable,
  UploadedFile,
} from "../../plan/deployment/deployment-steps.ts";
import { asciiLine } from "../ascii-line.ts";
import { bashText } from "./bash-text.ts";

/** Notes an environment variable that is missing. */
export function bashNeed({ name, description }: NeededVariable): string {
  return `need ${name} ${bashText(asciiLine(description))}`;
}

/** Notes a configuration that is not ready. */
export function bashConfigurationCheck({ kind, text, missing }: ConfigurationCheck): string {
  return `check_configuration ${kind} ${bashText(text)} ${bashText(asciiLine(missing))}`;
}

/** Notes a file that is missing. */
export function bashCheck(file: FileToUpload): readonly string[] {
  switch (file.kind) {
    case "zip":
      return [`need_zip ${bashText(file.name)} ${bashText(file.entry)}`];
    case "named":
      return [`need_file "\${${file.variable}-}" ${file.variable}`];
    case "configuration":
      return [];
  }
}

/** The name of a blob, which changes with what is in the file, and its address in the environment. */
export function bashBlob({ file, variable }: UploadedFile): readonly string[] {
  const [stem, extension] = nameParts(file);
  return [
    `${blobVariable(variable)}=$(blob_of ${pathOf(file)} ${bashText(stem)} ${bashText(extension)})`,
    `export ${variable}="$addresses$CSDEF_STORAGE_CONTAINER/$${blobVariable(variable)}"`,
  ];
}

export function bashUpload({ file, variable }: UploadedFile): readonly string[] {
  return [`upload ${pathOf(file)} "$${blobVariable(variable)}"`];
}

/** Replaces the address by one that carries a signature. */
export function bashSigned({ variable, isSigned }: UploadedFile): readonly string[] {
  return isSigned ? [`${variable}=$(signed "$${blobVariable(variable)}")`] : [];
}

function blobVariable(variable: string): string {
  return `${variable.toLowerCase()}_blob`;
}

function pathOf(file: FileToUpload): string {
  switch (file.kind) {
    case "zip":
      return bashText(file.name);
    case "named":
      return `"$(absolute "$${file.variable}")"`;
    case "configuration":
      return '"$configuration"';
  }
}

function nameParts(file: FileToUpload): readonly [string, string] {
  switch (file.kind) {
    case "zip":
      return [file.name.replace(/\.zip$/, ""), "zip"];
    case "named":
      return ["package", "cspkg"];
    case "configuration":
      return ["configuration", "cscfg"];
  }
}
