import type { Role } from "../../service/definition.ts";
import { locationParameter } from "../deployment-parameters.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { type Entry, from, list, literal, parameter, record } from "../expression.ts";
import type { Fragment, PlannedParameter } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { certificatesOf } from "./certificates.ts";
import { cloudServiceNameParameter } from "./cloud-service-name.ts";
import { internalBalancer } from "./internal-balancer.ts";
import { publicBalancer } from "./public-balancer.ts";
import { remoteDesktopExtension, remoteDesktopParameters } from "./remote-desktop-extension.ts";
import { roleProfile } from "./role-profile.ts";

const type = "Microsoft.Compute/cloudServices";

/**
 * The cloud service, with the network and addresses that exist already. `withRemoteDesktop` are the roles that get the
 * Remote Desktop extension.
 *
 * Source: https://learn.microsoft.com/azure/templates/microsoft.compute/cloudservices
 */
export function cloudService(service: PlannedService, withRemoteDesktop: readonly Role[]): Fragment {
  const roles = roleProfile(service);
  const balancers = [publicBalancer(service), internalBalancer(service)].filter((one) => one !== undefined);
  const certificates = certificatesOf(service);
  const hasExtension = withRemoteDesktop.length > 0;
  const { written } = service;
  const properties = record({
    packageUrl: parameter("packageUrl"),
    configurationUrl: parameter("configurationUrl"),
    upgradeMode: parameter("upgradeMode"),
    roleProfile: record({ roles: roles.roles }),
    osProfile: certificates.secrets && record({ secrets: certificates.secrets }),
    networkProfile: record({ loadBalancerConfigurations: list(balancers.map(({ entry }) => entry)) }),
    extensionProfile: hasExtension
      ? record({ extensions: list([remoteDesktopExtension(withRemoteDesktop)]) })
      : undefined,
  });
  const body: readonly Entry[] = [
    { name: "location", value: parameter(locationParameter.name) },
    { name: "properties", value: properties },
  ];
  return {
    parameters: [
      ...serviceParameters(service),
      ...roles.parameters,
      ...balancers.flatMap(({ parameters }) => parameters),
      ...certificates.parameters,
      ...(hasExtension ? remoteDesktopParameters : []),
    ],
    resources: [
      ...balancers.flatMap(({ resources }) => resources),
      {
        ...{ symbol: "cloudService", type, apiVersion: "2024-11-04", body },
        name: from(parameter("serviceName"), written.name.span),
        origins: [written.span],
      },
    ],
  };
}

function serviceParameters(service: PlannedService): readonly PlannedParameter[] {
  return [
    locationParameter,
    cloudServiceNameParameter(service),
    environmentParameter({
      name: "packageUrl",
      type: "string",
      isSecure: true,
      description: "The address, with a signature, of the package (.cspkg) that was built from the changed definition.",
    }),
    environmentParameter({
      name: "configurationUrl",
      type: "string",
      isSecure: true,
      description: "The address, with a signature, of the changed configuration (.cscfg).",
    }),
    {
      name: "upgradeMode",
      type: "string",
      description: "How a deployment goes through the update domains: by itself, one by one by hand, or all at once.",
      defaultValue: literal("Auto"),
      allowedValues: ["Auto", "Manual", "Simultaneous"],
      value: { kind: "default" },
    },
  ];
}
