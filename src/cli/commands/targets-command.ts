import { forInternalUse, madeOfShown } from "../../disclosure/publishable.ts";
import { protect } from "../../disclosure/protection/protect.ts";
import type { ShareBasis } from "../../model/measure.ts";
import type { Publishable } from "../../model/protection.ts";
import type { Return } from "../../model/return.ts";
import type { TargetsContent } from "../../model/document-contents.ts";
import { resultsBehindTargets, targetsContent, targetsOfShown } from "../../pipeline/targets-content.ts";
import { growthRate, turnoverRate } from "../../analysis/targets/model-employer-goals.ts";
import { leadershipGoalById } from "../../reference/target-goals.ts";
import { documentCharts } from "../../report/tables/document.ts";
import { targetsDocument } from "../../report/tables/targets-document.ts";
import { calculationOptions, denominatorOf, wordingChoices, wordingOptions } from "../shared-options.ts";
import { review } from "../../review/review.ts";
import {
  allOf,
  type Arguments,
  blamedOnUsage,
  type Command,
  exitCodeOf,
  fourDigitYear,
  strictOptions,
  UsageError,
} from "../command.ts";
import {
  chartsOptions,
  chosenFormat,
  deliverCharts,
  deliverDocument,
  documentExtensions,
  documentFormatOption,
  outOptions,
} from "../deliver.ts";
import {
  alternativesOf,
  letThrough,
  publishingChoices,
  publishingOf,
  predecessorOption,
  publishingOptions,
  savePublication,
} from "../publishing.ts";
import { readYears } from "../read-files.ts";

const { national, lpt } = leadershipGoalById;

function targetsJson({ content, ...protection }: Publishable<TargetsContent>): string {
  const { library, organisation, year, ...rest } = content;
  return `${JSON.stringify({ library, organisation, year, ...protection, ...rest }, null, 2)}\n`;
}

/** `wres targets`: what the senior bands need for a share by a year, and the race disparity ratio. */
export const targetsCommand: Command = {
  summary: "what bands 8a to VSM need for a target, year by year, and the race disparity ratio",
  files: ["<return.json|.xlsx>"],
  options: {
    by: {
      type: "string",
      value: "<year>",
      help: `the year by whose 31 March the target is due; ${national.by} by default`,
    },
    target: {
      type: "string",
      value: "<share>",
      help: "25.6% or 0.256; the BME share of the whole workforce by default",
    },
    growth: {
      type: "string",
      value: "<proportion>",
      help: "how the headcount grows a year: 0.02 is two in a hundred",
    },
    turnover: {
      type: "string",
      value: "<proportion>",
      help: "which part of the staff leaves in a year: 0.1 is one in ten",
    },
    denominator: calculationOptions.denominator,
    ...wordingOptions,
    ...strictOptions,
    ...publishingOptions,
    ...predecessorOption,
    format: documentFormatOption,
    ...outOptions,
    ...chartsOptions,
  },
  examples: [
    "wres targets examples/esneft-2022.json",
    "wres targets examples/esneft-2022.json --publish --out targets.md",
    "wres targets examples/esneft-2022.json --charts pictures",
    `wres targets examples/lpt-2022.json --by ${String(lpt.by)} --target ${lpt.percentage}% --turnover 0.1`,
  ],
  choices: [
    goalChoices,
    wordingChoices,
    (given) => chosenFormat(given, documentExtensions, "terminal"),
    publishingChoices,
  ],
  async run(given, terminal) {
    const choices = goalChoices(given);
    const wording = wordingChoices(given);
    const format = chosenFormat(given, documentExtensions, "terminal");
    const [path = "-"] = given.files;
    const read = await readYears(path, [], terminal);
    if (read === null) return 1;
    const [wresReturn, previous] = read.returns;
    const content = contentOf(wresReturn, choices, given.text("by") !== undefined);
    const findings = [...read.losses, ...review(wresReturn, { previous })];
    const publishing = await publishingOf(given, terminal);
    if (publishing === "unreadable") return 1;
    const results = resultsBehindTargets(wresReturn, choices);
    const shown = await letThrough(
      results,
      publishing,
      (policy, options) =>
        protect(results, policy, {
          ...options,
          alternatives: alternativesOf(publishing, [wresReturn], {}),
        }),
      terminal,
    );
    if (shown === null) return 3;
    const report =
      publishing === null
        ? forInternalUse({ ...content, ...(findings.length > 0 && { findings }) })
        : madeOfShown(shown, (counts) => targetsOfShown(wresReturn, choices, counts));
    const document = targetsDocument(report, wording);
    if (given.text("charts") !== undefined) await deliverCharts(documentCharts(document), given, terminal);
    const answer = {
      document: () => document,
      json: () => targetsJson(report),
      publications: report.protection === "published" ? report.disclosure.publications : undefined,
    };
    // Before the answer, which may be printed at once: it is not to go out alone.
    await savePublication(report, publishing, terminal);
    await deliverDocument(format, answer, given, terminal);
    return exitCodeOf(given, findings);
  },
};

type Choices = Parameters<typeof targetsContent>[1];

function goalChoices(given: Arguments): Choices {
  const [year, wanted] = [given.text("by"), given.text("target")];
  const [growth, turnover] = [given.text("growth"), given.text("turnover")];
  const [by, target, denominator] = allOf(
    () => (year === undefined ? national.by : fourDigitYear("--by", year, "2028")),
    () => (wanted === undefined ? undefined : targetShare(wanted)),
    () => denominatorOf(given),
    () => blamedOnUsage(() => growth === undefined || growthRate(growth)),
    () => blamedOnUsage(() => turnover === undefined || turnoverRate(turnover)),
  );
  return {
    by,
    ...(target !== undefined && { target }),
    ...(growth !== undefined && { growth }),
    ...(turnover !== undefined && { turnover }),
    ...(denominator !== undefined && { denominator }),
  };
}

/** A percentage says so with its sign; without one it is a proportion, so that 1 is never one per cent. */
function targetShare(text: string): ShareBasis {
  const [, percentage] = /^(\d{1,3}(?:\.\d{1,10})?)%$/.exec(text) ?? [];
  if (percentage !== undefined && Number(percentage) <= 100) return { percentage };
  const [, whole, decimals = ""] = /^([01])(?:\.(\d{1,10}))?$/.exec(text) ?? [];
  const [count, of] = [Number(`${whole ?? ""}${decimals}`), 10 ** decimals.length];
  if (whole !== undefined && count <= of) return { count, of };
  throw new UsageError(
    `--target is ${JSON.stringify(text)}; expected a percentage up to 100 with its sign, such as 25.6%, or a proportion from 0 to 1, such as 0.256.`,
  );
}

/** A fault that only the options can cause is one of the command, not of the return. */
function contentOf(wresReturn: Return, choices: Choices, isYearGiven: boolean): TargetsContent {
  if (choices.by <= wresReturn.year) {
    throw new UsageError(
      isYearGiven
        ? `--by is ${choices.by}; expected a year after the return's, ${wresReturn.year}.`
        : `the target of the programme is due in ${choices.by}, and the return is of ${wresReturn.year}; expected --by with a year after it.`,
    );
  }
  return blamedOnUsage(() => targetsContent(wresReturn, choices));
}
