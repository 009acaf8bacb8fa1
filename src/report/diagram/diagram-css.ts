import { fontSizes, type TextStyle } from "./text-metrics.ts";

/** Colours by what they are for. Text has a contrast of 4.5 to what it stands on, lines and frames 3 (WCAG 2.2, AA). */
export type Palette = Readonly<
  Record<"ground" | "ink" | "quiet" | "box" | "node" | "frame" | "inbound" | "internal" | "desktop" | "added", string>
>;

export const lightPalette: Palette = {
  ground: "#ffffff",
  ink: "#1b1f24",
  quiet: "#4d5560",
  box: "#f3f5f8",
  node: "#ffffff",
  frame: "#737b85",
  inbound: "#0a58b8",
  internal: "#4d5560",
  desktop: "#ad4500",
  added: "#6b35b8",
};

export const darkPalette: Palette = {
  ground: "#0f1318",
  ink: "#e8ecf1",
  quiet: "#a5adb8",
  box: "#1a2028",
  node: "#0f1318",
  frame: "#7d8794",
  inbound: "#6cb0ff",
  internal: "#a5adb8",
  desktop: "#f29a52",
  added: "#c3a2fb",
};

/**
 * How every diagram looks: dark where the reader's screen is, light otherwise and in print. It applies within elements of
 * the class `csdef-diagram` alone, and a page that wants other colours sets the variables there.
 */
export const diagramCss: string = [
  `.csdef-diagram{${variables(lightPalette)};font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}`,
  `@media screen and (prefers-color-scheme:dark){.csdef-diagram{${variables(darkPalette)}}}`,
  ...Object.entries(rules()).map(([selector, rule]) => `.csdef-diagram ${selector}{${rule}}`),
].join("\n");

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, color]) => `--csdef-${name}:${color}`)
    .join(";");
}

function rules(): Readonly<Record<string, string>> {
  return {
    ".ground": `fill:${use("ground")}`,
    ".box": `fill:${use("box")};stroke:${use("frame")}`,
    ".role": "stroke-width:1.5",
    ".node": `fill:${use("node")};stroke:${use("frame")}`,
    ".endpoint,.csdef-diagram .public-port": `stroke:${use("inbound")}`,
    ".group": `fill:none;stroke:${use("frame")}`,
    ".group.module,.csdef-diagram .group.packager": `stroke:${use("added")};stroke-dasharray:5 3`,
    ".line": "fill:none;stroke-width:1.5",
    ".inbound": `stroke:${use("inbound")}`,
    ".internal": `stroke:${use("internal")}`,
    ".remote-desktop": `stroke:${use("desktop")};stroke-dasharray:6 4`,
    ".tip": "stroke:none",
    ".tip.inbound": `fill:${use("inbound")}`,
    ".tip.internal": `fill:${use("internal")}`,
    ".tip.remote-desktop": `fill:${use("desktop")}`,
    text: `fill:${use("ink")}`,
    ...fonts(),
    ".label": `font-size:${fontSizes.label}px;paint-order:stroke;stroke:${use("ground")};stroke-width:4px;stroke-linejoin:round`,
  };
}

function fonts(): Readonly<Record<string, string>> {
  const sized = (style: TextStyle) => `font-size:${fontSizes[style]}px`;
  return {
    ".title": `${sized("title")};font-weight:600`,
    ".name": sized("name"),
    ".detail": `${sized("detail")};fill:${use("quiet")}`,
    ".heading": `${sized("heading")};font-weight:600`,
    ".module .heading,.csdef-diagram .packager .heading": `fill:${use("added")}`,
  };
}

function use(color: keyof Palette): string {
  return `var(--csdef-${color})`;
}
