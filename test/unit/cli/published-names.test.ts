import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { isZip } from "../../../src/foundation/workbook-name.ts";
import { type Outcome, wres } from "../../support/fake-terminal.ts";

// A name as an export about somebody might have it; nothing of it may be in what is published.
const NAME = "Grievance-of-Priya-Raghunathan-9434765919";
const PERSONAL = /Priya|Raghunathan|9434765919/;

const people = Array.from({ length: 40 }, (_, index) => `${String(index)},${index < 20 ? "A" : "H"}`);
const staff = [
  "Employee Number,Ethnic Origin,Pay Band,Staff Group,Assignment Category",
  ...people.map((person) => `${person},Band 5,Nursing and Midwifery Registered,Permanent`),
].join("\n");
const training = ["Employee Number,Ethnic Origin,Course,Attendance Status,Completion Date"]
  .concat(people.map((person) => `${person},Leading,Completed,01/05/2021`))
  .join("\n");
const pay = [
  "Ethnic Origin,Hourly Rate",
  ...people.map((person, index) => `${person.slice(-1)},${String(12 + index)}.50`),
].join("\n");
const trust = (code: string, yes: number) =>
  JSON.stringify({
    organisation: { code, name: `Trust ${code}` },
    year: 2022,
    survey: { year: 2021, "harassment-from-public": { bme: { yes, answered: 1000 } } },
  });
const files = {
  [`${NAME}.csv`]: staff,
  [`${NAME}-training.csv`]: training,
  [`${NAME}-pay.csv`]: pay,
  [`${NAME}-a.json`]: trust("A", 200),
  [`${NAME}-b.json`]: trust("B", 190),
  [`${NAME}-faulty.json`]: "{}",
};

/** Everything that an answer says: of a workbook or a Word file also its properties, its hidden sheets and the names of its parts. */
function everythingSaid({ stdout, saved, savedBytes }: Outcome): string {
  const parts = [...savedBytes.values()].flatMap((bytes) =>
    isZip(bytes) ? Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, strFromU8(part)]) : [],
  );
  return [stdout, ...saved.values(), ...parts].join("\n");
}

const records = `${NAME}.csv --year 2022 --organisation A --code RXX --accept-draft`;
const more = `${records} --training ${NAME}-training.csv`;

describe("the name of an input file is for those inside", () => {
  test.each(["terminal", "html", "markdown", "csv", "json", "xlsx", "docx"])(
    "a report published as %s has none, nor has what it saves for the next publication",
    async (format) => {
      const line = `report ${records} --format ${format} --out r --publish --save-publication p.json`;
      const outcome = await wres(line, { files });
      expect(outcome.code).toBe(0);
      expect([...outcome.saved.keys(), ...outcome.savedBytes.keys()].sort()).toEqual(["p.json", "r"]);
      expect(everythingSaid(outcome)).not.toMatch(PERSONAL);
    },
  );

  test("a published report says what the files held, and one for those inside names them", async () => {
    const published = await wres(`report ${more} --format markdown --publish`, { files });
    expect(published.stdout).toContain(
      "Counted from the records of staff as workforce: numbers of rows are left",
    );
    expect(published.stdout).toContain("Counted from the records of training as training: numbers of rows");
    const inside = await wres(`report ${more} --format markdown`, { files });
    expect(inside.stdout).toContain(`Counted from ${NAME}.csv as workforce: 40 rows read`);
  });

  test.each(["terminal", "html", "markdown", "json", "docx"])(
    "a published pay gap as %s has none",
    async (format) => {
      const { code, ...outcome } = await wres(
        ["pay", `${NAME}-pay.csv`, "--ethnicity", "Ethnic_Origin", "--hourly", "Hourly_Rate", "--publish"]
          .concat("--format", format, "--out", "r")
          .join(" "),
        {
          files: {
            [`${NAME}-pay.csv`]: pay
              .replace("Ethnic Origin", "Ethnic_Origin")
              .replace("Hourly Rate", "Hourly_Rate"),
          },
        },
      );
      expect(code).toBe(0);
      const said = everythingSaid({ code, ...outcome });
      expect(said).toContain("the records of pay");
      expect(said).not.toMatch(PERSONAL);
    },
  );

  test.each(["terminal", "html", "markdown", "csv", "json", "docx"])(
    "a published comparison as %s says which return was left out by its place",
    async (format) => {
      const paths = ["a", "faulty", "b"].map((name) => `${NAME}-${name}.json`).join(" ");
      const outcome = await wres(`compare ${paths} --publish --format ${format} --out r`, { files });
      expect(outcome.code).toBe(0);
      const said = everythingSaid(outcome);
      expect(said).not.toMatch(PERSONAL);
      // A table of measures has no place for what was left out.
      if (format !== "csv") expect(said).toContain("Return 2 of 3");
    },
  );
});
