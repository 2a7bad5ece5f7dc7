import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { nightlyRooms } from "../../scripts/mutation-rooms.mjs";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/mutation.md"), "utf8");
const files = new Set(
  ["src", "test"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => basename(path)),
  ),
);

describe("the page of changes that no test notices", () => {
  test("names files that are there", () => {
    const named = [...page.matchAll(/`([\w/.-]+\.ts)`/g)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !files.has(basename(path)) && !existsSync(join(root, path)))).toEqual([]);
  });

  test("has a score of each room that the night changes, and rooms that are there", () => {
    for (const { place } of nightlyRooms) {
      expect(page).toContain(`| \`${place}\``);
      expect(existsSync(join(root, "src", place))).toBe(true);
    }
  });
});
