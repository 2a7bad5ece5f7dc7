import { type ParsedActionPlan, parseActionPlan } from "../../ingest/parse-action-plan.ts";
import { type Issue, makeFileIssue } from "../../model/issue.ts";
import { PLAN_HEADER_ROW, planSheets } from "../form/plan-form.ts";
import { faultIssue, percentageText } from "./read-inputs.ts";
import type { FileCell } from "../xlsx/sheet-rows.ts";
import { readWorkbook, type Workbook } from "../xlsx/open-workbook.ts";

type SheetKey = keyof typeof planSheets;

/** A row of a sheet: its texts by the heading of their column, and where it is. */
interface FilledRow {
  readonly row: number;
  readonly text: (column: string) => string;
}

/**
 * Reads an action plan from the workbook that `planTemplate` wrote and somebody filled in. Columns are found by their headings, in
 * any order. It never throws, whatever the bytes are, and every issue names the row that it is about.
 *
 * @param bytes - The bytes of an xlsx file.
 * @returns The plan, or everything that is wrong with it.
 * @example
 * ```ts
 * import { planOfWorkbook } from "wres-metrics/workbook";
 * const parsed = planOfWorkbook(new Uint8Array([1, 2, 3]));
 * console.log(parsed.status); // invalid
 * ```
 * @since 0.1.0
 */
export function planOfWorkbook(bytes: Uint8Array): ParsedActionPlan {
  const read = readWorkbook(bytes);
  if (read.status === "unreadable") return { status: "invalid", issues: [faultIssue(read.fault)] };
  const missing = missingHeadings(read.workbook);
  if (missing.length > 0) return { status: "invalid", issues: missing };
  const rowsOf = (key: SheetKey): readonly FilledRow[] => filledRows(read.workbook, key);
  const [places, value] = planOfRows(rowsOf);
  const parsed = parseActionPlan(value);
  if (parsed.status === "valid") return parsed;
  return { status: "invalid", issues: parsed.issues.map((issue) => placedIssue(issue, places)) };
}

function sheetOf({ sheets }: Workbook, key: SheetKey): Workbook["sheets"][number] | undefined {
  return sheets.find(({ name }) => name.trim().toLowerCase() === planSheets[key].title.toLowerCase());
}

/** The sheets and headings that a plan cannot do without. */
function missingHeadings(workbook: Workbook): readonly Issue[] {
  const keys = Object.keys(planSheets) as SheetKey[];
  return keys.flatMap((key) => {
    const { title, columns } = planSheets[key];
    const sheet = sheetOf(workbook, key);
    if (sheet === undefined) {
      const expected = `the sheet ${title} of a workbook that wres plan --template wrote`;
      return [makeFileIssue("missing", "the file", expected, "a workbook without it")];
    }
    const found = headingsOf(sheet);
    return columns
      .filter((name) => !found.has(name.toLowerCase()))
      .map((name) =>
        makeFileIssue(
          "missing",
          `${title}, row ${String(PLAN_HEADER_ROW)}`,
          `a heading ${JSON.stringify(name)}`,
          "no such heading",
        ),
      );
  });
}

/** The column of each heading, by its words in small letters. */
function headingsOf({ cells }: Workbook["sheets"][number]): ReadonlyMap<string, number> {
  return new Map(
    cells
      .filter(({ row }) => row === PLAN_HEADER_ROW)
      .map(({ text, column }) => [text.trim().toLowerCase(), column]),
  );
}

function filledRows(workbook: Workbook, key: SheetKey): readonly FilledRow[] {
  const sheet = sheetOf(workbook, key);
  if (sheet === undefined) return [];
  const headings = headingsOf(sheet);
  const rows = new Map<number, Map<number, string>>();
  for (const cell of sheet.cells) {
    const { row, column, text } = cell;
    if (row <= PLAN_HEADER_ROW || text.trim() === "") continue;
    const inRow = rows.get(row) ?? new Map<number, string>();
    inRow.set(column, asWritten(cell));
    rows.set(row, inRow);
  }
  return Array.from(rows, ([row, texts]) => ({
    row,
    text: (name) => texts.get(headings.get(name.toLowerCase()) ?? 0) ?? "",
  }));
}

/** A number that is shown as a percentage is kept as a proportion: 0.8 is what somebody typed as 80%. */
function asWritten(cell: FileCell): string {
  const isPercentage = cell.type === "number" && cell.format.includes("%");
  return isPercentage ? `${percentageText(cell) ?? cell.text}%` : cell.text.trim();
}

/** Where a part of the plan stands in the workbook. */
interface PlanPlace {
  readonly key: SheetKey;
  readonly row: number;
}

type Places = ReadonlyMap<string, PlanPlace>;

