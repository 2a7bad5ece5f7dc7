import type { WrittenCell } from "../../foundation/workbook-file/written-workbook.ts";
import { rowsOfPart, type WorkforcePartKey } from "../../reference/workforce-rows.ts";
import { existingRows } from "../../model/workforce-counts.ts";
import { labelCell } from "./cells.ts";
import type { Edition } from "./edition.ts";
import { inputCell } from "./input-cell.ts";
import { DOES_NOT_APPLY } from "./no-figure-words.ts";
import { steps, workforceOf } from "./return-value.ts";

const NONE = "none";

/** Whether an organisation has a row of the workforce, and which row it is counted inside. */
export function rowSettings(of: string, edition: Edition): readonly WrittenCell[] {
  const [, part, id] = of.split(".");
  if (id === undefined || !isPart(part)) return [labelCell(DOES_NOT_APPLY), labelCell(DOES_NOT_APPLY)];
  const workforce = workforceOf(edition);
  const rows = rowsOfPart[part];
  const existing = workforce && existingRows(workforce, part).find((row) => row.id === id);
  const inside =
    existing === undefined ? (rows.find((row) => row.id === id)?.ofWhich ?? null) : existing.ofWhich;
  const titles = rows.map(({ title }) => title);
  const path = steps(edition.people, of);
  return [
    inputCell(
      {
        kind: "in-use",
        path: [...path, "inUse"],
        value: workforce === undefined ? null : existing === undefined ? "no" : "yes",
      },
      edition,
    ),
    inputCell(
      {
        kind: "of-which",
        path: [...path, "ofWhich"],
        value: rows.find((row) => row.id === inside)?.title ?? NONE,
        choices: [NONE, ...titles],
      },
      edition,
    ),
  ];
}

function isPart(part: string | undefined): part is WorkforcePartKey {
  return part !== undefined && part in rowsOfPart;
}
