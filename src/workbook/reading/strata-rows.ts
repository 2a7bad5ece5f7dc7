import { groupedBy } from "../../foundation/lists.ts";
import { type Issue, makeFileIssue } from "../../model/issue.ts";
import { quotedValue } from "../../model/quoted-value.ts";
import { AND } from "../../model/strata.ts";
import { strataPlaces } from "../../reference/return-form/strata-places.ts";
import { strataLists } from "../form/form-inputs.ts";
import { headcountPlaces, type StrataChoice, strataChoices } from "../form/strata-lines.ts";
import type { ReadInput } from "./read-inputs.ts";
import type { Path, ReturnBuilder } from "./return-builder.ts";

/** Puts in the strata, each a row of their sheet, in its order; a row that is blank is none. */
export function putStrata(inputs: readonly ReadInput[], builder: ReturnBuilder): readonly Issue[] {
  const issues: Issue[] = [];
  const before = new Map<string, number>();
  for (const [, row] of groupedBy(inputs, ({ input }) => input.path[1])) {
    if (row.every(({ value }) => value === undefined)) continue;
    const chosen = row.find(({ input }) => input.kind === "strata-place");
    const place = strataPlaces.find(({ of }) => of === chosen?.value);
    if (place === undefined) {
      const expected = `one of ${strataPlaces.map(({ title }) => title).join(", ")}`;
      issues.push(makeFileIssue("missing", chosen?.at ?? row[0].at, expected, "missing"));
      continue;
    }
    const index = before.get(place.of) ?? 0;
    before.set(place.of, index + 1);
    const path = [...place.of.split("."), "strata", index];
    builder.branch(path);
    for (const { input, at, value } of row) {
      if (input.kind === "strata-place") continue;
      builder.put(
        [...path, ...stepsIn(input.path, place)],
        at,
        input.kind === "text" ? namesIn(value) : value,
      );
    }
  }
  return issues;
}

/** The names of a stratum: those of an intersection stand in one cell, as “sex+grade”. */
function namesIn(value: unknown): unknown {
  if (typeof value !== "string" || !value.includes(AND)) return value;
  return value.split(AND).map((name) => name.trim());
}

/** What is below a stratum: its words, or the counts that are called otherwise in each place. */
function stepsIn(
  [, , key = "", ...group]: readonly string[],
  { outOf, counts }: (typeof strataPlaces)[number],
): readonly string[] {
  const keys: Readonly<Record<string, string>> = { outOf, counts };
  return [keys[key] ?? key, ...group];
}

/**
 * Puts in the strata of headcounts and of the survey. Lines with one place and one name are one stratum, which stands where the
 * first of them stands.
 */
export function putStrataLines(read: readonly ReadInput[], builder: ReturnBuilder): readonly Issue[] {
  const listed = (name: string) =>
    groupedBy(
      read.filter(({ input }) => input.path[0] === name),
      ({ input }) => input.path[1],
    ).flatMap(([, row]) => (row.some(({ value }) => value !== undefined) ? [new StratumRow(row)] : []));
  const strata = new StrataInOrder(builder);
  return [
    ...listed(strataLists.headcounts).flatMap((row) => putHeadcounts(row, strata)),
    ...listed(strataLists.answers).flatMap((row) => putAnswers(row, strata)),
  ];
}

/** The words that say what a line is; its other cells are figures. */
const labelKeys: ReadonlySet<string> = new Set(["place", "by", "of", "question", "group"]);

/** One line that is not blank. */
class StratumRow {
  readonly cells: readonly ReadInput[];
  readonly figures: readonly ReadInput[];

  constructor(cells: readonly ReadInput[]) {
    this.cells = cells;
    this.figures = cells.filter(({ input }) => !labelKeys.has(input.path[2] ?? ""));
  }

  cell(key: string): ReadInput | undefined {
    return this.cells.find(({ input }) => input.path[2] === key);
  }

  /** What was chosen in a cell; null where nothing was. */
  chosen(key: string): string | null {
    const value = this.cell(key)?.value;
    return typeof value === "string" ? value : null;
  }

  hasFigures(): boolean {
    return this.figures.some(({ value }) => value !== undefined);
  }

  /** The issue of a line in which nothing was chosen. */
  lacks(key: string, kind: StrataChoice): Issue {
    const expected = `one of ${strataChoices[kind].map(({ title }) => title).join(", ")}`;
    return makeFileIssue("missing", (this.cell(key) ?? this.cells[0])?.at ?? "", expected, "missing");
  }
}

function putHeadcounts(row: StratumRow, strata: StrataInOrder): readonly Issue[] {
  const chosen = row.chosen("place");
  const place = headcountPlaces.find(({ id }) => id === chosen);
  if (place === undefined) return [row.lacks("place", "headcount-place")];
  return strata.put(row, place.of, [place.counts]);
}

function putAnswers(row: StratumRow, strata: StrataInOrder): readonly Issue[] {
  const [place, question, group] = [row.chosen("place"), row.chosen("question"), row.chosen("group")];
  if (place === null) return [row.lacks("place", "survey-place")];
  if (question !== null && group !== null) return strata.put(row, place, [question, group]);
  if (!row.hasFigures()) return strata.put(row, place, null);
  return [
    ...(question === null ? [row.lacks("question", "survey-question")] : []),
    ...(group === null ? [row.lacks("group", "group")] : []),
  ];
}

/** The strata that lines have named so far, each with its place in the list of a return. */
class StrataInOrder {
  readonly #builder: ReturnBuilder;
  readonly #indexes = new Map<string, Map<string, number>>();

  constructor(builder: ReturnBuilder) {
    this.#builder = builder;
  }

  /** Puts the figures of a line below its stratum; a line without figures (`below` is null) names a stratum alone. */
  put(row: StratumRow, place: string, below: readonly string[] | null): readonly Issue[] {
    const stratum = this.#stratum(row, place);
    if (below === null) return [];
    return row.figures.flatMap(({ input, at, value }) =>
      this.#putFigure([...stratum, ...below, ...input.path.slice(2)], at, value),
    );
  }

  #stratum(row: StratumRow, place: string): Path {
    const known = this.#indexes.get(place) ?? new Map<string, number>();
    this.#indexes.set(place, known);
    const [by, of] = [row.cell("by"), row.cell("of")];
    const name = JSON.stringify([namesIn(by?.value), namesIn(of?.value)]);
    const index = known.get(name) ?? known.size;
    const path = [...place.split("."), "strata", index];
    if (known.has(name)) return path;
    known.set(name, index);
    this.#builder.branch(path);
    for (const cell of [by, of]) {
      if (cell !== undefined)
        this.#builder.put([...path, cell.input.path[2] ?? ""], cell.at, namesIn(cell.value));
    }
    return path;
  }

  /** Two lines may be of one stratum, and say the same of it. */
  #putFigure(path: Path, at: string, value: ReadInput["value"]): readonly Issue[] {
    const before = this.#builder.at(path);
    if (before === undefined) this.#builder.put(path, at, value);
    if (before === undefined || value === undefined || before.value === value) return [];
    const expected = `the same as in ${before.cell}, which is ${quotedValue(before.value)}`;
    const whatToDo = "Both are for one figure: correct one, or delete it.";
    return [makeFileIssue("inputs-disagree", at, expected, quotedValue(value), whatToDo)];
  }
}
