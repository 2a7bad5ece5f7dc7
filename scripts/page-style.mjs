// Writes src/report/html/page-style.ts: the rules of nhsuk-frontend that our pages use, and a few of our own. The
// font and the logo of the NHS are licensed to NHS services alone and are left out. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PurgeCSS } from "purgecss";

const root = join(import.meta.dirname, "..");
const target = join(root, "src/report/html/page-style.ts");
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
  "// prettier-ignore",
  `export const PAGE_STYLE = ${JSON.stringify(withoutFont + own)};`,
  "",
].join("\n");

if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error("src/report/html/page-style.ts is out of date: run npm run page-style");
  process.exitCode = 1;
}
