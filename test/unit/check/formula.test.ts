import { describe, expect, test } from "vitest";
import {
  boundsOf,
  countTerm,
  formulaText,
  formulaValue,
  movement,
  rateTerm,
  type Term,
  termOf,
} from "../../../src/check/formula.ts";
import { compare, fraction } from "../../../src/foundation/fraction.ts";
import type { FigureInput, FigureKind, FigureOperation } from "../../../src/model/figure-check.ts";

function termRead(input: FigureInput | null, kind: FigureKind = "ratio"): Term {
  const term = termOf("bme", input, kind);
  if (typeof term === "string") throw new Error(term);
  return term;
}

describe("an input that cannot be had", () => {
  test.each([
    [null, "input-not-given"],
    [{ count: null }, "input-not-given"],
    [{ numerator: null, denominator: null }, "input-not-given"],
    [{ numerator: 1, denominator: null }, "input-not-given"],
    [{ numerator: null, denominator: 12 }, "input-not-given"],
    [{ count: "R" }, "redacted-input"],
    [{ numerator: "R", denominator: 12 }, "redacted-input"],
    [{ numerator: 1, denominator: "R" }, "redacted-input"],
    [{ numerator: 1, denominator: 0 }, "nobody-in-the-denominator"],
    [{ printed: "see page 3" }, "not-a-number"],
    [{ printed: "x1" }, "not-a-number"],
    [{ printed: "1x" }, "not-a-number"],
    [{ printed: "1.2.3" }, "not-a-number"],
    [{ printed: "--1" }, "not-a-number"],
    [{ printed: "%" }, "not-a-number"],
    [{ printed: "1%2" }, "not-a-number"],
  ] as const)("%j: %s", (input, reason) => {
    expect(termOf("bme", input, "percentage")).toBe(reason);
  });

  test.each([{ count: -1 }, { numerator: 1.5, denominator: 3 }, { numerator: 1, denominator: 2 ** 53 }])(
    "%j is no count: a mistake of the program, which names the input",
    (input) => {
      const wrong = { code: "not-a-count", message: expect.stringContaining("bme") as unknown };
      expect(() => termOf("bme", input, "ratio")).toThrow(expect.objectContaining(wrong));
    },
  );
});

describe("an input as it is written in a formula", () => {
  test("two counts, and one", () => {
    expect(termRead({ numerator: 49, denominator: 684 })).toEqual({
      ...{ name: "bme", value: fraction(49, 684), text: "49 / 684" },
      ...{ rate: { count: 49, of: 684 }, count: null },
    });
    expect(termRead({ count: 79 })).toEqual({
      ...{ name: "bme", value: fraction(79, 1), text: "79", rate: null, count: 79 },
    });
  });

  // Half a unit of the last place: 0.05 points are 1/2000, 0.5 points 1/200; of a ratio 0.05 is 1/20.
  test.each([
    ["19.4%", "ratio", "19.4%", fraction(194, 1000), fraction(1, 2000)],
    ["19.4 %", "count", "19.4%", fraction(194, 1000), fraction(1, 2000)],
    [" 19.4 ", "percentage", "19.4%", fraction(194, 1000), fraction(1, 2000)],
    ["19", "percentage-point-difference", "19%", fraction(19, 100), fraction(1, 200)],
    ["−3.1", "percentage", "-3.1%", fraction(-31, 1000), fraction(1, 2000)],
    ["1.5", "ratio", "1.5", fraction(15, 10), fraction(1, 20)],
    ["12", "count", "12", fraction(12, 1), fraction(1, 2)],
  ] as const)("%s of a %s is %s, and may be off by half a unit", (printed, kind, text, value, half) => {
    const term = termRead({ printed }, kind);
    expect(term).toMatchObject({ text, rate: null, count: null });
    expect([compare(term.value, value), compare(term.half ?? fraction(0, 1), half)]).toEqual([0, 0]);
  });
});

/** A half and a quarter. */
const terms = () => [rateTerm("white", { count: 1, of: 2 }), rateTerm("bme", { count: 1, of: 4 })] as const;

