import { describe, expect, it } from "vitest";
import { isPlainSetting } from "../../../src/plan/settings/plain-setting.ts";

describe("isPlainSetting", () => {
  const plainValues = ["", "true", "False", "0", "-12", "3.5", "443", "Verbose", "readOnly", "UseDevelopmentStorage"];
  const others = ["WARN", "www.contoso.com", "queue-1.contoso.net", "localhost"];

  it.each([...plainValues, ...others])("takes '%s' for plain", (value) => {
    expect(isPlainSetting("Level", [value])).toBe(true);
  });

  it.each([
    "UseDevelopmentStorage=true",
    "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b",
    "https://contoso.com/?sig=abc",
    "user:word",
    "P4ssw0rd",
    "hunter2",
    "1234567890123456",
    "9f8a7b6c5d4e3f2a1b0c",
    "9F8A7B6C-5D4E-3F2A-1B0C-000000000000",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
    "xKqZbTwLpQ",
    "thisisaverylongrunofletterswithoutanend",
    "two words",
    "a@b.com",
    " true",
    "-----BEGIN",
    "Verbose\n",
  ])("takes '%s' for a secret", (value) => {
    expect(isPlainSetting("Level", [value])).toBe(false);
  });

  it.each(["AdminPassword", "DbPwd", "ClientSECRET", "apikey", "accessToken", "StorageConnection", "KeyVault"])(
    "takes whatever '%s' holds for a secret",
    (name) => {
      expect(isPlainSetting(name, ["true"])).toBe(false);
    },
  );

  it("asks every configuration", () => {
    expect(isPlainSetting("Level", ["Verbose", "true"])).toBe(true);
    expect(isPlainSetting("Level", ["Verbose", "x=y;z"])).toBe(false);
    expect(isPlainSetting("Level", [])).toBe(false);
  });
});
