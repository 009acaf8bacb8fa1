import { describe, expect, it } from "vitest";
import { plantedValues } from "./planted-values.ts";

const value = 'pl@nted "v\'lue" & <1>\\';

describe("plantedValues", () => {
  const about = (text: string, values = [value]) =>
    plantedValues({ "main.json": text }, values).map(({ what }) => what);

  it("finds nothing where there is nothing", () => {
    expect(about("planted value, but another")).toEqual([]);
    expect(plantedValues({}, [value])).toEqual([]);
  });

  it("tells file and line", () => {
    expect(plantedValues({ a: "", b: `x\ny ${value} z` }, [value])).toContainEqual({
      where: "b:2",
      what: `holds '${value}' as it is`,
    });
  });

  it.each([
    ["as it is", value],
    ["as it is", value.toUpperCase()],
    ["as JSON", JSON.stringify({ value })],
    ["as XML", 'pl@nted "v\'lue" &amp; &lt;1&gt;\\'],
    ["as XML with all quotes", "pl@nted &quot;v&apos;lue&quot; &amp; &lt;1&gt;\\"],
    ["as HTML", "pl@nted &quot;v&#39;lue&quot; &amp; &lt;1&gt;\\"],
    ["as part of a URL", encodeURIComponent(value)],
    ["in single quotes", "'pl@nted \"v''lue\" & <1>\\'"],
    ["in Bicep", "'pl@nted \"v\\'lue\" & <1>\\\\'"],
    ["as base64", Buffer.from(value).toString("base64")],
    ["as base64", Buffer.from(`{"a":"${value}"}`).toString("base64")],
    ["as base64", Buffer.from(`{"ab":"${value}"}`).toString("base64")],
    ["as base64", Buffer.from(`{"abc":"${value}"}`).toString("base64")],
    ["as base64 of UTF-16", Buffer.from(`x${value}y`, "utf16le").toString("base64")],
    ["in hexadecimal", Buffer.from(value).toString("hex")],
  ])("finds it %s: %s", (form, text) => {
    expect(about(text)).toContainEqual(`holds '${value}' ${form}`);
  });

  it("looks for each value", () => {
    expect(about("one and three", ["one", "two", "three"])).toEqual(["holds 'one' as it is", "holds 'three' as it is"]);
  });
});
