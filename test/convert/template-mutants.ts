import { isObject, itemsOf, type Json, type JsonObject, memberOf, textOf } from "../judges/json.ts";

/** A template with one thing changed. */
export interface Mutant {
  /** `securityRules Probes of shop-rules: removed`. */
  readonly title: string;
  readonly template: Json;
  /** Whether two rules changed places. */
  readonly isOrder: boolean;
}

/**
 * Every template that one inbound security rule, load balancing rule, probe or inbound NAT rule sets apart from this one:
 * removed, widened on any side, or in another order.
 */
export function* mutantsOf(template: Json): Generator<Mutant> {
  for (const [index, resource] of itemsOf(memberOf(template, "resources")).entries()) {
    for (const kind of kindsOf(textOf(resource, "type"))) {
      const items = itemsOf(memberOf(resource, "properties", kind));
      for (const { what, changed, isOrder } of changesOf(kind, items)) {
        const path = ["resources", String(index), "properties", kind];
        yield {
          title: `${kind} of ${nameOf(resource)}, ${what}`,
          template: withValue(template, path, changed),
          isOrder,
        };
      }
    }
  }
}

function kindsOf(type: string | undefined): readonly string[] {
  if (type === "Microsoft.Network/networkSecurityGroups") return ["securityRules"];
  return type === "Microsoft.Network/loadBalancers" ? ["loadBalancingRules", "inboundNatRules", "probes"] : [];
}

interface Change {
  readonly what: string;
  readonly changed: readonly Json[];
  readonly isOrder: boolean;
}

function changesOf(kind: string, items: readonly Json[]): readonly Change[] {
  return items.flatMap((item, index) => {
    if (memberOf(item, "properties", "direction") === "Outbound") return [];
    const name = textOf(item, "name") ?? "";
    const edited = editsOf(kind, item).map(({ what, item: changed }) => ({
      what: `${name} ${what}`,
      changed: items.with(index, changed),
      isOrder: false,
    }));
    return [
      { what: `${name} removed`, changed: items.toSpliced(index, 1), isOrder: false },
      ...edited,
      ...ordersOf(kind, items, index).map(({ what, changed }) => ({ what: `${name} ${what}`, changed, isOrder: true })),
    ];
  });
}

interface Edit {
  readonly what: string;
  readonly item: Json;
}

function editsOf(kind: string, item: Json): readonly Edit[] {
  switch (kind) {
    case "securityRules":
      return securityEdits(item);
    case "loadBalancingRules":
      return [
        ...oneMore(item, "frontendPort"),
        ...oneMore(item, "backendPort"),
        ...otherTransport(item),
        edit(item, "without probe", { probe: undefined }),
      ];
    case "inboundNatRules":
      return [
        ...oneMore(item, "frontendPortRangeEnd"),
        ...oneMore(item, "frontendPortRangeStart", -1),
        ...oneMore(item, "backendPort"),
        ...otherTransport(item),
      ];
    default:
      return oneMore(item, "port");
  }
}

function securityEdits(item: Json): readonly Edit[] {
  const access = memberOf(item, "properties", "access") === "Allow" ? "Deny" : "Allow";
  const noSource = { sourceAddressPrefix: undefined, sourceAddressPrefixes: undefined };
  const noDestination = { destinationAddressPrefix: undefined, destinationAddressPrefixes: undefined };
  const source = (prefix: string) => ({
    ...noSource,
    sourceApplicationSecurityGroups: undefined,
    sourceAddressPrefix: prefix,
  });
  return [
    edit(item, `as ${access}`, { access }),
    edit(item, "for every protocol", { protocol: "*" }),
    ...["*", "Internet", "VirtualNetwork"].map((prefix) => edit(item, `from ${prefix}`, source(prefix))),
    edit(item, "to everybody", {
      ...noDestination,
      destinationApplicationSecurityGroups: undefined,
      destinationAddressPrefix: "*",
    }),
    ...portEdits(item),
  ].filter((changed) => JSON.stringify(changed.item) !== JSON.stringify(item));
}

/** One port more on either side, and every port. */
function portEdits(item: Json): readonly Edit[] {
  const one = memberOf(item, "properties", "destinationPortRange");
  const ranges = one === undefined ? itemsOf(memberOf(item, "properties", "destinationPortRanges")) : [one];
  if (one === "*") return [];
  const widened = ranges.flatMap((text, index) => {
    const [first = "", last = first] = String(text).split("-");
    const wider = [`${first}-${Number(last) + 1}`, `${Number(first) - 1}-${last}`];
    return wider.map((range) => ({ range, all: ranges.with(index, range) }));
  });
  const without = { destinationPortRange: undefined, destinationPortRanges: undefined };
  return [
    ...widened.map(({ range, all }) => edit(item, `to ports ${range}`, { ...without, destinationPortRanges: all })),
    edit(item, "to every port", { ...without, destinationPortRange: "*" }),
  ];
}

function oneMore(item: Json, property: string, step = 1): readonly Edit[] {
  const value = Number(memberOf(item, "properties", property)) + step;
  return [edit(item, `with ${property} ${value}`, { [property]: value })];
}

function otherTransport(item: Json): readonly Edit[] {
  const protocol = memberOf(item, "properties", "protocol") === "Tcp" ? "Udp" : "Tcp";
  return [edit(item, `over ${protocol}`, { protocol })];
}

function edit(item: Json, what: string, values: Readonly<Record<string, Json | undefined>>): Edit {
  const properties = memberOf(item, "properties");
  const changed = { ...(isObject(properties) ? properties : {}), ...values };
  const kept = Object.entries(changed).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { what, item: { ...(isObject(item) ? item : {}), properties: Object.fromEntries(kept) } };
}

/** What the order is by, or what two of them can swap where none is. */
const orderedBy: Readonly<Record<string, readonly string[]>> = {
  securityRules: ["priority"],
  loadBalancingRules: ["backendPort"],
  inboundNatRules: ["backendPort"],
  probes: ["port"],
};

/** The item and the next one change places; and the item goes to the end. */
function ordersOf(kind: string, items: readonly Json[], index: number): readonly Omit<Change, "isOrder">[] {
  const [by = ""] = orderedBy[kind] ?? [];
  const next = items[index + 1];
  if (next === undefined) return [];
  const own = items.map((item) => memberOf(item, "properties", by) ?? 0);
  const swapped = own.with(index, own[index + 1] ?? 0).with(index + 1, own[index] ?? 0);
  const changes = [
    { what: `and ${textOf(next, "name")} with each other's ${by}`, changed: withEach(items, by, swapped) },
  ];
  if (kind !== "securityRules" || index + 2 >= items.length) return changes;
  const moved = [...own.slice(0, index), own.at(-1) ?? 0, ...own.slice(index, -1)];
  return [...changes, { what: "as the last rule", changed: withEach(items, by, moved) }];
}

function withEach(items: readonly Json[], property: string, values: readonly Json[]): readonly Json[] {
  return items.map((item, index) => edit(item, "", { [property]: values[index] }).item);
}

function nameOf(resource: Json): string {
  return (textOf(resource, "name") ?? "").replace(/^\[format\('\{0\}-|', parameters\('serviceName'\)\)\]$/g, "");
}

function withValue(value: Json, [step, ...rest]: readonly string[], leaf: Json): Json {
  if (step === undefined) return leaf;
  if (isObject(value)) return { ...value, [step]: withValue(value[step] ?? null, rest, leaf) } satisfies JsonObject;
  return itemsOf(value).map((item, index) => (index === Number(step) ? withValue(item, rest, leaf) : item));
}
