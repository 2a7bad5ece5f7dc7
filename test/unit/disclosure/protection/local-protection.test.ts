import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Return } from "wres-metrics";
import { audit } from "../../../../src/disclosure/audit/audit.ts";
import { protect } from "../../../../src/disclosure/protection/protect.ts";
import type { ReportContent } from "../../../../src/model/document-contents.ts";
import type { Publishable } from "../../../../src/model/protection.ts";
import { calculateIndicators } from "../../../../src/pipeline/calculate-indicators.ts";
import { withLocalMeasures } from "../../../../src/pipeline/calculate-local-measures.ts";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { everyFile, publishWith } from "../../../support/publish-with.ts";
import { tries } from "../../../support/lane.ts";

const organisation = { code: "X", name: "Example" };

function results(wresReturn: Return) {
  return withLocalMeasures(calculateIndicators(wresReturn), wresReturn);
}

function published({ content }: Publishable<ReportContent>, id: string) {
  const found = content.results.local?.measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const total = { white: 4000, bme: 1500, unknown: 150 };

const valued = {
  id: "valued",
  title: "Valued",
  kind: "survey-share",
  said: "feel valued",
  worse: "less",
} as const;

describe("what is published of local measures", () => {
  test("a small count is hidden, with every figure that is worked out from it", async () => {
    const content = reportContent(
      results({
        organisation,
        year: 2022,
        workforce: { total },
        local: { promotion: { counted: { white: 320, bme: 4, unknown: 11 } } },
      }),
      [],
    );
    const safe = await protect(content);
    if (safe.protection === "published") expect(safe.disclosure.safe).toBe(true);
    expect(published(safe, "local/promotion/likelihood/bme")).toMatchObject({
      reason: "hidden",
      printed: "[c]",
      basis: { bme: { count: null, of: 1500, hidden: ["count"] } },
    });
    const ratio = published(safe, "local/promotion/relative-likelihood/bme");
    expect(Object.keys(ratio)).not.toContain("interval");
    expect(ratio).toMatchObject({ reason: "hidden", warnings: [] });
    expect(published(safe, "local/promotion/likelihood/white").printed).toBe("8.00%");
  });

  test("a group within BME is not the rest of the others", async () => {
    const counted = { white: 320, bme: 60, asian: 20, black: 23, mixed: 3, other: 14 };
    const content = reportContent(
      results({ organisation, year: 2022, workforce: { total }, local: { promotion: { counted } } }),
      [],
    );
    const safe = await protect(content);
    const shown = ["asian", "black", "mixed", "other"].filter((group) => {
      const basis = published(safe, `local/promotion/likelihood/${group}`).basis[group];
      return basis !== undefined && "count" in basis && basis.count !== null;
    });
    expect(shown).not.toContain("mixed");
    expect(shown.length).toBeLessThan(3);
    if (safe.protection !== "published") throw new Error("it is published");
    const [publication] = safe.disclosure.publications;
    expect((await audit(publication?.table ?? { cells: [], sums: [] })).safe).toBe(true);
  });

  test("the disabled staff of a workforce are not the rest of everyone whom the indicators print", async () => {
    const content = reportContent(
      results({
        organisation,
        year: 2022,
        workforce: { total },
        localWorkforces: { disability: { "non-disabled": 5000, disabled: 643, unknown: 7 } },
        local: {
          "wdes-3": {
            counted: { "non-disabled": 30, disabled: 20 },
            countedPreviousYear: { "non-disabled": 30, disabled: 20 },
          },
        },
      }),
      [],
    );
    const safe = await protect(content);
    if (safe.protection === "published") expect(safe.disclosure.safe).toBe(true);
    // 5650 less 5000 less 643 is 7: one of the four is hidden with it.
    const bases = ["non-disabled", "disabled", "unknown"].map(
      (group) => published(safe, `local/wdes-3/likelihood/${group}`).basis[group],
    );
    const all = safe.content.results.measures.find(({ id }) => id === "indicator-1/workforce/bme")?.basis.bme;
    const shown = [...bases, all].filter(
      (basis) => basis !== undefined && "of" in basis && basis.of !== null,
    );
    expect(shown.length).toBeLessThan(3);
  });

  test("amounts of a group of few people, or of nobody knows how many, are hidden", async () => {
    const amounts = {
      white: { amount: "10.5", outOf: "1000", people: 40 },
      bme: { amount: "3.25", outOf: "120", people: 4 },
      unknown: { amount: "1", outOf: "30" },
    };
    const content = reportContent(
      results({ organisation, year: 2022, local: { "sickness-absence": { amounts } } }),
      [],
    );
    const safe = await protect(content);
    expect(published(safe, "local/sickness-absence/rate/white").printed).toBe("1.05%");
    for (const group of ["bme", "unknown"]) {
      expect(published(safe, `local/sickness-absence/rate/${group}`)).toMatchObject({
        reason: "hidden",
        basis: { [group]: { amount: null, outOf: null, people: null, hidden: true } },
      });
    }
    expect(published(safe, "local/sickness-absence/difference/bme").printed).toBe("[c]");
    for (const text of Object.values(everyFile(safe))) expect(text).not.toContain("3.25");
  });

  test("the amounts of all parts go with those of one", async () => {
    const one = (people: number) => ({ amount: "12.5", outOf: "1000", people });
    const amounts = {
      white: one(90),
      bme: one(64),
      asian: one(20),
      black: one(20),
      mixed: one(4),
      other: one(20),
    };
    const content = reportContent(
      results({ organisation, year: 2022, local: { "sickness-absence": { amounts } } }),
      [],
    );
    const safe = await protect(content);
    expect(published(safe, "local/sickness-absence/rate/bme").printed).toBe("1.25%");
    for (const group of ["asian", "black", "mixed", "other"]) {
      expect(published(safe, `local/sickness-absence/rate/${group}`).printed).toBe("[c]");
    }
  });

  test("a year that a window of two years reaches into is not given away by the year before", async () => {
    const definitions = [
      {
        id: "moved",
        title: "Moved",
        kind: "likelihood" as const,
        deed: "to move",
        done: "moved",
        counted: "Staff who moved",
        outOf: "workforce",
        worse: "less" as const,
      },
    ];
    const year = (of: number, window: "single-year" | "two-year-total", bme: number): Return => ({
      organisation,
      year: of,
      workforce: { total },
      definitions: definitions.map((definition) => ({ ...definition, window })),
      local: {
        moved: {
          counted: { white: 100, bme },
          ...(window === "two-year-total" && { countedPreviousYear: { white: 90, bme: 30 } }),
        },
      },
    });
    const before = await protect(results(year(2021, "single-year", 30)));
    if (before.protection !== "published") throw new Error("it is published");
    // 34 in two years less the 30 that were published of the first are 4.
    const now = await protect(
      results(year(2022, "two-year-total", 4)),
      {},
      { published: before.disclosure.publications },
    );
    const bme = now.content.local?.measures.find(({ id }) => id === "local/moved/likelihood/bme");
    expect(bme?.printed).toBe("[c]");
    const alone = await protect(results(year(2022, "two-year-total", 4)));
    expect(
      alone.content.local?.measures.find(({ id }) => id === "local/moved/likelihood/bme")?.printed,
    ).not.toBe("[c]");
  });

  test("a percentage without counts that tells a small count is withheld", async () => {
    const content = reportContent(
      results({
        organisation,
        year: 2022,
        definitions: [valued],
        local: { valued: { answers: { white: { yes: 50, answered: 90 }, bme: { percentage: "14.2857" } } } },
      }),
      [],
    );
    const safe = await protect(content);
    expect(published(safe, "local/valued/share/white").printed).toBe("55.6%");
    const bme = published(safe, "local/valued/share/bme");
    expect(["14.2857%", "[c]"]).toContain(bme.printed);
    if (safe.protection === "published") expect(safe.disclosure.safe).toBe(true);
  });

  test("a percentage without counts gives no group away by how many of another can have said yes", async () => {
    const content = reportContent(
      results({
        organisation,
        year: 2022,
        definitions: [valued],
        local: {
          valued: {
            answers: {
              white: { yes: 87, answered: 178 },
              bme: { yes: 80, answered: 131 },
              asian: { yes: 22, answered: 43 },
              black: { percentage: "94.7" },
              mixed: { percentage: "50" },
              other: { yes: 15, answered: 38 },
            },
          },
        },
      }),
      [],
    );
    const safe = await protect(content);
    // 80 − 22 − 15 = 43 people said yes in two groups, of 131 − 43 − 38 = 50 who answered. 7 answered otherwise, so that 50% is of at
    // most 14 people, and at most 7 Mixed people said yes: one of 8 counts.
    const printed = ["bme", "asian", "mixed", "other"].map(
      (group) => published(safe, `local/valued/share/${group}`).printed,
    );
    expect(printed).toContain("[c]");
  });
});

const count = fc.integer({ min: 0, max: 40 });
const counts = fc.record({ white: count, bme: count, unknown: count });

/** Two reports that differ in some counts alone. */
const twins = fc
  .tuple(
    counts,
    counts,
    counts,
    fc.array(fc.constantFrom("white", "bme", "unknown"), { maxLength: 3 }),
    fc.nat({ max: 40 }),
  )
  .map(([counted, panels, before, changed, other]) => {
    const change = (given: typeof counted): typeof counted => ({
      ...given,
      ...Object.fromEntries(changed.map((group) => [group, other])),
    });
    const years = (now: typeof counted, then: typeof counted) =>
      [results(yearOf(2022, now, panels)), results(yearOf(2021, then, panels))] as const;
    return { one: years(counted, before), other: years(change(counted), change(before)), changed };
  });

type Counted = Readonly<Record<"white" | "bme" | "unknown", number>>;

function yearOf(year: number, counted: Counted, panels: Counted): Return {
  const people = (group: keyof Counted) => ({
    amount: String(counted[group]),
    outOf: "100",
    people: counted[group],
  });
  return {
    organisation,
    year,
    workforce: { total },
    local: {
      promotion: { counted },
      "interview-panels": { counted: panels },
      "sickness-absence": {
        amounts: { white: people("white"), bme: people("bme"), unknown: people("unknown") },
      },
    },
  };
}

test(
  "what is hidden changes nothing that is printed: not a byte, in any format",
  { tags: ["night"] },
  async () => {
    await fc.assert(
      fc.asyncProperty(twins, async ({ one, other, changed }) => {
        const isHidden = (id: string): boolean =>
          changed.some((group) =>
            new RegExp(`local/(promotion|sickness-absence)/[a-z-]+/${group}$`).test(id),
          );
        const [first, second] = await Promise.all([publishWith(one, isHidden), publishWith(other, isHidden)]);
        expect(everyFile(second)).toEqual(everyFile(first));
      }),
      { numRuns: tries(30), endOnFailure: true },
    );
  },
);
