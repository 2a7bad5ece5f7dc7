import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What may differ, and why.
 * @typedef {object} Allowed
 * @property {readonly { key: string, beside: readonly string[], why: string }[]} jsonKeys keys that the later outputs may have
 *   in objects with all of the keys of `beside`
 * @property {readonly { before: string, after: string, why: string }[]} messages pieces of text, before and after
 * @property {readonly { file: string, line: string, why: string }[]} newLines lines that a file of the later outputs may have
 */

/**
 * Compares two folders of outputs.
 * @param {string} before
 * @param {string} after
 * @param {readonly string[]} names of the cases
 * @param {Allowed} allowed
 * @returns {{ same: number, allowed: number, different: number, differences: string[] }} how many outputs, and each difference
 *   once, as a small diff
 */
export function compareOutputs(before, after, names, allowed) {
  const counts = { same: 0, allowed: 0, different: 0 };
  /** @type {Map<string, { first: string, diff: string, others: number }>} */
  const differences = new Map();
  for (const name of names) {
    const files = new Set([before, after].flatMap((folder) => readdirSync(join(folder, name))));
    for (const file of [...files].sort()) {
      const [one, other] = [before, after].map((folder) => textOf(join(folder, name, file)));
      if (one === other) counts.same += 1;
      else if (one !== undefined && other !== undefined && isAllowed(file, one, other, allowed))
        counts.allowed += 1;
      else {
        counts.different += 1;
        const diff = diffOf(one ?? "", withoutNewKeys(other ?? "", allowed));
        const changes = diff.replaceAll(/^[^+-].*\n/gm, "");
        const known = differences.get(changes);
        if (known === undefined) differences.set(changes, { first: `${name}: ${file}`, diff, others: 0 });
        else known.others += 1;
      }
    }
  }
  return { ...counts, differences: [...differences.values()].map(differenceText) };
}

/** @param {{ first: string, diff: string, others: number }} difference */
function differenceText({ first, diff, others }) {
  return `${first}${others === 0 ? "" : ` (and ${String(others)} more outputs)`}\n${diff}`;
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} before
 * @param {string} after
 * @param {Allowed} allowed
 */
function isAllowed(file, before, after, allowed) {
  const added = new Set(allowed.newLines.filter((one) => one.file === file).map(({ line }) => line));
  const rest = withoutNewKeys(after, allowed)
    .split("\n")
    .filter((line) => !added.has(line))
    .join("\n");
  if (rest === before || withoutNewKeys(rest, allowed) === withoutNewKeys(before, allowed)) return true;
  // A message of another length breaks its lines elsewhere.
  const wanted = allowed.messages.reduce(
    (text, message) => text.replaceAll(inOneLine(message.before), inOneLine(message.after)),
    inOneLine(before),
  );
  return wanted !== inOneLine(before) && wanted === inOneLine(rest);
}

/** @param {string} text */
const inOneLine = (text) => text.replaceAll(/\s+/g, " ");

/**
 * A text without the keys that may be new: of JSON, and of the JSON in a page. The spaces between
 * keys say nothing there, and are made the same.
 * @param {string} text
 * @param {Allowed} allowed
 */
function withoutNewKeys(text, { jsonKeys }) {
  if (/^\s*[[{]/.test(text)) return withoutKeys(text);
  return text.replaceAll(
    /(<script type="application\/json"[^>]*>)(.*?)(<\/script>)/gs,
    (_, start, json, end) => `${String(start)}${withoutKeys(String(json))}${String(end)}`,
  );

  /** @param {string} json */
  function withoutKeys(json) {
    /** @type {unknown} */
    let value;
    try {
      value = JSON.parse(json, withoutKey);
    } catch {
      return json;
    }
    return JSON.stringify(value, null, " ");
  }

  /** @param {string} _key @param {unknown} value */
  function withoutKey(_key, value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const gone = jsonKeys.filter(({ beside }) => beside.every((key) => key in value)).map(({ key }) => key);
    return Object.fromEntries(Object.entries(value).filter(([key]) => !gone.includes(key)));
  }
}

/** The changed lines, each with one beside it; the first forty. @param {string} before @param {string} after */
function diffOf(before, after) {
  const folder = mkdtempSync(join(tmpdir(), "wres-diff-"));
  writeFileSync(join(folder, "before"), broken(before));
  writeFileSync(join(folder, "after"), broken(after));
  const options = ["diff", "--no-index", "--no-color", "--unified=1", "before", "after"];
  const { stdout } = spawnSync("git", options, { cwd: folder, encoding: "utf8", maxBuffer: 1e9 });
  rmSync(folder, { recursive: true });
  const lines = stdout.split("\n").slice(4);
  const more = lines.length > 40 ? [`… and ${String(lines.length - 40)} more lines`] : [];
  return [...lines.slice(0, 40).map((line) => line.slice(0, 300)), ...more].join("\n");
}

/** Breaks the long lines of pages and of drawings, so that a diff shows the place. @param {string} text */
const broken = (text) =>
  text.replaceAll(/.{400,}/g, (line) => line.replaceAll(/(>)(?=<)|(,)(?=["{[])/g, "$1$2\n"));
