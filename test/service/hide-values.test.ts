import { describe, expect, it } from "vitest";
import { hideSecrets, hideValues } from "../../src/service/hide-values.ts";

describe("hideValues", () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    "a setting's value": [`<Setting name="A" value="abc" />`, `<Setting name="A" value="•••" />`],
    "a value before the name, in single quotes": [`<Setting value='a"b' name="A"/>`, `<Setting value='•"•' name="A"/>`],
    "several lines, whose ends stay": [
      `<Setting name="A"\r\n value="ab\r\ncd" />`,
      `<Setting name="A"\r\n value="••\r\n••" />`,
    ],
    "a value without its closing quote": [`<Setting name="A" value="abc`, `<Setting name="A" value="•••`],
    "both of two values": [`<Setting value="ab" value='c' />`, `<Setting value="••" value='•' />`],
    "a value behind a quote that is not closed": [`<Setting name="A value="ab" />`, `<Setting name="A value="••" />`],
    "a value with what begins an element": [`<Setting value="a<b" />`, `<Setting value="•••" />`],
    "a value without quotes": [`<Setting name="A" value=abc>`, `<Setting name="A" value=•••>`],
    "a setting in a comment, with a prefix, in another case": [
      `<!-- <c:setting VALUE="ab"> -->`,
      `<!-- <c:setting VALUE="••"> -->`,
    ],
    "nothing of other elements": [`<Variable name="A" value="abc" />`, `<Variable name="A" value="abc" />`],
    "a parameter's value": [`{"adminName": {"value": "eve"}}`, `{"adminName": {"value": "•••"}}`],
    "what is named like a secret": [
      `{"adminPassword": "a\\"b", "port": "80"}`,
      `{"adminPassword": "••"•", "port": "80"}`,
    ],
  };
  for (const [name, [text, shown]] of Object.entries(cases)) {
    it(`shades out ${name}`, () => {
      expect(hideValues(text)).toBe(shown);
      expect(hideValues(text)).toHaveLength(text.length);
    });
  }
});

describe("hideSecrets", () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    "a setting's value": [`<Setting name="A" value="abc" />`, `<Setting name="A" value="•••" />`],
    "a variable's value": [`<Variable name="A" value="abc" />`, `<Variable name="A" value="•••" />`],
    "the key of a connection string": [`"Name=a;AccountKey=ab+/c==;B=1"`, `"Name=a;AccountKey=•••••••;B=1"`],
    "a password with an entity": [`"Pwd=a&amp;b;B=1"`, `"Pwd=•••••••;B=1"`],
    "an attribute that is named like a secret": [`<A adminPassword="ab cd" />`, `<A adminPassword="•••••" />`],
    "an argument of a command": [`"setup.cmd /password:abc -key def -x"`, `"setup.cmd /password:••• -key ••• -x"`],
    "no name and no thumbprint": [
      `<Setting name="AccountKey" /><Certificate name="Key" thumbprint="AB" />`,
      `<Setting name="AccountKey" /><Certificate name="Key" thumbprint="AB" />`,
    ],
  };
  for (const [name, [text, shown]] of Object.entries(cases)) {
    it(`shades out ${name}`, () => expect(hideSecrets(text)).toBe(shown));
  }
});
