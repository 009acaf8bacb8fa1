/**
 * Bicep as a syntax tree: what the printer writes, the reader gives back and the compiler to ARM JSON starts from.
 * It has no places: a tree is made from a plan, or read from a file to be compared with one.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/file
 */
export interface BicepFile {
  /** Lines of `//` comments at the head of the file, without the slashes. The reader leaves them out. */
  readonly comments?: readonly string[];
  readonly statements: readonly Statement[];
}

export type Statement =
  | TargetScopeStatement
  | MetadataStatement
  | TypeStatement
  | FunctionStatement
  | ParameterStatement
  | VariableStatement
  | ResourceStatement
  | ModuleStatement
  | OutputStatement
  | UsingStatement
  | ParameterValueStatement;

/** What may stand before a statement, each on lines of its own. */
interface Preceded {
  /** Lines of `//` comments above it, without the slashes. The reader leaves them out. */
  readonly comments?: readonly string[];
  readonly decorators?: readonly CallExpression[];
}

/** `targetScope = 'subscription'` */
export interface TargetScopeStatement extends Preceded {
  readonly kind: "target-scope";
  readonly value: BicepExpression;
}

/** `metadata name = value` */
export interface MetadataStatement extends Preceded {
  readonly kind: "metadata";
  readonly name: string;
  readonly value: BicepExpression;
}

/** `type name = …` */
export interface TypeStatement extends Preceded {
  readonly kind: "type";
  readonly name: string;
  readonly value: TypeExpression;
}

/** `func name(a string) string => …` */
export interface FunctionStatement extends Preceded {
  readonly kind: "function";
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: TypeExpression }[];
  readonly result: TypeExpression;
  readonly body: BicepExpression;
}

/** `param name type = default` */
export interface ParameterStatement extends Preceded {
  readonly kind: "parameter";
  readonly name: string;
  readonly type: TypeExpression;
  readonly defaultValue?: BicepExpression | undefined;
}

/** `var name = value` */
export interface VariableStatement extends Preceded {
  readonly kind: "variable";
  readonly name: string;
  readonly type?: TypeExpression | undefined;
  readonly value: BicepExpression;
}

/** `resource symbol 'type@version' = …`, at the top level or within another resource. */
export interface ResourceStatement extends Preceded {
  readonly kind: "resource";
  readonly symbol: string;
  /** `Microsoft.Network/loadBalancers`; of a nested resource just its own segment, `backendAddressPools`. */
  readonly type: string;
  /** Absent where a nested resource takes its parent's. */
  readonly apiVersion?: string | undefined;
  readonly isExisting?: boolean;
  /** The condition of `if (…)`. */
  readonly condition?: BicepExpression | undefined;
  readonly loop?: Loop | undefined;
  /** Properties in the order in which they are written: `name`, `parent`, `scope` and `dependsOn` among them. */
  readonly body: ObjectExpression;
  /** Resources nested within it, after its properties. */
  readonly resources: readonly ResourceStatement[];
}

/** `module symbol 'path' = …` */
export interface ModuleStatement extends Preceded {
  readonly kind: "module";
  readonly symbol: string;
  readonly path: string;
  readonly condition?: BicepExpression | undefined;
  readonly loop?: Loop | undefined;
  readonly body: ObjectExpression;
}

/** `output name type = value` */
export interface OutputStatement extends Preceded {
  readonly kind: "output";
  readonly name: string;
  readonly type: TypeExpression;
  readonly value: BicepExpression;
}

/** `using 'main.bicep'` of a parameters file. */
export interface UsingStatement extends Preceded {
  readonly kind: "using";
  readonly path: string;
}

/** `param name = value` of a parameters file. */
export interface ParameterValueStatement extends Preceded {
  readonly kind: "parameter-value";
  readonly name: string;
  readonly value: BicepExpression;
}

/** The head of `[for (item, index) in over: …]`. */
export interface Loop {
  readonly item: string;
  readonly index?: string | undefined;
  readonly over: BicepExpression;
}

/** A type: a name such as `string`, or whatever else the language has. */
export type TypeExpression =
  | { readonly kind: "type-name"; readonly name: string }
  | { readonly kind: "array-type"; readonly item: TypeExpression }
  | { readonly kind: "nullable-type"; readonly type: TypeExpression }
  | { readonly kind: "union-type"; readonly members: readonly TypeExpression[] }
  | { readonly kind: "literal-type"; readonly value: BicepExpression }
  | { readonly kind: "object-type"; readonly properties: readonly TypeProperty[] }
  | { readonly kind: "tuple-type"; readonly items: readonly TypeItem[] };

