const namespaces = {
  definition: "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition",
  configuration: "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration",
};

/** A definition with one worker role and what the caller puts into it. */
export function definition(name: string, inside = ""): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<ServiceDefinition name="${name}" xmlns="${namespaces.definition}" schemaVersion="2015-04.2.6">
  <WorkerRole name="Worker" vmsize="Standard_D1_v2">
${inside}  </WorkerRole>
</ServiceDefinition>
`;
}

/** An element that a definition may not have: one error of structure. */
export const mistake = "    <Endpoint />\n";

/** A configuration of such a definition. */
export function configuration(serviceName: string, inside = ""): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<ServiceConfiguration serviceName="${serviceName}" osFamily="6" osVersion="*" schemaVersion="2015-04.2.6" xmlns="${namespaces.configuration}">
  <Role name="Worker">
    <Instances count="2" />
${inside}  </Role>
</ServiceConfiguration>
`;
}

/** A module that adds one setting. */
export function csplugin(namespace: string, inside = ""): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<RoleModule xmlns="${namespaces.definition}" namespace="${namespace}">
  <ConfigurationSettings>
    <Setting name="Enabled" />
  </ConfigurationSettings>
${inside}</RoleModule>
`;
}
