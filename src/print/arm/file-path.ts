/** The path of a file that another one names, from the folder that the path of that one starts from. */
export function fromFolderOf(file: string, named: string): string {
  const steps: string[] = [];
  for (const step of [...file.split("/").slice(0, -1), ...named.split("/")]) {
    const goesUp = step === ".." && steps.length > 0 && steps.at(-1) !== "..";
    if (goesUp) steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
