import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const reference = join(root, "src/reference");

/** The rows of each table of reference data whose source is no text that anybody could read. */
const unverified = readdirSync(reference, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .map((path) => {
    const text = readFileSync(join(reference, path), "utf8");
    return [path, text.match(/\bsource: "unverified"/g)?.length ?? 0] as const;
  })
  .filter(([, rows]) => rows > 0);

test("the roadmap counts every unverified row, and says of each table who could verify it", () => {
  const page = readFileSync(join(root, "docs/roadmap.md"), "utf8");
  const rows = Array.from(
    page.matchAll(/^\| `([\w./-]+\.ts)` +\| +(\d+) \| +([^|]*\S) +\| +([^|]*\S) +\|$/gm),
    ([, file = "", count = ""]) => [file, Number(count)] as const,
  );
  expect(new Map(rows)).toEqual(new Map(unverified));
});
