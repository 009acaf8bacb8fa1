import { noDuplicateBindingName } from "../../src/lint/rules/no-duplicate-binding-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateBindingName, {
  accepts: {
    "one name in two sites": `<Site name="Web"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site>
<Site name="Shop"><Bindings><Binding name="Http" endpointName="Other" /></Bindings></Site>`,
    "the same endpoint twice, which is another finding": `<Site name="Web"><Bindings>
  <Binding name="Http" endpointName="Http" /><Binding name="Http" endpointName="Http" />
</Bindings></Site>`,
  },
  reports: {
    "one name for two endpoints": {
      code: `<Site name="Web"><Bindings>
  <Binding name="Http" endpointName="Http" /><Binding name="[|Http|]" endpointName="Https" />
</Bindings></Site>`,
      message: "twice",
      text: "Site 'Web' has a binding 'Http' already.",
    },
  },
});
