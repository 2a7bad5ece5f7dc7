import { describe, expect, test } from "vitest";
import {
  type AnsweredFile,
  type DraftedMapping,
  type MappingAnswer,
  mappingOfFile,
  openAnswers,
  type TakenOver,
  waitingFiles,
  withAnswer,
  withAnswerOf,
  withAnswersAgain,
  withTakenOver,
} from "../../../../src/calculator/state/mapping-answers.ts";
import {
  initialState,
  hasUnsavedAnswers,
  type RecordsOutcome,
} from "../../../../src/calculator/state/calculator-state.ts";
import { recordsView } from "../../../../src/calculator/view/records-view.ts";
import { parseRecordMapping } from "../../../../src/records/mapping.ts";

const drafted: DraftedMapping = {
  mapping: {
    kind: "training",
    persons: "one-row-each",
    ethnicity: {
      column: "Ethnicity",
      codes: { use: ["ethnic-categories-2001"], table: { Unclear: "unknown" } },
    },
    filters: [{ name: "mandatory", column: "Type", codes: { use: ["training-categories"] } }],
    toDecide: [{ column: "Ethnicity", question: "Where does Q go?", answer: null }],
  },
  columns: [
    {
      path: "ethnicity",
      column: "Ethnicity",
      codes: [
        { code: "A", rows: 3, to: "white" },
        { code: "Q", rows: 1, to: null },
        { code: "", rows: 1, to: null },
      ],
      unquoted: { rows: 1, line: 9 },
    },
    { path: "filters[0]", column: "Type", codes: null },
  ],
};

const outcome = (mapping: DraftedMapping, takenOver: TakenOver | null = null): RecordsOutcome => ({
  file: "a.csv",
  bytes: 9,
  answer: { status: "refused", issues: [] },
  mapping,
  takenOver,
});

