import { defineCode } from "../../../diagnostic/code-record.ts";
import { pages } from "./sources.ts";

export const unknownElement = defineCode({
  name: "unknown-element",
  category: "structure",
  severity: "error",
  summary: "An element stands where the schema has it.",
  why: "The packager refuses a file with an element that it does not know in that place, even if it knows it elsewhere.",
  source: pages.webRole,
  messages: {
    unknown: "'{name}' is no child of '{parent}'.",
    suggested: "'{name}' is no child of '{parent}'; did you mean '{suggestion}'?",
    deeper: "'{name}' is no child of '{parent}'; it belongs into its '{home}'.",
    lacking: "'{name}' is no child of '{parent}', which lacks {missing}.",
    empty: "'{name}' may not stand in '{parent}', which holds no elements.",
  },
  example: {
    bad: `<Endpoints><Endpoint name="Web" protocol="http" port="80" /></Endpoints>`,
    good: `<Endpoints><InputEndpoint name="Web" protocol="http" port="80" /></Endpoints>`,
  },
});

export const missingElement = defineCode({
  name: "missing-element",
  category: "structure",
  severity: "error",
  summary: "An element holds the children that it must have.",
  why: "The packager refuses a file that lacks a required element.",
  source: pages.configurationRole,
  messages: { missing: "'{element}' lacks {missing}." },
  example: {
    bad: `<Role name="Web" />`,
    good: `<Role name="Web"><Instances count="2" /></Role>`,
  },
});

export const repeatedElement = defineCode({
  name: "repeated-element",
  category: "structure",
  severity: "error",
  summary: "An element stands no more often than the schema allows.",
  why: "Which of the two should hold nobody can tell, so the packager refuses the file.",
  source: pages.webRole,
  messages: {
    once: "'{name}' may stand only once in '{parent}'.",
    limit: "'{parent}' holds at most {limit} '{name}' elements.",
    either: "'{parent}' holds either '{first}' or '{name}', not both.",
  },
  example: {
    bad: `<WorkerRole name="Work"><Imports /><Imports /></WorkerRole>`,
    good: `<WorkerRole name="Work"><Imports /></WorkerRole>`,
  },
});

export const elementOrder = defineCode({
  name: "element-order",
  category: "structure",
  severity: "error",
  summary: "Children stand in the order of the schema, where it has one.",
  why: "In a few elements the schema fixes the order of the children, and the packager refuses any other.",
  source: pages.networkConfiguration,
  messages: { late: "'{name}' must stand before '{other}' in '{parent}'." },
  example: {
    bad: `<Site name="Web"><Bindings><Binding name="b" endpointName="Http" /></Bindings><VirtualDirectory name="img" /></Site>`,
    good: `<Site name="Web"><VirtualDirectory name="img" /><Bindings><Binding name="b" endpointName="Http" /></Bindings></Site>`,
  },
});

export const unexpectedText = defineCode({
  name: "unexpected-text",
  category: "structure",
  severity: "error",
  summary: "No text stands between the tags.",
  why: "All values are attributes. Elements that hold elements may have white space between them; the others must be empty, white space and CDATA included.",
  source: pages.webRole,
  messages: {
    text: "'{element}' holds elements, no text.",
    notEmpty: "'{element}' must be empty and holds text.",
    whiteSpace: "'{element}' must be empty: not even white space may stand between its tags.",
  },
  example: {
    bad: `<Setting name="Color">blue</Setting>`,
    good: `<Setting name="Color" value="blue" />`,
  },
});

export const webRoleWithoutSites = defineCode({
  name: "web-role-without-sites",
  category: "structure",
  severity: "error",
  summary: "A web role has a 'Sites' element.",
  why: "Since SDK 1.7 the packager refuses a web role without sites. Without them older ones ran the role outside of IIS.",
  source: pages.webRole,
  messages: {
    missing: "Web role '{role}' lacks 'Sites', which SDK {sdk} requires.",
    unknownSdk: "Web role '{role}' lacks 'Sites', which SDK 1.7 and later require.",
  },
  example: {
    bad: `<WebRole name="Web" />`,
    good: `<WebRole name="Web"><Sites><Site name="Web"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site></Sites></WebRole>`,
  },
});
