import type { Plan } from "../../plan.ts";
import type { PlannedService } from "../../planned-service.ts";
import type { Answer } from "./checklist.ts";
import type { Converted } from "./converted.ts";
import { hasImport } from "./has-import.ts";
import { networkAnswer } from "./network-answer.ts";
import { hasParameter, hasResource, itemsAt } from "./plan-facts.ts";
import { remoteAccessAnswer } from "./remote-access-answer.ts";
import { valuesAnswer } from "./values-answer.ts";

/** What is asked first of a service that becomes scale sets. */
export function scaleSetsAnswers(converted: Converted): readonly Answer[] {
  const { service, plan } = converted;
  return [
    publicAddress(service, plan),
    outbound(plan),
    ...networkAnswer(plan),
    nameAnswer,
    staging,
    certificates(plan),
    settings(plan),
    code,
    diagnostics(service),
    scaling(plan),
    remoteAccessAnswer(converted),
    valuesAnswer(plan),
    order(plan),
  ];
}

function publicAddress({ configurations }: PlannedService, plan: Plan): Answer {
  const question = "Does the public address stay?";
  const topic = "public-address";
  if (!hasParameter(plan, "existingPublicIpAddressId")) {
    const answer = ["No endpoint of the service is public, so it has no public address for others to call."];
    return { topic, question, answer, todo: [] };
  }
  const reserved = configurations.flatMap(({ configuration }) =>
    (configuration.networkConfiguration?.reservedIPs ?? []).map(({ name }) => name.value),
  );
  const named = [...new Set(reserved)].map((name) => `'${name}'`).join(", ");
  return {
    topic,
    question,
    answer: [
      "Only if you bring it: a deployment of its own gets a new address, unless the parameter existingPublicIpAddressId names one of yours, static and of the Standard kind, that nothing else uses.",
      ...(named === ""
        ? []
        : [`The configuration names the reserved address ${named}, which the template does not move.`]),
    ],
    todo: [
      "Find out who knows the old address (firewalls, partners, DNS), and tell them the new one before the switch.",
    ],
  };
}

function outbound(plan: Plan): Answer {
  const topic = "outbound-address";
  const question = "From which address do the roles call others?";
  const told = "Tell whoever lets in known addresses only, such as databases and partners.";
  if (hasResource(plan, "Microsoft.Network/natGateways")) {
    const answer = [
      "From the address of the NAT gateway, which is a new one, since no public endpoint gives them another.",
    ];
    return { topic, question, answer, todo: [told] };
  }
  if (itemsAt(plan, "Microsoft.Network/loadBalancers", ["properties", "outboundRules"]).length > 0) {
    const answer = [
      "From the public address of the service, the same that callers know, by an explicit outbound rule of the load balancer; the number of ports for each instance is the parameter allocatedOutboundPorts.",
    ];
    return { topic, question, answer, todo: [told] };
  }
  return {
    topic,
    question,
    answer: ["As your virtual network lets them out; the template adds no way of its own."],
    todo: [
      "Give the subnets a NAT gateway or a route to a firewall: without one, no update and no script reaches the machines.",
    ],
  };
}

const nameAnswer: Answer = {
  topic: "dns-name",
  question: "Does the DNS name stay?",
  answer: [
    "The name under cloudapp.net does not move: it ends with the old service.",
    "The new address has a name of the form <label>.<region>.cloudapp.azure.com; its label is in the template and can be set to any that is free.",
  ],
  todo: [
    "Point the names of your own domain at the new address, with a short time to live some days before; whoever uses the name under cloudapp.net itself has to be told.",
  ],
};

const staging: Answer = {
  topic: "staging",
  question: "What becomes of the staging slot and the swap?",
  answer: [
    "Scale sets have neither. Two deployments of the template, under two values of serviceName or in two resource groups, stand beside each other as the two slots did; the switch is a change of DNS, or of the public address by its parameter.",
  ],
  todo: ["Test a new version in a second deployment before it takes the traffic, or rely on rolling upgrades."],
};

