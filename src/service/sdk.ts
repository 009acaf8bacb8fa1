/** The versions of the Azure SDK for .NET that had a packager of their own, oldest first. */
export const sdkVersions = [
  "1.0",
  "1.1",
  "1.2",
  "1.3",
  "1.4",
  "1.5",
  "1.6",
  "1.7",
  "1.8",
  "2.0",
  "2.1",
  "2.2",
  "2.3",
  "2.4",
  "2.5",
  "2.6",
  "2.7",
  "2.8",
  "2.9",
] as const;

export type Sdk = (typeof sdkVersions)[number];

/**
 * The SDK that each `schemaVersion` stands for: the newest of those that wrote it, since a file does not say more.
 * Read off the files that each SDK's packager wrote.
 */
const sdkBySchemaVersion: ReadonlyMap<string, Sdk> = new Map<string, Sdk>([
  ["2012-05.1.7", "1.7"],
  ["2012-10.1.8", "1.8"],
  ["2013-03.2.0", "2.1"],
  ["2013-10.2.2", "2.2"],
  ["2014-01.2.3", "2.3"],
  ["2014-06.2.4", "2.4"],
  ["2015-04.2.6", "2.9"],
]);

/** Every `schemaVersion` that an SDK wrote, oldest first. SDK 1.6 and older wrote none. */
export const schemaVersions: readonly string[] = [...sdkBySchemaVersion.keys()];

/** The SDK that a `schemaVersion` stands for; `undefined` for `unspecified` and for one that no SDK wrote. */
export function sdkOfSchemaVersion(schemaVersion: string): Sdk | undefined {
  return sdkBySchemaVersion.get(schemaVersion);
}

/** The text as an SDK version, or `undefined` if there was no such SDK. */
export function parseSdk(text: string): Sdk | undefined {
  return sdkVersions.find((version) => version === text);
}

/** Negative, zero or positive as the left version is older, the same or newer. */
export function compareSdk(left: Sdk, right: Sdk): number {
  return sdkVersions.indexOf(left) - sdkVersions.indexOf(right);
}

/** A range of SDKs, both ends included; an open end is absent. */
export interface SdkRange {
  readonly since?: Sdk;
  readonly until?: Sdk;
}

/** Whether an SDK lies in a range. */
export function isInRange(sdk: Sdk, { since, until }: SdkRange): boolean {
  return (since === undefined || compareSdk(sdk, since) >= 0) && (until === undefined || compareSdk(sdk, until) <= 0);
}
