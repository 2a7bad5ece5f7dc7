import { printable } from "../../foundation/wres-error.ts";
import { publishableResults } from "../../disclosure/publishable.ts";
import { protect } from "../../disclosure/protection/protect.ts";
import type { Publishable } from "../../model/protection.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import { isSamePeriod, periodTitle } from "../../model/period.ts";
import { type Results, withFindings } from "../../model/results.ts";
import type { Return } from "../../model/return.ts";
import { calculateIndicators } from "../../pipeline/calculate-indicators.ts";
import { definitionsFor, withLocalMeasures } from "../../pipeline/calculate-local-measures.ts";
import {
  contentToPublish,
  definitionsOfReport,
  planOfAnother,
  reportContent,
} from "../../pipeline/report-content.ts";
import { measuresCsv } from "../../report/formats/write-csv.ts";
import { resultsJson } from "../../report/formats/write-json.ts";
import { renderMarkdown } from "../../report/formats/render-markdown.ts";
import { reportCharts, reportWithoutCharts } from "../../report/tables/report-document.ts";
import { renderTerminal, type Style } from "../../report/formats/render-terminal.ts";
import type { WordingOptions } from "../../report/words/group-words.ts";
import { calculationChoices, calculationOptions, wordingChoices, wordingOptions } from "../shared-options.ts";
import { review } from "../../review/review.ts";
import { aFile, UsageError, exitCodeOf, strictOptions, type Command, type Terminal } from "../command.ts";
import {
  chartsOptions,
  chosenFormat,
  chosenStyle,
  deliver,
  deliverCharts,
  outOptions,
  workbookFiles,
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
import { recordsOfReport } from "../../report/tables/records-documents.ts";
import { planContentOf, todayOf, todayOption } from "./plan-command.ts";
import { recordOptions, refuseNotBefore, returnsOfReport } from "../gather-files.ts";
import { nationalAsked, nationalOption } from "../national-option.ts";
import { definitionsAsked, measuresOption, onlyMeasuresOption, refuseLocal } from "../measures-option.ts";

const extensions = {
  terminal: ".txt",
  html: ".html",
  markdown: ".md",
  csv: ".csv",
  json: ".json",
  xlsx: ".xlsx",
  docx: ".docx",
} as const;

const writers: Readonly<
  Record<
    keyof typeof extensions,
    (
      report: Publishable<ReportContent>,
      wording: WordingOptions,
      style: Style,
    ) => string | Promise<string | Uint8Array>
  >
> = {
  terminal: (report, wording, style) => renderTerminal(reportWithoutCharts(report, wording), style),
  html: async (report, wording) => (await workbookFiles()).htmlReport(report, wording),
  markdown: (report, wording) => renderMarkdown(reportWithoutCharts(report, wording)),
  csv: (report) => measuresCsv(publishableResults(report)),
  json: (report) => resultsJson(publishableResults(report)),
  xlsx: async (report, wording) => (await workbookFiles()).workbookReport(report, wording),
  docx: async (report, wording) => (await workbookFiles()).docxReport(report, wording),
};

/** `wres report`: the nine indicators at a glance, beside earlier years. */
export const reportCommand: Command = {
  summary: "the nine indicators of a return at a glance, beside earlier years",
  files: ["<return.json|.xlsx|staff.csv|counts.json>"],
  options: {
    previous: {
      type: "string",
      multiple: true,
      value: "<return.json|.xlsx>",
      reads: aFile,
      help: "an earlier year's return to set beside it; may be given more than once",
    },
    plan: {
      type: "string",
      value: "<plan.json|.xlsx>",
      reads: aFile,
      help: "an action plan, to be printed beside the figures that it is about",
    },
    today: {
      ...todayOption,
      needs: ["plan"],
      help: "with --plan: the day on which it is looked at; today by default",
    },
    ...nationalOption,
    ...measuresOption,
    ...onlyMeasuresOption,
    ...calculationOptions,
    ...wordingOptions,
    ...strictOptions,
    ...publishingOptions,
    ...predecessorOption,
    format: {
      type: "string",
      value: `<${Object.keys(extensions).join("|")}>`,
      help: "terminal (default), html, markdown, csv, json, xlsx or docx",
    },
    ...outOptions,
    ...chartsOptions,
    ...recordOptions,
  },
  examples: [
    "wres report examples/esneft-2022.json --previous examples/esneft-2021.json",
    "wres report examples/lpt-2022.json --denominator known --out report.html",
    'wres report examples/esneft-2022.json --publish --label "ethnic minority" --out report.md',
    "wres report examples/lpt-2022.json --previous examples/lpt-2021.json --publish --out report.docx",
    "wres report examples/local/return-2022.json --measures examples/local/definitions.json --out report.html",
    "wres report examples/lpt-2022.json --previous examples/lpt-2021.json --charts pictures",
    "wres report staff.csv --shortlisting applications.csv --columns mappings.json --year 2022",
  ],
  choices: [
    calculationChoices,
    wordingChoices,
    (given) => chosenFormat(given, extensions, "terminal"),
    publishingChoices,
    todayOf,
  ],
  async run(given, terminal) {
    const isOfMeasures = given.has("only-measures");
    const choices = { ...calculationChoices(given), ...(isOfMeasures && { indicators: [] }) };
    const wording = wordingChoices(given);
    const format = chosenFormat(given, extensions, "terminal");
    const publishing = await publishingOf(given, terminal);
    if (publishing === "unreadable") return 1;
    const planPath = given.text("plan");
    const plan = planPath === undefined ? undefined : await planContentOf(planPath, given, terminal);
    if (plan === null) return 1;
    const asked = await definitionsAsked(given, terminal);
    const national = await nationalAsked(given, terminal);
    if (asked === null || national === null) return 1;
    const counted = await returnsOfReport(given, terminal);
    if (counted === null) return 1;
    const { returns, losses } = counted;
    const [current, ...earlier] = returns;
    const definitions = definitionsOfReport(current, asked);
    if (isOfMeasures && definitionsFor(current, definitions).length === 0) {
      throw new UsageError(
        "--only-measures leaves nothing to report; expected --measures beside it, such as --measures promotion.",
      );
    }
    if (refuseLocal(returns, definitions, terminal)) return 1;
    checkPrevious(current, earlier, terminal);
    const lastYear =
      earlier.find(({ year, period }) => year === current.year - 1 && period === current.period) ??
      (current.period === undefined ? earlier[0] : undefined);
    const reviewed = isOfMeasures ? [] : review(current, { previous: lastYear });
    const planFindings = plan === undefined ? [] : planOfAnother(plan.plan, current);
    const findings = [...planFindings, ...losses, ...reviewed];
    const calculated = (wresReturn: Return): Results =>
      withLocalMeasures(calculateIndicators(wresReturn, choices), wresReturn, definitions);
    const shown =
      publishing === null
        ? reportContent(calculated(current), earlier.map(calculated), national)
        : contentToPublish([current, ...earlier], choices, publishing.policy, definitions, national);
    const results = withFindings(shown.results, findings);
    const content = {
      ...shown,
      results,
      ...recordsOfReport(current.sources),
      ...(plan && { plan }),
    };
    const report = await letThrough(
      content,
      publishing,
      (policy, options) =>
        protect(content, policy, {
          ...options,
          alternatives: alternativesOf(publishing, [current, ...earlier], choices, definitions),
        }),
      terminal,
    );
    if (report === null) return 3;
    if (given.text("charts") !== undefined)
      await deliverCharts(reportCharts(report, wording), given, terminal);
    // Before the answer, which may be printed at once: it is not to go out alone.
    await savePublication(report, publishing, terminal);
    await deliver(await writers[format](report, wording, chosenStyle(given, terminal)), given, terminal);
    return exitCodeOf(given, results.findings);
  },
};

function checkPrevious(current: Return, previous: readonly Return[], terminal: Terminal): void {
  const twice = previous.find((later, index) =>
    previous.slice(0, index).some((one) => isSamePeriod(one, later)),
  );
  if (twice !== undefined) {
    throw new UsageError(
      `--previous is given twice for ${periodTitle(twice)}; expected each earlier ${current.period === undefined ? "year" : "period"} once.`,
    );
  }
  for (const one of previous) {
    const { organisation } = one;
    refuseNotBefore(one, current);
    if (organisation.code !== current.organisation.code) {
      terminal.writeError(
        `warning: --previous is of ${printable(organisation.code)} and the return of ${printable(current.organisation.code)}: these are two organisations.\n`,
      );
    }
  }
}
