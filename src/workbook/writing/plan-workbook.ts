import { LIBRARY } from "../../foundation/version.ts";
import type { ActionPlan } from "../../model/action-plan.ts";
import { groups } from "../../reference/groups.ts";
import { planColours } from "../../reference/rag-thresholds.ts";
import { targetUnits } from "../../reference/target-units.ts";
import { planSheets } from "../form/plan-form.ts";
import { type WorkbookTools, writeWorkbook } from "../xlsx/write-workbook.ts";
import type { CellRule, WrittenCell, WrittenSheet, WrittenWorkbook } from "../xlsx/written-workbook.ts";

/**
 * Writes an action plan as an Excel workbook to fill in: a sheet each for actions, their steps, indicators of progress, and the
 * values of these. `planOfWorkbook` reads it back. It needs the optional package exceljs.
 *
 * @param plan - What is filled in already; a blank plan where it is left out.
 * @param tools - `exceljs`, where a program has loaded it itself.
 * @returns The bytes of an xlsx file.
 * @throws WresError `not-installed` where exceljs is not installed; `invalid-option` for an unknown key of tools.
 * @example
 * ```ts
 * import { planOfWorkbook, planTemplate } from "wres-metrics/workbook";
 * const plan = {
 *   organisation: { code: "X", name: "Example" },
 *   title: "Action plan",
 *   kpis: [],
 *   actions: [{ id: "1", title: "Review panels", indicators: [2], owner: "Head of recruitment", due: "Summer 2023" }],
 * } as const;
 * const parsed = planOfWorkbook(await planTemplate(plan));
 * if (parsed.status === "valid") console.log(parsed.plan.actions[0]?.due); // Summer 2023
 * ```
 * @since 0.1.0
 */
export function planTemplate(plan?: ActionPlan, tools: WorkbookTools = {}): Promise<Uint8Array> {
  return writeWorkbook(planWorkbook(plan), tools);
}

/** The rows that are there to be filled in, beside those that are. */
const BLANK_ROWS = 30;

function planWorkbook(plan?: ActionPlan): WrittenWorkbook {
  const { organisation = { name: "", code: "" }, title = "", actions = [], kpis = [] } = plan ?? {};
  const values = kpis.flatMap(({ id, baseline, targets, readings = [] }) => [
    [id, "baseline", baseline.on, baseline.value],
    ...targets.map(({ by, value }) => [id, "target", by, value]),
    ...readings.map(({ on, value }) => [id, "reading", on, value]),
  ]);
  return {
    title: "Action plan",
    subject: "NHS Workforce Race Equality Standard",
    creator: `${LIBRARY.name} ${LIBRARY.version}`,
    madeAt: "2015-03-31T00:00:00Z",
    sheets: [
      sheet("plan", "Whose plan it is.", [[organisation.name, organisation.code, title]], 0),
      sheet(
        "actions",
        "An action a row. Numbers of indicators, and ids, are set apart by commas. Due as the plan writes it: 31/10/2024, October 2024, Summer 2024, Ongoing.",
        actions.map((one) => [
          one.id,
          one.title,
          one.indicators.join(", "),
          one.owner,
          one.due,
          one.status ?? "",
          one.rag ?? "",
          one.measure ?? "",
          one.outcome ?? "",
          one.progress ?? "",
          (one.reviews ?? []).join(", "),
          (one.highImpactActions ?? []).join(", "),
          (one.kpis ?? []).join(", "),
        ]),
      ),
      sheet(
        "milestones",
        "A step a row, with the id of its action.",
        actions.flatMap(({ id, milestones = [] }) =>
          milestones.map((one) => [id, one.title, one.due, one.status ?? ""]),
        ),
      ),
      sheet(
        "kpis",
        "A number that should move a row. Difference of, less: the ids of the two whose difference it is; else blank.",
        kpis.map((one) => [
          one.id,
          one.title,
          one.indicator === undefined ? "" : String(one.indicator),
          one.group ?? "",
          one.unit,
          one.better,
          one.differenceOf?.share ?? "",
          one.differenceOf?.less ?? "",
        ]),
      ),
      sheet(
        "values",
        'A value a row, as printed and without its unit: 44.23 for 44.23%. A target may be "10% more", "+2 points a year" or "80% for all".',
        values,
      ),
    ],
  };
}

const choices: Readonly<Record<string, readonly string[]>> = {
  Status: ["not-started", "in-progress", "complete"],
  RAG: planColours.map(({ letter }) => letter),
  Group: groups.map(({ id }) => id),
  Unit: targetUnits.map(({ id }) => id),
  Better: ["higher", "lower", "toward-parity"],
  What: ["baseline", "target", "reading"],
};

/** Titles and words are long; everything else is short. */
const LONG: ReadonlySet<string> = new Set([
  "Title",
  "Title of the plan",
  "Organisation",
  "Measure",
  "Outcome",
  "Progress",
]);

function sheet(
  key: keyof typeof planSheets,
  help: string,
  filled: readonly (readonly string[])[],
  blank: number = BLANK_ROWS,
): WrittenSheet {
  const { title, columns } = planSheets[key];
  const rows = [...filled, ...Array.from({ length: blank }, () => columns.map(() => ""))];
  const widths = columns.map((name) => (LONG.has(name) ? 36 : 18));
  return {
    title,
    widths,
    rows: [
      [{ value: title, style: "title" }],
      [{ value: help, style: "note", span: widths.length }],
      columns.map((value): WrittenCell => ({ value, style: "header" })),
      ...rows.map((row) =>
        columns.map((name, index): WrittenCell => ({
          value: row[index] === "" ? null : (row[index] ?? null),
          style: "input",
          rule: ruleOf(name, help),
        })),
      ),
    ],
    frozenColumns: 1,
  };
}

function ruleOf(name: string, help: string): CellRule {
  const list = choices[name];
  return list === undefined
    ? { allows: { type: "anything" }, help: help.slice(0, 250) }
    : { allows: { type: "list", choices: list }, help: `One of ${list.join(", ")}, or blank.`.slice(0, 250) };
}
