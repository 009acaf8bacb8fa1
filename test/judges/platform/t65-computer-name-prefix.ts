import { textOf } from "../json.ts";
import { scaleSetsOf } from "./machines.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const computerNamePrefix: PlatformCheck = {
  number: "T65",
  says: "A computer name's prefix has 1 to 9 characters (T44), not all digits, and none that Windows refuses.",
  complaints(deployed) {
    return scaleSetsOf(deployed).flatMap(({ where, profile }) => {
      const prefix = textOf(profile, "osProfile", "computerNamePrefix") ?? "";
      const isRight = /^[a-z0-9-]{1,9}$/iu.test(prefix) && !/^\d+$/u.test(prefix);
      return isRight ? [] : [{ where, what: `has the computer name prefix '${prefix}'` }];
    });
  },
};
