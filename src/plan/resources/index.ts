import type { ResourceEmitter } from "../resources.ts";
import { applicationSecurityGroups } from "./application-security-groups.ts";
import { bastion } from "./bastion.ts";
import { deployment } from "./deployment.ts";
import { identities } from "./identities.ts";
import { keyVault } from "./key-vault.ts";
import { loadBalancers } from "./load-balancers.ts";
import { natGateway } from "./nat-gateway.ts";
import { networkSecurityGroups } from "./network-security-groups.ts";
import { privateRemoteDesktop } from "./private-remote-desktop.ts";
import { publicIpAddress } from "./public-ip-address.ts";
import { relay } from "./relay.ts";
import { remoteDesktopNat } from "./remote-desktop-nat.ts";
import { scaleSets } from "./scale-sets.ts";
import { virtualNetwork } from "./virtual-network.ts";

/** Every kind of resource, in the order of the output. */
export const emitters: readonly ResourceEmitter[] = [
  deployment,
  applicationSecurityGroups,
  networkSecurityGroups,
  natGateway,
  virtualNetwork,
  publicIpAddress,
  loadBalancers,
  bastion,
  remoteDesktopNat,
  privateRemoteDesktop,
  relay,
  identities,
  keyVault,
  scaleSets,
];
