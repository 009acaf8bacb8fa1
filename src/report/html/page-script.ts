/**
 * The only script of a page: the search, opening and closing everything, and opening what is closed for print. It reads and
 * hides what is there, and makes no markup. Without it the page says the same.
 */
export const pageScript = `"use strict";
const items = [...document.querySelectorAll("main tbody tr, main li, main .finding, main .facts > div, main .part > p, main dl > dt")];
const holders = [...document.querySelectorAll("main section, main details, main .part, main .group, main table")];
const closable = [...document.querySelectorAll("main details")];
const field = document.getElementById("search");
const told = document.getElementById("found");
let before;
function hasShown(holder) {
  return items.some((item) => !item.hidden && holder.contains(item));
}
function search() {
  const words = field.value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
  before ??= closable.map((one) => one.open);
  for (const item of items) {
    const text = item.textContent.toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
  }
  for (const holder of holders) holder.hidden = words.length > 0 && !hasShown(holder);
  closable.forEach((one, at) => { one.open = words.length > 0 || before[at]; });
  const count = items.filter((item) => !item.hidden).length;
  told.textContent = words.length === 0 ? "" : count === 1 ? "1 place" : count + " places";
  if (words.length === 0) before = undefined;
}
function openAll(isOpen) {
  for (const one of closable) one.open = isOpen || one.parentElement.tagName === "SECTION";
}
field.addEventListener("input", search);
document.getElementById("open").addEventListener("click", () => openAll(true));
document.getElementById("close").addEventListener("click", () => openAll(false));
let printed;
addEventListener("beforeprint", () => {
  printed = closable.map((one) => one.open);
  for (const one of closable) one.open = true;
});
addEventListener("afterprint", () => closable.forEach((one, at) => { one.open = printed[at]; }));
document.querySelector(".tools").hidden = false;
`;
