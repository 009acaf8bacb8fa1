import type { Sdk } from "./sdk.ts";

/** A guest OS family: the Windows Server that `osFamily` picks for every instance. */
export interface GuestOsFamily {
  /** As `osFamily` names it. */
  readonly family: string;
  readonly server: string;
  /** The first SDK whose tools know it, and what Microsoft asks for by name. */
  readonly needs: { readonly sdk: Sdk; readonly tools: string };
  /** What ends, on a date or in a month (ISO 8601): the family on the platform, or else updates of its Windows Server. */
  readonly end: { readonly of: "family" | "updates"; readonly on: string };
  /** The documents that the dates were read from. */
  readonly sources: readonly string[];
}

const matrix = "https://learn.microsoft.com/azure/cloud-services-extended-support/cloud-services-guestos-update-matrix";
const notice1 = "https://learn.microsoft.com/azure/cloud-services/cloud-services-guestos-family1-retirement";
const notice234 =
  "https://learn.microsoft.com/azure/cloud-services-extended-support/cloud-services-guestos-family-2-3-4-retirement";
const lifecycle = "https://learn.microsoft.com/lifecycle/products/windows-server-";

/** Every family that there was, oldest first. */
export const guestOsFamilies: readonly GuestOsFamily[] = [
  {
    family: "1",
    server: "Windows Server 2008",
    needs: { sdk: "1.0", tools: "Azure SDK 1.0" },
    end: { of: "family", on: "2014-11-03" },
    sources: [notice1],
  },
  {
    family: "2",
    server: "Windows Server 2008 R2",
    needs: { sdk: "1.3", tools: "Azure SDK 1.3" },
    end: { of: "family", on: "2024-12" },
    sources: [notice234, matrix],
  },
  {
    family: "3",
    server: "Windows Server 2012",
    needs: { sdk: "1.8", tools: "Azure SDK 1.8" },
    end: { of: "family", on: "2025-02" },
    sources: [notice234, matrix],
  },
  {
    family: "4",
    server: "Windows Server 2012 R2",
    needs: { sdk: "2.1", tools: "Azure SDK 2.1" },
    end: { of: "family", on: "2025-02" },
    sources: [notice234, matrix],
  },
  {
    family: "5",
    server: "Windows Server 2016",
    needs: { sdk: "2.9", tools: "Azure SDK 2.9.5.1" },
    end: { of: "updates", on: "2027-01-12" },
    sources: [matrix, `${lifecycle}2016`],
  },
  {
    family: "6",
    server: "Windows Server 2019",
    needs: { sdk: "2.9", tools: "Azure SDK 2.9.6" },
    end: { of: "updates", on: "2029-01-09" },
    sources: [matrix, `${lifecycle}2019`],
  },
  {
    family: "7",
    server: "Windows Server 2022",
    needs: { sdk: "2.9", tools: "Visual Studio 2019" },
    end: { of: "updates", on: "2031-10-14" },
    sources: [matrix, `${lifecycle}2022`],
  },
];

/** The family that an `osFamily` names, or `undefined` where there was none of that name. */
export function guestOsFamily(osFamily: string): GuestOsFamily | undefined {
  return guestOsFamilies.find(({ family }) => family === osFamily.trim());
}

/** The family of a release such as `WA-GUEST-OS-5.62_202211-01`; `undefined` for `*` and whatever is no release. */
export function familyOfRelease(osVersion: string): string | undefined {
  return /^WA-GUEST-OS-(\d+)\.\d+_\d{6}-\d+$/.exec(osVersion.trim())?.[1];
}
