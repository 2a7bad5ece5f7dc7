import { WresError } from "wres-metrics";
import { count, countingSql, countsOfSql, type RecordCounts, type RecordMapping } from "wres-metrics/records";
import { afterAll, describe, expect, test } from "vitest";
import { ethnicTexts } from "../../../support/ethnic-texts.ts";
import { comparableCounts } from "../../../support/comparable-counts.ts";
import { inventedMappings } from "../../../support/invented-mappings.mjs";
import { rowsOfCounts } from "../../../support/invented-trust.mjs";
import { readExample } from "../../../support/read-example.ts";
import { startEngines } from "../../../support/sql-engines.ts";

const { engines, missing, stop } = await startEngines();
afterAll(stop);

const trusts = {
  workforce: readExample("esneft-2022"),
  shortlisting: readExample("lpt-2022"),
  disciplinary: readExample("esneft-2021"),
  training: readExample("lpt-2021"),
  survey: readExample("lpt-2022"),
};
const kinds = Object.keys(trusts) as (keyof typeof trusts)[];
const faulty = { seed: 5, texts: "awkward", unmapped: 0.01, unreadable: 0.01 } as const;

const training: RecordMapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "code", codes: { table: { A: "white", H: "asian" } } },
};

describe.each(engines)("on $name", ({ name, engine }) => {
  // The same database, with another way to write texts: what has neither quotes nor backslashes is read as it was.
  const tags = name.endsWith("escapes") ? ["night"] : [];

  /** The counts of a table by the query, which are those of `count`. */
  async function countedAlike(
    table: Parameters<typeof engine.run>[0],
    mapping: RecordMapping,
    sql = countingSql(mapping, engine.dialect),
  ): Promise<RecordCounts> {
    const answer = countsOfSql(await engine.run(table, sql), mapping);
    expect(comparableCounts(answer)).toEqual(comparableCounts(count([table.header, ...table.rows], mapping)));
    return answer;
  }

  test.each(kinds)("an invented %s is counted cell by cell as by count", { tags }, async (kind) => {
    const table = { name: "records", ...rowsOfCounts(kind, trusts[kind], faulty) };
    const mapping: RecordMapping = inventedMappings[kind];
    const sql = countingSql(mapping, engine.dialect, { table: "records", columns: table.header });
    const answer = await countedAlike(table, mapping, sql);
    expect(answer.balance.read).toBe(table.rows.length);
  });

  test("who of all is counted by a local measure is counted as by count", async () => {
    const mapping: RecordMapping = {
      kind: "local",
      measure: "promotion-from-application",
      ethnicity: { column: "code", codes: { table: { A: "white", H: "asian", Z: "unknown" } } },
      outcome: { column: "result", codes: { table: { Promoted: "counted" }, otherwise: "out-of" } },
      persons: { choose: "highest", column: "id" },
    };
    const header = ["id", "code", "result"];
    // Person 1 applied twice and was promoted once: 1 of 2 White people, and 1 of 1 Asian people.
    const rows = [
      ["1", "A", "Not successful"],
      ["1", "A", "promoted"],
      ["2", "A", ""],
      ["3", "H", "Promoted"],
      ["4", "Q", "Promoted"],
    ];
    const sql = countingSql(mapping, engine.dialect, { table: "records", columns: header });
    const answer = await countedAlike({ name: "records", header, rows }, mapping, sql);
    expect(answer.part.local).toEqual({
      "promotion-from-application": {
        counted: { white: 1, bme: 1, unknown: 0, asian: 1, black: 0, mixed: 0, other: 0 },
        outOf: { white: 2, bme: 1, unknown: 0, asian: 1, black: 0, mixed: 0, other: 0 },
      },
    });
  });

  test("a local measure without an outcome counts everyone in the table", async () => {
    const mapping: RecordMapping = {
      kind: "local",
      measure: "promotion",
      ethnicity: { column: "code", codes: { table: { A: "white", H: "asian", Z: "unknown" } } },
    };
    const rows = [["A"], ["H"], ["A"], ["Z"], ["A"], ["Q"]];
    const table = { name: "records", header: ["code"], rows };
    const answer = await countedAlike(table, mapping);
    expect(answer.part.local).toEqual({
      promotion: { counted: { white: 3, bme: 1, unknown: 1, asian: 1, black: 0, mixed: 0, other: 0 } },
    });
    expect(answer.balance).toMatchObject({ read: 6, counted: 5, rejected: [{ rows: 1 }] });
  });

  test("a name or a code with quotes in it stays a name or a code", async () => {
    const name = `re"cords'; DROP TABLE x; --\\`;
    const heading = `"; DROP TABLE "x"; -- ' \\`;
    const code = `\\'); DROP TABLE x; --`;
    const mapping: RecordMapping = {
      ...training,
      filters: [
        { name: "it's \\", column: heading, codes: { table: { [code]: "exclude" }, otherwise: "count" } },
      ],
      ethnicity: {
        column: heading,
        codes: { table: { A: "white" }, prefixes: { [code.slice(0, 4)]: "asian" } },
      },
    };
    // Of five rows two have the code itself, one begins like it, one is A, one is neither.
    const rows = [[code], [code.toLowerCase()], [`${code}x`], ["A"], ["'"]];
    const sql = countingSql(mapping, engine.dialect, { table: name });
    const { part, balance, issues } = countsOfSql(
      await engine.run({ name, header: [heading], rows }, sql),
      mapping,
    );
    expect(part.training?.accessed).toMatchObject({ white: 1, asian: 1 });
    expect(balance).toMatchObject({ read: 5, counted: 2, excluded: [{ name: "it's \\", rows: 2 }] });
    expect(issues).toMatchObject([{ code: "unquoted-text", column: heading, value: null, rows: 1 }]);
  });

  test("of many unmapped codes, or many that stand once, none is shown", async () => {
    const mapped = (codes: readonly string[]) => ({
      name: "records",
      header: ["code"],
      rows: codes.map((code) => [code]),
    });
    const sql = countingSql(training, engine.dialect);
    const issuesOf = async (codes: readonly string[]) =>
      countsOfSql(await engine.run(mapped(codes), sql), training).issues.map(({ code, value, rows }) => ({
        code,
        value,
        rows,
      }));
    expect(await issuesOf(["ANNE", "BOB", "CY", "DEE", "ED", "FAY"])).toEqual([
      { code: "too-many-codes", value: null, rows: 6 },
    ]);
    expect(await issuesOf(["ANNE", "BOB", "Q", "XN7", "A"])).toEqual([
      { code: "unmapped-code", value: "Q", rows: 1 },
      { code: "unquoted-text", value: null, rows: 3 },
    ]);
    expect(await issuesOf(["XN7", "XN7", "XN7", "Khan", "Khan", "Khan", "E11", "E11", "E11"])).toEqual([
      { code: "unmapped-code", value: "XN7", rows: 3 },
      { code: "unquoted-text", value: null, rows: 6 },
    ]);
    // A long number, and an address, say who somebody is however often they are there.
    const repeated = ["Refused", "943 476 5919", "a@nhs.example"].flatMap((text) => [text, text, text]);
    expect(await issuesOf(repeated)).toEqual([
      { code: "unmapped-code", value: "REFUSED", rows: 3 },
      { code: "unquoted-text", value: null, rows: 6 },
    ]);
  });

  test.each(["2001", "2021"] as const)(
    "every ethnic text is read as by count in the scheme of %s",
    async (scheme) => {
      const mapping: RecordMapping = {
        ...training,
        ethnicity: { column: "code", codes: { use: [`ethnic-categories-${scheme}`] } },
        filters: [{ name: "told", column: "told", codes: { use: ["yes-counts"], otherwise: "exclude" } }],
      };
      const table = {
        name: "records",
        header: ["code", "told"],
        rows: [
          ...ethnicTexts.flatMap(([text], index) => [
            [text, "Yes"],
            [text.toLowerCase(), index % 2 === 0 ? "1" : "?"],
          ]),
          // Look-ups that found nothing are in no group.
          ["#N/A", "Yes"],
          [" #null!", "Yes"],
        ],
      };
      const answer = await countedAlike(table, mapping);
      // Both are as the list has it: each text once, and half of them once more.
      const of = (group: string): number =>
        ethnicTexts.reduce(
          (sum, [, a, b], index) => sum + ((scheme === "2001" ? a : b) === group ? 2 - (index % 2) : 0),
          0,
        );
      expect(answer.part.training?.accessed?.white).toBe(of("white"));
      expect(answer.part.training?.accessed?.unknown).toBe(of("unknown"));
    },
  );

  test("pay scales and staff groups are read as by count", async () => {
    const mapping: RecordMapping = {
      kind: "workforce",
      row: { column: "pay", codes: { use: ["agenda-for-change", "medical-grades"] } },
      part: { column: "group", codes: { use: ["staff-groups"] } },
      ethnicity: training.ethnicity,
    };
    const pay = [
      "XR06",
      "NHS|XN08|Non Review Body Band 8 - Range A",
      "Band 5",
      "Consultant (post 31 Oct 2003)",
      "Trust Contract",
      "VSM",
      "Nurse Consultant",
    ];
    const groups = ["Nursing & Midwifery Registered", "Administrative and Clerical", "Medical and Dental"];
    const rows = pay.flatMap((scale) => groups.map((group) => [scale, group, "A"]));
    const table = { name: "records", header: ["pay", "group", "code"], rows };
    const answer = await countedAlike(table, mapping);
    // Four pay bands with two staff groups each; a consultant who is clinical or medical, and never one who is administrative.
    expect(answer.balance).toMatchObject({ read: 21, counted: 10 });
  });

  test("an empty table has an answer too", async () => {
    const mapping: RecordMapping = { ...training, persons: { column: "who", choose: "highest" } };
    const table = { name: "records", header: ["code", "who"], rows: [] };
    const counts = countsOfSql(await engine.run(table, countingSql(mapping, engine.dialect)), mapping);
    expect(counts.balance).toEqual({ read: 0, counted: 0, bank: 0, excluded: [], rejected: [] });
    expect(counts.persons).toEqual({
      people: 0,
      withSeveralRows: 0,
      decidedByRule: 0,
      ethnicityOfAnotherRow: 0,
      withSeveralEthnicities: 0,
      ethnicityNotDecided: 0,
    });
  });

  test("of stages in several columns the furthest is counted", async () => {
    const mapping: RecordMapping = {
      kind: "shortlisting",
      stages: [
        { column: "listed", codes: { table: { y: "shortlisted" }, otherwise: "applied" } },
        { column: "hired", codes: { table: { y: "appointed" }, otherwise: "applied" } },
      ],
      ethnicity: { column: "code", codes: { use: ["ethnic-categories-2001"] } },
    };
    const rows = [
      ["y", "y", "A"],
      ["y", "n", "A"],
      ["n", "y", "H"],
      ["y", "n", "H"],
      ["n", "n", "H"],
    ];
    const table = { name: "records", header: ["listed", "hired", "code"], rows };
    const counts = await countedAlike(table, mapping);
    expect(counts.part.shortlisting).toMatchObject({
      shortlisted: { white: 2, bme: 2 },
      appointed: { white: 1, bme: 1 },
    });
    expect(counts.beside.applied).toMatchObject({ white: 2, bme: 3 });
  });

  test("a person's known ethnicity comes before the unknown of a higher row", async () => {
    const mapping: RecordMapping = {
      kind: "shortlisting",
      stages: [
        {
          column: "stage",
          codes: { table: { a: "applied", s: "shortlisted", h: "appointed" } },
        },
      ],
      ethnicity: { column: "code", codes: { use: ["ethnic-categories-2001"] } },
      persons: { column: "who", choose: "highest" },
    };
    const rows = [
      ["e1", "h", "Z"],
      ["e1", "s", "H"],
      ["e1", "a", "A"],
      ["e2", "h", "Z"],
      ["e2", "s", "Z"],
      ["e3", "h", "H"],
      ["e3", "a", "A"],
      ["e4", "h", "Z"],
      ["e4", "a", "A"],
    ];
    const table = { name: "records", header: ["who", "stage", "code"], rows };
    const counts = await countedAlike(table, mapping);
    // E1 is appointed, and as often Asian as White: unknown. E2 is unknown. E3 is Asian, as the row says that counts. E4 is White in a row
    // that does not count, and nowhere else known.
    expect(counts.part.shortlisting?.appointed).toMatchObject({ white: 1, bme: 1, asian: 1, unknown: 2 });
    expect(counts.persons).toEqual({
      people: 4,
      withSeveralRows: 4,
      decidedByRule: 4,
      ethnicityOfAnotherRow: 1,
      withSeveralEthnicities: 2,
      ethnicityNotDecided: 1,
    });
  });
});

