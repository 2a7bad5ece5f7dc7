import { type ActionPlan, planProgress, type Return } from "wres-metrics";
import { checkFigures } from "wres-metrics/check";
import { calculatePayGap, type EthnicityPay } from "wres-metrics/pay";
import { forInternalUse } from "wres-metrics/report";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LIBRARY } from "../../src/foundation/version.ts";
import { targetsContent } from "../../src/pipeline/targets-content.ts";
import { planDocument } from "../../src/report/plan/plan-document.ts";
import { checkDocument } from "../../src/report/tables/check-document.ts";
import type { Document } from "../../src/report/tables/document.ts";
import { payDocument } from "../../src/report/tables/pay-document.ts";
import { targetsDocument } from "../../src/report/tables/targets-document.ts";
import { validReturn } from "../support/arbitraries.ts";
import { onPage, rightly, trueFigure } from "../support/arbitrary-figures.ts";
import {
  type Found,
  TARGETS_FROM,
  readCheck,
  readPay,
  readPlan,
  readTargets,
} from "../support/document-sentences.ts";
import { readExample } from "../support/read-example.ts";
import { tries } from "../support/lane.ts";

/** So many of each; `npm run sentences -- 500` for a night. */
const RUNS = Number(process.env["WRES_SENTENCES"] ?? tries(60));
const SEED = Number(process.env["WRES_SEED"] ?? "19");

/** Every sentence of so many documents is read, and nothing is found wrong. */
function readAll<Given>(
  given: fc.Arbitrary<Given>,
  read: (given: Given) => Found,
  leastRead: number,
  runs = RUNS,
): void {
  let sentences = 0;
  fc.assert(
    fc.property(given, (one) => {
      const found = read(one);
      sentences += found.read;
      expect(found.faults).toEqual([]);
    }),
    { numRuns: runs, seed: SEED, endOnFailure: true },
  );
  expect(sentences).toBeGreaterThan(leastRead);
}

const amount = fc.integer({ min: 900, max: 3000 }).map((pence) => (pence / 100).toFixed(2));
const sample = fc.record(
  { people: fc.integer({ min: 0, max: 900 }), mean: amount, median: amount },
  { requiredKeys: ["people"] },
);
const bonus = fc
  .tuple(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 300 }))
  .map(([people, rest]) => ({ people, of: people + rest }));
const group = <Of>(of: fc.Arbitrary<Of>) =>
  fc.record({ white: of, bme: of, asian: of, black: of, mixed: of, other: of }, { requiredKeys: [] });
const pay: fc.Arbitrary<EthnicityPay> = fc.record(
  { hourly: group(sample), bonus: fc.record({ white: bonus, bme: bonus }) },
  { requiredKeys: ["hourly"] },
);
const payRead = (given: EthnicityPay): Found =>
  readPay(payDocument(forInternalUse(calculatePayGap(given))), given);

test("every sentence of generated pay gaps is read, and agrees with the pay", () => {
  readAll(pay, payRead, RUNS * 3, 4 * RUNS);
});

const options = fc.record(
  {
    growth: fc.constantFrom("0", "0.02", "-0.015"),
    turnover: fc.constantFrom("0", "0.1"),
    target: fc.constantFrom("25.6", "50", "2.0").map((percentage) => ({ percentage })),
  },
  { requiredKeys: [] },
);
const whole = ({ period: _, ...one }: Return): Return => ({ ...one, year: TARGETS_FROM });

test("every sentence of generated targets is read, and agrees with the tables", () => {
  readAll(
    fc.tuple(validReturn.map(whole), options),
    ([given, chosen]) =>
      readTargets(targetsDocument(forInternalUse(targetsContent(given, { by: 2028, ...chosen }))), chosen),
    RUNS * 4,
  );
});

