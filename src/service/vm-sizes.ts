import type { Role } from "./definition.ts";

/** A size that a role can have, or once could. */
export interface VmSize {
  /** The name as `vmsize` gives it; the platform compares it letter by letter. */
  readonly name: string;
  /** Other names of the same size. */
  readonly aliases: readonly string[];
  readonly cores: number;
  readonly memoryInGiB: number;
  /** The disk of local storage, page file, dumps and logs. */
  readonly temporaryDiskInGiB: number;
  /** The day that the size ends or ended on, `2024-08-31`; `undefined` where none is announced. */
  readonly retires: string | undefined;
  /** The size to take in extended support: the same one where it is offered there; `undefined` where none is advised. */
  readonly inExtendedSupport: string | undefined;
  /** The document that the numbers were read from. */
  readonly source: string;
}

/** Name, cores, memory in GiB, temporary disk in GiB. */
type Numbers = readonly [name: string, cores: number, memoryInGiB: number, temporaryDiskInGiB: number];

interface Series {
  readonly retires?: string;
  readonly source: string;
  readonly sizes: readonly Numbers[];
}

const sizesOfClassic = "https://learn.microsoft.com/azure/cloud-services/cloud-services-sizes-specs";
const sizesOfExtendedSupport = "https://learn.microsoft.com/azure/cloud-services-extended-support/available-sizes";
const endOfA = "2024-08-31";
const endOfD = "2028-05-01";
const endOfDv3 = "2029-11-15";
const endOfOthers = "2028-11-15";

/**
 * Sizes that extended support does not offer, with the one that its prerequisites advise instead, if any.
 * The disks of A8 to A11 are those of 2017; the page of 2016 has 382 GiB.
 */
const notOffered: readonly (readonly [
  ...Numbers,
  retires: string,
  advised: string | undefined,
  ...aliases: string[],
])[] = [
  ["ExtraSmall", 1, 0.768, 20, endOfA, "Standard_A1_v2", "A0", "Standard_A0"],
  ["Small", 1, 1.75, 225, endOfA, "Standard_A1_v2", "A1", "Standard_A1"],
  ["Medium", 2, 3.5, 490, endOfA, "Standard_A2_v2", "A2", "Standard_A2"],
  ["Large", 4, 7, 1000, endOfA, "Standard_A4_v2", "A3", "Standard_A3"],
  ["ExtraLarge", 8, 14, 2040, endOfA, "Standard_A8_v2", "A4", "Standard_A4"],
  ["A5", 2, 14, 490, endOfA, "Standard_A2m_v2", "Standard_A5"],
  ["A6", 4, 28, 1000, endOfA, "Standard_A4m_v2", "Standard_A6"],
  ["A7", 8, 56, 2040, endOfA, "Standard_A8m_v2", "Standard_A7"],
  ["A8", 8, 56, 1817, "2021-03-01", undefined, "Standard_A8"],
  ["A9", 16, 112, 1817, "2021-03-01", undefined, "Standard_A9"],
  ["A10", 8, 56, 1817, "2021-03-01", undefined, "Standard_A10"],
  ["A11", 16, 112, 1817, "2021-03-01", undefined, "Standard_A11"],
  ["Standard_F1", 1, 2, 16, endOfOthers, undefined],
  ["Standard_F2", 2, 4, 32, endOfOthers, undefined],
  ["Standard_F4", 4, 8, 64, endOfOthers, undefined],
  ["Standard_F8", 8, 16, 128, endOfOthers, undefined],
  ["Standard_F16", 16, 32, 256, endOfOthers, undefined],
];

