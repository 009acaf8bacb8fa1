import type { Endpoint } from "./definition.ts";
import { isInRange, type Sdk, type SdkRange } from "./sdk.ts";

/** How many endpoints of some kinds there may be, all of them counted together, in one role or in one deployment. */
export interface EndpointLimit {
  readonly kinds: readonly Endpoint["kind"][];
  readonly scope: "role" | "deployment";
  readonly allowed: number;
}

/** What the platform allowed a deployment in the time of some SDKs. */
export interface LimitEra {
  /** How a message names it. */
  readonly name: string;
  readonly sdk: SdkRange;
  readonly rolesAllowed: number;
  readonly endpoints: readonly EndpointLimit[];
  /** The document that tells the numbers. */
  readonly source: string;
}

/** What holds today: in Cloud Services (classic) since June 2012, and in extended support. Three counters, not one. */
export const newestLimits: LimitEra = {
  name: "SDK 1.7 and later",
  sdk: { since: "1.7" },
  rolesAllowed: 25,
  endpoints: [
    { kinds: ["input"], scope: "deployment", allowed: 25 },
    { kinds: ["internal"], scope: "deployment", allowed: 25 },
    { kinds: ["instance-input"], scope: "deployment", allowed: 25 },
  ],
  source: "https://github.com/MicrosoftDocs/azure-docs/blob/main/includes/azure-cloud-services-limits.md",
};

/** The limits of every time, newest first. They were checked on upload, never by the packager. */
export const limitEras: readonly LimitEra[] = [
  newestLimits,
  {
    name: "SDK 1.5 and 1.6",
    sdk: { since: "1.5", until: "1.6" },
    rolesAllowed: 25,
    endpoints: [
      { kinds: ["input"], scope: "deployment", allowed: 25 },
      { kinds: ["internal"], scope: "deployment", allowed: 25 },
    ],
    source: "https://news.softpedia.com/news/Limit-of-Windows-Azure-Roles-per-Deployment-Increased-to-25-219934.shtml",
  },
  {
    name: "SDK 1.4",
    sdk: { since: "1.4", until: "1.4" },
    rolesAllowed: 5,
    endpoints: [
      { kinds: ["input"], scope: "deployment", allowed: 25 },
      { kinds: ["internal"], scope: "role", allowed: 5 },
    ],
    source: "https://www.davidmakogon.com/2011/05/windows-azure-tip-go-beyond-5-endpoints.html",
  },
  {
    name: "SDK 1.3 and older",
    sdk: { until: "1.3" },
    rolesAllowed: 5,
    endpoints: [{ kinds: ["input", "internal"], scope: "role", allowed: 5 }],
    source: "https://www.davidmakogon.com/2011/05/windows-azure-tip-go-beyond-5-endpoints.html",
  },
];

/** The limits that hold for an SDK; the newest ones where none is known. */
export function limitsOf(sdk: Sdk | undefined): LimitEra {
  return limitEras.find((era) => sdk !== undefined && isInRange(sdk, era.sdk)) ?? newestLimits;
}
