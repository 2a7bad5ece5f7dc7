import { fc, test } from "@fast-check/vitest";
import { parse } from "csv-parse/sync";
import { addCounts, count, countCsv, type RecordCounts, type RecordMapping } from "wres-metrics/records";
import { describe, expect } from "vitest";

/** One row as it is in truth. */
interface Person {
  readonly id: string;
  readonly code: string;
  readonly type: string;
  readonly note: string;
}

const codes = ["A", "b", " C", "H", "n ", "R", "Z", "", "99", "Q", "White - British"];
const people = (note: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      id: fc.nat({ max: 30 }).map((number) => `E${String(number)}`),
      code: fc.constantFrom(...codes),
      type: fc.constantFrom("Permanent", "Agency", "Other"),
      note,
    }),
    { maxLength: 60 },
  );

const filtered = {
  kind: "training",
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
  filters: [{ name: "agency", column: "Type", codes: { table: { Permanent: "count", Agency: "exclude" } } }],
} as const;
const eachRow: RecordMapping = { ...filtered, persons: "one-row-each" };
const byPerson: RecordMapping = { ...filtered, persons: { column: "Id", choose: "highest" } };

/** Codes of the five groups; with them, in another order, the same people are of other groups. */
const codesOfGroups = ["A", "H", "N", "F", "S"] as const;
const groupsOfCodes = ["white", "asian", "black", "mixed", "other"] as const;
const peopleOfGroups = fc.array(
  fc.record({
    id: fc.nat({ max: 8 }),
    group: fc.option(fc.nat({ max: 4 }), { freq: 4 }),
    stage: fc.constantFrom("applied", "shortlisted", "appointed"),
  }),
  { minLength: 1, maxLength: 60 },
);
const applications: RecordMapping = {
  kind: "shortlisting",
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
  stages: [{ column: "Stage", codes: { use: ["recruitment-statuses"] } }],
  persons: { column: "Id", choose: "highest" },
};

const dialects = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
  quotes: fc.constantFrom("everywhere", "where-needed"),
  titles: fc.constantFrom("", "Staff in post", "Extract of 31 March"),
  emptyColumns: fc.nat({ max: 2 }),
  blankLines: fc.boolean(),
  cutRows: fc.boolean(),
  lastBreak: fc.boolean(),
});
type Dialect = typeof dialects extends fc.Arbitrary<infer Value> ? Value : never;

/** Some text with everything that a separator of rows or cells could trip over, but no break that is another row's. */
const notes = fc.array(fc.constantFrom("x", '"', ",", ";", "\t", "|", "é", "–", " "), { maxLength: 6 });

