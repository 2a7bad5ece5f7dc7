import { cellPlace } from "../../foundation/workbook-file/cell-address.ts";
import type { Workbook } from "../../foundation/workbook-file/read-workbook.ts";

/** A place in a workbook, its sheet by its place among the sheets. */
export interface CellPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Where the names of a workbook lead, by the name in small letters; a copied sheet has its names again. */
export type NamedPlaces = ReadonlyMap<string, readonly CellPlace[]>;

/** The places of all names that lead to a cell. */
export function namedPlaces({ sheets, names }: Workbook): NamedPlaces {
  const sheetOf = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  const places = new Map<string, CellPlace[]>();
  for (const { name, refersTo } of names) {
    const place = placeOf(refersTo, sheetOf);
    if (place === null) continue;
    const key = name.toLowerCase();
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  return places;
}

/** What a name refers to where that is a cell, or the first of a few: `'Bank workforce'!$D$17`. */
function placeOf(refersTo: string, sheetOf: ReadonlyMap<string, number>): CellPlace | null {
  const split = refersTo.lastIndexOf("!");
  if (split < 0) return null;
  const quoted = /^'([\s\S]*)'$/.exec(refersTo.slice(0, split));
  const name = quoted?.[1]?.replaceAll("''", "'") ?? refersTo.slice(0, split);
  const sheet = sheetOf.get(name.toLowerCase());
  const [address = ""] = refersTo.slice(split + 1).split(":");
  const place = cellPlace(address);
  return sheet === undefined || place === null ? null : { sheet, ...place };
}
