import type { DeploymentSteps } from "../plan/deployment/deployment-steps.ts";
import { deployPs1 } from "../print/deploy/deploy-ps1.ts";
import { deploySh } from "../print/deploy/deploy-sh.ts";
import type { ConvertedFile, TemplateForm } from "./conversion.ts";

/** The two scripts that deploy a conversion. Where the template is Bicep they name it; of ARM alone the parameter files do. */
export function deployFiles(
  stepsFor: (template: string | undefined) => DeploymentSteps,
  to: TemplateForm,
): readonly ConvertedFile[] {
  const steps = stepsFor(to === "arm" ? undefined : "main.bicep");
  return [
    { name: "deploy.ps1", text: deployPs1(steps) },
    { name: "deploy.sh", text: deploySh(steps) },
  ];
}
