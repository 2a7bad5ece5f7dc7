import { dayNumber } from "../../foundation/day-number.ts";
import { forInternalUse } from "../../disclosure/publishable.ts";
import { printable } from "../../foundation/wres-error.ts";
import { periodInFull } from "../../model/period.ts";
import type { Finding } from "../../model/finding.ts";
import type { PlanContent } from "../../model/document-contents.ts";
import { planContent, planOfAnother, reportContent } from "../../pipeline/report-content.ts";
import { calculateIndicators } from "../../pipeline/calculate-indicators.ts";
import type { Table } from "../../report/tables/document.ts";
import { planDocument } from "../../report/plan/plan-document.ts";
import { reportWithoutCharts } from "../../report/tables/report-document.ts";
import { review } from "../../review/review.ts";
import {
  type Arguments,
  type Command,
  exitCodeOf,
  type Option,
  strictOptions,
  type Terminal,
  UsageError,
} from "../command.ts";
import {
  chosenFormat,
  deliver,
  deliverDocument,
  documentExtensions,
  documentFormatOption,
  outOptions,
  workbookFiles,
} from "../deliver.ts";
import { readYears, readPlan } from "../read-files.ts";

/** The day on which a plan is looked at. */
export const todayOption: Option = {
  type: "string",
  value: "<yyyy-mm-dd>",
  help: "the day on which the plan is looked at; today by default",
};

/** `wres plan`: how far an action plan has come, what contradicts, and what is due. */
export const planCommand: Command = {
  summary: "how far an action plan has come, what is due, and targets that contradict each other",
  files: ["[plan.json|.xlsx]", "[return.json|.xlsx]"],
  options: {
    today: todayOption,
    template: {
      type: "boolean",
      without: ["today", "format", "strict"],
      help: "write a workbook to fill a plan in, to --out plan.xlsx, in place of reading one",
    },
    format: documentFormatOption,
    ...outOptions,
    ...strictOptions,
  },
  examples: [
    "wres plan examples/action-plan.json --today 2024-04-30",
    "wres plan examples/action-plan.json examples/esneft-2022.json --today 2024-04-30 --out plan.docx",
    "wres plan --template --out plan.xlsx",
  ],
  choices: [
    checkFiles,
    todayOf,
    (given) =>
      given.has("template")
        ? chosenFormat(given, { xlsx: ".xlsx" }, "xlsx")
        : chosenFormat(given, documentExtensions, "terminal"),
  ],
  async run(given, terminal) {
    const [path = "-", returnPath] = given.files;
    if (given.has("template")) {
      const { planTemplate } = await workbookFiles();
      await deliver(await planTemplate(), given, terminal, given.has("overwrite") ? undefined : "new");
      return 0;
    }
    const format = chosenFormat(given, documentExtensions, "terminal");
    const content = await planContentOf(path, given, terminal);
    if (content === null) return 1;
    const beside = returnPath === undefined ? nothing : await figuresBeside(content, returnPath, terminal);
    if (beside === null) return 1;
    const { findings, tables } = beside;
    const shown = { ...content, ...(findings.length > 0 && { findings }) };
    const answer = {
      document: () => planDocument(forInternalUse(shown), tables),
      json: () => `${JSON.stringify(shown, null, 2)}\n`,
    };
    await deliverDocument(format, answer, given, terminal);
    return exitCodeOf(given, findings);
  },
};

function checkFiles({ files, has }: Arguments): void {
  if (has("template") && files.length > 0)
    throw new UsageError("--template writes a blank plan; expected no file beside it.");
  if (!has("template") && files.length === 0)
    throw new UsageError("wres plan takes a plan, such as plan.json; expected one, or --template.");
}

/** The day that is asked for, or this one. */
export function todayOf({ text }: Arguments): string {
  const today = text("today") ?? new Date().toISOString().slice(0, 10);
  if (dayNumber(today) !== null) return today;
  throw new UsageError(`--today is ${JSON.stringify(today)}; expected a day, such as 2024-03-31.`);
}

/** Reads a plan and follows it until a day; null where it has issues, which are on stderr. */
export async function planContentOf(
  path: string,
  given: Arguments,
  terminal: Terminal,
): Promise<PlanContent | null> {
  const today = todayOf(given);
  const plan = await readPlan(path, terminal);
  return plan === null ? null : planContent(plan, today);
}

/** What of a return stands beside a plan: the figures that it is about, and what is doubtful in them. */
interface BesidePlan {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

const nothing: BesidePlan = { tables: [], findings: [] };

/** The rows of the scorecard of a return that are about the indicators of a plan; null where the return has issues. */
async function figuresBeside(
  { plan }: PlanContent,
  path: string,
  terminal: Terminal,
): Promise<BesidePlan | null> {
  const read = await readYears(path, [], terminal);
  if (read === null) return null;
  const [current, ...earlier] = read.returns;
  const content = reportContent(
    calculateIndicators(current),
    earlier.map((one) => calculateIndicators(one)),
  );
  const { name, code } = current.organisation;
  const { scorecard } = reportWithoutCharts(forInternalUse(content)).summary.pageOne;
  const wanted = new Set<number>([
    ...plan.actions.flatMap(({ indicators }) => indicators),
    ...plan.kpis.flatMap(({ indicator }) => indicator ?? []),
  ]);
  const rows = scorecard.rows.filter(({ section }) => section !== undefined && wanted.has(section));
  const table = {
    ...scorecard,
    caption: `${printable(name)} (${printable(code)}), ${periodInFull(current)}`,
    // There is no section here that a row could lead to.
    rows: rows.map(({ section: _, ...row }) => row),
  };
  return {
    tables: rows.length === 0 ? [] : [table],
    findings: [...planOfAnother(plan, current), ...read.losses, ...review(current, { previous: earlier[0] })],
  };
}
