import { type CodeRecord, defineCode } from "../../diagnostic/code-record.ts";

export const templateNotJson = defineCode({
  name: "template-not-json",
  category: "network",
  severity: "error",
  summary: "A template and its parameter file are JSON objects.",
  why: "The deployment refuses a file that it cannot read. What could be read of it is evaluated all the same, and flows may be missing.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax",
  messages: {
    broken: "This is not JSON: {what}.",
    noObject: "There is no JSON object here.",
  },
  example: {
    bad: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks" "name": "net" } ] }`,
    good: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "net" } ] }`,
  },
});

export const templateDuplicateName = defineCode({
  name: "template-duplicate-name",
  category: "network",
  severity: "warning",
  summary: "The names within an object of a template differ, case apart.",
  why: "Names are not told apart by case, so only one of two members of a name can count. The last one is taken.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax",
  messages: {
    twice: "Name '{name}' stands in this object a second time; the last one is taken.",
  },
  example: {
    bad: `{ "variables": { "access": "Allow", "Access": "Deny" } }`,
    good: `{ "variables": { "access": "Deny" } }`,
  },
});

export const templateStructure = defineCode({
  name: "template-structure",
  category: "network",
  severity: "error",
  summary: "The parts of a template are of the kind that the language asks for.",
  why: "What is of another kind cannot be deployed, and is passed over here.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax",
  messages: {
    kind: "'{name}' is {actual}, not {expected}; it is passed over.",
    lacks: "This resource has no '{name}'; it is passed over.",
    copy: "This loop has no '{name}'; it is passed over.",
    noTemplate: "This is no ARM template: it has no 'resources'.",
  },
  example: {
    bad: `{ "resources": "none" }`,
    good: `{ "resources": [] }`,
  },
});

export const templateExpressionSyntax = defineCode({
  name: "template-expression-syntax",
  category: "network",
  severity: "error",
  summary: "What stands in square brackets is an expression, and each function gets as many arguments as it takes.",
  why: "The deployment refuses an expression that it cannot read. Its value is undecided here.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions",
  messages: {
    syntax: "This expression cannot be read: {what}.",
    arguments: "Function '{function}' takes {expected}, not {actual}.",
  },
  example: {
    bad: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[concat('net', ]" } ] }`,
    good: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[concat('net', '1')]" } ] }`,
  },
});

export const templateUnknownFunction = defineCode({
  name: "template-unknown-function",
  category: "network",
  severity: "warning",
  summary: "Each function of a template is one of the language or of the template itself.",
  why: "What an unknown function gives back is undecided, and so are the flows that depend on it.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions",
  messages: {
    builtin: "Function '{function}' is not known.",
    builtinNear: "Function '{function}' is not known; '{nearest}' may be meant.",
    user: "Function '{function}' is not declared in this template.",
  },
  example: {
    bad: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[concatenate('a', 'b')]" } ] }`,
    good: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[concat('a', 'b')]" } ] }`,
  },
});

export const templateUndeclaredName = defineCode({
  name: "template-undeclared-name",
  category: "network",
  severity: "error",
  summary:
    "Each parameter and variable that an expression names is declared, and so is each that a parameter file sets.",
  why: "The deployment refuses a name that is not declared. Its value is undecided here.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax",
  messages: {
    parameter: "Parameter '{name}' is not declared.",
    parameterNear: "Parameter '{name}' is not declared; '{nearest}' may be meant.",
    variable: "Variable '{name}' is not declared.",
    variableNear: "Variable '{name}' is not declared; '{nearest}' may be meant.",
    given: "The template declares no parameter '{name}'.",
    givenNear: "The template declares no parameter '{name}'; '{nearest}' may be meant.",
  },
  example: {
    bad: `{
  "variables": { "net": "a" },
  "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[variables('nett')]" } ]
}`,
    good: `{
  "variables": { "net": "a" },
  "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[variables('net')]" } ]
}`,
  },
});

