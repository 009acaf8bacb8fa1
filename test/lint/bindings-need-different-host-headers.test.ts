import { bindingsNeedDifferentHostHeaders } from "../../src/lint/rules/bindings-need-different-host-headers.ts";
import { testRule } from "./test-rule.ts";

const site = (name: string, ...bindings: readonly string[]) =>
  `<Site name="${name}"><Bindings>${bindings.join("")}</Bindings></Site>`;
const http = `<Binding name="Http" endpointName="Http" />`;
const shop = `<Binding name="Http" endpointName="Http" hostHeader="shop.example.com" />`;

testRule(bindingsNeedDifferentHostHeaders, {
  accepts: {
    "a header beside none": site("Web", http) + site("Shop", shop),
    "one endpoint name in two roles": `<WebRole name="A"><Sites>${site("Web", http)}</Sites></WebRole><WebRole name="B"><Sites>${site("Web", http)}</Sites></WebRole>`,
    "one header on two endpoints": site("Web", shop, shop.replaceAll("Http", "Https")),
    "no endpoint named, which the structure check reports": site("Web", `<Binding name="A" />`, `<Binding name="B" />`),
  },
  reports: {
    "two sites without header": {
      code: site("Web", http) + site("Shop", `<Binding name="Http" endpointName="[|Http|]" hostHeader="" />`),
      message: "noHeader",
      text: "Binding 'Http' of site 'Shop' takes endpoint 'Http' without a hostHeader, as site 'Web' does.",
    },
    "two bindings of one site": {
      code: site("Web", http, `<Binding name="Again" endpointName="[|Http|]" />`),
      message: "noHeader",
    },
    "the same header in another case": {
      code:
        site("Web", shop) +
        site("Shop", `<Binding name="Http" endpointName="Http" hostHeader="[|Shop.Example.com|]" />`),
      message: "sameHeader",
      text: "Binding 'Http' of site 'Shop' takes endpoint 'Http' for host 'Shop.Example.com', as site 'Web' does.",
    },
  },
});
