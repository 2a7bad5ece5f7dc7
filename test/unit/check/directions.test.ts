import { parseFiguresText } from "wres-metrics/check";
import { describe, expect, test } from "vitest";
import { readPrinted } from "../../../src/check/read-printed.ts";
import { reconcileFigures } from "../../../src/check/reconcile-figures.ts";

const heading = "label,printed,numerator,denominator,numerator 2,denominator 2,what";

function checkOf(row: string) {
  const parsed = parseFiguresText(`${heading}\n${row}\n`);
  if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
  const [figure] = reconcileFigures(parsed.figures).figures;
  if (figure === undefined) throw new Error("There is no figure.");
  return figure;
}

describe("words that carry a direction reach the formula", () => {
  // The shares of the rows are of 1,000: 21.5% and 22.0%, 5.2% and 10.0%, 15.4% and 10.0%.
  test.each([
    "Share,fell by 0.5,215,1000,220,1000,difference",
    "Share,down by 0.5 points,215,1000,220,1000,",
    "Share,0.5 percentage points lower,215,1000,220,1000,difference",
    "Share,decreased by 0.5 points,215,1000,220,1000,difference",
    "Share,a fall of 0.5 points,215,1000,220,1000,",
    "Share,up by 0.5 points,220,1000,215,1000,difference",
    "Share,0.5 points higher,220,1000,215,1000,",
    "Appointed,48% less likely,52,1000,100,1000,excess",
    "Appointed,48 per cent less likely,52,1000,100,1000,",
    "Appointed,48% fewer,52,1000,100,1000,change",
    "Appointed,48% lower,52,1000,100,1000,change",
    "Appointed,a reduction of 48%,52,1000,100,1000,change",
    "Appointed,a 48% reduction,52,1000,100,1000,",
    "Appointed,54% more likely,154,1000,100,1000,",
    "Appointed,54% higher,154,1000,100,1000,change",
    "Cases,20 per cent fewer,80,,100,,change",
    "Staff,an increase of 14%,1140,,1000,,change",
    "Staff,fell 14%,860,,1000,,change",
    "Ratio,×1.5,30,100,20,100,ratio",
    "Ratio,x1.5,30,100,20,100,",
    "Ratio,1.5x,30,100,20,100,ratio",
    "Ratio,1.50:1,30,100,20,100,ratio",
    "Ratio,1.5 to 1,30,100,20,100,",
    "Ratio,10x,30,100,3,100,ratio",
    "Ratio,1.5 times,30,100,20,100,",
    "Share,up 1.2pp,112,1000,100,1000,",
    "Share,-1.2 % pts,88,1000,100,1000,",
    "Share,minus 1.2,88,1000,100,1000,difference",
    "Share,↓1.2 points,88,1000,100,1000,",
    "Share,▲ 1.2,112,1000,100,1000,difference",
    "Share,1.2 points worse,112,1000,100,1000,",
    "Share,1.2 points better,88,1000,100,1000,",
    "Appointed,48% less likely to be appointed than White,52,1000,100,1000,",
    "Appointed,a third less likely,66,99,99,99,",
    "Appointed,half as likely to be appointed,50,1000,100,1000,",
    "Appointed,50% as likely,50,1000,100,1000,",
    "Appointed,1.5x more likely,30,100,20,100,",
    "Ratio,c. 1.5,30,100,20,100,ratio",
    "Ratio,~1.5,31,100,20,100,",
    "Cases,halved,50,,100,,change",
    "Cases,more than doubled,210,,100,,change",
    "Cases,12 fewer,88,,100,,",
    "Staff,an increase of 140,1140,,1000,,",
  ])("%s follows", (row) => {
    expect(checkOf(row)).toMatchObject({ status: "follows" });
  });

  test.each([
    ["Share,rose by 0.5,215,1000,220,1000,difference", "sign"],
    ["Share,0.5 points lower,220,1000,215,1000,difference", "sign"],
    ["Appointed,48% more likely,52,1000,100,1000,excess", "sign"],
    ["Ratio,0.67:1,30,100,20,100,ratio", "inverted"],
    ["Share,↑1.2 points,88,1000,100,1000,", "sign"],
    ["Cases,doubled,50,,100,,change", "inverted"],
    ["Appointed,a third less likely,34,99,99,99,", "excess-over-one"],
    ["Cases,21 fewer,88,,100,,", "digits"],
  ])("%s does not follow: %s", (row, id) => {
    const check = checkOf(row);
    expect(check.status).toBe("does-not-follow");
    expect("explanations" in check ? check.explanations.map((one) => one.id) : []).toContain(id);
  });

  test("a ratio in words that are read in two ways is answered in words that are read in one", () => {
    // (30 / 100) / (24 / 100) is 1.25: a quarter more likely, and no "1.25 times more likely".
    expect(checkOf("Ratio,0.25 times more likely,30,100,24,100,ratio")).toMatchObject({
      status: "does-not-follow",
      expected: "1.25 times as likely",
    });
  });

  test("bounds and plain ratios carry no direction", () => {
    for (const text of ["up to 20%", "5% or more", "5% or less", "no more than 5%", "twice", "1.5"]) {
      expect(readPrinted(text)).not.toHaveProperty("direction");
    }
  });
});

describe("rates that are known only as printed", () => {
  // 1.2% is between 1.15% and 1.25%, and 0.7% between 0.65% and 0.75%: 1.15 / 0.75 = 1.533, 1.25 / 0.65 = 1.923.
  test.each(["1.7", "1.6", "1.9", "1.5"])("make a ratio of %s", (printed) => {
    expect(checkOf(`Disciplinary,${printed},1.2%,,0.7%,,ratio`)).toMatchObject({ status: "follows" });
  });

  test.each(["1.4", "2.0", "2.1"])("make no ratio of %s, and the bounds are said", (printed) => {
    expect(checkOf(`Disciplinary,${printed},1.2%,,0.7%,,ratio`)).toMatchObject({
      status: "does-not-follow",
      between: { least: "1.53", greatest: "1.92" },
    });
  });

  test("say how much less likely, within the same bounds", () => {
    // 0.65 / 1.25 = 0.52 and 0.75 / 1.15 = 0.652: between 34.8% and 48.0% less likely.
    expect(checkOf("Disciplinary,40% less likely,0.7%,,1.2%,,excess")).toMatchObject({
      status: "follows",
      between: { least: "34.8%", greatest: "48.0%" },
    });
    expect(checkOf("Disciplinary,50% less likely,0.7%,,1.2%,,excess").status).toBe("does-not-follow");
  });

  test("may stand beside counts, which are exact", () => {
    // 1.15 / 0.7 = 1.643 and 1.25 / 0.7 = 1.786.
    expect(checkOf("Disciplinary,1.74,1.2%,,7,1000,ratio")).toMatchObject({
      status: "follows",
      between: { least: "1.643", greatest: "1.786" },
    });
  });

  test("of which one may be 0 have no bounds", () => {
    expect(checkOf("Disciplinary,5,1.2%,,0%,,ratio")).toMatchObject({ status: "cannot-be-checked" });
    expect(checkOf("Disciplinary,12,1.2%,,0.1%,,ratio")).toHaveProperty("between");
    // 1.5 − 1.5 = 0 and 2.5 − 0.5 = 2.
    expect(checkOf("Disciplinary,2.1,2%,,1%,,difference")).toMatchObject({
      status: "does-not-follow",
      between: { least: "0.00", greatest: "2.00" },
    });
  });
});
