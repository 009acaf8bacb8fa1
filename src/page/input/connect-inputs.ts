import { required } from "../dom/required.ts";
import type { Page } from "../page.ts";
import { droppedFiles } from "./dropped-files.ts";
import { type FoundFile, isTaken, readFiles } from "./wanted-files.ts";

/** What a text that was pasted or is to be written is called; its root element tells what it is. */
const newName = "ServiceDefinition.csdef";

/** The ways in which files come: buttons, drop, paste, samples, and a link. */
export function connectInputs(page: Page): void {
  connectPicker(page, "open-files", "files-input", () => true);
  connectPicker(page, "open-folder", "folder-input", isTaken);
  connectDrop(page);
  connectPaste(page);
  connectSamples(page);
  connectLink(page);
}

function connectPicker(page: Page, buttonId: string, inputId: string, takes: (path: string) => boolean): void {
  const input = required(inputId, HTMLInputElement);
  required(buttonId, HTMLButtonElement).addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const found = Array.from(input.files ?? [], (file) => ({ path: file.webkitRelativePath || file.name, file }));
    void openFound(
      page,
      found.filter(({ path }) => takes(path)),
    );
    input.value = "";
  });
}

function connectDrop(page: Page): void {
  const zone = document.documentElement;
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("dropping");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("dropping"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("dropping");
    if (event.dataTransfer !== null) void openTransferred(page, event.dataTransfer);
  });
}

/** Pasted into a field, a text is the field's; anywhere else it is a file. */
function connectPaste(page: Page): void {
  document.addEventListener("paste", (event) => {
    const isInField = event
      .composedPath()
      .some((one) => one instanceof HTMLElement && one.matches("input, .cm-editor"));
    if (isInField || event.clipboardData === null) return;
    event.preventDefault();
    void openTransferred(page, event.clipboardData);
  });
  required("write", HTMLButtonElement).addEventListener("click", () => openText(page, ""));
}

function connectSamples(page: Page): void {
  const choice = required("samples", HTMLSelectElement);
  void import("./samples.ts").then(({ sampleNames, sampleFiles }) => {
    choice.append(...sampleNames.map((name) => new Option(name.replaceAll("-", " "), name)));
    choice.addEventListener("change", () => {
      const name = choice.value;
      choice.value = "";
      if (name === "" || !page.mayReplace()) return;
      void sampleFiles(name).then((files) => page.ask({ kind: "open", files, replaces: true }));
    });
  });
}

function connectLink(page: Page): void {
  const open = () => {
    const fragment = location.hash.slice(1);
    if (fragment !== "" && page.mayReplace()) page.ask({ kind: "open-link", fragment });
  };
  window.addEventListener("hashchange", open);
  open();
}

async function openTransferred(page: Page, transfer: DataTransfer): Promise<void> {
  const text = transfer.getData("text/plain");
  const found = await droppedFiles(transfer);
  if (found.length > 0 || text === "") await openFound(page, found);
  else openText(page, text);
}

function openText(page: Page, text: string): void {
  page.open([{ path: newName, bytes: new TextEncoder().encode(text) }]);
}

async function openFound(page: Page, found: readonly FoundFile[]): Promise<void> {
  const { files, troubles } = await readFiles(found);
  for (const trouble of troubles) page.alert(trouble);
  if (found.length === 0) page.alert("There is no .csdef, .cscfg or .csplugin in what was opened.");
  if (files.length > 0) page.open(files);
}
