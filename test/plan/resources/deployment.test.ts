import { expect, it } from "vitest";
import { deployment } from "../../../src/plan/resources/deployment.ts";
import { plain } from "../plain.ts";
import { configured, design, service, worker } from "../scale-set/planned.ts";

const planned = service(worker("Web") + worker("Queue"), configured("Web"));

it("asks every deployment for the same", () => {
  const { parameters = [] } = deployment.emit(design(planned));
  expect(parameters.map(({ name, isSecure, value }) => [name, isSecure ?? false, value.kind])).toEqual([
    ["location", false, "default"],
    ["serviceName", false, "default"],
    ["adminUsername", false, "default"],
    ["adminPassword", true, "environment"],
  ]);
});

it("never has a password to fall back on", () => {
  const { parameters = [] } = deployment.emit(design(planned));
  const password = parameters.find(({ name }) => name === "adminPassword");
  expect(password).not.toHaveProperty("defaultValue");
  expect(password?.value).toEqual({ kind: "environment", variable: "CSDEF_ADMIN_PASSWORD", isRequired: true });
});

it("tells the names of the scale sets, and nothing secret", () => {
  const { outputs = [] } = deployment.emit(design(planned));
  expect(outputs.map(({ name, value }) => [name, plain(value)])).toEqual([
    ["scaleSetNames", ["<webScaleSet.name>", "<queueScaleSet.name>"]],
  ]);
});

it("asks nothing for a service without roles", () => {
  expect(deployment.emit(design(service("")))).toEqual({});
});
