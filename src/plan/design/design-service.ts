import type { Staged } from "../../diagnostic/diagnostic.ts";
import type { PlannedService, ScaleSetChoices } from "../planned-service.ts";
import type { ServiceDesign } from "./design.ts";

/** Decides names, ports, probes and callers of a service as scale sets; what the target refuses is reported at its line. */
export declare function designService(service: PlannedService, choices: ScaleSetChoices): Staged<ServiceDesign>;
