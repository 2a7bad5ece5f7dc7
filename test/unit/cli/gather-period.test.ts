import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const ethnicity = { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } };
const quarter = [{ name: "outside Q1", column: "Day", from: "2021-04-01", to: "2021-06-30" }];
const files = {
  "cases.csv": "Ethnicity,Day\nA,2021-04-01\nH,2021-06-30\nH,2021-07-01\nA,2020-05-01\n",
  "applied.csv":
    "Ethnicity,Day,Stage\nA,2021-05-01,Appointed\nH,2021-05-01,Shortlisted\nH,2021-12-01,Shortlisted\n",
  "mappings.json": JSON.stringify([
    {
      kind: "disciplinary",
      ethnicity,
      dates: quarter,
      entered: { column: "Day", year: 2022, window: "single-year" },
    },
    {
      kind: "shortlisting",
      ethnicity,
      dates: quarter,
      stages: [{ column: "Stage", codes: { use: ["recruitment-statuses"] } }],
    },
  ]),
};
const GATHER =
  "gather --disciplinary cases.csv --shortlisting applied.csv --columns mappings.json --year 2022 --out return.json";

describe("wres gather --period", () => {
  test("makes the return of a quarter, whose cases have no window", async () => {
    const { code, saved } = await wres(`${GATHER} --period Q1`, { files });
    expect(code).toBe(0);
    expect(JSON.parse(saved.get("return.json") ?? "{}")).toMatchObject({
      year: 2022,
      period: "quarter-1",
      disciplinary: { entered: { white: 1, bme: 1 } },
      shortlisting: { shortlisted: { white: 1, bme: 1 }, appointed: { white: 1, bme: 0 } },
    });
    expect(saved.get("return.json")).not.toContain("window");
  });

  test.each(["Q5", "june-2023"])("%s is no part of the year", async (period) => {
    const { code, stderr } = await wres(`${GATHER} --period ${period}`, { files });
    expect(code).toBe(2);
    expect(stderr).toContain("expected a part of the year ending 31 March 2022");
  });
});
