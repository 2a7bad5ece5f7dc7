import { callSpreadsheetFunction } from "wres-metrics/spreadsheet";
import { expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

/** A measure that nobody has heard of: no line of code knows it. */
const definitions = JSON.stringify([
  {
    id: "parking",
    title: "Relative likelihood of a parking permit",
    kind: "likelihood",
    deed: "to get a parking permit",
    done: "given a parking permit",
    counted: "Staff who got a parking permit",
    outOf: "given",
    outOfIs: "Staff who asked for a parking permit",
    worse: "less",
  },
]);

const mapping = JSON.stringify({
  kind: "local",
  measure: "parking",
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
  outcome: { column: "Result", codes: { table: { Permit: "counted", None: "out-of" } } },
});

/** 120 of 200 White people who asked got a permit, 30 of 100 BME people, and 3 of 12 whose ethnicity is unknown. */
const rows = (
  [
    ["A", 120, 80],
    ["H", 30, 70],
    ["Z", 3, 9],
  ] as const
).flatMap(([code, got, none]) => [
  ...Array.from({ length: got }, () => `${code},Permit`),
  ...Array.from({ length: none }, () => `${code},None`),
]);

const flat = (text: string): string => text.replace(/\s+/g, " ");

test("a made-up measure, defined in JSON, goes through every station", async () => {
  const files: Record<string, string | Uint8Array> = {
    "definitions.json": definitions,
    "mapping.json": mapping,
    "permits.csv": `Ethnicity,Result\n${rows.join("\n")}\n`,
  };

  // Records.
  const gathered = await wres("gather --local parking=permits.csv --columns mapping.json --year 2022", {
    files,
  });
  expect(gathered.code).toBe(0);
  const organisation = { code: "X", name: "Example" };
  files["return.json"] = JSON.stringify({ ...JSON.parse(gathered.stdout), organisation });
  expect(JSON.parse(gathered.stdout)).toMatchObject({
    local: {
      parking: {
        counted: { white: 120, bme: 30, unknown: 3 },
        outOf: { white: 200, bme: 100, unknown: 12 },
      },
    },
  });

  // Report: 60% over 30% is 2.
  const REPORT = "report return.json --measures definitions.json --only-measures";
  const report = await wres(REPORT, { files });
  expect(flat(report.stdout)).toContain("2022 60.00% 30.00% 25.00% 2.00");
  expect(flat(report.stdout)).toContain(
    "White staff were 2.00 times as likely as BME staff to get a parking permit",
  );
  expect(flat(report.stdout)).toContain("A disparity is called, to the disadvantage of BME people.");

  // Chart.
  const page = await wres(`${REPORT} --format html`, { files });
  const [figure = ""] = /<figure[\s\S]*?<\/figure>/.exec(page.stdout) ?? [];
  expect(figure).toContain("<svg");
  expect(figure).toContain("to get a parking permit");

  // Workbook, written and read back.
  const template = await wres("template form.xlsx return.json --measures definitions.json", { files });
  expect(template.stderr + String(template.code)).toBe("0");
  files["form.xlsx"] = template.savedBytes.get("form.xlsx") ?? "";
  const fromForm = await wres("report form.xlsx --only-measures", { files });
  expect(fromForm.stderr).toBe("");
  expect(fromForm.stdout).toBe(report.stdout);

  // Spreadsheet function, of the direction of the definition.
  const cells = [120, 200, 30, 100];
  expect(callSpreadsheetFunction("APPOINTMENT_WHITE_OVER_BME", cells)).toMatchObject({ value: 2 });

  // Suppression: the three people are hidden, and so is what would give them away.
  const published = await wres(`${REPORT} --publish --format csv`, { files });
  expect(published.code).toBe(0);
  const line = (kind: string): string =>
    published.stdout.split("\n").find((row) => row.includes(`local/parking/${kind}`)) ?? "";
  expect(line("likelihood/unknown")).toMatch(/not-calculable/);
  expect(line("likelihood/unknown")).not.toMatch(/,3,/);
  expect(line("likelihood/white")).toMatch(/,120,/);

  // Check: what is printed of it, held against its counts.
  files["printed.csv"] = [
    "label,printed,numerator,denominator,numerator 2,denominator 2,what",
    "Permits,2.00,120,200,30,100,ratio",
    "Permits,twice as likely,120,200,30,100,ratio",
    "Permits,2.10,120,200,30,100,ratio",
    "",
  ].join("\n");
  const check = await wres("check printed.csv", { files });
  expect(flat(check.stdout)).toContain(
    "2 figures follow from their counts, 1 does not, and 0 cannot be checked.",
  );
});
