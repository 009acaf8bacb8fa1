import { scriptUrl } from "./dom/trusted.ts";

/** Lets the page be kept by the browser, so that it opens without a network. Where that is not offered, it goes without. */
export function registerOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  const url = new URL("service-worker.js", document.baseURI);
  navigator.serviceWorker.register(scriptUrl(url.href)).catch(() => undefined);
}
