import type { Return } from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { contentToPublish, forInternalUse, reportContent, reportDocument } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { buildReturn, resultsOf } from "../../../support/build-return.ts";

/** The sections of a report, by the number of their indicator. */
const sectionsOf = (given: Partial<Return>, before: readonly Partial<Return>[] = []) =>
  everySection(given, before).filter(({ heading }) => /^\d\. |^Through/.test(heading));
const everySection = (given: Partial<Return>, before: readonly Partial<Return>[] = []) => {
  const [now, ...earlier] = [given, ...before].map((one) => resultsOf(one));
  if (now === undefined) throw new Error("a report is on a year");
  return reportDocument(forInternalUse(reportContent(now, earlier))).sections;
};
const shortlisting = {
  shortlisted: { white: 812, bme: 431 },
  appointed: { white: 164, bme: 61 },
};
const isALine = ({ tables, notes, charts }: ReturnType<typeof sectionsOf>[number]): boolean =>
  tables.length === 0 && notes.length === 0 && charts === undefined;

describe("a section of which nothing is given", () => {
  test("is one line, and those that are given have their tables", () => {
    const sections = sectionsOf({ shortlisting });
    expect(sections.map((section) => (isALine(section) ? section.lead : "tables"))).toEqual([
      ["Not given."],
      "tables",
      ...Array<readonly string[]>(7).fill(["Not given."]),
    ]);
  });

  test("is one line where only the workforce that it is compared with is given", () => {
    const sections = sectionsOf({ workforce: { total: { white: 900, bme: 300 } } });
    expect(sections.map(isALine)).toEqual([false, ...Array<boolean>(8).fill(true)]);
  });

  test("has its table where last year is given, or a count without the one below the line", () => {
    const sections = sectionsOf({ disciplinary: { entered: { white: 3, bme: 2 } } }, [
      { year: 2021, shortlisting },
    ]);
    expect(sections.map(isALine)).toEqual([true, false, false, ...Array<boolean>(6).fill(true), false]);
  });

  test("says so where the calculation was of other indicators", () => {
    const results = resultsOf({ shortlisting }, { indicators: [2] });
    const { sections } = reportDocument(forInternalUse(reportContent(results, [])));
    expect(sections[0]?.lead).toEqual(["Not given."]);
  });

  test("keeps its table where every count of it is hidden", async () => {
    const given = buildReturn({
      workforce: { total: { white: 900, bme: 300 } },
      training: { accessed: { white: 4, bme: 3 } },
    });
    const { sections } = reportDocument(await protect(contentToPublish([given])));
    expect(sections[3]?.tables).not.toEqual([]);
    expect(sections[4]?.lead).toEqual(["Not given."]);
  });
});
