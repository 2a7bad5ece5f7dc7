import { expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const files = {
  "staff.csv": `Ethnicity,Band,Staff Group\n${"A,5,Clinical\n".repeat(30)}${"H,5,Clinical\n".repeat(10)}`,
  // 10 of 20 White and 4 of 16 BME people: 0.5 / 0.25 = 2.00.
  "jobs.csv": `Ethnicity,Status\n${"A,Appointed\nA,Shortlisted\n".repeat(10)}${"H,Appointed\nH,Shortlisted\nH,Shortlisted\nH,Shortlisted\n".repeat(4)}`,
  "return.json": '{ "organisation": { "code": "X", "name": "Example" }, "year": 2022 }',
};

test("a report is made of records in one go", async () => {
  const { code, stdout } = await wres("report staff.csv --shortlisting jobs.csv --year 2022", { files });
  expect(code).toBe(0);
  // 10 of 40 are BME.
  expect(stdout).toMatch(/Whole workforce +75\.0% +25\.0%/);
  expect(stdout).toContain("White people were 2.00 times as likely as BME people to be appointed");
});

test("what says how to count is refused beside a return", async () => {
  const { code, stderr } = await wres("report return.json --shortlisting jobs.csv", { files });
  expect(code).toBe(2);
  expect(stderr).toContain("--shortlisting is for records");
});
