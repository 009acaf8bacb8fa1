import type { ConvertChoices } from "./convert-choices.ts";

/** A file as it was given. Its path says what it lies beside. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the page asks of its worker. Each is answered by one `Told`, in the order of the asks; a service is named by the path of its definition. */
export type Ask =
  | { readonly kind: "open"; readonly files: readonly GivenFile[]; readonly replaces: boolean }
  | { readonly kind: "open-link"; readonly fragment: string }
  | { readonly kind: "edit"; readonly path: string; readonly text: string }
  | { readonly kind: "close"; readonly path: string }
  | { readonly kind: "expand"; readonly service: string }
  | { readonly kind: "reach"; readonly service: string }
  | { readonly kind: "draw"; readonly service: string }
  | { readonly kind: "convert"; readonly service: string; readonly choices: ConvertChoices }
  | { readonly kind: "link" }
  | { readonly kind: "save"; readonly path: string };

/** An ask about one service. */
export type ViewAsk = Extract<Ask, { readonly service: string }>;