describe("a formula", () => {
  // 1/2 and 1/4: their ratio is 2, one more than 1, and they are 1/4 apart; together they are 3/4.
  test.each([
    ["share", fraction(1, 2), "1 / 2"],
    ["ratio", fraction(2, 1), "(1 / 2) / (1 / 4)"],
    ["ratio-minus-one", fraction(1, 1), "(1 / 2) / (1 / 4) − 1"],
    ["relative-change", fraction(1, 1), "(1 / 2) / (1 / 4) − 1"],
    ["difference", fraction(1, 4), "1 / 2 − 1 / 4"],
    ["sum", fraction(3, 4), "1 / 2 + 1 / 4"],
  ] as const)("%s", (operation, value, text) => {
    const [white, bme] = terms();
    const given = operation === "share" ? [white] : [white, bme];
    const worked = formulaValue(
      operation,
      given.map((term) => term.value),
    );
    if (typeof worked === "string") throw new Error(worked);
    expect(compare(worked, value)).toBe(0);
    expect(formulaText(operation, given)).toBe(text);
  });

  test.each(["share", "ratio", "ratio-minus-one", "relative-change", "difference", "sum"] as const)(
    "%s of nothing has no value",
    (operation) => {
      expect(formulaValue(operation, [])).toBe("no-inputs");
    },
  );

  test.each(["ratio", "ratio-minus-one", "relative-change", "difference"] as const)(
    "%s of one term has no value",
    (operation) => {
      expect(formulaValue(operation, [fraction(1, 2)])).toBe("no-inputs");
    },
  );

  test("nothing is a multiple of 0", () => {
    const values = [fraction(1, 2), fraction(0, 5)];
    const operations = ["ratio", "ratio-minus-one", "relative-change"] as const;
    for (const operation of operations)
      expect(formulaValue(operation, values)).toBe("nobody-in-the-comparison");
  });

  test("six addends are written out, and seven are not; numbers alone have no brackets", () => {
    const sumOf = (length: number) =>
      formulaText(
        "sum",
        Array.from({ length }, (_, index) => countTerm("row", index + 1)),
      );
    expect(sumOf(6)).toBe("1 + 2 + 3 + 4 + 5 + 6");
    expect(sumOf(7)).toBe("1 + 2 + 3 + 4 + … + 7");
    expect(formulaText("ratio", [countTerm("a", 6), terms()[0]])).toBe("6 / (1 / 2)");
  });
});

const near = (value: number): unknown => expect.closeTo(value, 12);

describe("the bounds of a figure of rates that are known only as printed", () => {
  const printedRates = () => [termRead({ printed: "1.2%" }), termRead({ printed: "0.7%" })] as const;
  const boundsIn = (operation: FigureOperation, ...terms: readonly Term[]) => {
    const bounds = boundsOf(operation, terms);
    return (
      bounds && [bounds.least, bounds.greatest].map((end) => Number(end.numerator) / Number(end.denominator))
    );
  };

  test("1.15 to 1.25 over 0.65 to 0.75, and less it", () => {
    const [high, low] = printedRates();
    expect(boundsIn("ratio", high, low)).toEqual([1.15 / 0.75, 1.25 / 0.65].map(near));
    expect(boundsIn("difference", high, low)).toEqual([0.004, 0.006].map(near));
    expect(boundsIn("ratio-minus-one", high, low)).toEqual([1.15 / 0.75 - 1, 1.25 / 0.65 - 1].map(near));
  });

  test("one of the two may be exact, on either side", () => {
    const [[high], [white]] = [printedRates(), terms()];
    expect(boundsIn("difference", high, white)).toEqual([-0.4885, -0.4875].map(near));
    expect(boundsIn("difference", white, high)).toEqual([0.4875, 0.4885].map(near));
  });

  test("there are none of exact rates, of one, of three, and of a sum", () => {
    const [[high, low], [white, bme]] = [printedRates(), terms()];
    expect(boundsIn("ratio", white, bme)).toBeNull();
    expect(boundsIn("ratio", high)).toBeNull();
    expect(boundsIn("ratio", high, low, low)).toBeNull();
    expect(boundsIn("sum", high, low)).toBeNull();
  });

  test("there are none of a ratio that could be over 0 or less, and there are of a difference", () => {
    const [[high], [white]] = [printedRates(), terms()];
    const nearly = termRead({ printed: "0.0%" });
    expect(boundsIn("ratio", high, nearly)).toBeNull();
    expect(boundsIn("difference", high, nearly)).toEqual([0.011, 0.013].map(near));
    // 0.05 to 0.15: the least is just above 0. 0.5 ± 0.5 touches it.
    expect(boundsIn("ratio", high, termRead({ printed: "0.1%" }))).not.toBeNull();
    expect(boundsIn("ratio", white, termRead({ printed: "0.5" }))).not.toBeNull();
  });
});

describe("a movement from the year before", () => {
  const named = (name: string, count: number) => countTerm(name, count);

  test.each([
    [5, 3, "up"],
    [3, 5, "down"],
    [4, 4, "nowhere"],
  ] as const)("%i after %i went %s, in either order", (now, then, went) => {
    const [current, previous] = [named("bme", now), named("bmePreviousYear", then)];
    expect(movement([current, previous])).toEqual({ current, previous, went });
    expect(movement([previous, current])).toEqual({ current, previous, went });
    expect(movement([current, named("previousYear", then)])).toMatchObject({ went });
  });

  test("two groups, one year alone, and three terms are none", () => {
    expect(movement([named("white", 1), named("bme", 2)])).toBeNull();
    expect(movement([named("previousYear", 1)])).toBeNull();
    expect(movement([named("previousYearWhite", 1), named("bme", 2)])).toBeNull();
    expect(movement([named("a", 1), named("b", 2), named("previousYear", 3)])).toBeNull();
    expect(movement([])).toBeNull();
  });
});
