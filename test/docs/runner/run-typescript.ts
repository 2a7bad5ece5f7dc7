import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import ts from "typescript";
import manifest from "../../../package.json";
import { type Fence, faultAt } from "./fence.ts";
import { Printed } from "./printed.ts";

type Run = (require: (name: string) => unknown, exports: object, console: object) => Promise<void>;

const src = join(import.meta.dirname, "../../../src");
const allowed = { ...manifest.dependencies, ...manifest.peerDependencies };

/** The library's source for its own names, else a dependency or a module of Node. */
async function load(name: string, fence: Fence): Promise<object> {
  const [, entry = "index"] = /^wres-metrics(?:\/([\w-]+))?$/.exec(name) ?? [];
  const file = join(src, `${entry}.ts`);
  const ours = name === "wres-metrics" || name.startsWith("wres-metrics/");
  if (ours && !existsSync(file)) throw faultAt(fence, `there is no entry point ${name}`);
  if (!ours && !isBuiltin(name) && !(name in allowed)) {
    throw faultAt(
      fence,
      `an example imports wres-metrics, its dependencies and peers, and node: modules, not ${name}`,
    );
  }
  const module = (await import(ours ? file : name)) as object;
  return { __esModule: true, ...module };
}

/** Runs a block of TypeScript; `before` is code of earlier blocks that it continues. */
export async function runTypeScript(fence: Fence, before = ""): Promise<void> {
  const printed = new Printed();
  const code = `${before}${printed.prepare(fence.code)}`;
  if (fence.inComment && printed.checkedLines === 0) {
    throw faultAt(fence, "the example shows no result: end it with console.log(answer); // what it prints");
  }
  const modules = new Map<string, object>();
  for (const { fileName } of ts.preProcessFile(code).importedFiles) {
    modules.set(fileName, await load(fileName, fence));
  }
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  const { outputText, diagnostics = [] } = ts.transpileModule(code, {
    compilerOptions: options,
    reportDiagnostics: true,
  });
  const [wrong] = diagnostics;
  if (wrong) throw faultAt(fence, ts.flattenDiagnosticMessageText(wrong.messageText, "\n"));
  const run = runInThisContext(`(async (require, exports, console) => {${outputText}\n})`) as Run;
  // Earlier blocks were checked in their own turn: they print into the void.
  const console = { ...printed.console, log: () => undefined };
  try {
    await run((name) => modules.get(name), {}, console);
  } catch (error) {
    throw faultAt(fence, `the example failed: ${String(error)}`);
  }
  printed.check(fence);
}
