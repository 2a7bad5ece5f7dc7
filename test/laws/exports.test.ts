import { isDeepStrictEqual } from "node:util";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { countCsv, type MappingQuestion, type RecordKind, suggestMapping } from "wres-metrics/records";
import { describe, expect } from "vitest";
import { countedCells, plainCounts } from "../support/counted-cells.ts";
import { wres } from "../support/fake-terminal.ts";
import { exportBytes, inventedExports, type Manner } from "../support/invented-exports.ts";
import { tries } from "../support/lane.ts";

const plain: Manner = {
  headings: 0,
  titles: 3,
  dash: "-",
  and: "&",
  days: "31-MAR-2022",
  total: true,
  reversed: false,
  encoding: "windows-1252",
};
const manner: fc.Arbitrary<Manner> = fc.record({
  headings: fc.constantFrom(0 as const, 1 as const, 2 as const),
  titles: fc.integer({ min: 0, max: 4 }),
  dash: fc.constantFrom("-", "–", "—", ":"),
  and: fc.constantFrom("&", "and", "AND"),
  days: fc.constantFrom("31-MAR-2022", "31/03/2022", "2022-03-31", "31 March 2022", "20220331"),
  total: fc.boolean(),
  reversed: fc.boolean(),
  encoding: fc.constantFrom("utf-8", "utf-8 with a mark", "utf-16", "windows-1252"),
});
/** How an answer begins that leaves the rules as they are. */
const decisive = ({ answers = [] }: MappingQuestion): string =>
  answers.find(({ decides }) => decides)?.answer ?? "Yes";

const kinds = {
  staff: "workforce",
  applications: "shortlisting",
  cases: "disciplinary",
  training: "training",
} as const;

async function checkDrafts(seed: number, how: Manner): Promise<void> {
  for (const [name, { text, right }] of Object.entries(inventedExports(seed, how))) {
    const file = new Blob([exportBytes(text, how)]);
    const draft = await suggestMapping(file, { year: 2022 });
    const kind: RecordKind = kinds[name as keyof typeof kinds];
    expect([name, draft.mapping?.kind, draft.missing]).toEqual([name, kind, []]);
    // No draft is without a question: its tables of codes are from memory.
    expect(draft.questions.length).toBeGreaterThan(0);
    if (draft.mapping === null) return;
    const counts = await countCsv(file, draft.mapping);
    expect([name, counts.balance.rejected]).toEqual([name, []]);
    expect([name, plainCounts(countedCells(counts))]).toEqual([name, plainCounts(right)]);
  }
}

