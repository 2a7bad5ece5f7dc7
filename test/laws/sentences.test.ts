import {
  calculateIndicators,
  type Return,
  type Survey,
  type SurveyAnswer,
  surveyQuestions,
} from "wres-metrics";
import {
  forInternalUse,
  type ReportContent,
  reportContent,
  type ReportDocument,
  reportDocument,
} from "wres-metrics/report";
import { protect } from "wres-metrics/disclosure";
import fc from "fast-check";
import { expect, test } from "vitest";
import { maskReportContent } from "../../src/disclosure/protection/mask.ts";
import { validReturn } from "../support/arbitraries.ts";
import { readExample } from "../support/read-example.ts";
import { readReport } from "../support/report-sentences.ts";
import { returnOfTrust, trustPeople, trustShape } from "../support/arbitrary-trust.ts";
import { tries } from "../support/lane.ts";

/** Each is a report of one to three years; `npm run sentences -- 500` for a night. */
const RUNS = Number(process.env["WRES_SENTENCES"] ?? tries(40));
const SEED = Number(process.env["WRES_SEED"] ?? "7");

/** Returns of one trust, the latest first: of a trust that is made of people, or of any counts that do not contradict themselves. */
const years: fc.Arbitrary<readonly Return[]> = fc.oneof(
  fc
    .record({ shape: trustShape, people: trustPeople, many: fc.integer({ min: 1, max: 3 }) })
    .map(({ shape, people, many }) =>
      [2022, 2021, 2020].slice(0, many).map((year) => returnOfTrust(shape, people, year, false)),
    ),
  fc
    .array(validReturn, { minLength: 1, maxLength: 3 })
    .map((returns) => returns.map((one, index) => ({ ...one, year: 2022 - index }))),
);

/** The same return with everybody who was invited to the survey: some more than answered, drawn from the counts. */
function withInvited({ survey, ...others }: Return): Return {
  if (survey === undefined) return others;
  const invited = surveyQuestions.flatMap(({ key }) => {
    const { [key]: answers } = survey;
    return answers === undefined ? [] : [[key, Object.fromEntries(Object.entries(answers).map(invitedOf))]];
  });
  return { ...others, survey: { ...survey, ...(Object.fromEntries(invited) as Survey) } };
}

function invitedOf<Answer extends SurveyAnswer | undefined>([group, answer]: [string, Answer]) {
  return typeof answer?.answered === "number"
    ? // In proportion, so that groups add up to BME where their answers do.
      [group, { ...answer, invited: answer.answered * 2 }]
    : [group, answer];
}

const contentOf = ([now, ...earlier]: readonly Return[]) => {
  if (now === undefined) throw new Error("A report is of a year.");
  return reportContent(
    calculateIndicators(now),
    earlier.map((one) => calculateIndicators(one)),
  );
};

