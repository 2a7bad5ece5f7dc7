import { contentToPublish, forInternalUse, renderMarkdown, reportDocument } from "wres-metrics/report";
import { parseDefinitions, parseReturn, type Return } from "wres-metrics";
import { describe, expect, test } from "vitest";

const kinds = {
  likelihood: {
    kind: "likelihood",
    deed: "to be promoted",
    done: "promoted",
    counted: "Staff who were promoted",
    outOf: "given",
    outOfIs: "Staff who applied",
  },
  survey: { kind: "survey-share", said: "felt pressure to come to work" },
  share: { kind: "share", counted: "Members of panels", group: "bme" },
  known: { kind: "share", counted: "Staff whose ethnicity is known", group: "known" },
  difference: { kind: "difference-from-workforce", counted: "Members of panels" },
  rate: { kind: "rate-of-an-amount", amount: "FTE days lost", outOfIs: "FTE days available" },
} as const;
const workforce = { total: { white: 800, bme: 200, unknown: 10 } };
const sides = ["more", "less", "neither"] as const;

/** The report of one definition over some years, as text on one line. */
function reported(kind: keyof typeof kinds, worse: (typeof sides)[number], years: readonly object[]): string {
  const definitions = parseDefinitions([{ id: "it", title: "Title of it", worse, ...kinds[kind] }]);
  if (definitions.status === "invalid")
    throw new Error(definitions.issues.map(({ message }) => message).join());
  const returns = years.map((local, index) => {
    const parsed = parseReturn({
      organisation: { code: "X", name: "Example" },
      year: 2022 - index,
      workforce,
      local: { it: local },
    });
    if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join());
    return parsed.return;
  });
  const content = contentToPublish(
    returns as [Return, ...Return[]],
    { indicators: [] },
    {},
    definitions.definitions,
  );
  return renderMarkdown(reportDocument(forInternalUse(content))).replace(/\s+/g, " ");
}

const flow = (white: number | null, bme: number | null, outOf: object = { white: 100, bme: 50 }): object => ({
  counted: { white, bme },
  outOf,
});

describe.each(sides)("a local measure of which %s is worse", (worse) => {
  test("likelihoods: even, nobody on a side, nobody at all, not given, two years", () => {
    // 20/100 and 10/50 are alike; 40/100 over 10/50 is 2.
    expect(reported("likelihood", worse, [flow(20, 10)])).toContain("equally likely to be promoted");
    expect(reported("likelihood", worse, [flow(40, 10), flow(20, 10)])).toMatch(/40 of 100 .*10 of 50/);
    expect(reported("likelihood", worse, [flow(10, 30), flow(40, 10)])).toMatch(/10 of 100 .*30 of 50/);
    expect(reported("likelihood", worse, [flow(0, 10)])).toMatch(/nobody among/);
    expect(reported("likelihood", worse, [flow(10, 0)])).toMatch(/nobody among/);
    expect(reported("likelihood", worse, [flow(null, 3)])).not.toMatch(/times as likely/);
    expect(reported("likelihood", worse, [flow(1, 1, { white: 4, bme: 3 })])).toContain("1 of 4");
  });

  test("shares of a survey: counts, percentages, alike, two years", () => {
    const counts = { answers: { white: { yes: 30, answered: 100 }, bme: { yes: 20, answered: 50 } } };
    const percentages = { answers: { white: { percentage: "30.0" }, bme: { percentage: "24.0" } } };
    const alike = { answers: { white: { percentage: "30.0" }, bme: { percentage: "30.0" } } };
    expect(reported("survey", worse, [counts, percentages])).toMatch(/10\.0 percentage points higher/);
    expect(reported("survey", worse, [percentages, counts])).toMatch(/6\.0 percentage points lower/);
    expect(reported("survey", worse, [percentages])).toContain("(given without counts)");
    expect(reported("survey", worse, [alike])).toContain("are the same, as far as they are printed");
  });

  test("shares of a group, differences from the workforce, rates of amounts", () => {
    const people = { counted: { white: 30, bme: 10, unknown: 2 } };
    expect(reported("share", worse, [people, { counted: { white: 30, bme: 30, unknown: 2 } }])).toContain(
      "10 of 42",
    );
    expect(reported("known", worse, [people])).toContain("40 of 42");
    expect(reported("difference", worse, [people, people])).toContain("percentage points");
    const days = {
      amounts: { white: { amount: "1200.5", outOf: "20000" }, bme: { amount: "800", outOf: "10000" } },
    };
    // 1,200.5 / 20,000 is 6.0025%, 800 / 10,000 is 8%.
    expect(reported("rate", worse, [days, days])).toMatch(/6\.00%.*8\.00%/);
    const even = {
      amounts: { white: { amount: "100", outOf: "1000" }, bme: { amount: "50", outOf: "500" } },
    };
    expect(reported("rate", worse, [even])).toContain("10.00%");
  });
});
