import { groupedBy } from "../../foundation/lists.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { DisclosureTable, TableSum } from "../../model/disclosure-table.ts";
import type { Publication } from "../../model/protection.ts";
import { figureAmong, idInLastYear, lastYearId } from "./placed-table.ts";
import { idsOfPublication } from "./table-of-years.ts";

/** Counts of two organisations have the same ids: what another one published says nothing of these, unless they are its sum. */
export function earlierTables(
  published: readonly (Publication | DisclosureTable)[],
  { code }: Publication["organisation"],
  predecessors: readonly string[],
): readonly DisclosureTable[] {
  if (predecessors.includes(code)) {
    throw new WresError(
      "invalid-option",
      `${describeValue(code)} is named as its own predecessor; expected the codes of the organisations that it was made from.`,
    );
  }
  const isOther = (one: Publication | DisclosureTable): one is Publication =>
    "publication" in one && one.organisation.code !== code;
  const others = published.filter(isOther);
  const stranger = others.find(({ organisation }) => !predecessors.includes(organisation.code));
  if (stranger !== undefined) {
    const found = describeValue(stranger.organisation.code);
    throw new WresError(
      "invalid-option",
      `published holds a publication of ${found}; expected publications of ${describeValue(code)} alone. If ${describeValue(code)} was made from ${found}, name all organisations that it was made from as its predecessors.`,
    );
  }
  const own = published.filter((one) => !isOther(one));
  return [
    ...tablesOfPredecessors(others, predecessors),
    ...own.map((one) => ("publication" in one ? one.table : one)),
  ];
}

/**
 * What the organisations that another one was made from have published, as tables that speak of the counts of that one: each count goes
 * by the code of its organisation (`RA1/2022/workforce/total/bme`), and is a part of the same count of the new one.
 *
 * A count that one of them does not give, such as that of a row that it left out, is a part too, and nothing is known of it.
 *
 * @param published - What they published.
 * @param codes - The codes of all of them: what one that published nothing had is hidden in each sum.
 */
function tablesOfPredecessors(
  published: readonly Publication[],
  codes: readonly string[],
): readonly DisclosureTable[] {
  if (published.length === 0) return [];
  const tables = groupedBy(published, ({ organisation }) => organisation.code).flatMap(([code, own]) =>
    own.map(({ table }) => renamed(table, (id) => ofPredecessor(code, id))),
  );
  const totals = new Set(published.flatMap(({ table }) => idsOfPublication(table)));
  const sums = [...totals].map((total): TableSum => ({
    total,
    parts: codes.map((code) => ofPredecessor(code, total)),
  }));
  const ids = sums.flatMap(({ total, parts }) => [total, ...parts]);
  return [{ cells: ids.map((id) => ({ id, value: null })), sums }, ...tables];
}

function ofPredecessor(code: string, id: string): string {
  return `${code}/${id}`;
}

/** The same table of cells that go by other ids, with what was published beside it. */
function renamed(table: DisclosureTable, nameOf: (id: string) => string): DisclosureTable {
  const { cells, sums, figures = [], assumptions } = table;
  const named = (id: string): string => {
    const own = idInLastYear(id);
    return own === null ? nameOf(id) : lastYearId(nameOf(own));
  };
  return {
    ...table,
    cells: cells.map(({ id, value }) => ({ id: named(id), value })),
    sums: sums.map(({ total, parts }) => ({ total: named(total), parts: parts.map(named) })),
    figures: figures.map((figure) => figureAmong(figure, named)),
    ...(assumptions && {
      assumptions: {
        ...assumptions,
        ...(assumptions.lastYear && { lastYear: renamed(assumptions.lastYear, nameOf) }),
      },
    }),
  };
}
