import { nameSpan, type XmlDocument, type XmlElement } from "../xml/tree.ts";
import type { CertificateThumbprint, RoleConfiguration, ServiceConfiguration, SettingValue } from "./configuration.ts";
import { elementAt, elementsAt, readInteger, readName, readText } from "./read-element.ts";
import { readNetworkConfiguration } from "./read-network-configuration.ts";

/** The configuration that a document holds, or `undefined` where its root is no `ServiceConfiguration`. */
export function readConfiguration(document: XmlDocument): ServiceConfiguration | undefined {
  const { root } = document;
  if (root?.local !== "ServiceConfiguration") return undefined;
  const network = elementAt(root, "NetworkConfiguration");
  return {
    document,
    element: root,
    span: nameSpan(root),
    serviceName: readName(root, "serviceName"),
    osFamily: readText(root, "osFamily"),
    osVersion: readText(root, "osVersion"),
    schemaVersion: readText(root, "schemaVersion"),
    roles: elementsAt(root, "Role").map(readRoleConfiguration),
    networkConfiguration: network && readNetworkConfiguration(network),
  };
}

function readRoleConfiguration(element: XmlElement): RoleConfiguration {
  const instances = elementAt(element, "Instances");
  return {
    element,
    span: nameSpan(element),
    name: readName(element),
    vmName: readText(element, "vmName"),
    instanceCount: instances && readInteger(instances, "count"),
    settings: elementsAt(element, "ConfigurationSettings", "Setting").flatMap(readSettingValue),
    certificates: elementsAt(element, "Certificates", "Certificate").flatMap(readThumbprint),
  };
}

function readSettingValue(element: XmlElement): SettingValue[] {
  const value = readText(element, "value");
  return value === undefined ? [] : [{ element, span: nameSpan(element), name: readName(element), value }];
}

function readThumbprint(element: XmlElement): CertificateThumbprint[] {
  const thumbprint = readText(element, "thumbprint");
  const thumbprintAlgorithm = readText(element, "thumbprintAlgorithm");
  if (thumbprint === undefined || thumbprintAlgorithm === undefined) return [];
  return [{ element, span: nameSpan(element), name: readName(element), thumbprint, thumbprintAlgorithm }];
}
