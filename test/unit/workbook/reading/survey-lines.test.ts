import { readSurveyTable, type ParsedPiece } from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const survey = (...lines: readonly string[]): Promise<ParsedPiece> =>
  readSurveyTable(new Blob([["Question,White,BME", ...lines].join("\n")]), {
    name: "survey.csv",
    year: 2021,
  });

describe("a line of the survey that is known by its words alone", () => {
  test("is of managers or of colleagues; whether abuse was reported is no question of the standard", async () => {
    const read = await survey(
      "Harassment from managers,10%,12%",
      "Bullying from other colleagues,11%,13%",
      "Harassment from staff reported,45%,44%",
      "Harassment of any kind,30%,31%",
    );
    expect(read).toMatchObject({
      status: "valid",
      piece: { balance: { read: 4, counted: 2, excluded: [{ rows: 1 }, { rows: 1 }] } },
    });
    expect(read.status === "valid" && read.piece.part.survey).toEqual({
      year: 2021,
      "harassment-from-managers": { white: { percentage: "10" }, bme: { percentage: "12" } },
      "harassment-from-colleagues": { white: { percentage: "11" }, bme: { percentage: "13" } },
    });
  });

  test.each([
    "Not experienced harassment from patients or the public",
    "Q14a Never experienced harassment, bullying or abuse from patients",
    "Staff who did not personally experience discrimination from colleagues",
    "Didn’t suffer discrimination from managers or colleagues",
    "No discrimination at work",
    "Does not act fairly on career progression",
  ])("is an issue where its words turn the question round: %s", async (line) => {
    const read = await survey(`"${line}",40%,45%`, "Indicator 5,1%,2%");
    expect(read.status === "invalid" && read.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining("Its words have a “not”."),
    ]);
  });

  test("may say of whom it is not, and its number", async () => {
    const read = await survey("Question no. 14b: harassment from managers (not other staff),10%,12%");
    expect(read.status === "valid" && read.piece.part.survey).toMatchObject({
      "harassment-from-managers": { white: { percentage: "10" } },
    });
  });

  test("is of all staff where it names both, and of equal opportunities by fairness of careers", async () => {
    const read = await survey(
      "Abuse from managers or colleagues,20%,25%",
      "Acts fairly on career progression,60%,50%",
      "Discrimination at work,5%,9%",
    );
    expect(read.status === "valid" && read.piece.part.survey).toEqual({
      year: 2021,
      "harassment-from-staff": { white: { percentage: "20" }, bme: { percentage: "25" } },
      "equal-opportunities": { white: { percentage: "60" }, bme: { percentage: "50" } },
      discrimination: { white: { percentage: "5" }, bme: { percentage: "9" } },
    });
  });
});
