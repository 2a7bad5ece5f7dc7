// Writes the licences of the packages that the command has in its bundle beside it.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const metafile = join(root, "dist/cli/metafile-esm.json");

/** @typedef {{ outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> }} Bundle */
const bundle = /** @type {Bundle} */ (JSON.parse(readFileSync(metafile, "utf8")));

/** @param {string} path of a bundled file; the innermost node_modules names its package */
function packageFolder(path) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/** @param {string} folder of a package, relative to the root */
function notice(folder) {
  const path = join(root, folder);
  const manifest = readFileSync(join(path, "package.json"), "utf8");
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (
    JSON.parse(manifest)
  );
  const files = readdirSync(path).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name} is bundled but has no licence file in ${folder}`);
  const texts = files.sort().map((file) => readFileSync(join(path, file), "utf8").trim());
  return [`${name} ${version} (${license ?? "see below"})`, ...texts].join("\n\n");
}

const inputs = Object.values(bundle.outputs).flatMap((output) =>
  Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
);
const folders = new Set(inputs.map(([path]) => packageFolder(path)).filter((folder) => folder !== undefined));
const notices = [...folders].sort().map(notice);
const title = "The command wres contains the following packages.";
writeFileSync(
  join(root, "dist/cli/THIRD-PARTY-NOTICES.txt"),
  `${[title, ...notices].join(`\n\n${"-".repeat(80)}\n\n`)}\n`,
);
rmSync(metafile);
