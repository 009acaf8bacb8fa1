import type { Binding, Endpoint, Site } from "../../service/definition.ts";
import type { RoleDesign } from "../design/design.ts";
import type { AccountNote } from "../plan.ts";
import { localPortOf } from "./local-port-of.ts";
import type { SiteBinding, SiteCertificate } from "./role-script.ts";
import { byHand, keptInScript } from "./script-piece.ts";

/** The bindings of a site at the ports that its instances listen on. One whose endpoint is not there is by hand. */
export function siteBindings(
  design: RoleDesign,
  site: Site,
): { readonly bindings: readonly SiteBinding[]; readonly notes: readonly AccountNote[] } {
  const found = site.bindings.map((binding) => ({ binding, made: bindingOf(design, binding) }));
  return {
    bindings: found.flatMap(({ made }) => (made === undefined ? [] : [made])),
    notes: found.flatMap(({ binding, made }) => notesOf(design, site, binding, made)),
  };
}

/** A binding for each http and https endpoint from outside: what a web role without `Sites` listens on. */
export function allHttpBindings(design: RoleDesign): readonly SiteBinding[] {
  return design.balanced
    .filter(({ endpoint }) => ["http", "https"].includes(endpoint.protocol.value))
    .map(({ endpoint, localPort }) => ({
      port: localPort.port,
      hostHeader: "",
      certificate: certificateOf(design, endpoint),
    }));
}

function bindingOf(design: RoleDesign, { endpointName, hostHeader }: Binding): SiteBinding | undefined {
  const found = localPortOf(design, endpointName.value);
  if (found === undefined) return undefined;
  return {
    port: found.port,
    hostHeader: hostHeader?.value ?? "",
    certificate: certificateOf(design, found.endpoint),
  };
}

function certificateOf({ role }: RoleDesign, endpoint: Endpoint): SiteCertificate | undefined {
  if (endpoint.kind !== "input" || endpoint.protocol.value !== "https") return undefined;
  const name = endpoint.certificate?.value;
  const declared = role.certificates.find((certificate) => certificate.name.value === name);
  return declared && { name: declared.name.value, storeName: declared.storeName.value };
}

function notesOf(design: RoleDesign, site: Site, binding: Binding, made: SiteBinding | undefined) {
  const { name, span, endpointName, hostHeader } = binding;
  const places = [span, name.span, endpointName.span, hostHeader?.span];
  if (made !== undefined) {
    return keptInScript(design, `site ${site.name.value}, binding ${name.value}`, ...places);
  }
  const why = `The role has no endpoint ${endpointName.value} that the binding could listen on.`;
  return places.flatMap((place) => byHand(place, why, `Give the binding ${name.value} an endpoint and convert again.`));
}
