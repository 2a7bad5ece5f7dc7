import {
  benchmark,
  benchmarkAgainstEngland,
  type Benchmark,
  type BenchmarkOptions,
  type BenchmarkValue,
  measureOf,
} from "wres-metrics";
import { describe, expect, it } from "vitest";
import { resultsOf } from "../../../support/build-return.ts";
import { measureNamed } from "../../../support/measure-named.ts";

type Calculated = Extract<Benchmark, { status: "calculated" }>;

function answered(
  value: BenchmarkValue,
  peers: readonly BenchmarkValue[],
  options?: BenchmarkOptions,
): Calculated {
  const answer = benchmark(value, peers, options);
  if (answer.status === "calculated") return answer;
  throw new Error(answer.reason);
}

const percentages = (...printed: string[]) => printed.map((percentage) => ({ percentage }));

describe("rank and percentile", () => {
  const peers = percentages("10.0", "20.0", "20.0", "30.0", "40.0");

  it("counts strictly worse peers: of five, 30 and 40 are worse than 20 where higher is worse", () => {
    const answer = answered({ percentage: "20.0" }, peers, { higherIs: "worse" });
    expect(answer).toMatchObject({
      peers: 5,
      better: 1,
      tied: 2,
      worse: 2,
      rank: { place: 2, of: 6, tied: 2 },
    });
    expect(answer.percentile).toBe("40");
  });

  it("turns round where higher is better", () => {
    const answer = answered({ percentage: "20.0" }, peers, { higherIs: "better" });
    expect(answer).toMatchObject({ better: 2, tied: 2, worse: 1, rank: { place: 3 } });
    expect(answer.percentile).toBe("20");
  });

  it("goes from 0 for the worst to 100 for the best", () => {
    expect(answered({ percentage: "9.9" }, peers, { higherIs: "worse" }).percentile).toBe("100");
    expect(answered({ percentage: "40.1" }, peers, { higherIs: "worse" }).percentile).toBe("0");
  });

  it("compares exactly: 1 of 3 is above the printed 33.3, and prints alike", () => {
    const answer = answered({ count: 1, of: 3 }, percentages("33.3", "33.4"), { higherIs: "worse" });
    expect(answer).toMatchObject({ better: 1, tied: 0, worse: 1, sameAsPrinted: 1 });
  });

  it("ties what is equal however it is given: 243 of 1000, 24.3, 24.30, 486 of 2000", () => {
    const same = [{ count: 486, of: 2000 }, ...percentages("24.3", "24.30")];
    expect(answered({ count: 243, of: 1000 }, same, { higherIs: "worse" })).toMatchObject({
      tied: 3,
      sameAsPrinted: 2,
    });
  });

  it("ties ratios that floats part: (1/6)/(4/30) and (5/6)/(2/3) are both 1.25", () => {
    const one = { over: { count: 1, of: 6 }, under: { count: 4, of: 30 } };
    const other = { over: { count: 5, of: 6 }, under: { count: 2, of: 3 } };
    expect(answered(one, [other, { ratio: "1.25" }], { indicator: 2 }).tied).toBe(2);
  });

  it("leaves out peers without a figure, and says which", () => {
    const peers = [
      { count: null, of: 5 },
      { count: 1, of: 4 },
      { count: 0, of: 0 },
    ];
    const answer = answered({ count: 1, of: 5 }, peers, { higherIs: "worse" });
    expect(answer.peers).toBe(1);
    expect(answer.leftOut).toEqual([
      { peer: 0, reason: "not-given" },
      { peer: 2, reason: "nobody-in-the-denominator" },
    ]);
  });

  it("has no answer without a figure or without peers", () => {
    expect(benchmark({ count: null, of: 5 }, [], { higherIs: "worse" })).toMatchObject({
      reason: "not-given",
    });
    expect(benchmark({ count: 1, of: 5 }, [], { higherIs: "worse" })).toMatchObject({ reason: "no-peers" });
    const overNobody = { over: { count: 1, of: 5 }, under: { count: 0, of: 5 } };
    expect(benchmark(overNobody, [{ ratio: "1.2" }], { indicator: 3 })).toMatchObject({
      reason: "nobody-in-the-comparison",
    });
    const nobody = { share: { count: 1, of: 5 }, less: { count: 0, of: 0 } };
    expect(benchmark(nobody, [], { indicator: 5 })).toMatchObject({ reason: "nobody-in-the-denominator" });
  });
});

