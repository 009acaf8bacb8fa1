import fc from "fast-check";
import { configurationText, definitionText, onlyFrom } from "../../reach/service-reach.ts";

/** A service as its two files. */
export interface ServiceTexts {
  readonly definition: string;
  readonly configuration: string;
}

/** A rule of an access list: `permit 198.51.100.0/24`. */
type Rule = string;

interface EndpointShape {
  /** The endpoint, once it has a name. */
  readonly text: (name: string) => string;
  readonly rules: readonly Rule[];
}

interface RoleShape {
  readonly endpoints: readonly EndpointShape[];
  readonly imports: readonly string[];
}

/** Few ports, so that they meet. */
const ports = fc.constantFrom(80, 81, 443, 8080, 9000);

function rulesOf(actions: readonly string[], networks: readonly string[]): fc.Arbitrary<Rule> {
  return fc
    .tuple(fc.constantFrom(...actions), fc.constantFrom(...networks))
    .map(([action, network]) => `${action} ${network}`);
}

const publicNetworks = [
  "198.51.100.0/24",
  "198.51.100.128/25",
  "203.0.113.0/24",
  "8.0.0.0/6",
  "10.0.4.0/22",
  "0.0.0.0/0",
];

const publicRules = fc.oneof(
  fc.constant([]),
  fc.array(rulesOf(["permit", "deny"], publicNetworks), { minLength: 1, maxLength: 3 }),
);

/** Subnets of the roles, and a network behind a gateway; one at least is let in. */
const privateNetworks = ["10.0.4.0/22", "10.0.5.0/24", "192.168.0.0/16"];

const privateRules = fc.oneof(
  fc.constant([]),
  fc
    .tuple(
      fc.array(rulesOf(["permit", "deny"], privateNetworks), { maxLength: 2 }),
      rulesOf(["permit"], privateNetworks),
    )
    .map(([others, last]) => [...others, last]),
);

const input = fc
  .record({
    protocol: fc.constantFrom("tcp", "udp", "http"),
    port: ports,
    local: fc.oneof(
      fc.constant(""),
      fc.oneof(ports, fc.constant("*")).map((port) => `localPort="${port}"`),
    ),
    inside: fc.oneof(
      publicRules.map((rules) => ({ balancer: "", rules })),
      privateRules.map((rules) => ({ balancer: `loadBalancer="Inside"`, rules })),
    ),
    probe: fc.constantFrom("", `loadBalancerProbe="Alive"`, `ignoreRoleInstanceStatus="true"`),
  })
  .map(
    ({ protocol, port, local, inside: { balancer, rules }, probe }): EndpointShape => ({
      text: (name) =>
        `<InputEndpoint name="${name}" protocol="${protocol}" port="${port}" ${local} ${balancer} ${probe} />`,
      rules,
    }),
  );

const instanceInput = fc
  .record({
    protocol: fc.constantFrom("tcp", "udp"),
    localPort: ports,
    first: fc.constantFrom(20_000, 20_010, 20_020),
    rules: publicRules,
  })
  .map(
    ({ protocol, localPort, first, rules }): EndpointShape => ({
      text: (name) =>
        `<InstanceInputEndpoint name="${name}" protocol="${protocol}" localPort="${localPort}"><AllocatePublicPortFrom>${range("FixedPortRange", first, first + 9)}</AllocatePublicPortFrom></InstanceInputEndpoint>`,
      rules,
    }),
  );

const internal = fc
  .record({
    protocol: fc.constantFrom("tcp", "udp", "http", "any"),
    ports: fc.option(fc.tuple(ports, fc.constantFrom(0, 5, 400)), { nil: undefined }),
  })
  .map(
    ({ protocol, ports: wanted }): EndpointShape => ({
      text: (name) =>
        `<InternalEndpoint name="${name}" protocol="${protocol}">${wanted === undefined ? "" : range("FixedPortRange", wanted[0], wanted[0] + wanted[1])}</InternalEndpoint>`,
      rules: [],
    }),
  );

const role: fc.Arbitrary<RoleShape> = fc.record({
  endpoints: fc.array(fc.oneof(input, instanceInput, internal), { maxLength: 4 }),
  imports: fc.subarray(["RemoteAccess", "RemoteForwarder"]),
});

const roleNames = ["Web", "Jobs", "Store"];

const probe = `<LoadBalancerProbes><LoadBalancerProbe name="Alive" protocol="http" port="8090" path="/" /></LoadBalancerProbes>`;

/** Services whose endpoints, access lists and traffic rules meet a lot. */
export const serviceArbitrary: fc.Arbitrary<ServiceTexts> = fc
  .record({
    roles: fc.array(role, { minLength: 1, maxLength: 3 }),
    /** Of a role and an endpoint by their numbers; of those that are not there nothing is said. */
    traffic: fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.subarray(roleNames, { minLength: 1 })), { maxLength: 2 }),
  })
  .map(({ roles, traffic }) => {
    const rules = traffic.map(([at, number, from]) => onlyFrom(roleNames[at] ?? "", `E${number}`, ...from));
    return {
      definition: definitionText(
        `${probe}${roles.map(roleText).join("")}<NetworkTrafficRules>${rules.join("")}</NetworkTrafficRules>`,
      ),
      configuration: configurationText(accessText(roles)),
    };
  });

function roleText({ endpoints, imports }: RoleShape, index: number): string {
  const modules = imports.map((module) => `<Import moduleName="${module}" />`).join("");
  const texts = endpoints.map(({ text }, number) => text(`E${number}`)).join("");
  return `<WorkerRole name="${roleNames[index]}"><Imports>${modules}</Imports><Endpoints>${texts}</Endpoints></WorkerRole>`;
}

function accessText(roles: readonly RoleShape[]): string {
  const lists = roles.flatMap(({ endpoints }, index) =>
    endpoints
      .map(({ rules }, number) => ({
        rules,
        role: roleNames[index],
        endpoint: `E${number}`,
        name: `L${index}-${number}`,
      }))
      .filter(({ rules }) => rules.length > 0),
  );
  const controls = lists.map(
    ({ name, rules }) => `<AccessControl name="${name}">${rules.map(ruleText).join("")}</AccessControl>`,
  );
  const uses = lists.map(
    ({ name, role: on, endpoint }) => `<EndpointAcl role="${on}" endPoint="${endpoint}" accessControl="${name}" />`,
  );
  return `<AccessControls>${controls.join("")}</AccessControls><EndpointAcls>${uses.join("")}</EndpointAcls>`;
}

function ruleText(rule: Rule, index: number): string {
  const [action, network] = rule.split(" ");
  return `<Rule order="${index + 1}" action="${action}" remoteSubnet="${network}" />`;
}

function range(element: string, min: number, max: number): string {
  return `<${element} min="${min}" max="${max}" />`;
}
