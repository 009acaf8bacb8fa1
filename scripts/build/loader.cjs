"use strict";
const { readFileSync } = require("node:fs");
const nodeModule = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

/** What V8 makes of code is of use to the same V8 alone; which that is, it checks itself too. */
const cacheEnding = `.${process.versions.v8}-${process.arch}.cache`;

/**
 * Gives back the `require` of a folder of packs. A pack is a file that holds modules, each as a function; beside it can
 * lie what V8 made of it at build time. `watch` is told of each pack as it is compiled.
 */
function requireFrom(folder, watch) {
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
}

function openPack(filename, watch) {
  const cachedData = readIfThere(filename + cacheEnding);
  if (cachedData === undefined && watch === undefined) {
    // Newer versions of Node keep a cache of their own.
    nodeModule.enableCompileCache?.();
    return require(filename);
  }
  // Packs are ASCII, which Latin-1 reads without looking for anything else.
  const source = `(function(module){${readFileSync(filename, "latin1")}\n})`;
  const script = new Script(source, { filename, cachedData });
  watch?.(filename, script);
  const module = { exports: {} };
  script.runInThisContext()(module);
  return module.exports;
}

function readIfThere(filename) {
  try {
    return readFileSync(filename);
  } catch {
    return undefined;
  }
}

module.exports = { cacheEnding, requireFrom };
