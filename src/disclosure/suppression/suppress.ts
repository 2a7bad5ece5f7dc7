import { checkOptions, checkPolicy } from "../table/checked-policy.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { Suppression } from "../../model/disclosure-answer.ts";
import type {
  DerivedFigure,
  DisclosurePolicy,
  DisclosureTable,
  OutsiderAssumptions,
} from "../../model/disclosure-table.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { tableIssue } from "../../model/table-issue.ts";
import { type Auditor, openAuditor } from "../audit/audit.ts";
import { type Choice, minimality } from "../audit/minimality.ts";
import { auditPolicy, isSafeFinding } from "../audit/safety.ts";
import { tableIssues } from "../table/check-table.ts";
import { printedFromCounts } from "../table/figure-rows.ts";
import { idInLastYear, placedTable } from "../table/placed-table.ts";
import { cellRoles } from "./cell-roles.ts";
import { beginHiding, suppressOptionRules, type SuppressOptions } from "./hiding.ts";

/**
 * Chooses what of a table may be shown, so that no small count can be worked out from the rest, and proves it by an audit.
 *
 * Counts below the threshold are hidden; then other cells, as few as can be found, so that no outsider can tell a small
 * count, or confine it more than the policy lets: first by Gaussian elimination (Langsrud 2024, R package
 * GaussSuppression), then by attacking the result and hiding what the attack needs, and showing again what it does not
 * need. A percentage, ratio or difference of a hidden count is withheld, or shown at fewer places, where more
 * would give a count away. What cannot be made safe, because cells may never be hidden, stands in the audit by name.
 * In tables of thousands of cells it is made sure that nothing can be worked out exactly; the audit says of each cell
 * what was checked.
 *
 * @param table - The true counts, the sums among them, and the figures to be printed beside them: their values, or null
 * where they are to be worked out from the counts. A count that nobody here knows is `last-year/<id>`, with null.
 * @param policy - What is to be hidden; where it is left out, `table.policy`.
 * @param options - `effort`: how much work may be done; `onProgress`: told how far it has come; `candidates`: the choice itself is
 * attacked, by as many tables as that; `solver`: another than the one inside this package.
 * @returns Every cell and figure, shown or hidden, and the audit of that. The same table gives the same answer.
 * @throws WresError `invalid-table` where the table contradicts itself, or a count is missing.
 * @example
 * ```ts
 * import { suppress } from "wres-metrics/disclosure";
 * const counts = { all: 300, white: 240, bme: 60, "band 8 white": 40, "band 8 bme": 3, "band 7 white": 200, "band 7 bme": 57 };
 * const { cells, audit } = await suppress({
 *   cells: Object.entries(counts).map(([id, value]) => ({ id, value })),
 *   sums: [
 *     { total: "all", parts: ["white", "bme"] },
 *     { total: "white", parts: ["band 8 white", "band 7 white"] },
 *     { total: "bme", parts: ["band 8 bme", "band 7 bme"] },
 *   ],
 * });
 * console.log(cells.filter(({ status }) => status === "hidden").map(({ id }) => id)); // [ 'band 8 bme', 'band 7 bme' ]
 * console.log(audit.safe); // true
 * ```
 * @since 0.1.0
 */
export async function suppress(
  table: DisclosureTable,
  policy: DisclosurePolicy = table.policy ?? {},
  options: SuppressOptions = {},
): Promise<Suppression> {
  checkPolicy(policy);
  checkOptions(options, suppressOptionRules);
  const { candidates, ...choosing } = options;
  const chosen = await chosenCells(table, policy, choosing);
  if (candidates === undefined) return suppressionOf(chosen);
  const { onProgress: _, ...quietly } = choosing;
  const choose = (other: DisclosureTable): Promise<Choice> => chosenCells(other, policy, quietly);
  const attacked = { choose, most: candidates };
  const found = await minimality(table, chosen, policy, attacked);
  if (found.result !== "everything-hidden") return { ...suppressionOf(chosen), minimality: found };
  return { ...suppressionOf(await everythingHidden(table, policy, choosing)), minimality: found };
}

function suppressionOf({ cells, figures, audit }: Choice): Suppression {
  return { cells, figures, audit };
}

