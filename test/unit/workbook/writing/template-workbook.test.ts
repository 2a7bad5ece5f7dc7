import { type Return, review } from "wres-metrics";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { formInputName, formInputs } from "../../../../src/workbook/form/form-inputs.ts";
import { templateWorkbook } from "../../../../src/workbook/writing/template-workbook.ts";
import { filledReturn } from "../../../support/filled-return.ts";
import { readExample } from "../../../support/read-example.ts";

const bank = { workforce: { clinical: { "band-5": { white: 3, bme: 4, unknown: 0 } } } };
const current = { ...readExample("esneft-2022"), bank };
const workbook = templateWorkbook(filledReturn(current), filledReturn(readExample("esneft-2021")));
const sheets = workbook.sheets.map((sheet) => [sheet.title, sheet] as const);
const tables = sheets.filter(([, { table }]) => table !== undefined);
const cells = workbook.sheets.flatMap(({ rows }) => rows.flat());

test("a cover and a list of contents come first, and what the words mean last", () => {
  const titles = workbook.sheets.map(({ title }) => title);
  expect(titles.slice(0, 3)).toEqual(["Cover", "Contents", "Details"]);
  expect(titles.at(-1)).toBe("Words in cells");
});

describe.each(sheets)("the sheet %s", (title, { rows, widths }) => {
  test("has a name that a sheet may have, and a title in A1", () => {
    expect(title).toMatch(/^[\w ]{1,31}$/);
    expect(rows[0]?.[0]).toMatchObject({ style: "title" });
    expect(rows.every((row) => row.length <= widths.length || row.length === 1)).toBe(true);
  });
});

// The government's guidance for spreadsheets: one table a sheet, one row of headings, no empty cell without a reason.
describe.each(tables)("the table of %s", (_, { rows, table }) => {
  const [header = [], ...body] = rows.slice((table?.headerRow ?? 1) - 1);

  test("has one row of headings, each of its own", () => {
    const headings = header.map(({ value }) => value);
    expect(headings.every((heading) => typeof heading === "string" && heading !== "")).toBe(true);
    expect(new Set(headings).size).toBe(headings.length);
  });

  test("fills every line to its end", () => {
    expect(new Set(body.map((row) => row.length))).toEqual(new Set([header.length]));
  });

  test("leaves nothing empty but what is to be filled in", () => {
    expect(body.flat().filter(({ value, style }) => value === null && style !== "input")).toEqual([]);
  });
});

