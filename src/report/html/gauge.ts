import { element, type Html } from "./html.ts";

const [width, height] = [120, 10];

/** A bar that is as full as a limit is used; what it says stands in words beside it. A policy without styles in attributes leaves it to a drawing. */
export function gauge(used: number, allowed: number): Html {
  const share = allowed === 0 ? 1 : Math.min(1, used / allowed);
  const state = used > allowed ? "over" : share >= 0.8 ? "near" : "within";
  return element(
    "svg",
    { class: `gauge ${state}`, width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    element("rect", { class: "all", width, height, rx: 3 }),
    element("rect", { class: "used", width: Math.round(width * share), height, rx: 3 }),
  );
}
