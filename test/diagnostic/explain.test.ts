import { describe, expect, it } from "vitest";
import { explain } from "../../src/diagnostic/explain.ts";
import { painter } from "../../src/diagnostic/painter.ts";
import { certificateRecord } from "./report-of.ts";

describe("explain", () => {
  it("tells all that is known of a code", () => {
    expect(explain(certificateRecord, painter(false))).toBe(`https-endpoint-needs-certificate  error  endpoints
An https endpoint names a certificate that its role declares.

Why
  TLS ends on the instance, and only certificates that a role declares are installed there.

Reported
  <InputEndpoint name="Https" protocol="https" port="443" />

Not reported
  <InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />
  <Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />

Source: https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole
`);
  });

  it("is coloured when asked", () => {
    expect(explain(certificateRecord, painter(true))).toContain("\u001b[31merror\u001b[0m");
  });
});