/** Hides every cell that may be hidden, and every figure of one. */
async function everythingHidden(
  table: DisclosureTable,
  policy: DisclosurePolicy,
  { effort, solver }: SuppressOptions,
): Promise<Choice> {
  const { hidden: small, candidates } = cellRoles(table, policy);
  const hidden = new Set([...small, ...candidates]);
  const figures = (table.figures ?? []).map((figure) =>
    figure.of.some((id) => hidden.has(id)) ? { ...figure, value: null } : figure,
  );
  const publication = publicationOf(table, policy, { hidden, figures });
  const auditor = await openAuditor({ solver });
  return { ...suppressed(publication), publication, audit: auditor.audit(publication, { effort }) };
}

/** Chooses what may be shown of a table: the same of the same counts. */
async function chosenCells(
  table: DisclosureTable,
  policy: DisclosurePolicy,
  { effort, onProgress, solver }: SuppressOptions,
): Promise<Choice> {
  const issues = suppressionIssues(table);
  if (issues.length > 0)
    throw new WresError("invalid-table", issues.map(({ message }) => message).join("\n"));
  const auditor = await openAuditor({ solver });
  const roles = cellRoles(table, policy);
  const witness = new Map([...roles.counts, ...possibleCounts(auditor, table)]);
  const hiding = await beginHiding({ table, policy, roles, effort, onProgress, solver });
  for (;;) {
    const hidden = hiding.hidden();
    const figures = fittedFigures(auditor, {
      publish: (chosen) => publicationOf(table, policy, { hidden, figures: chosen }),
      figures: table.figures ?? [],
      hidden,
      counts: roles.counts,
      witness,
      effort: effort ?? FIGURE_EFFORT,
      onProgress: (done, of) => onProgress?.({ phase: "figures", done, of }),
    });
    onProgress?.({ phase: "audit", done: 0, of: hidden.size });
    const publication = publicationOf(table, policy, { hidden, figures });
    const findings = auditor.audit(publication, { effort, witness });
    // A range that is not proved is no reason to hide more: only what is known to be too narrow is.
    const confined = findings.cells.filter(
      (cell) => !isSafeFinding({ ...cell, proved: true }, auditPolicy(policy)),
    );
    if (findings.safe || !hiding.widen(confined.map(({ id }) => id))) {
      hiding.close();
      return { ...suppressed(publication), publication, audit: findings };
    }
  }
}

/**
 * Counts that nobody here knows, as they could be: with the known ones they are a solution, from which an audit can start. Nothing is
 * shown because of them.
 */
function possibleCounts(auditor: Auditor, table: DisclosureTable): ReadonlyMap<string, number> {
  const isComplete = [...placedTable(table).values.values()].every((value) => value !== null);
  if (isComplete) return new Map();
  const [without, withFigures] = [[], table.figures].map((figures) =>
    auditor.possible({ ...table, figures }),
  );
  return new Map([...(without?.counts ?? []), ...(withFigures?.counts ?? [])]);
}

/** Checks that a table agrees with itself and is complete, as one has to be before a part of it is hidden. */
function suppressionIssues(table: DisclosureTable): readonly Issue[] {
  const isLastYears = (id: string): boolean =>
    table.assumptions?.lastYear !== undefined && idInLastYear(id) !== null;
  const missing = table.cells.flatMap(({ id, value }, index) =>
    value === null && !isLastYears(id)
      ? [tableIssue(makeIssue("missing", `cells[${String(index)}].value`, "its true count", "null"), table)]
      : [],
  );
  return [...missing, ...tableIssues(table)];
}

/** A table with its hidden cells, into which figures are fitted. */
interface FigureFrame {
  /** The table as it would be published with these figures. */
  readonly publish: (figures: readonly DerivedFigure[]) => DisclosureTable;
  readonly figures: readonly DerivedFigure[];
  readonly hidden: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  /** A solution: the true counts, and for those that nobody here knows counts that fit. */
  readonly witness: ReadonlyMap<string, number>;
  /** How much work may be done for one figure, in pivots of the solver. */
  readonly effort: number;
  readonly onProgress: (done: number, of: number) => void;
}

/** In pivots, for each figure that is tried. */
const FIGURE_EFFORT = 20_000;

/**
 * Shows each figure beside hidden cells as it is, or at fewer places, if an outsider can do no more with it than without
 * it; else withholds it. Those of which the fewest cells are hidden are tried first.
 */
