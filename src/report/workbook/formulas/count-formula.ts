import { quotedWords } from "./quoted-words.ts";
import type { Group } from "../../../reference/groups.ts";
import type { CountLine } from "../count-lines.ts";
import { OVER_ITS_WHOLE } from "../no-figure-words.ts";
import type { References } from "../references.ts";
import { cellRange } from "./cell-range.ts";
import { givenFormula } from "./given-formula.ts";
import { ofExistingRow } from "./people-formulas.ts";

const NOT_GIVEN = quotedWords("not-given");

/** The number of people of a group in a row, as every figure uses it. */
export function countFormula(line: CountLine, group: Group, references: References): string {
  const { line: input, used } = references;
  switch (line.kind) {
    case "row":
      return ofExistingRow(
        line.id,
        references,
        givenFormula((of) => input("workforce", line.of, of), group, NOT_GIVEN),
      );
    case "grouping":
      return ofExistingRow(line.id, references, sumOf(line.first, line.last, group, references));
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
