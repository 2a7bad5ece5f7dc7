// Writes fixtures/expected/ from the built library: every measure of every case of fixtures/cases.json.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** @typedef {import("../src/index.ts").Return} Return */
/** @typedef {import("../src/index.ts").Measure} Measure */
/**
 * @typedef {{ id: string, printed?: string, reason?: string, working?: string }} Figure
 * @typedef {{ name: string, file?: string, return?: Return, options: object, figures: readonly Figure[] }} Case
 */

const root = join(import.meta.dirname, "..");

/** @returns {readonly (Omit<Case, "return"> & { return: Return })[]} the cases, each with its return */
export function readCases() {
  const { cases } = /** @type {{ cases: readonly Case[] }} */ (readJson("fixtures/cases.json"));
  return cases.map(({ return: given, ...rest }) => {
    const found =
      given ?? (rest.file === undefined ? undefined : /** @type {Return} */ (readJson(rest.file)));
    if (found === undefined) throw new Error(`fixtures/cases.json: ${rest.name} has no return`);
    return { ...rest, return: found };
  });
}

/**
 * The file of each case: one measure a line.
 * @param {Pick<typeof import("../src/index.ts"), "calculateIndicators">} library
 * @returns {ReadonlyMap<string, string>}
 */
export function expectedFiles({ calculateIndicators }) {
  return new Map(
    readCases().map(({ name, return: given, options }) => {
      const { measures, warnings } = calculateIndicators(given, options);
      const lines = measures.map((measure) => JSON.stringify(essence(measure)));
      const warned = JSON.stringify(warnings.map(({ code, path }) => ({ code, path })));
      return [`${name}.json`, `{"measures":[\n${lines.join(",\n")}\n],"warnings":${warned}}\n`];
    }),
  );
}

/** What another program has to agree with. @param {Measure} measure */
function essence(measure) {
  const { id, unit, status, printed, interval, test, judgement, warnings } = measure;
  return {
    id,
    unit,
    status,
    ...(measure.status === "calculated" ? { value: measure.value } : { reason: measure.reason }),
    printed,
    ...(interval && {
      interval: { ...interval, lower: digits(interval.lower), upper: digits(interval.upper) },
    }),
    ...(test && { test: { method: test.method, p: digits(test.p) } }),
    ...(judgement && { verdict: judgement.verdict }),
    ...(warnings.length > 0 && { warnings }),
  };
}

/** To ten significant digits: the last ones of a logarithm differ between machines. @param {number | null} value */
const digits = (value) => (value === null ? null : Number(value.toPrecision(10)));

/** @param {string} path @returns {unknown} */
function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const built = "../dist/index.js";
  /** @type {typeof import("../src/index.ts")} */
  const library = await import(built);
  const folder = join(root, "fixtures/expected");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of expectedFiles(library)) writeFileSync(join(folder, name), text);
}
