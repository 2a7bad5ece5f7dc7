import ExcelJS from "exceljs";
import { countCsv, type MappingQuestion, type RecordMapping, suggestMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { openQuestions } from "../../../src/model/mapping-questions.ts";
import { mappingOfWorkbook } from "../../../src/workbook/reading/mapping-of-workbook.ts";

const csv = [
  "Employee Number,Ethnicity,Course Title,Course Category,Delegate Type,Completion Date",
  ...["1,A", "2,H", "3,A", "4,N", "5,A", "6,A"].map((who) => `${who},Excel,CPD,Staff,01/05/2021`),
].join("\n");

/** The drafted mapping, with an answer to every question or to none; of days, none but the forms that a question lists are one. */
async function mappingWith(answer: string | null): Promise<RecordMapping> {
  const { mapping } = await suggestMapping(new Blob([csv]), { year: 2022 });
  if (mapping === null) throw new Error("no mapping");
  const form = ({ answers = [] }: MappingQuestion): string | undefined =>
    answers.find(({ formats }) => formats !== undefined)?.answer;
  return {
    ...mapping,
    toDecide: mapping.toDecide?.map((one) => ({ ...one, answer: answer && (form(one) ?? answer) })),
  };
}

const sentences = async (answer: string | null): Promise<string> => {
  const { findings = [] } = await countCsv(new Blob([csv]), await mappingWith(answer));
  return findings.map(({ message }) => message).join("\n");
};

describe("a column that a question with an answer names", () => {
  test("is not named again among what needs attention, and is stated beside the counts", async () => {
    expect(await sentences(null)).toContain("2 columns are not used: Course Title, Delegate Type.");
    // Nobody was asked about the titles of courses, since all of them are the same.
    expect(await sentences("They decide nothing.")).toContain("1 column is not used: Course Title.");
    const { notUsed } = await countCsv(new Blob([csv]), await mappingWith("They decide nothing."));
    expect(notUsed).toEqual(["Delegate Type"]);
    expect(await countCsv(new Blob([csv]), await mappingWith(null))).not.toHaveProperty("notUsed");
    expect(await countCsv(new Blob([csv]), await mappingWith("  "))).not.toHaveProperty("notUsed");
  });

  test("is stated in the first lines of a report, also of one that is made of what was counted before", async () => {
    const files: Record<string, string> = {
      "training.csv": csv,
      "m.json": JSON.stringify(await mappingWith("They decide nothing.")),
    };
    const words = "Not used, as the mapping answers: Delegate Type.";
    const counted = await wres("count training.csv --columns m.json --out counts.json", { files });
    files["counts.json"] = counted.saved.get("counts.json") ?? "";
    for (const source of ["training.csv --columns m.json", "counts.json"]) {
      const { stdout } = await wres(`gather --training ${source} --year 2022 --out return.json`, { files });
      expect([source, stdout.replace(/\s+/g, " ")]).toEqual([source, expect.stringContaining(words)]);
    }
    const { stdout } = await wres("report counts.json --year 2022 --format markdown", { files });
    expect(stdout).toContain(words);
    const terminal = await wres("count training.csv --columns m.json --format terminal", { files });
    expect(terminal.stdout).toContain(words);
  });
});

describe("an answer that leaves a question open", () => {
  const year = "Are all of them of 1 April 2021 to 31 March 2022?";
  const rules = "No column says whether a course is mandatory, so every row counts. Is that right?";
  const columns = 'These columns are not used: "Outcome". Does any of them decide which rows count?';

  const right = [
    { answer: "Yes", decides: true },
    { answer: "No, changed", decides: true },
    { answer: "No", decides: false },
  ];
  const wrong = [
    { answer: "No", decides: true },
    { answer: "Yes, changed", decides: true },
    { answer: "Yes", decides: false },
  ];
  const day = 'Is 03/04/2021 in "Start Date" the 3rd of April?';
  const forms = [
    { answer: "The day is first", decides: true, formats: ["day-month-year"] as const },
    { answer: "The month is first", decides: true, formats: ["month-day-year"] as const },
  ];
  const mappingAsking = (asked: MappingQuestion): RecordMapping => ({
    kind: "training",
    persons: "one-row-each",
    ethnicity: { column: "Ethnicity", codes: { table: { A: "white" } } },
    toDecide: [asked],
  });

  test.each([
    [year, right, "No, some are older", 1],
    [year, right, "no", 1],
    [year, right, "No, changes are needed", 1],
    [rules, right, "Not sure", 1],
    [columns, [{ answer: "No", decides: true }], "I don’t know", 1],
    [columns, [{ answer: "No", decides: true }], "?", 1],
    [rules, right, "TBC", 1],
    [year, right, "No, changed:  the older ones are left out", 0],
    [year, right, "YES.", 0],
    [columns, [{ answer: "No", decides: true }], "No", 0],
    [columns, [{ answer: "No", decides: true }], "None of them", 0],
    [rules, right, "Nothing else is in the file", 0],
    // What puts it off, in other words.
    [rules, right, "Ask HR", 1],
    [rules, right, "To be confirmed by the team", 1],
    [rules, right, "Pending", 1],
    [rules, right, "we don't know yet", 1],
    // A yes or a no in other words.
    [rules, right, "y", 0],
    [rules, right, "Correct", 0],
    [rules, right, "nope", 1],
    [columns, wrong, "None of them", 0],
    [columns, wrong, "Neither", 0],
    [columns, wrong, "Yes", 1],
    [columns, wrong, "Yes, changed", 0],
    // Who names the column wants it used, and the rules do not use it, unless a no comes before.
    [columns, wrong, "use outcome", 1],
    [columns, wrong, "No, Outcome does not matter", 0],
    [columns, wrong, "All of them may stay as they are", 0],
    // Other words choose no form of days.
    [day, forms, "It is the usual one", 1],
    [day, forms, "Yes", 1],
    [day, forms, "day is first", 0],
    [day, forms, "The month is first, says IT", 0],
    // The list decides, and no word of the question: the same question with the opposite list.
    [rules, [{ answer: "Yes", decides: false }], "Yes, it is", 1],
    [rules, [{ answer: "No", decides: true }], "No", 0],
    // A mapping that was written before answers were listed: nobody knows what a no means there.
    [columns, undefined, "No", 1],
    [rules, undefined, "No, the filter was changed", 1],
    [rules, undefined, "Yes", 0],
    [columns, undefined, "None of them", 0],
  ])("%s %j %s: %d open", (question, answers, answer, open) => {
    expect(openQuestions(mappingAsking({ question, answers, answer }))).toHaveLength(open);
  });

  test("the list stays where a mapping is written as a workbook and read back, and tells the analyst what answers mean", async () => {
    const made = await wres("count training.csv --suggest-mapping --year 2022 --out m.xlsx", {
      files: { "training.csv": csv },
    });
    const bytes = made.savedBytes.get("m.xlsx") ?? new Uint8Array();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.getWorksheet("Questions");
    expect(sheet?.getCell("E5").text).toBe(
      "“Yes”, “No, changed”: decided. “No”: still open, until the rules are changed.",
    );
    const { mapping } = await suggestMapping(new Blob([csv]), { year: 2022 });
    const read = mappingOfWorkbook(bytes);
    expect(read.status === "read" && (read.value as RecordMapping).toDecide).toEqual(mapping?.toDecide);
    expect(mapping?.toDecide?.[0]).toMatchObject({ about: "ready-made-tables", answers: right });
  });

  test("is repeated, with what to do, and nothing is counted", async () => {
    const files = {
      "training.csv": csv,
      "m.json": JSON.stringify(await mappingWith("No, some are mandatory")),
    };
    const { code, stdout, stderr } = await wres("count training.csv --columns m.json", { files });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(
      'The answer "No, some are mandatory" leaves it open. “Yes”, “No, changed”: decided. “No”: still open, until the rules are changed.',
    );
  });
});
