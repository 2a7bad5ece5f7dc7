import { Decimal } from "decimal.js";
import { checkFigures, type FigureCheck, type PrintedFigure } from "wres-metrics/check";
import { describe, expect, test } from "vitest";

const share = { op: "share", of: ["bme"] } as const;
const base: PrintedFigure = {
  id: "a",
  kind: "percentage",
  formula: share,
  inputs: { bme: { numerator: 2483, denominator: 11_635 } }, // ESNEFT 2022: 21.34…%
  published: "21.3%",
};
const checkOf = (change: Partial<PrintedFigure>): FigureCheck | undefined =>
  checkFigures([{ ...base, ...change }]).figures[0];

describe("what follows", () => {
  test.each(["21.3%", "21.3 %", "21.3", "21%", "21.34%", "about 21%", "more than a fifth"])(
    "%s",
    (published) => {
      expect(checkOf({ published })?.status).toBe("follows");
    },
  );

  // one in five is 20%, and a twentieth of it on either side: up to 21%
  test.each(["21.4%", "20%", "one in five", "just under 21%", "less than a fifth"])("not %s", (published) => {
    expect(checkOf({ published })?.status).toBe("does-not-follow");
  });

  test("exact is a proportion, expected is as it would be printed", () => {
    const check = checkOf({});
    if (check?.status !== "follows") throw new Error("It follows.");
    expect(new Decimal(check.exact).toFixed(6)).toBe("0.213408"); // 2483 / 11635
    expect(check.expected).toBe("21.3%");
  });

  test("a change that words give a direction is printed by its size", () => {
    // LPT 2022: 488/2237 less 487/2183 is −0.494 points
    const change = {
      kind: "percentage-point-difference",
      formula: { op: "difference", of: ["currentYear", "previousYear"] },
      inputs: {
        currentYear: { numerator: 488, denominator: 2237 },
        previousYear: { numerator: 487, denominator: 2183 },
      },
    } as const;
    expect(checkOf({ ...change, published: "fell by 0.5%" })?.status).toBe("follows");
    expect(checkOf({ ...change, published: "0.5%", change: { direction: "down" } })?.status).toBe("follows");
    expect(checkOf({ ...change, published: "-0.5%", change: { direction: "down" } })?.status).toBe("follows");
    expect(checkOf({ ...change, published: "0.5%" })?.status).toBe("does-not-follow");
  });
});

describe("what cannot be checked", () => {
  test.each([
    { reason: "redacted", change: { published: "R%" } },
    { reason: "redacted", change: { redacted: true } },
    { reason: "redacted-input", change: { inputs: { bme: { numerator: "R", denominator: 12 } } } },
    { reason: "redacted-input", change: { inputs: { bme: { numerator: "R", denominator: null } } } },
    { reason: "no-inputs", change: { formula: null } },
    { reason: "no-inputs", change: { inputs: null } },
    { reason: "input-not-given", change: { inputs: { bme: { numerator: null, denominator: 12 } } } },
    { reason: "input-not-given", change: { inputs: { white: { numerator: 1, denominator: 12 } } } },
    { reason: "not-a-number", change: { published: "see page 3" } },
    { reason: "nobody-in-the-denominator", change: { inputs: { bme: { numerator: 0, denominator: 0 } } } },
    {
      reason: "nobody-in-the-comparison",
      change: {
        published: "1.25",
        kind: "ratio",
        formula: { op: "ratio", of: ["white", "bme"] },
        inputs: { white: { numerator: 1, denominator: 2 }, bme: { numerator: 0, denominator: 2 } },
      },
    },
  ] as const)("$reason", ({ reason, change }) => {
    expect(checkOf(change)).toEqual({
      id: "a",
      published: "published" in change ? change.published : "21.3%",
      status: "cannot-be-checked",
      reason,
    });
  });
});

test.each(["125%", "1.8 times more likely"])("a hidden figure is not read: %s", (published) => {
  const hidden: Partial<PrintedFigure> = { published, kind: "ratio", redacted: true, formula: null };
  const answer = { id: "a", published, status: "cannot-be-checked", reason: "redacted" };
  expect(checkOf(hidden)).toEqual(answer);
});

test("a number that no count can be is a mistake of the program", () => {
  expect(() => checkOf({ inputs: { bme: { numerator: 1.5, denominator: 3 } } })).toThrow(
    expect.objectContaining({ code: "not-a-count" }),
  );
});

test("nothing at all is no mistake", () => {
  expect(checkFigures([])).toMatchObject({
    counts: { follow: 0, doNotFollow: 0, cannotBeChecked: 0 },
    figures: [],
    contradictions: [],
  });
});
