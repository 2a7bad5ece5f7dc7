// After the build: beside the library and beside the command, the licences of the packages that each has in it.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeNotices } from "./bundled-notices.mjs";

const dist = join(import.meta.dirname, "../dist");

for (const [name, folder] of /** @type {const} */ ([
  ["The library", dist],
  ["The command wres", join(dist, "cli")],
])) {
  writeNotices(
    `${name} contains the following packages.`,
    join(folder, "metafile-esm.json"),
    join(folder, "THIRD-PARTY-NOTICES.txt"),
  );
  for (const format of ["esm", "cjs"]) rmSync(join(folder, `metafile-${format}.json`), { force: true });
}
