import fc from "fast-check";
import {
  calculateIndicators,
  compareYears,
  measureOf,
  parseResults,
  parseReturn,
  parseReturnText,
  type Return,
} from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { tries } from "../support/lane.ts";

const few = { numRuns: tries(40), endOnFailure: true } as const;

/** A number as a document prints it, with one or two places. */
const printed = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: least * 100, max: most * 100 }), fc.constantFrom(1, 2))
    .map(([hundredths, places]) => (hundredths / 100).toFixed(places))
    .map((text) => (Number(text) === 0 ? text.replace("-", "") : text));

const ratios = [
  "indicator-1/clinical/vsm/representation/bme",
  "indicator-2/relative-likelihood",
  "indicator-2/route/international/relative-likelihood",
  "indicator-3/relative-likelihood",
  "indicator-4/relative-likelihood/asian",
  "bank/indicator-3/relative-likelihood",
] as const;
const shares = [
  "indicator-1/workforce/bme",
  "indicator-1/non-clinical/bands-8a-and-above/bme",
  "indicator-1/medical/consultants/white",
  "indicator-9/voting/bme",
  "bank/indicator-1/workforce/bme",
] as const;
const differences = ["indicator-9/difference/board/bme", "indicator-9/difference/executive/bme"] as const;

const anyPublished = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...ratios), printed(0.1, 9), { maxKeys: 4 }),
    fc.dictionary(fc.constantFrom(...shares), printed(1, 99), { maxKeys: 4 }),
    fc.dictionary(fc.constantFrom(...differences), printed(-60, 60), { maxKeys: 2 }),
  )
  .map((all): Readonly<Record<string, string>> =>
    Object.fromEntries(all.flatMap((one) => Object.entries(one))),
  );

const unitSigns: Readonly<Record<string, string>> = { proportion: "%" };

function returnOf(published: Readonly<Record<string, string>>, year = 2023): Return {
  return { organisation: { code: "X", name: "Example" }, year, published };
}

describe("figures that a document prints without their counts", () => {
  test("are let in, and printed with the places of the document, untested", () => {
    fc.assert(
      fc.property(anyPublished, (published) => {
        const parsed = parseReturn(returnOf(published));
        if (parsed.status === "invalid") throw new Error(parsed.issues[0]?.message);
        const { measures } = calculateIndicators(parsed.return);
        for (const [id, text] of Object.entries(published)) {
          const measure = measures.find((one) => one.id === id);
          expect(measure?.printed).toBe(`${text}${unitSigns[measure?.unit ?? ""] ?? ""}`);
          expect(measure).toMatchObject({ status: "calculated", warnings: ["counts-not-published"] });
          expect(measure?.interval ?? measure?.test).toBeUndefined();
          expect(measure?.judgement?.significant ?? null).toBeNull();
        }
      }),
    );
  });

  test("are the same after a JSON file, of the return and of its results", () => {
    fc.assert(
      fc.property(anyPublished, (published) => {
        const parsed = parseReturnText(JSON.stringify(returnOf(published)));
        if (parsed.status === "invalid") throw new Error(parsed.issues[0]?.message);
        const results = calculateIndicators(parsed.return);
        const again = parseResults(JSON.parse(JSON.stringify(results)));
        if (again.status === "invalid") throw new Error(again.issues[0]?.message);
        expect(again.results.measures).toEqual(JSON.parse(JSON.stringify(results.measures)));
      }),
      few,
    );
  });

  test("are the same after a workbook, last year's too", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyPublished, anyPublished, async (now, then) => {
        const previous = returnOf(then, 2022);
        const read = await fromWorkbook(await toWorkbook(returnOf(now), { previous }));
        if (read.status === "invalid") throw new Error(read.issues[0]?.message);
        expect(read.return.published ?? {}).toEqual(now);
        expect(read.previous?.published ?? {}).toEqual(then);
      }),
      { numRuns: tries(6), endOnFailure: true },
    );
  });

  test("change by the difference of what is printed, and nobody calls it chance", () => {
    fc.assert(
      fc.property(printed(0.1, 9), printed(0.1, 9), (now, then) => {
        const id = "indicator-2/relative-likelihood";
        const [current, previous] = [returnOf({ [id]: now }), returnOf({ [id]: then }, 2022)].map((one) =>
          calculateIndicators(one),
        );
        if (current === undefined || previous === undefined) throw new Error("Two years.");
        const change = compareYears(current, previous).changes.find((one) => one.id === id);
        // Both have two places at most, so that hundredths are whole.
        const hundredths = Math.round(Number(now) * 100) - Math.round(Number(then) * 100);
        expect(change?.change).toMatchObject({ status: "calculated", number: hundredths / 100 });
        expect(change).toMatchObject({ test: { notTested: "not-given" }, words: { chance: "not-tested" } });
      }),
    );
  });

  test("stay where they say that two shares are alike: 0.0 points say of nobody what they did", async () => {
    const published = {
      "indicator-1/workforce/bme": "50.98",
      "indicator-9/difference/executive/bme": "0.0",
    };
    const { content } = await protect(calculateIndicators(returnOf(published)));
    const printed = (id: string) => content.measures.find((one) => one.id === id)?.printed;
    expect(printed("indicator-1/workforce/bme")).toBe("50.98%");
    expect(printed("indicator-9/difference/executive/bme")).toBe("0.0");
  });

  test("go where they say of two groups what everybody did: 100 points are all of one and none of the other", async () => {
    const published = { "indicator-9/difference/executive/bme": "100.0" };
    const { content } = await protect(calculateIndicators(returnOf(published)));
    expect(content.measures.find(({ id }) => id === "indicator-9/difference/executive/bme")?.printed).toBe(
      "[c]",
    );
  });

  test(
    "stay in a publication where nothing that they are tied to is counted",
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(anyPublished, async (published) => {
          const results = calculateIndicators(returnOf(published));
          const { content, protection, ...rest } = await protect(results);
          expect(protection).toBe("published");
          expect("disclosure" in rest && rest.disclosure.safe).toBe(true);
          for (const [id, text] of Object.entries(published)) {
            expect(content.measures.find((one) => one.id === id)?.printed).toContain(text);
          }
        }),
        { numRuns: tries(12), endOnFailure: true },
      );
    },
  );

  test(
    "go with the count that they would give away beside what is counted",
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 200, max: 900 }),
          async (few, many) => {
            // 1,000 of each were shortlisted, so that the ratio to four places has one numerator: many/few.
            const published = { "indicator-2/relative-likelihood": (many / few).toFixed(4) };
            const results = calculateIndicators({
              ...returnOf(published),
              shortlisting: { shortlisted: { white: 1000, bme: 1000 }, appointed: { white: many } },
            });
            const { content } = await protect(results);
            expect(measureOf(content, "indicator-2/relative-likelihood").printed).toBe("[c]");
            expect(JSON.stringify(content)).not.toContain((many / few).toFixed(4));
          },
        ),
        { numRuns: tries(12), endOnFailure: true },
      );
    },
  );
});
