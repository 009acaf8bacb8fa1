/** Puts a link to this page with a fragment into the address bar, and into the clipboard where that is let; says which. */
export async function copyLink(fragment: string): Promise<string> {
  history.replaceState(undefined, "", `#${fragment}`);
  const without = "It carries the files without the values of settings, variables, passwords and keys.";
  try {
    await navigator.clipboard.writeText(location.href);
    return `The link is in the clipboard. ${without}`;
  } catch {
    return `The link is in the address bar. ${without}`;
  }
}
