import { type ParsedFigures, parseFiguresText, type PrintedFigure } from "wres-metrics/check";
import { forInternalUse, measuresCsv } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { csvRows } from "../../../src/ingest/csv-rows.ts";
import { resultsOf } from "../../support/build-return.ts";

const heading =
  "label,printed,numerator,denominator,numerator 2,denominator 2,what,year,unknown,direction,part of";
const csv = (...rows: readonly string[]): string => [heading, ...rows].join("\n");

function figuresOf(text: string): readonly PrintedFigure[] {
  const parsed: ParsedFigures = parseFiguresText(text);
  if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join(" "));
  return parsed.figures;
}
function messagesOf(text: string): readonly string[] {
  const parsed = parseFiguresText(text);
  return parsed.status === "invalid" ? parsed.issues.map(({ message }) => message) : [];
}

describe("JSON", () => {
  test("begins with a brace, with or without an editor's mark", () => {
    expect(figuresOf('\uFEFF { "figures": [] }')).toEqual([]);
    expect(messagesOf("{ figures: [] }")).toEqual([
      expect.stringContaining("line 1, column 3: a key without quotation marks"),
    ]);
  });
});

describe("CSV", () => {
  test("two counts are a share, four are a ratio", () => {
    expect(figuresOf(csv('BME,21.3%,"2,483",11635', "Likelihood,1.25,1203,4319,342,1530"))).toEqual([
      {
        id: "BME",
        kind: "percentage",
        formula: { op: "share", of: ["part"] },
        inputs: { part: { numerator: 2483, denominator: 11_635 } },
        published: "21.3%",
      },
      {
        id: "Likelihood",
        kind: "ratio",
        formula: { op: "ratio", of: ["first", "second"] },
        inputs: {
          first: { numerator: 1203, denominator: 4319 },
          second: { numerator: 342, denominator: 1530 },
        },
        published: "1.25",
      },
    ]);
  });

  test.each([
    { what: "difference", kind: "percentage-point-difference", op: "difference" },
    { what: "Excess", kind: "ratio", op: "ratio-minus-one" },
    { what: "change", kind: "percentage", op: "relative-change" },
  ])("$what is said", ({ what, kind, op }) => {
    const [figure] = figuresOf(csv(`A,5,1,2,3,4,${what}`));
    expect(figure).toMatchObject({ kind, formula: { op, of: ["first", "second"] } });
  });

  test("a direction makes the second pair the year before; a fall is taken the other way round", () => {
    const [up, down] = figuresOf(csv("A,5,1,2,3,4,difference,,,up", "B,5,1,2,3,4,difference,,,Down"));
    expect(up?.formula?.of).toEqual(["currentYear", "previousYear"]);
    expect(down?.formula?.of).toEqual(["previousYear", "currentYear"]);
    expect(down?.change).toEqual({ direction: "down" });
  });

  test("counts are added, or one is taken from another", () => {
    const [sum, difference] = figuresOf("label,printed,counts\nA,149,79 + 60\nB,5,19 − 14\n");
    expect(sum).toMatchObject({
      kind: "count",
      formula: { op: "sum" },
      inputs: { "count-1": { count: 79 } },
    });
    expect(difference).toMatchObject({ formula: { op: "difference", of: ["count-1", "count-2"] } });
  });

  test("year, unknown, whole and what is hidden", () => {
    const [one, two, hidden] = figuresOf(
      csv("BME,21.5%,2483,11635,,,,2022,86,,staff", "Ethnicity unknown,0.7%,86,11635", "Asian,R%,R,"),
    );
    expect(one).toMatchObject({ id: "2022/BME", inputs: { unknown: { count: 86 } }, partOf: "staff" });
    expect(two?.formula?.of).toEqual(["unknown"]);
    expect(hidden?.inputs).toEqual({ part: { numerator: "R", denominator: null } });
  });

  test("a figure without counts is what it looks like", () => {
    const kinds = figuresOf('label,printed\nA,5.5%\nB,"1,203"\nC,1.25\nD,twice\n').map(({ kind }) => kind);
    expect(kinds).toEqual(["percentage", "count", "ratio", "ratio"]);
  });

  test("one figure in two places is two figures", () => {
    expect(figuresOf(csv("Board,5.3%,1,19", "Board,5.5%,1,19")).map(({ id }) => id)).toEqual([
      "Board",
      "Board (line 3)",
    ]);
  });

  test("says everything that is wrong, at once, with the line", () => {
    expect(
      messagesOf(csv("A,5,1.5,2", ",5,-1,2", "C,,1,2,,,sum,22,x,sideways", "D,5,1,2,,,,,,,,,9")),
    ).toEqual([
      "line 5 is 13 cells; expected at most 11 cells, as in the heading. Put quotation marks around a cell that holds a comma.",
      'line 2, numerator is "1.5"; expected a whole number of people from 0 on, "R" where it is redacted, or nothing.',
      "line 3, label is missing; expected a text that is not empty.",
      'line 3, numerator is "-1"; expected a whole number of people from 0 on, "R" where it is redacted, or nothing.',
      "line 4, printed is missing; expected a text that is not empty.",
      'line 4, what is "sum"; expected one of share, ratio, difference, excess, change, count.',
      'line 4, year is "22"; expected a year of four digits, such as 2022, or two that follow, such as 2021/22.',
      "line 4, direction is a value that is not quoted, since it may be about a person; expected up or down.",
      'line 4, unknown is "x"; expected a whole number of people from 0 on, "R" where it is redacted, or nothing.',
    ]);
  });

  test.each([
    { text: "", says: "the data is empty; expected a heading with label, printed, numerator, denominator." },
    {
      text: "label,numerator\nA,1\n",
      says: 'There is no column "printed". The columns found are: "label", "numerator".',
    },
    {
      text: "label,printed,Printed\nA,1,2\n",
      says: 'line 1, column 3 is "Printed"; expected a column of its own.',
    },
    {
      text: 'label,printed\n"A,1\n',
      says: "line 2 has a cell with one quotation mark; expected two around it.",
    },
    {
      text: "label,printed,counts\nA,5,3 * 2\n",
      says: 'line 2, counts is a value that is not quoted, since it may be about a person; expected numbers of people with "+"',
    },
    {
      text: "label,printed,counts\nA,5,9 - 2 - 2\n",
      says: "line 2, counts is a value that is not quoted, since it may be about a person; expected numbers",
    },
  ])("$says", ({ text, says }) => {
    expect(messagesOf(text).join(" ")).toContain(says);
  });
});

