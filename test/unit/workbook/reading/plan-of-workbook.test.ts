import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { type ActionPlan, parseActionPlan } from "wres-metrics";
import { planOfWorkbook, planTemplate } from "wres-metrics/workbook";

const parsedExample = parseActionPlan(JSON.parse(readFileSync("examples/action-plan.json", "utf8")));
const example = (parsedExample as Extract<typeof parsedExample, { status: "valid" }>).plan;

/** The workbook of a plan after somebody changed it. */
async function changed(
  change: (book: ExcelJS.Workbook) => void,
  plan: ActionPlan = example,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const bytes = await planTemplate(plan);
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const messagesOf = (bytes: Uint8Array): readonly string[] => {
  const parsed = planOfWorkbook(bytes);
  return parsed.status === "valid" ? [] : parsed.issues.map(({ message }) => message);
};

test("a plan that goes out comes back as it was", async () => {
  expect(planOfWorkbook(await planTemplate(example))).toEqual({ status: "valid", plan: example });
});

test("a blank one says what it lacks", async () => {
  expect(messagesOf(await planTemplate())).toEqual([
    'Plan, row 4, Code: organisation.code is ""; expected a text that is not empty.',
    'Plan, row 4, Organisation: organisation.name is ""; expected a text that is not empty.',
    'Plan, row 4, Title of the plan: title is ""; expected a text that is not empty.',
  ]);
});

describe("what somebody typed", () => {
  test("a real day, a number and a percentage are read as they are shown", async () => {
    const bytes = await changed((book) => {
      const [actions, values] = [book.getWorksheet("Actions"), book.getWorksheet("Values")];
      const due = actions?.getCell("E4");
      const value = values?.getCell("D5");
      const other = values?.getCell("D4");
      // Cells of one look share it.
      if (due) {
        due.style = { numFmt: "dd/mm/yyyy" };
        due.value = new Date("2023-10-31T00:00:00Z");
      }
      if (value) {
        value.style = { numFmt: "0.0%" };
        value.value = 0.155;
      }
      if (other) other.value = 13.64;
    });
    const parsed = planOfWorkbook(bytes);
    expect(messagesOf(bytes)).toEqual([]);
    expect(parsed).toMatchObject({ status: "valid", plan: { actions: [{ due: "2023-10-31" }, {}, {}] } });
    expect(parsed.status === "valid" && parsed.plan.kpis[0]).toMatchObject({
      baseline: { value: "13.64" },
      targets: [{ value: "15.5%" }],
    });
  });

  test("every issue names the row that it is about", async () => {
    const bytes = await changed((book) => {
      const cells = {
        Actions: { E4: "soon", G5: "purple", C6: "ten" },
        Milestones: { C4: "later" },
        Values: { D5: "+2% a year" },
      };
      for (const [sheet, changes] of Object.entries(cells)) {
        for (const [cell, value] of Object.entries(changes)) {
          const found = book.getWorksheet(sheet)?.getCell(cell);
          if (found) found.value = value;
        }
      }
    });
    const found = messagesOf(bytes).map((message) => message.split(";")[0]);
    expect(found).toEqual(
      expect.arrayContaining([
        "Actions, row 4, Due: actions[0].due is a value that is not quoted, since it may be about a person",
        "Actions, row 5, RAG: actions[1].rag is a value that is not quoted, since it may be about a person",
        "Milestones, row 4, Due: actions[0].milestones[0].due is a value that is not quoted, since it may be about a person",
        'Values, row 5, Value: kpis[0].targets[0].value is "+2% a year"',
      ]),
    );
    expect(
      found.some((message) => message?.startsWith("Actions, row 6, Indicators: actions[2].indicators[0]")),
    ).toBe(true);
  });

  test("a step of no action, and a value of no indicator of progress, are not lost", async () => {
    const bytes = await changed((book) => {
      const step = book.getWorksheet("Milestones")?.getCell("A4");
      const value = book.getWorksheet("Values")?.getCell("B6");
      if (step) step.value = "9z";
      if (value) value.value = "guess";
    });
    expect(
      messagesOf(bytes).filter((message) => /Milestones, row 4|Values, row 6/.test(message)),
    ).toHaveLength(2);
  });

  test("two baselines are one too many, and none is one too few", async () => {
    const both = await changed((book) => {
      const what = book.getWorksheet("Values")?.getCell("B5");
      if (what) what.value = "baseline";
    });
    expect(messagesOf(both).some((message) => message.includes("baselines"))).toBe(true);
    const none = await changed((book) => {
      const what = book.getWorksheet("Values")?.getCell("B4");
      if (what) what.value = "reading";
    });
    expect(messagesOf(none).some((message) => message.includes("kpis[0].baseline"))).toBe(true);
  });

  test("columns are found by their headings, and a heading or a sheet that is gone is named", async () => {
    const heading = await changed((book) => {
      const cell = book.getWorksheet("Actions")?.getCell("E3");
      if (cell) cell.value = "When";
    });
    expect(messagesOf(heading)).toEqual([expect.stringContaining('a heading "Due"')]);
    const sheet = await changed((book) => {
      book.removeWorksheet("Values");
    });
    expect(messagesOf(sheet)).toEqual([expect.stringContaining("the sheet Values")]);
  });

  test.each([
    ["no workbook", new Uint8Array([1, 2, 3])],
    ["nothing", new Uint8Array()],
  ])("%s is refused, and never throws", (_, bytes) => {
    expect(planOfWorkbook(bytes).status).toBe("invalid");
  });
});