function certificates(plan: Plan): Answer {
  const addresses = plan.parameters.filter(({ name }) => /Certificate\d+Url$/.test(name)).length;
  const topic = "certificates";
  const question = "Where do the certificates come from?";
  if (addresses === 0) return { topic, question, answer: ["The machines need none."], todo: [] };
  return {
    topic,
    question,
    answer: [
      `From one key vault of yours, in the same region and subscription, enabled for deployment (parameter certificateVaultId). Parameters ask for ${addresses === 1 ? "the address of one certificate" : `the addresses of ${addresses} certificates`}, version included.`,
      "A renewed certificate is another version: it reaches the machines with the next deployment that names it, not by itself.",
    ],
    todo: [
      "Import every certificate with its private key into the vault, and enable the vault for deployment.",
      "Note when each certificate ends, and deploy with the new address before.",
    ],
  };
}

function settings(plan: Plan): Answer {
  const hasVault = hasResource(plan, "Microsoft.KeyVault/vaults");
  return {
    topic: "settings",
    question: "How do the settings reach the code?",
    answer: [
      "deploy takes their values from your .cscfg when it runs; no file of the conversion holds one.",
      hasVault
        ? "Plain ones are in the user data of the machines, which every process can read; all others are secrets of a vault that the template makes, readable by the role's identity alone."
        : "They are in the user data of the machines, which every process can read.",
      "A changed setting needs a deployment; nobody tells the code about it while it runs.",
    ],
    todo: ["Let the code read its settings from where the role's script puts them, in place of RoleEnvironment."],
  };
}

const code: Answer = {
  topic: "code",
  question: "Does the code run as it is?",
  answer: [
    "Web sites and programs do. What it asks of the service runtime does not: RoleEnvironment answers nothing, OnStart, Run and OnStop are not called, and no event tells of changes or of a stop.",
  ],
  todo: [
    "Search the code for RoleEnvironment, RoleEntryPoint and Microsoft.WindowsAzure.ServiceRuntime, and replace each use.",
  ],
};

function diagnostics(service: PlannedService): Answer {
  const imported = hasImport(service, "Diagnostics");
  return {
    topic: "diagnostics",
    question: "What becomes of logs and counters?",
    answer: [
      `Nothing collects them on the new machines. ${imported ? "The Diagnostics module that copied them to a storage account" : "Azure Diagnostics, if the old service had it,"} ended with its extension on 31 March 2026.`,
    ],
    todo: ["Install the Azure Monitor agent on the scale sets, with a data collection rule for what you read."],
  };
}

function scaling(plan: Plan): Answer {
  const isBounded = itemsAt(plan, "Microsoft.Network/loadBalancers", ["properties", "inboundNatRules"]).length > 0;
  return {
    topic: "scaling",
    question: "How is it scaled?",
    answer: [
      "The number of instances of each role is a parameter, with the count of each configuration in its parameter file.",
      ...(isBounded
        ? ["The range of public ports of an instance endpoint bounds it: no instance without a port."]
        : []),
      "Rules that scaled the old service by load or time are in neither file and are not carried over.",
    ],
    todo: ["Make autoscale rules for the scale sets anew, if the old service had some."],
  };
}

function order(plan: Plan): Answer {
  const hasCertificates = hasParameter(plan, "certificateVaultId");
  return {
    topic: "order",
    question: "In which order is it deployed?",
    answer: [
      "1. The code, changed as above, in one zip for each role beside deploy, called as the role's script, with that script at its root.",
      "Beside the script, a zip holds the folders approot and sitesroot as the package had them: approot the role's own files, and of a web role sitesroot\\0, sitesroot\\1 and so on, those of its sites in their order.",
      hasCertificates
        ? "2. The vault with the certificates, and a storage account for the zips."
        : "2. A storage account for the zips.",
      "3. deploy with what-if: it shows what would be made, and makes and uploads nothing.",
      "4. deploy: it makes the identities of the roles, uploads the zips, waits until they may be read, and deploys the template. Whoever runs it must be allowed to assign roles, in the resource group and at the storage account.",
      "5. A test under the new address, from outside and role to role.",
      "6. The switch of the DNS names, and when nobody calls the old service any more, its end.",
    ],
    todo: ["Read account.md to the end, and main.bicep, before the first deployment."],
  };
}
