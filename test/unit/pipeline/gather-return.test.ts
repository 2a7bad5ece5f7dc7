import { gatherReturn, parsePrintedCounts, type ReturnPiece } from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const whose = { organisation: { code: "X", name: "Example" }, year: 2022 };
const balance = { read: 3, counted: 2, bank: 0, excluded: [{ name: "left", rows: 1 }], rejected: [] };
const piece = (name: string, part: ReturnPiece["part"]): ReturnPiece => ({
  name,
  kind: "workforce",
  part,
  balance,
  issues: [],
});
const band = (white: number) => ({ clinical: { "band-5": { white, bme: 1, unknown: 0 } } });

describe("gatherReturn", () => {
  test("takes no counts that were made by the days of another period", () => {
    const staff = {
      ...piece("staff.csv", { workforce: band(2) }),
      days: [{ column: "Start", to: "2022-03-31" }],
    };
    expect(gatherReturn(whose, [staff]).status).toBe("valid");
    const gathered = gatherReturn({ ...whose, year: 2023 }, [staff]);
    expect(gathered.status === "invalid" && gathered.issues).toMatchObject([
      {
        code: "inputs-disagree",
        path: "workforce",
        message: expect.stringContaining(
          'staff.csv: The mapping for workforce counts "Start" to 31 March 2022;',
        ) as string,
      },
    ]);
  });

  test("puts the parts together, those of the bank too", () => {
    const gathered = gatherReturn(whose, [
      piece("staff.csv", { workforce: band(2), bank: { workforce: band(1) } }),
      piece("cases.csv", {
        disciplinary: { entered: { white: 1 } },
        bank: { disciplinary: { entered: { white: 0 } } },
      }),
    ]);
    expect(gathered).toMatchObject({
      status: "valid",
      return: {
        ...whose,
        workforce: band(2),
        disciplinary: { entered: { white: 1 } },
        bank: { workforce: band(1), disciplinary: { entered: { white: 0 } } },
      },
    });
  });

  test("refuses two files for one part, and says what else is wrong", () => {
    const gathered = gatherReturn(whose, [
      piece("a.csv", { workforce: band(2), bank: { workforce: band(1) } }),
      piece("b.csv", { workforce: band(-1), bank: { workforce: band(1) } }),
    ]);
    expect(gathered.status === "invalid" && gathered.issues.map(({ message }) => message)).toEqual([
      "workforce is in a.csv and in b.csv; expected one file for each part. Leave one of them out, or add their counts first.",
      "bank.workforce is in a.csv and in b.csv; expected one file for each part. Leave one of them out, or add their counts first.",
      expect.stringContaining("-1"),
    ]);
  });
});

describe("parsePrintedCounts", () => {
  const printed = {
    kind: "training",
    training: { accessed: { white: 2 } },
    beside: {},
    balance,
    persons: null,
    issues: [],
  };

  test("reads what a count prints", () => {
    const asked = {
      code: "question-open",
      severity: "query",
      paths: ["training"],
      expected: "an answer in the mapping",
      received: "no answer",
      because: "",
      message: "Not decided: who?",
    } as const;
    // What is said of the rows follows from the balance, whatever a changed file says.
    const stale = { ...asked, code: "rows-rejected", message: "9 of 9 rows were rejected" } as const;
    expect(parsePrintedCounts({ ...printed, findings: [stale, asked] }, "t.json")).toEqual({
      status: "valid",
      piece: {
        name: "t.json",
        kind: "training",
        part: { training: { accessed: { white: 2 } } },
        balance,
        findings: [
          expect.objectContaining({
            code: "rows-left-out",
            received: "1 of 3 rows was left out: left 1",
          }),
          asked,
        ],
        issues: [],
      },
    });
  });

  test.each([
    [{ ...printed, balance: { ...balance, read: 4 } }, "balance.read"],
    [{ ...printed, balance: { ...balance, read: -1 } }, "balance.read"],
    [{ ...printed, board: {} }, "board"],
    ["text", "kind"],
  ])("refuses what no count prints", (value, path) => {
    const parsed = parsePrintedCounts(value, "t.json");
    expect(parsed.status === "invalid" && parsed.issues[0]?.path).toBe(path);
  });
});