describe("the exports of the four systems", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    "draw %i: the drafted mappings count what is right",
    async (seed) => {
      await checkDrafts(seed, plain);
    },
  );

  test.prop([fc.integer({ min: 1, max: 10_000 }), manner], { numRuns: tries(40) })(
    "other headings, orders, dashes, days, titles and totals change nothing",
    checkDrafts,
  );

  /** Codes of the exports that decide, and what another system may write for the same. */
  const synonyms: Readonly<Record<string, readonly string[]>> = {
    Disciplinary: ["Misconduct", "Conduct", "DISCIPLINARY CASE"],
    Formal: ["F", "Formal process"],
    "Non-Mandatory": ["Optional", "non mandatory"],
    Attended: ["Present", "Completed", "Yes"],
    Permanent: ["Perm", "Substantive"],
    Consultant: ["Cons", "Medical Consultant"],
    XR06: ["Band six", "Band 6"],
    "R Chinese": ["Chinese", "R"],
    "Z Not Stated": ["Unknown", "Not known"],
  };
  const respelt = fc.constantFrom(...Object.keys(synonyms)).chain((of) =>
    fc.record({
      of: fc.constant(of),
      // A word without any meaning, or one with the same.
      as: fc.oneof(
        fc.constantFrom(...(synonyms[of] ?? [])),
        fc.stringMatching(/^Q[a-z]{4,8}( [a-z]{4,8})?$/),
      ),
    }),
  );

  test.prop([fc.integer({ min: 1, max: 10_000 }), manner, respelt], { numRuns: tries(60) })(
    "another code is counted where it belongs or is a question, and never a wrong count in silence",
    async (seed, how, { of, as }) => {
      for (const { text, right } of Object.values(inventedExports(seed, { ...how, dash: "-" }))) {
        const cell = `"${of}"`;
        if (!text.includes(cell)) continue;
        const file = new Blob([text.replaceAll(cell, `"${as}"`)]);
        const { mapping, questions } = await suggestMapping(file, { year: 2022 });
        if (mapping === null) continue;
        const counts = await countCsv(file, mapping);
        // A text that no table knows may be about somebody: then it is asked about by its place.
        const isAsked = questions.some(
          ({ about, question }) => about === "texts-not-shown" || question.includes(`"${as}"`),
        );
        const isRight = isDeepStrictEqual(plainCounts(countedCells(counts)), plainCounts(right));
        expect([of, as, isRight || isAsked]).toEqual([of, as, true]);
        // What nobody can read is rejected, and a report of it refused.
        if (!isRight) expect(counts.balance.rejected.length).toBeGreaterThan(0);
      }
    },
  );

  test("codes that nobody knows are a question, and there is no figure", async () => {
    const { cases } = inventedExports(1, plain);
    const files = { "cases.csv": cases.text.replaceAll('"Disciplinary"', '"Conduct matter"') };
    const { code, stdout, stderr } = await wres("count cases.csv --year 2022", { files });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /In the column "Case Type" \d+ rows have texts \(the first in line \d+\) without a rule/,
    );
  });

  test("headings that nobody knows are a question, and there is no figure", async () => {
    const { training } = inventedExports(1, plain);
    const files = { "training.csv": training.text.replace("Attendance Status", "Turned up") };
    const { code, stdout, stderr } = await wres("count training.csv --year 2022", { files });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('These columns are not used: "Course Title", "Turned up".');
  });

  test.each([
    ["staff", "Ethnic Origin", "Ethnic Group Desc"],
    ["staff", "Ethnic Origin", "Ethnic origin (self-declared)"],
    ["staff", "Employee Number", "Emp No."],
    ["staff", "Pay Scale", "Payscale"],
    ["staff", "Pay Scale", "Grade Description"],
    ["staff", "Pay Scale", "Grade/Band"],
    ["staff", "Staff Group", "Staffing Group Description"],
    ["applications", "Ethnic Origin", "Candidate ethnicity"],
    ["training", "Employee Number", "Delegate Number"],
    ["staff", "Employee Number", "Works Number"],
    ["staff", "Staff Group", "Staffgroup Desc"],
    ["staff", "Latest Start Date", "Commencement Date"],
    ["staff", "Ethnic Origin", "Self-declared ethnicity"],
    // No heading is known for these: the column is known by its content.
    ["staff", "Ethnic Origin", "Heritage"],
    ["staff", "Pay Scale", "Level"],
    ["staff", "Staff Group", "Team"],
    ["cases", "Date Opened", "Notified"],
    ["cases", "Date Opened", "Start"],
    ["cases", "Formal/Informal", "Formal?"],
    ["cases", "Case Type", "Nature of Case"],
    ["training", "Completion Date", "Session Date"],
    ["training", "Completion Date", "Start"],
    ["training", "Attendance Status", "Attended?"],
    ["training", "Course Category", "Learning Type"],
  ] as const)("of %s the heading %s may be %s", async (name, heading, other) => {
    const { text, right } = inventedExports(5, plain)[name];
    const file = new Blob([exportBytes(text.replace(`"${heading}"`, `"${other}"`), plain)]);
    const { mapping } = await suggestMapping(file, { year: 2022 });
    if (mapping === null) throw new Error("no mapping was drafted");
    const counts = await countCsv(file, mapping);
    expect(plainCounts(countedCells(counts))).toEqual(plainCounts(right));
  });

  test.each([
    ["staff", "Assignment Category", /what kind of contract/],
    ["staff", "Latest Start Date", /No column of days decides/],
    ["cases", "Case Type", /what a case is about/],
    ["cases", "Formal/Informal", /whether it is formal/],
    ["training", "Course Category", /whether a course is mandatory/],
    ["training", "Attendance Status", /whether somebody attended/],
    ["training", "Completion Date", /No column of days decides/],
    ["training", "Employee Number", /No column says who a row is about/],
  ] as const)(
    "of %s without the column %s the count is wrong, and a question says why",
    async (name, heading, words) => {
      const { text, right } = inventedExports(5, { ...plain, titles: 0, total: false })[name];
      const [headings = [], ...rows] = text.split("\r\n").map((line) => line.slice(1, -1).split('","'));
      const gone = headings.indexOf(heading);
      const without = [headings, ...rows].map((cells) =>
        cells.filter((_, index) => index !== gone).join(";"),
      );
      const file = new Blob([without.join("\n")]);
      const { mapping, questions } = await suggestMapping(file, { year: 2022, kind: kinds[name] });
      if (mapping === null) throw new Error("no mapping was drafted");
      const counts = await countCsv(file, mapping);
      expect(plainCounts(countedCells(counts))).not.toEqual(plainCounts(right));
      expect(questions.map(({ question }) => question).join("\n")).toMatch(words);
    },
  );

  test("where no column says who a row is about, the question names those that may", async () => {
    const { staff } = inventedExports(5, plain);
    const text = staff.text.replace('"Employee Number"', '"Works No (old system)"');
    const { questions } = await suggestMapping(new Blob([text]), { year: 2022 });
    expect(questions.map(({ question }) => question).join("\n")).toContain(
      'Is each person in one row only? If not, which of these says it: "Organisation", "Works No (old system)"?',
    );
  });

  test("four files make one report, once the questions are answered", async () => {
    const exports = inventedExports(3, plain);
    const files: Record<string, string> = Object.fromEntries(
      Object.entries(exports).map(([name, { text }]) => [`${name}.csv`, text]),
    );
    const mappings: unknown[] = [];
    for (const [name, { text }] of Object.entries(exports)) {
      const { mapping } = await suggestMapping(new Blob([text]), { year: 2022 });
      expect(name).toBeTruthy();
      mappings.push({
        ...mapping,
        toDecide: mapping?.toDecide?.map((one) => ({ ...one, answer: `${decisive(one)}, looked at` })),
      });
    }
    files["mappings.json"] = JSON.stringify(mappings);
    const line =
      "report staff.csv --shortlisting applications.csv --disciplinary cases.csv --training training.csv --year 2022";
    const unanswered = await wres(line, { files });
    expect([unanswered.code, unanswered.stdout]).toEqual([1, ""]);
    const { code, stdout } = await wres(`${line} --columns mappings.json`, { files });
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toMatch(/Counted from cases\.csv as disciplinary: 151 rows read,/);
  });
});
