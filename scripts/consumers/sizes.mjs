// How much a page loads for one name of the package, with everything that the name needs: the limits are those of size-limit in
// package.json, which weighs the same with esbuild.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import manifest from "../../package.json" with { type: "json" };

/**
 * Bundles each name by itself, prints what it weighs, and throws where one is too heavy.
 * @param {string} folder in which the package is installed
 * @param {import("./bundlers.mjs").Bundler} bundler
 * @param {number} [frame] how many bytes the bundler writes around every script
 */
export async function weigh(folder, bundler, frame = 0) {
  /** @type {string[]} */
  const tooHeavy = [];
  for (const { name, path, import: imported, limit } of manifest["size-limit"]) {
    const entry = path === "dist/index.js" ? manifest.name : `${manifest.name}/${basename(path, ".js")}`;
    const file = join(folder, `${name}.js`);
    mkdirSync(join(folder, name));
    writeFileSync(
      file,
      `import ${imported.replace("}", "as named }")} from "${entry}";\nglobalThis.named = named;\n`,
    );
    await bundler([file], join(folder, name));
    const scripts = readdirSync(join(folder, name)).filter((script) => script.endsWith(".js"));
    const bytes = scripts.reduce(
      (sum, script) => sum + gzipSync(readFileSync(join(folder, name, script))).length,
      0,
    );
    console.log(`       ${name} ${(bytes / 1000).toFixed(1)} kB, at most ${limit}`);
    if (bytes - frame > Number.parseFloat(limit) * 1000) tooHeavy.push(name);
  }
  if (tooHeavy.length > 0) throw new Error(`too heavy: ${tooHeavy.join(", ")}`);
}
