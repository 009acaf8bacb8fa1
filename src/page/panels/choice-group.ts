import { element } from "../dom/element.ts";

let groups = 0;

/** Choices of which one holds, as radio buttons: each value with what it is called. */
export function choiceGroup<Choice extends string>(
  legend: string,
  choices: Readonly<Record<Choice, string>>,
  chosen: NoInfer<Choice>,
  choose: (choice: Choice) => void,
): HTMLFieldSetElement {
  const name = `choice-${++groups}`;
  const labels = namesOf(choices).map((value) => {
    const radio = element("input", { type: "radio", name, value, ...(value === chosen ? { checked: "" } : {}) });
    radio.addEventListener("change", () => choose(value));
    return element("label", {}, [radio, ` ${choices[value]}`]);
  });
  return element("fieldset", { class: "choices" }, [element("legend", {}, [legend]), ...labels]);
}

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  const names: Name[] = [];
  for (const name in record) names.push(name);
  return names;
}
