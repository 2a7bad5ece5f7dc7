import fc from "fast-check";
import { calculateIndicators, parseReturn } from "wres-metrics";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { arbitraryLocal } from "../support/arbitrary-local.ts";
import { arbitraryReturn, meaningOf } from "../support/arbitrary-return.ts";
import {
  filledForm,
  type FilledForm,
  formFile,
  numbersAs,
  renamed,
  sorted,
  withColumn,
  withRow,
} from "../support/filled-form.ts";
import { readExample } from "../support/read-example.ts";
import { typedReturn } from "../support/typed-return.ts";
import { tries } from "../support/lane.ts";

/** Writing takes most of the time: a thousand are run by hand, with WORKBOOK_RUNS=1000. */
const numRuns = Number(process.env["WORKBOOK_RUNS"] ?? tries(8));

/** What was read, or the issues for a failed test to show. */
async function readBack(bytes: Uint8Array): Promise<{ current: unknown; previous: unknown }> {
  const parsed = await fromWorkbook(bytes);
  if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
  expect(parsed.warnings.filter(({ code }) => code === "missing")).toEqual([]);
  return { current: meaningOf(parsed.return), previous: parsed.previous && meaningOf(parsed.previous) };
}

describe("a return written as a workbook and read back", () => {
  test("the invented returns contradict themselves nowhere", () => {
    fc.assert(
      fc.property(arbitraryReturn, (wresReturn) => {
        expect(parseReturn(wresReturn)).toMatchObject({ status: "valid" });
      }),
    );
  });

  test("is the same return", { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReturn, async (wresReturn) => {
        expect((await readBack(await toWorkbook(wresReturn))).current).toEqual(meaningOf(wresReturn));
      }),
      { numRuns, endOnFailure: true },
    );
  });

  test(
    "with local measures of every kind, and their strata, is the same return",
    { timeout: 3_600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReturn, arbitraryLocal, async (nine, local) => {
          const wresReturn = { ...nine, ...local };
          const parsed = parseReturn(wresReturn);
          expect(parsed.status === "invalid" ? parsed.issues : []).toEqual([]);
          expect((await readBack(await toWorkbook(wresReturn))).current).toEqual(meaningOf(wresReturn));
        }),
        { numRuns, endOnFailure: true },
      );
    },
  );

  test.each(["esneft", "lpt"] as const)("%s: both years side by side", async (trust) => {
    const [current, previous] = [readExample(`${trust}-2022`), readExample(`${trust}-2021`)];
    const read = await fromWorkbook(await toWorkbook(current, { previous }));
    if (read.status === "invalid") throw new Error(read.issues.map(({ message }) => message).join("\n"));
    expect(meaningOf(read.return)).toEqual(meaningOf(current));
    expect(read.previous && meaningOf(read.previous)).toEqual(meaningOf(previous));
    const [own, again] = [calculateIndicators(current), calculateIndicators(read.return)];
    expect(again.measures.map(({ id }) => id)).toEqual(own.measures.map(({ id }) => id));
  });
});

const sheetNames = [
  "Details",
  "Workforce",
  "Likelihoods",
  "Staff survey",
  "Board",
  "Strata",
  "Strata headcounts",
  "Strata survey",
] as const;
const sheet = fc.constantFrom(...sheetNames);
const thousands = (number: number, mark: string): string => String(number).replace(/\B(?=(\d{3})+$)/g, mark);

/** What people and their programs do to a form. */
const movement: fc.Arbitrary<(form: FilledForm) => FilledForm> = fc.oneof(
  fc.tuple(sheet, fc.nat({ max: 6 })).map(
    ([name, at]) =>
      (form: FilledForm) =>
        withColumn(form, name, at),
  ),
  fc.tuple(sheet, fc.nat({ max: 12 })).map(
    ([name, at]) =>
      (form: FilledForm) =>
        withRow(form, name, at),
  ),
  sheet.map((name) => (form: FilledForm) => sorted(form, name)),
  sheet.map((name) => (form: FilledForm) => renamed(form, name, `${name} (2)`)),
  fc.constant((form: FilledForm) => numbersAs(form, (number) => ` ${String(number)}\u00A0`)),
);
const movedAway: fc.Arbitrary<(form: FilledForm) => FilledForm> = sheet.map(
  (name) => (form: FilledForm) => renamed(form, name, `Taflen ${String(sheetNames.indexOf(name) + 1)}`),
);

describe("a form that was filled in by hand and moved about", () => {
  const filled = (wresReturn: object): FilledForm =>
    filledForm(typedReturn(wresReturn as Parameters<typeof typedReturn>[0]), {
      bank: "with-bank",
      strata: 3,
      queries: 3,
      headcounts: 40,
      answers: 200,
    });

  test("is the same return, with its names and without", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryReturn,
        fc.array(movement, { maxLength: 5 }),
        fc.constantFrom("named" as const, "nameless" as const),
        async (wresReturn, movements, named) => {
          const form = movements.reduce((moved, move) => move(moved), filled(wresReturn));
          expect((await readBack(formFile(form, named))).current).toEqual(meaningOf(wresReturn));
        },
      ),
      { numRuns: numRuns * 5 },
    );
  });

  test("is found by its names, whatever its sheets are called and say", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryReturn,
        fc.array(movedAway, { maxLength: 6 }),
        async (wresReturn, movements) => {
          const form = movements.reduce((moved, move) => move(moved), filled(wresReturn));
          for (const grid of form.sheets.values())
            grid.splice(0, 4, [], ["Teitl"], [], ["Rhes", "Adran", "Gwyn"]);
          expect((await readBack(formFile(form))).current).toEqual(meaningOf(wresReturn));
        },
      ),
      { numRuns },
    );
  });

  test.each([",", "\u00A0", "\u202F", " ", "'"])("may set off thousands by %j", async (mark) => {
    const current = readExample("esneft-2022");
    const form = numbersAs(filled(current), (number) =>
      number > 2100 ? thousands(number, mark) : String(number),
    );
    expect((await readBack(formFile(form, "nameless"))).current).toEqual(meaningOf(current));
  });
});
