/** The id of the box of a role, by its place among the roles. */
export function roleId(role: number): string {
  return `role${role}`;
}

/** The id of the node of an endpoint, by the places of its role and of itself. */
export function endpointId(role: number, endpoint: number): string {
  return `role${role}_endpoint${endpoint}`;
}

/** The id of the node that stands for an endpoint's port on a load balancer. */
export function publicPortId(role: number, endpoint: number): string {
  return `${endpointId(role, endpoint)}_port`;
}
