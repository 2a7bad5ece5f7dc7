import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { zippedWorkbook } from "../../support/zipped-workbook.ts";

const staff = [
  "Trust extract,,,,",
  "Employee Number,Surname,Ethnic Origin,Pay Scale,Staff Group,Assignment Category",
  "100,Okafor,N,Band 5,Nursing and Midwifery Registered,Permanent",
  "101,Smith,A,Band 5,Nursing and Midwifery Registered,Bank",
  "101,Smith,A,Band 6,Nursing and Midwifery Registered,Permanent",
  "102,Khan,J,Band 5,Nursing and Midwifery Registered,Permanent",
  "103,Jones,QQ,Band 5,Estates and Ancillary,Permanent",
].join("\r\n");

const training = JSON.stringify({
  kind: "training",
  persons: { column: "Employee Number", choose: "highest" },
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"], otherwise: "unknown" } },
});

const rows = staff.split("\r\n").map((line) => line.split(","));
const book = zippedWorkbook({
  sheets: [
    { name: "Read me", rows: [["What this is"]] },
    { name: "Staff", rows },
    { name: "Old staff", rows: rows.slice(0, 3), state: "hidden" },
  ],
});

const files = {
  "staff.xlsx": book,
  "staff.csv": staff,
  "training.json": training,
  "both.json": `[${training}]`,
};