function written(rows: readonly Person[], dialect: Dialect): string {
  const { delimiter, newline, quotes, titles, emptyColumns, blankLines, cutRows, lastBreak } = dialect;
  const cell = (text: string): string =>
    quotes === "everywhere" || /["\r\n]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const line = (cells: readonly string[]): string =>
    [...cells, ...Array.from({ length: emptyColumns }, () => "")].map(cell).join(delimiter);
  const lines = rows.flatMap(({ id, note, code, type }, index) => [
    ...(blankLines && index % 7 === 3 ? ["", delimiter] : []),
    ...(cutRows && index % 5 === 4 ? [cell(id)] : []),
    line([id, note, type, code]),
  ]);
  const all = [...(titles === "" ? [] : [titles]), line(["Id", "Note", "Type", "Ethnicity"]), ...lines];
  return all.join(newline) + (lastBreak ? newline : "");
}

const groupOf = new Map([
  ["A", "white"],
  ["B", "white"],
  ["C", "white"],
  ["WHITE - BRITISH", "white"],
  ["H", "asian"],
  ["N", "black"],
  ["R", "other"],
  ["Z", "unknown"],
  ["99", "unknown"],
  ["", "unknown"],
]);

/** The slow, obvious count of the rows that another parser reads. */
function obvious(text: string, { delimiter, newline }: Dialect) {
  const rows: string[][] = parse(text, {
    delimiter,
    record_delimiter: newline,
    relax_column_count: true,
    relax_quotes: true,
    bom: true,
  });
  const head = rows.findIndex((row) => row[0] === "Id");
  const tally = { white: 0, asian: 0, black: 0, other: 0, unknown: 0 };
  const balance = { read: 0, counted: 0, excluded: 0, unmapped: 0, short: 0 };
  for (const row of rows.slice(head + 1)) {
    if (row.every((one) => one.trim() === "")) continue;
    balance.read += 1;
    const [, , type = "", code = ""] = row;
    const group = groupOf.get(code.trim().toUpperCase()) as keyof typeof tally | undefined;
    if (row.length < 4) balance.short += 1;
    else if (type === "Agency") balance.excluded += 1;
    else if (type !== "Permanent" || group === undefined) balance.unmapped += 1;
    else {
      tally[group] += 1;
      balance.counted += 1;
    }
  }
  // A file of headings alone counts nobody, and not 0 people.
  const nobody = {
    white: undefined,
    asian: undefined,
    black: undefined,
    other: undefined,
    unknown: undefined,
  };
  return { tally: balance.read === 0 ? nobody : tally, balance };
}

function inTheSameWords({ part, balance }: RecordCounts) {
  const { white, asian, black, other, unknown } = part.training?.accessed ?? {};
  const rows = (reason: string): number => balance.rejected.find((one) => one.reason === reason)?.rows ?? 0;
  return {
    tally: { white, asian, black, other, unknown },
    balance: {
      read: balance.read,
      counted: balance.counted,
      excluded: balance.excluded[0]?.rows ?? 0,
      unmapped: rows("unmapped-code"),
      short: rows("short-row"),
    },
  };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]).flat(),
  ]);
/** The characters of `notes` only. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (one) => (one === "–" ? 0x96 : one.charCodeAt(0)));

/** Cuts bytes at any places, also in the midst of a character. */
function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return places.map((place, index) => bytes.subarray(places[index - 1] ?? 0, place));
}

describe("the rows of a CSV file", () => {
  test.prop([people(notes.map((one) => one.join(""))), dialects, fc.array(fc.nat(), { maxLength: 5 })])(
    "are counted as another parser and a slow count have them, in every dialect and encoding",
    async (rows, dialect, cuts) => {
      const text = written(rows, dialect);
      const expected = obvious(text, dialect);
      for (const encoded of [utf8(text), utf8(`\uFEFF${text}`), utf16(text), windows1252(text)]) {
        const counts = await countCsv(pieces(encoded, cuts), eachRow);
        expect(inTheSameWords(counts)).toEqual(expected);
      }
    },
  );

  test.prop([people(fc.constantFrom("", "a\nb", "\n\n", '"\n"')), dialects, fc.integer({ min: 1, max: 9 })])(
    "do not depend on the pieces they come in, nor do the lines that issues name",
    async (rows, dialect, size) => {
      const bytes = utf8(written(rows, { ...dialect, newline: "\n" }));
      const cuts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => index * size);
      const whole = await countCsv([bytes], byPerson);
      expect(await countCsv(pieces(bytes, cuts), byPerson)).toEqual(whole);
    },
  );

  test.prop([fc.uint8Array({ maxLength: 3000 }), fc.array(fc.nat(), { maxLength: 5 })])(
    "of random bytes give a count or an issue, and never anything else",
    async (bytes, cuts) => {
      const source = [...pieces(bytes, cuts), utf8("\nId,Type,Ethnicity\n1,Permanent,A\n")];
      const { balance, issues, part } = await countCsv(source, eachRow);
      expect(part.training !== undefined || issues.length > 0).toBe(true);
      expect(balance.read).toBe(rowsOf(balance));
    },
  );
});

function rowsOf({ counted, bank, excluded, rejected }: RecordCounts["balance"]): number {
  return [...excluded, ...rejected].reduce((sum, { rows }) => sum + rows, counted + bank);
}

const asObjects = (rows: readonly Person[]): object[] =>
  rows.map(({ id, code, type }) => ({ Id: id, Ethnicity: code, Type: type }));

