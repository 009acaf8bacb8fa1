/** Runs, where it is taken for markup or for code. */
export const hostileText = `<img src="x" onerror="window.ran=1">]]><script>window.ran=1</script>\${window.ran=1}'"`;

/** Names that refer to one another keep doing so: each gets the same text behind it. */
const names = /\b(name|endpointName|roleName|certificate|loadBalancerProbe|serviceName)="([^"]*)"/g;

/** A definition or configuration with the hostile text behind every name. */
export function withHostileNames(text: string): string {
  return text.replace(names, (_, name: string, value: string) => `${name}="${value}${escaped(hostileText)}"`);
}

/** The same with the hostile text as every value there is, but for the namespace. */
export function withHostileValues(text: string): string {
  return text.replace(/\b(?!xmlns)(\w+)="([^"]*)"(?!\s*encoding|\s*\?>)/g, (whole, name: string) =>
    name === "version" ? whole : `${name}="${escaped(hostileText)}"`,
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
