import { countCsv, type RecordMapping, suggestMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { openQuestions } from "../../../src/model/record-mapping.ts";

const csv = [
  "Employee Number,Ethnicity,Course Title,Course Category,Delegate Type,Completion Date",
  ...["1,A", "2,H", "3,A", "4,N", "5,A", "6,A"].map((who) => `${who},Excel,CPD,Staff,01/05/2021`),
].join("\n");

/** The drafted mapping, with an answer to every question or to none. */
async function mappingWith(answer: string | null): Promise<RecordMapping> {
  const { mapping } = await suggestMapping(new Blob([csv]), { year: 2022 });
  if (mapping === null) throw new Error("no mapping");
  return { ...mapping, toDecide: mapping.toDecide?.map((one) => ({ ...one, answer })) };
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

  test.each([
    [year, "No, some are older", 1],
    [year, "no", 1],
    [rules, "Not sure", 1],
    [columns, "I don’t know", 1],
    [columns, "?", 1],
    [rules, "TBC", 1],
    [year, "No: I changed the filter, and the older ones are left out", 0],
    [year, "Yes", 0],
    [columns, "No", 0],
    [columns, "None of them", 0],
    [rules, "Nothing else is in the file", 0],
  ])("%s %s: %d open", (question, answer, open) => {
    const mapping: RecordMapping = {
      kind: "training",
      persons: "one-row-each",
      ethnicity: { column: "Ethnicity", codes: { table: { A: "white" } } },
      toDecide: [{ question, answer }],
    };
    expect(openQuestions(mapping)).toHaveLength(open);
  });

  test("is repeated, with what to do, and nothing is counted", async () => {
    const files = {
      "training.csv": csv,
      "m.json": JSON.stringify(await mappingWith("No, some are mandatory")),
    };
    const { code, stdout, stderr } = await wres("count training.csv --columns m.json", { files });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(
      'The answer "No, some are mandatory" leaves it open: change the rules, and write what you changed.',
    );
  });
});
