import { type CodeRecord, defineCode } from "../../diagnostic/code-record.ts";

const scaleSets = "https://learn.microsoft.com/azure/virtual-machine-scale-sets";

export const convertedSizeHasReplacement = defineCode({
  name: "converted-size-has-replacement",
  category: "conversion",
  severity: "warning",
  summary: "There is a size of virtual machine that can take the place of a role's.",
  why: "A replacement is proposed by the cores, the memory and the local storage of the old size. Of a size that is not known, or that had more than its numbers tell, the owner has to choose one.",
  source: "https://learn.microsoft.com/azure/virtual-machines/sizes/overview",
  messages: {
    unknown: "No replacement is proposed for size '{size}' of role '{role}': whoever deploys has to name one.",
    tooLarge:
      "No proposed size has a temporary disk of {needed} GiB, which the local storage of role '{role}' needs: take a size and a data disk by hand.",
    rdma: "Size '{size}' had a network for RDMA; its replacement has none.",
  },
  example: {
    bad: `<WorkerRole name="Render" vmsize="Standard_NV6" />`,
    good: `<WorkerRole name="Render" vmsize="Standard_D4_v3" />`,
  },
});

export const convertedInstanceCountFits = defineCode({
  name: "converted-instance-count-fits",
  category: "conversion",
  severity: "error",
  summary: "A role has no more instances than its scale set can have.",
  why: "A scale set takes at most 1000 instances, and an inbound NAT rule needs a port of its range for each of them. The parameter file is written with the most that can be had.",
  source: `${scaleSets}/virtual-machine-scale-sets-placement-groups`,
  messages: {
    scaleSet: "Role '{role}' has {count} instances; a scale set takes at most {most}.",
    ports: "Role '{role}' has {count} instances; the narrowest range of its instance ports has room for {most}.",
  },
  example: {
    bad: `<Instances count="1500" />`,
    good: `<Instances count="1000" />`,
  },
});

export const convertedRoleTellsItsHealth = defineCode({
  name: "converted-role-tells-its-health",
  category: "conversion",
  severity: "info",
  summary: "A role has an endpoint whose probe tells whether an instance is well.",
  why: "A scale set upgrades its instances in batches only where a probe of a load balancing rule says when the last batch is well again. Without one, each instance has to be told to take a new model.",
  source: `${scaleSets}/virtual-machine-scale-sets-upgrade-policy`,
  messages: {
    noProbe:
      "The scale set of role '{role}' is upgraded by hand: no load balancing rule of it has a probe that tells whether an instance is well.",
    flexible: "The scale set of role '{role}' is upgraded by hand, as flexible orchestration has it.",
  },
  example: {
    bad: `<WorkerRole name="Queue" />`,
    good: `<WorkerRole name="Queue">
  <Endpoints>
    <InputEndpoint name="Status" protocol="tcp" port="9001" />
  </Endpoints>
</WorkerRole>`,
  },
});

export const convertedCertificateIsForMachine = defineCode({
  name: "converted-certificate-is-for-machine",
  category: "conversion",
  severity: "warning",
  summary: "A certificate is installed for the machine.",
  why: "A scale set installs certificates of a vault into stores of LocalMachine only. Those of a user have to be installed by the role itself, or by the Key Vault extension.",
  source: "https://learn.microsoft.com/azure/virtual-machines/extensions/key-vault-windows",
  messages: {
    location: "Certificate '{certificate}' of role '{role}' is left out: a scale set installs none into '{location}'.",
  },
  example: {
    bad: `<Certificate name="Client" storeLocation="CurrentUser" storeName="My" />`,
    good: `<Certificate name="Client" storeLocation="LocalMachine" storeName="My" />`,
  },
});

export const convertedSubnetReachesVault = defineCode({
  name: "converted-subnet-reaches-vault",
  category: "conversion",
  severity: "info",
  summary: "Subnets whose roles have secrets reach Key Vault by a service endpoint.",
  why: "The vault lets in the subnets of the roles that read their secrets there, and knows a subnet only by its service endpoint. Subnets of an existing network are not changed by the template.",
  source: "https://learn.microsoft.com/azure/key-vault/general/overview-vnet-service-endpoints",
  messages: {
    existing:
      "The subnet of role '{role}' has to have the service endpoint Microsoft.KeyVault before instances can read their secrets.",
  },
  example: {
    bad: `<VirtualNetworkSite name="Corporate" />`,
    good: `<NetworkConfiguration />`,
  },
});

export const convertedRoleNameFitsTag = defineCode({
  name: "converted-role-name-fits-tag",
  category: "conversion",
  severity: "error",
  summary: "The name of a role has room in a tag.",
  why: "The scale set of a role is tagged with the role's name, and the value of a tag has at most 256 characters.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources",
  messages: { long: "The name of the role has {length} characters; the tag of its scale set takes {most}." },
  example: {
    bad: `<WorkerRole name="AAAAA…" />`,
    good: `<WorkerRole name="A" />`,
  },
});

export const convertedUserDataFits = defineCode({
  name: "converted-user-data-fits",
  category: "conversion",
  severity: "error",
  summary: "The settings that a role's machines are told have room in user data.",
  why: "Plain settings, and the names of secrets, reach the machines as user data, which takes 64 KiB in base64.",
  source: "https://learn.microsoft.com/azure/virtual-machines/user-data",
  messages: {
    large: "The settings of role '{role}' take {size} bytes of user data; there is room for {most}.",
  },
  example: {
    bad: `<ConfigurationSettings>
  <Setting name="First" />
  <!-- … and a thousand more -->
</ConfigurationSettings>`,
    good: `<ConfigurationSettings>
  <Setting name="First" />
</ConfigurationSettings>`,
  },
});

/** What is found while the scale sets of roles are written. */
export const scaleSetCodes: readonly CodeRecord[] = [
  convertedSizeHasReplacement,
  convertedInstanceCountFits,
  convertedRoleTellsItsHealth,
  convertedCertificateIsForMachine,
  convertedSubnetReachesVault,
  convertedRoleNameFitsTag,
  convertedUserDataFits,
];
