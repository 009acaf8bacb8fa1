import type { Endpoint, Role, ServiceDefinition } from "../../service/definition.ts";
import type { Content } from "./html.ts";
import type { HtmlRow } from "./html-table.ts";
import { nameHtml } from "./page-section.ts";

/** An endpoint of an expanded service, and the role that has it. */
export interface RoleEndpoint {
  readonly role: Role;
  readonly endpoint: Endpoint;
}

/** One row for each endpoint of each role, which begins with both names and goes on as the table at hand says. */
export function endpointRows(
  { roles }: ServiceDefinition,
  cellsOf: (one: RoleEndpoint) => readonly Content[],
): readonly HtmlRow[] {
  return roles.flatMap((role) =>
    role.endpoints.map((endpoint) => ({
      cells: [nameHtml(role.name.value), nameHtml(endpoint.name.value), ...cellsOf({ role, endpoint })],
      attributes: { "data-role": role.name.value, "data-endpoint": endpoint.name.value },
    })),
  );
}
