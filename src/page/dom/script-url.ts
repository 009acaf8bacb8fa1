/** What TypeScript does not know yet of Trusted Types. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

const policy = window.trustedTypes?.createPolicy("csdef", { createScriptURL: (url) => url });

/** The address of a script of the page's own. No other text of the page can become one: its policy asks for this mark. */
export function scriptUrl(url: string): string {
  return policy?.createScriptURL(url) ?? url;
}
