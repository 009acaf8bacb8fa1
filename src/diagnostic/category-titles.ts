import type { Category } from "./code-record.ts";

/** What the codes of each category are about, in the order in which categories are listed. */
export const categoryTitles: Readonly<Record<Category, string>> = {
  syntax: "The file is XML",
  structure: "Elements and attributes are what the file's schema has",
  names: "Names are well formed, unique, and lead to something",
  endpoints: "Endpoints, ports and probes",
  imports: "Imported modules",
  configuration: "The configuration fits its definition",
  certificates: "Certificates",
  sites: "Sites, bindings and host headers",
  startup: "Startup tasks and entry points",
  network: "Networks, addresses and access rules",
  sizes: "Sizes and local storage",
  versions: "Versions of SDK and guest system",
  security: "Secrets and open doors",
  retirement: "What the platform has stopped or will stop taking",
  settings: "Settings of this tool, and comments to it",
  conversion: "What a conversion cannot carry over as it is",
};
