import { defineCode } from "../../../diagnostic/code-record.ts";
import { pages } from "./sources.ts";

export const invalidChoice = defineCode({
  name: "invalid-choice",
  category: "structure",
  severity: "error",
  summary: "A value that is one of a few words is spelt like one of them.",
  why: "The words are compared letter by letter: upper case, or a blank beside them, makes another word.",
  source: pages.webRole,
  messages: {
    unknown: "`{attribute}` must be {choices}, not '{value}'.",
    suggested: "`{attribute}` must be {choices}, not '{value}'; did you mean '{suggestion}'?",
    empty: "`{attribute}` must be {choices}, and is empty.",
  },
  example: {
    bad: `<InputEndpoint name="Web" protocol="TCP" port="80" />`,
    good: `<InputEndpoint name="Web" protocol="tcp" port="80" />`,
  },
});

export const invalidNumber = defineCode({
  name: "invalid-number",
  category: "structure",
  severity: "error",
  summary: "A number is a whole number in its range.",
  why: "The packager refuses a port, a size or a count that is no number or lies outside of its range.",
  source: pages.webRole,
  messages: {
    range: "`{attribute}` must be a whole number from {minimum} to {maximum}, not '{value}'.",
    rangeOr: "`{attribute}` must be a whole number from {minimum} to {maximum}, or '{or}', not '{value}'.",
    least: "`{attribute}` must be a whole number of at least {minimum}, not '{value}'.",
    number: "`{attribute}` must be a whole number, not '{value}'.",
  },
  example: {
    bad: `<InputEndpoint name="Web" protocol="http" port="80000" />`,
    good: `<InputEndpoint name="Web" protocol="http" port="8080" />`,
  },
});

export const invalidName = defineCode({
  name: "invalid-name",
  category: "structure",
  severity: "error",
  summary: "A name has only the characters that names may have.",
  why: "Names become parts of paths, addresses and of other names, so the packager refuses characters that mean something there.",
  source: pages.webRole,
  messages: {
    empty: "`{attribute}` must be a name, and is empty.",
    start: "`{attribute}` must start with a letter from A to Z or '_', unlike '{value}'.",
    character: "`{attribute}` may not hold '{character}', as '{value}' does.",
    end: "`{attribute}` may not end in {ending}: '{value}'.",
    machine: "`{attribute}` must be 1 to 10 letters, digits or '-', with '-' neither first nor last, not '{value}'.",
  },
  example: {
    bad: `<WorkerRole name="1st/Worker" />`,
    good: `<WorkerRole name="FirstWorker" />`,
  },
});

export const invalidLength = defineCode({
  name: "invalid-length",
  category: "structure",
  severity: "error",
  summary: "A text is neither empty nor too long where its length is bounded.",
  why: "Command lines, paths and a few other texts must have from 1 to 256 characters; the packager refuses others.",
  source: pages.webRole,
  messages: {
    empty: "`{attribute}` may not be empty.",
    long: "`{attribute}` may have at most {maximum} characters, and has {length}.",
  },
  example: {
    bad: `<Task commandLine="" />`,
    good: `<Task commandLine="install.cmd" />`,
  },
});

export const invalidValue = defineCode({
  name: "invalid-value",
  category: "structure",
  severity: "error",
  summary: "An address, a thumbprint or a URI is written as such.",
  why: "The packager checks how these values are written and refuses others.",
  source: pages.configuration,
  messages: {
    address: "`{attribute}` must be an IPv4 address such as 10.0.0.4, not '{value}'.",
    noThumbprint: "`{attribute}` must be the certificate's thumbprint, and is empty.",
    thumbprint: "`{attribute}` must be the certificate's thumbprint: hexadecimal digits and nothing else.",
    uri: "`{attribute}` must be a URI.",
  },
  example: {
    bad: `<DnsServer name="Dns" IPAddress="10.0.0.256" />`,
    good: `<DnsServer name="Dns" IPAddress="10.0.0.4" />`,
  },
});
