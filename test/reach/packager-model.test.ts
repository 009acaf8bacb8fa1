import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Flow, type Ports, peerInWords } from "../../src/reach/flow.ts";
import { flowsOfService } from "../../src/reach/flows-of-service.ts";
import { describeWithShared } from "../shared-folder.ts";
import { packagerModels } from "./packager-model.ts";
import { expandedText } from "./service-reach.ts";

describeWithShared("the packager's own model", (shared) => {
  const models = packagerModels(shared);

  it("is there for the whole corpus", () => expect(models.length).toBeGreaterThan(60));

  for (const { pair, expanded, groupPorts, interfaces, outPorts } of models) {
    it(`has the flows of ${pair}`, () => {
      const { flows } = flowsOfService(expandedText(readFileSync(expanded, "utf8"), expanded), undefined).value;
      const inputs = flows.filter(({ kind }) => kind === "input");
      const internal = flows.filter(({ kind }) => kind === "internal");

      expect(inputs.map(inPort).sort()).toEqual(groupPorts);
      expect(inputs.map((flow) => `${inPort(flow)} ${first(flow.ports)}`).sort()).toEqual(interfaces);
      expect(internal.map((flow) => `${roleOf(flow.from)} > ${inPort(flow)}`).sort()).toEqual(outPorts);
    });
  }
});

function inPort({ to, endpoint, protocol }: Flow): string {
  return `${roleOf(to)}:${endpoint} ${protocol}`;
}

function roleOf(peer: Flow["to"]): string {
  return peerInWords(peer).replace(/^role:/, "");
}

function first(ports: Ports): string {
  return ports.kind === "dynamic" ? "dynamic" : String(ports.first);
}