test("every formula brings a result, a figure or words, and never an error", () => {
  const calculated = cells.filter(({ formula }) => formula !== undefined);
  expect(calculated.length).toBeGreaterThan(4000);
  expect(calculated.filter(({ value }) => value === null || value === "")).toEqual([]);
  expect(calculated.filter(({ value }) => typeof value === "number" && !Number.isFinite(value))).toEqual([]);
  expect(calculated.filter(({ formula = "" }) => /_xlfn|LET\(|XLOOKUP/.test(formula))).toEqual([]);
});

test("names are of one cell each", () => {
  const names = cells.flatMap(({ name }) => name ?? []);
  expect(new Set(names).size).toBe(names.length);
});

test("what is to be filled in is what the form says, and each says what may stand in it", () => {
  const inputs = cells.filter(({ style }) => style === "input");
  const extent = { bank: "with-bank", strata: 20, queries: 10 } as const;
  const expected = formInputs(extent).flatMap(({ path }) => [
    formInputName(path, "this-year"),
    // Last year's queries have a sheet where somebody answered one.
    ...(path[0] === "acknowledged" ? [] : [formInputName(path, "last-year")]),
  ]);
  expect(inputs.map(({ name }) => name).toSorted()).toEqual(expected.toSorted());
  expect(inputs.filter(({ rule }) => rule === undefined || rule.help === "")).toEqual([]);
});

test("each stands where the form says: on its sheet, in its row and under its heading", () => {
  const found = new Map(
    sheets.flatMap(([title, { rows, table }]) => {
      const header = rows[(table?.headerRow ?? 1) - 1] ?? [];
      return rows.flatMap((row) =>
        row.flatMap(({ name }, column) =>
          name === undefined
            ? []
            : [
                [
                  name,
                  { title, row: row.map(({ value }) => String(value)), heading: header[column]?.value },
                ] as const,
              ],
        ),
      );
    }),
  );
  for (const { path, sheet, row, column } of formInputs({ bank: "with-bank", strata: 20, queries: 10 })) {
    const place = found.get(formInputName(path, "this-year"));
    expect(place).toMatchObject({ title: sheet, heading: column });
    expect(place?.row).toEqual(expect.arrayContaining([...row]));
  }
});

// ESNEFT's consultants include its senior medical managers; it states no apprentices.
test("rows that there are not are not in use, and an “of which” is named", () => {
  const value = (name: string) => cells.find((cell) => cell.name === name)?.value;
  expect(value("WRES_workforce_clinical_apprentices_inUse")).toBe("no");
  expect(value("WRES_workforce_clinical_band5_inUse")).toBe("yes");
  expect(value("WRES_workforce_medical_seniorMedicalManagers_ofWhich")).toBe("Consultants");
  expect(value("WRES_workforce_medical_consultants_ofWhich")).toBe("none");
});

// A board of 81 is a question: boards have at most 40 members.
const returned = readExample("esneft-2022");
const odd: Return = { ...returned, board: { total: { white: 80, bme: 1, unknown: 0 } } };
const answer = {
  code: "board-size",
  path: "board.total",
  reason: "Two boards met as one.",
  on: "2022-08-31",
};

const linesOf = (wresReturn: Return) => {
  const { sheets } = templateWorkbook(filledReturn(wresReturn), null);
  const sheet = sheets.find(({ title }) => title === "Queries");
  return (sheet?.rows.slice(4) ?? []).map((row) => row.map(({ value }) => value));
};

describe("the sheet of queries", () => {
  test("has a line for each, with room for the reason", () => {
    const [finding] = review(odd);
    expect(linesOf(odd)[0]).toEqual([1, finding?.message, "board-size", "board.total", null, null, null]);
    expect(linesOf(odd)[1]?.[1]).toBe("Room for another query.");
  });

  test("has the answers that the return gives, and says which of them nothing asks for", () => {
    const stale = { code: "digit-slip", path: "training.accessed", reason: "So it is." };
    const lines = linesOf({ ...odd, acknowledged: [stale, answer] });
    expect(lines[0]?.slice(1, 5)).toEqual([
      "Nothing is queried here any more.",
      "digit-slip",
      "training.accessed",
      "So it is.",
    ]);
    expect(lines[1]?.slice(2)).toEqual(["board-size", "board.total", answer.reason, null, "2022-08-31"]);
    expect(lines[2]?.[1]).toBe("Room for another query.");
  });

  test("marks the cells that are asked about, by more than their colour", () => {
    const { sheets } = templateWorkbook(filledReturn(odd), null);
    const marked = sheets.flatMap(({ rows }) => rows.flat()).filter(({ style }) => style === "queried");
    expect(marked.map(({ name }) => name)).toEqual(
      ["white", "bme", "unknown", "asian", "black", "mixed", "other"].map(
        (group) => `WRES_board_total_${group}`,
      ),
    );
    expect(
      marked.every(({ rule }) => rule?.help.startsWith("Queried. Members of the board: 81.") === true),
    ).toBe(true);
    const answered = templateWorkbook(filledReturn({ ...odd, acknowledged: [answer] }), null);
    expect(answered.sheets.flatMap(({ rows }) => rows.flat()).some(({ style }) => style === "queried")).toBe(
      false,
    );
  });
});

describe("what is read back", () => {
  test("is the answers of both years, and no question without one", async () => {
    const current = { ...odd, acknowledged: [answer] };
    const previous = { ...readExample("esneft-2021"), acknowledged: [{ ...answer, by: "A. Analyst" }] };
    const parsed = await fromWorkbook(await toWorkbook(current, { previous }));
    expect(parsed).toMatchObject({
      status: "valid",
      return: { acknowledged: [answer] },
      previous: { acknowledged: [{ ...answer, by: "A. Analyst" }] },
    });
    const unanswered = await fromWorkbook(await toWorkbook(odd));
    expect(unanswered.status === "valid" && "acknowledged" in unanswered.return).toBe(false);
  });
});

test("sheets name the day on which staff and board are counted", () => {
  const headings = (given: Return): readonly unknown[] =>
    templateWorkbook(filledReturn(given), null)
      .sheets.filter(({ title }) => ["Cover", "Workforce", "Board"].includes(title))
      .map(({ rows }) => rows.flat().map(({ value }) => value));
  const whole = JSON.stringify(headings({ organisation: { code: "X", name: "X" }, year: 2024 }));
  expect(whole).toContain("headcount at 31 March (rows 1 to 33)");
  expect(whole).toContain("members by ethnicity at 31 March, indicator 9");
  const quarter = JSON.stringify(
    headings({ organisation: { code: "X", name: "X" }, year: 2024, period: "quarter-1" }),
  );
  // April to June of the year 2023/24, which is the WRES year 2024.
  expect(quarter).toContain("headcount at 30 June 2023 (rows 1 to 33)");
  expect(quarter).toContain("members by ethnicity at 30 June 2023, indicator 9");
  expect(quarter).toContain("Part of the year: Q1");
  expect(quarter).not.toContain("at 31 March");
});
