/** The cells of a block that was copied from a spreadsheet, row by row. */
export type Block = readonly (readonly string[])[];

/** A table of counts: the names of its rows and columns, and what stands in its cells. */
export interface GridTable {
  readonly caption: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: Block;
}

/** A cell of a table by its row and its column, both from 0. */
interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** One way to put a block into a table. */
export interface Placement {
  readonly way: "by-headings" | "from-here" | "from-first-cell" | "exchanged";
  readonly filled: readonly (GridPlace & { readonly text: string })[];
  /** What stands in cells of the block that have no place. */
  readonly left: readonly string[];
}

/** A block that waits until somebody has seen where it goes. */
export interface WaitingBlock {
  /** The id of the cell in which it was pasted. */
  readonly at: string;
  readonly table: GridTable;
  readonly placements: readonly Placement[];
  readonly chosen: Placement["way"];
}

/** Reads a block as a spreadsheet copies it: a row a line, with a tab between two cells. */
export function blockOf(text: string): Block {
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** The ways to put a block into a table, and whether the first needs nobody to look at it. */
export interface PlacedBlock {
  readonly isPlain: boolean;
  readonly placements: readonly Placement[];
}

/**
 * Finds the ways to put a block into a table, the likeliest first. It is plain where the block has the shape of the cells that it
 * covers, and its headings, if it has any, are theirs.
 */
export function placementsOf(block: Block, table: GridTable, at: GridPlace): PlacedBlock {
  const { headings, labels, cells } = withoutHeadings(block);
  const first = { row: 0, column: 0 };
  const here = placed("from-here", cells, at, table);
  const named = byHeadings({ headings, labels, cells }, table, at);
  if (isWhole(here) && isEven(cells) && (named === null || isSame(named, here))) {
    return { isPlain: true, placements: [here] };
  }
  const others = [
    here,
    placed("from-first-cell", cells, first, table),
    placed("exchanged", exchanged(cells), at, table),
    placed("exchanged", exchanged(cells), first, table),
  ].filter((one) => isEven(cells) && isWhole(one) && (one === here || !isWhole(here)));
  const all = [...(named === null ? [] : [named]), ...others, here];
  const placements = all.filter((one, index) => all.findIndex((other) => isSame(other, one)) === index);
  return { isPlain: false, placements };
}

/** A block taken apart: its headings and the names of its rows, where it has any, and the cells beside them. */
interface NamedBlock {
  readonly headings: readonly string[] | null;
  readonly labels: readonly string[] | null;
  readonly cells: Block;
}

/** Headings that were copied with the figures have no place in the cells. */
function withoutHeadings(block: Block): NamedBlock {
  const isHeading = (cells: readonly string[]): boolean =>
    cells.some((cell) => cell !== "") &&
    cells.every((cell) => !/\d/.test(cell) && !/^[-–—*[\]]*$/.test(cell));
  const isWide = block.every((row) => row.length > 1);
  const [head = []] = block;
  const hasHead = isWide && block.length > 1 && isHeading(head);
  const below = hasHead ? block.slice(1) : block;
  const first = below.map(([cell = ""]) => cell);
  const hasLabels = isWide && isLabels(first);
  const inside = (row: readonly string[]): readonly string[] => (hasLabels ? row.slice(1) : row);
  return {
    headings: hasHead ? inside(head) : null,
    labels: hasLabels ? first : null,
    cells: below.map(inside),
  };
}

/** The names of rows: "Band 2" has a digit, and is no number. */
function isLabels(cells: readonly string[]): boolean {
  return cells.every((cell) => /\p{L}/u.test(cell) && !/^\[?[a-z]\]?$/i.test(cell));
}

/** Puts each cell of a block a row and a column after the one before, from a place on. */
function placed(way: Placement["way"], cells: Block, at: GridPlace, table: GridTable): Placement {
  return placedAt(way, cells, table, {
    row: (down) => at.row + down,
    column: (along) => at.column + along,
  });
}

/** Puts each cell where the names of its row and its column are; null where the table has none of the names. */
function byHeadings(
  { headings, labels, cells }: NamedBlock,
  table: GridTable,
  at: GridPlace,
): Placement | null {
  const columns = headings?.map((heading) => indexOfName(table.columns, heading)) ?? null;
  const rows = labels?.map((label) => indexOfName(table.rows, label)) ?? null;
  const knows = (places: readonly (number | null)[] | null): boolean =>
    places?.some((place) => place !== null) === true;
  if (!knows(columns) && !knows(rows)) return null;
  return placedAt("by-headings", cells, table, {
    row: (down) => (rows !== null && knows(rows) ? (rows[down] ?? null) : at.row + down),
    column: (along) => (columns !== null && knows(columns) ? (columns[along] ?? null) : at.column + along),
  });
}

/** The place of a name among others; upper and lower case and what stands in brackets are not looked at. */
function indexOfName(names: readonly string[], name: string): number | null {
  const plain = (text: string): string =>
    text
      .replace(/\([^()]*\)/g, "")
      .trim()
      .toLowerCase();
  const index = names.findIndex((one) => plain(one) === plain(name));
  return index < 0 || plain(name) === "" ? null : index;
}

interface PlaceOf {
  readonly row: (down: number) => number | null;
  readonly column: (along: number) => number | null;
}

function placedAt(way: Placement["way"], cells: Block, { values }: GridTable, placeOf: PlaceOf): Placement {
  const all = cells.flatMap((line, down) =>
    line.map((text, along) => ({ row: placeOf.row(down), column: placeOf.column(along), text })),
  );
  const isInside = ({ row, column }: (typeof all)[number]): boolean =>
    row !== null && column !== null && values[row]?.[column] !== undefined;
  return {
    way,
    filled: all
      .filter(isInside)
      .map(({ row, column, text }) => ({ row: row ?? 0, column: column ?? 0, text })),
    left: all.filter((cell) => !isInside(cell) && cell.text !== "").map(({ text }) => text),
  };
}

function exchanged(cells: Block): Block {
  return (cells[0] ?? []).map((_, along) => cells.map((line) => line[along] ?? ""));
}

/** Every cell has a place. */
function isWhole({ left }: Placement): boolean {
  return left.length === 0;
}

/** Every line has as many cells as the first. */
function isEven(cells: Block): boolean {
  return cells.every(({ length }) => length === cells[0]?.length);
}

function isSame(one: Placement, other: Placement): boolean {
  const text = ({ filled, left }: Placement): string => JSON.stringify([filled, left]);
  return text(one) === text(other);
}
