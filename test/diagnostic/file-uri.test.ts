import { describe, expect, it } from "vitest";
import { fileUri, forwardSlashes } from "../../src/diagnostic/file-uri.ts";

describe("fileUri", () => {
  const cases: Readonly<Record<string, string>> = {
    "web.csdef": "web.csdef",
    "src/a b.csdef": "src/a%20b.csdef",
    "src\\web\\x.csdef": "src/web/x.csdef",
    "./x.csdef": "x.csdef",
    ".\\.\\x.csdef": "x.csdef",
    "../x.csdef": "../x.csdef",
    ".hidden/x": ".hidden/x",
    "a:b.csdef": "a%3Ab.csdef",
    "100%.csdef": "100%25.csdef",
    "a#b?c.csdef": "a%23b%3Fc.csdef",
    "Über 漢.csdef": "%C3%9Cber%20%E6%BC%A2.csdef",
    "C:\\a b\\x.csdef": "file:///C:/a%20b/x.csdef",
    "c:/a:b/x.csdef": "file:///c:/a%3Ab/x.csdef",
    "\\\\server\\share name\\x.csdef": "file://server/share%20name/x.csdef",
    "/home/me/x.csdef": "file:///home/me/x.csdef",
    "<stdin>": "%3Cstdin%3E",
    "-": "-",
    "half\ud83d": "half%EF%BF%BD",
    "file:///C:/a%20b/x.csdef": "file:///C:/a%20b/x.csdef",
    "vscode-vfs://host/a b%zz": "vscode-vfs://host/a%20b%25zz",
  };
  for (const [file, uri] of Object.entries(cases)) {
    it(`of ${JSON.stringify(file)} is ${uri}`, () => expect(fileUri(file)).toBe(uri));
  }

  it("leads back to the path", () => {
    expect(decodeURIComponent(new URL(fileUri("C:\\a b\\100% #1?.csdef")).pathname)).toBe("/C:/a b/100% #1?.csdef");
  });
});

describe("forwardSlashes", () => {
  it("turns the separators of Windows", () => expect(forwardSlashes("a\\b/c\\d")).toBe("a/b/c/d"));
});
