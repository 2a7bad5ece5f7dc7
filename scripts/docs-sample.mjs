// Writes the sample report that the first page of the site shows, with the built command: a part of `npm run docs`.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const target = join(root, "dist/site/samples/esneft-2022.html");

mkdirSync(dirname(target), { recursive: true });
const [wres, year, previous] = [
  "dist/cli/wres.js",
  "examples/esneft-2022.json",
  "examples/esneft-2021.json",
].map((path) => join(root, path));
execFileSync(
  process.execPath,
  [
    String(wres),
    "report",
    String(year),
    "--previous",
    String(previous),
    "--publish",
    "--overwrite",
    "--out",
    target,
  ],
  { stdio: ["ignore", "ignore", "inherit"] },
);