describe("a mapping that is answered on the page", () => {
  test("takes a code where it goes, and a question its answer", () => {
    const coded = withAnswer(drafted, {
      about: "code",
      path: "ethnicity",
      column: "Ethnicity",
      code: "Q",
      word: "unknown",
    });
    expect(coded.mapping.ethnicity.codes.table).toEqual({ Unclear: "unknown", Q: "unknown" });
    // A code is the same in capitals: it has one rule.
    const again = withAnswer(coded, {
      about: "code",
      path: "ethnicity",
      column: "Ethnicity",
      code: "UNCLEAR",
      word: "bme",
    });
    expect(again.mapping.ethnicity.codes.table).toEqual({ Unclear: "bme", Q: "unknown" });
    const without = withAnswer(again, {
      about: "code",
      path: "ethnicity",
      column: "Ethnicity",
      code: "Q",
      word: "",
    });
    expect(without.mapping.ethnicity.codes.table).toEqual({ Unclear: "bme" });
    const filter = withAnswer(drafted, {
      about: "code",
      path: "filters[0]",
      column: "Type",
      code: "Core",
      word: "exclude",
    });
    expect(filter.mapping.filters?.[0]?.codes.table).toEqual({ Core: "exclude" });
    expect(openAnswers(drafted)).toBe(1);
    const answered = withAnswer(filter, {
      about: "question",
      question: "Where does Q go?",
      answer: "It is unknown.",
    });
    expect(openAnswers(answered)).toBe(0);
    expect(
      openAnswers(withAnswer(answered, { about: "question", question: "Where does Q go?", answer: " " })),
    ).toBe(1);
    expect(parseRecordMapping(answered.mapping).status).toBe("valid");
  });

  test("belongs to its file", () => {
    const answer = { status: "refused", issues: [] } as const;
    const records = [{ file: "a.csv", bytes: 9, answer, mapping: drafted, takenOver: null }];
    expect(JSON.parse(mappingOfFile({ records }, "a.csv") ?? "")).toEqual(drafted.mapping);
    expect(mappingOfFile({ records }, "b.csv")).toBeNull();
    expect(mappingOfFile(initialState, "a.csv")).toBeNull();
  });

  test("is shown with a menu for each code, in the words of the form, and a field for each question", () => {
    const mapping = withAnswer(drafted, {
      about: "code",
      path: "ethnicity",
      column: "Ethnicity",
      code: "Q",
      word: "unknown",
    });
    const { markup } = recordsView([outcome(mapping)], []);
    expect(markup).toMatch(
      /aria-label="ethnicity: the column Ethnicity: A goes to"[^]*?<option value="white" selected>White/,
    );
    expect(markup).toMatch(/: Q goes to"[^]*?<option value="unknown" selected>Unknown/);
    expect(markup).toMatch(/: \(blank\) goes to"[^]*?<option value="" selected>no rule: rejected/);
    expect(markup).toContain("1. Where does Q go?");
    expect(markup).toContain("so many different texts");
    expect(markup).toContain("line 9");
  });
});

describe("answers of before", () => {
  const q: MappingAnswer = {
    about: "code",
    path: "ethnicity",
    column: "Ethnicity",
    code: "Q",
    word: "unknown",
  };
  const decided: MappingAnswer = { about: "question", question: "Where does Q go?", answer: "Unknown." };
  const staff = { file: "a.csv", bytes: 9, mapping: drafted };
  const answers = (files: readonly AnsweredFile[]): readonly (readonly MappingAnswer[])[] =>
    files.map((file) => file.answers);

  test("are those that were given last, one for each code and question", () => {
    const both = withAnswerOf(withAnswerOf([], staff, q), staff, decided);
    expect(answers(both)).toEqual([[q, decided]]);
    const again = withAnswerOf(both, staff, { ...q, code: "q", word: "bme" });
    expect(answers(again)).toEqual([[decided, { ...q, code: "q", word: "bme" }]]);
    const back = withAnswerOf(again, staff, { ...decided, answer: " " });
    expect(answers(back)).toEqual([[{ ...q, code: "q", word: "bme" }]]);
    expect(withAnswerOf(back, staff, { ...q, word: "" })).toEqual([]);
    expect(hasUnsavedAnswers({ answered: both })).toBe(true);
    expect(hasUnsavedAnswers({ answered: both.map((file) => ({ ...file, isSaved: true })) })).toBe(false);
    expect(hasUnsavedAnswers(initialState)).toBe(false);
  });

  test("stand again in the mapping of the same file, and of one whose mapping reads the same columns", () => {
    const kept = withAnswerOf(withAnswerOf([], staff, q), staff, decided);
    const same = withAnswersAgain(kept, staff);
    expect([same?.isSameFile, same?.without]).toEqual([true, []]);
    expect(same?.mapping.mapping.ethnicity.codes.table).toEqual({ Unclear: "unknown", Q: "unknown" });
    expect(same?.mapping.mapping.toDecide?.[0]?.answer).toBe("Unknown.");
    const other = { ...staff, file: "a (1).csv" };
    const taken = withAnswersAgain(kept, other);
    expect([taken?.isSameFile, taken?.from.name]).toEqual([false, "a.csv"]);
    expect(withAnswersAgain(kept, { ...staff, bytes: 10 })?.isSameFile).toBe(false);
    if (taken === null) throw new Error("Nothing was taken over.");
    const files = withTakenOver(kept, other, taken);
    expect(files.map(({ name }) => name)).toEqual(["a.csv", "a (1).csv"]);
    const { markup } = recordsView([outcome(taken.mapping, taken)], []);
    expect(markup).toContain("Your 2 answers are here again, but the file is not the one of before");
    // What is open on the page waits for nothing.
    expect(
      waitingFiles({ answered: files, records: [{ ...outcome(taken.mapping, taken), file: "a (1).csv" }] }),
    ).toEqual([]);
    expect(waitingFiles({ answered: kept, records: [] })).toEqual(kept);
  });

  test("that have no place are left out, and named; nothing of a foreign text is taken", () => {
    const [ethnicity] = drafted.columns;
    if (ethnicity === undefined) throw new Error("The draft has no column.");
    const renamed = { mapping: drafted.mapping, columns: [{ ...ethnicity, column: "Origin" }] };
    const kept = withAnswerOf(withAnswerOf([], staff, q), staff, decided);
    const taken = withAnswersAgain(kept, { ...staff, mapping: renamed });
    expect(taken?.without).toEqual([q]);
    expect(taken?.mapping.mapping.ethnicity.codes.table).toEqual({ Unclear: "unknown" });
    if (taken === null) throw new Error("Nothing was taken over.");
    expect(recordsView([outcome(renamed, taken)], []).markup).toContain(
      "<li>Ethnicity: Q goes to Unknown</li>",
    );
    expect(withAnswersAgain(kept, { file: "b.csv", bytes: 9, mapping: renamed })).toBeNull();
    const foreign = withAnswerOf([], staff, { ...q, word: "counted twice" });
    expect(withAnswersAgain(foreign, staff)?.mapping).toEqual(drafted);
    expect(withAnswersAgain(foreign, staff)?.without).toHaveLength(1);
  });

  test("wait for their file, which is asked for by its name", () => {
    const { markup } = recordsView([], withAnswerOf([], staff, q));
    expect(markup.replace(/\s+/g, " ")).toContain(
      "<strong>Choose a.csv again</strong> under “Files of records”: your 1 answer is kept.",
    );
    expect(markup).toContain('data-action="forget-answers"');
  });
});
