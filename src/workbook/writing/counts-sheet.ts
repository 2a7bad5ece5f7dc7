import { measureOf } from "../../model/find-measures.ts";
import type { WrittenCell, WrittenSheet } from "../xlsx/written-workbook.ts";
import { type Group, groups } from "../../reference/groups.ts";
import {
  completeGroupCounts,
  type CompleteGroupCounts,
  type Count,
  eachGroup,
  type GroupCounts,
  sumCounts,
  sumGroupCounts,
} from "../../model/counts.ts";
import type { BoardBody } from "../../reference/board-bodies.ts";
import { formInputName } from "../form/form-inputs.ts";
import {
  COUNT_FORMAT,
  DOES_NOT_APPLY,
  groupHeadings,
  labelCell,
  noFigureWords,
  NOT_IN_USE,
  OVER_ITS_WHOLE,
  tableSheet,
} from "./table-sheet.ts";
import { type CountLine, countLines } from "../form/form-lines.ts";
import { type SheetContext, type References, returnValue, workforceOf } from "./sheet-context.ts";
import { rowsOfPart, workforceParts, type WorkforceRowId } from "../../reference/workforce-rows.ts";
import { existingRows, workforceTotal } from "../../model/workforce-counts.ts";
import { cellRange, givenFormula, NOT_GIVEN, ofExistingRow } from "./formulas.ts";

/** The sheet that says which counts the figures are made of: what was filled in, and what follows from it. */
export function countsSheet(context: SheetContext): WrittenSheet {
  return tableSheet(
    {
      id: "counts",
      columns: [
        ["Section", 18],
        ["Item", 40],
        ["In use", 14],
        ["Added to sums", 15],
        ...groupHeadings,
        ["Everyone", 14],
        ["Known ethnicity", 14],
        ["Shares are of", 17],
      ],
      rows: countLines(context).map((line) => rowOf(line, context)),
      frozenColumns: 2,
    },
    context,
  );
}

/** The number of people of a group, as the library counts them. */
export function countedCell(id: string, group: Group, context: SheetContext): WrittenCell {
  const line = countLines(context).find((row) => row.id === id);
  const counts = line && countedPeople(line, context).counts;
  return { value: counts?.[group] ?? noFigureWords["not-given"], style: "calculated" };
}

function rowOf(line: CountLine, context: SheetContext): readonly WrittenCell[] {
  const people = countedPeople(line, context);
  const { references } = context;
  const { exists } = people;
  const setting = (column: "exists" | "added", formula: string | null): WrittenCell =>
    formula === null
      ? labelCell(DOES_NOT_APPLY)
      : { value: people[column], formula, style: "label", name: nameOf(line.id, column, context) };
  const count = (column: string, value: string | number | null, formula: string): WrittenCell => ({
    value: exists === "no" ? NOT_IN_USE : (value ?? noFigureWords["not-given"]),
    formula,
    style: "calculated",
    format: COUNT_FORMAT,
    name: nameOf(line.id, column, context),
  });
  const everyone = (["everyone", "known", "denominator"] as const).map((column) =>
    line.kind === "flow"
      ? labelCell(DOES_NOT_APPLY)
      : count(column, everyoneIn(people, column), everyoneFormula(line, column, references)),
  );
  return [
    ...[line.section, line.title].map(labelCell),
    setting("exists", existsFormula(line, references)),
    setting("added", addedFormula(line, references)),
    ...groups.map(({ id }) => count(id, people.counts[id], countFormula(line, id, references))),
    ...everyone,
  ];
}

function nameOf(id: string, column: string, { people, year }: SheetContext): string {
  return formInputName([...(people === "bank" ? ["bank"] : []), "counts", ...id.split("/"), column], year);
}

function everyoneIn(
  { counts }: CountedPeople,
  column: "everyone" | "known" | "denominator",
): string | number | null {
  if (column === "denominator") return counts.unknown === null ? "known ethnicity" : "everyone";
  const unknown = column === "everyone" ? (counts.unknown ?? 0) : 0;
  return sumCounts([counts.white, counts.bme, unknown]);
}

/** The people of a row as the library counts them: what its formulas are to give. */
interface CountedPeople {
  readonly exists: "yes" | "no";
  readonly added: "yes" | "no";
  readonly counts: CompleteGroupCounts;
}

/** Counts the people of a row. */
export function countedPeople(line: CountLine, context: SheetContext): CountedPeople {
  switch (line.kind) {
    case "row":
    case "grouping":
      return rowsBetween(line, context);
    case "workforce":
      return counted(workforceTotal(workforceOf(context) ?? {}));
    case "flow":
      return counted(completeGroupCounts(givenCounts(line.of, context)));
    case "body":
      return counted(membersOf(line.body, context));
  }
}

function counted(counts: CompleteGroupCounts): CountedPeople {
  return { exists: "yes", added: "no", counts };
}

function rowsBetween(
  line: Extract<CountLine, { readonly kind: "row" | "grouping" }>,
  context: SheetContext,
): CountedPeople {
  const part = workforceParts.find(({ id }) => id === line.part);
  if (part === undefined) return { ...counted(completeGroupCounts({})), exists: "no" };
  const [first, last] = line.kind === "row" ? [line.row, line.row] : [line.first, line.last];
  const ids: readonly WorkforceRowId[] = rowsOfPart[part.key].map(({ id }) => id);
  const wanted: readonly string[] = ids.slice(ids.indexOf(first), ids.indexOf(last) + 1);
  const rows = existingRows(workforceOf(context) ?? {}, part.key).filter(
    ({ id, ofWhich }) => wanted.includes(id) && (line.kind === "row" || ofWhich === null),
  );
  return {
    exists: rows.length === 0 ? "no" : "yes",
    added: rows.some(({ ofWhich }) => ofWhich === null) ? "yes" : "no",
    counts: rows.length === 0 ? completeGroupCounts({}) : sumGroupCounts(rows.map(({ row }) => row)),
  };
}

