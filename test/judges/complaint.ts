/** What a judge says is wrong, and where: a path such as `resources[2].properties.securityRules[0]`, or `file:line:column`. */
export interface Complaint {
  readonly where: string;
  readonly what: string;
}

/** A complaint as one line, for comparisons and for people. */
export function lineOf({ where, what }: Complaint): string {
  return `${where}: ${what}`;
}
