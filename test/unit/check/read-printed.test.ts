import { describe, expect, test } from "vitest";
import { decimalFraction } from "../../../src/foundation/fraction.ts";
import { isRedacted, isWithin, readPrinted } from "../../../src/check/read-printed.ts";

function inRange(words: string, number: string): boolean {
  const range = readPrinted(words)?.range;
  const value = decimalFraction(number);
  if (range === undefined || value === null) throw new Error(`${words} names no range.`);
  return isWithin(value, range);
}

describe("digits", () => {
  test.each([
    { printed: "21.3%", number: "213/10", places: 1, unit: "percent" },
    { printed: " 29.2 % ", number: "292/10", places: 1, unit: "percent" },
    { printed: "4 per cent", number: "4/1", places: 0, unit: "percent" },
    { printed: "-16.1", number: "-161/10", places: 1, unit: "none" },
    { printed: "−30.56%", number: "-3056/100", places: 2, unit: "percent" },
    { printed: "1.1 percentage points", number: "11/10", places: 1, unit: "points" },
    { printed: "11,635", number: "11635/1", places: 0, unit: "none" },
    { printed: "1.25 times as likely", number: "125/100", places: 2, unit: "none" },
    { printed: "twelve", number: "12/1", places: 0, unit: "none" },
  ])("$printed", ({ printed, number, places, unit }) => {
    const read = readPrinted(printed);
    expect(`${String(read?.number.numerator)}/${String(read?.number.denominator)}`).toBe(number);
    expect(read).toMatchObject({ places, unit });
    expect(read?.range).toBeUndefined();
  });

  test.each(["1:00", "1,5%", "n/a", "", "twelfth", "3 to 4"])("%s is no number", (printed) => {
    expect(readPrinted(printed)).toBeNull();
  });
});

// The range is from our own table, docs/methods/check.md: half a unit or a twentieth, whichever is more, for "just".
describe("words", () => {
  test.each([
    { words: "just under 4%", inside: ["3.5", "3.99"], outside: ["3.49", "4", "4.01"] },
    { words: "just over 20%", inside: ["20.01", "21"], outside: ["20", "21.1"] },
    { words: "almost a third", inside: ["0.3", "0.33"], outside: ["0.29", "0.34"] },
    { words: "More than twice", inside: ["2.01", "40"], outside: ["2", "1.9"] },
    { words: "at least 5%", inside: ["5", "99"], outside: ["4.99"] },
    { words: "5% or more", inside: ["5", "99"], outside: ["4.99"] },
    { words: "up to 20", inside: ["0", "20"], outside: ["20.1"] },
    { words: "over 700", inside: ["701"], outside: ["700"] },
    { words: "about half", inside: ["0.45", "0.55"], outside: ["0.44", "0.56"] },
    { words: "half", inside: ["0.475", "0.525"], outside: ["0.47", "0.53"] },
    { words: "one in five", inside: ["0.19", "0.21"], outside: ["0.18", "0.22"] },
    { words: "nearly two-thirds", inside: ["0.6", "0.66"], outside: ["0.59", "0.67"] },
    { words: "fewer than ten", inside: ["9"], outside: ["10"] },
  ])("$words", ({ words, inside, outside }) => {
    expect(inside.filter((number) => !inRange(words, number))).toEqual([]);
    expect(outside.filter((number) => inRange(words, number))).toEqual([]);
  });

  test("a direction is read, and the number behind it", () => {
    expect(readPrinted("fell by 1.2%")).toMatchObject({ direction: "down", places: 1, unit: "percent" });
    expect(readPrinted("up by just over 2%")).toMatchObject({ direction: "up", unit: "percent" });
    expect(readPrinted("up to 20")?.direction).toBeUndefined();
  });
});

test("marks that hide a figure", () => {
  expect(["R", "R%", "R out of 1409", "[c]", "*", "redacted"].filter((mark) => !isRedacted(mark))).toEqual(
    [],
  );
  expect(["Rose by 2%", "1.25", "Reduced"].filter(isRedacted)).toEqual([]);
});

/** A figure as one line: its digits as a fraction, its decimal places and its unit. */
function lineOf(printed: string): string {
  const read = readPrinted(printed);
  if (read === null) return "no number";
  const { number, places, unit } = read;
  return `${String(number.numerator)}/${String(number.denominator)}, ${String(places)}, ${unit}`;
}

