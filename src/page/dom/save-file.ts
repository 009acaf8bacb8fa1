/** Lets the browser save a file under a name. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the content after the click; a minute later it has it for certain.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
