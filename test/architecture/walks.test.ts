import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { walks } from "../../scripts/walks/walks.mjs";

const script = join(import.meta.dirname, "../../scripts/walks.mjs");

// Every file of src is loaded for each walk.
test("npm run walks goes every way to its end", { tags: ["night"], timeout: 180_000 }, () => {
  const lines = execFileSync(process.execPath, [script], { encoding: "utf8" }).split("\n");
  for (const { title } of walks) {
    const [, , files = "0"] = (lines.find((line) => line.startsWith(`| ${title} |`)) ?? "").split("|");
    expect(Number(files), title).toBeGreaterThan(10);
  }
});
