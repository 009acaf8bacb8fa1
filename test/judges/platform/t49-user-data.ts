import { textOf } from "../json.ts";
import { scaleSetsOf } from "./machines.ts";
import type { PlatformCheck } from "./platform-check.ts";

/** 64 KB in base64. */
const longest = (4 / 3) * 65_536;

export const userData: PlatformCheck = {
  number: "T49",
  says: "User data is base64 of at most 64 KB.",
  complaints(deployed) {
    return scaleSetsOf(deployed).flatMap(({ where, profile }) => {
      const text = textOf(profile, "userData") ?? "";
      return [
        ...(/^[A-Za-z0-9+/]*={0,2}$/u.test(text) ? [] : [{ where, what: "has user data that is no base64" }]),
        ...(text.length > longest + 4 ? [{ where, what: `has user data of ${text.length} characters` }] : []),
      ];
    });
  },
};
