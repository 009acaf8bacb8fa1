import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { inOneLine, lintFiles } from "./lint-files.ts";

/** What every file of a retired platform gets, and what says nothing about the file's oddity. */
const everywhere = new Set([
  "no-retired-platform",
  "no-retired-vm-size",
  "no-retiring-vm-size",
  "role-with-http-has-https",
  "http-beside-https-redirects",
]);

/** Real files that are odd on purpose, by the end of their path, with exactly what they deserve. */
const odd: Readonly<Record<string, readonly string[]>> = {
  "nodejstools@c0b88e4c/Nodejs/Product/Nodejs/ProjectTemplates/CloudService/ServiceDefinition.csdef": [
    "2:2 error definition-has-a-role",
    "2:26 error invalid-name",
    "2:123 error xml-bad-name",
  ],
  "nodejstools@c0b88e4c/Nodejs/Product/Nodejs/ProjectTemplates/CloudService/ServiceConfiguration.Cloud.cscfg": [
    "2:172 error xml-bad-name",
  ],
  "hxin08__ImageSharingWithCloudService/AzureCloudService1/ServiceDefinition.csdef": [
    "12:49 error https-endpoint-needs-certificate",
  ],
  "NuGet__NuGetGallery@52c521bc/Scripts/NuGetGallery.csdef": [
    "38:74 error https-endpoint-needs-certificate",
    "39:84 warning local-port-shared-with-instance-input",
    "44:81 warning local-port-shared-with-instance-input",
  ],
  "NuGet__NuGetGallery@d5cd450d/Scripts/NuGetGallery.csdef": ["62:74 error https-endpoint-needs-certificate"],
  "NuGet__NuGetGallery@5b041dae/src/NuGetGallery.Cloud/ServiceDefinition.csdef": [
    "47:87 error load-balancer-probe-is-declared",
    "48:90 error load-balancer-probe-is-declared",
    "49:84 warning local-port-shared-with-instance-input",
    "54:85 warning local-port-shared-with-instance-input",
  ],
  "tarekayna__referengine/AppSmarts.Cloud/AppSmarts.WindowsAppCollectorCloud/ServiceDefinition.csdef": [
    "5:27 warning remote-access-needs-remote-forwarder",
    "13:24 warning no-role-startup-priority",
  ],
  "tarekayna__referengine@8b4f0efe/ReferEngine.Cloud/ReferEngine.WorkerCloud/ServiceDefinition.csdef": [
    "5:27 warning remote-access-needs-remote-forwarder",
    "13:24 warning no-role-startup-priority",
  ],
  "Management.Utilities/Resources/Scaffolding/General/ServiceDefinition.csdef": [
    "2:2 error definition-has-a-role",
    "2:26 error invalid-name",
  ],
  "tarekayna__referengine@c96d3b5e/WindowsAzure1/ServiceDefinition.csdef": ["2:2 error definition-has-a-role"],
  "alexeyprov__MCPD/70-487/AzureSamples/ServiceBus/Relay/AzureRoles/C#/ServiceDefinition.csdef": [
    "3:4 warning web-role-without-sites",
  ],
  "cdrnet__lokad-cloud@1b6a9b29/Source/Lokad.Cloud.DeployConsole/ServiceDefinition.build.csdef": [
    "12:4 warning web-role-without-sites",
  ],
  "Management.Test.Utilities/Resources/GB18030ServiceDefinition.csdef": [],
};

describeWithShared("files that are odd on purpose", (shared) => {
  const corpus = join(shared, "corpus");
  const files = indexOf(corpus);

  for (const [ending, expected] of Object.entries(odd)) {
    describe(ending, () => {
      const matching = files.filter((file) => file.endsWith(ending));
      it("is there", () => expect(matching).toHaveLength(1));

      it("gets exactly the findings that it deserves", () => {
        const found = matching.flatMap((file) => lintOne(join(corpus, file)));
        expect(found.filter(({ code }) => !everywhere.has(code)).map(inOneLine)).toEqual(expected);
      });
    });
  }
});

function lintOne(file: string) {
  return file.endsWith(".cscfg") ? lintFiles(undefined, [file]) : lintFiles(file, []);
}

function indexOf(corpus: string): readonly string[] {
  const [head = "", ...lines] = readFileSync(join(corpus, "INDEX.tsv"), "utf8").trimEnd().split(/\r?\n/);
  const column = head.split("\t").indexOf("file");
  return lines.map((line) => line.split("\t")[column] ?? "");
}
