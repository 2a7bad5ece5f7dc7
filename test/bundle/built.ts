import { existsSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";

export const root: string = join(import.meta.dirname, "../..");

interface Conditions {
  types: string;
  default: string;
}
interface Entry {
  /** As a user writes it. */
  id: string;
  import: Conditions;
  require: Conditions;
}

/** The entry points that package.json offers for import and require alike. */
export const entries: Entry[] = Object.entries<object | string>(manifest.exports).flatMap(([path, target]) =>
  typeof target === "object" && "import" in target
    ? [{ id: path.replace(/^\./, manifest.name), ...(target as Omit<Entry, "id">) }]
    : [],
);

if (!existsSync(join(root, "dist/index.js"))) throw new Error("There is no dist: run `npm run build` first.");
