import { quotedWords } from "./quoted-words.ts";
import type { CountLine } from "../count-lines.ts";
import type { References } from "../references.ts";
import { cellRange } from "./cell-range.ts";
import { ofExistingRow } from "./people-formulas.ts";

/** Whether a row exists in the organisation, and whether it is added to sums; null where the question does not arise. */
export function existsFormula(line: CountLine, { line: input, used }: References): string | null {
  if (line.kind === "row") {
    const cell = input("workforce", line.of, "inUse");
    const counts = cellRange(input("workforce", line.of, "white"), input("workforce", line.of, "other"));
    return `IF(${cell}="no","no",IF(OR(${cell}="yes",COUNT(${counts})>0),"yes","no"))`;
  }
  if (line.kind !== "grouping") return null;
  const rows = cellRange(used(line.first, "added"), used(line.last, "added"));
  return `IF(COUNTIF(${rows},"yes")=0,"no","yes")`;
}

/** Whether a row is added to sums; null where the question does not arise. */
export function addedFormula(line: CountLine, { line: input, used }: References): string | null {
  if (line.kind !== "row") return null;
  const cell = input("workforce", line.of, "ofWhich");
  const isOwn = line.ofWhich === null ? `OR(${cell}="none",${cell}="")` : `${cell}="none"`;
  return `IF(AND(${used(line.id, "exists")}="yes",${isOwn}),"yes","no")`;
}

/** Everyone in a row, with and without the people whose ethnicity is not known; and of whom its shares are. */
export function everyoneFormula(
  line: CountLine,
  column: "everyone" | "known" | "denominator",
  references: References,
): string {
  const { used } = references;
  const [white, bme, unknown] = [used(line.id, "white"), used(line.id, "bme"), used(line.id, "unknown")];
  const last = column === "everyone" ? unknown : bme;
  const sum = `IF(COUNT(${white},${bme})<2,${quotedWords("not-given")},SUM(${cellRange(white, last)}))`;
  const formula = column === "denominator" ? `IF(ISNUMBER(${unknown}),"everyone","known ethnicity")` : sum;
  return line.kind === "row" || line.kind === "grouping"
    ? ofExistingRow(line.id, references, formula)
    : formula;
}
