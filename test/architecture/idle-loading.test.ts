import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Takes no package.json's word for what loading a file does; other packages stay outside. */
const nothingTrusted: Plugin = {
  name: "nothing-trusted",
  setup(bundle) {
    bundle.onResolve({ filter: /^[./]/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      sideEffects: true,
    }));
    bundle.onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path.startsWith("data:") ? undefined : { path, external: true, sideEffects: false },
    );
  },
};

const options = { bundle: true, format: "esm", write: false, logLevel: "error" } as const;

/** What is left of modules, where no name of them is used. */
async function leftOf(modules: readonly string[]): Promise<string | undefined> {
  const contents = modules.map((path) => `import "${path}";`).join("\n");
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir: root },
    plugins: [nothingTrusted],
  });
  return outputFiles[0]?.text.trim();
}

// All that the index reaches is one file of the package. A bundler keeps of it what it cannot prove to be idle: without the marks, who
// imports one formula gets tables, every schema, and zod.
describe("loading the library runs nothing that a bundler would have to keep", () => {
  test("write /* @__PURE__ */ before what is called, and put what reads a member or joins texts into a function that is called so", async () => {
    const { metafile } = await build({
      ...options,
      entryPoints: [resolve(root, "src/index.ts")],
      packages: "external",
      metafile: true,
    });
    const files = Object.keys(metafile.inputs).map((path) => resolve(path));
    expect(files.length).toBeGreaterThan(100);
    expect(await leftOf(files)).toBe("");
  });

  test.each([
    ["a call", true, "export const a = [1].map(String);"],
    ["a call that is marked", false, "export const a = /* @__PURE__ */ [1].map(String);"],
    ["a member", true, 'export const a = globalThis["b"];'],
    ["a member in a function", false, 'export const a = /* @__PURE__ */ (() => globalThis["b"])();'],
    ["a table", false, 'export const a = [{ id: "one" }];'],
  ])("%s is left: %s", async (_, isLeft, text) => {
    expect((await leftOf([`data:text/javascript,${encodeURIComponent(text)}`])) !== "").toBe(isLeft);
  });
});
