import { describe, expect, it } from "vitest";
import { loadBalancers } from "../../../src/plan/resources/load-balancers.ts";
import { remoteDesktopNat } from "../../../src/plan/resources/remote-desktop-nat.ts";
import { web } from "../../reach/service-reach.ts";
import { designOf, itemsOf, parametersOf, propertiesOf } from "./network-parts.ts";

const modules = ["RemoteAccess", "RemoteForwarder"];
const emit = (roles: string) => remoteDesktopNat.emit(designOf(roles, "", "nat"));

/** The inbound NAT rules: name, front-end ports, back-end port. */
function natRules(roles: string): readonly string[] {
  const fragment = loadBalancers.emit(designOf(roles, "", "nat"));
  return itemsOf(propertiesOf(fragment, "balancer"), "inboundNatRules").map(({ name, properties }) => {
    const { frontendPortRangeStart, frontendPortRangeEnd, backendPort } = properties;
    return `${name} ${frontendPortRangeStart}-${frontendPortRangeEnd} ${backendPort}`;
  });
}

function instances(name: string, localPort: number, min: number, max: number): string {
  return `<InstanceInputEndpoint name="${name}" protocol="tcp" localPort="${localPort}"><AllocatePublicPortFrom><FixedPortRange min="${min}" max="${max}" /></AllocatePublicPortFrom></InstanceInputEndpoint>`;
}

describe("remoteDesktopNat", () => {
  it("asks whoever deploys for the range of administrators", () => {
    const fragment = emit(web("Web", "", modules));
    expect(parametersOf(fragment)).toEqual(["remoteDesktopSourceRange"]);
    expect(fragment.parameters?.[0]?.value).toMatchObject({
      kind: "environment",
      variable: "CSDEF_REMOTE_DESKTOP_SOURCE_RANGE",
      isRequired: true,
    });
    expect(remoteDesktopNat.emit(designOf(web("Web", "", modules), "", "bastion"))).toEqual({});
  });

  it("gives each role that imported Remote Access ports of its own, for as many instances as there can be", () => {
    const roles = web("Web", "", modules) + web("Jobs", "") + web("Store", "", ["RemoteAccess"]);
    expect(natRules(roles)).toEqual(["web_remote-desktop 40000-40999 3389", "store_remote-desktop 41000-41999 3389"]);
  });

  it("keeps clear of ports that endpoints have, and takes no more than the role can have instances", () => {
    const endpoints = `<InputEndpoint name="Http" protocol="http" port="40100" />${instances("Debug", 7000, 41_050, 41_059)}`;
    expect(natRules(web("Web", endpoints, modules) + web("Jobs", "", modules))).toEqual([
      "web-Debug 41050-41059 7000",
      "web_remote-desktop 40000-40009 3389",
      "jobs_remote-desktop 41060-42059 3389",
    ]);
  });

  it("leaves out a role whose own endpoint leads to the port, and says so", () => {
    const roles = web("Web", instances("Own", 3389, 20_000, 20_009), modules);
    expect(natRules(roles)).toEqual(["web-Own 20000-20009 3389"]);
    expect(emit(roles).diagnostics?.map(({ message }) => message)).toEqual([
      "Remote Desktop by inbound NAT does not reach role 'Web': endpoint 'Own' leads to its port 3389 already.",
    ]);
  });

  it("says so where no ports are left", () => {
    const roles = web("Web", instances("All", 7000, 30_000, 65_534), modules) + web("Jobs", "", modules);
    expect(natRules(roles)).toHaveLength(1);
    expect(emit(roles).diagnostics?.map(({ code }) => code)).toEqual(Array(2).fill("converted-network-fits-limits"));
  });
});
