import { join } from "node:path";
import { expect, it } from "vitest";
import type { ServiceDesign } from "../../../src/plan/design/design.ts";
import { designService } from "../../../src/plan/design/design-service.ts";
import type { Fragment, Json } from "../../../src/plan/plan.ts";
import { orchestrations } from "../../../src/plan/planned-service.ts";
import { deployment } from "../../../src/plan/resources/deployment.ts";
import { identities } from "../../../src/plan/resources/identities.ts";
import { keyVault } from "../../../src/plan/resources/key-vault.ts";
import { scaleSets } from "../../../src/plan/resources/scale-sets.ts";
import { joined } from "../../../src/plan/scale-set/part.ts";
import { roleSettings } from "../../../src/plan/settings/role-settings.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { plain } from "../plain.ts";
import { type ServiceAt, sampleServices, servicesBelow } from "../planned-services.ts";

/** What the compute side writes for a service. */
function written(design: ServiceDesign): Fragment {
  return joined([deployment, identities, keyVault, scaleSets].map(({ emit }) => emit(design)));
}

describeWithShared("scale sets of every sample and of every service of ../shared/corpus", (folder) => {
  const services = [...sampleServices(), ...servicesBelow(join(folder, "corpus"))];

  it.each(orchestrations)("hold what %s orchestration asks", (orchestration) => {
    for (const { path, design } of designs(services, orchestration)) {
      const sets = written(design).resources?.filter(({ type }) => type.endsWith("/virtualMachineScaleSets")) ?? [];
      expect([path, sets.length]).toEqual([path, design.roles.length]);
      const texts = sets.map(({ body }) => JSON.stringify(body.map(({ value }) => plain(value))));
      for (const text of texts) expect([path, complaint(text, orchestration)]).toEqual([path, undefined]);
    }
  });

  it("name machines and secrets as the platform takes them, each once", () => {
    for (const { path, design } of designs(services, "uniform")) {
      const prefixes = design.roles.map(({ computerNamePrefix }) => computerNamePrefix.toLowerCase());
      expect([path, new Set(prefixes).size]).toEqual([path, prefixes.length]);
      for (const prefix of prefixes) expect(prefix).toMatch(/^(?![0-9]+$)[a-z0-9](?:[a-z0-9-]{0,7}[a-z0-9])?$/);

      const secrets = design.roles.flatMap((role) => roleSettings(design.service, role).secrets);
      const names = secrets.map(({ secretName }) => secretName.toLowerCase());
      expect([path, new Set(names).size]).toEqual([path, names.length]);
      for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,127}$/);
    }
  });

  it("have parameters that no linter takes for secrets, and counts that they allow", () => {
    for (const { path, design } of designs(services, "uniform")) {
      for (const { name, isSecure, value, maxValue } of written(design).parameters ?? []) {
        if (isSecure !== true) expect([path, name]).toEqual([path, expect.not.stringMatching(secretWords)]);
        const counts = value.kind === "written" && maxValue !== undefined ? value.values : [];
        for (const count of counts) expect([path, name, isAllowed(count, maxValue)]).toEqual([path, name, true]);
      }
    }
  });

  it("carry every setting that the author declared, either way, once", () => {
    for (const { path, design } of designs(services, "uniform")) {
      for (const role of design.roles) {
        const { plain: told, secrets } = roleSettings(design.service, role);
        const carried = [...told, ...secrets.map(({ setting }) => setting)].map((name) => name.toLowerCase());
        const own = role.role.configurationSettings.filter(({ addedBy }) => addedBy === undefined);
        const declared = own.map(({ name }) => name.value.toLowerCase()).filter((name) => name !== "");
        expect([path, [...carried].sort()]).toEqual([path, [...new Set(declared)].sort()]);
      }
    }
  });
});

const secretWords = /password|pwd|secret|accountkey|acctkey/i;

function designs(services: readonly ServiceAt[], orchestration: (typeof orchestrations)[number]) {
  const choices = { remoteAccess: undefined, orchestration, sessions: 1 };
  return services.map(({ path, service }) => ({ path, design: designService(service, choices).value }));
}

function isAllowed(count: Json | undefined, most: number | undefined): boolean {
  return count === undefined || (typeof count === "number" && count >= 0 && count <= (most ?? 0));
}

/** What is wrong with the text of a scale set. */
function complaint(text: string, orchestration: (typeof orchestrations)[number]): string | undefined {
  const always = ['"singlePlacementGroup":false', '"securityType":"TrustedLaunch"', '"createOption":"FromImage"'];
  const missing = always.find((one) => !text.includes(one));
  if (missing !== undefined) return `lacks ${missing}`;
  if (/NatPools|vhdContainers/.test(text)) return "holds what the platform has stopped to accept";
  if (orchestration === "uniform") return text.includes('"overprovision":false') ? undefined : "overprovisions";
  return /overprovision|healthProbe|"Rolling"/.test(text) ? "holds what flexible orchestration refuses" : undefined;
}