test(
  "every sentence of generated reports is read, and agrees with its measures",
  { timeout: 60_000 + RUNS * 1000 },
  () => {
    let read = 0;
    fc.assert(
      fc.property(years, fc.nat({ max: 6 }), fc.boolean(), (returns, hide, isInvited) => {
        const whole = contentOf(isInvited ? returns.map(withInvited) : returns);
        // One report of two hides counts: what is said of the others stays true.
        const content =
          hide > 2
            ? maskReportContent(
                whole,
                (id) => Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), hide) % 11 === 0,
                { protection: "internal-use" },
              )
            : whole;
        const report = readReport(reportDocument(forInternalUse(content)), content);
        read += report.read;
        expect(report.faults).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    expect(read).toBeGreaterThan(RUNS * 1000);
  },
);

const ofTrust = (trust: "esneft" | "lpt") =>
  contentOf([readExample(`${trust}-2022`), readExample(`${trust}-2021`)]);

test.each(["esneft", "lpt"] as const)("every sentence of the report of %s is read, and agrees", (trust) => {
  const content = ofTrust(trust);
  expect(readReport(reportDocument(forInternalUse(content)), content).faults).toEqual([]);
});

test.each(["esneft", "lpt"] as const)(
  "every sentence of the published report of %s is read, and agrees",
  { timeout: 120_000 },
  async (trust) => {
    const published = await protect(ofTrust(trust));
    if (published.protection !== "published") throw new Error("It is published.");
    const { content, disclosure } = published;
    expect(readReport(reportDocument(published), content, disclosure).faults).toEqual([]);
    const wrong = { ...disclosure, hidden: disclosure.hidden + 1 };
    expect(readReport(reportDocument(published), content, wrong).faults).toHaveLength(2);
  },
);

test("sentences on who answered are read, and mistakes in them are found out", () => {
  const content = contentOf([withInvited(readExample("lpt-2022"))]);
  const text = JSON.stringify(reportDocument(forInternalUse(content)));
  const [said = ""] = /Of those who were invited: .*? answered\. /.exec(text) ?? [];
  expect(said).toMatch(/White [\d,]+ of [\d,]+ answered; BME [\d,]+ of [\d,]+ answered/);
  expect(readReport(JSON.parse(text) as ReportDocument, content).faults).toEqual([]);
  for (const [right, wrong] of [
    ["White", "Unknown"],
    ["BME ", "BME 1"],
    [/ of ([\d,]+) answered; BME/, " of 1$1 answered; BME"],
    [/; BME.* answered/, ""],
  ] as const) {
    const changed = text.replace(said, said.replace(right, wrong));
    expect(changed).not.toBe(text);
    expect(readReport(JSON.parse(changed) as ReportDocument, content).faults, String(right)).not.toEqual([]);
  }
});

// What a writer of sentences could get wrong: each is one change of one text of LPT's report.
test.each([
  [
    "groups",
    "White people were 1.79 times as likely as BME",
    "BME people were 1.79 times as likely as White",
  ],
  [
    "another group",
    "the share of Black staff who said yes is 16.9",
    "the share of Asian staff who said yes is 16.9",
  ],
  ["the number", "1.79 times as likely", "1.80 times as likely"],
  ["the side", "14.3 percentage points lower", "14.3 percentage points higher"],
  ["a limit", "(95% interval 9.8 to 18.8)", "(95% interval 9.7 to 18.8)"],
  ["a sign", "by -3.0 percentage points", "by +3.0 percentage points"],
  ["the unit", "by -3.0 percentage points", "by -3.0"],
  ["the way", "away from even; it could be chance", "towards even; it could be chance"],
  ["the year", "Since 2021: from 1.46", "Since 2020: from 1.46"],
  ["p", "in 26 of 100 years (p = 0.26)", "in 26 of 100 years (p = 0.27)"],
  ["how often", "in 26 of 100 years", "in 26 of 1,000 years"],
  ["the range", "The ratio is outside 0.80 to 1.25", "The ratio is inside 0.80 to 1.25"],
  ["chance", "Could be chance: if there were no difference", "If there were no difference"],
  ["the verdict", "No disparity is called.", "A disparity is called, to the disadvantage of BME people."],
  ["the disadvantage", "to the disadvantage of BME people", "to the disadvantage of White people"],
  ["a band", "in clinical bands 4, 6, 7 and 8a", "in clinical bands 4, 5, 7 and 8a"],
  ["a plural", "in clinical band 3", "in clinical bands 3"],
  ["how many", "under-represented in 4 and", "under-represented in 5 and"],
  ["England's figure", "beyond chance; England 1.54.", "beyond chance; England 1.53."],
  ["England's year", "beyond chance; England 1.54.", "beyond chance; England 1.54 in 2021."],
  ["the way of the change", "where the gap is wider", "where the gap is narrower"],
  ["the gap of the year before", "1.79 times after 1.46", "1.79 times after 1.47"],
  ["the unit of a gap", "1.79 times after", "+1.79 points after"],
  ["chance of the gap", "The gap is beyond chance", "The gap could be chance"],
  ["chance of the change", "; the change could be chance", "; the change is beyond chance"],
  [
    "why years do not compare",
    "only one of the years counts “not sure” as an answer",
    "one year counts people, and the other counts episodes",
  ],
  ["a cell of the scorecard", '"text":"1.79 times"', '"text":"1.80 times"'],
  ["the unit of a cell", '"text":"-14.3 points"', '"text":"-14.3 times"'],
  ["last year's cell", '"text":"1.46 times"', '"text":"1.79 times"'],
  [
    "England's side",
    "the trust's is higher, beyond chance by itself",
    "the trust's is lower, beyond chance by itself",
  ],
  ["the shortfall", "more BME appointments would", "fewer BME appointments would"],
  ["staff and people", "Worse for BME staff; could be chance", "Worse for BME people; could be chance"],
  ["a word", "No disparity is called.", "There is no disparity."],
  ["how many are tested", "27 comparisons are tested", "28 comparisons are tested"],
  ["what both figures did", "could be chance; both fell.", "could be chance; both rose."],
  ["that both figures are told", "could be chance; both fell.", "could be chance."],
])("a report with a mistake in %s is found out", (_, right, wrong) => {
  expectFoundOut("lpt", right, wrong);
});

// The same of ESNEFT's, which has a board, and a difference that is beyond chance by itself alone.
test.each([
  ["the members of the board", "1 of 19 members", "2 of 19 members"],
  ["last year's board", "(2021: 1 of 26)", "(2021: 1 of 25)"],
  ["the part of the board", "a smaller part than of the workforce", "a larger part than of the workforce"],
  ["which figure rose", "White rose, BME fell", "White fell, BME rose"],
  ["the p of the other comparisons", "(adjusted p = 0.067)", "(adjusted p = 0.088)"],
  ["how many others", "for the 32 comparisons that", "for the 3 comparisons that"],
  ["by itself", "A difference beyond chance by itself, inside", "A difference beyond chance, inside"],
])("a report with a mistake in %s is found out, too", (_, right, wrong) => {
  expectFoundOut("esneft", right, wrong);
});

// Three years of answers: three trends, and groups within BME that differ in one figure, by themselves alone in another.
const askedOf = (yes: number, answered: number) => ({ bme: { yes, answered } });
const byGroup = (yes: readonly number[]) => ({
  white: { yes: 100, answered: 1000 },
  ...Object.fromEntries(
    ["asian", "black", "mixed", "other"].map((group, index) => [
      group,
      { yes: yes[index] ?? 0, answered: [200, 180, 60, 50][index] ?? 0 },
    ]),
  ),
});
const ofThreeYears = (): ReportContent =>
  contentOf(
    (
      [
        [2024, 190, 210, 120, 900],
        [2023, 150, 205, 92, 850],
        [2022, 120, 200, 80, 800],
      ] as const
    ).map(([year, harassed, byStaff, discriminated, answered]) => ({
      organisation: { code: "X", name: "Example" },
      year,
      survey: {
        year: year - 1,
        "harassment-from-public": askedOf(harassed, answered),
        "harassment-from-staff": askedOf(byStaff, answered),
        discrimination: askedOf(discriminated, answered),
      },
    })),
  );
const ofGroups = (): ReportContent =>
  contentOf([
    {
      organisation: { code: "X", name: "Example" },
      year: 2022,
      survey: {
        year: 2021,
        "harassment-from-public": byGroup([30, 48, 12, 8]),
        discrimination: byGroup([20, 18, 6, 5]),
      },
    },
  ]);

test.each([
  ["a trend by itself", ofThreeYears, "by itself: if there were no trend", ": if there were no trend"],
  [
    "a trend among all",
    ofThreeYears,
    "beyond chance: if there were no trend",
    "it could be chance: if there were no trend",
  ],
  ["how many trends", ofThreeYears, "among the 3 trends", "among the 2 trends"],
  ["the adjusted p of a trend", ofThreeYears, "(adjusted p = 0.059)", "(adjusted p = 0.088)"],
  ["how many tests of groups", ofGroups, "among the 2 tests", "among the 3 tests"],
  ["the adjusted p of groups", ofGroups, "(adjusted p = 0.069)", "(adjusted p = 0.035)"],
  ["groups by themselves", ofGroups, " would explain, by itself (", " would explain ("],
])("a report with a mistake in %s is found out, as well", (_, content, right, wrong) => {
  expectMistake(content(), right, wrong);
});

function expectFoundOut(trust: "esneft" | "lpt", right: string, wrong: string): void {
  expectMistake(ofTrust(trust), right, wrong);
}

function expectMistake(content: ReportContent, right: string, wrong: string): void {
  const text = JSON.stringify(reportDocument(forInternalUse(content))).replaceAll("\u00A0", " ");
  expect(text).toContain(right);
  const changed = JSON.parse(text.replace(right, wrong)) as ReportDocument;
  expect(readReport(changed, content).faults).not.toEqual([]);
}
