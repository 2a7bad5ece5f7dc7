import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LIBRARY } from "../../../src/foundation/version.ts";

test("is the name and version of package.json", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8");
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  expect(LIBRARY).toEqual({ name, version });
});
