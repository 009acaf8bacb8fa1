import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { DeploymentSteps } from "../../../src/plan/deployment/deployment-steps.ts";
import { bashText } from "../../../src/print/deploy/bash-text.ts";
import { deploySh } from "../../../src/print/deploy/deploy-sh.ts";
import { shellComplaints } from "../../judges/shell-complaints.ts";
import { hostileTexts } from "../powershell/hostile-texts.ts";
import { cloudServiceSteps, configurationOf, scaleSetSteps } from "./example-steps.ts";
import { type DeployCall, runDeploySh } from "./stand-in-az.ts";
import { zipOf } from "./zip-of.ts";

const secret = "planted-S3cret $(touch x) `id` \"quoted\" 'single'";
const cloud = "ServiceConfiguration.Cloud.cscfg";
const environment = {
  CSDEF_ADMIN_PASSWORD: "planted-password",
  CSDEF_STORAGE_ACCOUNT: "files",
  CSDEF_STORAGE_CONTAINER: "roles",
};
const whole: DeployCall = {
  script: deploySh(scaleSetSteps),
  files: {
    [cloud]: configurationOf({ Mode: "fast", Key: secret, "Odd 'name'": "x" }),
    "web.zip": zipOf("web.ps1", "approot/a.dll"),
  },
  arguments: ["my-group", cloud],
  environment,
};

