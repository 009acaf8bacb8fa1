import type { Rule } from "../rule.ts";
import { httpsEndpointNeedsCertificate } from "./https-endpoint-needs-certificate.ts";
import { osFamilyIsWritten } from "./os-family-is-written.ts";
import { serviceNameMatchesDefinition } from "./service-name-matches-definition.ts";

/** All rules, by name. */
export const rules: readonly Rule[] = [httpsEndpointNeedsCertificate, osFamilyIsWritten, serviceNameMatchesDefinition];