describe("direction", () => {
  it.each([
    { indicator: 2, share: "better", ratio: "worse" },
    { indicator: 3, share: "worse", ratio: "worse" },
    { indicator: 4, share: "better", ratio: "worse" },
    { indicator: 5, share: "worse", ratio: "worse" },
    { indicator: 6, share: "worse", ratio: "worse" },
    { indicator: 7, share: "better", ratio: "better" },
    { indicator: 8, share: "worse", ratio: "worse" },
  ] as const)(
    "of indicator $indicator: a higher share is $share, a higher ratio $ratio",
    ({ indicator, ...higher }) => {
      expect(answered({ percentage: "1" }, percentages("2"), { indicator }).higherIs).toBe(higher.share);
      expect(answered({ ratio: "1" }, [{ ratio: "2" }], { indicator }).higherIs).toBe(higher.ratio);
    },
  );

  it("of indicator 9: nearer the workforce's share from below is better", () => {
    const answer = answered({ points: "-10.0" }, [{ points: "-16.1" }, { points: "-0.0" }], { indicator: 9 });
    expect(answer).toMatchObject({ higherIs: "better", better: 1, worse: 1 });
  });

  it("can be nearness to even: 0.5 is as far as 2, and farther than 1.9; 0 is farthest", () => {
    const peers = ["2", "1.9", "2.1", "0", "1"].map((ratio) => ({ ratio }));
    const answer = answered({ ratio: "0.5" }, peers, { higherIs: "neither" });
    expect(answer).toMatchObject({ better: 2, tied: 1, worse: 2 });
    const points = answered({ points: "-3.0" }, [{ points: "3.0" }, { points: "-4" }], {
      higherIs: "neither",
    });
    expect(points).toMatchObject({ tied: 1, worse: 1 });
  });

  it("comes with a measure, and is missing for White members of a board and for indicator 1", () => {
    const survey = { "equal-opportunities": { bme: { yes: 4, answered: 10 } } };
    const own = measureOf(resultsOf({ survey }), "indicator-7/bme");
    expect(answered(own, percentages("50.0")).higherIs).toBe("better");
    const staff = { white: 8, bme: 2, unknown: 0 };
    const results = resultsOf({ board: { total: staff, voting: staff }, workforce: { total: staff } });
    const measure = (id: string) => measureNamed(results, id);
    expect(() => benchmark(measure("indicator-9/difference/board/white"), [])).toThrow("no direction");
    expect(() => benchmark(measure("indicator-1/workforce/bme"), [])).toThrow("no direction");
    expect(answered(measure("indicator-9/difference/board/bme"), [{ points: "1" }]).higherIs).toBe("better");
    expect(() => benchmark({ count: 1, of: 2 }, [])).toThrow("no direction for a proportion");
    expect(() => benchmark({ count: 1, of: 2 }, [], { higherIs: "neither" })).toThrow("higherIs");
  });
});

