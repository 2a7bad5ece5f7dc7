import { unionFind } from "../../foundation/union-find.ts";
import type { DerivedFigure, DisclosureTable } from "../../model/disclosure-table.ts";
import { lastYearId, placedTable } from "./placed-table.ts";

/**
 * Finds the published figures that can give no count away, because no count that they are tied to is known.
 *
 * A share, a ratio and a difference of shares stay the same if all their counts are multiplied by one whole number, and so do sums. If
 * nothing that is tied to a figure, by sums or by other figures, has a known count, then every count behind it is unbounded. Two things
 * break this: a mark that says "below 10", and a figure of 0% or 100%, which says of everybody what they did, as a ratio of 0 and a difference of 100 points do.
 *
 * @param table - Everything that is known, with earlier publications.
 * @returns Whether a figure of the table is one of these.
 */
export function figuresOfUnknownCounts(table: DisclosureTable): (figure: DerivedFigure) => boolean {
  const { assumptions } = table;
  const values = placedTable(table).values;
  const links = [
    ...tiesOf(table, (id) => id),
    ...(assumptions?.lastYear ? tiesOf(assumptions.lastYear, lastYearId) : []),
  ];
  const ids = [...new Set([...values.keys(), ...links.flat()])];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const at = (id: string): number => indexOf.get(id) ?? 0;
  const components = unionFind(
    ids.length,
    links.map((members) => members.map(at)),
  );
  const known = new Set([...values].flatMap(([id, value]) => (value === null ? [] : [components[at(id)]])));
  const saysBelow = assumptions?.lastYear?.assumptions?.markMeansBelow !== undefined;
  return (figure) =>
    !saysBelow && !saysAll(figure) && figure.of.every((id) => !known.has(components[at(id)]));
}

function tiesOf(
  { sums, figures = [] }: Pick<DisclosureTable, "sums" | "figures">,
  named: (id: string) => string,
): readonly (readonly string[])[] {
  return [...sums.map(({ total, parts }) => [total, ...parts]), ...figures.map(({ of }) => of)].map((ids) =>
    ids.map(named),
  );
}

function saysAll({ kind, value }: DerivedFigure): boolean {
  const number = Number(value);
  switch (kind) {
    case "percentage":
      return number === 0 || number === 100;
    case "ratio":
      return number === 0;
    // 0 points say that two shares are alike, and nothing of either; 100 that one is of everybody and the other of nobody.
    case "difference":
      return Math.abs(number) === 100;
  }
}
