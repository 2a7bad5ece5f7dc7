import { checkFigures, parseFiguresText } from "wres-metrics/check";
import { describe, expect, test } from "vitest";

const heading = "label,printed,numerator,denominator,numerator 2,denominator 2,what";

function checkOf(row: string) {
  const parsed = parseFiguresText(`${heading}\n${row}\n`);
  if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
  const [figure] = checkFigures(parsed.figures).figures;
  if (figure === undefined) throw new Error("There is no figure.");
  return figure;
}

/** The rows of these tables: the label, what is printed, the counts, and the sum by hand. */
type Rows = readonly (readonly [label: string, printed: string, counts: string, sum: string])[];

describe("the words of a label say which way an amount went", () => {
  const follow: Rows = [
    ["BME board members down by", "1.2", "88,1000,100,1000", "8.8 − 10.0 = −1.2, a fall of 1.2"],
    ["BME share of staff up by", "3.5", "235,1000,200,1000", "23.5 − 20.0 = 3.5"],
    ["BME share of staff fell by", "0.5 points", "215,1000,220,1000", "22.0 − 21.5 = 0.5"],
    ["Harassment of BME staff rose by", "2.1 percentage points", "291,1000,270,1000", "29.1 − 27.0 = 2.1"],
    ["Reduction in harassment", "2.4 points", "256,1000,280,1000", "28.0 − 25.6 = 2.4"],
    ["Decrease in discrimination", "1.0pp", "160,1000,170,1000", "17.0 − 16.0 = 1.0"],
    ["Drop in career progression", "4.4 ppts", "456,1000,500,1000", "50.0 − 45.6 = 4.4"],
    ["BME staff declined by", "1.5", "185,1000,200,1000", "20.0 − 18.5 = 1.5"],
    ["Board: BME lower than the workforce by", "16.1", "5,1000,166,1000", "16.6 − 0.5 = 16.1"],
    ["BME share higher than last year by", "0.9", "209,1000,200,1000", "20.9 − 20.0 = 0.9"],
    ["Growth in BME share", "5%", "210,1000,200,1000", "21.0 / 20.0 − 1 = 5%"],
    ["Growth of the workforce", "14%", "1140,,1000,", "1,140 / 1,000 − 1 = 14%"],
    ["Workforce fell by", "14%", "860,,1000,", "1 − 860 / 1,000 = 14%"],
    ["Disciplinary cases reduced by", "20 per cent", "80,,100,", "1 − 80 / 100 = 20%"],
    ["Cases down by", "20%", "80,,100,", "1 − 80 / 100 = 20%"],
    ["Cases down on last year", "33%", "67,,100,", "1 − 67 / 100 = 33%"],
    ["BME applicants less likely to be appointed", "48%", "52,1000,100,1000", "1 − 5.2 / 10.0 = 48%"],
    ["White applicants more likely to be appointed", "54%", "154,1000,100,1000", "15.4 / 10.0 − 1 = 54%"],
    ["BME staff more likely to enter the process", "about 70%", "17,1000,10,1000", "1.7 / 1.0 − 1 = 70%"],
    ["Fewer BME leavers than last year", "12", "88,,100,", "100 − 88 = 12"],
    ["Increase in staff", "140", "1140,,1000,", "1,140 − 1,000 = 140"],
    ["Number of cases fell by", "15", "85,,100,", "100 − 85 = 15"],
    ["Staff from BME groups grew by", "1,203", "4203,,3000,", "4,203 − 3,000 = 1,203"],
    ["BME share down since 2021", "0.4 points", "196,1000,200,1000", "20.0 − 19.6 = 0.4"],
    ["BME share up on 2021", "0.4 points", "204,1000,200,1000", "20.4 − 20.0 = 0.4"],
    ["Board: BME 16.1% below the workforce", "16.1%", "5,1000,166,1000", "16.6 − 0.5 = 16.1"],
    ["BME share is 2.4 points above", "2.4", "190,1000,166,1000", "19.0 − 16.6 = 2.4"],
    ["Gap in discrimination", "9.4%", "134,1000,40,1000", "13.4 − 4.0 = 9.4"],
    ["Gap in discrimination, as printed", "9.4%", "13.4%,,4.0%,", "13.4 − 4.0 = 9.4"],
    ["Difference between board and workforce", "-16.1%", "5,1000,166,1000", "0.5 − 16.6 = −16.1"],
    ["Rise in bullying of BME staff", "just under 3 points", "299,1000,270,1000", "29.9 − 27.0 = 2.9"],
  ];
  test.each(follow)("%s %s follows from %s: %s", (label, printed, counts) => {
    expect(checkOf(`"${label}","${printed}",${counts},`)).toMatchObject({ status: "follows" });
  });

  const not: Rows = [
    ["BME share up by", "1.2", "88,1000,100,1000", "8.8 − 10.0 is a fall"],
    ["BME share fell by", "0.5 points", "225,1000,220,1000", "22.5 − 22.0 is a rise"],
    ["BME applicants less likely to be appointed", "54%", "154,1000,100,1000", "they are 54% more likely"],
    ["Cases down by", "25%", "80,,100,", "1 − 80 / 100 = 20%"],
    ["Fewer BME leavers than last year", "21", "88,,100,", "100 − 88 = 12"],
    ["BME share of staff up by 3.5%", "3.5%", "235,1000,200,1000", "23.5 / 20.0 − 1 = 17.5%"],
  ];
  test.each(not)("%s %s does not follow from %s: %s", (label, printed, counts) => {
    expect(checkOf(`"${label}","${printed}",${counts},`)).toMatchObject({ status: "does-not-follow" });
  });

  test("“up by 3.5%” of a share is points to one reader and per cent to another, and both are said", () => {
    expect(checkOf("BME share of staff up by 3.5%,3.5%,235,1000,200,1000,")).toMatchObject({
      expected: "17.5%",
      wording: "points-or-per-cent",
      explanations: [{ id: "wrong-unit", expression: "235 / 1000 − 200 / 1000" }],
    });
    expect(checkOf("BME share of staff up by 3.5%,3.5%,235,1000,200,1000,difference").status).toBe("follows");
  });

  const innocent: Rows = [
    ["Bands 7 and above, White over BME", "1.50", "30,100,20,100", "0.30 / 0.20 = 1.50"],
    ["Bands 4 and below: the gap", "1.2%", "112,1000,100,1000", "11.2 − 10.0 = 1.2"],
    ["Bands 7 and up, White over BME", "1.50", "30,100,20,100", "0.30 / 0.20 = 1.50"],
    ["Lower bands, White over BME", "1.50", "30,100,20,100", "0.30 / 0.20 = 1.50"],
    ["BME less White, higher grades", "-1.2 points", "88,1000,100,1000", "8.8 − 10.0 = −1.2"],
    ["BME less likely to be appointed", "0.67", "20,100,30,100", "0.20 / 0.30 = 0.67"],
    ["Increased risk of the process for BME staff", "1.70", "17,1000,10,1000", "1.7 / 1.0 = 1.70"],
    ["No decrease in BME share", "1.2 points", "112,1000,100,1000", "11.2 − 10.0 = 1.2"],
    ["Change in BME share", "-1.2 points", "88,1000,100,1000", "8.8 − 10.0 = −1.2"],
    ["Staff who saw an increase in bullying", "23.5%", "235,1000,,", "235 / 1,000 = 23.5%"],
  ];
  test.each(innocent)("“%s” is no direction of %s, which follows from %s: %s", (label, printed, counts) => {
    expect(checkOf(`"${label}","${printed}",${counts},`)).toMatchObject({ status: "follows" });
  });

  test("beside this year's figure alone the year before is worked back", () => {
    // 23.7 − 1.5 = 22.2, and half of 0.1 for each of the two.
    expect(checkOf("HBA BME up by,1.5,23.7%,,,,")).toMatchObject({
      before: { least: "22.10%", greatest: "22.30%" },
    });
  });
});

