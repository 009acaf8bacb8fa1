import { describe, expect, it } from "vitest";
import { linesOfKind } from "./flow-lines.ts";
import { onlyFrom, reachOf, web } from "./service-reach.ts";

const roles = [
  web("Web", `<InputEndpoint name="Http" protocol="http" port="80" />`),
  web("Middle", `<InternalEndpoint name="Api" protocol="tcp" port="8080" />`),
  web("Back", `<InternalEndpoint name="Data" protocol="tcp" port="9000" />`),
].join("");

const destination = `<Destinations><RoleEndpoint roleName="Back" endpointName="Data" /></Destinations>`;

function callers(rules: string): readonly (string | undefined)[] {
  return linesOfKind(reachOf(`${roles}${rules}`).value, "internal")
    .filter((line) => line.endsWith("Data"))
    .map((line) => /role:(\w+) >/.exec(line)?.[1]);
}

const within = (rules: string) => `<NetworkTrafficRules>${rules}</NetworkTrafficRules>`;

describe("network traffic rules", () => {
  it("let every role in where there are none, the endpoint's own included", () => {
    expect(callers("")).toEqual(["Web", "Middle", "Back"]);
    expect(callers(within(""))).toEqual(["Web", "Middle", "Back"]);
  });

  it("let in only the roles that they name", () => {
    expect(callers(within(onlyFrom("Back", "Data", "Middle")))).toEqual(["Middle"]);
    expect(callers(within(onlyFrom("Back", "Data", "Middle", "Back")))).toEqual(["Middle", "Back"]);
  });

  it("add up over several rules", () => {
    const rules = onlyFrom("Back", "Data", "Middle") + onlyFrom("Back", "Data", "Web");
    expect(callers(within(rules))).toEqual(["Web", "Middle"]);
  });

  it("are merged where they stand in several elements", () => {
    const rules = within(onlyFrom("Back", "Data", "Middle")) + within(onlyFrom("Back", "Data", "Web"));
    expect(callers(rules)).toEqual(["Web", "Middle"]);
  });

  it("let every role in by AllowAllTraffic", () => {
    const all = `<OnlyAllowTrafficTo>${destination}<AllowAllTraffic /></OnlyAllowTrafficTo>`;
    expect(callers(within(all))).toEqual(["Web", "Middle", "Back"]);
    expect(callers(within(onlyFrom("Back", "Data", "Middle") + all))).toEqual(["Web", "Middle", "Back"]);
  });

  it("let every role in where AllowAllTraffic stands beside a WhenSource, which it cancels by its meaning", () => {
    const both = `<OnlyAllowTrafficTo>${destination}<AllowAllTraffic /><WhenSource matches="AnyRule"><FromRole roleName="Web" /></WhenSource></OnlyAllowTrafficTo>`;
    expect(callers(within(both))).toEqual(["Web", "Middle", "Back"]);
  });

  it("let nobody in where they name no role, or none of the service", () => {
    expect(callers(within(onlyFrom("Back", "Data")))).toEqual([]);
    expect(callers(within(onlyFrom("Back", "Data", "Front")))).toEqual([]);
    expect(callers(within(`<OnlyAllowTrafficTo>${destination}</OnlyAllowTrafficTo>`))).toEqual([]);
  });

  it("leave alone what they do not name", () => {
    const rules = within(onlyFrom("Back", "data", "Middle") + onlyFrom("Middle", "Api", "Web"));
    expect(callers(rules)).toEqual(["Web", "Middle", "Back"]);
    const { flows } = reachOf(`${roles}${rules}`).value;
    expect(flows.filter(({ endpoint }) => endpoint === "Api")).toHaveLength(1);
  });

  it("do not touch what comes from outside", () => {
    const { flows } = reachOf(`${roles}${within(onlyFrom("Web", "Http", "Middle"))}`).value;
    expect(flows.filter(({ endpoint }) => endpoint === "Http").map(({ from }) => from.kind)).toEqual(["internet"]);
  });

  it("are told as the reason", () => {
    const [flow] = reachOf(`${roles}${within(onlyFrom("Back", "Data", "Middle"))}`).value.flows.filter(
      ({ endpoint }) => endpoint === "Data",
    );
    expect(flow?.origins).toHaveLength(2);
  });
});
