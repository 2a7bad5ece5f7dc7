import { expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const files = {
  "staff.csv": `Ethnicity,Band,Staff Group\n${"A,5,Clinical\n".repeat(30)}${"H,5,Clinical\n".repeat(10)}`,
  // 10 of 20 White and 4 of 16 BME people: 0.5 / 0.25 = 2.00.
  "jobs.csv": `Ethnicity,Status\n${"A,Appointed\nA,Shortlisted\n".repeat(10)}${"H,Appointed\nH,Shortlisted\nH,Shortlisted\nH,Shortlisted\n".repeat(4)}`,
  "return.json": '{ "organisation": { "code": "X", "name": "Example" }, "year": 2022 }',
};

test("a report is made of records in one go", async () => {
  const { code, stdout } = await wres("report staff.csv --shortlisting jobs.csv --year 2022 --accept-draft", {
    files,
  });
  expect(code).toBe(0);
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "Counted from staff.csv as workforce: 40 rows read, 40 counted.",
  );
  // 10 of 40 are BME.
  expect(stdout).toMatch(/Whole workforce +75\.0% +25\.0%/);
  expect(stdout).toContain("White people were 2.00 times as likely as BME people to be appointed");
});

const line = "report staff.csv --shortlisting jobs.csv --year 2022";

test("without answers to the questions of a draft there is no report", async () => {
  const { code, stdout, stderr } = await wres(line, { files });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("questions without an answer, so nothing was counted");
});

test.each(["terminal", "html", "markdown", "csv", "json"])(
  "rejected rows refuse a report, or are said in it, as %s",
  async (format) => {
    const faulty = { ...files, "staff.csv": `${files["staff.csv"]}Q,5,Clinical\nQ,5,Clinical\n` };
    const refused = await wres(`${line} --accept-draft --format ${format}`, { files: faulty });
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toContain("staff.csv: 2 of 42 rows were rejected, so nothing was reported.");
    const { code, stdout } = await wres(`${line} --accept-draft --with-rejected --format ${format}`, {
      files: faulty,
    });
    expect(code).toBe(0);
    const text = stdout.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(text).toContain(
      "INCOMPLETE: rows were rejected. Counted from staff.csv as workforce: 42 rows read, 40 counted",
    );
    expect(text).toContain("unmapped code 2");
    expect(text).toContain("Not decided: ");
  },
);

test("a published report says what was left out, and no number that could give a hidden one away", async () => {
  const { code, stdout } = await wres(`${line} --accept-draft --publish`, { files });
  expect(code).toBe(0);
  const text = stdout.replace(/\s+/g, " ");
  expect(text).toContain("Counted from the records of staff as workforce: numbers of rows are left out");
  expect(text).not.toContain("rows read");
});

test("a mistake in a mapping is said once, however many files it is for", async () => {
  const mapping = {
    kind: "workforce",
    row: { column: "Band", codes: { table: { 5: "band5" } } },
    part: { column: "Staff Group", codes: { use: ["staff-groups"] } },
    ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
  };
  const given = { files: { ...files, "m.json": JSON.stringify([mapping]) } };
  const { code, stderr } = await wres(`${line} --training staff.csv --columns m.json`, given);
  expect(code).toBe(1);
  expect(stderr.trimEnd().split("\n")).toEqual([
    expect.stringMatching(/^m\.json: In the column "Band", the code "5" goes to "band5"; expected one of /),
  ]);
});

test("what says how to count is refused beside a return", async () => {
  const { code, stderr } = await wres("report return.json --shortlisting jobs.csv", { files });
  expect(code).toBe(2);
  expect(stderr).toContain("--shortlisting is for records");
});
