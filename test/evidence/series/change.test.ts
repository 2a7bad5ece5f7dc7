import { calculateIndicators, compareYears } from "wres-metrics";
import { expect, test } from "vitest";
import { calculatedDecimal } from "../../support/calculated-value.ts";
import { readExample } from "../../support/read-example.ts";
import { readFigures } from "../read-figures.ts";
import fromR from "./from-r.json";

const results = (name: "lpt-2021" | "lpt-2022") => calculateIndicators(readExample(name));
const { changes } = compareYears(results("lpt-2022"), results("lpt-2021"));
const changeOf = (id: string) => changes.find((change) => change.id === id);

// The values and the script that made them stand beside this file.
test.each(fromR.rows)("R has the same z and p for $id, LPT 2022 against 2021", ({ id, statistic, p }) => {
  const found = changeOf(id)?.test;
  if (found === undefined || "notTested" in found) throw new Error(`${id} is not tested.`);
  expect(Math.abs(found.statistic / statistic - 1)).toBeLessThan(1e-9);
  expect(Math.abs(found.p / p - 1)).toBeLessThan(1e-9);
});

const printed = readFigures("lpt-2022").filter(({ id }) => id.endsWith("/change"));

test("LPT 2022 prints two changes", () => {
  expect(printed.map(({ id, published }) => [id, published])).toEqual([
    ["lpt-2022/indicator-5/2021-survey/public/white/change", "0.5%"],
    ["lpt-2022/indicator-5/2021-survey/public/bme/change", "0.1%"],
  ]);
});

test.each(printed)("$id: down by $published, in percentage points", ({ id, published }) => {
  const [, group = ""] = /\/(white|bme)\/change$/.exec(id) ?? [];
  const change = calculatedDecimal(changeOf(`indicator-5/${group}`)?.change);
  expect(`${change.times(-100).toFixed(1)}%`).toBe(published);
});
