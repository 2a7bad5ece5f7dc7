import { checkFigures, parseFiguresText, type PrintedFigure } from "wres-metrics/check";
import { describe, expect, test } from "vitest";

const heading = "label,printed,numerator,denominator,numerator 2,denominator 2,what,direction";

function checkOf(row: string) {
  const parsed = parseFiguresText(`${heading}\n${row}\n`);
  if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
  const [figure] = checkFigures(parsed.figures).figures;
  if (figure === undefined) throw new Error("There is no figure.");
  return figure;
}

describe("last year's figure, worked back from this year's and the change", () => {
  // Both are rounded: 25.5 − 1.2 = 24.3, and half of 0.1 for each of the two.
  test.each([
    ["HBA BME,25.5% (up by 1.2%)", "24.20%", "24.40%"],
    ['Board,"13.64%, up by 0.64%"', "12.990%", "13.010%"],
    ["HBA White,23.8% (down by 0.3%)", "24.00%", "24.20%"],
    ["HBA BME,up by 1.5,23.7%", "22.10%", "22.30%"],
    // 1.8 − 0.2 = 1.6, of a ratio, which has no per cent sign
    ["Appointed,up by 0.2,1.8", "1.50", "1.70"],
    ["Appointed,0.2 deterioration,1.8,,,,,up", "1.50", "1.70"],
  ])("%s: from %s to %s", (row, least, greatest) => {
    expect(checkOf(row)).toMatchObject({
      status: "cannot-be-checked",
      reason: "input-not-given",
      before: { least, greatest },
    });
  });

  // 2,483 of 11,635 is 21.34…%; less 1.0 points it is 20.34…%, and half of 0.1 on either side.
  test("from counts, which are exact: only the change is rounded", () => {
    const [figure] = checkFigures([
      {
        id: "bme",
        kind: "percentage-point-difference",
        formula: { op: "difference", of: ["bme", "bmePreviousYear"] },
        inputs: { bme: { numerator: 2483, denominator: 11_635 }, bmePreviousYear: null },
        published: "up by 1.0",
      },
    ]).figures;
    expect(figure).toMatchObject({ before: { least: "20.29%", greatest: "20.39%" } });
  });

  test.each([
    // words that stand for a range, no direction, a figure that is hidden
    "HBA BME,up by about 1.2,25.5%",
    "HBA BME,1.2,25.5%,,,,difference",
    "HBA BME,R,25.5%,,,,difference,up",
    // a word that may be either, last year's figure beside the change, and no figure at all
    "HBA BME,1.2 points worse,25.5%",
    "HBA BME,up by 1.2,,,24.3%,,difference",
    "HBA BME,up by 1.2,,,,,difference",
  ])("%s: nothing is worked back", (row) => {
    expect(checkOf(row)).not.toHaveProperty("before");
  });

  test("a figure that is hidden is not worked back, nor one of another group, nor without a direction", () => {
    const change = (
      then: string,
      input: PrintedFigure["inputs"],
      published = "up by 1.2",
    ): PrintedFigure => ({
      ...{ id: "a", kind: "percentage-point-difference", published },
      formula: { op: "difference", of: ["bme", then] },
      inputs: input,
    });
    const bme = { printed: "25.5%" };
    const answers = checkFigures([
      change("bmePreviousYear", { bme, bmePreviousYear: { numerator: "R", denominator: 100 } }),
      change("white", { bme, white: null }),
      change("bmePreviousYear", null),
      change("bmePreviousYear", { bme, bmePreviousYear: { numerator: null, denominator: 100 } }),
      // No word, and one that may be either.
      change("bmePreviousYear", { bme, bmePreviousYear: null }, "1.2"),
      change("bmePreviousYear", { bme, bmePreviousYear: null }, "1.2 worse"),
    ]).figures;
    for (const answer of answers) {
      expect(answer.status).toBe("cannot-be-checked");
      expect(answer).not.toHaveProperty("before");
    }
    // Neither of its counts is printed.
    const [known] = checkFigures([
      change("bmePreviousYear", { bme, bmePreviousYear: { numerator: null, denominator: null } }),
    ]).figures;
    expect(known).toHaveProperty("before");
  });
});