/** Sizes that extended support offers under the same name. */
const offered: readonly Series[] = [
  {
    retires: endOfOthers,
    source: sizesOfClassic,
    sizes: [
      ["Standard_A1_v2", 1, 2, 10],
      ["Standard_A2_v2", 2, 4, 20],
      ["Standard_A4_v2", 4, 8, 40],
      ["Standard_A8_v2", 8, 16, 80],
      ["Standard_A2m_v2", 2, 16, 20],
      ["Standard_A4m_v2", 4, 32, 40],
      ["Standard_A8m_v2", 8, 64, 80],
      ["Standard_G1", 2, 28, 384],
      ["Standard_G2", 4, 56, 768],
      ["Standard_G3", 8, 112, 1536],
      ["Standard_G4", 16, 224, 3072],
      ["Standard_G5", 32, 448, 6144],
    ],
  },
  {
    retires: endOfD,
    source: sizesOfClassic,
    sizes: [
      ["Standard_D1", 1, 3.5, 50],
      ["Standard_D2", 2, 7, 100],
      ["Standard_D3", 4, 14, 200],
      ["Standard_D4", 8, 28, 400],
      ["Standard_D11", 2, 14, 100],
      ["Standard_D12", 4, 28, 200],
      ["Standard_D13", 8, 56, 400],
      ["Standard_D14", 16, 112, 800],
      ["Standard_D1_v2", 1, 3.5, 50],
      ["Standard_D2_v2", 2, 7, 100],
      ["Standard_D3_v2", 4, 14, 200],
      ["Standard_D4_v2", 8, 28, 400],
      ["Standard_D5_v2", 16, 56, 800],
      ["Standard_D11_v2", 2, 14, 100],
      ["Standard_D12_v2", 4, 28, 200],
      ["Standard_D13_v2", 8, 56, 400],
      ["Standard_D14_v2", 16, 112, 800],
      ["Standard_D15_v2", 20, 140, 1000],
    ],
  },
  {
    retires: endOfDv3,
    source: sizesOfClassic,
    sizes: [
      ["Standard_D2_v3", 2, 8, 50],
      ["Standard_D4_v3", 4, 16, 100],
      ["Standard_D8_v3", 8, 32, 200],
      ["Standard_D16_v3", 16, 64, 400],
      ["Standard_D32_v3", 32, 128, 800],
      ["Standard_D48_v3", 48, 192, 1200],
      ["Standard_D64_v3", 64, 256, 1600],
      ["Standard_E2_v3", 2, 16, 50],
      ["Standard_E4_v3", 4, 32, 100],
      ["Standard_E8_v3", 8, 64, 200],
      ["Standard_E16_v3", 16, 128, 400],
      ["Standard_E20_v3", 20, 160, 500],
      ["Standard_E32_v3", 32, 256, 800],
      ["Standard_E48_v3", 48, 384, 1200],
      ["Standard_E64_v3", 64, 432, 1600],
    ],
  },
  {
    retires: "2022-08-31",
    source: sizesOfClassic,
    sizes: [
      ["Standard_H8", 8, 56, 1000],
      ["Standard_H16", 16, 112, 2000],
      ["Standard_H8m", 8, 112, 1000],
      ["Standard_H16m", 16, 224, 2000],
      ["Standard_H16r", 16, 112, 2000],
      ["Standard_H16mr", 16, 224, 2000],
    ],
  },
  {
    source: sizesOfExtendedSupport,
    sizes: [
      ["Standard_D2a_v4", 2, 8, 50],
      ["Standard_D4a_v4", 4, 16, 100],
      ["Standard_D8a_v4", 8, 32, 200],
      ["Standard_D16a_v4", 16, 64, 400],
      ["Standard_D32a_v4", 32, 128, 800],
      ["Standard_D48a_v4", 48, 192, 1200],
      ["Standard_D64a_v4", 64, 256, 1600],
      ["Standard_D96a_v4", 96, 384, 2400],
      ["Standard_E2a_v4", 2, 16, 50],
      ["Standard_E4a_v4", 4, 32, 100],
      ["Standard_E8a_v4", 8, 64, 200],
      ["Standard_E16a_v4", 16, 128, 400],
      ["Standard_E20a_v4", 20, 160, 500],
      ["Standard_E32a_v4", 32, 256, 800],
      ["Standard_E48a_v4", 48, 384, 1200],
      ["Standard_E64a_v4", 64, 512, 1600],
      ["Standard_E96a_v4", 96, 672, 2400],
    ],
  },
];

/** Every size that Cloud Services had or has, classic and extended support. Numbers and dates as published up to November 2026. */
export const vmSizes: readonly VmSize[] = [
  ...notOffered.map(([name, cores, memoryInGiB, temporaryDiskInGiB, retires, inExtendedSupport, ...aliases]) => ({
    ...{ name, aliases, cores, memoryInGiB, temporaryDiskInGiB, retires, inExtendedSupport },
    source: sizesOfClassic,
  })),
  ...offered.flatMap(({ retires, source, sizes }) =>
    sizes.map(([name, cores, memoryInGiB, temporaryDiskInGiB]) => ({
      ...{ name, aliases: [], cores, memoryInGiB, temporaryDiskInGiB, retires, source },
      inExtendedSupport: name,
    })),
  ),
];

const sizesByName: ReadonlyMap<string, VmSize> = new Map(
  vmSizes.flatMap((size) => [size.name, ...size.aliases].map((name) => [name, size] as const)),
);

/** Every name of a size, aliases included. */
export const vmSizeNames: readonly string[] = [...sizesByName.keys()];

/** The size of a name or alias in exactly this spelling. */
export function findVmSize(name: string): VmSize | undefined {
  return sizesByName.get(name);
}

/** The size that a role without `vmsize` has. */
export const defaultVmSize = "Small";

/** The size of a role, if its name is known. */
export function vmSizeOf(role: Role): VmSize | undefined {
  return findVmSize(role.vmsize?.value ?? defaultVmSize);
}
