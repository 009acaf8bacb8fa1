export function buildLibrary(root: string, outfile?: string): Promise<readonly string[]>;
