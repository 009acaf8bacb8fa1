/** Data as JSON has it, to be changed in a copy. */
type Data = { [name: string]: unknown };

/** A template in which one thing that decides who reaches what is another. */
export interface Mutant {
  /** `remove rule web-Http`. */
  readonly title: string;
  readonly template: string;
}

/** One change of one part; `undefined` where it would leave the part as it is. */
type Change = (part: Data, list: Data[]) => (() => void) | undefined;

/** Every template that differs from one in an inbound security rule, a load balancing rule, a probe or a NAT rule. */
export function mutantsOf(template: string): readonly Mutant[] {
  return [
    ...mutantsIn(template, "networkSecurityGroups", "securityRules", securityChanges),
    ...mutantsIn(template, "loadBalancers", "loadBalancingRules", balancingChanges),
    ...mutantsIn(template, "loadBalancers", "probes", probeChanges),
    ...mutantsIn(template, "loadBalancers", "inboundNatRules", natChanges),
  ];
}

function mutantsIn(template: string, type: string, list: string, changes: Record<string, Change>): readonly Mutant[] {
  return partsIn(JSON.parse(template), type, list).flatMap((_, index) =>
    Object.entries(changes).flatMap(([title, change]) => {
      const copy = JSON.parse(template);
      const found = partsIn(copy, type, list)[index];
      const apply = found === undefined ? undefined : change(found.part, found.list);
      if (found === undefined || apply === undefined) return [];
      apply();
      return [{ title: `${title} ${String(found.part.name)}`, template: JSON.stringify(copy) }];
    }),
  );
}

function partsIn(
  template: Data,
  type: string,
  name: string,
): readonly { readonly part: Data; readonly list: Data[] }[] {
  const { resources } = template;
  return (isList(resources) ? resources : [])
    .filter((one) => one.type === `Microsoft.Network/${type}`)
    .filter((one) => !String(one.name).includes("bastion"))
    .flatMap((resource) => {
      const list = propertiesOf(resource)[name];
      return isList(list) ? list.map((part) => ({ part, list })) : [];
    });
}

const securityChanges: Record<string, Change> = {
  remove,
  "widen the source of": (part) =>
    changed(
      part,
      ["sourceAddressPrefix", "sourceAddressPrefixes", "sourceApplicationSecurityGroups"],
      "sourceAddressPrefix",
      "*",
    ),
  "widen the ports of": (part) =>
    changed(part, ["destinationPortRange", "destinationPortRanges"], "destinationPortRange", "*"),
  "turn round": (part) => set(part, "access", propertiesOf(part).access === "Allow" ? "Deny" : "Allow"),
  "let any protocol into": (part) => set(part, "protocol", "*"),
  "swap with the next": (part, list) => {
    const next = list[list.indexOf(part) + 1];
    if (next === undefined) return undefined;
    const [own, other] = [propertiesOf(part), propertiesOf(next)];
    return () => {
      [own.priority, other.priority] = [other.priority, own.priority];
    };
  },
};

const balancingChanges: Record<string, Change> = {
  remove,
  "move the front end of": (part) => set(part, "frontendPort", Number(propertiesOf(part).frontendPort) + 1),
  "move the back end of": (part) => set(part, "backendPort", Number(propertiesOf(part).backendPort) + 1),
};

const probeChanges: Record<string, Change> = {
  remove,
  "move the port of": (part) => set(part, "port", Number(propertiesOf(part).port) + 1),
};

const natChanges: Record<string, Change> = {
  remove,
  "widen the range of": (part) =>
    set(part, "frontendPortRangeEnd", Number(propertiesOf(part).frontendPortRangeEnd) + 1),
  "move the back end of": (part) => set(part, "backendPort", Number(propertiesOf(part).backendPort) + 1),
};

function remove(part: Data, list: Data[]): () => void {
  return () => list.splice(list.indexOf(part), 1);
}

function set(part: Data, name: string, value: unknown): (() => void) | undefined {
  return changed(part, [name], name, value);
}

/** Takes some properties out and puts one in; nothing where it is so already. */
function changed(part: Data, out: readonly string[], name: string, value: unknown): (() => void) | undefined {
  const properties = propertiesOf(part);
  if (properties[name] === value) return undefined;
  return () => {
    for (const one of out) delete properties[one];
    properties[name] = value;
  };
}

function propertiesOf(part: Data): Data {
  const { properties } = part;
  return isData(properties) ? properties : {};
}

function isList(value: unknown): value is Data[] {
  return Array.isArray(value) && value.every(isData);
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
