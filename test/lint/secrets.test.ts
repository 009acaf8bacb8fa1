import { describe, expect, it } from "vitest";
import { secretIn } from "../../src/lint/secrets.ts";

const key = "AAAAbbbbCCCCddddEEEEffffGGGGhhhhIIIIjjjjKKKKllllMMMMnnnnOOOOppppQQQQrrrrSSSSttttUUUUvw==";

describe("secretIn", () => {
  it.each([
    ["Storage", `AccountName=a;ACCOUNTKEY=${key}`, "a storage account key"],
    ["Bus", `Endpoint=sb://a/;SharedSecretIssuer=owner;SharedSecretValue=${key}`, "a shared secret"],
    ["Db", "Server=a;pwd=x", "a password"],
    ["machineKey.validationKey", "0123456789ABCDEF", "a key"],
    ["User_Password", "x", "a password"],
  ])("finds the secret of %s", (name, value, what) => {
    expect(secretIn(name, value)).toBe(what);
  });
  it.each([
    ["Storage", `AccountName=a;AccountKey=`],
    ["Storage", `AccountName=a;AccountKeyVault=${key}`],
    ["Db", "Server=a;Password=;User=b"],
    ["Db", "Server=a;Password=$(DbPassword)"],
    ["AccountKey", "AccountKey"],
    ["RequirePassword", "true"],
    ["MinimumLengthOfPassword", "12"],
    ["Plain", key],
    ["__proto__", "constructor"],
  ])("finds none in %s=%s", (name, value) => {
    expect(secretIn(name, value)).toBeUndefined();
  });
  it("is done with long text at once", () => {
    const before = performance.now();
    secretIn("A", " ".repeat(1_000_000));
    secretIn("A", "=;".repeat(200_000));
    secretIn("Password", "1".repeat(1_000_000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
