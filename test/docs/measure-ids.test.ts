import { join } from "node:path";
import { expect, test } from "vitest";
import {
  boardBodies,
  groups,
  groupsWithinBme,
  type IndicatorRow,
  indicators,
  type MeasureAbout,
  measureId,
  measureLabel,
  medicalGrades,
  parseMeasureId,
  payBands,
  rowGroupings,
  surveyQuestions,
  workforceParts,
} from "wres-metrics";
import { decimalPlaces } from "../../src/model/print-measure.ts";
import { formatted } from "../../scripts/formatted.mjs";
import { unitOfKind } from "../../src/model/measure-id.ts";

const page = join(import.meta.dirname, "../../docs/concepts/ids-of-measures.md");

/** One measure of every form that an indicator has, of BME people where a group is named. */
const sex = { by: "sex", of: "women" } as const;
const sexAndGrade = { by: ["sex", "grade"], of: ["women", "band-6"] } as const;

function forms({ number, family }: IndicatorRow): readonly MeasureAbout[] {
  const start = { population: "substantive", group: "bme" } as const;
  switch (family) {
    case "workforce": {
      const of = { ...start, indicator: number } as const;
      const place = { part: "clinical", row: "band-5" } as const;
      return [
        { ...of, kind: "share", part: "workforce" },
        { ...of, kind: "share", ...place },
        { ...of, kind: "representation", ...place },
        { ...of, kind: "share", part: "workforce", stratum: sex },
        { ...of, kind: "share", part: "workforce", stratum: sexAndGrade },
        { ...of, kind: "difference", part: "workforce", stratum: sex },
      ];
    }
    case "likelihood": {
      const ratio = { ...start, indicator: number, kind: "relative-likelihood" } as const;
      const stratum = { by: "route", of: "international" };
      return [
        { ...start, indicator: number, kind: "likelihood" },
        ratio,
        { ...ratio, group: "black" },
        { ...ratio, stratum },
        { ...ratio, without: stratum },
        { ...ratio, adjustedFor: "route" },
      ];
    }
    case "survey": {
      const of = { ...start, indicator: number } as const;
      const parts = surveyQuestions.flatMap((row) =>
        row.indicator === number && row.part !== null ? [row.part] : [],
      );
      return [
        { ...of, kind: "share" },
        ...parts.map((question) => ({ ...of, kind: "share", question }) as const),
        { ...of, kind: "difference" },
        { ...of, kind: "difference", group: "asian" },
        { ...of, kind: "share", stratum: sex },
        { ...of, kind: "difference", stratum: sex },
      ];
    }
    case "board":
      return [
        { ...start, indicator: number, kind: "share", body: "voting" },
        { ...start, indicator: number, kind: "share", body: "workforce" },
        { ...start, indicator: number, kind: "difference", body: "board" },
        { ...start, indicator: number, kind: "share", body: "board", stratum: sex },
        { ...start, indicator: number, kind: "difference", body: "board", stratum: sex },
      ];
  }
}

const units = {
  ratio: "ratio",
  proportion: "per cent",
  "proportion-difference": "percentage points",
} as const;

const words = (rows: readonly { readonly id: string; readonly title: string }[]): string =>
  rows.map(({ id, title }) => `\`${id}\` (${title})`).join(", ");

function pageText(): string {
  const rows = indicators.flatMap((indicator) =>
    forms(indicator).map((about) => {
      const id = measureId(about);
      const unit = unitOfKind[about.kind];
      const places = decimalPlaces({ unit, indicator: about.indicator });
      const mark = id === indicator.headline ? " (headline)" : "";
      return `| \`${id}\`${mark} | ${measureLabel({ about })} | ${units[unit]}, ${String(places)} |`;
    }),
  );
  return `# Ids of measures

<!-- Written by \`npm run measure-ids\`, from the code that writes ids. -->

A measure is found in results, in CSV and in a workbook by its id. The same stands as data in \`about\`, and in CSV in a column for each part. Below is one id of every form. A measure of
bank workers has \`bank/\` before its id. Any group can take the place of \`bme\`, and any other of the lists below that of a row, a part, a body or a stratum.

| id | what it is | unit, decimal places |
| --- | --- | --- |
${rows.join("\n")}

## The words

- Groups: ${groups.map(({ id, label }) => `\`${id}\` (${label})`).join(", ")}. Instead of BME in a comparison: ${groupsWithinBme.map((id) => `\`${id}\``).join(", ")}.
- Parts of the workforce: ${words(workforceParts)}.
- Rows: ${words(payBands)}; medical: ${words(medicalGrades)}.
- Groupings of rows: ${words(rowGroupings)}, and those that you name in \`groupings\`.
- Bodies of the board: ${words(boardBodies)}.
- Strata: the words of the return, such as \`route\` and \`international\`.
`;
}

test("the page of ids is what the writer of ids gives (out of date: npm run measure-ids)", async () => {
  const text = await formatted(page, pageText());
  await expect(text).toMatchFileSnapshot(page);
});

test("every id on it is read back, and headlines are on it", () => {
  const ids = Array.from(pageText().matchAll(/^\| `([^`]+)`/gm), ([, id = ""]) => id);
  expect(ids.length).toBeGreaterThan(35);
  for (const id of ids) expect(parseMeasureId(id), id).not.toBeNull();
  for (const { headline } of indicators) expect(ids).toContain(headline);
});
