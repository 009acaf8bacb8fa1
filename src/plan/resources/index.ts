import type { ResourceEmitter } from "../resources.ts";
import { deployment } from "./deployment.ts";
import { identities } from "./identities.ts";
import { keyVault } from "./key-vault.ts";
import { scaleSets } from "./scale-sets.ts";

/** Every kind of resource, in the order of the output. */
export const emitters: readonly ResourceEmitter[] = [deployment, identities, keyVault, scaleSets];
