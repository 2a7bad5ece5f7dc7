import { blockOf, type GridTable, type Placement, placementsOf } from "../state/pasted-block.ts";
import { focusOn } from "./element.ts";
import type { Store } from "./store.ts";

/** A cell of a table of counts, with the control in it. */
type Control = HTMLInputElement | HTMLSelectElement;

/**
 * Makes the tables of counts work as a spreadsheet does: Enter and the arrow keys go from cell to cell, a block of cells that is
 * pasted fills the cells that it covers, and a table is copied as cells.
 */
export function listenToGrid(store: Store): void {
  document.addEventListener("keydown", (event) => {
    const place = placeOf(event.target);
    const step = place === null ? null : stepOf(event, place.control);
    if (place === null || step === null) return;
    const next = place.cells[place.row + step.rows]?.[place.column + step.columns];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    if (next instanceof HTMLInputElement) next.select();
  });
  document.addEventListener("paste", (event) => {
    const place = placeOf(event.target);
    const block = blockOf(event.clipboardData?.getData("text/plain") ?? "");
    if (place === null || (block.length === 1 && block[0]?.length === 1)) return;
    event.preventDefault();
    const table = gridTable(place.table, place.cells);
    const { isPlain, placements } = placementsOf(block, table, place);
    const [likeliest] = placements;
    if (likeliest === undefined) return;
    if (isPlain) fill(place, likeliest);
    else store.typed({ waiting: { at: place.control.id, table, placements, chosen: likeliest.way } });
  });
  document.addEventListener("copy", (event) => {
    const table = copiedTable();
    if (table === null || event.clipboardData === null) return;
    event.preventDefault();
    const rows = [...table.rows].map((row) => [...row.cells].map(textOfCell));
    event.clipboardData.setData("text/plain", rows.map((row) => row.join("\t")).join("\n"));
    event.clipboardData.setData("text/html", markupOf(rows));
  });
  document.addEventListener("input", ({ target }) => {
    const { waiting } = store.state();
    if (waiting === null || !(target instanceof HTMLInputElement) || target.name !== "paste-way") return;
    const chosen = waiting.placements.find(({ way }) => way === target.value);
    if (chosen !== undefined) store.typed({ waiting: { ...waiting, chosen: chosen.way } });
  });
}

/** Fills in a block that somebody has looked at, or leaves it out; the keyboard is in its cell again. */
export function endWaiting(store: Store, { isFilled }: { readonly isFilled: boolean }): void {
  const { waiting } = store.state();
  if (waiting === null) return;
  const { at, placements, chosen } = waiting;
  store.change({ waiting: null });
  focusOn(at);
  const place = placeOf(document.getElementById(at));
  const placement = placements.find(({ way }) => way === chosen);
  if (isFilled && place !== null && placement !== undefined) fill(place, placement);
}

/** Copies a table of counts with its headings, as cells for a spreadsheet. */
export function copyTable(store: Store, from: HTMLElement): void {
  // The form may have been drawn anew since the button was pressed.
  const name = from.dataset["table"] ?? "";
  const table = [...document.querySelectorAll<HTMLTableElement>("table.entry")].find(
    ({ caption }) => caption?.textContent.trim() === name,
  );
  const selection = getSelection();
  if (table === undefined || selection === null) return;
  selection.selectAllChildren(table);
  // oxlint-disable-next-line typescript/no-deprecated -- the clipboard of a page in a folder or on a plain web server is open to nothing else
  const isCopied = document.execCommand("copy");
  selection.removeAllRanges();
  store.typed({
    said: isCopied ? `Copied, with its headings: ${name}.` : "This browser does not let the page copy.",
  });
}

interface Place {
  readonly control: Control;
  readonly table: HTMLTableElement;
  readonly cells: readonly (readonly Control[])[];
  readonly row: number;
  readonly column: number;
}

/** The place of a control in its table of counts; null for any other. */
function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null;
  const table = target.closest<HTMLTableElement>("table.entry");
  if (table === null) return null;
  const cells = [...(table.tBodies[0]?.rows ?? [])].map((row) => [
    ...row.querySelectorAll<Control>("input, select"),
  ]);
  const row = cells.findIndex((controls) => controls.includes(target));
  return { control: target, table, cells, row, column: cells[row]?.indexOf(target) ?? -1 };
}

function gridTable(table: HTMLTableElement, cells: Place["cells"]): GridTable {
  const named = (found: Iterable<Element>): readonly string[] =>
    [...found].map(({ textContent }) => textContent.trim());
  return {
    caption: table.caption?.textContent.trim() ?? "",
    columns: named(table.querySelectorAll("thead th:not(:first-child)")),
    rows: named(table.querySelectorAll("tbody th")),
    values: cells.map((row) => row.map(({ value }) => value)),
  };
}

/** Puts a block into its cells, as one step that is undone at once. */
function fill({ control, cells }: Place, { filled }: Placement): void {
  for (const { row, column, text } of filled) {
    const cell = cells[row]?.[column];
    if (cell !== undefined) cell.value = text;
  }
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The table of counts that is selected; null where something else is, or a part of what stands in a field. */
function copiedTable(): HTMLTableElement | null {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
    if (activeElement.selectionStart !== activeElement.selectionEnd) return null;
  }
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const around = selection.getRangeAt(0).commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  return element?.closest<HTMLTableElement>("table.entry") ?? null;
}

/** What a cell shows: its words, or what stands in its field. */
function textOfCell(cell: HTMLTableCellElement): string {
  const control = cell.querySelector<Control>("input, select");
  return (control === null ? cell.textContent : control.value).replace(/\s+/g, " ").trim();
}

function markupOf(rows: readonly (readonly string[])[]): string {
  const table = document.createElement("table");
  for (const row of rows) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table.outerHTML;
}

/** Where a key goes; null where it stays in the cell. */
function stepOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  control: Control,
): { readonly rows: number; readonly columns: number } | null {
  if (altKey || ctrlKey || metaKey || !(control instanceof HTMLInputElement)) return null;
  const { selectionStart, selectionEnd, value } = control;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  switch (key) {
    case "Enter":
    case "ArrowDown":
      return { rows: 1, columns: 0 };
    case "ArrowUp":
      return { rows: -1, columns: 0 };
    case "ArrowRight":
      return isWhole || selectionStart === value.length ? { rows: 0, columns: 1 } : null;
    case "ArrowLeft":
      return isWhole || selectionEnd === 0 ? { rows: 0, columns: -1 } : null;
    default:
      return null;
  }
}
