import {
  callSpreadsheetFunction,
  type CellArgument,
  type SpreadsheetFunctionId,
  spreadsheetFunctions,
} from "wres-metrics/spreadsheet";
import { describe, expect, test } from "vitest";
import { generatedCalls } from "../../support/generated-calls.ts";
import { libraryAnswer } from "../../support/library-answer.ts";

const value = (id: SpreadsheetFunctionId, ...cells: CellArgument[]): unknown => {
  const answer = callSpreadsheetFunction(id, cells);
  return answer.status === "value" ? answer.value : answer.error;
};

describe("what a cell holds", () => {
  test.each([[4], ["4"], [" 4 "], [[[4]]], [[["4"]]]])("%j is the count 4: 4 of 16 is a quarter", (cell) => {
    expect(value("SHARE", cell, 16)).toBe(0.25);
  });

  test.each(["1,000", "1 000", "1\u00a0000", "1000"])('"%s" is a thousand', (text) => {
    expect(value("SHARE", 250, text)).toBe(0.25);
  });

  test.each([[""], ["  "], [null], [undefined], [[[""]]]])("%j is not given", (cell) => {
    expect(value("SHARE", cell, 16)).toBe("#N/A");
  });

  test.each([
    [12.5],
    ["12.0"],
    ["4%"],
    ["1e3"],
    [-1],
    ["R"],
    ["1,00"],
    [true],
    [2 ** 53],
    [[[1, 2]]],
    ["–"],
    [Number.NaN],
  ])("%j is no count", (cell) => {
    expect(value("SHARE", cell, 16)).toBe("#VALUE!");
  });

  test("0 is a count", () => {
    expect(value("SHARE", 0, 16)).toBe(0);
  });

  test.each([[0.256], ["0.256"], ["25.6%"], ["25.6 %"]])("%j is a share of 25.6%%", (target) => {
    expect(value("PEOPLE_TO_TARGET", 40, 584, target)).toBe(110);
  });

  test.each([[2022.5], [1999], ["2022/23"]])("%j is no year of a report", (year) => {
    expect(
      value(
        "REPORT",
        [
          ["", "White"],
          ["appointed", 1],
        ],
        year,
      ),
    ).toBe("#VALUE!");
  });

  test.each([[95], [0], [1], ["95 per cent"]])("%j is no level", (level) => {
    expect(value("SHARE_LOWER", 10, 100, level)).toBe("#VALUE!");
  });

  test("a level as a percentage", () => {
    expect(value("SHARE_LOWER", 10, 100, "95%")).toBe(value("SHARE_LOWER", 10, 100));
  });

  test("a share above 1 is none", () => {
    expect(value("GAP_TO_TARGET", 40, 584, 25.6)).toBe("#VALUE!");
  });
});

