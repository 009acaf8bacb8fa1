/** Ports as a message says them: "port 80" or "ports 8000 to 8100". */
export function portsText({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? `port ${min}` : `ports ${min} to ${max}`;
}
