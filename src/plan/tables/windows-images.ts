/** An image of Windows Server in the Marketplace. */
export interface WindowsImage {
  readonly server: string;
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  /** The day that security updates end on. */
  readonly updatesEnd: string;
  readonly sources: readonly string[];
}

const marketplace = { publisher: "MicrosoftWindowsServer", offer: "WindowsServer" } as const;
const names =
  "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade";
const lifecycle = "https://learn.microsoft.com/lifecycle/products/windows-server-";

const server2022: WindowsImage = {
  server: "Windows Server 2022",
  ...marketplace,
  sku: "2022-datacenter-g2",
  updatesEnd: "2031-10-14",
  sources: [names, `${lifecycle}2022`],
};

const server2019: WindowsImage = {
  server: "Windows Server 2019",
  ...marketplace,
  sku: "2019-datacenter-gensecond",
  updatesEnd: "2029-01-09",
  sources: [names, `${lifecycle}2019`],
};

/**
 * The image, of generation 2, that takes the place of each `osFamily`. Families 1 to 4 run systems without updates, and
 * those of Windows Server 2016, which is family 5, end on 12 January 2027: all of them go to 2022. Names and dates were read
 * on 22 November 2026.
 */
export const imagesByFamily: ReadonlyMap<string, WindowsImage> = new Map([
  ...["1", "2", "3", "4", "5"].map((family) => [family, server2022] as const),
  ["6", server2019],
  ["7", server2022],
]);

/** The image of an `osFamily`; of none, and of one that there never was, that of the newest family. */
export function imageOfFamily(osFamily: string | undefined): WindowsImage {
  return imagesByFamily.get(osFamily?.trim() ?? "") ?? server2022;
}