/** The plan as JSON has it, and the row that each of its parts stands in. */
function planOfRows(rowsOf: (key: SheetKey) => readonly FilledRow[]): readonly [Places, unknown] {
  const places = new Map<string, PlanPlace>();
  const placed = (key: SheetKey, { row }: Pick<FilledRow, "row">, path: string): void => {
    places.set(path, { key, row });
  };
  const [about] = rowsOf("plan");
  for (const path of ["organisation", "title"]) placed("plan", about ?? { row: PLAN_HEADER_ROW + 1 }, path);
  const values = rowsOf("values");
  const steps = rowsOf("milestones");
  const ids = { actions: new Set<string>(), kpis: new Set<string>() };
  const actions = rowsOf("actions").map((row, index) => {
    const path = `actions[${String(index)}]`;
    placed("actions", row, path);
    const id = row.text("Id");
    ids.actions.add(id);
    const own = steps.filter(({ text }) => text("Action") === id);
    own.forEach((step, at) => {
      placed("milestones", step, `${path}.milestones[${String(at)}]`);
    });
    return {
      id,
      title: row.text("Title"),
      indicators: listed(row.text("Indicators")).map(numberOf),
      owner: row.text("Owner"),
      due: row.text("Due"),
      ...given("status", row.text("Status")),
      ...given("rag", row.text("RAG")),
      ...given("measure", row.text("Measure")),
      ...given("outcome", row.text("Outcome")),
      ...given("progress", row.text("Progress")),
      ...givenList("reviews", listed(row.text("Reviews"))),
      ...givenList("highImpactActions", listed(row.text("High-impact actions")).map(numberOf)),
      ...givenList("kpis", listed(row.text("Indicators of progress"))),
      ...givenList(
        "milestones",
        own.map(({ text }) => ({
          title: text("Title"),
          due: text("Due"),
          ...given("status", text("Status")),
        })),
      ),
    };
  });
  const kpis = rowsOf("kpis").map((row, index) => {
    const path = `kpis[${String(index)}]`;
    placed("kpis", row, path);
    const id = row.text("Id");
    ids.kpis.add(id);
    const named = (what: string): readonly FilledRow[] =>
      values.filter(
        ({ text }) => text("Indicator of progress") === id && text("What").toLowerCase() === what,
      );
    const [baseline, ...more] = named("baseline");
    if (baseline !== undefined) placed("values", baseline, `${path}.baseline`);
    const listOf = (what: string, key: string, day: string) =>
      named(what).map((value, at) => {
        placed("values", value, `${path}.${key}[${String(at)}]`);
        return { [day]: value.text("Day"), value: value.text("Value") };
      });
    const indicator = row.text("Indicator");
    return {
      id,
      title: row.text("Title"),
      ...(indicator === "" ? {} : { indicator: numberOf(indicator) }),
      ...given("group", row.text("Group")),
      unit: row.text("Unit"),
      better: row.text("Better"),
      ...(baseline === undefined
        ? {}
        : { baseline: { on: baseline.text("Day"), value: baseline.text("Value") } }),
      ...(more.length === 0 ? {} : { baselines: more.length + 1 }),
      targets: listOf("target", "targets", "by"),
      ...givenList("readings", listOf("reading", "readings", "on")),
      ...(row.text("Difference of") === "" && row.text("Less") === ""
        ? {}
        : { differenceOf: { share: row.text("Difference of"), less: row.text("Less") } }),
    };
  });
  // What belongs to nothing is not lost: an unknown key is an issue.
  const stray = [
    ...steps
      .filter(({ text }) => !ids.actions.has(text("Action")))
      .map((row) => ["milestones", row] as const),
    ...values
      .filter(
        ({ text }) => !ids.kpis.has(text("Indicator of progress")) || !WHAT.has(text("What").toLowerCase()),
      )
      .map((row) => ["values", row] as const),
  ];
  stray.forEach(([key, row], index) => {
    placed(key, row, `stray-${String(index)}`);
  });
  return [
    places,
    {
      organisation: { code: about?.text("Code") ?? "", name: about?.text("Organisation") ?? "" },
      title: about?.text("Title of the plan") ?? "",
      kpis,
      actions,
      ...Object.fromEntries(stray.map((_, index) => [`stray-${String(index)}`, "belongs to nothing"])),
    },
  ];
}

const WHAT: ReadonlySet<string> = new Set(["baseline", "target", "reading"]);

function listed(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A number, or the text for the parser to refuse. */
function numberOf(text: string): number | string {
  return /^\d{1,3}$/.test(text) ? Number(text) : text;
}

function given(key: string, text: string): Readonly<Record<string, string>> {
  return text === "" ? {} : { [key]: text };
}

function givenList(key: string, list: readonly unknown[]): Readonly<Record<string, readonly unknown[]>> {
  return list.length === 0 ? {} : { [key]: list };
}

/** An issue with the row that it is about before its message, and the column: the longest part of its path that stands in one. */
function placedIssue(issue: Issue, places: Places): Issue {
  const [nearest] = Array.from(places)
    .filter(([path]) => issue.path.startsWith(path))
    .toSorted(([one], [other]) => other.length - one.length);
  if (nearest === undefined) return issue;
  const [path, { key, row }] = nearest;
  const at = `${planSheets[key].title}, row ${String(row)}`;
  if (path.startsWith("stray-")) {
    const expected =
      key === "values"
        ? "the id of an indicator of progress, and baseline, target or reading"
        : "the id of an action of the plan";
    return makeFileIssue("not-allowed", at, expected, "without one that the other sheets have");
  }
  const column = columnOf(key, issue);
  return { ...issue, message: `${at}${column === undefined ? "" : `, ${column}`}: ${issue.message}` };
}

/** The columns that are called otherwise than the keys of a plan. */
const headings: Readonly<Record<string, string>> = {
  name: "organisation",
  on: "day",
  by: "day",
  kpis: "indicators of progress",
  differenceOf: "difference of",
};

/** The heading of the column that an issue is about, if it is about one. */
function columnOf(key: SheetKey, { segments }: Issue): string | undefined {
  const last = segments.findLast((step) => typeof step === "string") ?? "";
  const columns: readonly string[] = planSheets[key].columns;
  return columns.find((column) => column.toLowerCase().startsWith(headings[last] ?? last));
}