describe("where there is no answer", () => {
  test("a rate out of nobody, and a ratio over nothing", () => {
    expect(value("SHARE", 0, 0)).toBe("#DIV/0!");
    expect(value("APPOINTMENT_WHITE_OVER_BME", 1, 5, 0, 5)).toBe("#DIV/0!");
  });

  test("says why", () => {
    expect(callSpreadsheetFunction("SHARE", ["R", 5])).toEqual({
      status: "error",
      error: "#VALUE!",
      message: 'argument 1 is "R"; expected a whole number of people, or an empty cell.',
    });
  });

  // More appointed than shortlisted, 3 of 1200 over nobody, no other trust.
  test.each<[SpreadsheetFunctionId, readonly CellArgument[], string]>([
    ["P_VALUE", [2, 6, 5, 1, 5], "The counts allow no test."],
    ["INTERVAL_UPPER", [2, 3, 1200, 0, 3600], "The counts set no upper bound on the ratio."],
    ["SHARE_LOWER", [6, 5], "More people are counted than there are: there is no share to be sure of."],
    ["PUBLISH_CHECK_RATIO", [6, 5, 1, 5], "More people are counted than there are."],
    ["PUBLISH_CHECK_RATIO", [1, 5, 6, 5], "More people are counted than there are."],
    ["PERCENTILE", [5, 0.2, [["", null]]], "There are no figures of other trusts to compare with."],
  ])("%s of %j says why it has no value", (id, cells, message) => {
    expect(callSpreadsheetFunction(id, cells)).toEqual({ status: "error", error: "#N/A", message });
  });

  test.each<[SpreadsheetFunctionId, readonly CellArgument[], string]>([
    ["SHORTFALL", [9, 1, 10, 2, 20], "argument 1 is 9; expected indicator 2, 3 or 4."],
    ["PERCENTILE", [1, 0.5, 0.4], "argument 1 is 1; expected an indicator that has a direction, 2 to 9."],
    ["PERCENTILE", [5, [[0.1, 0.2]], 0.4], "argument 2 is a range; expected one figure."],
    ["ETHNIC_GROUP", ["Q"], 'argument 1 is "Q"; expected an ethnic category of the scheme of 2001.'],
    ["ETHNIC_GROUP", ["Q", 2021], 'argument 1 is "Q"; expected an ethnic category of the scheme of 2021.'],
    ["PUBLISH_CHECK_COUNT", [7, 1001], "argument 2 is 1001; expected a whole number from 1 to 1000."],
    ["PUBLISH_CHECK_RATIO", [3, 20, 5, 40, 7], "argument 5 is 7; expected a whole number from 0 to 6."],
  ])("%s of %j says what it expects", (id, cells, message) => {
    expect(callSpreadsheetFunction(id, cells)).toEqual({ status: "error", error: "#VALUE!", message });
  });

  test("an interval without an upper end: #N/A in one cell, a word in the pair", () => {
    // 3 of 1200 over nobody of 3600
    expect(value("INTERVAL_UPPER", 2, 3, 1200, 0, 3600)).toBe("#N/A");
    expect(value("INTERVAL", 2, 3, 1200, 0, 3600)).toMatchObject([[expect.closeTo(2.344, 3), "unbounded"]]);
  });

  test("more appointed than shortlisted have no share to be sure of", () => {
    expect(value("SHARE_LOWER", 6, 5)).toBe("#N/A");
    expect(value("P_VALUE", 2, 6, 5, 1, 5)).toBe("#N/A");
  });

  test.each([
    ["SHORTFALL", [9, 1, 10, 2, 20]],
    ["SHORTFALL", [1, 1, 10, 2, 20]],
    ["P_VALUE", [10, 1, 10, 2, 20]],
    ["PERCENTILE", [1, 0.5, 0.4]],
    ["TRAJECTORY", [1, 10, 0.5, 2025, 2022]],
    ["SHARE_INTERVAL", [1, 10, 2]],
    ["ETHNIC_GROUP", ["Q"]],
    ["VERDICT", [2, 1, 10, 2, 20, "mine"]],
  ] as const)("%s of %j is #VALUE!", (id, cells) => {
    expect(value(id, ...cells)).toBe("#VALUE!");
  });

  test("no figure of another trust", () => {
    expect(value("PERCENTILE", 5, 0.2, [["", null]])).toBe("#N/A");
  });

  test("nothing is compared with nobody", () => {
    expect(value("SHORTFALL", 2, 0, 0, 2, 20)).toBe("#DIV/0!");
    expect(value("FOUR_FIFTHS", 2, 0, 10, 0, 20)).toBe("#DIV/0!");
  });

  test("nobody on one side is beyond any ratio, on whichever", () => {
    expect(value("FOUR_FIFTHS", 2, 1, 10, 0, 20)).toBe("above");
    expect(value("FOUR_FIFTHS", 2, 0, 10, 1, 20)).toBe("below");
    expect(value("FOUR_FIFTHS", 5, 0, 10, 1, 20)).toBe("above");
  });
});

