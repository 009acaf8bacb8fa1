/** Something that the compiler would say of a file whose form is right. */
export interface BicepComplaint {
  /** The compiler's own code, such as `BCP057` or `no-unused-params`. */
  readonly code: string;
  /** The name that it is about. */
  readonly name: string;
  readonly message: string;
}
