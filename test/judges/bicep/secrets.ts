import type { Scoped } from "../../../src/print/bicep/symbols/scoped.ts";
import type {
  BicepExpression,
  ObjectProperty,
  OutputStatement,
  ParameterStatement,
} from "../../../src/print/bicep/syntax.ts";
import { type Complaint, complaint, fixedText, isSecure, madeOf, parameterOf, propertyOf, type View } from "./view.ts";

/** Secrets that are written down, or show. */
export function exposedSecrets(view: View): readonly Complaint[] {
  return [
    ...view.file.statements.flatMap((statement) => {
      if (statement.kind === "parameter") return ofParameter(statement);
      return statement.kind === "output" ? ofOutput(view, statement) : [];
    }),
    ...view.expressions.flatMap(({ expression, local }) =>
      propertiesOf(expression).flatMap((property) => ofProperty(view, property, local)),
    ),
    ...vaultSecrets(view),
  ];
}

/** `getSecret` is the value of a module's parameter, or of a parameters file's; nothing else. */
export function vaultSecrets(view: View): readonly Complaint[] {
  const parameters = view.deployed.flatMap(({ statement }) =>
    statement.kind === "module" ? propertiesOf(propertyOf(statement.body, "params")) : [],
  );
  const given = view.file.statements.filter((statement) => statement.kind === "parameter-value");
  const allowed = new Set<BicepExpression>([...parameters, ...given].map(({ value }) => value));
  return view.expressions.flatMap(({ expression }) => {
    const isCall = expression.kind === "method-call" || expression.kind === "call";
    if (!isCall || expression.name !== "getSecret" || allowed.has(expression)) return [];
    return [complaint(expression.kind === "call" ? "BCP351" : "BCP180", "getSecret stands alone.")];
  });
}

const secretName = /password|pwd|secret|accountkey|acctkey/i;
const plainName = /secret(name|version|uri|url|permissions)/i;

function ofParameter(parameter: ParameterStatement): readonly Complaint[] {
  const { name, type, defaultValue } = parameter;
  if (isSecure(parameter)) {
    const isHarmless = defaultValue === undefined || isEmpty(defaultValue) || isCallOf(defaultValue, "newGuid");
    return isHarmless ? [] : [complaint("secure-parameter-default", `${name} has a default.`)];
  }
  const inner = type.kind === "nullable-type" ? type.type : type;
  const canBeSecret = inner.kind === "type-name" && (inner.name === "string" || inner.name === "object");
  const isTold = canBeSecret && secretName.test(name) && !plainName.test(name);
  return isTold ? [complaint("secure-secrets-in-params", `${name} is not secure.`)] : [];
}

function ofOutput(view: View, output: OutputStatement): readonly Complaint[] {
  if (isSecure(output)) return [];
  const isNamed = /password/i.test(output.name);
  const isMade = madeOf(view, output.value).some((scoped) => isSecret(view, scoped));
  return isNamed || isMade ? [complaint("outputs-should-not-contain-secrets", output.name)] : [];
}

function ofProperty(view: View, { name, value }: ObjectProperty, local: Scoped["local"]): readonly Complaint[] {
  if (typeof name !== "string") return [];
  const parameter = parameterOf(view, value);
  if (name.toLowerCase() === "adminusername" && isFixed(view, value)) {
    return [complaint("adminusername-should-not-be-literal", "The name of the administrator is written down.")];
  }
  if (
    name === "adminPassword" &&
    (fixedText(value) !== undefined || (parameter !== undefined && !isSecure(parameter)))
  ) {
    return [complaint("use-secure-value-for-secure-inputs", "The password is no secure value.")];
  }
  const command = name === "settings" ? propertyOf(value, "commandToExecute") : undefined;
  const isTold = command !== undefined && madeOf(view, command, local).some((scoped) => isSecret(view, scoped));
  return isTold ? [complaint("protect-commandtoexecute-secrets", "The command holds a secret.")] : [];
}

/** A secure parameter, or a call that lists keys. */
function isSecret(view: View, { expression, local }: Scoped): boolean {
  if (expression.kind === "symbol" && !local.has(expression.name)) {
    const parameter = parameterOf(view, expression);
    return parameter !== undefined && isSecure(parameter);
  }
  return (expression.kind === "call" || expression.kind === "method-call") && /^list[A-Z]/.test(expression.name);
}

function isFixed(view: View, value: BicepExpression): boolean {
  if (fixedText(value) !== undefined) return true;
  const statement = value.kind === "symbol" ? view.byName.get(value.name) : undefined;
  return statement?.kind === "variable" && isFixed(view, statement.value);
}

function isEmpty(value: BicepExpression): boolean {
  return fixedText(value) === "" || (value.kind === "object" && value.entries.length === 0);
}

function isCallOf(value: BicepExpression, name: string): boolean {
  return value.kind === "call" && value.name === name;
}

function propertiesOf(expression: BicepExpression | undefined): readonly ObjectProperty[] {
  return expression?.kind === "object" ? expression.entries.filter((entry) => entry.kind === "property") : [];
}
