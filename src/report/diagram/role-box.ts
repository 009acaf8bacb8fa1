import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { AddedBy, Certificate, Endpoint, Import, LocalStorage, Role } from "../../service/definition.ts";
import { portsText } from "../endpoint-text.ts";
import { isKept, storageSizeText } from "../local-storage-text.ts";
import { roleText } from "../role-text.ts";
import type { DiagramBox, DiagramGroup, DiagramNode } from "./diagram.ts";
import { endpointId, roleId } from "./ids.ts";

/** A role, by its place among the roles, with its instances and what it holds; what an import added stands apart. */
export function roleBox(role: Role, index: number, configuration: ServiceConfiguration | undefined): DiagramBox {
  const id = roleId(index);
  const parts = [
    ...role.endpoints.map((endpoint, at) => part(endpoint, endpointNode(endpoint, endpointId(index, at)))),
    ...role.localResources.map((storage, at) => part(storage, storageNode(storage, `${id}_storage${at}`))),
    ...role.certificates.map((one, at) => part(one, certificateNode(one, `${id}_certificate${at}`))),
    ...role.imports.map((one, at) => part(one, unknownImportNode(one, `${id}_import${at}`))),
  ];
  return {
    id,
    kind: "role",
    name: role.name.value,
    details: [roleText(role), instancesText(role, configuration)],
    groups: groupsOf(parts),
  };
}

interface Part {
  readonly addedBy: AddedBy | undefined;
  readonly node: DiagramNode;
}

function part({ addedBy }: { readonly addedBy: AddedBy | undefined }, node: DiagramNode): Part {
  return { addedBy, node };
}

/** The parts by what added them: the author first, the packager last. */
function groupsOf(parts: readonly Part[]): readonly DiagramGroup[] {
  const modules = new Set(parts.flatMap(({ addedBy }) => (addedBy?.kind === "module" ? [addedBy.module] : [])));
  const nodesOf = (isOf: (addedBy: AddedBy | undefined) => boolean) =>
    parts.filter(({ addedBy }) => isOf(addedBy)).map(({ node }) => node);
  const groups: readonly DiagramGroup[] = [
    { addedBy: "author", heading: undefined, nodes: nodesOf((addedBy) => addedBy === undefined) },
    ...Array.from(
      modules,
      (module): DiagramGroup => ({
        addedBy: "module",
        heading: `import ${module}`,
        nodes: nodesOf((addedBy) => addedBy?.kind === "module" && addedBy.module === module),
      }),
    ),
    { addedBy: "packager", heading: "from the packager", nodes: nodesOf((addedBy) => addedBy?.kind === "packager") },
  ];
  return groups.filter(({ nodes }) => nodes.length > 0);
}

function instancesText(role: Role, configuration: ServiceConfiguration | undefined): string {
  const configured = configuration?.roles.find(({ name }) => name.value === role.name.value);
  const count = configured?.instanceCount?.value;
  if (count === undefined) return "instances not given";
  return count === 1 ? "1 instance" : `${count} instances`;
}

function endpointNode(endpoint: Endpoint, id: string): DiagramNode {
  const certificate = endpoint.kind === "input" ? endpoint.certificate?.value : undefined;
  const details = [portsText(endpoint), ...(certificate === undefined ? [] : [`certificate ${certificate}`])];
  return { id, kind: "endpoint", name: endpoint.name.value, details };
}

function storageNode(storage: LocalStorage, id: string): DiagramNode {
  const details = [`storage, ${storageSizeText(storage)}`, ...(isKept(storage) ? ["kept on recycle"] : [])];
  return { id, kind: "local-storage", name: storage.name.value, details };
}

function certificateNode({ name, storeLocation, storeName }: Certificate, id: string): DiagramNode {
  const details = [`certificate, ${storeLocation.value}/${storeName.value}`];
  return { id, kind: "certificate", name: name.value, details };
}

function unknownImportNode({ moduleName }: Import, id: string): DiagramNode {
  return { id, kind: "unknown-import", name: moduleName.value, details: ["import, not known"] };
}
