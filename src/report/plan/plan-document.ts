import { capitalised, inSentence, listed } from "../../foundation/capitals.ts";
import type { DecimalText } from "../../foundation/decimal-text.ts";
import {
  printFixed,
  printPercentage,
  printPoints,
  withSign,
  withThousands,
} from "../../foundation/print-number.ts";
import { printable } from "../../foundation/wres-error.ts";
import type { Kpi, PlannedAction } from "../../model/action-plan.ts";
import type { Answer } from "../../model/answer.ts";
import type { PlanContent } from "../../model/document-contents.ts";
import type { FigureHeadline } from "../../model/headlines.ts";
import { printDays } from "../../model/period.ts";
import type { ActionProgress, ActionState, KpiProgress, KpiWarning } from "../../model/plan-answers.ts";
import { assertLetThrough, type Protection, type Publishable } from "../../model/protection.ts";
import { highImpactActions } from "../../reference/high-impact-actions.ts";
import { planColours, ragThresholds } from "../../reference/rag-thresholds.ts";
import { protectionMark } from "../words/protection-words.ts";
import {
  type Document,
  lookFirst,
  type PageOne,
  type Row,
  type Section,
  type Table,
} from "../tables/document.ts";

/**
 * Sets out an action plan as plain data: what is overdue and what comes next, every action with its owner and its colours in words,
 * the indicators of progress beside what was expected of them, and targets that contradict each other.
 *
 * @param publishable - What `forInternalUse` let through.
 * @param beside - The figures that the plan is about, as tables whose captions say of whom they are, and of when.
 * @returns The document.
 */
export function planDocument(publishable: Publishable<PlanContent>, beside: readonly Table[] = []): Document {
  assertLetThrough(publishable);
  const { content } = publishable;
  const { organisation, title } = content.plan;
  const { name } = content.library;
  const day = `${content.progress.today.slice(0, 4)}-03-31`;
  const heading = printable(title);
  return {
    title: heading,
    runningHead: {
      whose: printable(organisation.name),
      title: `${heading}, as at ${printDays(content.progress.today)}`,
      day,
      mark: protectionMark(publishable),
    },
    subtitle: [
      `${printable(organisation.name)} (${printable(organisation.code)})`,
      `As at ${printDays(content.progress.today)}.`,
      "For internal use: the plan and its figures are shown as they are, and nothing is hidden.",
    ],
    ...lookFirst(content.findings ?? []),
    sections: [
      ...planSections(content, publishable),
      ...beside.map((table) => ({
        heading: `The figures that the plan is about: ${table.caption}`,
        lead: [],
        tables: [{ ...table, caption: "As the scorecard of the return has them" }],
        notes: [],
      })),
    ],
    legend: [],
    closing: [...(content.plan.kpis.length === 0 ? [] : [RATINGS]), `${name} ${content.library.version}`],
  };
}

/** How the figures rate an action: the built-in lines, which are this library's own. */
const RATINGS = `The figures’ rating is that of the indicator of progress that is worst. ${ragThresholds
  .map(({ rag, title }) => `${capitalised(rag)}: ${inSentence(title)}.`)
  .join(" ")} These lines are this library’s own: plans print colours, and not where they begin.`;

/**
 * The sections of a plan. In what is published, the words of the plan stay, since they are the trust's own, and the figures of its
 * indicators of progress do not: they are of this return or of others, and nobody has looked at what they give away together.
 */
export function planSections(
  { plan, progress }: PlanContent,
  { protection }: Protection,
): readonly Section[] {
  const isPublished = protection === "published";
  const actions: readonly Row[] = plan.actions.flatMap((action, index) => {
    const state = progress.actions[index];
    return state === undefined ? [] : [actionRow(action, state, isPublished)];
  });
  const columns = ["", "Due", "Status", "Plan’s rating", ...(isPublished ? [] : ["Figures’ rating"])];
  return [
    {
      heading: "Action plan: what is to be done",
      lead: dueLines(plan.actions, progress.actions),
      tables:
        actions.length === 0
          ? []
          : [{ caption: "Actions", columns, rows: actions, noteHeading: "Action and owner" }],
      notes:
        actions.length === 0
          ? ["The plan gives no actions."]
          : isPublished
            ? []
            : ["A figure may move for other reasons than the action."],
    },
    isPublished
      ? {
          heading: "Action plan: indicators of progress",
          lead:
            plan.kpis.length === 0
              ? [NO_KPIS]
              : [
                  "Their figures are not published here: together with the tables they could give small counts away.",
                ],
          tables: [],
          notes: plan.kpis.map(({ title }) => printable(title)),
        }
      : {
          heading: "Action plan: indicators of progress",
          lead:
            plan.kpis.length === 0
              ? [NO_KPIS]
              : [
                  "“Expected” is the value on a straight line from the baseline to the targets: on the day of the latest reading, or of this page where there is none.",
                ],
          tables: plan.kpis.length === 0 ? [] : [kpiTable(plan.kpis, progress.kpis)],
          notes: [...contradictionLines({ plan, progress }), ...warningLines(plan.kpis, progress.kpis)],
        },
  ];
}

