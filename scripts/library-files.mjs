// After the build: the WebAssembly of the solver beside the library, what the build for `require` gets wrong of `import()`, and imports
// of parts for nothing.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeSolverBytes } from "./solver-inside.mjs";

const dist = join(import.meta.dirname, "../dist");

writeSolverBytes(dist);
for (const file of readdirSync(dist).filter((name) => name.endsWith(".cjs"))) {
  const path = join(dist, file);
  writeFileSync(path, withImports(readFileSync(path, "utf8")));
}

for (const file of readdirSync(dist).filter((name) => name.endsWith(".js"))) {
  const path = join(dist, file);
  writeFileSync(path, withoutBareImports(readFileSync(path, "utf8")));
}

/**
 * The build leaves `import "./chunk-A.js"` where an entry needs no name of a part. No part does anything by being loaded, as package.json
 * says, and esbuild warns of each such import in a package that is linked.
 * @param {string} text
 */
function withoutBareImports(text) {
  return text.replaceAll(/\bimport ?"\.\/chunk-[\w-]+\.js";\n?/g, "");
}

/**
 * The build makes `require` of every `import()`, which cannot load a package that is a module.
 * @param {string} text
 */
function withImports(text) {
  return text
    .replaceAll(
      /_interopRequireWildcard\(require\("\.\/solver-bytes\.js"\)\)/g,
      'require("./solver-bytes.cjs")',
    )
    .replaceAll(
      /Promise\.resolve\(\)\.then\(\(\) => _interopRequireWildcard\(require\(("[^".][^"]*")\)\)\)/g,
      (_, /** @type {string} */ name) => `import(${name})`,
    );
}
