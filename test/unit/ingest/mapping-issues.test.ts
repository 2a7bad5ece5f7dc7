import { countCsv, parseRecordMapping, type RecordMapping, suggestMapping } from "wres-metrics/records";
import { countPayCsv } from "wres-metrics/pay";
import { describe, expect, test } from "vitest";
import { suggestionDocument } from "../../../src/report/tables/records-documents.ts";
import { forInternalUse } from "../../../src/disclosure/publishable.ts";
import { wres } from "../../support/fake-terminal.ts";

const ethnicity = { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } };
const codes = { otherwise: "count" };
const workforce = {
  kind: "workforce",
  row: { column: "Band", codes: { use: ["agenda-for-change"] } },
  part: { column: "Staff Group", codes: { use: ["staff-groups"] } },
  ethnicity,
};
const primary = { column: "Prime", codes: { table: { Y: "prime" } } };

/** A mapping with a fault, and what is said of it. */
const faulty: readonly (readonly [mapping: unknown, messages: readonly string[]])[] = [
  [
    { ...workforce, filters: [{ name: "leavers", column: "Status", codes: { table: { Left: "drop" } } }] },
    ['In the column "Status", the code "Left" goes to "drop"; expected one of count, exclude, bank.'],
  ],
  [
    { ...workforce, persons: { column: "Number", choose: "primary", primary } },
    ['In the column "Prime", the code "Y" goes to "prime"; expected one of primary, other.'],
  ],
  [
    {
      ...workforce,
      filters: [{ name: "x", column: ["Category", "Type"], codes: { patterns: [["A.*", "count"]] } }],
    },
    [
      'In the column "Category", a pattern of its codes is a list of 2; expected a pattern, and where what fits it goes.',
    ],
  ],
  [
    {
      ...workforce,
      filters: [{ name: "x", column: "Category", codes: { patterns: [{ pattern: "(a+)+$", to: "count" }] } }],
    },
    [
      'In the column "Category", a pattern of its codes is "(a+)+$"; expected a pattern of no repeats of a group but by ?.',
    ],
  ],
  [
    {
      ...workforce,
      filters: [{ name: "x", column: "Category", codes: { prefixes: { B: "banky" }, otherwise: "all" } }],
    },
    [
      'In the column "Category", a code that begins with "B" goes to "banky"; expected one of count, exclude, bank.',
      'In the column "Category", every other code goes to "all"; expected one of count, exclude, bank.',
    ],
  ],
  [
    {
      ...workforce,
      ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-2001"], table: { "": "blank" } } },
    },
    [
      expect.stringMatching(
        /^In the column "Ethnic Origin", a ready-made table is "ethnic-2001"; expected one of ethnic-categories-2001, /,
      ),
      'In the column "Ethnic Origin", a blank cell goes to "blank"; expected one of white, bme, unknown, asian, black, mixed, other.',
    ],
  ],
  [
    { kind: "shortlisting", stages: [{ column: "Stage" }], ethnicity },
    [
      'In the column "Stage", the rules for its codes are missing; expected rules, such as a ready-made table or codes with where they go.',
    ],
  ],
  [
    { kind: "shortlisting", stages: [], ethnicity },
    ["The column that says how far the application came is a list of 0; expected a list of 1."],
  ],
  [
    { kind: "training", persons: "one-row-each" },
    [
      "The column that says the ethnicity is missing; expected the heading of a column and the rules for its codes.",
    ],
  ],
  [
    {
      kind: "training",
      persons: "one-row-each",
      ethnicity,
      dates: [{ name: "d", column: "Day", from: "2022-13-01" }],
    },
    ['In the column "Day", the first day is "2022-13-01"; expected a day, such as 2022-03-31.'],
  ],
  [
    { kind: "disciplinary", ethnicity, entered: { column: "Opened", year: 2022, window: "one" } },
    [
      'In the column "Opened", the window of the cases is "one"; expected one of single-year, two-year-total, two-year-average.',
    ],
  ],
  [
    {
      kind: "survey",
      year: 2021,
      ethnicity,
      questions: { discrimination: { column: "Q16b", codes: { table: { 1: "jes" } } } },
    },
    ['In the column "Q16b", the code "1" goes to "jes"; expected one of yes, no, not-sure, missing.'],
  ],
  [
    { kind: "survey", year: 2021, ethnicity, questions: { discrimination: { codes: {} } } },
    [
      "In the column with the answers to the question on discrimination, its heading is missing; expected a text or a list.",
    ],
  ],
  [
    { ...workforce, colour: 1, ethnicity: { ...ethnicity, color: 1 } },
    [
      'In the mapping, nothing reads "colour". Check its spelling, or remove it; docs/guides/records.md says what a mapping may hold.',
      'In the column "Ethnic Origin", nothing reads "color". Check its spelling, or remove it; docs/guides/records.md says what a mapping may hold.',
    ],
  ],
  [{ kind: "staff" }, [expect.stringMatching(/^What the rows are is "staff"; expected /)]],
  ["text", ['The mapping is "text"; expected an object.']],
  [
    // One fault in two rules for one column.
    {
      ...workforce,
      filters: ["a", "b"].map((name) => ({ name, column: "Status", codes: { table: { Left: "drop" } } })),
    },
    ['In the column "Status", the code "Left" goes to "drop"; expected one of count, exclude, bank.'],
  ],
];

