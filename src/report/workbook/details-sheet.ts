import type { WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { formDetails } from "../../reference/return-form/form-details.ts";
import { labelCell } from "./cells.ts";
import type { Edition } from "./edition.ts";
import { inputCell } from "./input-cell.ts";
import { returnValue } from "./return-value.ts";
import { tableSheet } from "./table-sheet.ts";

/** Whose return it is, and of which years; with bank workers where the workbook has sheets for them. */
export function detailsSheet(edition: Edition, bank: "with-bank" | "without-bank"): WrittenSheet {
  const rows = formDetails
    .filter(({ of }) => bank === "with-bank" || !of.startsWith("bank."))
    .map(({ of, title, kind, note }) => [
      labelCell(title),
      inputCell({ kind, path: of.split("."), value: shown(kind, returnValue(edition, of)) }, edition),
      labelCell(note),
    ]);
  return tableSheet(
    {
      id: "details",
      columns: [
        ["Item", 40],
        ["Value", 52],
        ["Note", 90],
      ],
      rows,
      frozenColumns: 1,
    },
    edition,
  );
}

/** What nobody has filled in is blank, and a window is shown by its title. */
function shown(
  kind: (typeof formDetails)[number]["kind"],
  value: string | number | null,
): string | number | null {
  if (value === "" || value === 0) return null;
  return kind === "window" ? (disciplinaryWindows.find(({ id }) => id === value)?.title ?? null) : value;
}
