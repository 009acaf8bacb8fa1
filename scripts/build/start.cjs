#!/usr/bin/env node
require("./loader.cjs")(__dirname)("./main.js");