describe("headings", () => {
  test("a column that is not there is the one thing that is said, however many rows lack it", () => {
    const rows = Array.from({ length: 40 }, (_, row) => `Figure ${String(row)},5%,x`);
    expect(messagesOf(["Figure in report,printed,numerator", ...rows].join("\n"))).toEqual([
      'There is no column "label". The columns found are: "Figure in report", "printed", "numerator".',
    ]);
    expect(messagesOf("a;b\n1;2\n")).toEqual([
      'There is no column "label" and no column "printed". The columns found are: 2 headings that are not quoted. Its first line seems to hold no headings; the columns that are used are label, printed, numerator, denominator, numerator 2, denominator 2, counts, what, year, unknown, direction, part of, note.',
    ]);
  });

  test("a column that is not known is named, and stops nothing", () => {
    const parsed = parseFiguresText("Indicator,label,printed,numerater\n1,A,5%,2\n");
    expect(parsed).toMatchObject({ status: "valid", figures: [{ id: "A", published: "5%" }] });
    if (parsed.status === "invalid") return;
    expect(parsed.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The column "Indicator" is not used; the columns that are used are label, printed, numerator, .*numerator 2, /,
      ),
      expect.stringMatching(/^The column "numerater" is not used; /),
    ]);
  });
});

describe("the year", () => {
  // The WRES year 2022 is the year that ends on 31 March 2022.
  test.each(["2022", "2021/22", "2021-22", "2021–22", "2021/2022", "2021 / 22"])("%s is 2022", (year) => {
    expect(figuresOf(csv(`A,5%,1,20,,,,${year}`)).map(({ id }) => id)).toEqual(["2022/A"]);
  });

  test("1999/00 is 2000", () => {
    expect(figuresOf(csv("A,5%,1,20,,,,1999/00")).map(({ id }) => id)).toEqual(["2000/A"]);
  });

  test.each(["2021/23", "2022/21", "2021/2023", "21/22", "2021/"])("%s is no year", (year) => {
    expect(messagesOf(csv(`A,5%,1,20,,,,${year}`))).toEqual([
      expect.stringContaining(`year is "${year}"; expected a year of four digits, such as 2022, or two`),
    ]);
  });
});

