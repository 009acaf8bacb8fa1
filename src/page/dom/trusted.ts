/** What TypeScript does not know yet of Trusted Types. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Rules) => Rules;
}

interface Rules {
  readonly createScriptURL: (url: string) => string;
  readonly createHTML: (markup: string) => string;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

const asItIs: Rules = { createScriptURL: (url) => url, createHTML: (markup) => markup };

/** No text of the page becomes a script or markup without this mark: the page's policy asks for it. */
const policy = window.trustedTypes?.createPolicy("csdef", asItIs) ?? asItIs;

/** The address of a script of the page's own. */
export function scriptUrl(url: string): string {
  return policy.createScriptURL(url);
}

/** An SVG that our own printer made, as a tree. It is read in a document that runs nothing. */
export function svgTree(svg: string): Element {
  return new DOMParser().parseFromString(policy.createHTML(svg), "image/svg+xml").documentElement;
}
