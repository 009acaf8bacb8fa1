import { thumbprintIsSha1Length } from "../../src/lint/rules/thumbprint-is-sha1-length.ts";
import { testRule } from "./test-rule.ts";

testRule(thumbprintIsSha1Length, {
  accepts: {
    "forty digits among spaces": `<Certificate name="Tls" thumbprint="01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef 01 23 45 67" thumbprintAlgorithm="sha1" />`,
    "forty digits behind an invisible mark": `<Certificate name="Tls" thumbprint="&#x200E;0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />`,
    "an empty one, which the structure check reports": `<Certificate name="Tls" thumbprint="" thumbprintAlgorithm="sha1" />`,
    "what is no number, which the structure check reports": `<Certificate name="Tls" thumbprint="YOUR THUMBPRINT" thumbprintAlgorithm="sha1" />`,
  },
  reports: {
    "too few": {
      code: `<Certificate name="Tls" thumbprint="[|123|]" thumbprintAlgorithm="sha1" />`,
      message: "length",
      text: "The thumbprint of certificate 'Tls' has 3 hexadecimal digits instead of 40.",
    },
    "those of SHA-256": {
      code: `<Certificate name="Tls" thumbprint="[|0123456789ABCDEF0123456789ABCDEF012345670123456789ABCDEF01234567|]" thumbprintAlgorithm="sha1" />`,
      message: "length",
    },
    "nothing but spaces": {
      code: `<Certificate name="Tls" thumbprint="[|  |]" thumbprintAlgorithm="sha1" />`,
      message: "length",
    },
  },
});
