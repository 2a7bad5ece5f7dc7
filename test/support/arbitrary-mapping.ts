import fc from "fast-check";
import { groups, medicalGrades, payBands, workforceParts } from "wres-metrics";
import { dateFormats } from "../../src/model/date-format.ts";
import type {
  AnswerCode,
  CodedColumn,
  CodeRules,
  DateColumn,
  DateFilter,
  FilterOutcome,
  LocalOutcome,
  PersonRule,
  ReadyMadeCodes,
  RecordMapping,
  RecruitmentStage,
} from "wres-metrics/records";

/** Headings that a careless query would trip over. */
const hostileHeadings = [
  "Ethnic Origin",
  'Band "8a"; DROP TABLE records; --',
  "it's",
  "back\\slash",
  "`tick`",
  "a/*b",
  "$1 ${x} %s ?",
] as const;

/** Codes, plain and hostile: between them every rule has something to fit, and something to get wrong. */
// oxfmt-ignore
const codes = [
  "", "   ", "A", "a", " b\t", "\u00a0A\r\n", "B", "AB", "ab c", "Band 5", "BAND 5", "band  5", "5", "05", "1-2", "x", "é", "É", "ß", "ı", "ſ", "\u212a",
  "'", "''", "\"", "\\", "\\'", "A' OR '1'='1", "'); DROP TABLE records; --", "%", "_", "A_B", "A%B", "A.B", "AXB", "A\nB", "A\u2028B", "(x)", "[a]",
  "]", "-", "^", "$", "{1}", "${x}", "$1", "a|b", "\u001f", "\u3000x", "x".repeat(200), "x".repeat(201),
];
// oxfmt-ignore
const patterns = [
  "A", "a.b", ".*", "[a-c]{1,2}", "\\d+-?\\d*", "[^a]", "[^\\d]{2}", "\\s*x", "(BAND|B) ?\\d[a-d]?", "\\w+", "\\W", "\\S{1,3}", ".{200}", "x{0,300}",
  "[A-z]", "\\(x\\)", "a|b|c.", "[\\]\\-^]+", "(?:a(?:b)?)?", "'|\\\\|\"", "\\$\\{x\\}", "[.%_]", "\\\\'", "x{201,}", "[ -~]{2,3}", "\\D\\D",
];
// oxfmt-ignore
const days = [
  "", " ", "2022-03-31", "2021-04-01", "2021-3-1", "2020/04/01", "2019.12.31", "31/03/2022", "1-4-2021", "31.03.2020", "29/02/2020", "29/02/2021",
  "2000-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "00/01/2022", "31 Mar 2022", "1-apr-2021", "30 September 2020", "31-Sept-2020",
  "31 Foo 2022", "31-MARCH/2022", "2022-03-31T10:00:00Z", "2022-03-31 23:59", "31/03/2022 x\ny", "31/03/2022 x", "2022-03-31x", "44651", "44651.75", "60", "61",
  "0", "999999", "1000000", "44651.", "soon", "\u00a02021-04-01\t", "03/31/2022", "2022-03-31t09:00", "'", "2".repeat(201), "0000-01-01", "9999-12-31",
  "31/03/22", "03/31/22", "31-Mar-22", "31-Mar-69", "1 January 00", "Thu 31st March 2022", "Thursday, 31 March 2022", "March 31, 2022", "Mar 31st 2022", "20220331", "20221301", "Foo 31 Mar 2022",
];

const headings = fc.constantFrom(...hostileHeadings);
const someCode = fc.constantFrom(...codes);

function rules<Word extends string>(
  words: readonly Word[],
  use: readonly ReadyMadeCodes[] = [],
): fc.Arbitrary<CodeRules<Word>> {
  const word = fc.constantFrom(...words);
  const mostly = { freq: 6 };
  return fc
    .record({
      table: fc.dictionary(someCode, word, { maxKeys: 12, noNullPrototype: true }),
      prefixes: fc.dictionary(
        someCode.filter((code) => code !== ""),
        word,
        { maxKeys: 4, noNullPrototype: true },
      ),
      patterns: fc.array(fc.record({ pattern: fc.constantFrom(...patterns), to: word }), { maxLength: 4 }),
      use: fc.subarray([...use]),
      otherwise: fc.option(word, { ...mostly, nil: undefined }),
    })
    .map(({ otherwise, ...others }) => (otherwise === undefined ? others : { ...others, otherwise }));
}

function coded<Word extends string>(
  words: readonly Word[],
  use?: readonly ReadyMadeCodes[],
): fc.Arbitrary<CodedColumn<Word>> {
  return fc.record({ column: headings, codes: rules(words, use) });
}