describe("a figure that does not follow is answered with those that do", () => {
  const once = (text: string) => ({ least: text, greatest: text });

  test.each([
    {
      // 1,203 / 4,319 = 27.85%, 342 / 1,530 = 22.35%: 1.2461, 24.6% more, 5.50 points.
      row: "Appointed,0.25 times more likely,1203,4319,342,1530,",
      ...{ of: ["27.9%", "22.4%"], unit: "percentage-points" },
      ...{ ratio: once("1.25"), excess: once("25%"), distance: once("5.5") },
    },
    {
      // 20 / 100 over 30 / 100 is 0.667, a third less, 10 points.
      row: "Training,1.4,20,100,30,100,",
      ...{ of: ["20.0%", "30.0%"], unit: "percentage-points" },
      ...{ ratio: once("0.67"), excess: once("-33%"), distance: once("-10.0") },
    },
    {
      row: "Staff,15%,1140,,1000,,change",
      ...{ of: ["1140", "1000"], unit: "people" },
      ...{ ratio: once("1.14"), excess: once("14%"), distance: once("140") },
    },
    {
      // Nobody below the line: nothing is a multiple of 0.
      row: "Share,4.0 points,5,100,0,50,",
      ...{ of: ["5.0%", "0.0%"], unit: "percentage-points", distance: once("5.0") },
    },
    {
      // 1.15 / 0.75 = 1.533, 1.25 / 0.65 = 1.923; 1.15 − 0.75 = 0.4, 1.25 − 0.65 = 0.6.
      row: "Disciplinary,2.1,1.2%,,0.7%,,ratio",
      ...{ of: ["1.2%", "0.7%"], unit: "percentage-points" },
      ratio: { least: "1.53", greatest: "1.92" },
      excess: { least: "53%", greatest: "92%" },
      distance: { least: "0.4", greatest: "0.6" },
    },
    {
      // 0.65 / 1.25 = 0.52, 0.75 / 1.15 = 0.652: between 34.8% and 48.0% less.
      row: "Disciplinary,60% less likely,0.7%,,1.2%,,",
      ...{ of: ["0.7%", "1.2%"], unit: "percentage-points" },
      ratio: { least: "0.52", greatest: "0.65" },
      excess: { least: "-48%", greatest: "-35%" },
      distance: { least: "-0.6", greatest: "-0.4" },
    },
  ])("$row", ({ row, ...sameCounts }) => {
    expect(checkOf(row)).toMatchObject({ status: "does-not-follow" });
    expect(checkOf(row)).toHaveProperty("sameCounts", sameCounts);
  });

  test.each(["Board,5.5%,1,19,,,", "Change,1.5,15%,,200,,"])("%s: there is no other form", (row) => {
    expect(checkOf(row)).not.toHaveProperty("sameCounts");
  });
});

test("a distance of rates that are known only as printed lies between two ends", () => {
  // 25.45 − 21.05 = 4.4 and 25.55 − 20.95 = 4.6.
  const rows = ["4.4", "4.5", "4.6"].map((printed) => `Gap,${printed},25.5%,,21.0%,,difference`);
  for (const row of rows) expect(checkOf(row)).toMatchObject({ status: "follows" });
  expect(checkOf("Gap,4.3,25.5%,,21.0%,,difference")).toMatchObject({
    status: "does-not-follow",
    between: { least: "4.40", greatest: "4.60" },
  });
});