describe("deploy.sh", () => {
  it("goes step by step, and waits for what is new", () => {
    const { status, output, calls, waits } = runDeploySh(whole);
    expect({ status, output }).toEqual({
      status: 0,
      output: "Waiting ten minutes until the new assignments hold everywhere.\n",
    });
    const blob = calls.flatMap(({ arguments: words }) =>
      words.filter((word) => /^web-[0-9a-f]{16}\.zip$/.test(word)),
    )[0];
    expect(calls.map(({ arguments: words }) => words.join(" "))).toEqual([
      "group show --name my-group --output none",
      "storage account show --name files --query id --output tsv",
      "storage account show --name files --query primaryEndpoints.blob --output tsv",
      "storage container create --account-name files --name roles --auth-mode login --output none",
      `storage blob upload --account-name files --container-name roles --name ${blob} --file web.zip --overwrite true --auth-mode login --no-progress --output none`,
      "identity create --resource-group my-group --name shop-web-identity --query principalId --output tsv",
      "role assignment list --scope /subscriptions/1/storage/blobServices/default/containers/roles --role Storage Blob Data Reader --query [].principalId --output tsv",
      "role assignment create --assignee-object-id principal-of-shop-web-identity --assignee-principal-type ServicePrincipal --role Storage Blob Data Reader --scope /subscriptions/1/storage/blobServices/default/containers/roles --output none",
      "role assignment list --scope /subscriptions/1/storage/blobServices/default/containers/roles --role Storage Blob Data Reader --query [].principalId --output tsv",
      "deployment group create --name csdef --resource-group my-group --template-file main.bicep --parameters main.Cloud.bicepparam --query properties.outputs --output json",
    ]);
    expect(waits).toEqual(["600"]);
  });

  it("brings values in the environment alone", () => {
    const { calls, left, output } = runDeploySh(whole);
    const seen = calls.at(-1)?.environment ?? {};
    expect(JSON.parse(seen.CSDEF_WEB_SETTINGS ?? "")).toEqual({ Mode: "fast", "certificate:Tls": "AB12" });
    expect(JSON.parse(seen.CSDEF_WEB_SECRETS ?? "")).toEqual({ Key: secret, "Odd 'name'": "x" });
    expect(seen.CSDEF_WEB_PACKAGE_URL).toMatch(
      /^https:\/\/files\.blob\.core\.windows\.net\/roles\/web-[0-9a-f]{16}\.zip$/,
    );
    for (const { arguments: words } of calls) expect(words.join("\n")).not.toContain("planted");
    expect(output).not.toContain("planted");
    const own = left.filter((text) => !text.includes("<ServiceConfiguration"));
    expect(own.length).toBe(2);
    expect(own.join("")).not.toContain("planted");
  });

  it("makes nothing with what-if", () => {
    const { status, calls } = runDeploySh({ ...whole, arguments: [...whole.arguments, "what-if"] });
    expect(status).toBe(0);
    expect(calls.map(({ arguments: words }) => words.slice(0, 3).join(" "))).toEqual([
      "group show --name",
      "storage account show",
      "storage account show",
      "deployment group what-if",
    ]);
    expect(calls.at(-1)?.environment).toHaveProperty("CSDEF_WEB_SECRETS");
  });

  it("waits for nothing where the identity may read already", () => {
    const { waits, calls } = runDeploySh({ ...whole, readers: ["principal-of-shop-web-identity"] });
    expect(waits).toEqual([]);
    expect(calls.some(({ arguments: words }) => words[2] === "create" && words[0] === "role")).toBe(false);
  });

  it.each(Object.keys(environment))("makes nothing without %s", (name) => {
    const { [name]: _, ...rest } = environment as Readonly<Record<string, string>>;
    const { status, calls, output } = runDeploySh({ ...whole, environment: rest });
    expect({ status, calls }).toEqual({ status: 2, calls: [] });
    expect(output).toContain(name);
  });

  it("makes nothing without a value of a setting, and names it", () => {
    const files = { ...whole.files, [cloud]: configurationOf({ Mode: "fast", Key: secret }) };
    const { status, calls, output } = runDeploySh({ ...whole, files });
    expect({ status, calls }).toEqual({ status: 2, calls: [] });
    expect(output).toContain("Odd 'name'");
    expect(output).not.toContain("planted");
  });

  it("makes nothing where a zip is not there or lacks the role's script", () => {
    const { "web.zip": _, ...rest } = whole.files;
    for (const files of [rest, { ...rest, "web.zip": zipOf("approot/web.ps1") }]) {
      const { status, calls, output } = runDeploySh({ ...whole, files });
      expect({ status, calls }).toEqual({ status: 2, calls: [] });
      expect(output).toContain("web.zip beside this script, with web.ps1 at its root");
    }
  });

  it("refuses what it has no parameter file for, what is no configuration, and wrong usage", () => {
    const files = { ...whole.files, "Other.cscfg": "<x/>", "ServiceConfiguration.Test.cscfg": "no XML" };
    for (const given of [
      ["g", "Other.cscfg"],
      ["g", "ServiceConfiguration.Test.cscfg"],
      ["g"],
      ["g", cloud, "else"],
      ["g", "absent"],
    ]) {
      const { status, calls } = runDeploySh({ ...whole, files, arguments: given });
      expect({ given, status, calls }).toEqual({ given, status: 2, calls: [] });
    }
  });

  it("takes the parameter file and the identities of the configuration, whatever the case of its name", () => {
    const files = { ...whole.files, "serviceconfiguration.TEST.cscfg": whole.files[cloud] ?? "" };
    const { calls } = runDeploySh({ ...whole, files, arguments: ["g", "serviceconfiguration.TEST.cscfg"] });
    expect(calls.at(-1)?.arguments).toContain("main.Test.bicepparam");
    expect(calls.find(({ arguments: [first] }) => first === "identity")?.arguments).toContain("test-web-identity");
  });

  it.each(["group show", "storage account", "storage blob", "identity create", "role assignment create"])(
    "stops where az %s fails",
    (failing) => {
      const { status, calls } = runDeploySh({ ...whole, failing });
      expect(status).not.toBe(0);
      expect(calls.at(-1)?.arguments.join(" ")).toContain(failing);
    },
  );

  it("uploads package and configuration for extended support, and gives the template addresses with signatures", () => {
    const { status, calls } = runDeploySh({
      script: deploySh(cloudServiceSteps),
      files: { "Any.cscfg": configurationOf({}), "Shop.cspkg": "package" },
      arguments: ["g", "Any.cscfg"],
      environment: { ...environment, CSDEF_PACKAGE: "Shop.cspkg" },
    });
    expect(status).toBe(0);
    expect(calls.map(({ arguments: words }) => words.slice(0, 3).join(" "))).toEqual([
      "group show --name",
      "storage account show",
      "storage container create",
      "storage blob upload",
      "storage blob generate-sas",
      "storage blob upload",
      "storage blob generate-sas",
      "deployment group create",
    ]);
    const last = calls.at(-1);
    expect(last?.environment.CSDEF_PACKAGE_URL).toMatch(/package-[0-9a-f]{16}\.cspkg\?sig=signature$/);
    expect(last?.environment.CSDEF_CONFIGURATION_URL).toMatch(/configuration-[0-9a-f]{16}\.cscfg\?sig=signature$/);
    expect(last?.arguments).not.toContain("--template-file");
  });

  it("makes nothing with a configuration that lacks something, or is not finished", () => {
    const finished = configurationOf({});
    for (const [text, told] of [
      [finished.replaceAll("Certificates", "Other"), "A list of certificates."],
      [finished.replace("AB12", "YOUR-THUMBPRINT"), "A name of your own."],
    ] as const) {
      const { status, calls, output } = runDeploySh({
        script: deploySh(cloudServiceSteps),
        files: { "Any.cscfg": text, "Shop.cspkg": "package" },
        arguments: ["g", "Any.cscfg"],
        environment: { ...environment, CSDEF_PACKAGE: "Shop.cspkg" },
      });
      expect({ status, calls }).toEqual({ status: 2, calls: [] });
      expect(output).toContain(told);
    }
  });

  it.each([scaleSetSteps, cloudServiceSteps, ...hostileTexts.map(withName)])(
    "pleases shellcheck, of steps %#",
    (steps) => {
      expect(shellComplaints(deploySh(steps)).complaints).toEqual([]);
    },
  );

  it.each(hostileTexts.filter((text) => text.trim() !== "" && isXmlText(text)))("takes name %# for data", (text) => {
    const { status, calls, output } = runDeploySh({
      ...whole,
      script: deploySh(withName(text)),
      files: { ...whole.files, [cloud]: configurationOf({ [text]: "value" }).replaceAll('"Web"', inAttribute(text)) },
    });
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(JSON.parse(calls.at(-1)?.environment.CSDEF_WEB_SETTINGS ?? "")).toEqual({ [text]: "value" });
  });
});

describe("bashText", () => {
  it.each(hostileTexts.filter((text) => !text.includes("\ud800")))("gives text %# back under every locale", (text) => {
    const word = bashText(text);
    expect(word).toMatch(/^[\x20-\x7e]*$/);
    for (const locale of ["C", "C.UTF-8"]) {
      const run = spawnSync("bash", ["-c", `printf '%s' ${word}`], {
        encoding: "utf8",
        env: { ...process.env, LC_ALL: locale },
      });
      expect(run.stdout).toBe(text);
    }
  });
});

function withName(name: string): DeploymentSteps {
  return {
    ...scaleSetSteps,
    serviceName: name,
    needed: scaleSetSteps.needed.map((one) => ({ ...one, description: name })),
    taken: [{ variable: "CSDEF_WEB_SETTINGS", roleName: name, settings: [name], certificates: [] }],
  };
}

function inAttribute(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ]/gu, (character) => `&#${character.codePointAt(0)};`)}"`;
}

/** XML cannot hold controls, nor half a pair. */
function isXmlText(text: string): boolean {
  return !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(text);
}