describe("measures", () => {
  const of = (window: "single-year" | "two-year-average", white: number) =>
    resultsOf({
      disciplinary: { entered: { white, bme: 6 }, window },
      workforce: { total: { white: 400, bme: 100, unknown: 0 } },
    });

  it("are compared where they were measured alike", () => {
    const id = "indicator-3/relative-likelihood";
    const peers = [measureOf(of("single-year", 4), id), measureOf(of("two-year-average", 4), id)];
    const answer = answered(measureOf(of("single-year", 8), id), peers);
    expect(answer).toMatchObject({ peers: 1, worse: 1, leftOut: [{ peer: 1, reason: "not-comparable" }] });
  });

  it("are not comparable where one counts people who accessed training, and the other episodes of it", () => {
    const training = (counted?: "people" | "episodes") =>
      measureOf(
        resultsOf({
          training: { counted, accessed: { white: 40, bme: 10 } },
          workforce: { total: { white: 100, bme: 50, unknown: 0 } },
        }),
        "indicator-4/relative-likelihood",
      );
    const peers = [training("episodes"), training(), training("people")];
    expect(answered(training(), peers)).toMatchObject({
      tied: 2,
      leftOut: [{ peer: 0, reason: "not-comparable" }],
    });
    expect(answered(training("episodes"), peers, { centre: { ratio: "1.1" } })).toMatchObject({
      tied: 1,
      leftOut: [
        { peer: 1, reason: "not-comparable" },
        { peer: 2, reason: "not-comparable" },
      ],
      // One person can have several episodes: no count of people is behind the ratio.
      placement: { status: "not-placed", reason: "more-than-the-whole" },
    });
  });

  it("take a yearly average for two years of people: 6 of 2 × 100", () => {
    const id = "indicator-3/likelihood/bme";
    const answer = answered(measureOf(of("two-year-average", 4), id), [{ count: 30, of: 1000 }]);
    expect(answer.value).toBe("0.03");
    expect(answer.tied).toBe(1);
    const { placement } = answer;
    if (placement.status === "not-placed") throw new Error(placement.reason);
    expect(placement.standing).toBe("not-distinguishable-from-average");
    // 0.03 + 1.96 × √(0.03 × 0.97 × (1/200 + 1/1000)).
    expect(placement.inner.upper).toBeCloseTo(0.0558987, 6);
  });

  it("are not comparable across another definition of the question, or another denominator", () => {
    const answers = (year: number) =>
      measureOf(
        resultsOf({ survey: { year, "equal-opportunities": { bme: { yes: 4, answered: 10 } } } }),
        "indicator-7/bme",
      );
    expect(answered(answers(2021), [answers(2020), answers(2021)]).leftOut).toEqual([
      { peer: 0, reason: "not-comparable" },
    ]);
    const staff = (unknown: number | null) =>
      measureOf(
        resultsOf({ workforce: { total: { white: 8, bme: 2, unknown } } }),
        "indicator-1/workforce/bme",
      );
    const answer = answered(staff(1), [staff(null), staff(2)], { higherIs: "better" });
    expect(answer.leftOut).toEqual([{ peer: 0, reason: "not-comparable" }]);
  });

  it("stops another measure, another unit", () => {
    const results = of("single-year", 4);
    const ratio = measureOf(results, "indicator-3/relative-likelihood");
    expect(() => benchmark(measureOf(results, "indicator-3/likelihood/bme"), [ratio])).toThrow(
      "not a proportion",
    );
    const white = measureOf(results, "indicator-3/likelihood/white");
    expect(() => benchmark(measureOf(results, "indicator-3/likelihood/bme"), [white])).toThrow(
      "likelihood/white",
    );
  });
});

it("stops figures that nobody prints", () => {
  const options = { indicator: 5 } as const;
  for (const percentage of ["24,3", "101", "-1", "", "1e1"]) {
    expect(() => benchmark({ percentage }, [], options)).toThrow("expected a figure as printed");
  }
  expect(() => benchmark({ ratio: "-1.2" }, [], options)).toThrow("ratio");
  expect(() => benchmark({ points: "-101" }, [], options)).toThrow("proportion-difference");
  expect(() => benchmark({ ratio: 1.2 as unknown as string }, [], options)).toThrow("1.2");
});

