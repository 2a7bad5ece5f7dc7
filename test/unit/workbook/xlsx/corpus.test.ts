import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../../src/workbook/xlsx/open-workbook.ts";
import {
  oddityWords,
  type Oddities,
  oddWorkbook,
  pairsOfOddities,
  planOf,
  writers,
} from "../../../support/odd-workbooks.ts";

/** Every cell as the plan of the generator has it. */
function planned(odd: Oddities): readonly string[] {
  return planOf(odd).flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell === null ? [] : [`${String(row + 1)}/${String(column + 1)} ${cell.type} ${cell.text}`],
    ),
  );
}

function found(bytes: Uint8Array): readonly string[] | string {
  const read = readWorkbook(bytes);
  if (read.status === "unreadable") return `${read.fault.where}: ${read.fault.received}`;
  return read.workbook.sheets.flatMap(({ cells }) =>
    cells.map(({ row, column, type, text }) => `${String(row)}/${String(column)} ${type} ${text}`),
  );
}

describe("a workbook that is written oddly is read as any other", () => {
  const corpus = pairsOfOddities();

  test("the corpus has every oddity alone and every two together", () => {
    expect(corpus.length).toBeGreaterThan(200);
    expect(new Set(corpus.map(oddityWords)).size).toBe(corpus.length);
  });

  test.each(corpus.map((odd) => [oddityWords(odd), odd] as const))("%s", (_, odd) => {
    expect(found(oddWorkbook(odd))).toEqual(planned(odd));
  });

  test.each(Object.entries(writers))("%s", (_, odd) => {
    expect(found(oddWorkbook(odd))).toEqual(planned(odd));
  });

  test("what acts or leads elsewhere is not read, and said", () => {
    for (const beside of ["macros", "links to other workbooks"] as const) {
      const odd = corpus.find((one) => oddityWords(one) === `beside: ${beside}`);
      const read = odd === undefined ? null : readWorkbook(oddWorkbook(odd));
      expect(read?.status === "read" && read.workbook.unread).toHaveLength(1);
    }
  });
});
