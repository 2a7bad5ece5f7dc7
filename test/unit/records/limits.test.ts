import { count, countCsv, type RecordMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const mapping: RecordMapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("rows at the limits", () => {
  test("with more than a thousand unmapped codes are counted together, and none is named", async () => {
    const rows = Array.from({ length: 1002 }, (_, index) => `Z${String(index)}Z`).join("\n");
    const { issues, balance } = await countCsv([bytes(`Ethnic Origin\n${rows}\n`)], mapping);
    expect(balance.rejected).toEqual([{ reason: "unmapped-code", rows: 1002 }]);
    expect(issues).toMatchObject([{ code: "too-many-codes", rows: 1002, line: 2 }]);
  });

  test("with too many combinations are refused", () => {
    // Two outcomes of each of 15 filters are 32,768 already, before seven groups and the rows of a workforce.
    const filters = Array.from({ length: 15 }, (_, index) => ({
      name: `f${String(index)}`,
      column: "Ethnic Origin",
      codes: { table: { X: "bank" as const }, otherwise: "count" as const },
    }));
    const workforce: RecordMapping = {
      kind: "workforce",
      ethnicity: mapping.ethnicity,
      row: { column: "Band", codes: { use: ["agenda-for-change"] } },
      part: { column: "Staff Group", codes: { use: ["staff-groups"] } },
      filters,
    };
    expect(() => count([{ "Ethnic Origin": "A", Band: "5", "Staff Group": "Students" }], workforce)).toThrow(
      "at most 524288 can be counted",
    );
  });

  test("are whole where a piece ends in the midst of the first character outside ASCII", async () => {
    const all = bytes(`Note,Ethnic Origin\n${"x".repeat(600)},A\né,H\n`);
    const at = all.indexOf(0xc3) + 1;
    const { part, issues, balance } = await countCsv([all.slice(0, at), all.slice(at)], mapping);
    expect(issues).toEqual([]);
    expect(balance).toMatchObject({ read: 2, counted: 2 });
    expect(part.training?.accessed).toMatchObject({ white: 1, bme: 1 });
  });

  test("come from a stream that at times gives nothing", async () => {
    const answers = [{ done: false }, { done: false, value: bytes("Ethnic Origin\nA\n") }, { done: true }];
    const stream = {
      getReader: () => ({
        read: () => Promise.resolve(answers.shift() ?? { done: true }),
        cancel: () => Promise.resolve(),
      }),
    };
    expect((await countCsv(stream, mapping)).balance).toMatchObject({ read: 1, counted: 1 });
  });
});
