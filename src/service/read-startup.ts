import { childElements, nameSpan, type XmlElement } from "../xml/tree.ts";
import type { EntryPoint, Runtime, Startup, Task, Variable } from "./definition.ts";
import { elementAt, elementsAt, readBoolean, readChoice, readInteger, readName, readText } from "./read-element.ts";

const executionContexts = ["limited", "elevated"] as const;

/** The `Startup` of a role or module with its tasks in document order, which is the order that they run in. */
export function readStartup(element: XmlElement): Startup {
  return {
    element,
    span: nameSpan(element),
    addedBy: undefined,
    priority: readInteger(element, "priority"),
    tasks: elementsAt(element, "Task").flatMap(readTask),
  };
}

function readTask(element: XmlElement): Task[] {
  const commandLine = readText(element, "commandLine");
  if (commandLine === undefined) return [];
  return [
    {
      element,
      span: nameSpan(element),
      addedBy: undefined,
      commandLine,
      executionContext: readChoice(element, "executionContext", executionContexts),
      taskType: readChoice(element, "taskType", ["simple", "foreground", "background"]),
      environment: readEnvironment(element),
    },
  ];
}

/** The variables of the `Environment` below a task or a runtime. */
function readEnvironment(parent: XmlElement): readonly Variable[] {
  return elementsAt(parent, "Environment", "Variable").map((element) => {
    const instanceValue = elementAt(element, "RoleInstanceValue");
    return {
      element,
      span: nameSpan(element),
      addedBy: undefined,
      name: readName(element),
      value: readText(element, "value"),
      xpath: instanceValue && readText(instanceValue, "xpath"),
    };
  });
}

/** The `Runtime` of a role or module. */
export function readRuntime(element: XmlElement): Runtime {
  const entryPoint = elementAt(element, "EntryPoint");
  return {
    element,
    span: nameSpan(element),
    addedBy: undefined,
    executionContext: readChoice(element, "executionContext", executionContexts),
    environment: readEnvironment(element),
    entryPoint: entryPoint && childElements(entryPoint).flatMap(readEntryPoint)[0],
  };
}

function readEntryPoint(element: XmlElement): EntryPoint[] {
  if (element.local === "NetFxEntryPoint") {
    const assemblyName = readText(element, "assemblyName");
    if (assemblyName === undefined) return [];
    const targetFrameworkVersion = readText(element, "targetFrameworkVersion");
    return [
      { element, span: nameSpan(element), addedBy: undefined, kind: "net-fx", assemblyName, targetFrameworkVersion },
    ];
  }
  if (element.local !== "ProgramEntryPoint") return [];
  const commandLine = readText(element, "commandLine");
  const setReadyOnProcessStart = readBoolean(element, "setReadyOnProcessStart");
  if (commandLine === undefined || setReadyOnProcessStart === undefined) return [];
  return [
    { element, span: nameSpan(element), addedBy: undefined, kind: "program", commandLine, setReadyOnProcessStart },
  ];
}
