import { expect, it } from "vitest";
import { isProven } from "../../src/convert/proof.ts";
import { serviceOf } from "../plan/planned-services.ts";
import { accessList, configurationText, definitionText, web } from "../reach/service-reach.ts";
import { convertedAs, scaleSets } from "./conversions.ts";

it("an endpoint whose access list lets nobody in forwards nothing before and after, which is no mistake", () => {
  const roles = web("Web", `<InputEndpoint name="Http" protocol="http" port="80" />`);
  const configuration = configurationText(accessList("Web", "Http", ["deny 0.0.0.0/0"]));
  const service = serviceOf(definitionText(roles), { "": configuration });
  const { conversion, diagnostics } = convertedAs("a.csdef", service, scaleSets);
  expect(conversion.proofs.map(isProven)).toEqual([true]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});
