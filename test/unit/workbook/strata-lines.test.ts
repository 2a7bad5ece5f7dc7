import { calculateIndicators, type Return } from "wres-metrics";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";

const organisation = { code: "X", name: "Example" };

async function readBack(wresReturn: Return, previous?: Return) {
  const read = await fromWorkbook(await toWorkbook(wresReturn, { previous }));
  if (read.status === "invalid") throw new Error(read.issues.map(({ message }) => message).join("\n"));
  expect(read.warnings).toEqual([]);
  return read;
}

const workforce: Return = {
  organisation,
  year: 2022,
  workforce: {
    total: { white: 900, bme: 300, unknown: 50 },
    strata: [
      { by: ["sex", "grade"], of: ["women", "band-5"], workforce: { white: 400, bme: 120, unknown: 0 } },
      { by: ["sex", "grade"], of: ["women", "band-6"], workforce: { white: 300, bme: 60 } },
      { by: ["sex", "grade"], of: ["men", "band-5"], workforce: { asian: 4, black: 3, mixed: 2, other: 1 } },
      { by: "site", of: "ipswich" },
    ],
  },
  bank: {
    workforce: {
      total: { white: 30, bme: 20 },
      strata: [{ by: "sex", of: "women", workforce: { white: 20, bme: 12 } }],
    },
  },
};
test("x", async () => {
  const read = await readBack(workforce);
  expect(read.return).toEqual(workforce);
});