export const templateMissingValue = defineCode({
  name: "template-missing-value",
  category: "network",
  severity: "info",
  summary: "Each parameter that is used has a value: its own default, or one in the parameter file.",
  why: "What depends on a parameter without a value is undecided.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files",
  messages: {
    none: "Parameter '{name}' has neither a value nor a default; what depends on it is undecided.",
    vault: "Parameter '{name}' takes its value out of a key vault; what depends on it is undecided.",
  },
  example: {
    bad: `{
  "parameters": { "net": { "type": "string" } },
  "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[parameters('net')]" } ]
}`,
    good: `{
  "parameters": { "net": { "type": "string", "defaultValue": "a" } },
  "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[parameters('net')]" } ]
}`,
  },
});

export const templateMissingReference = defineCode({
  name: "template-missing-reference",
  category: "network",
  severity: "info",
  summary: "What a template refers to by 'reference' or 'dependsOn' is deployed by it.",
  why: "What is known only of a resource outside the template is undecided. A dependency must be a resource of the template, or the deployment is refused.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#reference",
  messages: {
    reference: "'{id}' is not a resource of this template; what is read of it is undecided.",
    dependsOn: "'{name}' in 'dependsOn' is no resource of this template.",
  },
  example: {
    bad: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "a", "dependsOn": [ "nic" ] } ] }`,
    good: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "a", "dependsOn": [] } ] }`,
  },
});

export const templateCircular = defineCode({
  name: "template-circular",
  category: "network",
  severity: "error",
  summary: "No parameter, variable or resource needs itself to be known.",
  why: "The deployment refuses a value that depends on itself. It is undecided here.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/variables",
  messages: {
    circle: "{what} depends on itself.",
  },
  example: {
    bad: `{
  "variables": { "a": "[variables('b')]", "b": "[variables('a')]" },
  "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[variables('a')]" } ]
}`,
    good: `{
  "variables": { "a": "[variables('b')]", "b": "b" },
  "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[variables('a')]" } ]
}`,
  },
});

export const templateBound = defineCode({
  name: "template-bound",
  category: "network",
  severity: "warning",
  summary: "A template keeps within the bounds of evaluation.",
  why: "Evaluation is bounded so that it ends on every input. What goes beyond a bound is undecided.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits",
  messages: {
    depth: "Objects and arrays stand more than {bound} deep in each other; the file is not read.",
    copies: "This loop has {count} turns, more than {bound}; what it makes is undecided.",
    deployments: "Deployments stand more than {bound} deep in each other; this one is not opened.",
    resources: "The template deploys more than {bound} resources; from here on they are left out.",
    steps: "Evaluation takes more than {bound} steps; what is left is undecided.",
    nesting: "Values are nested more than {bound} deep; this one is undecided.",
    textLength: "A text becomes longer than {bound} characters; it is undecided.",
    valueSize: "A value becomes larger than {bound} parts; it is undecided.",
  },
  example: {
    bad: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[concat('a', copyIndex())]", "copy": { "name": "nets", "count": 100000 } } ] }`,
    good: `{ "resources": [ { "type": "Microsoft.Network/virtualNetworks", "name": "[concat('a', copyIndex())]", "copy": { "name": "nets", "count": 100 } } ] }`,
  },
});

export const templateLinkNotAtHand = defineCode({
  name: "template-link-not-at-hand",
  category: "network",
  severity: "warning",
  summary: "A linked template lies beside the one that links to it.",
  why: "Nothing is fetched, so what a template elsewhere deploys is undecided.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates",
  messages: {
    link: "The linked template '{link}' is not beside this one; what it deploys is undecided.",
    spec: "The template spec '{link}' is not read; what it deploys is undecided.",
    undecided: "Where the linked template lies could not be decided: {why}.",
  },
  example: {
    bad: `{
  "resources": [ {
    "type": "Microsoft.Resources/deployments", "name": "net",
    "properties": { "templateLink": { "uri": "https://example.com/elsewhere.json" } }
  } ]
}`,
    good: `{
  "resources": [ {
    "type": "Microsoft.Resources/deployments", "name": "net",
    "properties": { "templateLink": { "relativePath": "beside.json" } }
  } ]
}`,
  },
});

/** Every code of reading and evaluating templates. */
export const templateCodes: readonly CodeRecord[] = [
  templateNotJson,
  templateDuplicateName,
  templateStructure,
  templateExpressionSyntax,
  templateUnknownFunction,
  templateUndeclaredName,
  templateMissingValue,
  templateMissingReference,
  templateCircular,
  templateBound,
  templateLinkNotAtHand,
];