const day = fc
  .integer({ min: Date.UTC(2023, 3, 1) / 86_400_000, max: Date.UTC(2025, 2, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const percentage = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
const shareKpi = (id: string) =>
  fc
    .record({ start: percentage, aim: percentage, read: percentage, on: day, isRead: fc.boolean() })
    .map(({ start, aim, read, on, isRead }) => ({
      ...{ id, title: `Share ${id}`, unit: "percentage" as const, better: "higher" as const },
      baseline: { on: "2023-03-31", value: start },
      targets: [{ by: "2025-04-30", value: aim }],
      ...(isRead && { readings: [{ on, value: read }] }),
    }));
const action = fc.record(
  {
    title: fc.constantFrom("Train panels", "Meet the network"),
    owner: fc.constant("Head of recruitment"),
    due: day,
    indicators: fc.constantFrom<ActionPlan["actions"][number]["indicators"]>([], [2], [2, 9]),
    status: fc.constantFrom("complete" as const, "in-progress" as const),
    rag: fc.constantFrom("R", "A", "G", "B"),
    reviews: fc.array(day, { maxLength: 3 }),
    milestones: fc.array(fc.record({ title: fc.constantFrom("Begin", "Report"), due: day }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ["title", "owner", "due", "indicators"] },
);
const difference = fc.integer({ min: -9999, max: 9999 }).map((hundredths) => (hundredths / 100).toFixed(2));
const plan: fc.Arbitrary<ActionPlan> = fc
  .tuple(shareKpi("a"), shareKpi("b"), difference, fc.array(action, { maxLength: 4 }), fc.boolean())
  .map(([one, other, aim, actions, isBare]) => ({
    organisation: { code: "X", name: "An invented trust" },
    title: "Action plan",
    kpis: isBare
      ? []
      : [
          one,
          other,
          {
            ...{ id: "c", title: "One less the other", unit: "percentage-points", better: "toward-parity" },
            baseline: { on: "2023-03-31", value: "-50" },
            targets: [{ by: "2025-04-30", value: aim }],
            differenceOf: { share: "a", less: "b" },
          },
        ],
    actions: actions.map((own, index) => ({ id: `${String(index + 1)}a`, ...own })),
  }));
const TODAY = "2024-03-31";
const planRead = (given: ActionPlan): Found => readPlan(documentOfPlan(given), given, TODAY);

function documentOfPlan(given: ActionPlan): Document {
  const progress = planProgress(given, { today: TODAY });
  return planDocument(forInternalUse({ library: LIBRARY, plan: given, progress }));
}

test("every sentence of generated action plans is read, and agrees with the plan", () => {
  readAll(plan, planRead, RUNS * 4, 2 * RUNS);
});

const wrongly = fc
  .array(fc.tuple(trueFigure, fc.nat({ max: 9 }), fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((figures) =>
    figures.map(([figure, digit, isWrong], index) => {
      const printed = rightly(figure);
      const published = isWrong ? printed.replace(/\d(?=%?$)/, String(digit)) : printed;
      return onPage(figure, published, { id: `made-up-${String(index + 1)}` });
    }),
  );

test("every sentence of a check of made-up figures is read, and its arithmetic done again", () => {
  readAll(
    wrongly,
    (figures) => readCheck(checkDocument(forInternalUse(checkFigures(figures)))),
    RUNS * 2,
    3 * RUNS,
  );
});

const documents = {
  pay: () => {
    const given: EthnicityPay = {
      hourly: {
        white: { people: 40, mean: "20.00", median: "18.00" },
        bme: { people: 40, mean: "19.00", median: "18.00" },
        asian: { people: 20, median: "17.10" },
        black: { people: 20, median: "18.36" },
      },
    };
    const document = payDocument(forInternalUse(calculatePayGap(given)));
    return { document, read: (one: Document) => readPay(one, given) };
  },
  targets: () => {
    const document = targetsDocument(
      forInternalUse(targetsContent(readExample("esneft-2022"), { by: 2028, turnover: "0.1" })),
    );
    return { document, read: (one: Document) => readTargets(one, { turnover: "0.1" }) };
  },
  plan: () => {
    const share = (id: string, start: string, aim: string, read: string): ActionPlan["kpis"][number] => ({
      ...{ id, title: `Share ${id}`, unit: "percentage", better: "higher" },
      baseline: { on: "2023-03-31", value: start },
      targets: [{ by: "2025-03-31", value: aim }],
      readings: [{ on: "2024-03-30", value: read }],
    });
    const given: ActionPlan = {
      organisation: { code: "X", name: "An invented trust" },
      title: "Action plan",
      kpis: [
        share("a", "13.64", "15.00", "13.64"),
        share("b", "44.23", "55.00", "50.10"),
        {
          ...{ id: "c", title: "One less the other", unit: "percentage-points", better: "toward-parity" },
          baseline: { on: "2023-03-31", value: "-50" },
          targets: [{ by: "2025-03-31", value: "-25.00" }],
          differenceOf: { share: "a", less: "b" },
        },
      ],
      actions: [
        {
          id: "1a",
          title: "Train",
          owner: "HR",
          indicators: [2],
          due: "2023-11-30",
          reviews: ["2024-06-30"],
        },
        { id: "1b", title: "Meet", owner: "HR", indicators: [], due: "2024-12-31" },
      ],
    };
    return { document: documentOfPlan(given), read: (one: Document) => readPlan(one, given, TODAY) };
  },
} as const;

// What a writer of sentences could get wrong: each is one change of one text.
test.each([
  ["pay", "a size", "is 5.0% lower", "is 5.1% lower"],
  ["pay", "a side", "is 5.0% lower", "is 5.0% higher"],
  ["pay", "the group that differs most", "differs most for Asian staff", "differs most for Black staff"],
  ["pay", "how many groups", "Of the two groups whose gap is given", "Of the four groups"],
  ["pay", "a word", "hourly pay of BME staff", "pay of BME staff"],
  ["targets", "the target", "The target is 21.5%", "The target is 22.5%"],
  ["targets", "the turnover", "10.0% of every group are", "11.0% of every group are"],
  ["targets", "the headcount", "is taken to stay as it is", "is taken to grow by 1.0% a year"],
  ["targets", "the picture's title", "86 more BME staff", "85 more BME staff"],
  ["targets", "a plural", "VSM reach the target", "VSM reaches the target"],
  ["plan", "what is overdue", "Overdue: 1a", "Overdue: 1b"],
  ["plan", "a day", "1a (30 November 2023)", "1a (1 November 2023)"],
  ["plan", "a review", "1a on 30 June 2024", "1a on 30 May 2024"],
  ["plan", "today", "As at 31 March 2024", "As at 30 March 2024"],
  ["plan", "what contradicts", "give −40.00", "give −39.00"],
  ["plan", "what is expected", "14.32%", "14.42%"],
  ["plan", "the standing", "behind, red", "ahead, red"],
] as const)("a mistake in a document of %s, in %s, is found out", (which, _, right, wrong) => {
  const { document, read } = documents[which]();
  expect(read(document).faults).toEqual([]);
  const text = JSON.stringify(document).replaceAll("give -", "give −");
  const changed = text.replace(right, wrong);
  expect(changed).not.toBe(text);
  expect(read(JSON.parse(changed) as Document).faults).not.toEqual([]);
});
