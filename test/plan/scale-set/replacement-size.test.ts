import { describe, expect, it } from "vitest";
import { replacementSize } from "../../../src/plan/scale-set/replacement-size.ts";
import { design, service, worker } from "./planned.ts";

/** What takes the place of the size of a worker role with these attributes and this local storage. */
function replaced(attributes: string, storage = "") {
  const [role] = design(service(worker("Queue", `<LocalResources>${storage}</LocalResources>`, attributes))).roles;
  if (role === undefined) throw new Error("no role");
  const answer = replacementSize(role);
  return answer.kind === "replaced" ? `${answer.size.name} ${answer.neededInGiB}` : answer.kind;
}

describe("replacementSize", () => {
  // The packager's own store of 4096 MB and 6 GB for page file and crash dump are always there.
  it.each([
    ["", "Standard_D2lds_v5 10"],
    [`vmsize="Small"`, "Standard_D2lds_v5 10"],
    [`vmsize="ExtraLarge"`, "Standard_D8lds_v5 10"],
    [`vmsize="Standard_D4_v3"`, "Standard_D4ads_v5 10"],
    [`vmsize="Standard_DS2_v2"`, "Standard_D2ads_v5 10"],
    [`vmsize="A9"`, "Standard_E16ads_v5 10"],
    [`vmsize="MSODSG5"`, "unknown"],
    [`vmsize="Standard_NV6"`, "unknown"],
    [`vmsize="Standard_D4-2_v3"`, "unknown"],
    [`vmsize="standard_d2_v3"`, "unknown"],
  ])("%s becomes %s", (attributes, expected) => {
    expect(replaced(attributes)).toBe(expected);
  });

  it.each([
    [`<LocalStorage name="A" />`, "Standard_D2lds_v5 11"],
    [`<LocalStorage name="A" sizeInMB="66560" />`, "Standard_D2lds_v5 75"],
    [`<LocalStorage name="A" sizeInMB="66561" />`, "Standard_D4lds_v5 76"],
    [`<LocalStorage name="A" sizeInMB="66560" /><LocalStorage name="B" sizeInMB="1" />`, "Standard_D4lds_v5 76"],
    [`<LocalStorage name="A" sizeInMB="3676160" />`, "Standard_D96lds_v5 3600"],
    [`<LocalStorage name="A" sizeInMB="3676161" />`, "too-large"],
  ])("with %s becomes %s", (storage, expected) => {
    expect(replaced(`vmsize="Small"`, storage)).toBe(expected);
  });
});