const NO_KPIS = "The plan gives no indicators of progress.";

/**
 * The place of a plan where none is given: a row for each indicator whose gap is to the disadvantage of BME staff or of a group within
 * BME, beyond chance or too large to leave without a test, with what page one says of it and room for an action. Nothing where no indicator
 * has such a gap.
 */
export function emptyPlanSections(
  { scorecard }: PageOne,
  headlines: readonly FigureHeadline[],
): readonly Section[] {
  const inNeed = new Set<number>(
    headlines.filter(asksForAction).map(({ figure: { about } }) => about.indicator),
  );
  const rows = scorecard.rows.filter(({ section = 0 }) => inNeed.has(section));
  if (rows.length === 0) return [];
  const room = ["Action", "Owner", "Due", "Measure of progress"];
  return [
    {
      heading: "Action plan",
      lead: [
        `No action plan is given. ${rows.length === 1 ? "This indicator has a gap" : "These indicators have gaps"} to act on, or to look into; the other columns are to be filled in.`,
      ],
      tables: [
        {
          caption: "Indicators that need an action",
          columns: ["", ...room],
          noteHeading: "What the figures say",
          rows: rows.map((row) => ({ ...row, cells: room.map(() => ({ text: TO_FILL_IN })) })),
        },
      ],
      notes: [],
    },
  ];
}

/** A blank: an empty cell means that there is nothing to say. */
const TO_FILL_IN = " ";

/** Whether a headline is about a group within BME, or all of it, that is worse placed; a board, where it is a smaller part of it. */
function asksForAction({ kind, figure: { verdict, disadvantage, printed } }: FigureHeadline): boolean {
  switch (kind) {
    case "board":
      return printed.startsWith("-");
    case "representation":
      return verdict === "under-represented";
    case "reversal":
    case "disparity":
    case "difference":
    case "not-tested":
      return disadvantage !== null && disadvantage !== "white";
    case "change":
    case "could-be-chance":
      return false;
  }
}

/** What is overdue, what comes next, and what to check. */
function dueLines(actions: readonly PlannedAction[], states: readonly ActionProgress[]): readonly string[] {
  const withState = (state: ActionState): readonly string[] =>
    actions
      .filter((_, index) => states[index]?.state === state)
      .map(({ id, due }) => `${printable(id)} (${dayWords(due)})`);
  const steps = actions.flatMap(({ id }, index) =>
    (states[index]?.milestones ?? [])
      .filter(({ state }) => state === "overdue")
      .map(({ title }) => `${printable(title)} (${printable(id)})`),
  );
  const reviews = actions.flatMap(({ id }, index) => {
    const next = states[index]?.nextReview ?? null;
    return next === null ? [] : [`${printable(id)} on ${dayWords(next)}`];
  });
  const line = (name: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`${name}: ${items.join("; ")}.`];
  return [
    ...line("Overdue", withState("overdue")),
    ...line("Steps overdue", steps),
    ...line("Still to come", withState("open")),
    ...line("Next reviews", reviews),
  ];
}

/** A day as the plan gives it, in the form that readers meet everywhere: "31 October 2021"; a plan's own words stay. */
function dayWords(written: string): string {
  return printable(printDays(written));
}

const stateWords: Readonly<Record<ActionState, string>> = {
  complete: "complete",
  overdue: "overdue",
  open: "not yet due",
  ongoing: "ongoing",
};

function actionRow(action: PlannedAction, state: ActionProgress, isPublished: boolean): Row {
  const said = planColours.find(({ id }) => id === state.stated);
  const figures =
    state.rag === "not-known"
      ? (action.kpis ?? []).length === 0
        ? "no indicator of progress"
        : NO_FIGURE
      : state.warnings.length > 0 && said !== undefined
        ? `${state.rag}, not ${said.id}`
        : state.rag;
  return {
    label: printable(action.id),
    kind: "figures",
    cells: [
      { text: dayWords(action.due) },
      { text: stateWords[state.state] },
      { text: said?.title ?? "not given" },
      ...(isPublished ? [] : [{ text: figures }]),
    ],
    note: actionWords(action),
  };
}

/** Stands where nobody has read an indicator of progress. */
const NO_FIGURE = "no reading";

