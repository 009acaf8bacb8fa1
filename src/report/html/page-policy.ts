import { sha256 } from "./sha256.ts";

/**
 * The content security policy of a page: it loads nothing, sends nothing, and knows no styles and scripts but its own, by
 * their hashes. https://www.w3.org/TR/CSP3/
 */
export function pagePolicy(styles: readonly string[], scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${styles.map(sourceOf).join(" ")}`,
    `script-src ${scripts.map(sourceOf).join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function sourceOf(text: string): string {
  return `'sha256-${sha256(text)}'`;
}
