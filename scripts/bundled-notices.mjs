// The licences of the packages that a bundle has inside.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/**
 * The text of a licence for a package that names it and leaves the text out.
 * @type {Readonly<Record<string, string>>}
 */
const licenceTexts = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
};

/** @typedef {{ outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> }} Bundle */

/**
 * Writes them beside the bundle.
 * @param {string} title
 * @param {string} metafile what the bundler says of the bundle
 * @param {string} target
 */
export function writeNotices(title, metafile, target) {
  const bundle = /** @type {Bundle} */ (JSON.parse(readFileSync(metafile, "utf8")));
  const inputs = Object.values(bundle.outputs).flatMap((output) =>
    Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const folders = new Set(
    inputs.map(([path]) => packageFolder(path)).filter((folder) => folder !== undefined),
  );
  writeNoticesOf(title, [...new Set([...folders, ...[...folders].flatMap(packedInside)])], target);
}

/**
 * The packages that a package has packed into its own file for pages, where a bundler does not see them.
 * @param {string} folder
 */
function packedInside(folder) {
  if (folder !== "node_modules/exceljs") return [];
  const manifest = readFileSync(join(root, folder, "package.json"), "utf8");
  const { dependencies } = /** @type {{ dependencies: Record<string, string> }} */ (JSON.parse(manifest));
  return Object.keys(dependencies).map((name) => `node_modules/${name}`);
}

/**
 * Writes the licences of some packages.
 * @param {string} title
 * @param {readonly string[]} folders of the packages, relative to the root
 * @param {string} target
 */
export function writeNoticesOf(title, folders, target) {
  const notices = folders.toSorted().map(notice);
  writeFileSync(target, `${[title, ...notices].join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
}

/** @param {string} path of a bundled file; the innermost node_modules names its package */
function packageFolder(path) {
  // A part that a plugin of the build has made begins with the name of the plugin.
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replace(/^[\w-]+:/, ""))?.[0];
}

/** @param {string} folder of a package, relative to the root */
function notice(folder) {
  const manifest = readFileSync(join(root, folder, "package.json"), "utf8");
  /** @type {{ name: string, version: string, license?: string, author?: unknown }} */
  const { name, version, license = "", author } = JSON.parse(manifest);
  const found = licences(join(root, folder));
  const usual = licenceTexts[license];
  const texts =
    found.length > 0 || usual === undefined || typeof author !== "string"
      ? found
      : [`Copyright (c) ${author}`, usual];
  if (texts.length === 0) throw new Error(`${name} is bundled but has no licence file in ${folder}`);
  return [`${name} ${version} (${license === "" ? "see below" : license})`, ...texts].join("\n\n");
}

/**
 * The licence files of a package; where there is none, the last section of its README, if that is the licence.
 * @param {string} path
 */
function licences(path) {
  const named = (/** @type {RegExp} */ name) =>
    readdirSync(path)
      .filter((file) => name.test(file))
      .sort()
      .map((file) => readFileSync(join(path, file), "utf8").trim());
  const files = named(/^(licen[cs]e|copying|notice)/i);
  if (files.length > 0) return files;
  return named(/^readme/i).flatMap((text) => /^#+ *licen[cs]e\b[^]*copyright[^]*/im.exec(text)?.[0] ?? []);
}
