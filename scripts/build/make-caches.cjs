// Runs the command line given behind the folder, and leaves beside each pack that it loaded what V8 made of it.
"use strict";
const { existsSync, writeFileSync } = require("node:fs");
const { cacheEnding, requireFrom } = require("./loader.cjs");

const [, , folder, ...args] = process.argv;
const scripts = new Map();
process.argv.splice(2, process.argv.length, ...args);
process.on("exit", () => {
  for (const [filename, script] of scripts) {
    if (!existsSync(filename + cacheEnding)) writeFileSync(filename + cacheEnding, script.createCachedData());
  }
  process.exitCode = 0;
});
requireFrom(folder, (filename, script) => scripts.set(filename, script))("./main.js");