/** An action in words: what, whose, for which indicators, and how far the plan says that it has come. */
function actionWords({
  title,
  owner,
  indicators,
  highImpactActions: numbers = [],
  measure,
  outcome,
  progress,
}: PlannedAction): string {
  const highImpact = highImpactActions.filter(({ number }) => numbers.includes(number));
  const sentence = (name: string, text: string | undefined): readonly string[] =>
    text === undefined ? [] : [`${name}: ${printable(text).replace(/\.$/, "")}.`];
  return [
    ...sentence("What", title),
    ...sentence("Owner", owner),
    ...(indicators.length === 0
      ? []
      : [`${indicators.length === 1 ? "Indicator" : "Indicators"} ${listed(indicators.map(String))}.`]),
    ...highImpact.map(({ number, title: name }) => `High-impact action ${String(number)}: ${name}.`),
    ...sentence("Measure", measure),
    ...sentence("Outcome", outcome),
    ...sentence("Progress", progress),
  ].join(" ");
}

function kpiTable(kpis: readonly Kpi[], all: readonly KpiProgress[]): Table {
  return {
    caption: "Progress against targets",
    columns: ["", "Baseline", "Expected", "Latest", "Next target", "Standing"],
    rows: kpis.flatMap((kpi, index): readonly Row[] => {
      const progress = all[index];
      if (progress === undefined) return [];
      const { next, position, rag, currentOn } = progress;
      return [
        {
          label: printable(kpi.title),
          kind: "figures",
          cells: [
            { text: baselineWords(kpi) },
            {
              text: printed(
                progress.expectedThen.status === "calculated" ? progress.expectedThen : progress.expected,
                kpi,
              ),
            },
            { text: printed(progress.current, kpi) },
            { text: next === null ? "none to come" : value(next.value, kpi) },
            { text: rag === "not-known" ? "" : `${position.replace("-", " ")}, ${rag}` },
          ],
        },
        {
          label: "",
          kind: "detail",
          cells: [
            { text: dayWords(kpi.baseline.on) },
            { text: dayWords(currentOn ?? progress.today) },
            { text: currentOn === null ? "" : dayWords(currentOn) },
            { text: next === null ? "" : dayWords(next.by) },
            { text: ageWords(progress.readingAge) },
          ],
        },
      ];
    }),
  };
}

/** The baseline with the places that the plan gives it. */
function baselineWords({ unit, baseline }: Kpi): string {
  const text = printable(baseline.value.replace("%", "").trim());
  if (unit === "count" && /^\d+$/.test(text)) return withThousands(Number(text));
  return `${text}${unit === "percentage" ? "%" : ""}`;
}

function printed(answer: Answer, kpi: Kpi): string {
  return answer.status === "calculated" ? value(answer.value, kpi) : NO_FIGURE;
}

/** How old a reading is: a standing changes with a reading, and never by waiting. */
function ageWords(days: number | null): string {
  if (days === null) return "";
  return days === 0 ? "read today" : `${withThousands(days)} ${days === 1 ? "day" : "days"} old`;
}

/** A value with the places of plans: two, and none for people. */
function value(text: DecimalText, { unit }: Kpi): string {
  switch (unit) {
    case "percentage":
      return printPercentage(text, 2);
    case "percentage-points":
      return withSign(printPoints(text, 2));
    case "ratio":
      return printFixed(text, 2);
    case "count":
      return text.includes(".") ? printFixed(text, 1) : withThousands(Number(text));
  }
}

/** Targets that cannot all be met. */
function contradictionLines({ plan, progress }: Pick<PlanContent, "plan" | "progress">): readonly string[] {
  const title = (id: string): string => printable(plan.kpis.find((kpi) => kpi.id === id)?.title ?? id);
  return progress.contradictions.map(
    ({ id, by, stated, implied, share, less }) =>
      `Targets due by ${dayWords(by)} contradict each other. “${title(id)}” is to be ${withSign(printPoints(stated, 2))} percentage points, but the targets for “${title(share)}” and “${title(less)}” give ${withSign(printPoints(implied, 2))}.`,
  );
}

const warningWords: Readonly<Record<KpiWarning, string>> = {
  "target-away-from-parity": "a target is further from even than the value before it",
  "target-against-direction":
    "a target is worse than the value before it, in the direction that the plan states",
  "targets-contradict": "two targets with different values are due on the same day",
  "readings-contradict": "two readings of the same day have different values",
  "before-the-baseline": "the baseline is still to come, so that nothing is expected yet",
  "mixed-units": "some values are so much larger than others that they may be in another unit; check which",
};

function warningLines(kpis: readonly Kpi[], all: readonly KpiProgress[]): readonly string[] {
  return kpis.flatMap(({ title }, index) =>
    (all[index]?.warnings ?? []).map(
      (warning) => `“${capitalised(printable(title))}”: ${warningWords[warning]}.`,
    ),
  );
}