function givenCounts(of: string, context: SheetContext): GroupCounts {
  return Object.fromEntries(
    groups.map(({ id }) => {
      const value = returnValue(context, `${of}.${id}`);
      return [id, typeof value === "number" ? value : null];
    }),
  );
}

/** The members of a body, from the measures that were made of them. */
function membersOf(body: BoardBody, { results }: SheetContext): CompleteGroupCounts {
  return eachGroup((group): Count => {
    const about = { population: "substantive", indicator: 9, kind: "share", body, group } as const;
    const basis = measureOf(results, about).basis[group];
    return basis !== undefined && "count" in basis ? basis.count : null;
  });
}

/** Says "yes" where the organisation has a row; null for a line that is not a row of the workforce. */
function existsFormula(line: CountLine, references: References): string | null {
  const { line: input } = references;
  if (line.kind === "row") {
    const cell = input("workforce", line.of, "inUse");
    const counts = cellRange(input("workforce", line.of, "white"), input("workforce", line.of, "other"));
    return `IF(${cell}="no","no",IF(OR(${cell}="yes",COUNT(${counts})>0),"yes","no"))`;
  }
  if (line.kind !== "grouping") return null;
  const rows = added(...endsOf(line), references);
  return `IF(COUNTIF(${rows},"yes")=0,"no","yes")`;
}

/** Says "yes" where a row is added to sums; null for a line that is not a row of the workforce. */
function addedFormula(line: CountLine, { line: input, used }: References): string | null {
  if (line.kind !== "row") return null;
  const cell = input("workforce", line.of, "ofWhich");
  const isOwn = line.ofWhich === null ? `OR(${cell}="none",${cell}="")` : `${cell}="none"`;
  return `IF(AND(${used(line.id, "exists")}="yes",${isOwn}),"yes","no")`;
}

/** Everyone in a row, with and without the people whose ethnicity is not known; and of whom its shares are. */
function everyoneFormula(
  line: CountLine,
  column: "everyone" | "known" | "denominator",
  references: References,
): string {
  const { used } = references;
  const [white, bme, unknown] = [used(line.id, "white"), used(line.id, "bme"), used(line.id, "unknown")];
  const last = column === "everyone" ? unknown : bme;
  const sum = `IF(COUNT(${white},${bme})<2,${NOT_GIVEN},SUM(${cellRange(white, last)}))`;
  const formula = column === "denominator" ? `IF(ISNUMBER(${unknown}),"everyone","known ethnicity")` : sum;
  return line.kind === "row" || line.kind === "grouping"
    ? ofExistingRow(line.id, references, formula)
    : formula;
}

/** The number of people of a group in a row, as every figure uses it. */
function countFormula(line: CountLine, group: Group, references: References): string {
  const { line: input, used } = references;
  switch (line.kind) {
    case "row":
      return ofExistingRow(
        line.id,
        references,
        givenFormula((of) => input("workforce", line.of, of), group, NOT_GIVEN),
      );
    case "grouping":
      return ofExistingRow(line.id, references, sumOf(...endsOf(line), group, references));
    case "workforce": {
      const sum = sumOf(FIRST_OF_ALL, LAST_OF_ALL, group, references);
      const noRows = `COUNTIF(${added(FIRST_OF_ALL, LAST_OF_ALL, references)},"yes")=0`;
      return givenFormula(
        (of) => input("workforce", line.of, of),
        group,
        `IF(${noRows},${NOT_GIVEN},${sum})`,
      );
    }
    case "flow":
      return givenFormula((of) => input("likelihoods", line.of, of), group, NOT_GIVEN);
    case "body": {
      const rest = line.complementOf === null ? NOT_GIVEN : restOf(line.complementOf, group, used);
      return givenFormula((of) => input("board", line.of, of), group, rest);
    }
  }
}

const [FIRST_OF_ALL, LAST_OF_ALL] = ["non-clinical/apprentices", "medical/other"];

/** The ids of the first and the last line of a grouping. */
function endsOf({ part, first, last }: Extract<CountLine, { readonly kind: "grouping" }>) {
  return [`${part}/${first}`, `${part}/${last}`] as const;
}

function added(first: string, last: string, { used }: References): string {
  return cellRange(used(first, "added"), used(last, "added"));
}

/** The sum of the rows that are added; not given where one of them is not. */
function sumOf(first: string, last: string, group: Group, references: References): string {
  const { used } = references;
  const rows = added(first, last, references);
  const counts = cellRange(used(first, group), used(last, group));
  const given = `SUMPRODUCT((${rows}="yes")*ISNUMBER(${counts}))`;
  return `IF(${given}<COUNTIF(${rows},"yes"),${NOT_GIVEN},SUMIF(${rows},"yes",${counts}))`;
}

/** What a half leaves of the board. */
function restOf(half: "voting" | "executive", group: Group, used: References["used"]): string {
  const [all, part] = [used("board", group), used(half, group)];
  return `IF(COUNT(${all},${part})<2,${NOT_GIVEN},IF(${part}>${all},"${OVER_ITS_WHOLE}",${all}-${part}))`;
}