describe("choices", () => {
  test("a rule by its name: 45% and 50% are five points apart, and inside four fifths", () => {
    expect(value("VERDICT", 5, 45, 100, 50, 100, "five-points")).toBe("disparity-against-bme");
    expect(value("VERDICT", 5, 45, 100, 50, 100)).toBe("large-could-be-chance");
    expect(value("VERDICT", 5, 46, 100, 50, 100)).toBe("no-disparity-called");
  });

  test("which side is better is the indicator's: of 0.2 among 0.1 and 0.3, 1 in 2 is worse either way", () => {
    expect(value("PERCENTILE", 5, 0.2, [[0.1, 0.15, 0.3]])).toBeCloseTo(100 / 3, 9);
    expect(value("PERCENTILE", 7, 0.2, [[0.1, 0.15, 0.3]])).toBeCloseTo(200 / 3, 9);
    expect(value("PERCENTILE", 2, 1.2, [[1.1, 1.5]])).toBe(50);
    expect(value("PERCENTILE", 9, "-16.1%", [[-0.2, 0.01]])).toBe(50);
  });

  test("a threshold: 7 is hidden below 10 and not below 5", () => {
    expect(value("PUBLISH_CHECK_COUNT", 7, 5)).toBe("no-finding");
    expect(value("PUBLISH_CHECK_COUNT", 7)).toBe("hide");
    expect([9, 10].map((count) => value("PUBLISH_CHECK_COUNT", count))).toEqual(["hide", "no-finding"]);
    expect([1, 1000].map((most) => value("PUBLISH_CHECK_COUNT", 999, most))).toEqual(["no-finding", "hide"]);
    expect(value("PUBLISH_CHECK_COUNT", 7, 0)).toBe("#VALUE!");
    expect(value("PUBLISH_CHECK_RATIO", 3, 20, 5, 40, 7)).toBe("#VALUE!");
  });

  test("a code and its scheme", () => {
    expect(value("ETHNIC_GROUP", "r")).toBe("BME");
    expect(value("ETHNIC_GROUP", "R", "", "four-groups")).toBe("Other");
    expect(value("ETHNIC_GROUP", "T", 2021)).toBe("White");
    expect(value("ETHNIC_GROUP", "")).toBe("Unknown");
  });
});

describe("a report of a range", () => {
  const heading = ["", "White", "BME", ""];

  test("passes over empty rows and columns without a name", () => {
    const rows = [heading, ["appointed", 1, 2, "note"], [], ["", 9, 9], ["shortlisted", 4, 16, ""]] as const;
    // (1/4) / (2/16) = 2
    expect(value("REPORT", rows, 2022)).toContainEqual(
      expect.arrayContaining(["indicator-2/relative-likelihood", "2.00", 2]),
    );
  });

  test("names its columns, and leaves a cell empty where there is no figure: the last one says why", () => {
    const rows = [heading, ["appointed", 3, 0], ["shortlisted", 1200, 3600]] as const;
    const table = value("REPORT", rows, 2022) as readonly (readonly unknown[])[];
    expect(table[0]).toEqual(["Measure", "Printed", "Value", "Lower", "Upper", "P", "Verdict", "Reason"]);
    const rowOf = (id: string) => table.find(([name]) => name === `indicator-2/${id}`);
    // 3 of 1,200 are 0.25%; a ratio over nobody is no number, and its interval has no upper end.
    const [id, printed, share, lower, upper, ...others] = rowOf("likelihood/white") ?? [];
    expect([id, printed, share]).toEqual(["indicator-2/likelihood/white", "0.25%", 0.0025]);
    expect([Number(lower) < 0.0025, Number(upper) > 0.0025]).toEqual([true, true]);
    expect(others).toEqual(["", "", ""]);
    expect(rowOf("likelihood/unknown")).toEqual([
      ...["indicator-2/likelihood/unknown", "–", "", "", "", "", "", "not-given"],
    ]);
    const ratio = rowOf("relative-likelihood");
    expect([ratio?.[2], ratio?.[4], ratio?.[7]]).toEqual(["", "unbounded", "nobody-in-the-comparison"]);
  });

  test("reads answers of the survey, and the year before as that of the survey", () => {
    const rows = [heading, ["discrimination/yes", 1, 1], ["discrimination/answered", 10, 5]] as const;
    expect(value("REPORT", rows, 2022)).toContainEqual(
      expect.arrayContaining(["indicator-8/difference", "10.0"]),
    );
  });

  test.each([
    [[heading, ["clinical/band-55", 1, 2]]],
    [
      [
        ["", "Green"],
        ["appointed", 1],
      ],
    ],
    [[heading, ["appointed", "R", 2]]],
    // no group, a row twice, a group twice
    [
      [
        ["", ""],
        ["appointed", 1],
      ],
    ],
    [[heading, ["appointed", 1, 2], ["Appointed ", 1, 2]]],
    [
      [
        ["", "White", "white"],
        ["appointed", 1, 2],
      ],
    ],
    // more appointed than shortlisted
    [[heading, ["appointed", 5, 2], ["shortlisted", 4, 16]]],
  ] as const)("%j is #VALUE!", (rows) => {
    expect(value("REPORT", rows, 2022)).toBe("#VALUE!");
  });
});

