import type {
  ConfigurationCheck,
  FileToUpload,
  NeededVariable,
  UploadedFile,
} from "../../plan/deployment/deployment-steps.ts";
import { asciiLine } from "../ascii-line.ts";
import { powershellText } from "../powershell/powershell-text.ts";

/** Notes an environment variable that is missing. */
export function powershellNeed({ name, description }: NeededVariable): string {
  return `Test-Needed '${name}' ${powershellText(asciiLine(description))}`;
}

/** Notes a configuration that is not ready. */
export function powershellConfigurationCheck({ kind, text, missing }: ConfigurationCheck): string {
  return `Test-Configuration '${kind}' ${powershellText(text)} ${powershellText(asciiLine(missing))}`;
}

/** Notes a file that is missing. */
export function powershellCheck(file: FileToUpload): readonly string[] {
  switch (file.kind) {
    case "zip":
      return [`Test-Zip ${powershellText(file.name)} ${powershellText(file.entry)}`];
    case "named":
      return [`Test-File ${pathOf(file)} '${file.variable}'`];
    case "configuration":
      return [];
  }
}

/** The name of a blob, which changes with what is in the file, and its address in the environment. */
export function powershellBlob({ file, variable }: UploadedFile): readonly string[] {
  const [stem, extension] = nameParts(file);
  const blob = blobVariable(variable);
  return [
    `${blob} = Get-BlobName ${pathOf(file)} ${powershellText(stem)} ${powershellText(extension)}`,
    `Set-Brought '${variable}' ($addresses + $env:CSDEF_STORAGE_CONTAINER + '/' + ${blob})`,
  ];
}

export function powershellUpload({ file, variable, isSigned }: UploadedFile): readonly string[] {
  const blob = blobVariable(variable);
  const signed = `Set-Brought '${variable}' (Get-SignedAddress ${blob})`;
  return [`Send-File ${pathOf(file)} ${blob}`, ...(isSigned ? [signed] : [])];
}

function blobVariable(variable: string): string {
  return `$${variable.toLowerCase()}_blob`;
}

function pathOf(file: FileToUpload): string {
  switch (file.kind) {
    case "zip":
      return powershellText(file.name);
    case "named":
      return `([System.IO.Path]::Combine($start, [string] $env:${file.variable}))`;
    case "configuration":
      return "$configurationPath";
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
