import { cleanName } from "../design/clean-name.ts";
import { from, literal } from "../expression.ts";
import type { PlannedParameter } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";

/** Characters: what a classic cloud service could have, whose name a migrated one keeps. */
const lengths = { least: 2, most: 63 };

/** The name of the cloud service: the definition's, as far as a resource can have it, and that of no role. */
export function cloudServiceNameParameter({ written }: PlannedService): PlannedParameter {
  const { name, roles } = written;
  return {
    name: "serviceName",
    type: "string",
    description: "The name of the cloud service: that of the one which runs already, where it is to be updated.",
    defaultValue: from(
      literal(
        freeName(
          name.value,
          roles.map((role) => role.name.value),
        ),
      ),
      name.span,
    ),
    minLength: lengths.least,
    maxLength: lengths.most,
    value: { kind: "default" },
  };
}

/** A service with the name of a role is refused: service-name-differs-from-role-names tells why. */
function freeName(name: string, roleNames: readonly string[]): string {
  const forbidden = /[^A-Za-z0-9]+/g;
  const clean = (text: string) => cleanName(text, { forbidden, most: lengths.most, fallback: "service" });
  const taken = new Set(roleNames.map((role) => role.toLowerCase()));
  const wanted = [clean(name), ...["-service", "-cloud", "-app"].map((ending) => clean(name).slice(0, 12) + ending)];
  return wanted.find((one) => one.length >= lengths.least && !taken.has(one.toLowerCase())) ?? "cloud-service";
}
