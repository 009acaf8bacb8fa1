/**
 * A tree has something whose JSON is not known here, or that is no Bicep. Thrown, because the trees are made by this program:
 * guessing would write a template that says something else than the Bicep beside it.
 */
export class CannotCompile extends Error {
  override readonly name = "CannotCompile";

  constructor(readonly construct: string) {
    super(`No ARM JSON is known for ${construct}.`);
  }
}
