import { orchestrations, remoteAccessChoices } from "../../plan/planned-service.ts";
import { button, element, labelled } from "../dom/element.ts";
import type { ConvertChoices } from "../messages/convert-choices.ts";

const targets = { "scale-sets": "virtual machine scale sets", "extended-support": "Cloud Services (extended support)" };
const extendedSupportChoices = ["extension", "none"] as const;

/** What is chosen of a list; the empty value leaves it to the conversion. */
interface Selection<Value extends string> {
  readonly field: HTMLSelectElement;
  readonly chosen: () => Value | undefined;
}

/** The choices of a conversion; `convert` gets them when the button is pressed. */
export function convertForm(convert: (choices: ConvertChoices) => void): HTMLElement {
  const target = selection(["scale-sets", "extended-support"], { labels: targets });
  const forScaleSets = selection(remoteAccessChoices, { first: "by the service: Bastion, or none" });
  const forExtendedSupport = selection(extendedSupportChoices, { first: "by the service: the extension, or none" });
  const orchestration = selection(orchestrations, {});
  const sessions = element("input", { type: "number", min: "1", max: "9999999", value: "25" });
  const onlyForScaleSets = [
    labelled("Remote Desktop", forScaleSets.field),
    labelled("Orchestration", orchestration.field),
    labelled("Sessions of a relay", sessions),
  ];
  const onlyForExtendedSupport = [labelled("Remote Desktop", forExtendedSupport.field)];

  function showChoices(): void {
    const isScaleSets = target.chosen() !== "extended-support";
    for (const one of onlyForScaleSets) one.hidden = !isScaleSets;
    for (const one of onlyForExtendedSupport) one.hidden = isScaleSets;
  }
  target.field.addEventListener("change", showChoices);
  showChoices();

  const press = () => {
    if (target.chosen() === "extended-support") {
      convert({ target: "extended-support", remoteAccess: forExtendedSupport.chosen() });
      return;
    }
    convert({
      target: "scale-sets",
      remoteAccess: forScaleSets.chosen(),
      orchestration: orchestration.chosen() ?? "uniform",
      sessions: Math.max(1, Math.trunc(sessions.valueAsNumber) || 1),
    });
  };
  return element("div", { class: "bar", role: "group", "aria-label": "How to convert" }, [
    labelled("To", target.field),
    ...onlyForScaleSets,
    ...onlyForExtendedSupport,
    button("Convert", press, { class: "main" }),
  ]);
}

function selection<Value extends string>(
  values: readonly Value[],
  { first, labels }: { readonly first?: string; readonly labels?: Readonly<Record<Value, string>> },
): Selection<Value> {
  const options = values.map((value) => element("option", { value }, [labels?.[value] ?? value]));
  const open = first === undefined ? [] : [element("option", { value: "" }, [first])];
  const field = element("select", {}, [...open, ...options]);
  return { field, chosen: () => values.find((value) => value === field.value) };
}
