import { fc, test } from "@fast-check/vitest";
import {
  checkFigures,
  type ExplanationId,
  type FigureCheck,
  parseFigures,
  parseFiguresText,
  type PrintedFigure,
} from "wres-metrics/check";
import { describe, expect } from "vitest";
import {
  exactOf,
  inPercent,
  onPage,
  rightly,
  signOf,
  someRate,
  type TrueFigure,
  trueFigure,
  trueFigureOf,
} from "../support/arbitrary-figures.ts";
import {
  exactDecimal,
  exactDifference,
  type ExactFraction,
  exactly,
  exactRatio,
  printedAt,
} from "../support/exact-fraction.ts";

function checkOf(figures: readonly PrintedFigure[]): FigureCheck {
  const [check] = checkFigures(figures).figures;
  if (check === undefined) throw new Error("There is no figure.");
  return check;
}

/** The explanations of the first figure, which is not what it should be. */
function explanationsOf(...figures: readonly PrintedFigure[]): readonly ExplanationId[] {
  const check = checkOf(figures);
  if (check.status !== "does-not-follow") throw new Error(`${check.published} ${check.status}.`);
  return check.explanations.map(({ id }) => id);
}

/** Cut off at a number of places; nothing is rounded. */
function cutOff({ numerator, denominator }: ExactFraction, places: number): string {
  const units = (numerator * 10n ** BigInt(places)) / denominator;
  return printedAt(exactly(units, 10n ** BigInt(places)), places);
}

describe("no false alarm", () => {
  test.prop([trueFigure])("a figure that is rounded once follows", (figure) => {
    const check = checkOf([onPage(figure, rightly(figure))]);
    expect(check).toMatchObject({ status: "follows", expected: rightly(figure) });
  });

  test.prop([fc.array(trueFigure, { minLength: 2, maxLength: 20 })], { numRuns: 30 })(
    "a document of such figures holds no contradiction",
    (figures) => {
      const page = figures.map((figure, index) =>
        onPage(figure, rightly(figure), { id: `report/indicator-1/2022/${String(index)}` }),
      );
      const { counts, contradictions } = checkFigures(page);
      expect(counts).toEqual({ follow: figures.length, doNotFollow: 0, cannotBeChecked: 0 });
      expect(contradictions).toEqual([]);
    },
  );

  test.prop([trueFigureOf("share"), fc.constantFrom("about", "around", "roughly", "approximately")])(
    "a rounded figure may be called approximate",
    (figure, word) => {
      expect(checkOf([onPage(figure, `${word} ${rightly(figure)}`)]).status).toBe("follows");
    },
  );

  test.prop([trueFigure, fc.constantFrom("R", "R%", "R out of 1409", "[c]")])(
    "nothing is said of a hidden figure, whatever it is made of",
    (figure, mark) => {
      const check = checkOf([onPage(figure, mark)]);
      expect(check).toEqual({
        id: check.id,
        published: mark,
        status: "cannot-be-checked",
        reason: "redacted",
      });
    },
  );
});

/** A figure with another value printed than its own, where the two differ. */
function misprinted(
  figure: TrueFigure,
  wrong: ExactFraction,
  more?: Parameters<typeof onPage>[2],
): PrintedFigure {
  const published = `${printedAt(wrong, figure.places)}${signOf(figure)}`;
  fc.pre(published !== rightly(figure));
  return onPage(figure, published, more);
}

