import { join } from "node:path";
import { expect, it } from "vitest";
import type { Account, AccountEntry } from "../../../src/plan/account/account.ts";
import { accountOf } from "../../../src/plan/account/account-of.ts";
import { claimsOf, spanKey } from "../../../src/plan/account/claims.ts";
import { noRule } from "../../../src/plan/account/outcomes.ts";
import { planExtendedSupport } from "../../../src/plan/extended-support/plan-extended-support.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import {
  type Orchestration,
  orchestrations,
  type PlannedService,
  type RemoteAccessChoice,
  remoteAccessChoices,
} from "../../../src/plan/planned-service.ts";
import { planScaleSets } from "../../../src/plan/scale-sets.ts";
import { planRoleScript } from "../../../src/plan/scripts/plan-role-script.ts";
import { rolesThatImport } from "../../../src/service/find-import.ts";
import { childElements, type XmlDocument, type XmlElement } from "../../../src/xml/tree.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { type ServiceAt, sampleServices, servicesBelow } from "../planned-services.ts";
import { entriesOf } from "./account-cases.ts";

/** Every plan that a service can become, by the choices that lead to it. Without Remote Access one choice is like another. */
function* plansOf(service: PlannedService): Generator<{ readonly choice: string; readonly plan: Plan }> {
  const hasRemoteAccess = rolesThatImport(service.written, "RemoteAccess").length > 0;
  for (const orchestration of orchestrations) yield scaleSetsPlan(service, undefined, orchestration);
  for (const remoteAccess of hasRemoteAccess ? remoteAccessChoices : []) {
    yield scaleSetsPlan(service, remoteAccess, "uniform");
  }
  for (const remoteAccess of ["extension", "none"] as const) {
    yield { choice: remoteAccess, plan: planExtendedSupport(service, { remoteAccess }).value.plan };
  }
}

function scaleSetsPlan(
  service: PlannedService,
  remoteAccess: RemoteAccessChoice | undefined,
  orchestration: Orchestration,
) {
  const { design, plan } = planScaleSets(service, { remoteAccess, orchestration, sessions: 1 }).value;
  const notes = design.roles.flatMap((role) => planRoleScript(design, role).notes);
  return { choice: `${remoteAccess}, ${orchestration}`, plan: { ...plan, notes: [...plan.notes, ...notes] } };
}

/** How many elements and attributes a document has, counted from its tree alone. */
function nodesIn({ root }: XmlDocument): number {
  return root === undefined ? 0 : nodesBelow(root);
}

function nodesBelow(element: XmlElement): number {
  const attributes = element.attributes.filter(({ name }) => name !== "xmlns" && !name.startsWith("xmlns:"));
  return childElements(element).reduce((sum, child) => sum + nodesBelow(child), 1 + attributes.length);
}

function isGap({ outcome }: AccountEntry): boolean {
  return outcome.remarks[0]?.why === noRule.remarks[0]?.why;
}

function expectWhole(account: Account, service: PlannedService, plan: Plan): void {
  const documents = [
    service.written.document,
    ...service.configurations.map(({ configuration }) => configuration.document),
  ];
  const entries = entriesOf(account);
  expect(entries).toHaveLength(documents.reduce((sum, document) => sum + nodesIn(document), 0));
  const places = new Set(entries.map(({ span }) => spanKey(span)));
  expect(places.size).toBe(entries.length);
  expect(entries.filter(isGap).map(({ path }) => path.join(" › "))).toEqual([]);
  expect(claimsOf(plan).places.filter((span) => !places.has(spanKey(span)))).toEqual([]);
}

function accountForAll(services: readonly ServiceAt[]): number {
  let nodes = 0;
  for (const { path, service } of services) {
    for (const { choice, plan } of plansOf(service)) {
      const account = accountOf(service, plan);
      try {
        expectWhole(account, service, plan);
      } catch (error) {
        throw new Error(`${path} with ${choice}`, { cause: error });
      }
      nodes += entriesOf(account).length;
    }
  }
  return nodes;
}

it("accounts for every element and attribute of the samples, with each target and choice", () => {
  expect(accountForAll(sampleServices())).toBeGreaterThan(1000);
});

describeWithShared("the account of real services in ../shared", (shared) => {
  it("holds every element and attribute exactly once, with each target and choice", { timeout: 600_000 }, () => {
    const services = servicesBelow(join(shared, "corpus"));
    expect(services.length).toBeGreaterThan(300);
    expect(accountForAll(services)).toBeGreaterThan(100_000);
  });
});
