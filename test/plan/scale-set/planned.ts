import type { ServiceDesign } from "../../../src/plan/design/design.ts";
import { designService } from "../../../src/plan/design/design-service.ts";
import type { Orchestration, PlannedService } from "../../../src/plan/planned-service.ts";
import { serviceOf } from "../planned-services.ts";

/** A definition of one service out of its roles, and a configuration for each text of roles. */
export function service(roles: string, ...configurations: readonly string[]): PlannedService {
  return serviceOf(
    `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">${roles}</ServiceDefinition>`,
    Object.fromEntries(configurations.map((text, index) => [`C${index + 1}`, configuration(text)])),
  );
}

/** A whole configuration as it stands, else one of these roles. */
function configuration(text: string): string {
  if (text.startsWith("<ServiceConfiguration")) return text;
  return `<ServiceConfiguration serviceName="Shop" osFamily="6" osVersion="*" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">${text}</ServiceConfiguration>`;
}

/** The design of a service with Remote Desktop closed. */
export function design(planned: PlannedService, orchestration: Orchestration = "uniform"): ServiceDesign {
  return designService(planned, { remoteAccess: "none", orchestration, sessions: 1 }).value;
}

/** A worker role of this name, with what stands in it. */
export function worker(name: string, content = "", attributes = ""): string {
  return `<WorkerRole name="${name}" ${attributes}>${content}</WorkerRole>`;
}

/** What a configuration says of a role. */
export function configured(name: string, content = "", count = 2): string {
  return `<Role name="${name}"><Instances count="${count}" />${content}</Role>`;
}

export function settings(...names: readonly string[]): string {
  return `<ConfigurationSettings>${names.map((name) => `<Setting name="${name}" />`).join("")}</ConfigurationSettings>`;
}

export function values(pairs: Readonly<Record<string, string>>): string {
  const all = Object.entries(pairs).map(([name, value]) => `<Setting name="${name}" value="${value}" />`);
  return `<ConfigurationSettings>${all.join("")}</ConfigurationSettings>`;
}
