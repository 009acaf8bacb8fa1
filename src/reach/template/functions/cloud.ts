import type { Span } from "../../../text/span.ts";
import type { Evaluated } from "../evaluated.ts";
import { objectOf, textValue } from "../values/make-value.ts";

/** What `environment()` gives in the public cloud, which templates are read for; other members are not known. */
export function cloud(at: Span): Evaluated {
  const more = "of environment() is not known";
  const suffixValues = Object.entries(suffixes).map(([name, text]) => [name, textValue(text, at)] as const);
  const authentication = objectOf(
    [
      ["loginEndpoint", textValue("https://login.microsoftonline.com/", at)],
      ["tenant", textValue("common", at)],
    ],
    at,
  );
  const entries = Object.entries(endpoints).map(([name, text]) => [name, textValue(text, at)] as const);
  const nested = [
    ["suffixes", { ...objectOf(suffixValues, at), more }],
    ["authentication", { ...authentication, more }],
  ] as const;
  return { ...objectOf([...entries, ...nested], at), more };
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#environment */
const endpoints = {
  name: "AzureCloud",
  portal: "https://portal.azure.com",
  resourceManager: "https://management.azure.com/",
  graph: "https://graph.windows.net/",
  gallery: "https://gallery.azure.com/",
} as const;

const suffixes = {
  acrLoginServer: ".azurecr.io",
  keyvaultDns: ".vault.azure.net",
  sqlServerHostname: ".database.windows.net",
  storage: "core.windows.net",
} as const;
