import type { ServiceDefinition } from "../../service/definition.ts";
import { localPortsOfRole } from "../../service/local-ports-of-role.ts";
import { desktopPort } from "../../service/remote-desktop-endpoints.ts";

/** The port that the platform began to pick from. Source: PLATFORM-RULES 1.56, Microsoft's pages on Remote Desktop. */
const firstPicked = 20000;

/** Gives out ports that no endpoint of the service takes, from 20000 on, each once, in the order of asking. */
export class AssignedPorts {
  private readonly isTaken: (port: number) => boolean;
  private next = firstPicked;

  constructor(expanded: ServiceDefinition) {
    const ranges = expanded.roles.flatMap((role) => localPortsOfRole(role));
    this.isTaken = (port) => port === desktopPort || ranges.some(({ min, max }) => min <= port && port <= max);
  }

  /** The next free port; `undefined` where none is left. */
  take(): number | undefined {
    while (this.next <= 65535 && this.isTaken(this.next)) this.next++;
    return this.next <= 65535 ? this.next++ : undefined;
  }
}
