/** A size of virtual machine that takes the place of one of Cloud Services. */
export interface ReplacementSize {
  readonly name: string;
  readonly cores: number;
  readonly memoryInGiB: number;
  readonly temporaryDiskInGiB: number;
  /** The document that the numbers were read from. */
  readonly source: string;
}

/** What a replacement has to have at least. */
export interface WantedSize {
  readonly cores: number;
  readonly memoryInGiB: number;
  readonly temporaryDiskInGiB: number;
}

interface Series {
  /** The name of a size of so many cores. */
  readonly nameOf: (cores: number) => string;
  readonly source: string;
  /** Cores, memory in GiB, temporary disk in GiB. */
  readonly sizes: readonly (readonly [cores: number, memoryInGiB: number, temporaryDiskInGiB: number])[];
}

const sizes = "https://learn.microsoft.com/azure/virtual-machines/sizes";

/**
 * Series of which no end is announced, with premium storage, a temporary disk over SCSI, x64 and both generations, as
 * published in September 2026; of equal sizes the first is taken. Their twins with Intel processors (Ddsv5, Edsv5) stand
 * behind them at every size, isolated sizes are left out, and the sixth and seventh versions take neither the images of
 * the first generation nor Windows Server 2016, and have no formatted temporary disk.
 */
const series: readonly Series[] = [
  {
    nameOf: (cores) => `Standard_D${cores}ads_v5`,
    source: `${sizes}/general-purpose/dadsv5-series`,
    sizes: [
      [2, 8, 75],
      [4, 16, 150],
      [8, 32, 300],
      [16, 64, 600],
      [32, 128, 1200],
      [48, 192, 1800],
      [64, 256, 2400],
      [96, 384, 3600],
    ],
  },
  {
    nameOf: (cores) => `Standard_D${cores}lds_v5`,
    source: `${sizes}/general-purpose/dldsv5-series`,
    sizes: [
      [2, 4, 75],
      [4, 8, 150],
      [8, 16, 300],
      [16, 32, 600],
      [32, 64, 1200],
      [48, 96, 1800],
      [64, 128, 2400],
      [96, 192, 3600],
    ],
  },
  {
    nameOf: (cores) => `Standard_E${cores}ads_v5`,
    source: `${sizes}/memory-optimized/eadsv5-series`,
    sizes: [
      [2, 16, 75],
      [4, 32, 150],
      [8, 64, 300],
      [16, 128, 600],
      [20, 160, 750],
      [32, 256, 1200],
      [48, 384, 1800],
      [64, 512, 2400],
      [96, 672, 3600],
    ],
  },
];

/** Every size that is proposed: fewest cores first, then least memory. There was no list of prices to go by. */
export const replacementSizes: readonly ReplacementSize[] = series
  .flatMap(({ nameOf, source, sizes }) =>
    sizes.map(([cores, memoryInGiB, temporaryDiskInGiB]) => ({
      ...{ name: nameOf(cores), cores, memoryInGiB, temporaryDiskInGiB, source },
    })),
  )
  .sort((left, right) => left.cores - right.cores || left.memoryInGiB - right.memoryInGiB);

/** The first size that has all that is wanted; `undefined` where none has. */
export function smallestReplacement(wanted: WantedSize): ReplacementSize | undefined {
  return replacementSizes.find(
    ({ cores, memoryInGiB, temporaryDiskInGiB }) =>
      cores >= wanted.cores && memoryInGiB >= wanted.memoryInGiB && temporaryDiskInGiB >= wanted.temporaryDiskInGiB,
  );
}
