import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { impersonal, packagesAbove } from "../../scripts/fresh-place.mjs";

/**
 * A temporary folder for programs that look for packages: they look in the folders above as well, so that a test would
 * pass by what happens to lie there.
 */
export function ownFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `wres-${name}-`));
  const [above] = packagesAbove(folder);
  if (above !== undefined) throw new Error(`${above} lies above ${folder}: set TMPDIR to another folder.`);
  return folder;
}

/** The environment of a program that runs in such a folder: an empty home, and no other place to find packages in. */
export function ownEnvironment(folder: string): NodeJS.ProcessEnv {
  const home = join(folder, ".home");
  mkdirSync(home, { recursive: true });
  return impersonal(process.env, home);
}
