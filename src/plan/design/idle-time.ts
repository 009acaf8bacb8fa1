import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { InputEndpoint, InstanceInputEndpoint } from "../../service/definition.ts";
import { convertedIdleTimeFits } from "./codes.ts";
import type { RoleSeed } from "./role-seed.ts";

/** Minutes. Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset */
const least = 4;
const most = 100;

/** The minutes that a rule of a load balancer keeps an idle connection, nearest to those that the endpoint asks for. */
export function idleMinutes(asked: number): number {
  return Math.min(Math.max(Math.round(asked), least), most);
}

/** Says so where a load balancer does not take what the endpoint asks for. */
export function tellIdleTime(
  { role }: RoleSeed,
  { name, idleTimeoutInMinutes: asked }: InputEndpoint | InstanceInputEndpoint,
): readonly Diagnostic[] {
  if (asked === undefined || idleMinutes(asked.value) === asked.value) return [];
  const about = { endpoint: name.value, role: role.name.value, asked: asked.value, minutes: idleMinutes(asked.value) };
  return [diagnose(convertedIdleTimeFits, "outside", asked.span, about)];
}
