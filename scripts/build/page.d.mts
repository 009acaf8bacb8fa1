/** One file of the page as it was built. */
export interface PageFile {
  readonly name: string;
  /** Bytes as they are and as they travel, compressed. */
  readonly size: number;
  readonly compressed: number;
}
export function buildPage(root: string, folder?: string): Promise<readonly PageFile[]>;
