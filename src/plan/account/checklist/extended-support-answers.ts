import type { Plan } from "../../plan.ts";
import type { PlannedService } from "../../planned-service.ts";
import type { Answer } from "./checklist.ts";
import type { Converted } from "./converted.ts";
import { hasImport } from "./has-import.ts";
import { hasParameter } from "./plan-facts.ts";
import { remoteAccessAnswer } from "./remote-access-answer.ts";
import { valuesAnswer } from "./values-answer.ts";

/** What is asked first of a service for extended support. */
export function extendedSupportAnswers(converted: Converted): readonly Answer[] {
  const { service, plan } = converted;
  return [
    howLong,
    publicAddress(service),
    nameAnswer,
    staging,
    certificates(plan),
    diagnostics(service),
    scaling,
    remoteAccessAnswer(converted),
    valuesAnswer(plan),
    order,
  ];
}

const howLong: Answer = {
  topic: "how-long",
  question: "How long does it help?",
  answer: [
    "Until 31 March 2027, when extended support ends.",
    "New services are refused there, as users report since April 2026; one that runs there already can still be updated.",
  ],
  todo: ["Plan the move to scale sets now: csdef convert --target scale-sets."],
};

function publicAddress({ configurations }: PlannedService): Answer {
  const isReserved = configurations.some(
    ({ configuration }) => (configuration.networkConfiguration?.reservedIPs.length ?? 0) > 0,
  );
  return {
    topic: "public-address",
    question: "Does the public address stay?",
    answer: [
      "The public address is an existing resource that a parameter names; a service that runs there keeps the one it has.",
      ...(isReserved
        ? ["The configuration names a reserved address: the resource has to be static and of that name."]
        : []),
    ],
    todo: ["Give the address that the service uses today."],
  };
}

const nameAnswer: Answer = {
  topic: "dns-name",
  question: "Does the DNS name stay?",
  answer: [
    "A name under cloudapp.net does not come along from a classic service. The name of a public address, <label>.<region>.cloudapp.azure.com, stays with the address.",
  ],
  todo: ["Point the names of your own domain at the address."],
};

const staging: Answer = {
  topic: "staging",
  question: "What becomes of the staging slot and the swap?",
  answer: ["There are no slots. Two services can be linked as swappable when the second is made, and not later."],
  todo: [],
};

function certificates(plan: Plan): Answer {
  const topic = "certificates";
  const question = "Where do the certificates come from?";
  if (!hasParameter(plan, "certificateVaultId"))
    return { topic, question, answer: ["The service needs none."], todo: [] };
  return {
    topic,
    question,
    answer: [
      "From a key vault in the same region and subscription, enabled for deployment; the thumbprints stay in the configuration, and must be those of the certificates in the vault.",
    ],
    todo: ["Import every certificate with its private key into the vault, and give its address with the version."],
  };
}

function diagnostics(service: PlannedService): Answer {
  const before = hasImport(service, "Diagnostics")
    ? ["The connection string of the Diagnostics module has to go from both files."]
    : [];
  return {
    topic: "diagnostics",
    question: "What becomes of logs and counters?",
    answer: [...before, "The diagnostics extension that took their place ended on 31 March 2026."],
    todo: ["Let the code send its logs itself, until it has moved on."],
  };
}

const scaling: Answer = {
  topic: "scaling",
  question: "How is it scaled?",
  answer: [
    "The counts in the template have to be those of the configuration: the platform refuses a difference. Autoscale rules of a classic service are not carried over.",
  ],
  todo: ["Change a count in both places, or make autoscale rules anew."],
};

const order: Answer = {
  topic: "order",
  question: "In which order is it deployed?",
  answer: [
    "1. A new package (.cspkg) from the changed definition: every change of a definition needs one.",
    "2. The network with a subnet for each role, the public address, and the vault with the certificates.",
    "3. deploy with what-if: it shows what would be made, and makes and uploads nothing.",
    "4. deploy: it uploads package and changed configuration, under addresses with a signature, and deploys the template.",
  ],
  todo: ["Compare the changed files with your own before the first deployment."],
};
