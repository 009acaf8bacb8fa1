import { describe, expect, it } from "vitest";
import { structureCodes } from "../../../src/service/structure/codes.ts";
import { checkText, fileWith } from "./check-text.ts";

describe("structureCodes", () => {
  it("names each code once", () => {
    const names = structureCodes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(structureCodes)("$name finds its bad example and not its good one", ({ name, example }) => {
    expect(codesIn(example.bad)).toContain(name);
    expect(codesIn(example.good)).not.toContain(name);
  });
});

/** The codes found in a fragment, in whichever place of a file it may stand; a whole file stands for itself. */
function codesIn(fragment: string): readonly string[] {
  if (/^<Service/.test(fragment)) return codes(withNamespace(fragment), "a.csdef");
  if (/^<Role /.test(fragment)) return codes(fileWith("configuration", fragment), "a.cscfg");
  if (/^<(Setting|DnsServer)/.test(fragment)) return codes(fileWith("configuration", around(fragment)), "a.cscfg");
  return codes(fileWith("definition", around(fragment)), "a.csdef");
}

function codes(text: string, file: string): readonly string[] {
  return checkText(text, file, "2.4").map(({ code }) => code);
}

/** Only the examples of the namespace itself are about the namespace. */
function withNamespace(text: string): string {
  const isAboutNamespace = !text.includes("schemaVersion");
  return isAboutNamespace
    ? text
    : text.replace(" name=", ` xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" name=`);
}

function around(fragment: string): string {
  const [, name = ""] = /^<(\w+)/.exec(fragment) ?? [];
  const open = places.get(name) ?? [];
  return (
    open.map((tag) => `<${tag}>`).join("") +
    fragment +
    [...open]
      .reverse()
      .map((tag) => `</${tag.split(" ")[0]}>`)
      .join("")
  );
}

const worker = 'WorkerRole name="W"';
const places: ReadonlyMap<string, readonly string[]> = new Map([
  ["Endpoints", [worker]],
  ["LocalStorage", [worker]],
  ["InputEndpoint", [worker, "Endpoints"]],
  ["Task", [worker, "Startup"]],
  ["Site", ['WebRole name="W"', "Sites"]],
  ["Setting", ['Role name="W"', "ConfigurationSettings"]],
  ["DnsServer", ["NetworkConfiguration", "Dns", "DnsServers"]],
]);