for (const name of missing) test.skip(`${name} is not on this machine: run node scripts/engines.mjs`);

test("a column is found under its other names, and a missing one is named", () => {
  const mapping: RecordMapping = {
    ...training,
    ethnicity: { ...training.ethnicity, column: ["Ethnicity", "ethnic origin"] },
  };
  expect(countingSql(mapping, "duckdb", { table: "t", columns: ["Ethnic  Origin"] })).toContain(
    '"Ethnic  Origin"',
  );
  expect(() => countingSql(mapping, "duckdb", { table: "t", columns: ["Other"] })).toThrow(
    /no column "Ethnicity"/,
  );
});

test("what is no mapping is no query, whatever its day or its pattern would do there", () => {
  const date = { name: "x", column: "day", from: "2022-01-01') OR ('1'='1" };
  const bad: unknown[] = [
    { ...training, dates: [date] },
    { ...training, kind: "payroll" },
  ];
  for (const mapping of bad) expect(() => countingSql(mapping as RecordMapping, "ansi")).toThrow(WresError);
});

test("a name that no SQL can hold is refused", () => {
  for (const dialect of ["ansi", "duckdb", "postgresql", "spark"] as const) {
    expect(() => countingSql(training, dialect, { table: "a\0b" })).toThrow(/U\+0000/);
  }
});

describe("dialects that are not run", () => {
  const hostile: RecordMapping = {
    ...training,
    ethnicity: {
      column: 'a`b"c',
      codes: { table: { "it's \\": "white" }, patterns: [{ pattern: "\\d[.]x", to: "asian" }] },
    },
  };

  test("Spark: names between backticks, a quote and a backslash behind a backslash", () => {
    const sql = countingSql(hostile, "spark", { table: ["lake", "staff"] });
    expect(sql).toContain('CAST(`a``b"c` AS STRING)');
    expect(sql).toContain("FROM `lake`.`staff`");
    expect(sql).toContain("code IN ('IT\\'S \\\\')");
    expect(sql).toContain("code RLIKE '\\\\A([0-9][\\\\x{2e}]X)\\\\z'");
  });

  test("the standard: quotes are doubled, patterns are LIKE_REGEX", () => {
    const sql = countingSql(hostile, "ansi");
    expect(sql).toContain('CAST("a`b""c" AS VARCHAR(4000))');
    expect(sql).toContain("code IN ('IT''S \\')");
    expect(sql).toContain("code LIKE_REGEX '^([0-9][\\.]X)$'");
  });
});
