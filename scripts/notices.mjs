// Writes the licences of the packages that the command has in its bundle beside it.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeNotices } from "./bundled-notices.mjs";

const folder = join(import.meta.dirname, "../dist/cli");
const metafile = join(folder, "metafile-esm.json");

writeNotices(
  "The command wres contains the following packages.",
  metafile,
  join(folder, "THIRD-PARTY-NOTICES.txt"),
);
rmSync(metafile);
