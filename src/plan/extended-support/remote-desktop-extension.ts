import type { Role, ServiceDefinition } from "../../service/definition.ts";
import { remoteAccessOf } from "../design/role-seed.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { call, type Expression, from, join, list, literal, parameter, record, told } from "../expression.ts";
import type { Fragment, PlannedParameter } from "../plan.ts";

/** The roles of an expanded definition that had Remote Desktop by the module. */
export function rolesWithRemoteAccess({ roles }: ServiceDefinition): readonly Role[] {
  return roles.filter((role) => role.kind !== "virtual-machine" && remoteAccessOf(role) !== undefined);
}

/**
 * The extension that lets administrators into the instances of roles, with an account of its own.
 *
 * Source: https://learn.microsoft.com/azure/cloud-services-extended-support/deploy-template
 */
export function remoteDesktopExtension(roles: readonly Role[]): Expression {
  const extension = record({
    name: literal("RDPExtension"),
    properties: record({
      publisher: literal("Microsoft.Windows.Azure.Extensions"),
      type: literal("RDP"),
      typeHandlerVersion: literal("1.2.1"),
      autoUpgradeMinorVersion: literal(true),
      settings: join(
        ...["<PublicConfig><UserName>", inXml("adminUsername"), "</UserName>"],
        ...["<Expiration>", inXml("remoteDesktopExpiration"), "</Expiration></PublicConfig>"],
      ),
      protectedSettings: join("<PrivateConfig><Password>", inXml("adminPassword"), "</Password></PrivateConfig>"),
      rolesAppliedTo: list(roles.map((role) => from(literal(role.name.value), role.name.span, remoteAccessOf(role)))),
    }),
  });
  return told(from(extension, ...roles.map(remoteAccessOf)), "Remote Desktop, in place of the modules");
}

/** The value of a parameter as text of an XML element. */
function inXml(name: string): Expression {
  const withoutAmpersand = call("replace", parameter(name), literal("&"), literal("&amp;"));
  return call("replace", withoutAmpersand, literal("<"), literal("&lt;"));
}

/** The account that the extension makes. None of it is taken from a configuration. */
export const remoteDesktopParameters: NonNullable<Fragment["parameters"]> = [
  {
    name: "adminUsername",
    type: "string",
    description: "The account of Remote Desktop: one that Windows does not have yet, so not Administrator.",
    defaultValue: literal("csdefadmin"),
    value: { kind: "default" },
  },
  environmentParameter({
    name: "adminPassword",
    type: "string",
    isSecure: true,
    description:
      "The password of that account: 10 to 123 characters, with three of upper case, lower case, digits and others.",
  }),
  expiration(),
];

/** No account has to outlive the platform. */
function expiration(): PlannedParameter {
  return {
    name: "remoteDesktopExpiration",
    type: "string",
    description: "The day on which that account expires; extended support itself ends on 31 March 2027.",
    defaultValue: literal("2027-03-31"),
    value: { kind: "default" },
  };
}
