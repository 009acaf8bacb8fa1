import { required } from "./dom/required.ts";
import type { Tab, TabName } from "./dom/tabs.ts";
import { connectInputs } from "./input/connect-inputs.ts";
import { Page } from "./page.ts";
import { registerOffline } from "./register-offline.ts";

const page = new Page({
  source: {
    files: required("files", HTMLElement),
    welcome: required("welcome", HTMLElement),
    editor: required("editor", HTMLElement),
  },
  results: {
    tabs: {
      problems: tabOf("problems"),
      expanded: tabOf("expanded"),
      diagram: tabOf("diagram"),
      reach: tabOf("reach"),
      convert: tabOf("convert"),
    },
    service: required("service", HTMLSelectElement),
    serviceChoice: required("service-choice", HTMLElement),
  },
  status: required("status", HTMLElement),
  alerts: required("alerts", HTMLElement),
  copyLink: required("copy-link", HTMLButtonElement),
});
connectInputs(page);
registerOffline();

function tabOf(name: TabName): Tab {
  return { tab: required(`tab-${name}`, HTMLElement), panel: required(`panel-${name}`, HTMLElement) };
}
