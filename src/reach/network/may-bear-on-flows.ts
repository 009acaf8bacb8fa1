const kinds = [
  /^microsoft\.network\/(?!(?:private)?dnszones)/,
  /^microsoft\.compute\/(?:virtualmachines|virtualmachinescalesets|cloudservices)$/,
  /^microsoft\.resources\/deployments$/,
  /\/managedclusters$/,
];

/** Whether a resource of a type may have a part in who reaches what; of a type that is not known, it may. */
export function mayBearOnFlows(type: string): boolean {
  const word = type.trim().toLowerCase();
  return word === "" || word.startsWith("[") || kinds.some((kind) => kind.test(word));
}
