import type { Answer } from "./checklist.ts";
import type { Converted } from "./converted.ts";
import { hasImport } from "./has-import.ts";

interface Way {
  readonly answer: string;
  readonly todo: readonly string[];
}

const account =
  "The administrator is the parameter adminUsername with a password that you give; the old account and its password are not taken over.";

const ways: Readonly<Record<Converted["remoteAccess"], Way>> = {
  bastion: {
    answer:
      "Through Azure Bastion: port 3389 is open from its subnet alone, on the roles that imported Remote Access. It costs by the hour, used or not.",
    todo: ["Give those who need it the right to use the Bastion host and to read the machines."],
  },
  nat: {
    answer:
      "By inbound NAT rules to port 3389, one public port for each instance, from the address range that you give alone.",
    todo: ["Keep the range as narrow as can be, and take the rules out when they are not needed."],
  },
  relay: {
    answer:
      "Through Azure Relay: each instance listens at a hybrid connection, and no port is open at all. A session lands on one of the role's instances.",
    todo: [
      "Install azbridge on the machines and on your own side, with the connection strings that stand in the configuration files as placeholders.",
    ],
  },
  private: {
    answer: "Through your own network: port 3389 is open from the range that you give.",
    todo: ["See to it that the range reaches the virtual network."],
  },
  none: {
    answer: "Not at all: no port for Remote Desktop is open.",
    todo: [],
  },
  extension: {
    answer: "By the Remote Desktop extension of extended support, which takes the place of the modules.",
    todo: ["Give a user, a password and a date on which the account ends."],
  },
};

/** What takes the place of Remote Desktop by the modules. */
export function remoteAccessAnswer({ service, remoteAccess }: Converted): Answer {
  const way = ways[remoteAccess];
  const had = hasImport(service, "RemoteAccess") || hasImport(service, "RemoteForwarder");
  const before = had ? [] : ["The service did not import Remote Access."];
  return {
    topic: "remote-access",
    question: "How does one get to the desktop of an instance?",
    answer: [...before, way.answer, ...(remoteAccess === "none" || remoteAccess === "extension" ? [] : [account])],
    todo: way.todo,
  };
}
