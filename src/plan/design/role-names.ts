import { cleanName } from "./clean-name.ts";

/** What a role is called in a template, where not every name can be had. */
export interface RoleNames {
  readonly symbol: string;
  readonly word: string;
  readonly computerNamePrefix: string;
}

/** Words that Bicep's linter takes for secrets in the names of plain parameters. */
const secretWords = /password|pwd|secret|accountkey|acctkey/i;

/** What symbols of the plan begin with that belong to no role. A role's own would collide with them. */
const otherSymbols = [
  ...["location", "service", "admin", "certificate", "allowed", "allocated", "existing", "virtual", "network"],
  ...["public", "balancer", "internal", "nat", "vault", "bastion", "relay", "remote", "corporate", "windows"],
];

/** Symbols that, with an ending of ours, are functions of Bicep: `resourceGroup`. */
const halfFunctions = ["resource", "management"];

/** Subnets and security groups that are no role's: the platform's own, and those of Azure Bastion. */
const otherResources = ["bastion", "azurebastionsubnet", "gatewaysubnet", "azurefirewallsubnet", "routeserversubnet"];

/** Names of files that are not a role's script, and of devices on Windows. */
const otherFiles = ["deploy", "main", "account", "csdef", "con", "prn", "aux", "nul"];

const devices = /^(com|lpt)[0-9]$/;

/**
 * Names for roles, in their order. A role whose own name gives none that is free is `role1`, `role2` by its place.
 *
 * Source of the 9 characters of a computer's name: error text of the platform, InvalidParameter of computerNamePrefix.
 */
export function roleNames(names: readonly string[]): readonly RoleNames[] {
  const taken: RoleNames[] = [];
  for (const [index, name] of names.entries()) {
    const fallback = freeFallback(index, names, taken);
    taken.push({
      symbol: firstFree([symbolOf(name)], (one) => isSymbolFree(one, taken), fallback),
      word: firstFree([wordOf(name)], (one) => isWordFree(one, taken), fallback),
      computerNamePrefix: firstFree([computerName(name)], (one) => isComputerFree(one, taken), fallback),
    });
  }
  return taken;
}

/** `role3`, or where a role is called so, another number. */
function freeFallback(index: number, names: readonly string[], taken: readonly RoleNames[]): string {
  for (let number = index + 1; ; number += names.length) {
    const fallback = `role${number}`;
    const isOthers = names.some((name, other) => other !== index && wordOf(name) === fallback);
    const isTaken = taken.some((one) =>
      [one.symbol, one.word, one.computerNamePrefix.toLowerCase()].includes(fallback),
    );
    if (!isOthers && !isTaken) return fallback;
  }
}

function firstFree(wanted: readonly string[], isFree: (name: string) => boolean, fallback: string): string {
  return wanted.find(isFree) ?? fallback;
}

/** Lower camel case of a–z and digits: `WebRole1` → `webRole1`, `ABC-Worker` → `abcWorker`; empty where a letter begins none. */
function symbolOf(name: string): string {
  if (/[^\x20-\x7e]/.test(name)) return "";
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? [];
  const camel = words.map((word, index) => (index === 0 ? word.toLowerCase() : capitalised(word))).join("");
  return /^[a-z]/.test(camel) ? camel.slice(0, 60) : "";
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function wordOf(name: string): string {
  return cleanName(name.toLowerCase(), { forbidden: /[^a-z0-9]+/g, most: 32, fallback: "" });
}

function computerName(name: string): string {
  return cleanName(name.replace(/[^A-Za-z0-9-]+/g, ""), { forbidden: /-+/g, most: 9, fallback: "" });
}

function isSymbolFree(symbol: string, taken: readonly RoleNames[]): boolean {
  if (symbol === "" || secretWords.test(symbol) || halfFunctions.includes(symbol)) return false;
  if (otherSymbols.some((other) => symbol.toLowerCase().startsWith(other))) return false;
  return taken.every((one) => !canCollide(one.symbol, symbol) && !canCollide(symbol, one.symbol));
}

/** Whether the first with some ending (`Group`, `SecurityGroup`) can be the second with another. Endings begin with a letter. */
function canCollide(first: string, second: string): boolean {
  const left = first.toLowerCase();
  const right = second.toLowerCase();
  return left === right || (right.startsWith(left) && !/^[0-9]/.test(right.slice(left.length)));
}

function isWordFree(word: string, taken: readonly RoleNames[]): boolean {
  if (word === "" || [...otherFiles, ...otherResources].includes(word) || devices.test(word)) return false;
  return taken.every((one) => one.word !== word);
}

function isComputerFree(name: string, taken: readonly RoleNames[]): boolean {
  if (name === "" || /^[0-9]+$/.test(name)) return false;
  return taken.every((one) => one.computerNamePrefix.toLowerCase() !== name.toLowerCase());
}
