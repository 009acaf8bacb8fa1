import { expect, it } from "vitest";
import { readDefinition } from "../../src/service/read-definition.ts";
import { virtualDirectories } from "../../src/service/virtual-directories.ts";
import { parseXml } from "../../src/xml/parse.ts";

it("lists sites and all that they hold", () => {
  const text = `<ServiceDefinition name="Shop"><WebRole name="Web"><Sites>
  <Site name="a"><VirtualApplication name="b"><VirtualDirectory name="c" /></VirtualApplication></Site>
  <Site name="d" />
</Sites></WebRole><WorkerRole name="Worker" /></ServiceDefinition>`;
  const roles = readDefinition(parseXml(text, "a.csdef").value)?.roles ?? [];
  const names = roles.map((role) =>
    virtualDirectories(role)
      .map(({ name }) => name.value)
      .sort(),
  );
  expect(names).toEqual([["a", "b", "c", "d"], []]);
});

it("takes more children than a call takes arguments", () => {
  const many = `<VirtualDirectory name="a" />`.repeat(200_000);
  const text = `<ServiceDefinition name="Shop"><WebRole name="Web"><Sites><Site name="Web">${many}</Site></Sites></WebRole></ServiceDefinition>`;
  const roles = readDefinition(parseXml(text, "a.csdef").value)?.roles ?? [];
  expect(roles.flatMap(virtualDirectories).length).toBeGreaterThan(100_000);
});