test("answers 100 generated calls of each function as the library does", async () => {
  const calls = generatedCalls(100);
  const wanted = await Promise.all(calls.map(libraryAnswer));
  const given = calls.map(({ id, cells }) => value(id, ...cells));
  expect(given).toEqual(wanted);
  const cells = given.flat(2);
  expect(cells.filter((cell) => typeof cell !== "string" && !Number.isFinite(cell))).toEqual([]);
});

describe.each(spreadsheetFunctions)("$id, one argument after the other", ({ id, parameters, example }) => {
  const withArgument = (place: number, cell: unknown): unknown =>
    value(id, ...example.cells.map((own, index) => (index === place ? (cell as CellArgument) : own)));
  const places = example.cells.map((cell, place) => ({ cell, place, parameter: parameters[place] }));

  test.each(places)("$place: an error goes on as what it is", ({ place }) => {
    expect(["#DIV/0!", "#N/A", "#VALUE!"].map((code) => withArgument(place, code))).toEqual([
      "#DIV/0!",
      "#N/A",
      "#VALUE!",
    ]);
    expect(withArgument(place, "#REF!")).toBe("#VALUE!");
  });

  test.each(places)("$place: what is no number, no word and no range of its kind is refused", ({ place }) => {
    const refused = [true, false, Number.NaN, Infinity, new Date(2022, 2, 31), {}, "?", "1,23", "1e999"];
    expect(refused.map((cell) => withArgument(place, cell))).toEqual(refused.map(() => "#VALUE!"));
  });

  test.each(places)(
    "$place: a cell is no row, no column and no table; an empty range is an empty cell",
    (at) => {
      const { place, parameter, cell } = at;
      if (parameter?.takes !== "cell") return;
      const own = cell as string | number;
      const ranges = [
        [[own, own]],
        [[own], [own]],
        [
          [own, own],
          [own, own],
        ],
        [[own, ""]],
      ];
      expect(ranges.map((range) => withArgument(place, range))).toEqual(ranges.map(() => "#VALUE!"));
      expect(withArgument(place, [[own]])).toEqual(withArgument(place, own));
      expect(withArgument(place, [[""]])).toEqual(withArgument(place, ""));
    },
  );

  test.each(places)("$place: an empty cell is not given, and never 0", ({ place, parameter }) => {
    const empty = ["", " ", "\u00a0", null, undefined].map((cell) => withArgument(place, cell));
    expect(new Set(empty.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const means = { ETHNIC_GROUP: "Unknown" }[id as string] ?? "#N/A";
    const isNumberOfItsOwn = ["indicator", "fromYear", "toYear", "year", "counts"].includes(
      parameter?.name ?? "",
    );
    if (parameter?.presence === "required") expect(empty[0]).toBe(isNumberOfItsOwn ? "#VALUE!" : means);
  });

  test("empty cells behind its last argument make no difference, nor does an object of the host", () => {
    expect(
      value(id, ...example.cells, ...parameters.slice(example.cells.length).map(() => ""), {} as string),
    ).toEqual(value(id, ...example.cells));
  });
});
