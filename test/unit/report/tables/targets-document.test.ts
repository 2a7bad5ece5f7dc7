import { describe, expect, test } from "vitest";
import type { Workforce } from "wres-metrics";
import { forInternalUse } from "../../../../src/disclosure/publishable.ts";
import { targetsContent } from "../../../../src/pipeline/targets-content.ts";
import { targetsDocument } from "../../../../src/report/tables/targets-document.ts";
import { buildReturn } from "../../../support/build-return.ts";
import { targetMet } from "../../../support/returns-of-verdicts.ts";

const documentOf = (workforce: Workforce, options: Partial<Parameters<typeof targetsContent>[1]> = {}) =>
  targetsDocument(forInternalUse(targetsContent(buildReturn({ workforce }), { by: 2024, ...options })));
const full: Workforce = {
  nonClinical: { "band-8a": { white: 40, bme: 0, unknown: 0 } },
  clinical: { "band-8a": { white: 50, bme: 10, unknown: 0 }, vsm: { white: 2, bme: 0, unknown: 0 } },
  total: { white: 750, bme: 250, unknown: 0 },
};

describe("targetsDocument", () => {
  test("has a table for both parts together, one for each, and one year by year", () => {
    const [goals] = documentOf(full).sections;
    expect(goals?.tables.map(({ caption }) => caption)).toEqual([
      "Non-clinical and clinical staff together",
      "Non-clinical staff",
      "Clinical staff",
      "BME staff needed on 31 March of each year",
    ]);
    expect(goals?.tables[3]?.columns).toEqual(["", "8a", "VSM", "All"]);
  });

  test("says of whom the shares are", () => {
    expect(documentOf(full).sections[0]?.lead).toEqual([
      "The target is 25.0% by 31 March 2024: the BME share of the whole workforce, of everyone, unknown ethnicity included.",
      "The headcount of every band is taken to stay as it is.",
    ]);
    const unknown = { ...full, nonClinical: { "band-8a": { white: 40, bme: 0, unknown: null } } };
    expect(documentOf(unknown).sections[0]?.lead.join(" ")).toContain("people whose ethnicity is known");
    expect(documentOf(full, { growth: "-0.01" }).sections[0]?.lead).toContain(
      "The headcount of every band is taken to fall by 1.0% a year.",
    );
  });

  test("marks a goal that needs more places than there are, and explains the mark", () => {
    const { sections, legend } = documentOf(full, { turnover: "0" });
    expect(sections[0]?.tables[0]?.rows[0]?.cells[3]).toEqual({ text: "15", mark: "!" });
    expect(legend).toContainEqual({
      mark: "!",
      text: "in some years more people would have to join than there are places that fall vacant or are new",
    });
    expect(documentOf(full).legend.map(({ mark }) => mark)).not.toContain("!");
  });

  // Two fifths of band 8a are BME, and a fifth of the workforce: no plan to run down from 40 to 20, nobody joins by group.
  test("met is met", () => {
    const { sections } = documentOf(targetMet.workforce ?? {}, { turnover: "0.1" });
    const [goals] = sections;
    expect(goals?.tables.map(({ caption }) => caption).join()).not.toContain("join");
    const cells = goals?.tables[0]?.rows[0]?.cells.map(({ text }) => text);
    expect(cells).toEqual(["40 of 100", "40.0%", "met", "", ""]);
    const years = goals?.tables.at(-1)?.rows.flatMap((row) => row.cells.map(({ text }) => text));
    expect(new Set(years)).toEqual(new Set(["met"]));
    expect(goals?.notes[0]).toContain("They are not a quota, and no reason to choose or to refuse anybody");
  });

  test("says why there is no target", () => {
    const { sections } = documentOf({ clinical: { "band-8a": { white: 50, bme: null } } });
    expect(sections[0]?.lead[0]).toBe("There is no target: the return lacks a count that the figure needs.");
  });

  test("a ratio of 0 has its mark", () => {
    const { sections, legend } = documentOf({
      clinical: { "band-5": { white: 5, bme: 5 }, "band-6": { white: 0, bme: 2 } },
    });
    const row = sections[1]?.tables[0]?.rows.find(({ cells }) => cells[1]?.text === "0");
    expect(row?.cells.at(-1)).toEqual({ text: "0.00", mark: "*" });
    expect(legend.map(({ mark }) => mark)).toContain("*");
  });
});