describe("every word for a bound, docs/methods/check.md", () => {
  // 20%: half a unit is 0.5, a twentieth is 1, a tenth is 2.
  const before: readonly (readonly [words: string, inside: string, outside: string])[] = [
    ["just under, just below, slightly under, slightly below, a little under", "19 19.9", "18.9 20"],
    ["just over, just above, slightly over, slightly above, a little over", "20.1 21", "20 21.1"],
    ["almost, nearly, close to, approaching", "18 19.9", "17.9 20"],
    ["about, around, approximately, roughly, circa, some, c., ca, ca., ~, ≈", "18 20 22", "17.9 22.1"],
    ["at least, no less than, not less than, no fewer than", "20 99", "19.9"],
    ["at most, no more than, not more than, up to", "0 20", "20.1"],
    ["more than, greater than, well over, over, above, exceeding, >", "20.1 99", "20 19.9"],
    ["less than, fewer than, well under, under, below, <", "0 19.9", "20 20.1"],
  ];
  const after: typeof before = [
    ["or more, or above, or over, or higher, and over, and above, plus", "20 99", "19.9"],
    ["or less, or fewer, or below, or under, or lower", "0 20", "20.1"],
  ];
  const texts = [
    ...before.map(([words, ...ends]) => [words.split(", ").map((word) => `${word} 20%`), ...ends] as const),
    ...after.map(([words, ...ends]) => [words.split(", ").map((word) => `20% ${word}`), ...ends] as const),
  ];

  test.each(texts)("%j: %s, and not %s", (phrases, inside, outside) => {
    for (const phrase of phrases) {
      const of = (numbers: string) => numbers.split(" ").map((number) => inRange(phrase, number));
      expect([phrase, of(inside).includes(false), of(outside).includes(true)]).toEqual([
        phrase,
        false,
        false,
      ]);
    }
  });

  test("half a unit of the last place counts where a part of the number is less", () => {
    // u is 1: half of it is 0.5, a twentieth of 4 is 0.2; a tenth of 4 is 0.4.
    expect(["3.5", "3.9"].filter((number) => !inRange("just under 4", number))).toEqual([]);
    expect(["3.4", "4.6"].filter((number) => inRange("about 4", number))).toEqual([]);
    // A fall: a tenth of 4 and half of 1 have a size.
    expect(["-4.5", "-3.5"].filter((number) => !inRange("about -4", number))).toEqual([]);
    expect(["-44", "-36"].filter((number) => !inRange("about -40", number))).toEqual([]);
  });
});

describe("parts, multiples and numbers that are written out", () => {
  test.each([
    ["0/1", "none"],
    ["1/10", "a tenth, one tenth"],
    ["1/5", "a fifth, one fifth, one in five, 1 in 5, 1 in every 5, one out of five staff, 1 in 5 people"],
    ["1/4", "a quarter, one quarter, ¼, a quarter of staff"],
    ["1/3", "a third, one third, ⅓, a third of"],
    ["2/5", "two fifths, two in five"],
    ["1/2", "half, a half, one half, halved, ½, half as likely, half as many"],
    ["3/5", "three fifths"],
    ["2/3", "two thirds, two-thirds, ⅔"],
    ["3/4", "three quarters, ¾"],
    ["4/5", "four fifths"],
    ["1/1", "all, all staff"],
    ["3/2", "one and a half times, one-and-a-half times as likely"],
    ["2/1", "double, twice, two times, doubled"],
    ["5/2", "two and a half times"],
    ["3/1", "treble, triple, three times, trebled, tripled"],
    ["4/1", "four times"],
    ["5/1", "five times"],
    ["10/1", "ten times"],
  ])("%s is %s", (value, words) => {
    const [over = "", under = ""] = value.split("/");
    for (const word of words.split(", ")) {
      const [numerator = "", denominator = ""] = (lineOf(word).split(", ")[0] ?? "").split("/");
      expect(lineOf(word)).toMatch(/, 0, part$/);
      expect([word, Number(numerator) * Number(under)]).toEqual([word, Number(denominator) * Number(over)]);
      // A twentieth on either side belongs to it.
      const twentieth = (by: number) => ((Number(over) / Number(under)) * by).toFixed(6);
      if (Number.isInteger(20 / Number(under)))
        expect(["0.95", "1.05"].map((by) => inRange(word, twentieth(Number(by))))).toEqual([true, true]);
    }
  });

  test("whole numbers up to twenty", () => {
    const tens = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
    const names = `${tens} fifteen sixteen seventeen eighteen nineteen twenty`.split(" ");
    expect(names.map(lineOf)).toEqual(names.map((_, number) => `${String(number)}/1, 0, none`));
    expect(names.map((name) => lineOf(`${name} per cent`))).toEqual(
      names.map((_, number) => `${String(number)}/1, 0, percent`),
    );
  });

  test.each([
    "none in none",
    "five in zero",
    "1 in 0",
    "one of five",
    "three in many",
    "staff",
    "one in five cats",
  ])("%j is no number", (words) => {
    expect(lineOf(words)).toBe("no number");
  });
});

