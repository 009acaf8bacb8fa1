import { describe, expect, it } from "vitest";
import { fileKindOf } from "../../src/service/file-kind.ts";
import { parseXml } from "../../src/xml/parse.ts";

function kindOf(text: string, file: string) {
  return fileKindOf(parseXml(text, file).value);
}

describe("fileKindOf", () => {
  it("believes the root element, whatever its namespace and the file's name", () => {
    expect(kindOf("<ServiceDefinition/>", "a.cscfg")).toBe("definition");
    expect(kindOf("<q:ServiceConfiguration xmlns:q='urn:q'/>", "a.txt")).toBe("configuration");
    expect(kindOf("<RoleModule/>", "a")).toBe("module");
  });

  it("else believes the extension", () => {
    expect(kindOf("<Foo/>", "C:\\cloud\\Service.CSDEF")).toBe("definition");
    expect(kindOf("", "a.cscfg")).toBe("configuration");
    expect(kindOf("<constructor/>", "a.csplugin")).toBe("module");
  });

  it("else knows nothing", () => {
    expect(kindOf("<Foo/>", "a.xml")).toBeUndefined();
    expect(kindOf("<__proto__/>", "csdef")).toBeUndefined();
  });
});
