import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { lineOf } from "./complaint.ts";
import { type Language, treeSitterComplaints } from "./tree-sitter-complaints.ts";

async function about(text: string, language: Language): Promise<readonly string[]> {
  return (await treeSitterComplaints(text, language)).map(lineOf);
}

describe("treeSitterComplaints of PowerShell", () => {
  it.each([
    "@'\nit's $x @{ \"a\n'@ | Set-Content -LiteralPath $path -Encoding UTF8\n",
    '@"\nit\'s $x $($y.z) `$q\n"@ | Out-File $p\n',
    "#Requires -Version 5.1\n[CmdletBinding()]\nparam(\n  [Parameter(Mandatory = $true)]\n  [string]$Group,\n  [switch]$Quick\n)\nGet-It\n",
    "$h = @{ 'a b' = 1; c = @(1, 2) }\n$h['a b'].ToString()\n$global:x\n",
    "try { Get-It -Name 'it''s' } catch { throw } finally { exit 1 }\n",
    "switch ($x) {\n  'a' { 1 }\n  default { 2 }\n}\n",
    "if (-not (Test-Path $p)) { New-Item $p | Out-Null } elseif ($a -and $b) { } else { return ,@() }\n",
    'function Invoke-It {\n  param([string]$Name = \'x\')\n  & az @args 2>&1\n  "$Name $($i + 1) `"q`" ``"\n}\n',
    "Get-ChildItem $p |\n  Where-Object { $_.Name -like '*.x' } |\n  ForEach-Object { '{0}-{1}' -f $_.Name, 1 }\n",
    "# only “typographic” ‘quotes’ in a comment\nGet-It\n",
    "$x = 'a‘‘b''c’’d'\n$y = \"a““b`”c\"\n",
  ])("accepts %j", async (text) => {
    expect(await about(text, "powershell")).toEqual([]);
  });

  it.each([
    "if ($true) {",
    "}",
    "$x = 'abc",
    "$x = 'a'b'",
    '$x = "abc',
    "$x = @'\nabc'@",
    "$x = @'abc\n'@",
    "foo (1,",
    "$x = @{ a = }",
    "foreach ($x $y) { }",
    "$x = 1 2",
    "foo |",
    "param(",
    "$a ? 1 : 2",
    "$a ?? 1",
  ])("refuses %j", async (text) => {
    expect(await about(text, "powershell")).not.toEqual([]);
  });

  it("tells the place and what is missing", async () => {
    expect(await about("Get-It\nif ($true) {", "powershell")).toEqual(["2:13: '}' is missing"]);
    expect(await about("Get-It\n}", "powershell")).toContainEqual(expect.stringContaining("cannot be read"));
  });

  it.each([
    ["a && b", "'&&' is not known before PowerShell 7"],
    ["try { }", "'try' has neither 'catch' nor 'finally'"],
    ["foo <bar", "'<' is reserved"],
    ["$x = 'a’; calc; ‘b'", "the quote U+2019 ends the text here"],
    ['$x = "a”b"', "the quote U+201D ends the text here"],
    ["$x = @'\na\n’@; calc\n'@", "the quote U+2019 at the start of a line ends the text there"],
    ['$x = @"\na\n“@; calc\n"@', "the quote U+201C at the start of a line ends the text there"],
  ])("names what Windows PowerShell reads otherwise: %j", async (text, what) => {
    expect((await treeSitterComplaints(text, "powershell")).map((complaint) => complaint.what)).toEqual([what]);
  });
});

describe("treeSitterComplaints of Bicep", () => {
  it("accepts parameter files and says where they are broken", async () => {
    const text = "using 'main.bicep'\n\nparam a = 'x'\n// param b = 1\nparam c = {\n  d: [\n    1\n  ]\n}\n";
    expect(await about(text, "bicep-parameters")).toEqual([]);
    expect(await about(text.replace("]", ""), "bicep-parameters")).not.toEqual([]);
    expect(await about("param a string =\n", "bicep")).not.toEqual([]);
  });
});

describeWithShared("treeSitterComplaints of ../shared", (shared) => {
  const folder = join(shared, "oracle/bicep");
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const language = (name: string) => (name.endsWith("param") ? "bicep-parameters" : "bicep");
  const files = (of: string) => readdirSync(join(folder, of)).filter((name) => /\.bicep(?:param)?$/.test(name));

  it("reads all files of ../shared that the compiler accepts but those with newer syntax", async () => {
    const refused: string[] = [];
    for (const name of files("valid")) {
      if ((await treeSitterComplaints(read(`valid/${name}`), language(name))).length > 0) refused.push(name);
    }
    expect(refused).toEqual([
      "09-string-multiline.bicep",
      "14-arrays.bicep",
      "17-safe-access.bicep",
      "18-spread.bicep",
      "48-built-arrays.bicep",
    ]);
  });

  it("refuses files of ../shared whose mistake is one of syntax", async () => {
    const accepted: string[] = [];
    for (const name of brokenSyntax) {
      if ((await treeSitterComplaints(read(`invalid/${name}`), "bicep")).length === 0) accepted.push(name);
    }
    expect(accepted).toEqual([]);
  });
});

const brokenSyntax = [
  "07-double-quotes.bicep",
  "08-unescaped-quote.bicep",
  "13-open-interpolation-in-data.bicep",
  "16-multiline-not-closed.bicep",
  "18-property-name-with-dash.bicep",
  "45-condition-before-loop.bicep",
  "46-condition-without-parentheses.bicep",
  "94-fraction.bicep",
  "A01-missing-colon.bicep",
  "A02-missing-equals.bicep",
  "A04-brace-not-closed.bicep",
  "A05-brace-too-many.bicep",
  "A07-comment-not-closed.bicep",
  "A11-missing-parameter-type.bicep",
  "A16-semicolon.bicep",
  "A62-comment-ends-in-data.bicep",
];
