import { defineCode } from "../../../diagnostic/code-record.ts";
import { pages } from "./sources.ts";

export const unknownRootElement = defineCode({
  name: "unknown-root-element",
  category: "structure",
  severity: "error",
  summary: "The root element is that of a service definition, a service configuration or a role module.",
  why: "The root element tells what a file is. With any other one the packager does not read it at all.",
  source: pages.definition,
  messages: { unknown: "The root element of a {kind} is '{expected}', not '{name}'." },
  example: {
    bad: `<ServiceDefinitions name="Shop" />`,
    good: `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" />`,
  },
});

export const wrongNamespace = defineCode({
  name: "wrong-namespace",
  category: "structure",
  severity: "error",
  summary: "Every element is in the namespace of its kind of file.",
  why: "The packager knows an element by its name and its namespace; in another namespace, or in none, it is a stranger.",
  source: pages.definition,
  messages: {
    other: "'{name}' is in the namespace '{namespace}', not in '{expected}'.",
    none: "'{name}' is in no namespace; it belongs in '{expected}'.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" />`,
    good: `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" />`,
  },
});
