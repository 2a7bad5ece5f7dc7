import { suggestMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { withColumnAt } from "../../../../src/calculator/state/mapping-answers.ts";
import { recordsView } from "../../../../src/calculator/view/records-view.ts";
import { mappingWorkbook } from "../../../../src/workbook/writing/mapping-workbook.ts";
import { mappingOfWorkbook } from "../../../../src/workbook/reading/mapping-of-workbook.ts";
import { writeWorkbook } from "../../../../src/workbook/xlsx/write-workbook.ts";
import { countRecords, type RecordsRequest } from "../../../../src/calculator/answers/count-records.ts";

const training = new Blob([
  "Employee Number,Ethnicity,Course\n1,A,Leadership\n2,H,Leadership\n3,Q,Leadership\n",
]);
const mapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"], table: { Q: "unknown" } } },
};
const ask = (request: Partial<RecordsRequest>) =>
  countRecords(
    {
      task: "count",
      file: training,
      name: "courses.csv",
      kind: null,
      year: null,
      mappings: null,
      ...request,
    },
    () => undefined,
  );

describe("countRecords", () => {
  test("counts nothing by the headings alone, and asks what has to be decided", async () => {
    const { counts, mapping: drafted } = await ask({});
    expect(counts).toBeNull();
    const questions = (drafted?.mapping.toDecide ?? []).map(({ question }) => question);
    expect(questions.join(" ")).toContain('"Q" (1)');
    // Half answered, it is still refused; and says what is open.
    const again = await ask({ mappings: JSON.stringify(drafted?.mapping) });
    expect(again.answer.status === "refused" && again.answer.issues.map(({ message }) => message)).toEqual(
      questions,
    );
  });

  test("counts nothing by the days of another year than the return's, or than was chosen", async () => {
    const days = [{ name: "outside", column: "Course", from: "2021-04-01", to: "2022-03-31" }];
    const mappings = JSON.stringify({ ...mapping, dates: days });
    const words = "The mapping for training counts";
    for (const asked of [{ of: { year: 2023 } }, { year: 2023 }, { year: 2022, of: { year: 2023 } }]) {
      const { counts, answer } = await ask({ mappings, ...asked });
      const said = answer.status === "refused" ? answer.issues.map(({ message }) => message).join("") : "";
      expect([counts, said]).toEqual([null, expect.stringContaining(words)]);
    }
    expect((await ask({ mappings, of: { year: 2022 } })).counts?.days).toEqual([
      { column: "Course", from: "2021-04-01", to: "2022-03-31" },
    ]);
  });

  test("says what was not counted", async () => {
    const without = {
      ...mapping,
      ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
    };
    const { answer, counts } = await ask({ mappings: JSON.stringify(without) });
    expect(counts?.part.training?.accessed).toMatchObject({ white: 1, bme: 1 });
    expect(answer.status === "answered" && answer.document.subtitle.join(" ")).toContain('"Q"');
    expect(answer.status === "answered" && answer.document.summary?.doubts?.items.join(" ")).toContain(
      "1 of 3 rows was rejected, and is in no figure: unmapped code 1.",
    );
  });

  test("counts by a mapping, alone or one of a list", async () => {
    for (const mappings of [mapping, [mapping, { ...mapping, kind: "nothing" }].slice(0, 1)]) {
      const { counts } = await ask({ mappings: JSON.stringify(mappings) });
      expect(counts?.part.training?.accessed).toMatchObject({ white: 1, bme: 1, unknown: 1 });
    }
  });

  test("drafts a mapping", async () => {
    const { counts, mapping: drafted } = await ask({ task: "draft" });
    expect(counts).toBeNull();
    expect(drafted?.mapping.kind).toBe("training");
    expect(drafted?.columns[0]?.codes?.map(({ code, to }) => [code, to])).toContainEqual(["Q", null]);
    const nothing = await ask({ task: "draft", kind: "disciplinary" });
    expect(nothing.mapping).toBeNull();
    expect(nothing.answer.status === "answered" && nothing.answer.document.subtitle.join(" ")).toContain(
      "No column for",
    );
  });

  test("reads a workbook as it reads CSV", async () => {
    const bytes = await writeWorkbook({
      title: "",
      subject: "",
      creator: "",
      madeAt: "2022-03-31T00:00:00Z",
      sheets: [
        {
          title: "Courses",
          widths: [20, 20, 20],
          frozenColumns: 0,
          rows: [
            ["Employee Number", "Ethnicity", "Course"],
            ["1", "A", "Leadership"],
            ["2", "H", "Leadership"],
          ].map((row) => row.map((value) => ({ value, style: "text" as const }))),
        },
      ],
    });
    const file = new Blob([new Uint8Array(bytes)]);
    const drafted = await ask({ task: "draft", file, name: "Courses.XLSX" });
    expect(drafted.mapping?.mapping.kind).toBe("training");
    const { counts } = await ask({ file, name: "Courses.XLSX", mappings: JSON.stringify(mapping) });
    expect(counts?.part.training?.accessed).toMatchObject({ white: 1, bme: 1 });
  });

  test.each([
    ["headings that say nothing", { file: new Blob(["a,b\n1,2\n"]), kind: "workforce" }],
    ["a workbook that is none", { name: "staff.xlsx" }],
    ["no JSON", { mappings: "{" }],
    ["a mapping with a mistake", { mappings: '{"kind":"training"}' }],
    ["no mapping of the kind", { mappings: JSON.stringify(mapping), kind: "shortlisting" }],
  ] as const)("refuses %s, and says so", async (_, request) => {
    const { answer, counts } = await ask(request);
    expect(counts).toBeNull();
    expect(answer.status === "refused" && answer.issues.length > 0).toBe(true);
  });
});

