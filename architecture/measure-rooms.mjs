// Measures the rooms of a tree: how many files, how long, how often they import each other. `npm run rooms` prints it, and the
// architecture test holds the limits of rooms.json against it.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/**
 * @typedef {object} SourceFile
 * @property {string} path below `src`
 * @property {number} lines
 * @property {readonly string[]} imports the files of `src` that it names, each once, for types too
 * @property {boolean} isTypes true where it holds nothing but types
 */
/** @typedef {{ name: string, files?: boolean, subRooms?: readonly { name: string }[] }} Room */
/**
 * A file that holds nothing but types is a noun and no module: it is counted in `typeFiles`, and nowhere else.
 * @typedef {object} MeasuredRoom
 * @property {string} name `disclosure`, or `disclosure/audit` for a room in a room
 * @property {number} files
 * @property {number} typeFiles
 * @property {number} medianLines
 * @property {number} importsPer1000 imports between files of the room, per 1,000 lines
 * @property {number} singleUse the share of files that one file of the room imports, from the same folder
 * @property {{ path: string, lines: number }} longest
 */

/**
 * Measures every room that has files, each followed by the rooms in it.
 * @param {readonly SourceFile[]} files
 * @param {readonly Room[]} rooms
 * @returns {readonly MeasuredRoom[]}
 */
export function measureRooms(files, rooms) {
  return rooms.flatMap(({ name, files: holdsEntryPoints, subRooms = [] }) => {
    const folders = [name, ...subRooms.map((subRoom) => `${name}/${subRoom.name}`)];
    return folders.flatMap((folder) => {
      const inRoom = files.filter(({ path }) =>
        holdsEntryPoints ? !path.includes("/") : path.startsWith(`${folder}/`),
      );
      return inRoom.some(({ isTypes }) => !isTypes) ? [measureRoom(folder, inRoom)] : [];
    });
  });
}

/**
 * @param {string} name
 * @param {readonly SourceFile[]} inRoom
 * @returns {MeasuredRoom}
 */
function measureRoom(name, inRoom) {
  const files = inRoom.filter(({ isTypes }) => !isTypes);
  const paths = new Set(files.map(({ path }) => path));
  const imports = files.flatMap(({ path, imports: named }) =>
    named.filter((to) => paths.has(to)).map((to) => ({ from: path, to })),
  );
  const isSingleUse = (/** @type {string} */ path) => {
    const [only, ...others] = imports.filter(({ to }) => to === path);
    return only !== undefined && others.length === 0 && posix.dirname(only.from) === posix.dirname(path);
  };
  const byLength = files.toSorted((one, other) => one.lines - other.lines);
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  return {
    name,
    files: files.length,
    typeFiles: inRoom.length - files.length,
    medianLines: median(byLength.map((file) => file.lines)),
    importsPer1000: (imports.length / lines) * 1000,
    singleUse: files.filter(({ path }) => isSingleUse(path)).length / files.length,
    longest: byLength.at(-1) ?? { path: "", lines: 0 },
  };
}

/** @param {readonly number[]} sorted */
function median(sorted) {
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/**
 * Finds the file names that occur more than once; of each, its paths.
 * @param {readonly SourceFile[]} files
 * @returns {readonly (readonly string[])[]}
 */
export function repeatedNames(files) {
  /** @type {Map<string, string[]>} */
  const byName = new Map();
  for (const { path } of files) {
    const name = posix.basename(path);
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return [...byName.values()].filter((paths) => paths.length > 1);
}

/** @param {string} src the folder @returns {readonly SourceFile[]} every file of the library */
export function readSource(src) {
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => readFile(path, readFileSync(join(src, path), "utf8")));
}

/** @param {string} path @param {string} text @returns {SourceFile} */
function readFile(path, text) {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = importedFiles
    .filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => posix.join(posix.dirname(path), fileName));
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return {
    path,
    lines: text.trimEnd().split("\n").length,
    imports: [...new Set(imports)],
    isTypes: statements.every(isTypesOnly),
  };
}

/** @param {ts.Statement} statement */
function isTypesOnly(statement) {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    (ts.isExportDeclaration(statement) && statement.isTypeOnly)
  );
}