describe("wres count", () => {
  test("prints a part of a return with its balance, and every issue on stderr", async () => {
    const { code, stdout, stderr } = await wres("count staff.csv --accept-draft", { files });
    expect(code).toBe(1);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(answer).toMatchObject({
      workforce: {
        clinical: {
          "band-5": { white: 0, bme: 2, asian: 1, black: 1, unknown: 0 },
          "band-6": { white: 1, bme: 0 },
        },
      },
      balance: {
        read: 5,
        counted: 3,
        bank: 0,
        excluded: [{ name: "same-person", rows: 1 }],
        rejected: [{ reason: "unmapped-code", rows: 1 }],
      },
      persons: {
        people: 3,
        withSeveralRows: 1,
        decidedByRule: 1,
        ethnicityOfAnotherRow: 0,
        withSeveralEthnicities: 0,
        ethnicityNotDecided: 0,
      },
    });
    expect(Object.keys(answer)).toEqual([
      "workforce",
      "kind",
      "beside",
      "balance",
      "persons",
      "issues",
      "findings",
    ]);
    expect(stderr).toContain("read by its headings as workforce, by the columns Assignment Category");
    expect(stderr).toContain(
      "staff.csv: line 7, Ethnic Origin: a text that is not quoted; expected a code that the mapping knows.",
    );
  });

  test("counts a sheet as it counts the same rows in a file", async () => {
    for (const line of [
      "count staff.csv",
      "count staff.csv --suggest-mapping",
      "count staff.csv --columns training.json",
    ]) {
      const [csv, sheet] = [
        await wres(line, { files }),
        await wres(line.replace(".csv", ".xlsx"), { files }),
      ];
      expect([sheet.code, sheet.stdout]).toEqual([csv.code, csv.stdout]);
      expect(sheet.stderr).toBe(csv.stderr.replaceAll("staff.csv", "staff.xlsx"));
    }
    const unknown = await wres("count staff.xlsx --sheet Leavers", { files });
    expect([unknown.code, unknown.stdout]).toEqual([1, ""]);
    expect(unknown.stderr).toContain(
      'staff.xlsx: the file: no sheet "Leavers"; expected one of the sheets "Read me"',
    );
    const drafted = await wres("count staff.xlsx --sheet Leavers --suggest-mapping", { files });
    expect([drafted.code, drafted.stderr]).toEqual([1, unknown.stderr]);
  });

  test("says what to give where no WRES year can be told from the file", async () => {
    const given = { files: { "cases.csv": "Ethnicity,Date Opened\nA,2021-05-01\nH,2021-06-01\n" } };
    const drafted = await wres("count cases.csv --as disciplinary --suggest-mapping", given);
    expect([drafted.code, drafted.stdout]).toEqual([
      1,
      expect.stringContaining(
        "No WRES year.\nGive the WRES year that the file is of (in a command, --year 2022).",
      ),
    ]);
    const counted = await wres("count cases.csv --as disciplinary", given);
    expect(counted.stderr).toContain("Give the WRES year that the file is of (in a command, --year 2022).");
  });

  test("names nobody, on stdout or stderr", async () => {
    for (const line of [
      "count staff.csv",
      "count staff.csv --suggest-mapping",
      "count staff.csv --as training",
      "count staff.xlsx",
      "count staff.xlsx --suggest-mapping",
    ]) {
      const { stdout, stderr } = await wres(line, { files });
      expect(stdout + stderr).not.toMatch(/Okafor|Smith|Khan|Jones|\b10[0-3]\b/);
    }
  });

  test("prints no figure while the questions of a draft have no answer", async () => {
    const { saved } = await wres("count staff.csv --suggest-mapping --out drafted.json", { files });
    const text = String(saved.get("drafted.json"));
    const open = { ...files, "drafted.json": text };
    for (const line of ["count staff.csv", "count staff.csv --columns drafted.json"]) {
      const { code, stdout, stderr } = await wres(line, { files: open });
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain('In the column "Ethnic Origin" 1 row has a text (line 7) without a rule');
      expect(stderr).toContain("questions without an answer, so nothing was counted.");
    }
    const answered = text
      .replaceAll('"answer": null', '"answer": "looked at"')
      .replace(/"use": \[\s*"ethnic-categories-2001"/, '"otherwise": "unknown", $&');
    const { code, stdout } = await wres("count staff.csv --columns drafted.json", {
      files: { ...files, "drafted.json": answered },
    });
    expect(code).toBe(0);
    // What is left says what became of the rows; nothing is open any more.
    const { findings } = JSON.parse(stdout) as { findings: { severity: string }[] };
    expect(findings.map(({ severity }) => severity)).not.toContain("query");
    expect(JSON.parse(stdout)).toMatchObject({ balance: { read: 5, counted: 4, rejected: [] } });
  });

  test("ends with 3 by --strict where a question is open, and writes the answer all the same", async () => {
    const jobs = { "jobs.csv": "Ethnicity,Status\nA,Appointed\nH,Shortlisted\n" };
    const line = "count jobs.csv --accept-draft";
    const [usual, strict] = [
      await wres(line, { files: jobs }),
      await wres(`${line} --strict`, { files: jobs }),
    ];
    expect([usual.code, strict.code, strict.stdout]).toEqual([0, 3, usual.stdout]);
    const { stdout } = await wres(`${line} --format terminal`, { files: jobs });
    expect(stdout).toMatch(/Look at these first\n {2}Not decided: /);
  });

  test("follows a mapping, and one of a list by --as", async () => {
    for (const columns of ["training.json", "both.json --as training"]) {
      const { code, stdout, stderr } = await wres(`count staff.csv --columns ${columns}`, { files });
      expect([code, stderr]).toEqual([0, ""]);
      expect(JSON.parse(stdout)).toMatchObject({ training: { accessed: { white: 1, bme: 2, unknown: 1 } } });
    }
  });

  test("sets a balance and every count for a person", async () => {
    const { stdout } = await wres("count staff.csv --accept-draft --format terminal", { files });
    expect(stdout).toMatch(/Read +5\n/);
    expect(stdout).toMatch(/Left out: another row of the same person +1\n/);
    expect(stdout).toMatch(/workforce, clinical, band-5 +0 +2 +0\n/);
  });

  test("drafts a mapping that it can then follow", async () => {
    const shown = await wres("count staff.csv --suggest-mapping", { files });
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(/ethnicity: the column Ethnic Origin/);
    expect(shown.stdout).toMatch(/1 row has a text \(line 7\) without a rule/);
    expect(shown.stdout).toMatch(/Bank +1 +bank\n/);
    expect(shown.stdout).toContain("Columns that are not used: Surname.");
    const { saved } = await wres("count staff.csv --suggest-mapping --out drafted.json", { files });
    const drafted = { ...files, "drafted.json": saved.get("drafted.json") ?? "" };
    const followed = await wres("count staff.csv --columns drafted.json --accept-draft", { files: drafted });
    const byHeadings = await wres("count staff.csv --accept-draft", { files });
    expect(followed.stdout).toBe(byHeadings.stdout);
  });

  test.each([
    ["count staff.csv --as staff", '--as is "staff"; expected one of workforce'],
    ["count staff.csv --year soon", '--year is "soon"'],
    [
      "count staff.csv --year 1066",
      '--year is "1066"; expected a year of four digits, from 2015 on, such as 2022',
    ],
    [
      "count staff.csv --as shortlisting",
      "no column for how far the application came (a heading such as Status)",
    ],
    [
      "count staff.csv --as survey",
      "no WRES year. Give the WRES year that the file is of (in a command, --year 2022). The headings look like those of workforce records, and not of survey records. Is this the right file?\n",
    ],
    ["count - --as workforce", "expected --columns"],
    ["count staff.csv --columns both.json --as survey", "expected one for survey"],
    ["count staff.csv --sheet Staff", "--sheet is for workbooks"],
    ["count no-such.csv", "no-such.csv cannot be opened"],
  ])("%s is wrong, and says why", async (line, why) => {
    const { code, stdout, stderr } = await wres(line, { files });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(why);
  });

  test.each([
    ["{", "the data is not JSON"],
    [
      "Ethnic Origin,Band\nA,5\n",
      "the data is a table, such as an export itself; expected a mapping, which says what the columns of an export are. wres count <export> --suggest-mapping --out mapping.json drafts one.",
    ],
    ['{"kind":"training","persons":"one-row-each"}', "The column that says the ethnicity is missing"],
    ['{"kind":"staff"}', "What the rows are is"],
  ])("a mapping that is none (%s) has issues", async (text, why) => {
    const { code, stderr } = await wres("count staff.csv --columns m.json", {
      files: { ...files, "m.json": text },
    });
    expect(code).toBe(1);
    expect(stderr).toContain(why);
  });

  test("says on a person's screen how far it is", async () => {
    const long = `Employee Number,Ethnic Origin\n${"1234567,A\n".repeat(2_200_000)}`;
    const { stderr } = await wres("count long.csv --columns training.json", {
      files: { ...files, "long.csv": long },
      showsProgress: true,
    });
    expect(stderr).toContain("22 MB read");
    const many = [["Employee Number", "Ethnic Origin"], ...Array.from({ length: 70_000 }, () => ["1", "A"])];
    const sheet = await wres("count many.xlsx --columns training.json", {
      files: { ...files, "many.xlsx": zippedWorkbook({ sheets: [{ name: "Staff", rows: many }] }) },
      showsProgress: true,
    });
    expect(sheet.stderr).toMatch(/\d{5} rows read …/);
  });
});