describe("another column, chosen on the page", () => {
  const courses = new Blob([
    "Employee Number,Ethnicity,Ethnic Group Now,Completed\n",
    "1,A,H,2021-05-01\n2,A,H,2021-05-02\n3,A,N,2020-05-03\n",
  ]);

  test("is read in place of the one that was proposed: its codes are shown, and its people counted", async () => {
    const { mapping: drafted } = await ask({ file: courses, year: 2022 });
    if (drafted === null) throw new Error("no draft");
    expect(drafted.headings).toEqual(["Ethnicity", "Employee Number", "Completed", "Ethnic Group Now"]);
    const { markup } = recordsView(
      [
        {
          file: "courses.csv",
          bytes: 9,
          answer: { status: "refused", issues: [] },
          mapping: drafted,
          takenOver: null,
        },
      ],
      [],
    );
    expect(markup).toMatch(
      /data-column-of="0" data-path="ethnicity"[^]*?<option value="Ethnicity" selected\s*>/,
    );
    expect(markup).toMatch(/data-path="persons"[^]*?<option value="">not used/);
    const chosen = withColumnAt(drafted, "ethnicity", "Ethnic Group Now");
    const again = await ask({ task: "draft", file: courses, year: 2022, mappings: JSON.stringify(chosen) });
    expect(again.mapping?.columns[0]).toMatchObject({
      column: "Ethnic Group Now",
      codes: [
        { code: "H", rows: 2 },
        { code: "N", rows: 1 },
      ],
    });
    const toDecide = again.mapping?.mapping.toDecide?.map((one) => ({ ...one, answer: "Yes" }));
    const { counts } = await ask({
      file: courses,
      mappings: JSON.stringify({ ...again.mapping?.mapping, toDecide }),
    });
    // Two people of H in the year; the third course was completed in the year before.
    expect(counts?.part.training?.accessed).toMatchObject({ white: 0, bme: 2 });
    const without = withColumnAt(drafted, "persons", null);
    expect(without).toMatchObject({ persons: "one-row-each" });
  });

  test("says the same as a workbook that was filled in, which the page takes as a mapping", async () => {
    const draft = await suggestMapping(courses, { kind: "training", year: 2022 });
    const bytes = await writeWorkbook(mappingWorkbook(draft, 2022));
    const read = mappingOfWorkbook(bytes);
    if (read.status !== "read") throw new Error("not read");
    const asked = await ask({ file: courses, mappings: JSON.stringify(read.value) });
    expect(asked.answer.status).toBe("refused");
    const answered = { ...(read.value as object), toDecide: [] };
    const { counts } = await ask({ file: courses, mappings: JSON.stringify(answered) });
    expect(counts?.part.training?.accessed).toMatchObject({ white: 2, bme: 0 });
  });
});