/** A place in a mapping as a program writes it. */
const KEY_PATH =
  /\w\[\d+\]|\b(?:codes|persons|filters|stages|dates|questions|entered|ethnicity|row|part|outcome|toDecide)\.\w|\.(?:codes|column|primary|table|use|patterns|prefixes)\b/;

describe("what is wrong with a mapping is said", () => {
  test.each(faulty)("of %j", (mapping, messages) => {
    const parsed = parseRecordMapping(mapping);
    expect(parsed.status === "invalid" && parsed.issues.map(({ message }) => message).toSorted()).toEqual(
      [...messages].toSorted(),
    );
  });

  test("without a place that only a program knows, through every door", async () => {
    const said: string[] = [];
    const file = new Blob(["Ethnic Origin,Band\nA,5\n"]);
    for (const [mapping] of faulty) {
      const files = { "m.json": JSON.stringify(mapping), "staff.csv": "Ethnic Origin,Band\nA,5\n" };
      said.push((await wres("count staff.csv --columns m.json", { files })).stderr);
      said.push(await refusal(countCsv(file, mapping as RecordMapping)));
      const pay = { ...(mapping as object), kind: "pay", hourly: "Pay" };
      said.push(await refusal(countPayCsv(file, pay as never)));
    }
    for (const kind of ["workforce", "shortlisting", "disciplinary", "training", "survey"] as const) {
      const files = { "none.csv": "a,b\n1,2\n" };
      const { stderr, stdout } = await wres(`count none.csv --as ${kind} --suggest-mapping`, { files });
      said.push(stderr, stdout, (await wres(`count none.csv --as ${kind}`, { files })).stderr);
      const drafted = await suggestMapping(new Blob([files["none.csv"]]), { kind });
      said.push(JSON.stringify(suggestionDocument(forInternalUse(drafted))));
    }
    expect(said.filter((words) => words !== "").length).toBeGreaterThan(50);
    expect(said.flatMap((words) => KEY_PATH.exec(words) ?? [])).toEqual([]);
  });

  test("once where several rules name a heading that is missing", async () => {
    const filters = ["a", "b", "c"].map((name) => ({ name, column: "Nope", codes }));
    const mapping = { kind: "training", persons: "one-row-each", ethnicity, filters };
    const { issues } = await countCsv(new Blob(["Ethnic Origin\nA\n"]), mapping as RecordMapping);
    expect(issues.map(({ message }) => message)).toEqual([
      "Nope: missing column; expected a column of this heading. Add the file's own heading to the mapping.",
    ]);
  });
});

async function refusal(
  counted: Promise<{ readonly issues: readonly { readonly message: string }[] }>,
): Promise<string> {
  try {
    return (await counted).issues.map(({ message }) => message).join("\n");
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}