function fittedFigures(auditor: Auditor, frame: FigureFrame): readonly DerivedFigure[] {
  const { figures, hidden, counts } = frame;
  const fitted = new Map(
    figures.map((figure) => [figure.id, printedFromCounts(figure, counts, figure.places)]),
  );
  const hiddenOf = ({ of }: DerivedFigure): readonly string[] =>
    [...new Set(of)].filter((id) => hidden.has(id));
  const doubtful = figures
    .filter((figure) => hiddenOf(figure).length > 0)
    .sort((one, other) => hiddenOf(one).length - hiddenOf(other).length);
  for (const { id } of doubtful) fitted.delete(id);
  doubtful.forEach((figure, done) => {
    frame.onProgress(done, doubtful.length);
    const isAllHidden = hiddenOf(figure).length === new Set(figure.of).size;
    const shown = printings(figure, counts).find(
      (printed) =>
        !(isAllHidden && saysNobodyOrAll(printed)) && isSafe(auditor, frame, [...fitted.values()], printed),
    );
    if (shown !== undefined) fitted.set(figure.id, shown);
  });
  return figures.map((figure) => fitted.get(figure.id) ?? { ...figure, value: null });
}

/**
 * The ways to print a figure, the most exact first. One whose counts are not all known can only be printed as somebody else has
 * printed it.
 */
function printings(figure: DerivedFigure, counts: ReadonlyMap<string, number>): readonly DerivedFigure[] {
  const isKnown = figure.of.every((id) => counts.has(id));
  const ways = isKnown
    ? Array.from({ length: figure.places + 1 }, (_, less) =>
        printedFromCounts(figure, counts, figure.places - less),
      )
    : [figure];
  return ways.filter(({ value }) => value !== null);
}

/** Returns true for 0% and 100%: beside counts of which none is shown, either says of few people what every one of them did. */
function saysNobodyOrAll({ kind, value }: DerivedFigure): boolean {
  return kind === "percentage" && (Number(value) === 0 || Number(value) === 100);
}

/** Returns true if one more figure gives no hidden cell of its own away. */
function isSafe(
  auditor: Auditor,
  { publish, hidden, witness, effort }: FigureFrame,
  shown: readonly DerivedFigure[],
  more: DerivedFigure,
): boolean {
  const only = more.of.filter((id) => hidden.has(id));
  const options = { only, stopAtFirst: true, witness, effort };
  // Alone, without the sums, it gives away less: if that is too much, nothing else need be asked.
  const alone = publish([more]);
  const ownCells = alone.cells.filter(({ id }) => more.of.includes(id));
  if (auditor.findings({ ...alone, cells: ownCells, sums: [] }, options).length > 0) return false;
  return auditor.findings(publish([...shown, more]), options).length === 0;
}

/** What is chosen to be shown of a table. */
interface Shown {
  readonly hidden: ReadonlySet<string>;
  readonly figures: DisclosureTable["figures"];
}

/** Writes a table as it would be published, with all that an outsider knows of it. */
export function publicationOf(
  table: DisclosureTable,
  policy: DisclosurePolicy,
  { hidden, figures }: Shown,
): DisclosureTable {
  const cells = table.cells.map(({ id, value }) => ({ id, value: hidden.has(id) ? null : value }));
  return { ...table, cells, figures, policy, assumptions: knownOutside(table, policy, hidden) };
}

/** An outsider knows what the mark says as far as it is true: it cannot mean "below" where larger counts are hidden too. */
function knownOutside(
  { cells, assumptions }: DisclosureTable,
  { zeros }: DisclosurePolicy,
  hidden: ReadonlySet<string>,
): OutsiderAssumptions {
  const below = assumptions?.markMeansBelow ?? -1;
  const isTrue = cells.every(({ id, value }) => !hidden.has(id) || value === null || value < below);
  return {
    ...assumptions,
    markMeansBelow: isTrue ? assumptions?.markMeansBelow : undefined,
    zerosAlwaysShown: zeros === "shown",
  };
}

function suppressed({ cells, figures = [] }: DisclosureTable): Pick<Suppression, "cells" | "figures"> {
  return {
    cells: cells.map(({ id, value }) => ({ id, status: value === null ? "hidden" : "shown", value })),
    figures: figures.map(({ id, places, value }) =>
      value === null
        ? { id, places, status: "hidden", value }
        : { id, places, status: "shown", value: String(value) },
    ),
  };
}
