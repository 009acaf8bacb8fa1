"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

/**
 * Gives back the `require` of a folder of packs. A pack is a file that holds modules, each as a function; beside it can
 * lie what V8 made of it at build time. V8 itself sees whether that is of its own version, and else reads the file.
 */
module.exports = function requireFrom(folder, watch = () => {}) {
  const factories = Object.create(null);
  const modules = Object.create(null);

  return function requirePacked(id) {
    if (!id.startsWith("./")) return require(id);
    if (modules[id] !== undefined) return modules[id].exports;
    if (factories[id] === undefined) Object.assign(factories, openPack(join(folder, id), watch));
    const module = { exports: {} };
    modules[id] = module;
    factories[id](module.exports, requirePacked, module, join(folder, id));
    return module.exports;
  };
};

/** Packs are ASCII, which Latin-1 reads without looking for anything else. */
function openPack(filename, watch) {
  const script = new Script(readFileSync(filename, "latin1"), {
    filename,
    cachedData: readIfThere(`${filename}.cache`),
  });
  watch(filename, script);
  return script.runInThisContext();
}

function readIfThere(filename) {
  try {
    return readFileSync(filename);
  } catch {
    return undefined;
  }
}
