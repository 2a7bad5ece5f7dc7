// Builds the calculator into dist/site: one page, its script, and the scripts that it loads when they are needed.
// Everything is a script without imports, because a page that is opened from a folder may load nothing else.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "tsup";
import { writeNotices } from "./bundled-notices.mjs";
import { solverInside } from "./solver-inside.mjs";

const root = join(import.meta.dirname, "..");
const room = join(root, "src/calculator");

/** Each script: where it begins, and whether it runs in the background, as a text that the page makes a worker of. */
const scripts = [
  { name: "calculator", entry: "page/calculator.ts", runs: "on the page" },
  { name: "calculator-workbook", entry: "work/workbook-script.ts", runs: "on the page" },
  { name: "calculator-records", entry: "work/records-script.ts", runs: "in the background" },
  // The box of four numbers on the first page of the site.
  { name: "first-figure", entry: "work/first-figure-script.ts", runs: "on the page" },
  { name: "calculator-solver", entry: "work/solver-script.ts", runs: "in the background" },
];

/**
 * Builds the page and its scripts into a folder.
 * @param {string} folder
 */
export async function buildCalculator(folder) {
  const scratch = mkdtempSync(join(tmpdir(), "wres-calculator-"));
  await build({
    config: false,
    silent: true,
    clean: false,
    entry: Object.fromEntries(scripts.map(({ name, entry }) => [name, join(room, entry)])),
    outDir: scratch,
    format: ["iife"],
    platform: "browser",
    target: "es2022",
    minify: true,
    splitting: false,
    noExternal: [/.*/],
    // Only Node opens these, and no browser comes that far.
    external: [/^node:/, "@duckdb/node-api"],
    // What tsup calls external stays inside a script without imports; a program of the machine cannot.
    esbuildOptions: (options) => {
      options.external = [...(options.external ?? []), "@resvg/resvg-js"];
    },
    outExtension: () => ({ js: ".js" }),
    // Zod tries whether it may make functions of text: the policy would report it.
    banner: { js: "globalThis.__zod_globalConfig = { jitless: true };" },
    esbuildPlugins: [solverInside()],
    metafile: true,
  });
  mkdirSync(folder, { recursive: true });
  for (const { name, runs } of scripts) {
    const text = readFileSync(join(scratch, `${name}.js`), "utf8");
    writeFileSync(join(folder, `${name}.js`), runs === "on the page" ? text : kept(name, text));
  }
  writeFileSync(join(folder, "calculator.html"), page());
  writeNotices(
    "The calculator contains the following packages.",
    join(scratch, "metafile-iife.json"),
    join(folder, "THIRD-PARTY-NOTICES.txt"),
  );
  rmSync(scratch, { recursive: true });
}

/**
 * A script that leaves the text of another for the page.
 * @param {string} name
 * @param {string} text
 */
function kept(name, text) {
  const key = name.replace("calculator-", "");
  return `(globalThis.wresCalculator ??= {}).${key} = ${JSON.stringify(text)};\n`;
}

function page() {
  const style = readFileSync(join(room, "page/calculator.css"), "utf8");
  const { name, version } = /** @type {{ name: string, version: string }} */ (
    JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  );
  /** @type {Record<string, string>} */
  const parts = {
    policy: policy(style),
    style: `<style>${style}</style>`,
    examples: `<script type="application/json" id="examples">${examples()}</script>`,
    library: `${name} ${version}`,
  };
  return readFileSync(join(room, "page/calculator.html"), "utf8").replace(
    /<!-- \{\{(\w+)\}\} -->|\{\{(\w+)\}\}/g,
    (_, /** @type {string | undefined} */ element, /** @type {string} */ text) =>
      parts[element ?? text] ?? "",
  );
}

/**
 * What the page may do: run the scripts beside it and the solver, and ask nobody for anything. The report in its frame
 * is bound by it too, so that its style is allowed as well.
 * @param {string} style
 */
function policy(style) {
  const styles = [style, reportStyle()].map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${styles.join(" ")}`,
    "img-src data:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The style of a report, with the spaces that `renderHtml` puts around it. */
function reportStyle() {
  const source = readFileSync(join(root, "src/report/html/page-style.ts"), "utf8");
  const [, literal = '""'] = /PAGE_STYLE = (".*");/.exec(source) ?? [];
  const template = readFileSync(join(root, "src/report/html/render-html.ts"), "utf8");
  const [, before = "", after = ""] =
    /<style>(\s*)\$\{trusted\(PAGE_STYLE\)\}(\s*)<\/style>/.exec(template) ?? [];
  return before + String(JSON.parse(literal)) + after;
}

/** The returns that can be opened by an address, as data in the page. */
function examples() {
  const folder = join(root, "examples");
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const texts = files.sort().map((file) => {
    const value = JSON.stringify(JSON.parse(readFileSync(join(folder, file), "utf8")));
    return `${JSON.stringify(file.replace(/\.json$/, ""))}: ${value}`;
  });
  return `{${texts.join(",\n")}}`.replaceAll("<", "\\u003c");
}

if (process.argv[1] === import.meta.filename)
  await buildCalculator(process.argv[2] ?? join(root, "dist/site"));
