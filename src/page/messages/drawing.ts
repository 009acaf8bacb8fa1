/** A service as a picture. */
export interface Drawing {
  /** The file, which stands alone. */
  readonly svg: string;
  /** The same without its style, which the page's policy lets nobody write inline; `css` is that style. */
  readonly bareSvg: string;
  readonly css: string;
  readonly mermaid: string;
  /** What the picture shows, in sentences. */
  readonly words: readonly string[];
}
