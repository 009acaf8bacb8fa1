// Builds the browser page, prints what it weighs, and gives it out on this machine alone.
//
//   npm run page                (a port of your own: npm run page -- 8080)
//   npm run page:build          builds it into dist/page/ and stops
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { buildPage } from "./build/page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [argument = "4173"] = process.argv.slice(2);
printWeights(await buildPage(root));
if (argument !== "build") await serve(Number(argument));

function printWeights(files) {
  const sorted = files.toSorted((left, right) => right.compressed - left.compressed);
  console.log("Weight of the page, in KB: compressed, as it is");
  for (const { name, compressed, size } of sorted.filter((one) => one.compressed > 2048)) {
    console.log(`${inKilobytes(compressed)} ${inKilobytes(size)}  ${name}`);
  }
  const until = sorted.filter(({ name }) => isNeededAtOnce(name));
  console.log(`${inKilobytes(sum(until))}  until the page answers (aim: 350)`);
  console.log(`${inKilobytes(sum(sorted))}  all of it`);
}

/** The page, its style and script, and the worker; the rest comes when it is wanted. */
function isNeededAtOnce(name) {
  return /(^index\.html|\/index-.*|\/worker-[^/]*)$/.test(name);
}

function sum(files) {
  return files.reduce((total, { compressed }) => total + compressed, 0);
}

function inKilobytes(bytes) {
  return (bytes / 1024).toFixed(1).padStart(8);
}

async function serve(port) {
  const server = await preview({
    configFile: false,
    root,
    build: { outDir: "dist/page" },
    preview: { host: "127.0.0.1", port },
  });
  server.printUrls();
}
