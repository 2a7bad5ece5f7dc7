import { join } from "node:path";
import { expect, test } from "vitest";
import written from "../../architecture/option-keys.json";
import { formatted } from "../../scripts/formatted.mjs";
import { objectsTaken } from "./option-keys.ts";

const root = join(import.meta.dirname, "../..");
const page = join(root, "architecture/option-keys.json");

/** What is no choice of a function but what it works on. */
const data = [
  "addCounts 1",
  "besidePopulation 1",
  "countPay 1",
  "countPayCsv 1",
  "countPaySheet 1",
  "headlines 1",
  "trajectory 1",
  "withLocalMeasures 1",
];

/** Options that a function looks at itself, together with their values: `checkOptions`, `checkPolicy` and `resolveOptions`. */
const checkedInside = [
  "anyOption 1",
  "audit 2",
  "calculateIndicators 1",
  "calculateLocalMeasures 2",
  "coarserBands 1",
  "contentToPublish 1",
  "pool 2",
  "protect 1",
  "protect 2",
  "protectPay 1",
  "protectPay 2",
  "protectTrusts 1",
  "protectTrusts 2",
  "suppress 1",
  "suppress 2",
  "tableOfReturns 1",
  "trustsContent 1",
];

/** The policy that `protect` gets too, which refuses it. */
const checkedLater = ["anyOption 2", "contentToPublish 2"];

const all = objectsTaken(root);
const others = [...data, ...checkedInside, ...checkedLater];

// To write the list anew: npx vitest run test/architecture/option-keys.test.ts --update
test("the keys that a door knows are those of the types", async () => {
  const atDoors = all.filter(([name, { at }]) => !others.includes(`${name} ${String(at)}`));
  const names = atDoors.map(([name]) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const text = await formatted(page, JSON.stringify(Object.fromEntries(atDoors)));
  await expect(text).toMatchFileSnapshot(page);
});

test("every exception is there", () => {
  const places = all.map(([name, { at }]) => `${name} ${String(at)}`);
  expect(others.filter((place) => !places.includes(place))).toEqual([]);
});

test("functions of every kind are among them", () => {
  expect(Object.keys(written).length).toBeGreaterThan(50);
  expect(written).toMatchObject({
    wilsonInterval: { at: 1, name: "options", keys: ["population", "level"] },
    measuresWhere: { at: 1, name: "filter" },
    docxReport: { at: 1, keys: expect.arrayContaining(["label", "docx", "resvg"]) as string[] },
  });
});
