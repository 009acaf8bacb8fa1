import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Outcome, runIn, type Setting } from "../cli/world.ts";
import { plantedValues } from "../judges/planted-values.ts";

const samplesFolder = fileURLToPath(new URL("../../samples", import.meta.url));
const samples = readdirSync(samplesFolder);

/** Values that are in no file of ours by chance: text that every language quotes otherwise, a number, a host, a date, a key. */
const kinds: Readonly<Record<string, (number: number) => string>> = {
  text: (number) => `Pl4nt'ed &amp; "&lt;${number}&gt;" $(x) \\ z`.replaceAll('"', "&quot;"),
  number: (number) => String(8_675_309_000_417 + number),
  host: (number) => `planted-host-${number}.example.test`,
  date: (number) => `2027-03-${10 + (number % 20)}T11:22:${30 + (number % 30)}.7654321+00:00`,
  "connection string": (number) =>
    `DefaultEndpointsProtocol=https;AccountName=planted${number};AccountKey=cGxhbnRlZGtleQ${number}plantedKEY==`,
  thumbprint: (number) => `DEADBEEF${String(number).padStart(4, "0")}CAFE0123456789ABCDEF0123ABCD`,
};

interface Planted {
  readonly files: Setting["files"];
  readonly values: readonly string[];
}

/** The files of a sample with values of a kind in place of each value of a setting, and each thumbprint, of its configurations. */
function planted(sample: string, plant: (number: number) => string, keep = /$^/): Planted {
  const values: string[] = [];
  const folder = join(samplesFolder, sample);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("."));
  const files = names.map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    if (!name.endsWith(".cscfg")) return [`service/${name}`, text] as const;
    return [`service/${name}`, plantedIn(text, plant, keep, values)] as const;
  });
  return { files: Object.fromEntries(files), values };
}

function plantedIn(text: string, plant: (number: number) => string, keep: RegExp, values: string[]): string {
  return text.replace(/(<(?:Setting|Certificate)\b[^>]*\b(?:value|thumbprint)=)"[^"]*"/g, (whole, before: string) => {
    if (keep.test(whole)) return whole;
    const value = plant(values.length);
    values.push(unescaped(value));
    return `${before}"${value}"`;
  });
}

function unescaped(value: string): string {
  return value.replace(/&(quot|lt|gt|amp);/g, (_, name: string) => ({ quot: '"', lt: "<", gt: ">" })[name] ?? "&");
}

/** Where a value stands in anything that a run gave out, but for the owner's own configurations. */
function leaks({ written, stdout, stderr }: Outcome, values: readonly string[]) {
  const files = [...written].filter(([name]) => !name.endsWith(".cscfg"));
  return plantedValues(Object.fromEntries([...files, ["stdout", stdout], ["stderr", stderr]]), values);
}

const choices = [
  ...["bastion", "nat", "relay", "private", "none"].map((choice) => ["--remote-access", choice]),
  ["--orchestration", "flexible", "--to", "arm"],
  ...["extension", "none"].map((choice) => ["--target", "extended-support", "--remote-access", choice]),
];

function convert(files: Setting["files"], ...more: readonly string[]): Promise<Outcome> {
  return runIn({ files: files ?? {} }, "convert", "service", "--out", "out", ...more);
}

describe("no value of a configuration is given out", () => {
  for (const [kind, plant] of Object.entries(kinds)) {
    it.each(samples)(`${kind}, planted in sample %s, whatever is chosen`, async (sample) => {
      const { files, values } = planted(sample, plant);
      for (const choice of choices) {
        const outcome = await convert(files, ...choice);
        expect(leaks(outcome, values), choice.join(" ")).toEqual([]);
        expect(outcome.status, outcome.stderr).toBeLessThan(2);
      }
    });
  }

  it("where Remote Access is on, and what it costs is told", async () => {
    const { files, values } = planted("remote-desktop", (number) => `planted-${number}-planted`, /Enabled/);
    const prices = { "prices.json": `{ "scale set instances": 11, "relay listeners": 7 }` };
    for (const choice of choices) {
      const outcome = await convert({ ...files, ...prices }, ...choice, "--prices", "prices.json");
      expect(leaks(outcome, values), choice.join(" ")).toEqual([]);
    }
  });

  it("but in the owner's own configuration, changed for extended support", async () => {
    const { files, values } = planted("instance-input", (number) => `planted-${number}-planted`);
    const { written } = await convert(files, "--target", "extended-support");
    const own = written.get("/project/out/ServiceConfiguration.Cloud.cscfg") ?? "";
    expect(values.filter((value) => !own.includes(value))).toEqual([]);
  });
});

describe("no value is given out with what is found at its line", () => {
  const value = "planted-value-at-this-line";
  const line = `<Setting name="MatchLength" value="${value}" />`;
  const lines: Readonly<Record<string, string>> = {
    "a setting twice": `${line}${line}`,
    "a setting that the definition has not": `${line}<Setting name="Unknown" value="${value}" />`,
    "an attribute that is none": `<Setting name="MatchLength" value="${value}" secret="${value}" />`,
    "an attribute twice": `<Setting name="MatchLength" value="${value}" value="${value}" />`,
    "a quote that is not closed": `<Setting name="MatchLength" value="${value} />`,
    "an entity that is none": `<Setting name="MatchLength" value="${value}&x;" />`,
    "text beside it": `${line}${value}`,
    "an element that is not closed": `<Setting name="MatchLength" value="${value}">`,
    "a value as an element": `<Setting name="MatchLength"><value>${value}</value></Setting>`,
    "an old one in a comment that is not closed": `${line}<!-- <Setting name="Old" value="${value}" />`,
  };
  const configuration = readFileSync(join(samplesFolder, "instance-input/ServiceConfiguration.Cloud.cscfg"), "utf8");
  const definition = readFileSync(join(samplesFolder, "instance-input/ServiceDefinition.csdef"), "utf8");

  it.each(Object.entries(lines))("%s", async (_, text) => {
    const changed = configuration.replace(/<Setting name="MatchLength"[^>]*>/, () => text);
    expect(changed).toContain(value);
    const files = { "service/a.csdef": definition, "service/a.Cloud.cscfg": changed };
    for (const target of ["scale-sets", "extended-support"]) {
      expect(leaks(await convert(files, "--target", target), [value])).toEqual([]);
      const refusing = await runIn(
        { files, refuses: (path) => path.includes("account.md") },
        ...["convert", "service", "--out", "out", "--target", target],
      );
      expect(
        leaks({ ...refusing, written: refusing.left }, [value]).filter(
          ({ where }) => !/^\/project\/service/.test(where),
        ),
      ).toEqual([]);
    }
  });
});
