import type { Orchestration, RemoteAccessChoice } from "../../plan/planned-service.ts";

/** What whoever converts chooses; `undefined` is what the conversion itself takes. */
export type ConvertChoices =
  | {
      readonly target: "scale-sets";
      readonly remoteAccess: RemoteAccessChoice | undefined;
      readonly orchestration: Orchestration;
      readonly sessions: number;
    }
  | { readonly target: "extended-support"; readonly remoteAccess: "extension" | "none" | undefined };