describe("counts", () => {
  test.prop([people(fc.constant("")), people(fc.constant("")), people(fc.constant(""))])(
    "add: whatever the grouping, the sum is the count of all rows",
    (a, b, c) => {
      const [x, y, z] = [a, b, c].map((rows) =>
        count([{ Id: "", Ethnicity: "", Type: "" }, ...asObjects(rows)], eachRow),
      );
      const left = addCounts(addCounts(x!, y!), z!);
      expect(addCounts(x!, addCounts(y!, z!))).toEqual(left);
      const head = { Id: "", Ethnicity: "", Type: "" };
      const whole = count(
        [a, b, c].flatMap((rows) => [head, ...asObjects(rows)]),
        eachRow,
      );
      expect([left.part, left.balance, left.persons]).toEqual([whole.part, whole.balance, whole.persons]);
      // A text that is rare in each part, and so not quoted of any, may be quoted of the whole.
      const found = ({ issues }: RecordCounts) => {
        const rowsOfText = new Map<string, number>();
        for (const { code, value, rows } of issues) {
          const isRare = code === "unquoted-text" || (value !== null && value.trim().length > 2);
          const key = isRare ? "a longer text" : `${code} ${value?.trim() ?? ""}`;
          rowsOfText.set(key, (rowsOfText.get(key) ?? 0) + rows);
        }
        return rowsOfText;
      };
      expect(found(left)).toEqual(found(whole));
    },
  );

  test.prop([people(fc.constant(""))])("of rows balance, and people are as many as they are", (rows) => {
    const { balance, persons } = count(
      [{ Id: "E0", Ethnicity: "A", Type: "Permanent" }, ...asObjects(rows)],
      byPerson,
    );
    expect(balance.read).toBe(rowsOf(balance));
    const kept = rows.filter(({ type, code }) => type === "Permanent" && code !== "Q");
    const repeated = new Map<string, number>([["E0", 1]]);
    for (const { id } of kept) repeated.set(id, (repeated.get(id) ?? 0) + 1);
    expect(persons).toMatchObject({
      people: repeated.size,
      withSeveralRows: [...repeated.values()].filter((times) => times > 1).length,
    });
    expect(balance.counted).toBe(repeated.size);
  });

  test.prop([
    peopleOfGroups,
    fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
    fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  ])(
    "of people whose rows say several ethnicities prefer no group: where groups change places, so do the counts",
    (rows, places, turns) => {
      const written = (placeOf: (group: number) => number) =>
        rows.map(({ id, group, stage }) => ({
          Id: `E${String(id)}`,
          Ethnicity: group === null ? "Z" : (codesOfGroups[placeOf(group)] ?? ""),
          Stage: stage,
        }));
      const shuffled = written((group) => places[group] ?? 0)
        .map((row, index) => ({ row, turn: turns[index] ?? 0 }))
        .toSorted((a, b) => a.turn - b.turn)
        .map(({ row }) => row);
      const [straight, exchanged] = [
        count(
          written((group) => group),
          applications,
        ),
        count(shuffled, applications),
      ];
      for (const stage of ["shortlisted", "appointed"] as const) {
        const [before, after] = [straight, exchanged].map(({ part }) => part.shortlisting?.[stage]);
        expect(groupsOfCodes.map((group) => before?.[group])).toEqual(
          places.map((place) => after?.[groupsOfCodes[place] ?? "other"]),
        );
        expect(after?.unknown).toBe(before?.unknown);
      }
      expect(exchanged.persons).toEqual(straight.persons);
    },
  );

  test.prop([people(fc.constant("")), fc.nat()])("do not depend on the order of rows", (rows, turn) => {
    const some = asObjects(rows);
    const cut = some.length === 0 ? 0 : turn % some.length;
    const head = { Id: "E0", Ethnicity: "A", Type: "Permanent" };
    const turned = count([head, ...some.slice(cut), ...some.slice(0, cut).toReversed()], byPerson);
    const { part, persons } = count([head, ...some], byPerson);
    expect([turned.part, turned.persons]).toEqual([part, persons]);
  });
});