describe("one mistake, and it is found", () => {
  test.prop([trueFigure])("cut off: the likeliest", (figure) => {
    const wrong = `${cutOff(figure.value, figure.places)}${signOf(figure)}`;
    fc.pre(wrong !== rightly(figure));
    expect(explanationsOf(onPage(figure, wrong))[0]).toBe("truncated");
  });

  test.prop([trueFigure, fc.integer({ min: 1, max: 2 })])("rounded twice: the likeliest", (figure, more) => {
    const once = exactDecimal(printedAt(figure.value, figure.places + more));
    // What is rounded twice differs from what is rounded once by a whole unit, away from zero: it is no cut-off.
    expect(explanationsOf(misprinted(figure, once))[0]).toBe("rounded-twice");
  });

  test.prop([someRate, fc.integer({ min: 0, max: 2 })])("100 less the printed rest", (rate, places) => {
    const rest = { count: rate.of - rate.count, of: rate.of };
    const shareOf = (value: { count: number; of: number }): TrueFigure => ({
      ...{ op: "share", kind: "percentage", rates: [value], counts: [], places },
      value: inPercent(exactOf(value)),
    });
    const printedRest = cutOff(inPercent(exactOf(rest)), places);
    const page = [
      misprinted(shareOf(rate), exactDifference(exactly(100, 1), exactDecimal(printedRest)), { id: "one" }),
      onPage(shareOf(rest), `${printedRest}%`, { id: "other" }),
    ];
    expect(explanationsOf(...page)).toContain("complement-of-printed");
  });

  test.prop([trueFigureOf("ratio", "difference"), fc.integer({ min: 0, max: 2 })])(
    "from rates that were rounded",
    (figure, places) => {
      const [one, other] = figure.rates.map((rate) =>
        exactDecimal(printedAt(inPercent(exactOf(rate)), places)),
      );
      if (one === undefined || other === undefined) throw new Error("There are two rates.");
      fc.pre(other.numerator !== 0n);
      const wrong = figure.op === "ratio" ? exactRatio(one, other) : exactDifference(one, other);
      expect(explanationsOf(misprinted(figure, wrong))).toContain("from-rounded-rates");
    },
  );

  test.prop([trueFigureOf("ratio")])("the other way round", (figure) => {
    expect(explanationsOf(misprinted(figure, exactRatio(exactly(1, 1), figure.value)))).toContain("inverted");
  });

  test.prop([trueFigureOf("ratio")])("how much more likely for how many times as likely", (figure) => {
    const wrong = exactDifference(figure.value, exactly(1, 1));
    expect(explanationsOf(misprinted(figure, wrong))).toContain("excess-over-one");
  });

  test.prop([trueFigureOf("ratio")])("a ratio with a per cent sign: the likeliest", (figure) => {
    expect(explanationsOf(onPage(figure, `${rightly(figure)}%`))[0]).toBe("wrong-unit");
  });

  test.prop([trueFigureOf("share", "relative-change")])("a proportion for a percentage", (figure) => {
    const proportion = exactly(figure.value.numerator, figure.value.denominator * 100n);
    expect(explanationsOf(misprinted(figure, proportion))).toContain("wrong-unit");
  });

  test.prop([someRate, fc.integer({ min: 1, max: 500 }), fc.boolean()])(
    "unknown ethnicity in the denominator, or not in it",
    (rate, unknown, isIn) => {
      const known = rate.of;
      const all = known + unknown;
      const [of, other] = isIn ? [all, known] : [known, all];
      const figure: TrueFigure = {
        ...{ op: "share", kind: "percentage", rates: [{ count: rate.count, of }], counts: [], places: 2 },
        value: inPercent(exactly(rate.count, of)),
      };
      const wrong = misprinted(figure, inPercent(exactly(rate.count, other)), { id: "one" });
      const beside = onPage(
        { op: "share", kind: "percentage", rates: [{ count: unknown, of: all }], counts: [] },
        `${printedAt(inPercent(exactly(unknown, all)), 1)}%`,
        { id: "other", names: ["unknown"] },
      );
      const expected = isIn ? "unknown-excluded" : "unknown-included";
      expect(explanationsOf(wrong, beside)).toContain(expected);
      // Its own input says as much as another figure of the document.
      const own = { ...wrong, inputs: { ...wrong.inputs, unknown: { count: unknown } } };
      expect(explanationsOf(own)).toContain(expected);
    },
  );

  test.prop([trueFigureOf("share")])("the part over the rest", (figure) => {
    const [{ count, of } = { count: 0, of: 1 }] = figure.rates;
    const wrong = inPercent(exactly(count, of - count));
    expect(explanationsOf(misprinted(figure, wrong))).toContain("part-over-rest");
  });

  test.prop([trueFigureOf("share"), trueFigureOf("share")])(
    "the figure of the year before",
    (now, before) => {
      const wrong = misprinted(now, before.value, { id: "report/indicator-9/2022/board" });
      const last = onPage(before, rightly(before), { id: "report/indicator-9/2021/board" });
      expect(explanationsOf(wrong, last)).toContain("previous-year");
    },
  );

  test.prop([trueFigureOf("difference", "relative-change", "ratio-minus-one")])("the sign", (figure) => {
    const wrong = exactly(-figure.value.numerator, figure.value.denominator);
    expect(explanationsOf(misprinted(figure, wrong))).toContain("sign");
  });

  test.prop([trueFigure, fc.nat(), fc.integer({ min: 1, max: 9 })])(
    "one digit mistyped",
    (figure, at, by) => {
      const right = rightly(figure);
      const places = Array.from(right, (_, place) => place).filter((place) => /\d/.test(right.charAt(place)));
      const place = places[at % places.length] ?? 0;
      const digit = String((Number(right.charAt(place)) + by) % 10);
      const typed = `${right.slice(0, place)}${digit}${right.slice(place + 1)}`;
      // Nobody writes 05 for 5.
      fc.pre(!/^-?0\d/.test(typed) && !/^-[0.]+%?$/.test(typed));
      expect(explanationsOf(onPage(figure, typed))).toContain("digits");
    },
  );

  test.prop([trueFigureOf("sum"), fc.nat()])("one addend cut short", (figure, at) => {
    const place = at % figure.counts.length;
    const addend = figure.counts[place] ?? 0;
    const short = Math.trunc(addend / 10);
    const sum = figure.counts.with(place, short).reduce((total, count) => total + count, 0);
    expect(explanationsOf(misprinted(figure, exactly(sum, 1)))).toContain("digits");
  });
});

