import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the style of a page is what nhsuk-frontend and page-style.css give today (out of date: npm run page-style)", () => {
  const root = join(import.meta.dirname, "../..");
  const check = (): string =>
    execFileSync(process.execPath, ["scripts/page-style.mjs", "--check"], { cwd: root, encoding: "utf8" });
  expect(check).not.toThrow();
});
