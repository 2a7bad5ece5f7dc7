import {
  callSpreadsheetFunction,
  type CellArgument,
  type SpreadsheetFunctionId,
} from "wres-metrics/spreadsheet";
import { describe, expect, test } from "vitest";
import { generatedCalls } from "../../support/generated-calls.ts";

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

  test.each([[12.5], [-1], ["R"], ["1,00"], [true], [2 ** 53], [[[1, 2]]], ["–"], [Number.NaN]])(
    "%j is no count",
    (cell) => {
      expect(value("SHARE", cell, 16)).toBe("#VALUE!");
    },
  );

  test("0 is a count", () => {
    expect(value("SHARE", 0, 16)).toBe(0);
  });

  test.each([[0.256], ["0.256"], ["25.6%"], ["25.6 %"]])("%j is a share of 25.6%%", (target) => {
    expect(value("PEOPLE_TO_TARGET", 40, 584, target)).toBe(110);
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
    expect(value("FOUR_FIFTHS", 2, 1, 10, 0, 20)).toBe("#DIV/0!");
    expect(value("FOUR_FIFTHS", 5, 0, 10, 1, 20)).toBe("#N/A");
  });
});

describe("choices", () => {
  test("a rule by its name: 45% and 50% are five points apart, and inside four fifths", () => {
    expect(value("VERDICT", 5, 45, 100, 50, 100, "five-points")).toBe("disparity-against-bme");
    expect(value("VERDICT", 5, 45, 100, 50, 100)).toBe("no-disparity-called");
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
    // more appointed than shortlisted
    [[heading, ["appointed", 5, 2], ["shortlisted", 4, 16]]],
  ] as const)("%j is #VALUE!", (rows) => {
    expect(value("REPORT", rows, 2022)).toBe("#VALUE!");
  });
});

test("5,000 generated calls give a value or an error, and never NaN", () => {
  const answers = generatedCalls(5000).map(({ id, cells }) => callSpreadsheetFunction(id, cells));
  const values = answers.flatMap((answer) => (answer.status === "value" ? [answer.value] : []));
  expect(values.length).toBeGreaterThan(2000);
  const cells = values.flatMap((one) => (typeof one === "object" ? one.flat() : [one]));
  expect(cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
});
