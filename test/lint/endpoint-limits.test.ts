import { endpointLimits } from "../../src/lint/rules/endpoint-limits.ts";
import { testRule } from "./test-rule.ts";

const list = (count: number, endpoint: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => endpoint(index + 1)).join("\n");
const inputs = (count: number) =>
  list(count, (index) => `<InputEndpoint name="Input${index}" protocol="tcp" port="${8000 + index}" />`);
const internals = (count: number) =>
  list(count, (index) => `<InternalEndpoint name="Internal${index}" protocol="tcp" />`);
const instanceInputs = (count: number) =>
  list(
    count,
    (index) => `<InstanceInputEndpoint name="Instance${index}" protocol="tcp" localPort="${9000 + index}">
      <AllocatePublicPortFrom><FixedPortRange min="${10000 + 10 * index}" max="${10009 + 10 * index}" /></AllocatePublicPortFrom>
    </InstanceInputEndpoint>`,
  );
const worker = (name: string, endpoints: string, imports = "") =>
  `<WorkerRole name="${name}"><Endpoints>${endpoints}</Endpoints><Imports>${imports}</Imports></WorkerRole>`;
const remoteAccess = `<Import moduleName="RemoteAccess" />`;
const workersWithRemoteAccess = list(24, (index) => worker(`Shard${index}`, "", remoteAccess));

testRule(endpointLimits, {
  accepts: {
    "25 of each kind": { code: worker("A", inputs(25) + internals(25) + instanceInputs(25)), sdk: "2.9" },
    "25 and 25 with SDK 1.6": { code: worker("A", inputs(25) + internals(25)), sdk: "1.6" },
    "25 input and 5 internal endpoints of each role with SDK 1.4": {
      code: worker("A", inputs(25) + internals(5)) + worker("B", internals(5)),
      sdk: "1.4",
    },
    "five of a role with SDK 1.3, Remote Desktop included": {
      code:
        worker("A", inputs(3), `${remoteAccess}<Import moduleName="RemoteForwarder" />`) + worker("B", internals(5)),
      sdk: "1.3",
    },
    "six internal endpoints without a schemaVersion": worker("A", internals(6)),
    "six internal endpoints of SDK 1.4 in extended support": {
      code: worker("B", internals(6)),
      sdk: "1.4",
      platform: "extended-support",
    },
    "any number for scale sets": { code: worker("A", inputs(40)), sdk: "2.9", platform: "scale-sets" },
  },
  reports: {
    "one input endpoint too many, which the forwarder brings": {
      code: `${worker("A", inputs(10), `<Import moduleName="[|RemoteForwarder|]" />${remoteAccess}`)}${worker(
        "B",
        list(15, (index) => `<InputEndpoint name="More${index}" protocol="tcp" port="${9000 + index}" />`),
      )}`,
      sdk: "2.9",
      message: "deployment",
      text: "The service has 26 of 25 input endpoints (limit of SDK 1.7 and later): 25 declared, 1 by RemoteForwarder.",
    },
    "two modules": {
      code:
        worker("A", internals(1), `${remoteAccess}<Import moduleName="Caching" />`) +
        list(19, (index) =>
          worker(`Shard${index}`, "", index < 19 ? remoteAccess : `<Import moduleName="[|RemoteAccess|]" />`),
        ),
      sdk: "1.8",
      message: "deployment",
      text: "The service has 26 of 25 internal endpoints (limit of SDK 1.7 and later): 1 declared, 20 by RemoteAccess, 5 by Caching.",
    },
    "one internal endpoint too many of the author's own": {
      code:
        workersWithRemoteAccess + worker("Main", `${internals(25)}<InternalEndpoint name="[|Last|]" protocol="tcp" />`),
      sdk: "2.9",
      message: "deployment",
      text: "The service has 50 of 25 internal endpoints (limit of SDK 1.7 and later): 26 declared, 24 by RemoteAccess.",
    },
    "one instance input endpoint too many, without a schemaVersion": {
      code: worker(
        "A",
        `${instanceInputs(25)}<InstanceInputEndpoint name="[|Last|]" protocol="udp" localPort="9100">
          <AllocatePublicPortFrom><FixedPortRange min="20000" max="20009" /></AllocatePublicPortFrom>
        </InstanceInputEndpoint>`,
      ),
      message: "deployment",
    },
    "the sixth internal endpoint of a role with SDK 1.4": {
      code:
        worker("A", internals(5)) + worker("B", `${internals(5)}<InternalEndpoint name="[|Last|]" protocol="udp" />`),
      sdk: "1.4",
      message: "role",
      text: "Role 'B' has 6 of 5 internal endpoints (limit of SDK 1.4): 6 declared.",
    },
    "Remote Desktop on a full role with SDK 1.3": {
      code: worker("A", inputs(4), `<Import moduleName="RemoteForwarder" /><Import moduleName="[|RemoteAccess|]" />`),
      sdk: "1.3",
      message: "role",
      text: "Role 'A' has 6 of 5 input and internal endpoints (limit of SDK 1.3 and older): 4 declared, 1 by RemoteForwarder, 1 by RemoteAccess.",
    },
  },
});