describe("words that two readers take for two figures are named", () => {
  test.each([
    ["Appointed,1.8 times more likely,36,100,20,100", "times-more"],
    ["Appointed,0.25 times more likely,1203,4319,342,1530", "times-more"],
    ["Discrimination,3% increase,13%,,10%", "points-or-per-cent"],
    // 25% after 25.5% is 2.0% less; said of no direction, and 0.5% follows of points alone
    ["Decrease in share,0.5%,250,1000,255,1000", "points-or-per-cent"],
    ["Discrimination,an increase of 3%,103,1000,100,1000", "points-or-per-cent"],
    ["HBA,25.5% (up by 1.2%)", "points-or-per-cent"],
  ])("%s: %s", (row, wording) => {
    expect(checkOf(row)).toHaveProperty("wording", wording);
  });

  test.each([
    "Appointed,1.8 times as likely,36,100,20,100",
    "Appointed,80% more likely,36,100,20,100",
    "Staff,an increase of 14%,1140,,1000,,change",
    "Share,up by 0.5 points,220,1000,215,1000,difference",
  ])("%s: one reading", (row) => {
    expect(checkOf(row)).not.toHaveProperty("wording");
  });
});

describe("per cent of a share, or points", () => {
  const growth = (inputs: PrintedFigure["inputs"]): PrintedFigure => ({
    ...{ id: "a", kind: "percentage", published: "3%", inputs },
    formula: { op: "relative-change", of: ["bme", "bmePreviousYear"] },
  });
  const wordingOf = (figure: PrintedFigure) => checkFigures([figure]).figures[0]?.wording;

  test("may be meant by growth that cannot be checked, and not by growth that follows", () => {
    expect(wordingOf(growth({ bme: { printed: "25.5%" }, bmePreviousYear: null }))).toBe(
      "points-or-per-cent",
    );
    // 103 / 1000 over 100 / 1000 is 3% more.
    const [now, then] = [
      { numerator: 103, denominator: 1000 },
      { numerator: 100, denominator: 1000 },
    ];
    expect(wordingOf(growth({ bme: now, bmePreviousYear: then }))).toBeUndefined();
  });

  test("are not in question of a number of people, though the year before is not printed", () => {
    expect(wordingOf(growth({ bme: { count: 1140 }, bmePreviousYear: null }))).toBeUndefined();
  });

  test.each([
    // 13.4 − 4.0 is 9.4 points; no word says that it is a change.
    "Gap,9.4%,134,1000,40,1000,difference",
    "Gap,9.5%,134,1000,40,1000,difference",
    // 30 of 100 is half as many again as 20 of 100: how two groups compare is no change.
    "Appointed,50% more,30,100,20,100,excess",
  ])("are not in question of a comparison without a change: %s", (row) => {
    expect(checkOf(row)).not.toHaveProperty("wording");
  });
});

describe("growth of a share is no mistyped headcount", () => {
  // ESNEFT 2022: 20.2% to 21%, "just under 4%", which is 21 / 20.2 − 1.
  test.each([
    "BME growth,just under 4%,2483,11635,2188,10809",
    "BME share,just under 4%,2483,11635,2188,10809",
    "BME share,just under 4%,2483,11635,2188,10809,difference",
    "BME share,just under 4%,2483,11635,2188,10809,change",
  ])("%s", (row) => {
    const check = checkOf(row);
    if (check.status !== "does-not-follow") throw new Error(check.status);
    expect(check.explanations[0]?.arithmetic).toContain("21% / 20.2% − 1 = 3.960");
    expect(check.explanations.map(({ id }) => id)).not.toContain("digits");
  });
});

describe("more ways in which reports print a figure", () => {
  test.each([
    "Cases,a drop of 20%,80,,100,",
    "Share,1.2 per cent points lower,88,1000,100,1000",
    "Cases,doubled,200,,100,",
    "Cases,halved,50,,100,",
    "Cases,more than doubled,210,,100,",
    "Ratio,a ratio of 1.5,30,100,20,100",
    "Ratio,a ratio of 1.5 times,30,100,20,100",
    "Share,declined by 1.2 points,88,1000,100,1000",
  ])("%s", (row) => {
    expect(checkOf(row).status).toBe("follows");
  });
});

