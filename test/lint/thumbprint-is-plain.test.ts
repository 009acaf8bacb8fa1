import { thumbprintIsPlain } from "../../src/lint/rules/thumbprint-is-plain.ts";
import { testRule } from "./test-rule.ts";

testRule(thumbprintIsPlain, {
  accepts: {
    "one that is too short, which another rule reports": `<Certificate name="Tls" thumbprint="ab cd" thumbprintAlgorithm="sha1" />`,
    "what is no number, which the structure check reports": `<Certificate name="Tls" thumbprint="your thumbprint" thumbprintAlgorithm="sha1" />`,
    "digits only": `<Certificate name="Tls" thumbprint="1010101010101010101010101010101010101010" thumbprintAlgorithm="sha1" />`,
  },
  reports: {
    "small letters": {
      code: `<Certificate name="Tls" thumbprint="[|0123456789abcdef0123456789abcdef01234567|]" thumbprintAlgorithm="sha1" />`,
      message: "untidy",
      text: "The thumbprint of certificate 'Tls' holds small letters.",
    },
    "what the certificate dialog gives": {
      code: `<Certificate name="Tls" thumbprint="[|&#x200E;01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef 01 23 45 67|]" thumbprintAlgorithm="sha1" />`,
      message: "untidy",
      text: "The thumbprint of certificate 'Tls' holds an invisible character, white space and small letters.",
    },
  },
});
