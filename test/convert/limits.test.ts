import { describe, expect, it } from "vitest";
import type { PlannedService } from "../../src/plan/planned-service.ts";
import { serviceOf } from "../plan/planned-services.ts";
import { definitionText, web } from "../reach/service-reach.ts";
import { convertedAs, extendedSupport, scaleSets } from "./conversions.ts";
import { ConversionJudge } from "./judge-conversion.ts";

const schema = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration";

function many(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join("\n");
}

function configured(roles: string, network = ""): Readonly<Record<string, string>> {
  const networks = network === "" ? "" : `<NetworkConfiguration>${network}</NetworkConfiguration>`;
  return {
    Cloud: `<ServiceConfiguration serviceName="Shop" xmlns="${schema}">${roles}${networks}</ServiceConfiguration>`,
  };
}

function counted(count: string | number): PlannedService {
  const role = `<Role name="Web"><Instances count="${count}" /></Role>`;
  return serviceOf(definitionText(web("Web", `<InputEndpoint name="A" protocol="tcp" port="80" />`)), configured(role));
}

/** A rule for each of so many networks on the one endpoint. */
function listed(count: number): PlannedService {
  const rules = many(
    count,
    (index) => `<Rule order="${index}" action="permit" remoteSubnet="198.${index >> 8}.${index & 255}.0/24" />`,
  );
  const lists = `<AccessControls><AccessControl name="L">${rules}</AccessControl></AccessControls>
    <EndpointAcls><EndpointAcl role="Web" endPoint="A" accessControl="L" /></EndpointAcls>`;
  return serviceOf(
    definitionText(web("Web", `<InputEndpoint name="A" protocol="tcp" port="80" />`)),
    configured("", lists),
  );
}

interface Beyond {
  readonly service: () => PlannedService;
  /** The codes of what is found. */
  readonly found: readonly string[];
  /** Text of the line that it is found at. */
  readonly at: string;
}

const beyond: Readonly<Record<string, Beyond>> = {
  "1,100 rules of an access list": {
    service: () => listed(1100),
    found: ["converted-network-fits-limits"],
    at: `<WebRole name="Web`,
  },
  "350 endpoints of one role": {
    service: () =>
      serviceOf(
        definitionText(
          web(
            "Web",
            many(350, (index) => `<InputEndpoint name="E${index}" protocol="tcp" port="${1000 + index}" />`),
          ),
        ),
      ),
    found: ["converted-network-fits-limits"],
    at: `<WebRole name="Web`,
  },
  "a port that http probes are refused on": {
    service: () =>
      serviceOf(
        definitionText(
          `<LoadBalancerProbes>\n<LoadBalancerProbe name="P" protocol="http" port="25" /></LoadBalancerProbes>${web("Web", `<InputEndpoint name="A" protocol="tcp" port="80" loadBalancerProbe="P" />`)}`,
        ),
      ),
    found: ["converted-probe-port-is-taken"],
    at: `<LoadBalancerProbe name="P"`,
  },
  "1,001 instances": { service: () => counted(1001), found: ["converted-instance-count-fits"], at: "<Instances" },
  "more instances than their ports": {
    service: () => {
      const endpoint = `<InstanceInputEndpoint name="M" protocol="udp" localPort="7"><AllocatePublicPortFrom><FixedPortRange min="9000" max="9009" /></AllocatePublicPortFrom></InstanceInputEndpoint>`;
      return serviceOf(
        definitionText(web("Web", endpoint)),
        configured(`<Role name="Web">\n<Instances count="11" /></Role>`),
      );
    },
    found: ["converted-instance-count-fits"],
    at: "<Instances",
  },
  "250 certificates of one role, each an address that is brought": {
    service: () => {
      const certificates = many(
        260,
        (index) => `<Certificate name="C${index}" storeLocation="LocalMachine" storeName="My" />`,
      );
      return serviceOf(
        definitionText(`<WorkerRole name="Web"><Certificates>${certificates}</Certificates></WorkerRole>`),
      );
    },
    found: ["converted-template-fits-limits"],
    at: "<ServiceDefinition ",
  },
  "70 roles with settings": {
    service: () =>
      serviceOf(
        definitionText(
          many(
            70,
            (index) =>
              `<WorkerRole name="W${index}"><ConfigurationSettings><Setting name="S" /></ConfigurationSettings></WorkerRole>`,
          ),
        ),
      ),
    found: ["converted-template-fits-limits"],
    at: "<ServiceDefinition ",
  },
  "810 secrets, each with an assignment": {
    service: () =>
      serviceOf(
        definitionText(
          `<WorkerRole name="Web"><ConfigurationSettings>${many(810, (index) => `<Setting name="Key${index}" />`)}</ConfigurationSettings></WorkerRole>`,
        ),
        configured(
          `<Role name="Web"><ConfigurationSettings>${many(810, (index) => `<Setting name="Key${index}" value="secret" />`)}</ConfigurationSettings></Role>`,
        ),
      ),
    found: ["converted-template-fits-limits"],
    at: "<ServiceDefinition ",
  },
};

describe("beyond a limit of the target", () => {
  it.each(Object.entries(beyond))(
    "%s: is told at its line, whatever the judges say",
    async (_, { service, found, at }) => {
      const before = service();
      const converted = convertedAs("limits", before, scaleSets);
      const told = converted.diagnostics.filter(({ code }) => found.includes(code));
      expect(told.map(({ code }) => code)).not.toEqual([]);
      const { document } = before.written;
      const texts = new Map(
        [document, ...before.configurations.map(({ configuration }) => configuration.document)].map(
          ({ file, text }) => [file, text],
        ),
      );
      for (const { span } of told) {
        const text = texts.get(span.file) ?? "";
        expect(text.slice(text.lastIndexOf("<", span.start), span.end)).toContain(at.trim());
      }
      const complaints = await new ConversionJudge({ isShellChecked: false }).complaints(converted);
      if (found.length === 0 || !told.some(({ severity }) => severity === "error")) expect(complaints).toEqual([]);
      convertedAs("limits", before, extendedSupport);
    },
  );

  it.each(["0", "100", "101", "1000", "-1", "99999999999999999999", "x", ""])(
    "a count of '%s' instances gives valid files",
    async (count) => {
      const converted = convertedAs("limits", counted(count), scaleSets);
      expect(await new ConversionJudge({ isShellChecked: false }).complaints(converted)).toEqual([]);
    },
  );

  it("400 rules of an access list fit, each with a priority of its own", async () => {
    const converted = convertedAs("limits", listed(400), scaleSets);
    expect(await new ConversionJudge({ isShellChecked: false }).complaints(converted)).toEqual([]);
  });
});
