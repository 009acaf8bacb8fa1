import { defineCode } from "../../../diagnostic/code-record.ts";
import { pages } from "./sources.ts";

export const notInThisSdk = defineCode({
  name: "not-in-this-sdk",
  category: "structure",
  severity: "error",
  summary: "A file uses only what the SDK of its schemaVersion knows.",
  why: "Each SDK's packager knows the elements and attributes of its own time and refuses later ones, and those given up before.",
  source: pages.webRole,
  messages: {
    later: "'{name}' came with SDK {since} at the earliest, and this file is for SDK {sdk}.",
    gone: "'{name}' was gone after SDK {until} at the latest, and this file is for SDK {sdk}.",
    value: "`{attribute}` must be {choices} up to SDK {until}, not '{value}', and this file is for SDK {sdk}.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" schemaVersion="2014-06.2.4"><VirtualMachineRole name="Old" /></ServiceDefinition>`,
    good: `<ServiceDefinition name="Shop" schemaVersion="2014-06.2.4"><WorkerRole name="New" /></ServiceDefinition>`,
  },
});