describe("what is said of a figure that does not follow", () => {
  test.prop([trueFigure, trueFigure])(
    "there is always something, and it says what is printed",
    (figure, other) => {
      const check = checkOf([misprinted(figure, other.value)]);
      if (check.status !== "does-not-follow") throw new Error(check.status);
      expect(check.expected).toBe(rightly(figure));
      expect(check.explanations.length).toBeGreaterThan(0);
      for (const { id, steps, slip, arithmetic } of check.explanations) {
        if (id === "unexplained") continue;
        expect(slip?.typed === check.published || steps.at(-1) === check.published).toBe(true);
        expect(arithmetic).toContain(check.published);
      }
    },
  );
});

/** Counts and texts as a careless hand types them. */
const anyInput = fc.oneof(
  fc.record({
    numerator: fc.oneof(fc.nat(), fc.constantFrom(0, null, "R" as const, Number.MAX_SAFE_INTEGER)),
    denominator: fc.oneof(fc.nat(), fc.constantFrom(0, null, "R" as const, Number.MAX_SAFE_INTEGER)),
  }),
  fc.record({ count: fc.oneof(fc.nat(), fc.constantFrom(0, null, Number.MAX_SAFE_INTEGER)) }),
  fc.record({ printed: fc.constantFrom("5%", "0", "-3.1", "one", "99999999999999999999.5%") }),
  fc.constant(null),
);
const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom("0%", "-0.0", "R", "twice", "just under 4%", "up by 3", "0.99%", "1e9", "none", "0 in 0"),
  fc
    .tuple(fc.constantFrom("about ", "over ", "-", ""), fc.nat(), fc.constantFrom("", "%", ".5%", " or more"))
    .map((parts) => parts.map(String).join("")),
);
const anyFigure = fc.record({
  kind: fc.constantFrom("ratio", "percentage", "percentage-point-difference", "count"),
  formula: fc.record({
    op: fc.constantFrom("ratio", "ratio-minus-one", "relative-change", "difference"),
    of: fc.constant(["a", "previousYear"]),
  }),
  inputs: fc.record({ a: anyInput, previousYear: anyInput, unknown: anyInput }),
  published: anyText,
  change: fc.record({ direction: fc.constantFrom("up", "down", "sideways", null) }),
  partOf: fc.constantFrom("2022/1", "staff", null),
});

describe("whatever is typed", () => {
  test.prop([fc.array(anyFigure, { maxLength: 6 })])(
    "each figure gets one answer, and nothing throws",
    (drawn) => {
      const figures = drawn.map((figure, index) => ({
        id: `${String(2020 + index)}/${String(index)}`,
        ...figure,
      }));
      const parsed = parseFigures(JSON.parse(JSON.stringify({ figures })));
      // An empty text is an issue: it prints nothing.
      fc.pre(parsed.status === "valid");
      const check = checkFigures(parsed.figures);
      expect(check.figures.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
      expect(JSON.stringify(check)).not.toMatch(/NaN|Infinity|undefined/);
    },
  );

  test.prop([fc.string()])("a text is figures or issues", (text) => {
    expect(["valid", "invalid"]).toContain(parseFiguresText(`label,printed\n${text}`).status);
    expect(["valid", "invalid"]).toContain(parseFiguresText(text).status);
  });
});
