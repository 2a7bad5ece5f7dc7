import { countCsv, type RecordCounts, type RecordMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const mapping: RecordMapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const counted = (text: string, options = {}): Promise<RecordCounts> =>
  countCsv([bytes(text)], mapping, options);

/** White, BME and unknown, rows read, and the codes and lines of issues. */
async function summary(counts: Promise<RecordCounts>) {
  const { part, balance, issues } = await counts;
  const { white, bme, unknown } = part.training?.accessed ?? {};
  return [white, bme, unknown, balance.read, ...issues.map(({ code, line }) => `${code} ${String(line)}`)];
}

describe("a CSV file as it really is", () => {
  test.each([
    ["plain", "Id,Ethnic Origin\n1,A\n2,H\n"],
    ["with CRLF", "Id,Ethnic Origin\r\n1,A\r\n2,H\r\n"],
    ["of an old Macintosh", "Id,Ethnic Origin\r1,A\r2,H\r"],
    ["without a last line break", "Id,Ethnic Origin\n1,A\n2,H"],
    ["with semicolons", "Id;Ethnic Origin;Note\n1;A;a,b,c\n2;H;,\n"],
    ["with tabs", "Id\tEthnic Origin\n1\tA\n2\tH\n"],
    ["with bars", "Id|Ethnic Origin\n1|A\n2|H\n"],
    ["with a mark of order", "\uFEFFEthnic Origin,Id\nA,1\nH,2\n"],
    ["with everything quoted", '"Id","Ethnic Origin"\r\n"1","A"\r\n"2","H"\r\n'],
    [
      "with separators, quotes and line breaks in quotes",
      'Note,Ethnic Origin\n"a ""b"", c\r\nd\n",A\n"",H\n',
    ],
    ["with quotes in the midst of a cell", 'Note,Ethnic Origin\n5" nail,A\nO"x"o,H\n'],
    ["with titles above", "Staff in post,\nAs at,31 March 2022\n\nId,Ethnic Origin\n1,A\n2,H\n"],
    ["with Excel's own line above", "sep=;\nId;Ethnic Origin\n1;A\n2;H\n"],
    ["with empty columns at the end", "Id,Ethnic Origin,,\n1,A,,\n2,H,,\n"],
    ["with cells left out under empty headings", "Id,Ethnic Origin,,\n1,A\n2,H\n"],
    ["with more empty cells than headings", "Id,Ethnic Origin\n1,A,,,\n2,H,\n"],
    ["with blank lines", "Id,Ethnic Origin\n\n1,A\n,\n  \n2,H\n , \n\n"],
    ["with blanks around codes", "Id , ethnic   origin \n1, A \n2,\u00A0h\t\n"],
    ["with both ends of line", "Id,Ethnic Origin\r\n1,A\n2,H\r\n"],
  ])("%s", async (_, text) => {
    expect(await summary(counted(text))).toEqual([1, 1, 0, 2]);
  });

  test.each([
    ["UTF-16, little end first", "utf-16le", [0xff, 0xfe]],
    ["UTF-16, big end first", "utf-16be", [0xfe, 0xff]],
    ["UTF-16 without a mark", "utf-16le", []],
    ["UTF-16, big end first, without a mark", "utf-16be", []],
  ])("%s", async (_, encoding, mark) => {
    const units = Array.from("Name,Ethnic Origin\nZoë,A\nŁukasz,C\nNgozi,N\n", (character) =>
      character.charCodeAt(0),
    );
    const pairs = units.flatMap((unit) => {
      const pair = [unit & 0xff, unit >> 8];
      return encoding === "utf-16le" ? pair : pair.reverse();
    });
    expect(await summary(countCsv([Uint8Array.from([...mark, ...pairs])], mapping))).toEqual([2, 1, 0, 3]);
  });

  test("Windows-1252, found out by the first character that is no UTF-8", async () => {
    // A heading with a dash, 0x96, and names with 0xEB and 0xE9.
    const heading = [...bytes("Name,Ethnic Origin "), 0x96, ...bytes(" code\nZo"), 0xeb];
    const source = Uint8Array.from([...heading, ...bytes(",A\nRen"), 0xe9, ...bytes("e,H\n")]);
    const dashed: RecordMapping = {
      ...mapping,
      ethnicity: { ...mapping.ethnicity, column: "Ethnic Origin – code" },
    };
    expect(await summary(countCsv([source], dashed))).toEqual([1, 1, 0, 2]);
    expect(await summary(countCsv([source], dashed, { encoding: "windows-1252" }))).toEqual([1, 1, 0, 2]);
    expect(await summary(countCsv([source], dashed, { encoding: "utf-8" }))).toContain("missing-column null");
  });

  test("UTF-8 with a broken character is read on, and says so", async () => {
    const source = Uint8Array.from([...bytes("Ethnic Origin,Name\nA,Zoë\nH,"), 0xff, ...bytes("\n")]);
    expect(await summary(countCsv([source], mapping))).toEqual([1, 1, 0, 2, "wrong-encoding null"]);
  });
});

describe("rows that do not fit", () => {
  test("are rejected with their line, counted through cells with line breaks", async () => {
    const text = 'Id,Ethnic Origin,Note\n1,A,"two\nlines"\n2\n3,H,x,y\n4,Q,\n';
    expect(await summary(counted(text))).toEqual([
      1,
      0,
      0,
      4,
      "short-row 4",
      "long-row 5",
      "unmapped-code 6",
    ]);
  });

  test("because of broken quotes are named, since they may hold several", async () => {
    const text = 'Note,Ethnic Origin\nx,A\n"a"b,A\nx,"A"\n"Ward" 5,H\n';
    expect(await summary(counted(text))).toEqual([
      ...[1, 0, 0, 3],
      "broken-quotes 3",
      // The cell that begins in line 3 ends with the quote before the next line break, and that of line 5 never.
      "short-row 3",
    ]);
  });

  test("below a heading that is there twice are read by the first", async () => {
    expect(await summary(counted("Ethnic Origin,Ethnic Origin\nA,H\n"))).toEqual([
      1,
      0,
      0,
      1,
      "repeated-column null",
    ]);
  });
});

describe("a file that is none", () => {
  test("has no headings, or no rows, and counts nothing", async () => {
    expect(await summary(counted(""))).toEqual([undefined, undefined, undefined, 0, "no-rows null"]);
    expect(await summary(counted("a,b\n1,2\n"))).toContain("missing-column null");
    expect(await summary(counted("Ethnic Origin\n"))).toEqual([
      ...[undefined, undefined, undefined, 0],
      "headings-alone null",
    ]);
  });

  test("of a quote without an end stops where a row cannot be that long, in bounded memory", async () => {
    let given = 0;
    function* endless() {
      yield bytes('Ethnic Origin,Note\nA,x\nH,"');
      for (;;) {
        given += 1;
        yield bytes("x\n".repeat(50_000));
      }
    }
    expect(await summary(countCsv(endless(), mapping))).toEqual([1, 0, 0, 1, "row-too-long 3"]);
    // Pieces of 100,000 bytes: some two million, and no more, were asked for.
    expect(given).toBeLessThan(25);
  });

  test("of ten million columns is too long for a row", async () => {
    function* wide() {
      yield bytes("Ethnic Origin\nA\n");
      for (let index = 0; index < 100; index += 1) yield bytes(",".repeat(100_000));
    }
    expect(await summary(countCsv(wide(), mapping))).toEqual([1, 0, 0, 1, "row-too-long 3"]);
  });

  test("is not read on when a column is missing", async () => {
    let given = 0;
    function* long() {
      for (;;) {
        given += 1;
        yield bytes("a,b\n".repeat(10_000));
      }
    }
    expect(await summary(countCsv(long(), mapping))).toContain("missing-column null");
    expect(given).toBeLessThan(5);
  });
});

describe("a source", () => {
  const text = "Ethnic Origin\nA\nH\n";

  test("may be a file of a browser, a stream, or a stream of Node", async () => {
    const blob = new Blob([text]);
    async function* later() {
      yield* await Promise.resolve([bytes(text.slice(0, 7)), bytes(text.slice(7))]);
    }
    for (const source of [blob, blob.stream(), later()]) {
      expect(await summary(countCsv(source, mapping))).toEqual([1, 1, 0, 2]);
    }
  });

  test("is told how far it is read", async () => {
    const heard: number[] = [];
    const onProgress = (read: number): void => void heard.push(read);
    await countCsv([bytes("Ethnic Origin\n"), bytes("A\n")], mapping, { onProgress });
    expect(heard).toEqual([14, 16]);
  });
});
