import type { Target } from "../../plan/plan.ts";

/** What a service becomes, for people. */
export const targetNames: Readonly<Record<Target, string>> = {
  "scale-sets": "virtual machine scale sets",
  "extended-support": "Cloud Services (extended support)",
};
