import { describe, expect, it } from "vitest";
import { codeIndex } from "../../src/diagnostic/code-index.ts";
import { certificateRecord } from "./report-of.ts";

describe("codeIndex", () => {
  it("lists codes by category, each with a link to its page", () => {
    const records = [
      { ...certificateRecord, name: "b-code", summary: "One | two." },
      { ...certificateRecord, name: "a-code", severity: "info" as const },
      { ...certificateRecord, name: "z-code", category: "syntax" as const },
    ];
    expect(codeIndex(records)).toBe(`# What is checked

## The file is XML

Category \`syntax\`.

| code | severity | what holds |
|---|---|---|
| [z-code](z-code.md) | error | An https endpoint names a certificate that its role declares. |

## Endpoints, ports and probes

Category \`endpoints\`.

| code | severity | what holds |
|---|---|---|
| [a-code](a-code.md) | info | An https endpoint names a certificate that its role declares. |
| [b-code](b-code.md) | error | One \\| two. |
`);
  });
});