describe("every word for a direction", () => {
  test.each([
    ["up", "up by, rose by, risen by, increased by, grew by, higher by, more by, up, an increase of"],
    ["up", "increase of, a rise of, rise of, growth of, rose, grew, increased, ↑, ▲"],
    ["down", "down by, fell by, fallen by, decreased by, reduced by, dropped by, declined by, lower by"],
    ["down", "fewer by, less by, down, a decrease of, decrease of, a fall of, fall of, a reduction of"],
    ["down", "reduction of, a drop of, drop of, fell, decreased, reduced, dropped, ↓, ▼"],
  ])("%s: %s", (direction, words) => {
    for (const word of words.split(", ")) {
      expect([word, readPrinted(`${word} 1.2%`)?.direction, lineOf(`${word} 1.2%`)]).toEqual([
        word,
        direction,
        "12/10, 1, percent",
      ]);
    }
  });

  test.each([
    ["up", "more likely, more, higher, greater, larger, increase, rise"],
    ["down", "less likely, less, fewer, lower, smaller, reduction, decrease, fall, drop"],
    ["either", "worse, better, worse off, better off"],
  ])("%s, behind an amount: %s", (direction, words) => {
    for (const word of words.split(", ")) {
      const texts = direction === "either" ? [`20% ${word}`] : [`20% ${word}`, `a 20% ${word}`];
      for (const text of texts) {
        expect([text, readPrinted(text)?.direction, lineOf(text)]).toEqual([
          text,
          direction,
          "20/1, 0, percent",
        ]);
      }
    }
  });

  test("a part below one has a direction, and a multiple has none", () => {
    expect(readPrinted("a third less likely")).toMatchObject({ direction: "down", unit: "part" });
    expect(readPrinted("third fewer")).toMatchObject({ direction: "down", unit: "part" });
    expect(readPrinted("half more")).toMatchObject({ direction: "up", unit: "part" });
    for (const text of ["ten per cent higher", "ten percent higher", "about ten per cent higher"])
      expect(readPrinted(text)).toMatchObject({
        direction: "up",
        unit: "percent",
        number: { numerator: 10n },
      });
    for (const text of [
      "twice more likely",
      "1.25 times more likely",
      "1.25x more likely",
      "1.25 × more likely",
    ])
      expect(readPrinted(text) ?? {}).not.toHaveProperty("direction");
    for (const text of ["5% or less", "5% or fewer", "no more", "many more", "staff lower"])
      expect(readPrinted(text) ?? {}).not.toHaveProperty("direction");
  });
});

test.each([
  "20% higher in one band and 30% lower in another",
  "1.2 worse, then 3.0",
  "1.2 points better or 3",
])("two figures are no number: %s", (text) => {
  expect(lineOf(text)).toBe("no number");
});

