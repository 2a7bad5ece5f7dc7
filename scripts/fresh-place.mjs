// A place with nothing of its owner's: an empty home, temporary folder and npm prefix, for a suite that must bring what it needs.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Variables that lead to something of the user's: settings of npm, and folders where a program finds packages or settings. */
const personal = /^(npm_|NODE_PATH$|NODE_OPTIONS$|XDG_|PYTHON|R_)/i;

/** Makes the place, which is gone when the process ends, and says what to run in it. */
export function freshPlace() {
  const folder = mkdtempSync(join(tmpdir(), "wres-fresh-"));
  // PostgreSQL runs as a user of its own, and has to come through.
  chmodSync(folder, 0o755);
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const [home, temporary, prefix] = [join(folder, "home"), join(folder, "tmp"), join(folder, "prefix")];
  for (const path of [home, temporary, prefix]) mkdirSync(path);
  return {
    folder,
    environment: {
      ...impersonal(process.env, home),
      TMPDIR: temporary,
      npm_config_prefix: prefix,
      // Neither is there; npm refuses one file for both.
      npm_config_userconfig: join(home, ".npmrc"),
      npm_config_globalconfig: join(prefix, "etc/npmrc"),
      npm_config_cache: join(folder, "npm-cache"),
    },
  };
}

/**
 * An environment that leads to nothing of the user's, and to this home.
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} home
 * @returns {NodeJS.ProcessEnv}
 */
export function impersonal(environment, home) {
  const kept = Object.entries(environment).filter(([name]) => !personal.test(name));
  return { ...Object.fromEntries(kept), HOME: home };
}

/**
 * The packages that lie in a folder above: a program that starts in the folder would find them.
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function packagesAbove(folder) {
  const above = dirname(folder);
  if (above === folder) return [];
  const modules = join(above, "node_modules");
  return [...(existsSync(modules) ? [modules] : []), ...packagesAbove(above)];
}

if (process.argv[1] === import.meta.filename) {
  const found = [root, tmpdir()].flatMap(packagesAbove);
  for (const path of found) console.error(`${path} lies above, and a test could pass by it: move it away`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
