import type { CertificateThumbprint } from "../../service/configuration.ts";
import type { Certificate, Role } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { type Expression, from, list, parameter, record } from "../expression.ts";
import type { PlannedParameter } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { takenOutOwner } from "./taken-out-modules.ts";

/** The certificates that the platform is to fetch; `secrets` is `undefined` where a service has none. */
export interface Certificates {
  readonly secrets: Expression | undefined;
  readonly parameters: readonly PlannedParameter[];
}

/**
 * The vault with the certificates of a service. The platform fetches them by address, and finds which name of a role a
 * certificate stands for by the thumbprint in the configuration; so one that several roles have is fetched once.
 *
 * Source: https://learn.microsoft.com/azure/cloud-services-extended-support/certificates-and-key-vault
 */
export function certificatesOf(service: PlannedService): Certificates {
  const wanted = wantedCertificates(service);
  if (wanted.length === 0) return { secrets: undefined, parameters: [] };
  const group = record({
    sourceVault: record({ id: parameter(vaultParameter.name) }),
    vaultCertificates: list(
      wanted.map(({ origins }, index) =>
        from(record({ certificateUrl: from(parameter(urlName(index)), ...origins) }), ...origins),
      ),
    ),
  });
  return { secrets: list([group]), parameters: [vaultParameter, ...wanted.map(urlParameter)] };
}

const vaultParameter = environmentParameter({
  name: "certificateVaultId",
  type: "string",
  description:
    "The resource id of the vault with the certificates: same region and subscription, enabled for deployment.",
});

interface WantedCertificate {
  readonly key: string;
  /** What roles call it: `Tls of Web`. */
  readonly names: readonly string[];
  readonly origins: readonly Span[];
}

function urlParameter({ names, origins }: WantedCertificate, index: number): PlannedParameter {
  return environmentParameter({
    name: urlName(index),
    type: "string",
    description: `The address, with its version, of the secret that is certificate ${names.join(", ")}.`,
    origins,
  });
}

function urlName(index: number): string {
  return `certificate${index + 1}Url`;
}

/** Each certificate once, in the order of the definition. */
function wantedCertificates(service: PlannedService): readonly WantedCertificate[] {
  const byKey = new Map<string, WantedCertificate>();
  for (const role of service.expanded.roles) {
    for (const certificate of role.certificates) {
      if (role.kind === "virtual-machine" || takenOutOwner(certificate.name.value) !== undefined) continue;
      const wanted = wantedCertificate(role, certificate, service);
      const known = byKey.get(wanted.key);
      byKey.set(wanted.key, known === undefined ? wanted : joined(known, wanted));
    }
  }
  return [...byKey.values()];
}

/** Two are one where every configuration gives them the same thumbprint. */
function wantedCertificate(role: Role, { name }: Certificate, service: PlannedService): WantedCertificate {
  const given = service.configurations.map(({ configuration }) =>
    configuration.roles
      .find((one) => one.name.value === role.name.value)
      ?.certificates.find((one) => one.name.value === name.value),
  );
  const thumbprints = given.map((one) => one?.thumbprint.value.replace(/\s/g, "").toUpperCase());
  const isKnown = thumbprints.length > 0 && thumbprints.every((thumbprint) => thumbprint !== undefined);
  return {
    key: JSON.stringify(isKnown ? { thumbprints } : { role: role.name.value, name: name.value }),
    names: [`${name.value} of ${role.name.value}`],
    origins: [name.span, ...given.flatMap(placesOf)],
  };
}

function placesOf(given: CertificateThumbprint | undefined): readonly Span[] {
  return given === undefined ? [] : [given.name.span, given.thumbprint.span];
}

function joined(left: WantedCertificate, right: WantedCertificate): WantedCertificate {
  return { key: left.key, names: [...left.names, ...right.names], origins: [...left.origins, ...right.origins] };
}
