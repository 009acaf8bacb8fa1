import { type Complaint, complaint, type View } from "./view.ts";

/** More of a kind than a template may have. */
export function overLimits({ file, deployed }: View): readonly Complaint[] {
  const count = (kind: string) => file.statements.filter((statement) => statement.kind === kind).length;
  return [
    ...over("max-params", count("parameter"), 256),
    ...over("max-variables", count("variable"), 512),
    ...over("max-outputs", count("output"), 64),
    ...over("max-resources", deployed.length, 800),
  ];
}

function over(code: string, count: number, most: number): readonly Complaint[] {
  return count > most ? [complaint(code, `${count} are more than ${most}.`)] : [];
}
