import type { Plan } from "../../plan.ts";
import type { Answer } from "./checklist.ts";

/** What whoever deploys has to give in the environment, beside what `deploy` itself takes out of the configuration or uploads. */
export function valuesAnswer({ parameters }: Plan): Answer {
  const given = parameters.flatMap(({ name, type, description, value }) => {
    if (value.kind !== "environment" || type === "object" || broughtByDeploy.test(name)) return [];
    return [`${value.variable}: ${description}${value.isRequired ? "" : " It may be left out."}`];
  });
  return {
    topic: "values",
    question: "What must whoever deploys bring?",
    answer: [
      "These, as variables of the environment, beside the configuration; the head of deploy.ps1 and deploy.sh lists them too.",
      ...given,
      "CSDEF_STORAGE_ACCOUNT and CSDEF_STORAGE_CONTAINER: Where the files that are uploaded go.",
    ],
    todo: ["Keep passwords out of files and of the history of the shell."],
  };
}

/** Addresses of what it uploads. */
const broughtByDeploy = /PackageUrl$|^packageUrl$|^configurationUrl$/;
