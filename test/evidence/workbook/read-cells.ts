import { Workbook } from "exceljs";

/** What stands in a cell of a file. */
export interface ReadCell {
  readonly value: string | number | null;
  readonly formula: string | null;
  /** An error such as #DIV/0!, which no cell may hold. */
  readonly error: string | null;
}

/** The cells of a workbook by sheet and address, `Likelihoods!F8`, and the cell of every name. */
export interface ReadCells {
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** The names of cells, each by its cell. */
  readonly names: ReadonlyMap<string, string>;
}

const known = new WeakMap<Uint8Array, Promise<ReadCells>>();

/** Reads a workbook with a reader that is not ours, which takes a second: the same bytes are read once. */
export function readCells(bytes: Uint8Array): Promise<ReadCells> {
  const read = known.get(bytes) ?? readWorkbook(bytes);
  known.set(bytes, read);
  return read;
}

async function readWorkbook(bytes: Uint8Array): Promise<ReadCells> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const cells = new Map<string, ReadCell>();
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const shown: unknown = cell.formula ? cell.result : cell.value;
        const error =
          typeof shown === "object" && shown !== null && "error" in shown ? String(shown.error) : null;
        cells.set(`${sheet.name}!${cell.address}`, {
          value: typeof shown === "string" || typeof shown === "number" ? shown : null,
          formula: cell.formula || null,
          error,
        });
      });
    });
  });
  const names = workbook.definedNames.model.flatMap(({ name, ranges }) =>
    ranges.map((range) => [range.replaceAll(/['$]/g, ""), name] as const),
  );
  return { cells, names: new Map(names) };
}
