import { expect, test } from "vitest";
import { readReturn } from "../../../src/spreadsheet/cells/read-return.ts";

test("every kind of row has its place in a return, and the survey is that of the autumn before", () => {
  const rows = [
    ["", " white ", "BME", ""],
    ["Workforce", 60, 20, "a note"],
    ["clinical/band-5", 9, "3"],
    ["non-clinical/vsm", 1, ""],
    ["medical/consultants", 4, 1],
    ["shortlisted", 40, 16],
    ["appointed", 10, 2],
    ["entered", 2, 1],
    ["entered-previous-year", 3, 0],
    ["accessed", 30, 10],
    ["discrimination/yes", 1, 2],
    ["discrimination/answered", 10, 5],
    ["harassment-from-managers/yes", 4, null],
    ["board", 6, 2],
    ["non-voting", 1, 1],
    ["", 9, 9],
  ];
  const of = (white: number, bme: number | null) => ({ white, bme });
  expect(readReturn([rows], 0, 2022)).toEqual({
    organisation: { code: "", name: "" },
    year: 2022,
    workforce: {
      total: of(60, 20),
      clinical: { "band-5": of(9, 3) },
      nonClinical: { vsm: of(1, null) },
      medical: { consultants: of(4, 1) },
    },
    shortlisting: { shortlisted: of(40, 16), appointed: of(10, 2) },
    disciplinary: { entered: of(2, 1), enteredPreviousYear: of(3, 0) },
    training: { accessed: of(30, 10) },
    survey: {
      discrimination: { white: { yes: 1, answered: 10 }, bme: { yes: 2, answered: 5 } },
      "harassment-from-managers": { white: { yes: 4 }, bme: { yes: null } },
      year: 2021,
    },
    board: { total: of(6, 2), nonVoting: of(1, 1) },
  });
});

test("a return without a survey has none, and no year of one", () => {
  expect(
    readReturn(
      [
        "",
        [
          ["", "White"],
          ["entered", 2],
        ],
      ],
      1,
      2022,
    ),
  ).toEqual({
    organisation: { code: "", name: "" },
    year: 2022,
    disciplinary: { entered: { white: 2 } },
  });
});
