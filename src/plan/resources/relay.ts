import { locationParameter, serviceNameParameter } from "../deployment-parameters.ts";
import { call, join, list, literal, parameter, record } from "../expression.ts";
import { desktopPlaces } from "../network/desktop-places.ts";
import { type RelayConnection, type RelayNamespace, relayPool } from "../network/relay-pool.ts";
import type { PlannedOutput, PlannedResource } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";

const apiVersion = "2024-01-01";
const namespaceType = "Microsoft.Relay/namespaces";

/**
 * Remote Desktop over Azure Relay: no port of the roles is open; an agent on each instance listens on a hybrid connection.
 * Who listens and who sends have rules of their own on the connection itself, so that no two roles share a key.
 */
export const relay: ResourceEmitter = {
  name: "relay",
  source: "https://learn.microsoft.com/azure/templates/microsoft.relay/namespaces",
  emit(design) {
    const { namespaces } = relayPool(design);
    if (design.remoteAccess !== "relay" || namespaces.length === 0) return {};
    const origins = desktopPlaces(design);
    return {
      parameters: [locationParameter, serviceNameParameter(design)],
      resources: namespaces.flatMap((namespace) => [
        { ...namespaceOf(namespace), origins },
        ...namespace.connections.flatMap((connection) => connectionWithRules(namespace, connection)),
      ]),
      outputs: [namesOf(namespaces)],
    };
  },
};

/** Its name is unique in the world: 6 to 50 characters (PLATFORM-RULES 7.41). */
function namespaceOf({ symbol, word }: RelayNamespace): Omit<PlannedResource, "origins"> {
  const groupId = { kind: "member", of: call("resourceGroup"), name: "id" } as const;
  return {
    symbol,
    type: namespaceType,
    apiVersion,
    name: join(parameter("serviceName"), `-${word}-`, call("uniqueString", groupId)),
    body: [
      { name: "location", value: parameter("location") },
      { name: "sku", value: record({ name: literal("Standard"), tier: literal("Standard") }) },
      { name: "properties", value: record({}) },
    ],
    told: "Remote Desktop to the roles that imported it, in place of Remote Forwarder",
  };
}

function connectionWithRules(namespace: RelayNamespace, connection: RelayConnection): readonly PlannedResource[] {
  const { symbol, name, role } = connection;
  const origins = role.remoteAccess === undefined ? [] : [role.remoteAccess];
  return [
    {
      symbol,
      type: `${namespaceType}/hybridConnections`,
      apiVersion,
      parent: namespace.symbol,
      name: literal(name),
      body: [{ name: "properties", value: record({ requiresClientAuthorization: literal(true) }) }],
      told: `Role ${role.role.name.value}, instances ${connection.part * 25} to ${connection.part * 25 + 24}`,
      origins,
    },
    { ...ruleOf(connection, "Listen"), origins },
    { ...ruleOf(connection, "Send"), origins },
  ];
}

function ruleOf({ symbol }: RelayConnection, right: "Listen" | "Send"): Omit<PlannedResource, "origins"> {
  return {
    symbol: `${symbol}${right}`,
    type: `${namespaceType}/hybridConnections/authorizationRules`,
    apiVersion,
    parent: symbol,
    name: literal(right.toLowerCase()),
    body: [{ name: "properties", value: record({ rights: list([literal(right)]) }) }],
  };
}

function namesOf(namespaces: readonly RelayNamespace[]): PlannedOutput {
  return {
    name: "relayNamespaceNames",
    type: "array",
    description: "The Relay namespaces that Remote Desktop goes over.",
    value: list(namespaces.map(({ symbol }) => ({ kind: "resource-property", resource: symbol, path: ["name"] }))),
  };
}
