import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { CertificateThumbprint } from "../../service/configuration.ts";
import type { Certificate } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";
import type { RoleDesign } from "../design/design.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { type Expression, from, list, literal, parameter, record, told } from "../expression.ts";
import type { AccountNote, Fragment, PlannedParameter } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { roleConfigurations } from "../role-configurations.ts";
import { isOfMicrosoftModule } from "../settings/module-names.ts";
import { convertedCertificateIsForMachine } from "./codes.ts";

/** The certificates that a scale set installs: `value` is `undefined` where there are none. */
export interface CertificatesPart extends Fragment {
  readonly value: Expression | undefined;
}

const vaultParameter: PlannedParameter = environmentParameter({
  name: "certificateVaultId",
  type: "string",
  description:
    "The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.",
});

/** All certificates of a role out of one vault, each into the same store of the machine as before. */
export function certificatesOf(service: PlannedService, design: RoleDesign): CertificatesPart {
  const own = design.role.certificates.filter(({ name }) => !isOfMicrosoftModule(name.value));
  const installed = own.filter(isForMachine);
  const diagnostics = own.filter((one) => !isForMachine(one)).map((one) => leftOut(one, design));
  const rest = { notes: notesOf(own), diagnostics };
  if (installed.length === 0) return { value: undefined, ...rest };
  const entries = installed.map((one, index) => installedCertificate(service, design, one, index));
  const sourceVault = record({ id: parameter(vaultParameter.name) });
  const vaultCertificates = list(entries.map(({ value }) => value));
  return {
    value: list([record({ sourceVault, vaultCertificates })]),
    parameters: [vaultParameter, ...entries.map(({ address }) => address)],
    ...rest,
  };
}

function isForMachine({ storeLocation }: Certificate): boolean {
  return storeLocation.value === "LocalMachine";
}

function installedCertificate(service: PlannedService, design: RoleDesign, certificate: Certificate, index: number) {
  const { name, storeLocation, storeName, span } = certificate;
  const parameterName = `${design.symbol}Certificate${index + 1}Url`;
  const configured = thumbprintsOf(service, design, name.value).flatMap((one) => [one.span, one.name.span]);
  const address = environmentParameter({
    name: parameterName,
    type: "string",
    description: `The address of certificate ${name.value} of role ${design.role.name.value} in the vault, as a secret and with its version.`,
    origins: configured,
  });
  const value = record({
    certificateUrl: from(parameter(parameterName), name.span),
    certificateStore: from(literal(storeName.value), storeName.span, storeLocation.span),
  });
  return { address, value: from(told(value, `Certificate ${name.value} of ${design.role.name.value}`), span) };
}

function thumbprintsOf(service: PlannedService, { role }: RoleDesign, name: string): readonly CertificateThumbprint[] {
  const all = roleConfigurations(service, role).flatMap(({ certificates }) => certificates);
  return all.filter((one) => one.name.value === name);
}

function leftOut({ name, storeLocation }: Certificate, { role }: RoleDesign): Diagnostic {
  const data = { certificate: name.value, role: role.name.value, location: storeLocation.value };
  return diagnose(convertedCertificateIsForMachine, "location", storeLocation.span, data);
}

/** What the certificates ask that a scale set does not do. Those that modules add are written nowhere. */
function notesOf(certificates: readonly Certificate[]): readonly AccountNote[] {
  return certificates.filter(({ addedBy }) => addedBy === undefined).flatMap(certificateNotes);
}

function certificateNotes(certificate: Certificate): readonly AccountNote[] {
  const { span, permissionLevel } = certificate;
  if (isForMachine(certificate))
    return permissionLevel?.value === "elevated" ? [elevatedNote(permissionLevel.span)] : [];
  const why = "A scale set installs certificates into stores of LocalMachine only.";
  const todo = "Let the role's script import it from the vault into the store of the user that needs it.";
  return [{ fate: "by-hand", span, why, todo }];
}

function elevatedNote(span: Span): AccountNote {
  const why =
    "The private key of a certificate that a scale set installs is open to administrators alone, as asked for.";
  return { fate: "dropped", span, why };
}
