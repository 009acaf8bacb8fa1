import { describe, expect, it } from "vitest";
import { cleanName, Names, ruleNames } from "../../../src/plan/design/clean-name.ts";
import { roleNames } from "../../../src/plan/design/role-names.ts";

describe("cleanName", () => {
  const rules = { forbidden: /[^a-z]+/g, most: 5, fallback: "none" };

  it.each([
    ["abc", "abc"],
    ["a!!b", "a-b"],
    ["--ab--", "ab"],
    ["abcd-efg", "abcd"],
    ["abcdefg", "abcde"],
    ["!!!", "none"],
    ["", "none"],
  ])("makes of '%s' the name '%s'", (text, name) => expect(cleanName(text, rules)).toBe(name));
});

describe("Names", () => {
  it("gives each name once without regard to case, numbered within its length", () => {
    const names = new Names({ forbidden: /[^A-Za-z]+/g, most: 4, fallback: "x", reserved: ["Main"] });
    expect(["main", "Abcd", "aBCD", "abcde", "!", "!"].map((text) => names.of(text))).toEqual([
      ...["ma-2", "Abcd", "aB-2", "ab-3", "x", "x-2"],
    ]);
  });

  it("cuts rules of load balancers and security groups to 80 characters", () => {
    expect(new Names(ruleNames).of("a".repeat(100))).toHaveLength(80);
    expect(new Names(ruleNames).of("Http (secure)")).toBe("Http-secure");
  });
});

describe("roleNames", () => {
  it.each<[string, string, string, string]>([
    ["WebRole1", "webRole1", "webrole1", "WebRole1"],
    ["ABC-Worker", "abcWorker", "abc-worker", "ABC-Worke"],
    ["Guestbook.Web", "guestbookWeb", "guestbook-web", "Guestbook"],
    ["123", "role1", "123", "role1"],
    ["PasswordRole", "role1", "passwordrole", "PasswordR"],
    ["Bastion", "role1", "role1", "Bastion"],
    ["AzureBastionSubnet", "azureBastionSubnet", "role1", "AzureBast"],
    ["Resource", "role1", "resource", "Resource"],
    ["Con", "con", "role1", "Con"],
    ["日本", "role1", "role1", "role1"],
  ])("of %s are %s, %s and %s", (name, symbol, word, computerNamePrefix) => {
    expect(roleNames([name])).toEqual([{ symbol, word, computerNamePrefix }]);
  });

  it("keep roles apart whose symbols with an ending would meet", () => {
    const [web, group] = roleNames(["Web", "WebGroup"]);
    expect([web?.symbol, group?.symbol]).toEqual(["web", "role2"]);
    expect(roleNames(["Web", "Web1"]).map(({ symbol }) => symbol)).toEqual(["web", "web1"]);
  });

  it("take no number that another role is called by", () => {
    expect(roleNames(["日本", "Role1"]).map(({ word }) => word)).toEqual(["role3", "role1"]);
  });
});