it("a measure knows its indicator: another one, whose worse side is the other, is refused", () => {
  const measure = measureOf(
    resultsOf({
      shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme: 30 } },
    }),
    "indicator-2/relative-likelihood",
  );
  const message = "indicator is 7; the figure is indicator-2/relative-likelihood. Leave indicator out";
  expect(() => benchmark(measure, [measure], { indicator: 7 })).toThrow(message);
  expect(() => benchmarkAgainstEngland(measure, { year: 2022, indicator: 3 })).toThrow(
    "indicator is 3; the figure is indicator-2/relative-likelihood.",
  );
  expect(benchmark(measure, [measure], { indicator: 2 })).toEqual(benchmark(measure, [measure]));
});

describe("a figure as printed", () => {
  const valueOf = (value: BenchmarkValue) => answered(value, [value], { higherIs: "better" }).value;

  it("is the fraction that its digits say", () => {
    expect(valueOf({ ratio: "1.54" })).toBe("1.54");
    expect(valueOf({ percentage: "24.30" })).toBe("0.243");
    expect(valueOf({ points: "-16.1" })).toBe("-0.161");
    expect(valueOf({ points: "7" })).toBe("0.07");
  });

  it("has up to nine digits and ten places, and a share up to the whole", () => {
    expect(valueOf({ ratio: "123456789.0000000001" })).toBe("123456789.0000000001");
    expect([
      valueOf({ percentage: "100.0" }),
      valueOf({ points: "100" }),
      valueOf({ points: "-100" }),
    ]).toEqual(["1", "1", "-1"]);
    const refused = (value: BenchmarkValue) => () => benchmark(value, [], { higherIs: "better" });
    for (const ratio of ["1234567890", "1.00000000001", "1.", ".5", " 1", "1\n2"]) {
      expect(refused({ ratio })).toThrow('expected a figure as printed, such as "1.54".');
    }
    for (const percentage of ["100.1", "1000", "24.30000000001", "-0"]) {
      expect(refused({ percentage })).toThrow('expected a figure as printed, such as "24.3".');
    }
    for (const points of ["100.1", "-100.1", "--1", "+1"]) {
      expect(refused({ points })).toThrow('expected a figure as printed, such as "-16.1".');
    }
  });

  it("is alike where another figure would be printed so, by as many places as it has", () => {
    const alike = (value: BenchmarkValue, peers: readonly BenchmarkValue[]) =>
      answered(value, peers, { higherIs: "better" }).sameAsPrinted;
    // 1 of 3 is 33.333…%.
    expect(alike({ count: 1, of: 3 }, percentages("33", "33.3", "33.33", "33.34", "34"))).toBe(3);
    // 1 of 3 over 1 of 2 is 0.6666…; 1 of 3 less 1 of 2 is −16.666… points.
    const [third, half] = [
      { count: 1, of: 3 },
      { count: 1, of: 2 },
    ];
    const ratios = ["0.67", "0.7", "1", "0.66", "66.7"].map((ratio) => ({ ratio }));
    expect(alike({ over: third, under: half }, ratios)).toBe(3);
    const points = ["-16.7", "-17", "-16.67", "-16.6", "16.7"].map((each) => ({ points: each }));
    expect(alike({ share: third, less: half }, points)).toBe(3);
  });

  it("has no counts behind it: it is ranked, and not placed around an average", () => {
    const centre = { centre: { percentage: "20.0" }, higherIs: "worse" } as const;
    expect(answered({ percentage: "24.3" }, percentages("20.0"), centre).placement).toEqual({
      status: "not-placed",
      reason: "counts-not-published",
    });
    // Survey shares that a return gives as percentages are such figures too.
    const survey = { year: 2021, discrimination: { bme: { percentage: "24.30" } } };
    const own = measureOf(resultsOf({ survey }), "indicator-8/bme");
    expect(answered(own, [{ count: 243, of: 1000 }], { centre: { percentage: "20.0" } })).toMatchObject({
      value: "0.243",
      tied: 1,
      placement: { status: "not-placed", reason: "counts-not-published" },
    });
  });
});
