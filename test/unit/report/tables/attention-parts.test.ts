import type { Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { yearsOf } from "../../../../src/report/tables/years.ts";
import { attentionParts } from "../../../../src/report/tables/report-document.ts";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { buildReturn, resultsOf } from "../../../support/build-return.ts";

const partsOf = (now: Partial<Return>, before?: Partial<Return>) =>
  attentionParts(
    yearsOf(
      reportContent(
        resultsOf(buildReturn(now)),
        before === undefined ? [] : [resultsOf(buildReturn({ ...before, year: 2021 }))],
      ),
    ),
  );
const shortlisting = (white: number, bme: number) => ({
  shortlisting: { shortlisted: { white: 4000, bme: 2000 }, appointed: { white, bme } },
});

describe("what needs attention", () => {
  test("that nothing is called is said", () => {
    expect(partsOf({})).toEqual([
      {
        heading: "Disparities called",
        items: ["No disparity is called among the figures that can be judged."],
      },
    ]);
  });

  test("a disparity that is called comes first, with its sentences", () => {
    // (1000/4000) / (250/2000) = 2.00
    const [called] = partsOf(shortlisting(1000, 250));
    expect(called?.items).toHaveLength(1);
    expect(called?.items[0]).toMatch(
      /^2\. Appointment\. 2022: White people were 2\.00 times as likely as BME people to be appointed from shortlisting .* a disparity is called/,
    );
  });

  test("then what has changed beyond chance", () => {
    const parts = partsOf(shortlisting(1000, 250), shortlisting(1000, 500));
    expect(parts.map(({ heading }) => heading)).toEqual(["Disparities called", "Changed since 2021"]);
    // 2.00 - 1.00
    expect(parts[1]?.items[0]).toMatch(/^2\. Appointment\. Since 2021: the ratio changed by \+1\.00/);
  });

  test("last where the numbers are too small to tell", () => {
    // (2/100) / (1/100) = 2: outside the range, and two people
    const parts = partsOf({
      shortlisting: { shortlisted: { white: 100, bme: 100 }, appointed: { white: 2, bme: 1 } },
    });
    expect(parts.map(({ heading }) => heading)).toEqual(["Disparities called", "Too little to tell"]);
    expect(parts[1]?.items[0]).toContain("could be chance");
  });

  test("rows of the workforce are counted in one line", () => {
    const [called] = partsOf({
      workforce: {
        clinical: { "band-5": { white: 500, bme: 500 }, "band-6": { white: 950, bme: 50 } },
      },
    });
    // the whole is 550 of 2,000: 27.5%; band 6 has 5%
    expect(called?.items[0]).toBe(
      "1. Pay bands. 2022: BME staff are under-represented, by the rule, in 1 of the 2 rows that can be judged. Clinical: band 6.",
    );
  });
});
