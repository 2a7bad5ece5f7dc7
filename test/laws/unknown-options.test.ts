import * as index from "wres-metrics";
import * as charts from "wres-metrics/charts";
import * as disclosure from "wres-metrics/disclosure";
import * as docx from "wres-metrics/docx";
import * as pay from "wres-metrics/pay";
import * as records from "wres-metrics/records";
import * as report from "wres-metrics/report";
import * as statistics from "wres-metrics/statistics";
import * as workbook from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import optionKeys from "../../architecture/option-keys.json";

type Call = (...given: unknown[]) => unknown;
const doors = { ...index, ...charts, ...disclosure, ...docx, ...pay };
const all: Readonly<Record<string, unknown>> = {
  ...doors,
  ...records,
  ...report,
  ...statistics,
  ...workbook,
};
const called = async (name: string, given: readonly unknown[]): Promise<unknown> =>
  await (all[name] as Call)(...given);

// test/architecture/option-keys.test.ts holds that no function is missing here.
describe.each(Object.entries(optionKeys))("%s", (name, { at, name: what, keys }) => {
  const before = Array.from({ length: at }, () => ({}));

  test("refuses a key that there is not", async () => {
    await expect(called(name, [...before, { notThere: 1 }])).rejects.toMatchObject({
      code: "invalid-option",
      message: expect.stringMatching(
        new RegExp(`^${what}\\.notThere is given; expected .*${keys[0] ?? ""}`),
      ) as string,
    });
  });

  test("refuses a number in the place of the object", async () => {
    await expect(called(name, [...before, 0.99])).rejects.toThrow(
      `${what} is 0.99; expected an object with ${keys.join(" or ")}.`,
    );
  });
});

// Of a few keys the list says which was meant.
const many = Object.entries(optionKeys).filter(([, { keys }]) => keys.length > 3);

test.each(many)("%s says which key was meant", async (name, { at, name: what, keys }) => {
  for (const key of keys) {
    const misspelt = `${key.slice(0, 1)}z${key.slice(2)}`;
    const given = [...Array.from({ length: at }, () => ({})), { [misspelt]: 1 }];
    const message = `${what}.${misspelt} is given; expected one of ${keys.join(", ")}, perhaps `;
    await expect(called(name, given)).rejects.toThrow(message);
  }
});

const wresReturn = { organisation: { code: "X", name: "X" }, year: 2022 };

test.each([
  ["calculateIndicators", [wresReturn, { denominater: "known" }]],
  ["calculateLocalMeasures", [wresReturn, [], { levle: 0.9 }]],
  ["pool", [[], 2, { levle: 0.9 }]],
  ["benchmarkReturns", [{ own: wresReturn, peers: [] }, "indicator-5/bme", { calculation: { levle: 0.9 } }]],
  ["tableOfReturns", [[wresReturn], { levle: 0.9 }]],
  ["trustsContent", [[wresReturn], { levle: 0.9 }]],
  ["contentToPublish", [[wresReturn], { levle: 0.9 }]],
  ["anyOption", [[wresReturn], { levle: 0.9 }]],
])("%s refuses one that there is not in the choices of the calculation", async (name, given) => {
  await expect(called(name, given)).rejects.toMatchObject({ code: "invalid-option" });
});
