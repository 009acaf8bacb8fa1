import { defineRule } from "../rule.ts";

/** The site that stands for the role's own project. */
const ownSite = "Web";

export const siteNeedsPhysicalDirectory = defineRule({
  name: "site-needs-physical-directory",
  category: "sites",
  severity: "warning",
  summary: "Every site but the one named Web has a physicalDirectory.",
  why: "Visual Studio gives the packager the role's own project for the site Web, and nothing for any other. Only a build that calls the packager itself can name their folders on the command line; else packing fails.",
  source:
    "https://blog.toddysm.com/2011/09/demystifying-physicaldirectory-or-how-to-configure-the-site-entry-in-the-service-definition-file-for-windows-azure.html",
  messages: {
    absent: "Site '{site}' has no physicalDirectory, which only the site named 'Web' can do without.",
  },
  example: {
    bad: `<Site name="Shop"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site>`,
    good: `<Site name="Shop" physicalDirectory="..\\Shop"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site>`,
  },

  *check({ written }) {
    for (const { name, physicalDirectory } of written.roles.flatMap((role) => role.sites ?? [])) {
      if (name.value === "" || name.value === ownSite || physicalDirectory?.value) continue;
      yield { message: "absent", at: physicalDirectory ?? name, data: { site: name.value } };
    }
  },
});
