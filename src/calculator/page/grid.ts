/** A cell of a table of counts, with the control in it. */
type Control = HTMLInputElement | HTMLSelectElement;

/**
 * Makes the tables of counts work as a spreadsheet does: Enter and the arrow keys go from cell to cell, and a block of cells
 * that is pasted fills the cells that it covers.
 *
 * @param onLeftOut - Hears how much of a block had no place; null where all of it had.
 */
export function listenToGrid(onLeftOut: (message: string | null) => void): void {
  document.addEventListener("keydown", (event) => {
    const place = placeOf(event.target);
    const step = place === null ? null : stepOf(event, place.control);
    if (place === null || step === null) return;
    const next = place.rows[place.row + step.rows]?.[place.column + step.columns];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    if (next instanceof HTMLInputElement) next.select();
  });
  document.addEventListener("paste", (event) => {
    const place = placeOf(event.target);
    const block = cellsOf(event.clipboardData?.getData("text/plain") ?? "");
    if (place === null || (block.length === 1 && block[0]?.length === 1)) return;
    event.preventDefault();
    onLeftOut(leftOutWords(filled(place, withoutHeadings(block))));
    place.control.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

interface Place {
  readonly control: Control;
  readonly rows: readonly (readonly Control[])[];
  readonly row: number;
  readonly column: number;
}

/** The place of a control in its table of counts; null for any other. */
function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null;
  const table = target.closest<HTMLTableElement>("table.entry");
  if (table === null) return null;
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => [
    ...row.querySelectorAll<Control>("input, select"),
  ]);
  const row = rows.findIndex((cells) => cells.includes(target));
  return { control: target, rows, row, column: rows[row]?.indexOf(target) ?? -1 };
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

/** A block as a spreadsheet copies it: a row a line, with a tab between two cells. */
function cellsOf(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** Headings that were copied with the figures have no place in the cells. */
function withoutHeadings(block: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isHeading = (cells: readonly string[]): boolean =>
    cells.some((cell) => cell !== "") &&
    cells.every((cell) => !/\d/.test(cell) && !/^[-–—*[\]]*$/.test(cell));
  const isWide = block.every((row) => row.length > 1);
  const [head = []] = block;
  const below = isWide && block.length > 1 && isHeading(head) ? block.slice(1) : block;
  const first = below.map(([cell = ""]) => cell);
  return isWide && isLabels(first) ? below.map((row) => row.slice(1)) : below;
}

/** The names of rows: "Band 2" has a digit, and is no number. */
function isLabels(cells: readonly string[]): boolean {
  return cells.every((cell) => /\p{L}/u.test(cell) && !/^\[?[a-z]\]?$/i.test(cell));
}

/** Fills the cells that a block covers; counts those of the block and those that had no place. */
function filled(
  { rows, row, column }: Place,
  block: readonly (readonly string[])[],
): { readonly cells: number; readonly left: number } {
  let [cells, left] = [0, 0];
  block.forEach((line, down) => {
    line.forEach((text, along) => {
      const control = rows[row + down]?.[column + along];
      cells += 1;
      if (control === undefined) left += text === "" ? 0 : 1;
      else control.value = text;
    });
  });
  return { cells, left };
}

function leftOutWords({ cells, left }: { readonly cells: number; readonly left: number }): string | null {
  return left === 0
    ? null
    : `${String(left)} of the ${String(cells)} cells that you pasted have no place here, and were left out. Begin in the first cell that they belong to.`;
}
