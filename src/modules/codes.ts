import { type CodeRecord, defineCode } from "../diagnostic/code-record.ts";

const source =
  "https://github.com/artist-project/ARTIST/blob/master/source/Tooling/migration/modernization/deployment/eu.artist.migration.deployment.azure.service.definition/model/ServiceDefinitionSchema24.xsd";

export const moduleIsReadable = defineCode({
  name: "module-is-readable",
  category: "imports",
  severity: "error",
  summary: "A module file is a RoleModule with a namespace.",
  why: "The packager sets the namespace before the name of everything that a module adds, so a module without one adds nothing that could be named.",
  source,
  messages: {
    root: "The file of module '{module}' is no role module: its root element is '{root}', not 'RoleModule'.",
    empty: "The file of module '{module}' is no role module: it has no root element.",
    namespace: "Module '{module}' has no namespace, so what it adds cannot be named.",
  },
  example: {
    bad: `<RoleModule xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" />`,
    good: `<RoleModule namespace="Contoso.Agent" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" />`,
  },
});

export const moduleHasNoSites = defineCode({
  name: "module-has-no-sites",
  category: "imports",
  severity: "warning",
  summary: "A module brings no sites of its own.",
  why: "The schema lets a module have sites, but no module is known that has any and no packed service shows what becomes of them, so expansion leaves them out.",
  source,
  messages: {
    sites: "Module '{module}' has sites; they are left out, because it is not known what the packager makes of them.",
  },
  example: {
    bad: `<RoleModule namespace="Contoso.Agent" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <Sites>
    <Site name="Agent">
      <Bindings>
        <Binding name="Http" endpointName="Http" />
      </Bindings>
    </Site>
  </Sites>
</RoleModule>`,
    good: `<RoleModule namespace="Contoso.Agent" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" />`,
  },
});

/** Every code of reading a module file. */
export const moduleCodes: readonly CodeRecord[] = [moduleIsReadable, moduleHasNoSites];
