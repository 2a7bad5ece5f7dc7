import type { WrittenCell, WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { type Group, groups } from "../../reference/groups.ts";
import { sumCounts } from "../../model/count.ts";
import { formInputName } from "../../model/form-input-name.ts";
import { COUNT_FORMAT, labelCell } from "./cells.ts";
import { type CountLine, countLines } from "./count-lines.ts";
import { type CountedPeople, countedPeople } from "./counted-people.ts";
import type { Edition } from "./edition.ts";
import { countFormula } from "./formulas/count-formula.ts";
import { addedFormula, everyoneFormula, existsFormula } from "./formulas/setting-formulas.ts";
import { groupHeadings } from "./group-columns.ts";
import { DOES_NOT_APPLY, noFigureWords, NOT_IN_USE } from "./no-figure-words.ts";
import { tableSheet } from "./table-sheet.ts";

/** The sheet that says which counts the figures are made of: what was filled in, and what follows from it. */
export function countsSheet(edition: Edition): WrittenSheet {
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
      rows: countLines(edition).map((line) => rowOf(line, edition)),
      frozenColumns: 2,
    },
    edition,
  );
}

/** The number of people of a group, as the library counts them. */
export function countedCell(id: string, group: Group, edition: Edition): WrittenCell {
  const line = countLines(edition).find((row) => row.id === id);
  const counts = line && countedPeople(line, edition).counts;
  return { value: counts?.[group] ?? noFigureWords["not-given"], style: "calculated" };
}

function rowOf(line: CountLine, edition: Edition): readonly WrittenCell[] {
  const people = countedPeople(line, edition);
  const { references } = edition;
  const { exists } = people;
  const setting = (column: "exists" | "added", formula: string | null): WrittenCell =>
    formula === null
      ? labelCell(DOES_NOT_APPLY)
      : { value: people[column], formula, style: "label", name: nameOf(line.id, column, edition) };
  const count = (column: string, value: string | number | null, formula: string): WrittenCell => ({
    value: exists === "no" ? NOT_IN_USE : (value ?? noFigureWords["not-given"]),
    formula,
    style: "calculated",
    format: COUNT_FORMAT,
    name: nameOf(line.id, column, edition),
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

function nameOf(id: string, column: string, { people, year }: Edition): string {
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
