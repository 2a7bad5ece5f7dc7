// After the build: the WebAssembly of the solver beside the library, and what the build for `require` gets wrong of `import()`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeSolverBytes } from "./solver-inside.mjs";

const dist = join(import.meta.dirname, "../dist");

writeSolverBytes(dist);
for (const file of readdirSync(dist).filter((name) => name.endsWith(".cjs"))) {
  const path = join(dist, file);
  writeFileSync(path, withImports(readFileSync(path, "utf8")));
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
