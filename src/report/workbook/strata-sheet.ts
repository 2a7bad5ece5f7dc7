import type { WrittenCell, WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { groups } from "../../reference/groups.ts";
import { strataPlaces } from "../../reference/return-form/strata-places.ts";
import type { GroupCounts } from "../../model/group-counts.ts";
import type { Return } from "../../model/return.ts";
import { labelCell } from "./cells.ts";
import type { Edition } from "./edition.ts";
import { inputCell } from "./input-cell.ts";
import { tableSheet } from "./table-sheet.ts";

/** A part of recruitment, of the disciplinary process or of training, as one line of the sheet. */
export interface StratumLine {
  /** The title of what it is a part of. */
  readonly place: string;
  readonly by: string;
  readonly of: string;
  readonly outOf: GroupCounts;
  readonly counts: GroupCounts;
}

/** Room for those who have not filled in any. */
const SPARE_LINES = 20;

/** The sheet on which strata are filled in, with room for more. */
export function strataSheet(edition: Edition): WrittenSheet {
  const strata = strataOf(edition.wresReturn);
  const rows = Array.from({ length: linesFor(strata.length) }, (_, index) => {
    const stratum = strata[index];
    const path = (key: string): readonly string[] => ["strata", String(index + 1), key];
    const counts = (role: "outOf" | "counts"): readonly WrittenCell[] =>
      groups.map(({ id }) =>
        inputCell({ kind: "count", path: [...path(role), id], value: stratum?.[role][id] ?? null }, edition),
      );
    return [
      labelCell(index + 1),
      inputCell({ kind: "strata-place", path: path("place"), value: stratum?.place ?? null }, edition),
      inputCell({ kind: "text", path: path("by"), value: stratum?.by ?? null }, edition),
      inputCell({ kind: "text", path: path("of"), value: stratum?.of ?? null }, edition),
      ...counts("outOf"),
      ...counts("counts"),
    ];
  });
  return tableSheet(
    {
      id: "strata",
      columns: [
        ["Number", 9],
        ["Part of", 18],
        ["By", 12],
        ["Which", 22],
        ...groups.map(({ label }) => [`Out of: ${label}`, 11] as const),
        ...groups.map(({ label }) => [`Of them: ${label}`, 11] as const),
      ],
      rows,
      frozenColumns: 4,
    },
    edition,
  );
}

/** How many lines a sheet has for so many strata. */
export function linesFor(strata: number): number {
  return Math.max(SPARE_LINES, strata + 5);
}

/** Every stratum of a return, in the order of its parts. */
export function strataOf({ shortlisting, disciplinary, training, bank }: Return): readonly StratumLine[] {
  return [
    ...(shortlisting?.strata ?? []).map(({ by, of, shortlisted = {}, appointed = {} }) =>
      lineOf("shortlisting", { by, of, outOf: shortlisted, counts: appointed }),
    ),
    ...(disciplinary?.strata ?? []).map(({ by, of, workforce = {}, entered = {} }) =>
      lineOf("disciplinary", { by, of, outOf: workforce, counts: entered }),
    ),
    ...(training?.strata ?? []).map(({ by, of, workforce = {}, accessed = {} }) =>
      lineOf("training", { by, of, outOf: workforce, counts: accessed }),
    ),
    ...(bank?.disciplinary?.strata ?? []).map(({ by, of, workforce = {}, entered = {} }) =>
      lineOf("bank.disciplinary", { by, of, outOf: workforce, counts: entered }),
    ),
  ];
}

function lineOf(
  place: (typeof strataPlaces)[number]["of"],
  stratum: Omit<StratumLine, "place">,
): StratumLine {
  return { ...stratum, place: strataPlaces.find(({ of }) => of === place)?.title ?? place };
}
