import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

// Four exports, each with headings that only its own kind of records has.
const files = {
  "staff.csv":
    "Employee Number,Pay Scale,Staff Group,Ethnic Origin\n1,XR05,Nursing,A\n2,XR06,Nursing,H\n3,XR06,Nursing,H\n",
  "applications.csv": "Application ID,Ethnic Origin,Shortlisted,Appointed\n1,A,Yes,Yes\n2,H,Yes,No\n",
  "cases.csv":
    "Case Reference,Employee Number,Case Type,Date Opened,Formality,Ethnicity\n1,1,Disciplinary,14/05/2021,Formal,A\n",
  "training.csv":
    "Employee Number,Course Title,Course Category,Attendance Status,Ethnic Origin\n1,Leadership,CPD,Attended,A\n",
};
const kindOf = {
  "staff.csv": "workforce",
  "applications.csv": "shortlisting",
  "cases.csv": "disciplinary",
  "training.csv": "training",
} as const;
const names = Object.keys(files) as (keyof typeof files)[];
const pairs = names.flatMap((name) => names.map((other) => [name, kindOf[other]] as const));

describe("an export that is given for another", () => {
  test.each(pairs.filter(([name, asked]) => kindOf[name] !== asked))(
    "is asked about: %s as %s",
    async (name, asked) => {
      const { code, stdout, stderr } = await wres(`count ${name} --as ${asked} --year 2022`, { files });
      expect([code === 0, stdout]).toEqual([false, ""]);
      expect(stderr).toContain(
        `The headings look like those of ${kindOf[name]} records, and not of ${asked} records. Is this the right file?`,
      );
      expect(stderr).not.toContain("Give the column such a heading");
    },
  );

  test.each(pairs.filter(([name, asked]) => kindOf[name] === asked))(
    "is not where it is the right one: %s as %s",
    async (name, asked) => {
      const { stderr } = await wres(`count ${name} --as ${asked} --year 2022`, { files });
      expect(stderr).not.toContain("right file");
    },
  );

  test("is asked about by a draft that cannot be made, too", async () => {
    const { code, stdout } = await wres("count staff.csv --as shortlisting --suggest-mapping", { files });
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "1. The headings look like those of workforce records, and not of shortlisting records. Is this the right file?",
    );
  });
});