export interface TypeProperty extends Preceded {
  /** `*` for the type of all further properties. */
  readonly name: string;
  readonly type: TypeExpression;
}

export interface TypeItem extends Preceded {
  readonly type: TypeExpression;
}

export type BicepExpression =
  | TextExpression
  | { readonly kind: "number"; readonly value: bigint }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
  | { readonly kind: "symbol"; readonly name: string }
  | ObjectExpression
  | ArrayExpression
  | ForExpression
  | CallExpression
  | MethodCallExpression
  | PropertyExpression
  | IndexExpression
  | NestedResourceExpression
  | NonNullExpression
  | UnaryExpression
  | BinaryExpression
  | ConditionalExpression
  | LambdaExpression;

/** A text: its pieces as they are meant (no escapes), and expressions in between. Empty: the empty text. */
export interface TextExpression {
  readonly kind: "text";
  readonly parts: readonly (string | BicepExpression)[];
  /** Written between `'''`. The printer decides by itself and takes no heed of it. */
  readonly isMultiLine?: boolean;
}

export interface ObjectExpression {
  readonly kind: "object";
  readonly entries: readonly ObjectEntry[];
}

export type ObjectEntry = ObjectProperty | SpreadEntry;

export interface ObjectProperty {
  readonly kind: "property";
  /** A name, or a text with expressions in it (`'${x}'`). */
  readonly name: string | TextExpression;
  readonly value: BicepExpression;
  /** Lines of `//` comments above it, without the slashes. The reader leaves them out. */
  readonly comments?: readonly string[];
}

/** `...value`, in an object or an array. */
export interface SpreadEntry {
  readonly kind: "spread";
  readonly value: BicepExpression;
}

export interface ArrayExpression {
  readonly kind: "array";
  readonly items: readonly ArrayItem[];
}

export type ArrayItem =
  | { readonly kind: "item"; readonly value: BicepExpression; readonly comments?: readonly string[] }
  | SpreadEntry;

/** `[for item in over: body]` as a value. */
export interface ForExpression extends Loop {
  readonly kind: "for";
  /** The condition of `if (…)` before the body. */
  readonly condition?: BicepExpression | undefined;
  readonly body: BicepExpression;
}

/** `name(…)`, or `namespace.name(…)`. */
export interface CallExpression {
  readonly kind: "call";
  /** `sys` or `az` where it is written. */
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly arguments: readonly BicepExpression[];
}

/** `of.name(…)`, such as `account.listKeys()`. */
export interface MethodCallExpression {
  readonly kind: "method-call";
  readonly of: BicepExpression;
  readonly name: string;
  readonly arguments: readonly BicepExpression[];
}

/** `of.name`, or `of.?name`. */
export interface PropertyExpression {
  readonly kind: "property-access";
  readonly of: BicepExpression;
  readonly name: string;
  readonly isSafe?: boolean;
}

/** `of[index]`, `of[?index]`, `of[^index]`. */
export interface IndexExpression {
  readonly kind: "index";
  readonly of: BicepExpression;
  readonly index: BicepExpression;
  readonly isSafe?: boolean;
  readonly isFromEnd?: boolean;
}

/** `of::symbol`: a resource nested in another. */
export interface NestedResourceExpression {
  readonly kind: "nested-resource";
  readonly of: BicepExpression;
  readonly symbol: string;
}

/** `of!` */
export interface NonNullExpression {
  readonly kind: "non-null";
  readonly of: BicepExpression;
}

export interface UnaryExpression {
  readonly kind: "unary";
  readonly operator: "!" | "-";
  readonly of: BicepExpression;
}

export type BinaryOperator =
  | "??"
  | "||"
  | "&&"
  | "=="
  | "!="
  | "=~"
  | "!~"
  | "<"
  | "<="
  | ">"
  | ">="
  | "+"
  | "-"
  | "*"
  | "/"
  | "%";

export interface BinaryExpression {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: BicepExpression;
  readonly right: BicepExpression;
}

export interface ConditionalExpression {
  readonly kind: "conditional";
  readonly condition: BicepExpression;
  readonly whenTrue: BicepExpression;
  readonly whenFalse: BicepExpression;
}

export interface LambdaExpression {
  readonly kind: "lambda";
  readonly parameters: readonly string[];
  readonly body: BicepExpression;
}
