import { fromWorkbook, type ParsedWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { type FilledForm, filledForm, formFile, renamed } from "../../../support/filled-form.ts";
import { workbookParts, zipped, zippedWorkbook } from "../../../support/zipped-workbook.ts";

const band5 = "workforce.clinical.band-5";
const read = (typed: Readonly<Record<string, string | number>>): Promise<ParsedWorkbook> =>
  fromWorkbook(formFile(filledForm(typed)));

/** The issues of a workbook, in short: where, and what stands there. */
function issuesOf(parsed: ParsedWorkbook): readonly string[] {
  return parsed.status === "valid" ? [] : parsed.issues.map(({ code, message }) => `${code} ${message}`);
}

function returnOf(parsed: ParsedWorkbook): object {
  if (parsed.status === "invalid") throw new Error(issuesOf(parsed).join("\n"));
  return parsed.return;
}

describe("fromWorkbook reads what was filled in", () => {
  test("and takes what is blank, or said not to be there, as not given", async () => {
    const blanks = ["", "n/a", "N/A", "–", "-", "[x]", " \u00A0"];
    const groups = ["white", "bme", "unknown", "asian", "black", "mixed", "other"];
    const typed = Object.fromEntries(
      groups.map((group, index) => [`${band5}.${group}`, blanks[index] ?? ""]),
    );
    expect(returnOf(await read(typed))).toEqual({ organisation: { code: "X", name: "Example" }, year: 2022 });
  });

  test("a row that is in use though nothing is known of it, and one that is counted inside another", async () => {
    const typed = {
      [`${band5}.inUse`]: "YES",
      [`${band5}.ofWhich`]: "none",
      "workforce.medical.consultants.white": 10,
      "workforce.medical.senior-medical-managers.white": 2,
      "workforce.medical.senior-medical-managers.ofWhich": "Consultants",
      "workforce.medical.other.white": 1,
      "workforce.medical.other.ofWhich": "Trainee grades",
      "workforce.medical.trainee-grades.white": 1,
      "workforce.medical.non-consultant-career-grades.ofWhich": "none",
    };
    expect(returnOf(await read(typed))).toMatchObject({
      workforce: {
        clinical: { "band-5": {} },
        medical: {
          consultants: { white: 10 },
          "senior-medical-managers": { white: 2 },
          other: { white: 1, ofWhich: "trainee-grades" },
          "trainee-grades": { white: 1 },
        },
      },
    });
    expect(JSON.stringify(returnOf(await read(typed)))).not.toMatch(/"consultants",|career/);
  });

  test("strata, in their places and in their order", async () => {
    const typed = {
      "strata.1.place": "training",
      "strata.1.by": "band",
      "strata.1.of": "all",
      "strata.1.outOf.white": "1,200",
      "strata.1.counts.white": 30,
      "strata.2.place": "Shortlisting",
      "strata.2.by": "route",
      "strata.2.of": "uk",
      "strata.2.outOf.bme": 20,
      "strata.2.counts.bme": 3,
    };
    expect(returnOf(await read(typed))).toMatchObject({
      training: { strata: [{ by: "band", of: "all", workforce: { white: 1200 }, accessed: { white: 30 } }] },
      shortlisting: { strata: [{ by: "route", of: "uk", shortlisted: { bme: 20 }, appointed: { bme: 3 } }] },
    });
  });
});

describe("fromWorkbook names the cell of", () => {
  // Clinical band 5 stands in row 26 of the form that `filledForm` makes: four rows above the table, then 15 of non-clinical
  // staff, and the seventh of clinical staff. White is column D, BME E.
  test.each<[string, Readonly<Record<string, string | number>>, readonly string[]]>([
    [
      "a fraction",
      { [`${band5}.white`]: 2.5 },
      [
        'not-whole Workforce!D26 is 2.5; expected a whole number of people from 0 on, or a blank cell for "not given".',
      ],
    ],
    ["a fraction with a comma", { [`${band5}.white`]: "2,5" }, ["not-whole Workforce!D26 is 2.5; expected"]],
    ["less than nobody", { [`${band5}.bme`]: -1 }, ["negative Workforce!E26 is -1; expected"]],
    ["a word", { [`${band5}.bme`]: "R" }, ['wrong-type Workforce!E26 is "R"; expected']],
    [
      "a row that is not in use and has counts",
      { [`${band5}.bme`]: 1, [`${band5}.inUse`]: "no" },
      ["not-allowed Workforce!K26 is no in a row with counts"],
    ],
    [
      "a word that is not on the list",
      { "disciplinary.window": "three years" },
      [
        "not-allowed Details!B9 is a value that is not quoted, since it may be about a person; expected one of single year, two-year total",
      ],
    ],
    [
      "a percentage over 100",
      { "survey.discrimination.white.percentage": 240 },
      ["out-of-range 'Staff survey'!D27 is \"240\"; expected"],
    ],
    [
      "a stratum of nothing",
      { "strata.1.by": "band" },
      ["missing Strata!B5 is missing; expected one of Shortlisting"],
    ],
    [
      "a stratum without a name",
      { "strata.1.place": "Training" },
      ["missing Strata!C5 is missing", "missing Strata!D5 is missing"],
    ],
    [
      "a part over its whole",
      { "shortlisting.shortlisted.white": 3, "shortlisting.appointed.white": 4 },
      ["part-over-whole Likelihoods!D6 is 4; expected at most 3"],
    ],
    [
      "a total that disagrees",
      { [`${band5}.white`]: 3, "workforce.total.white": 4 },
      ["totals-disagree Workforce!D40 is 4; expected"],
    ],
    [
      "an organisation without a name",
      { "organisation.name": "" },
      ["missing Details!B6 is missing; expected a text"],
    ],
    [
      "a year that is none",
      { year: "2021/22" },
      ["wrong-type Details!B7 is a value that is not quoted, since it may be about a person"],
    ],
  ])("%s", async (_, typed, issues) => {
    const found = issuesOf(await read(typed));
    expect(found.length).toBe(issues.length);
    issues.forEach((issue, index) => {
      expect(found[index]).toContain(issue);
    });
  });

  test("every mistake at once", async () => {
    const parsed = await read({ [`${band5}.white`]: 2.5, [`${band5}.bme`]: "R", year: 1948 });
    expect(issuesOf(parsed).map((issue) => issue.split(" ")[1])).toEqual([
      "Details!B7",
      "Workforce!D26",
      "Workforce!E26",
    ]);
  });

  test("a formula, a day and an error", async () => {
    const form = filledForm({});
    const bytes = zippedWorkbook({
      sheets: [
        { name: "Details", rows: form.sheets.get("Details")! },
        {
          name: "Board",
          xml: `<row><c t="str"><v>Section</v></c><c t="str"><v>Item</v></c><c t="str"><v>Figure</v></c><c t="str"><v>White</v></c><c t="str"><v>BME</v></c><c t="str"><v>Unknown</v></c></row>
          <row><c t="str"><v>Indicator 9</v></c><c t="str"><v>Executive board members</v></c><c t="str"><v>Headcount</v></c>
          <c><f>1+1</f><v>2</v></c><c s="1"><v>44651</v></c><c t="e"><v>#REF!</v></c></row>`,
        },
      ],
      formats: ["dd/mm/yyyy"],
    });
    expect(issuesOf(await fromWorkbook(bytes))).toEqual([
      "formula-in-input Board!D2 is a formula; expected a figure. Type the figure, or paste it as a value.",
      "wrong-type Board!E2 is a day; expected a figure.",
      'wrong-type Board!F2 is "#REF!"; expected a figure.',
    ]);
  });

  test("a figure in a row that the form does not have", async () => {
    const form = filledForm({ [`${band5}.white`]: 3 });
    form.sheets.get("Workforce")!.push(["Clinical", "Band 10", "Headcount", 7]);
    form.sheets.get("Workforce")!.push(["Clinical", "A note", "that says nothing"]);
    expect(issuesOf(await fromWorkbook(formFile(form)))).toEqual([
      expect.stringMatching(/^unknown-key Workforce!D41 is "7" in another row; expected a row of the form\./),
    ]);
  });

  test("two figures for one", async () => {
    const form = filledForm({ [`${band5}.white`]: 251, [`${band5}.bme`]: 21 });
    const copy = filledForm({ [`${band5}.white`]: 215, [`${band5}.bme`]: "" });
    form.sheets.set("Workforce (2)", copy.sheets.get("Workforce")!);
    expect(issuesOf(await fromWorkbook(formFile(form)))).toEqual([
      "inputs-disagree Workforce!D26 is 251; expected the same as in 'Workforce (2)'!D26, which is 215. Both are for one figure: correct one, or delete it.",
    ]);
    form.sheets.set("Workforce (2)", form.sheets.get("Workforce")!);
    expect((await fromWorkbook(formFile(form))).status).toBe("valid");
  });
});

describe("fromWorkbook takes last year's", () => {
  const both = (previous: Readonly<Record<string, string | number>>): Uint8Array => {
    const form = filledForm({ [`${band5}.white`]: 251 });
    const other = filledForm(previous);
    for (const name of ["Details", "Workforce"]) renamed(other, name, `${name} last year`);
    for (const name of ["Details last year", "Workforce last year"])
      form.sheets.set(name, other.sheets.get(name)!);
    return formFile(form, "nameless");
  };

  test("from its own sheets", async () => {
    const parsed = await fromWorkbook(both({ year: 2021, [`${band5}.white`]: 240 }));
    expect(parsed).toMatchObject({
      return: { year: 2022, workforce: { clinical: { "band-5": { white: 251 } } } },
      previous: { year: 2021, workforce: { clinical: { "band-5": { white: 240 } } } },
    });
  });

  test("as null where nothing was filled in there", async () => {
    const blank = { "organisation.code": "", "organisation.name": "", year: "", [`${band5}.inUse`]: "no" };
    expect(await fromWorkbook(both(blank))).toMatchObject({ status: "valid", previous: null });
  });

  test("with its issues", async () => {
    expect(issuesOf(await fromWorkbook(both({ year: 2021, [`${band5}.white`]: 2.5 })))).toEqual([
      expect.stringContaining("'Workforce last year'!D26 is 2.5"),
    ]);
  });
});

test("a sheet that was begun anew is known by its rows, and another by the title in its first cell", async () => {
  const form = filledForm({ [`${band5}.white`]: 251, "board.total.white": 9 });
  renamed(form, "Workforce", "Taflen1");
  renamed(form, "Board", "Taflen2");
  form.sheets.get("Taflen1")!.splice(0, 2, [], []);
  form.sheets.set("Taflen3", [["Section", "Item", "Figure"], ["Indicator 9"]]);
  expect(returnOf(await fromWorkbook(formFile(form, "nameless")))).toMatchObject({
    workforce: { clinical: { "band-5": { white: 251 } } },
    board: { total: { white: 9 } },
  });
});

test("a name that leads nowhere is none", async () => {
  const form = filledForm({ [`${band5}.white`]: 251 });
  form.names.set("WRES_year", { sheet: "No such sheet", row: 1, column: 1 });
  expect(returnOf(await fromWorkbook(formFile(form)))).toMatchObject({ year: 2022 });
});

test("another workbook, and a file that is none, say what they are", async () => {
  const other = zippedWorkbook({
    sheets: [
      {
        name: "Budget",
        rows: [
          ["Item", "Cost"],
          ["Paper", 7],
        ],
      },
    ],
  });
  expect(issuesOf(await fromWorkbook(other))).toEqual([
    "missing the data is a workbook that has none of the sheets that are read; expected the sheets of the template. Make one with `wres template`, and copy the figures into it.",
  ]);
  const { sheets } = { sheets: [{ name: "Budget", rows: [["Item"]] }] };
  const linked = zipped({ ...workbookParts({ sheets }), "xl/../a.xml": "x" });
  expect(issuesOf(await fromWorkbook(linked))).toMatchObject([expect.stringMatching(/^unsafe-workbook /)]);
});

describe("fromWorkbook warns of what somebody deleted", () => {
  const warningsOf = async (form: FilledForm): Promise<readonly string[]> =>
    (await fromWorkbook(formFile(form))).warnings.map(({ message }) => message);

  test("a row", async () => {
    const form = filledForm({ [`${band5}.white`]: 5 });
    // Row 26, as above.
    form.sheets.get("Workforce")?.splice(25, 1);
    for (const [name, { sheet, row }] of form.names) {
      if (sheet === "Workforce" && row === 25) form.names.delete(name);
      else if (sheet === "Workforce" && row > 25) form.names.get(name)!.row -= 1;
    }
    expect(await warningsOf(form)).toEqual([
      'Workforce is without the row "Clinical, Band 5, Headcount"; expected every sheet, row and column of the form. ' +
        "Its figures count as not given. If it had any, add it again with the words of a new template.",
    ]);
  });

  test("a column", async () => {
    const form = filledForm({});
    const grid = form.sheets.get("Likelihoods")!;
    const column = grid[3]!.indexOf("Mixed");
    for (const row of grid) row.splice(column, 1);
    form.names.clear();
    const [warning, ...more] = await warningsOf(form);
    expect([warning, more]).toEqual([
      expect.stringContaining('Likelihoods is without the column "Mixed"'),
      [],
    ]);
  });

  test("a sheet, and of last year only where something was filled in there", async () => {
    const form = filledForm({});
    form.sheets.delete("Staff survey");
    expect(await warningsOf(form)).toEqual([
      expect.stringContaining('the data is without the sheet "Staff survey"'),
    ]);
  });

  test("and of nothing where the form is whole", async () => {
    expect(await warningsOf(filledForm({}))).toEqual([]);
    expect(await warningsOf(filledForm({}, { bank: "with-bank", strata: 1, queries: 0 }))).toEqual([]);
  });
});
