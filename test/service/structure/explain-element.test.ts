import { describe, expect, it } from "vitest";
import type { FileKind } from "../../../src/service/file-kind.ts";
import { checkText, fileWith } from "./check-text.ts";

function told(kind: FileKind, content: string): readonly string[] {
  const file = { definition: "a.csdef", configuration: "a.cscfg", module: "a.csplugin" }[kind];
  return checkText(fileWith(kind, content), file, "2.4").map(({ code, message }) => `${code}: ${message}`);
}

describe("findings of one element", () => {
  it("are one for each wrong attribute, however many keywords it fails", () => {
    const certificate = `<Certificate name="" thumbprint="" thumbprintAlgorithm="SHA1"/>`;
    const content = `<Role name="W"><Instances count="1"/><Certificates>${certificate}</Certificates></Role>`;
    expect(told("configuration", content)).toHaveLength(2);
  });

  it("take a stranger for the child that is missing", () => {
    expect(told("configuration", `<Role name="W"><instances count="1"/></Role>`)).toEqual([
      "unknown-element: 'instances' is no child of 'Role'; did you mean 'Instances'?",
    ]);
  });

  it("tell every child that is one too many, and where the first is", () => {
    const content = `<WorkerRole name="W"><Imports/><Imports/><Imports/></WorkerRole>`;
    const found = checkText(fileWith("definition", content), "a.csdef", undefined);
    expect(found.map(({ code }) => code)).toEqual(["repeated-element", "repeated-element"]);
    expect(found[1]?.related).toEqual(found[0]?.related);
    expect(found[0]?.related[0]?.message).toBe("The first 'Imports' is here.");
  });

  it("count where there is a limit above one", () => {
    const endpoint = `<InputEndpoint name="a" protocol="http" port="80"/>`;
    const sites = `<Sites><Site name="a"><Bindings><Binding name="b" endpointName="e"/></Bindings></Site></Sites>`;
    const content = `<WebRole name="W"><InputEndpoints>${endpoint.repeat(3)}</InputEndpoints>${sites}</WebRole>`;
    expect(told("definition", content)).toEqual([
      "repeated-element: 'InputEndpoints' holds at most 2 'InputEndpoint' elements.",
    ]);
  });

  it("say nothing of what an element that is never closed may still have held", () => {
    const text = fileWith("configuration", `<Role name="W">`).replace("</ServiceConfiguration>", "");
    expect(checkText(text, "a.cscfg", "2.4").map(({ code }) => code)).not.toContain("missing-element");
  });

  it("pass over what has a prefix that is not declared, which is a matter of syntax", () => {
    const found = told("definition", `<WorkerRole name="W" q:a="1"><q:Imports/></WorkerRole>`);
    expect(found.filter((one) => !one.startsWith("xml-"))).toEqual([]);
    expect(found).not.toEqual([]);
  });

  it("never show a setting's value", () => {
    const content = `<Role name="W"><Instances count="1"/><ConfigurationSettings><Setting name="a" Value="hunter2"/><Setting name="b" value="hunter2" x="hunter2">hunter2</Setting></ConfigurationSettings></Role>`;
    const found = told("configuration", content);
    expect(found).toHaveLength(3);
    expect(found.join()).not.toContain("hunter2");
  });

  it("shorten long names", () => {
    const [one = ""] = told("definition", `<WorkerRole name="W" ${"x".repeat(500)}="1"/>`);
    expect(one.length).toBeLessThan(150);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])("treat %s like any name", (name) => {
    const content = `<WorkerRole name="W" ${name}="1"><${name}/><${name}/></WorkerRole>`;
    expect(told("definition", content)).toEqual([
      `unknown-attribute: \`${name}\` is no attribute of 'WorkerRole'.`,
      `unknown-element: '${name}' is no child of 'WorkerRole'.`,
      `unknown-element: '${name}' is no child of 'WorkerRole'.`,
    ]);
  });
});

describe("SDKs", () => {
  const address = `<NetworkConfiguration><AddressAssignments><InstanceAddress roleName="W"><Subnets><Subnet name="a"> <Address prefix="10.0.0.0/24"/></Subnet></Subnets><PublicIPs><PublicIP name="p" domainNameLabel="d"/></PublicIPs></InstanceAddress></AddressAssignments></NetworkConfiguration>`;

  it("allow what came after 2.4 where none is named", () => {
    expect(checkText(fileWith("configuration", address), "a.cscfg", undefined)).toEqual([]);
    expect(checkText(fileWith("configuration", address), "a.cscfg", "2.9")).toEqual([]);
  });

  it("refuse it in 2.4", () => {
    expect(told("configuration", address)).toEqual([
      "unexpected-text: 'Subnet' must be empty: not even white space may stand between its tags.",
      "not-in-this-sdk: 'Address' came with SDK 2.5 at the earliest, and this file is for SDK 2.4.",
      "not-in-this-sdk: 'domainNameLabel' came with SDK 2.5 at the earliest, and this file is for SDK 2.4.",
    ]);
  });

  it("ask for no sites before 1.7", () => {
    expect(checkText(fileWith("definition", `<WebRole name="W"/>`), "a.csdef", "1.6")).toEqual([]);
  });

  it("allow any size after 1.8", () => {
    expect(checkText(fileWith("definition", `<WorkerRole name="W" vmsize="A7"/>`), "a.csdef", "2.0")).toEqual([]);
  });
});
