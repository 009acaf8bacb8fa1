import { internalEndpointLimitWithoutSites } from "../../src/lint/rules/internal-endpoint-limit-without-sites.ts";
import { testRule } from "./test-rule.ts";

testRule(internalEndpointLimitWithoutSites, {
  accepts: {
    "one internal endpoint": `<InternalEndpoint name="Queue" protocol="tcp" />`,
    "a worker role, which has no Sites": `<WorkerRole name="Billing"><Endpoints>
      <InternalEndpoint name="Queue" protocol="tcp" /><InternalEndpoint name="Status" protocol="tcp" />
    </Endpoints></WorkerRole>`,
    "an SDK whose schema asks for Sites": {
      code: `<InternalEndpoint name="Queue" protocol="tcp" /><InternalEndpoint name="Status" protocol="tcp" />`,
      sdk: "1.7",
    },
  },
  reports: {
    "the second and third of the author's own, once": {
      code: `<InternalEndpoint name="Queue" protocol="tcp" /><InternalEndpoint name="[|Status|]" protocol="tcp" />
        <InternalEndpoint name="Peers" protocol="udp" />`,
      message: "declared",
      text: "Web role 'Web' has no Sites and so may have one internal endpoint; 'Status' is one more.",
    },
    "the one that Remote Desktop brings": {
      code: `<Import moduleName="[|RemoteAccess|]" /><InternalEndpoint name="Queue" protocol="tcp" />`,
      sdk: "1.4",
      message: "added",
      text: "Web role 'Web' has no Sites and so may have one internal endpoint; 'Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp', which RemoteAccess adds, is one more.",
    },
  },
});
