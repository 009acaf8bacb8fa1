import { flowsOfService } from "../../reach/flows-of-service.ts";
import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { ServiceDefinition } from "../../service/definition.ts";
import { balancerBoxes } from "./balancer-boxes.ts";
import type { Diagram, DiagramLine } from "./diagram.ts";
import { flowLines } from "./flow-lines.ts";
import { roleBox } from "./role-box.ts";

/**
 * An expanded service as boxes and lines: who sends, the load balancers with their public ports and probes, the roles
 * with endpoints, storage and certificates, and a line for each flow. Each endpoint is one node. The instances of roles,
 * access lists and public addresses of instances are those of the configuration, where there is one.
 */
export function diagramOf(expanded: ServiceDefinition, configuration?: ServiceConfiguration): Diagram {
  const { flows } = flowsOfService(expanded, configuration).value;
  const { senders, lines } = flowLines(flows, expanded);
  const roles = expanded.roles.map((role, index) => roleBox(role, index, configuration));
  return {
    name: expanded.name.value,
    boxes: [...senders, ...balancerBoxes(expanded), ...roles],
    lines: distinct(lines),
  };
}

/** Flows that differ in their ports alone are one line. */
function distinct(lines: readonly DiagramLine[]): readonly DiagramLine[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}
