/** What a compiled schema is asked about: an SDK as a number, such as 2.4; `undefined` allows what any SDK allowed. */
export interface ValidatorContext {
  readonly sdk: number | undefined;
}

/** One failure, as the compiled schema tells it. */
export interface SchemaError {
  /** Where it is in the view of the document: `/WebRole/0/@name`. */
  readonly instancePath: string;
  /** The keyword of the schema that failed. */
  readonly keyword: string;
  readonly params: SchemaErrorParams;
}

/** What a failure tells besides its place, by keyword. */
export interface SchemaErrorParams {
  /** Of `required` and `requiredSince`. */
  readonly missingProperty?: string;
  /** Of `additionalProperties`. */
  readonly additionalProperty?: string;
  /** Of `childOrder`: the first name that stands too late. */
  readonly index?: number;
  /** Of `exactlyOne`: how many of the names are there. */
  readonly count?: number;
}

/** A compiled schema. Its failures are those of its last call. */
export interface Validator {
  (this: ValidatorContext, view: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