describe("what trusts write", () => {
  // 30 of 100 over 20 of 100 is 1.5; 20 over 30 is 0.667; 10 over 20 is 0.5; 22.0% is 220 of 1,000.
  const [MORE, LESS, HALF, DOUBLE, EVEN] = [
    "30,100,20,100",
    "20,100,30,100",
    "10,100,20,100",
    "40,100,20,100",
    "20,100,20,100",
  ];
  const [LOWER, HIGHER] = ["208,1000,220,1000", "232,1000,220,1000"];
  const quarter = "1203,4319,,";

  test.each([
    ["24\u00A0%", "240,1000,,", "share"],
    ["1.5\u00A0times as likely", MORE, "ratio"],
    ["one and a half times as likely", MORE, "ratio"],
    ["one-and-a-half times as likely", MORE, "ratio"],
    ["1½ times as likely", MORE, "ratio"],
    ["1.5 ×", MORE, "ratio"],
    ["1.50:1", MORE, "ratio"],
    ["1·5", MORE, "ratio"],
    [".67", LESS, "ratio"],
    ["two-thirds as likely", LESS, "ratio"],
    ["a third less likely", LESS, "excess"],
    ["a third more likely", "40,100,30,100", "excess"],
    ["half as likely", HALF, "ratio"],
    ["50% as likely", HALF, "ratio"],
    ["a half less likely", HALF, "excess"],
    ["twice as likely", DOUBLE, "ratio"],
    ["almost twice as likely", "38,100,20,100", "ratio"],
    ["two times more likely", DOUBLE, "ratio"],
    ["three times as likely", "60,100,20,100", "ratio"],
    ["50% more", MORE, "excess"],
    ["1 in 5", "20,100,,", "share"],
    ["one in five staff", "20,100,,", "share"],
    ["½", "10,20,,", "share"],
    ["two in five", "40,100,,", "share"],
    ["over a quarter", quarter, "share"],
    ["27.85", quarter, "share"],
    ["27.85 per cent", quarter, "share"],
    ["equally likely", EVEN, "ratio"],
    ["as likely as White staff", EVEN, "ratio"],
    ["no more likely", EVEN, ""],
    ["no more likely than White staff", LESS, "ratio"],
    ["no less likely", MORE, "ratio"],
    ["1.2pp", HIGHER, "difference"],
    ["1.2 percentage points", HIGHER, "difference"],
    ["+1.2 ppts", HIGHER, "difference"],
    ["\u22121.2 pp", LOWER, "difference"],
    ["\u20131.2%", LOWER, "difference"],
    ["a fall of 1.2 percentage points", LOWER, "difference"],
    ["0.5 percentage points lower", "215,1000,220,1000", "difference"],
  ])("“%s” of %s follows", (printed, counts, what) => {
    expect(checkOf(`Figure,"${printed}",${counts},${what}`).status).toBe("follows");
  });

  test.each([
    ["twice", EVEN, "ratio"],
    ["half as likely", EVEN, "ratio"],
    ["a third less likely", "30,100,30,100", "excess"],
    ["equally likely", MORE, "ratio"],
    ["no more likely", MORE, "ratio"],
    ["no less likely", HALF, "ratio"],
    ["1 in 5", "30,100,,", "share"],
    ["a quarter", quarter, "share"],
    ["200% more likely", DOUBLE, "excess"],
    ["fell by 1.2pp", HIGHER, "difference"],
    ["\u20131.2%", HIGHER, "difference"],
  ])("“%s” of %s does not follow", (printed, counts, what) => {
    expect(checkOf(`Figure,"${printed}",${counts},${what}`).status).toBe("does-not-follow");
  });

  // Words that can be meant in two ways, or that name no number, are not answered.
  test.each([
    ["half as likely again", MORE, "ratio"],
    ["1.4 times less likely", "20,100,28,100", "ratio"],
    ["one and a half times less likely", LESS, ""],
    ["less likely", LESS, "ratio"],
    ["equally likely", EVEN, "excess"],
    ["24,0%", "240,1000,,", "share"],
    ["1.2\u20131.3", MORE, "ratio"],
    ["increased from 20% to 30%", MORE, ""],
  ])("“%s” of %s is not answered", (printed, counts, what) => {
    expect(checkOf(`Figure,"${printed}",${counts},${what}`).status).toBe("cannot-be-checked");
  });
});