describe("signs and units as documents print them", () => {
  test.each([
    ["-12/10, 1, none", "-1.2; −1.2; –1.2; —1.2; ‑1.2; – 1.2; minus 1.2; -  1.2"],
    ["12/10, 1, none", "+1.2; plus 1.2; 1·2; 1.2 times; 1.2x; 1.2 ×; 1.2 times as likely; 1.2 as likely"],
    [
      "12/10, 1, none",
      "×1.2; x1.2; x 1.2; 1.2x; 1.2 x; 1.2:1; 1.2 : 1; 1.2: 1; 1.2 to 1; 1.2-fold; 1.2 fold",
    ],
    ["12/10, 1, none", "a ratio of 1.2; ratio of 1.2; deterioration of 1.2; an improvement of 1.2"],
    ["12/10, 1, none", "1.2 deterioration; 1.2 improvement; 1.2 times as likely as White staff"],
    ["12/10, 1, percent", "1.2%; 1.2 %; 1.2 per cent; 1.2 percent; 1.2% as likely"],
    ["12/10, 1, points", "1.2pp; 1.2 pps; 1.2 ppt; 1.2ppts; 1.2 points; 1.2 point; 1.2 pt; 1.2 pts"],
    ["12/10, 1, points", "1.2% points; 1.2%points; 1.2 % pts; 1.2% point; 1.2 per cent points"],
    [
      "12/10, 1, points",
      "1.2 percentage points; 1.2 percentage point; 1.2 percentage pts; 1.2 percent point",
    ],
    ["5/10, 1, none", ".5; 0.5"],
    ["-5/10, 1, none", "-.5; –.5"],
    ["125/100, 2, none", "1¼; 1 ¼; 1.25"],
    ["15/10, 1, none", "1½; 1 ½"],
    ["175/100, 2, none", "1¾"],
    ["1203/1, 0, none", "1,203; 1203"],
    ["1234567/1, 0, none", "1,234,567"],
  ])("%s: %s", (line, texts) => {
    for (const text of texts.split("; ")) expect([text, lineOf(text)]).toEqual([text, line]);
  });

  test.each([
    ..."1,23; 12,3456; 1.2.3; 1.2%%; 1.2 pounds; x1.2x; 1.2:2; 1.2 to 2; a 1.2; 1.2 ratio".split("; "),
    ..."pp; %; minus; up; about; c. x; ratio of; likely; 1.2 % of; 5..5; -; 1.2 likely as".split("; "),
  ])("%j is no number", (text) => {
    expect(lineOf(text)).toBe("no number");
  });

  test("a sign is known to have been printed", () => {
    expect(["+1.2", "-1.2", "−1.2"].map((text) => readPrinted(text)?.signed)).toEqual([true, true, true]);
    expect(["1.2", "half", "1 in 5"].map((text) => readPrinted(text)?.signed)).toEqual([false, false, false]);
  });

  test("what stands behind the digits is kept as it is printed", () => {
    expect(readPrinted("29.2 %")?.suffix).toBe(" %");
    expect(readPrinted("1.25 times as likely to be appointed")?.suffix).toBe(" times as likely");
    expect(readPrinted("a half")?.suffix).toBe("");
    expect(readPrinted("1 in 5")?.suffix).toBe("");
  });
});

describe("two likelihoods in words: a twentieth on either side of even", () => {
  test.each([
    [
      "equally likely; as likely; just as likely; about as likely; roughly equally likely",
      "0.95 1 1.05",
      "0.94 1.06",
    ],
    ["no more likely; not more likely; no more likely than White staff", "0 1 1.05", "1.06"],
    ["no less likely; not less likely", "0.95 1 9", "0.94"],
  ])("%s", (phrases, inside, outside) => {
    for (const phrase of phrases.split("; ")) {
      expect(readPrinted(phrase)).toMatchObject({
        isOfLikelihoods: true,
        places: 0,
        unit: "part",
        suffix: "",
      });
      expect(inside.split(" ").filter((number) => !inRange(phrase, number))).toEqual([]);
      expect(outside.split(" ").filter((number) => inRange(phrase, number))).toEqual([]);
    }
  });

  test.each([
    "more likely",
    "equally likely and so on",
    "not as likely",
    "unequally likely",
    "no more likely by far",
    "no less likely by far",
    "surely no less likely",
    "nearly no more likely",
  ])("%j says nothing so", (phrase) => {
    expect(readPrinted(phrase) ?? {}).not.toHaveProperty("isOfLikelihoods");
  });
});

test("more marks that hide a figure, and texts that only look like them", () => {
  const marks = [
    "r",
    "R %",
    "R in 100",
    "R of 12",
    " R ",
    "***",
    "suppressed",
    "Hidden",
    "[C]",
    "R% out of 12",
  ];
  expect(marks.filter((mark) => !isRedacted(mark))).toEqual([]);
  const others = [
    "R2",
    "Range",
    "x*",
    "*x",
    "not suppressed",
    "hidden cost",
    "x[c]",
    "[c] x",
    "R out",
    "5R",
    "",
  ];
  expect(others.filter(isRedacted)).toEqual([]);
});
