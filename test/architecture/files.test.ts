import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import table from "../../architecture/rooms.json";

interface Room {
  name: string;
  files?: boolean;
  tables?: boolean;
  subRooms?: { name: string }[];
}

const root = join(import.meta.dirname, "../..");
const src = join(root, "src");
const rooms: Room[] = table.rooms;
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));
const tables = rooms.filter((room) => room.tables).map((room) => `${room.name}/`);
const inTables = (path: string): boolean => tables.some((folder) => path.startsWith(folder));
const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe.each(files.filter((path) => path.includes("/")))("src/%s", (path) => {
  test("is a module that can be read in one go", () => {
    if (inTables(path)) return;
    const lines = readFileSync(join(src, path), "utf8").trimEnd().split("\n").length;
    expect(lines, "more lines than a module needs: split it").toBeLessThanOrEqual(table.maxLines);
  });
});

test("every file is called in kebab-case", () => {
  expect(files.filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(path))).toEqual([]);
});

test("every folder of src is a room of architecture/rooms.json", () => {
  const names = rooms.filter((room) => !room.files).map(({ name }) => name);
  expect(foldersIn(src).filter((folder) => !names.includes(folder))).toEqual([]);
});

test.each(rooms.filter((room) => room.subRooms && foldersIn(src).includes(room.name)))(
  "every folder of $name is listed among its sub-rooms",
  ({ name, subRooms = [] }) => {
    const listed = subRooms.map((subRoom) => subRoom.name);
    expect(foldersIn(join(src, name)).filter((folder) => !listed.includes(folder))).toEqual([]);
  },
);

test("no folder of src has a name that says nothing", () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc)\//;
  expect(files.filter((path) => vague.test(path))).toEqual([]);
});

test("the drawing in ARCHITECTURE.md is that of architecture/rooms.json", () => {
  const check = (): string =>
    execFileSync(process.execPath, ["scripts/diagram.mjs", "--check"], { cwd: root, encoding: "utf8" });
  expect(check).not.toThrow();
});
