import { darkPalette, lightPalette, type Palette } from "../diagram/diagram-css.ts";

/** Colours of a page besides those of the diagram in it. Each has a contrast of 4.5 to every ground that it stands on (WCAG 2.2, AA). */
interface PageColors {
  readonly danger: string;
  readonly warning: string;
  readonly good: string;
  readonly mark: string;
}

const light: PageColors = { danger: "#b3141c", warning: "#7d5200", good: "#1a6b34", mark: "#ffe08a" };
const dark: PageColors = { danger: "#ff8b87", warning: "#e6b450", good: "#7fd394", mark: "#5f4a00" };

function variables(palette: Palette, colors: PageColors): string {
  return Object.entries({ ...palette, ...colors })
    .map(([name, color]) => `--${name}:${color}`)
    .join(";");
}

/** How a page looks: dark where the reader's screen is, light otherwise and in print, where everything is open. */
export const pageStyle = `:root{color-scheme:light dark;${variables(lightPalette, light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(darkPalette, dark)}}}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;scroll-padding-top:1rem;overflow-wrap:anywhere}
body{margin:0;background:var(--ground);color:var(--ink)}
header,nav,main,footer{max-width:75rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1,h2,h3,h4{line-height:1.25;margin:0}
h1{font-size:1.75rem}
h2{font-size:1.3rem}
h3{font-size:1.05rem}
h4{font-size:.9rem;color:var(--quiet);font-weight:600;margin:.75rem 0 .25rem}
h2,h3{display:inline}
p{margin:.5rem 0}
a{color:var(--inbound)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9em}
code{unicode-bidi:isolate}
:focus-visible{outline:3px solid var(--inbound);outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.25rem .5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:.75rem 0}
.tools{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin:.75rem 0}
.tools[hidden]{display:none}
input,button{font:inherit;color:inherit;background:var(--box);border:1px solid var(--frame);border-radius:6px;padding:.35rem .6rem}
input{flex:0 1 20rem;min-width:0}
button{cursor:pointer}
section{border-top:1px solid var(--frame);padding:1rem 0}
summary{cursor:pointer;padding:.15rem 0}
.part{margin:1rem 0 1.25rem}
.detail,.line,.places,caption{color:var(--quiet)}
.added{color:var(--added)}
.problem,.over{color:var(--danger);font-weight:600}
.good{color:var(--good)}
.places{display:block;font-size:.875rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.75rem 1.5rem;margin:1rem 0}
dt{font-weight:600}
.facts dt{color:var(--quiet);font-weight:400;font-size:.875rem}
dd{margin:0 0 .5rem}
.facts dd{margin:0}
ul{padding-left:1.25rem;margin:.25rem 0}
.leaves{columns:2 26rem;column-gap:2rem}
.leaves li{break-inside:avoid}
.tasks{list-style:none;padding-left:0}
.tasks li{position:relative;padding-left:1.75rem;margin:.5rem 0}
.tasks li::before{content:"";position:absolute;left:0;top:.3rem;width:.9rem;height:.9rem;border:1.5px solid var(--frame);border-radius:3px}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.9rem}
caption{text-align:left;font-size:.875rem;padding-bottom:.25rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--frame)}
thead th{color:var(--quiet);font-weight:600;overflow-wrap:normal}
tbody th{font-weight:400}
.short{white-space:nowrap}
td{min-width:5rem}
tbody th{min-width:8rem}
.short{min-width:0}
.account th:first-child{width:30%}
.depth-1{padding-left:1rem}.depth-2{padding-left:2rem}.depth-3{padding-left:3rem}.depth-4{padding-left:4rem}.depth-5{padding-left:5rem}
.account td:nth-child(2),.account td:nth-child(3){white-space:nowrap;min-width:0}
.kept td:nth-child(3){color:var(--good)}.by-hand td:nth-child(3){color:var(--warning);font-weight:600}.dropped td:nth-child(3){color:var(--quiet)}
.gauge .all{fill:var(--box);stroke:var(--frame)}
.gauge .used{fill:var(--inbound)}
.gauge.near .used{fill:var(--warning)}
.gauge.over .used{fill:var(--danger)}
.diagram{overflow-x:auto;margin:.75rem 0}
.diagram>svg{min-width:48rem;max-width:100%;height:auto}
.finding{border-left:4px solid var(--frame);padding:.1rem 0 .1rem .75rem;margin:1rem 0}
.finding p{margin:.15rem 0}
.finding.error{border-color:var(--danger)}.finding.warning{border-color:var(--warning)}.finding.info{border-color:var(--inbound)}
.error .severity{color:var(--danger)}.warning .severity{color:var(--warning)}.info .severity{color:var(--inbound)}
pre{background:var(--box);padding:.4rem .6rem;margin:.35rem 0;border-radius:6px;white-space:pre-wrap}
mark{background:var(--mark);color:inherit;border-radius:2px}
footer{color:var(--quiet);font-size:.875rem;padding-bottom:2rem}
@media (max-width:45rem){
table,tbody,tr,td,tbody th,caption{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{border:1px solid var(--frame);border-radius:8px;padding:.4rem .75rem;margin:.5rem 0}
th,td{border:0;padding:.15rem 0}
tbody th{font-weight:600}
td:empty{display:none}
td[data-label]{display:grid;grid-template-columns:7rem 1fr;gap:.5rem}
td[data-label]::before{content:attr(data-label);color:var(--quiet)}
.account td:nth-child(2){display:inline}
.account td:nth-child(2)::before{content:"line "}
.account td:nth-child(3){display:inline;margin-left:.5rem}
.account th:first-child{width:auto}
.depth-1,.depth-2,.depth-3,.depth-4,.depth-5{padding-left:0}
}
@media print{
html{font-size:10pt}
nav,.tools,.skip{display:none}
header,main,footer{max-width:none;padding:0}
details::details-content{content-visibility:visible;display:block;block-size:auto}
summary{list-style:none}
h2,h3,h4,thead{break-after:avoid}
tr,.finding,.leaves li{break-inside:avoid}
.diagram{overflow:visible}
.diagram>svg{min-width:0;max-height:24cm}
*{print-color-adjust:exact}
}
`;
