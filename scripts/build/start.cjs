#!/usr/bin/env node
require("./loader.cjs").requireFrom(__dirname)("./main.js");
