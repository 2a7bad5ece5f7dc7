// Writes src/report/html/page-style.ts: the rules of nhsuk-frontend that our pages use, and a few of our own. The
// font and the logo of the NHS are licensed to NHS services alone and are left out. Beside them stand the scripts of a page of
// trusts and of a page with pictures, with their hashes. `--check` only compares.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { PurgeCSS } from "purgecss";

const root = join(import.meta.dirname, "..");
const { version } = createRequire(import.meta.url)("nhsuk-frontend/package.json");
const published = readFileSync(
  join(root, `node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend-${version}.min.css`),
  "utf8",
);

const [purged] = await new PurgeCSS().purge({
  content: [join(root, "src/report/html/*.ts")],
  css: [{ raw: published }],
  fontFace: true,
  keyframes: true,
  variables: true,
});
const withoutFont = (purged?.css ?? "")
  .replace(/@font-face\s*\{[^}]*\}/g, "")
  .replace(/@charset "[^"]*";/g, "")
  .replace(/["']?Frutiger W01["']?,\s*/gi, "")
  .trim();
if (/url\(|frutiger/i.test(withoutFont))
  throw new Error("The style still asks for a file or for the NHS font.");

const own = readFileSync(join(root, "src/report/html/page-style.css"), "utf8")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/\s+/g, " ")
  .replace(/ ?([{};,]) ?/g, "$1")
  .trim();
const text = [
  "/**",
  ` * The style of a page, from nhsuk-frontend ${version} (MIT) and src/report/html/page-style.css: made by`,
  " * `npm run page-style`, not by hand.",
  " */",
  "// oxfmt-ignore",
  `export const PAGE_STYLE = ${JSON.stringify(withoutFont + own)};`,
  "",
].join("\n");

/**
 * A script of src/report/page as one text, and its hash.
 * @param {string} name
 */
function scriptOf(name) {
  const built = buildSync({
    entryPoints: [join(root, `src/report/page/${name}.ts`)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    write: false,
  });
  const script = (built.outputFiles[0]?.text ?? "").trim();
  if (/<\/script|<!--/i.test(script)) throw new Error("The script would end the element that it stands in.");
  return { script, hash: createHash("sha256").update(script).digest("base64") };
}

const [trusts, charts] = [scriptOf("trusts-page"), scriptOf("charts-page")];
const target = join(root, "src/report/html/page-style.ts");
const made = [
  text.trimEnd(),
  "",
  "/** The script of a page of trusts, from src/report/page/trusts-page.ts. */",
  "// oxfmt-ignore",
  `export const PAGE_SCRIPT = ${JSON.stringify(trusts.script)};`,
  "",
  "/** By which a page's policy lets this script run, and no other. */",
  `export const PAGE_SCRIPT_HASH = "sha256-${trusts.hash}";`,
  "",
  "/** The script of a page with pictures, from src/report/page/charts-page.ts. */",
  "// oxfmt-ignore",
  `export const CHARTS_SCRIPT = ${JSON.stringify(charts.script)};`,
  "",
  "/** By which a page's policy lets that script run. */",
  `export const CHARTS_SCRIPT_HASH = "sha256-${charts.hash}";`,
  "",
].join("\n");

if (!process.argv.includes("--check")) writeFileSync(target, made);
else if (readFileSync(target, "utf8") !== made) {
  console.error("src/report/html/page-style.ts is out of date: run npm run page-style");
  process.exitCode = 1;
}
