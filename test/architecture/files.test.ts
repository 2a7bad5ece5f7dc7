import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measureRooms, readSource, repeatedNames } from "../../architecture/measure-rooms.mjs";
import table from "../../architecture/rooms.json";

interface Room {
  name: string;
  files?: boolean;
  tables?: boolean;
  singleUse: number;
  importsPer1000: number;
  subRooms?: { name: string }[];
}

const root = join(import.meta.dirname, "../..");
const src = join(root, "src");
const rooms: Room[] = table.rooms;
const sourceFiles = readSource(src);
const files = sourceFiles.map(({ path }) => path);
const measured = measureRooms(sourceFiles, rooms);
const tables = rooms.filter((room) => room.tables).map((room) => `${room.name}/`);
const inTables = (path: string): boolean => tables.some((folder) => path.startsWith(folder));
const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test("no file is longer than a module can be", () => {
  const tooLong = sourceFiles.filter(({ path, lines }) => lines > table.maxLines && !inTables(path));
  expect(tooLong.map(({ path, lines }) => `${path}: ${String(lines)} lines`)).toEqual([]);
});

test("zod is imported as a namespace: a named import brings every locale into the bundle", () => {
  const imports = files.flatMap((path) =>
    [...readFileSync(join(src, path), "utf8").matchAll(/^import .*? from "zod.*";$/gm)].map(([line]) => line),
  );
  expect(imports.length).toBeGreaterThan(5);
  expect(imports.filter((line) => !/^import (type )?\* as z from "zod";$/.test(line))).toEqual([]);
});

test("no two files have one name", () => {
  expect(repeatedNames(sourceFiles).map((paths) => paths.join(", "))).toEqual([]);
});

const limits = rooms.flatMap(({ name, singleUse, importsPer1000 }) => {
  const room = measured.find((one) => one.name === name);
  if (room === undefined) return [];
  return [
    {
      name,
      limit: "singleUse",
      allowed: singleUse,
      reached: Math.ceil(room.singleUse * 100) / 100,
      slack: 0.01,
    },
    {
      name,
      limit: "importsPer1000",
      allowed: importsPer1000,
      reached: Math.ceil(room.importsPer1000),
      slack: 1,
    },
  ] as const;
});

/** Limits that are above the goal still. Take out what has reached it: this list is to be empty. */
const stillAbove: readonly string[] = [];

test.each(limits)(
  "$name is at its limit of $limit, and not above",
  ({ name, limit, allowed, reached, slack }) => {
    const what =
      limit === "singleUse" ? "files with one importer, in their own folder" : "imports between its files";
    expect(
      reached,
      `${name}: more ${what} than architecture/rooms.json allows: merge or move some`,
    ).toBeLessThanOrEqual(allowed);
    const write = `${name}: write "${limit}": ${String(reached)} into architecture/rooms.json: what is reached is not lost again`;
    expect(allowed - reached, write).toBeLessThanOrEqual(slack + 1e-9);
  },
);

test("no limit of an engine is above the goal", () => {
  const above = limits.filter(
    ({ name, limit, allowed }) =>
      ![...table.catalogues, ...table.products].includes(name) && allowed > table.goals[limit],
  );
  expect(above.map(({ name, limit }) => `${name}: ${limit}`)).toEqual(stillAbove);
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
