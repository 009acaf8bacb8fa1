import { describe, expect, it } from "vitest";
import { codePage } from "../../src/diagnostic/code-page.ts";
import { certificateRecord } from "./report-of.ts";

describe("codePage", () => {
  it("is a page about one code", () => {
    expect(codePage(certificateRecord)).toBe(`# https-endpoint-needs-certificate

An https endpoint names a certificate that its role declares.

**Severity:** error · **Category:** endpoints

## Why

TLS ends on the instance, and only certificates that a role declares are installed there.

## Reported

\`\`\`xml
<InputEndpoint name="Https" protocol="https" port="443" />
\`\`\`

## Not reported

\`\`\`xml
<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />
<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />
\`\`\`

## Source

<https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole>
`);
  });

  it("shows markup in sentences as text, and a source that is no address too", () => {
    const page = codePage({ ...certificateRecord, why: "A <WebRole> is one.", source: "RemoteAccess_1.csplugin" });
    expect(page).toContain("A \\<WebRole> is one.");
    expect(page).toContain("RemoteAccess\\_1.csplugin");
  });
});