const formats = fc.option(fc.shuffledSubarray([...dateFormats], { minLength: 1 }), { nil: undefined });
const day = fc.option(fc.constantFrom("2020-02-29", "2021-04-01", "2022-03-31"), { nil: undefined });
const dateColumn: fc.Arbitrary<DateColumn> = fc.record({ column: fc.constant("Day"), formats });
const dateFilters: fc.Arbitrary<readonly DateFilter[]> = fc
  .tuple(
    dateColumn,
    day,
    day,
    fc.constantFrom(undefined, "count" as const, "exclude" as const, "reject" as const),
  )
  .map(([column, from, to, blank]) => [{ ...column, name: "it's \\ outside", from, to, blank }])
  .chain((filters) => fc.constantFrom(filters, []));

const filters = (outcomes: readonly FilterOutcome[]) =>
  fc.array(
    coded(outcomes).map((column) => ({ ...column, name: "a 'filter'; --" })),
    { maxLength: 2 },
  );
const persons: fc.Arbitrary<PersonRule | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant({ column: "Person", choose: "highest" as const }),
  coded(["primary", "other"], ["primary-assignment"]).map((primary) => ({
    column: "Person",
    choose: "primary" as const,
    primary,
  })),
);

const strata = fc.option(
  fc
    .array(coded<string>(["women", "men", "clinical/band-6"]), { minLength: 1, maxLength: 2 })
    .map((columns) =>
      columns.map((column, index) => ({
        ...column,
        codes: { ...column.codes, otherwise: "not-known" },
        by: ["sex", "grade"][index] ?? "",
      })),
    ),
  { nil: undefined },
);

const base = {
  strata,
  ethnicity: coded(
    groups.map(({ id }) => id),
    ["ethnic-categories-2001-by-first-letter"],
  ),
  dates: dateFilters,
  filters: filters(["count", "exclude", "bank"]),
};
const withoutBank = { ...base, filters: filters(["count", "exclude"]) };
const answer = fc.option(coded<AnswerCode>(["yes", "no", "not-sure", "missing"], ["yes-no-not-sure"]), {
  nil: undefined,
});

/** Any mapping of any kind, for rows under the headings of `rowsFor`. */
export const anyMapping: fc.Arbitrary<RecordMapping> = fc.oneof<fc.Arbitrary<RecordMapping>[]>(
  fc.record({
    ...base,
    kind: fc.constant("workforce" as const),
    row: coded(
      [...payBands, ...medicalGrades].map(({ id }) => id),
      ["agenda-for-change"],
    ),
    part: coded(workforceParts.map(({ key }) => key)),
    persons,
    seniorMedicalManagers: fc.constantFrom(undefined, "within-consultants" as const, "own-row" as const),
  }),
  fc.record({
    ...withoutBank,
    kind: fc.constant("shortlisting" as const),
    stages: fc.array(coded<RecruitmentStage>(["applied", "shortlisted", "appointed"]), {
      minLength: 1,
      maxLength: 3,
    }),
    persons,
  }),
  fc.record({
    ...base,
    kind: fc.constant("disciplinary" as const),
    entered: fc.record({
      column: fc.constant("Day"),
      formats,
      year: fc.constantFrom(2021, 2022),
      window: fc.constantFrom("single-year" as const, "two-year-total" as const, "two-year-average" as const),
    }),
    persons,
  }),
  fc.record({
    ...withoutBank,
    kind: fc.constant("training" as const),
    persons: persons.map((rule) => rule ?? ("one-row-each" as const)),
  }),
  fc.record({
    ...withoutBank,
    kind: fc.constant("local" as const),
    measure: fc.constant("promotion"),
    outcome: fc.option(coded<LocalOutcome>(["counted", "out-of"]), { nil: undefined }),
    persons,
  }),
  fc.record({
    ...base,
    kind: fc.constant("survey" as const),
    year: fc.constantFrom(2020, 2021),
    questions: fc.record({
      "harassment-from-public": answer,
      "harassment-from-managers": answer,
      "harassment-from-colleagues": answer,
      "equal-opportunities": answer,
      discrimination: answer,
    }),
  }),
);

/** Rows under all the headings that a mapping may name. */
export const anyRecords: fc.Arbitrary<{
  readonly header: readonly string[];
  readonly rows: readonly string[][];
}> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...days),
      fc.constantFrom("1", "2", "3", " 1 ", "a", "A", "é", "É", "", "x".repeat(201)),
      ...hostileHeadings.map(() => someCode),
    ),
    { minLength: 1, maxLength: 150, size: "max" },
  )
  .map((rows) => ({ header: ["Day", "Person", ...hostileHeadings], rows }));
