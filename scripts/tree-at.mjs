import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder that the scripts stand in. */
export const root = join(import.meta.dirname, "..");

/**
 * Names the content of a revision, or of the work tree with what is not committed in it: the same name, the same content.
 * @param {string | undefined} revision
 */
export function treeOf(revision) {
  if (revision !== undefined) return git(["rev-parse", "--verify", `${revision}^{tree}`]);
  const scratch = mkdtempSync(join(tmpdir(), "wres-index-"));
  const index = { GIT_INDEX_FILE: join(scratch, "index") };
  try {
    git(["read-tree", "HEAD"], index);
    git(["add", "--all"], index);
    return git(["write-tree"], index);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/**
 * Writes the files of a tree into a folder, with the packages that its lock file asks for: ours where they are the same.
 * @param {string} tree
 * @param {string} folder
 */
export function checkOut(tree, folder) {
  mkdirSync(folder, { recursive: true });
  const index = { GIT_INDEX_FILE: join(folder, ".index") };
  git(["read-tree", tree], index);
  git(["checkout-index", "--all", "--force", `--prefix=${folder}/`], index);
  rmSync(join(folder, ".index"));
  const lock = (/** @type {string} */ at) => readFileSync(join(at, "package-lock.json"), "utf8");
  const packages = join(folder, "node_modules");
  if (existsSync(packages)) return;
  if (lock(folder) === lock(root)) symlinkSync(join(root, "node_modules"), packages);
  else execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--silent"], { cwd: folder, stdio: "inherit" });
}

/**
 * Does some work in a folder with the files of a revision; without one, in the work tree itself.
 * @template Answer
 * @param {string | undefined} revision
 * @param {(folder: string) => Answer | Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function inTreeAt(revision, work) {
  if (revision === undefined) return work(root);
  const folder = mkdtempSync(join(tmpdir(), "wres-tree-"));
  try {
    checkOut(treeOf(revision), folder);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Asks git in this repository.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 */
export function git(args, environment = {}) {
  const env = { ...process.env, ...environment };
  return execFileSync("git", [...args], { cwd: root, env, encoding: "utf8" }).trim();
}