test("a label that says percentage points is of a difference, whatever sign is printed", () => {
  const [points, per] = figuresOf(
    csv("Decrease in percentage points,0.5%,1,2,3,4", "Decrease in share,0.5%,1,2,3,4"),
  );
  expect(points?.formula?.op).toBe("difference");
  expect(per?.formula?.op).toBe("relative-change");
});

describe("rows of CSV", () => {
  const rowCellsOf = (text: string): readonly (readonly string[])[] =>
    csvRows(text).rows.map(({ cells }) => cells);

  test.each([
    {
      what: "short rows end with their line",
      text: "a,b,c\nX,1\nY,2,3\n",
      cells: [
        ["a", "b", "c"],
        ["X", "1"],
        ["Y", "2", "3"],
      ],
    },
    {
      what: "a quoted cell holds a comma",
      text: 'a,b\n"1,203",4\n',
      cells: [
        ["a", "b"],
        ["1,203", "4"],
      ],
    },
    { what: "a quotation mark is doubled", text: 'a\n"An ""R"""\n', cells: [["a"], ['An "R"']] },
    {
      what: "a quoted cell holds a line",
      text: 'a,b\n"x\ny",1\n',
      cells: [
        ["a", "b"],
        ["x\ny", "1"],
      ],
    },
    {
      what: "semicolons",
      text: "a;b\n1,5;2\n",
      cells: [
        ["a", "b"],
        ["1,5", "2"],
      ],
    },
    {
      what: "tabs",
      text: "a\tb\n1\t2",
      cells: [
        ["a", "b"],
        ["1", "2"],
      ],
    },
    {
      what: "Windows lines and spaces",
      text: ' a , b \r\n "x" ,2\r\n',
      cells: [
        ["a", "b"],
        ["x", "2"],
      ],
    },
    { what: "nothing", text: "", cells: [] },
  ])("$what", ({ text, cells }) => {
    expect(rowCellsOf(text)).toEqual(cells);
  });

  test("rows have the number of the line they begin in; empty lines are counted and left out", () => {
    expect(csvRows('a,b\n\n"x\ny",1\n,,\nz,2').rows.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  test("says where a quotation mark is never closed", () => {
    expect(csvRows('a,b\n1,2\n"x,3\ny,4\n').unclosed).toBe(3);
    expect(csvRows('a,b\n1,"2"\n').unclosed).toBeNull();
  });
});

test("the CSV of measures that this library writes is told as what it is, once", () => {
  const parsed = parseFiguresText(measuresCsv(forInternalUse(resultsOf({}))));
  expect(parsed.status === "invalid" && parsed.issues.map(({ message }) => message)).toEqual([
    "line 1 is that of measures as this library writes them; expected figures of a document, in columns such as label, printed, numerator, denominator. What this library printed needs no check: it follows from the counts beside it.",
  ]);
});
