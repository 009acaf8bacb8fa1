export function buildCommandLine(root: string, folder?: string): Promise<readonly string[]>;
