import { addCounts, count, countCsv, type RecordCounts, type RecordMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const training: RecordMapping = {
  kind: "training",
  ethnicity: {
    column: "E",
    codes: { table: { W: "white", A: "asian", B: "black", M: "mixed", "?": "unknown" } },
  },
  persons: { column: "Id", choose: "highest" },
};

const withBme: RecordMapping = {
  ...training,
  ethnicity: { column: "E", codes: { table: { W: "white", A: "asian", BME: "bme" } } },
};

/** One person for each text: the codes of their rows. */
function counted(...people: readonly string[]): RecordCounts {
  const mapping = people.join().includes("BME") ? withBme : training;
  return count(
    people.flatMap((codes, index) => codes.split(" ").map((code) => ({ Id: `p${String(index)}`, E: code }))),
    mapping,
  );
}

const accessed = (counts: RecordCounts) => counts.part.training?.accessed;

describe("a person whose rows say several known ethnicities", () => {
  test("is counted with the one that most of their rows say, whichever that is", () => {
    expect(accessed(counted("A A A W"))).toMatchObject({ white: 0, bme: 1, asian: 1, unknown: 0 });
    expect(accessed(counted("W ? ? W ? A"))).toMatchObject({ white: 1, bme: 0, unknown: 0 });
    expect(accessed(counted("B W B A"))).toMatchObject({ white: 0, black: 1, unknown: 0 });
  });

  test("is counted as unknown where two are said equally often", () => {
    expect(accessed(counted("A W", "W B", "A A W W B"))).toMatchObject({ white: 0, bme: 0, unknown: 3 });
    expect(counted("A W", "A A W", "A ?", "A A").persons).toEqual({
      people: 4,
      withSeveralRows: 4,
      decidedByRule: 3,
      ethnicityOfAnotherRow: 0,
      withSeveralEthnicities: 2,
      ethnicityNotDecided: 1,
    });
  });

  test("is not one whose rows say BME and a group within it: such a row is one more for that group", () => {
    const one = counted("BME A");
    expect(one.persons).toMatchObject({ withSeveralEthnicities: 0, ethnicityNotDecided: 0 });
    expect(one.findings?.map(({ code }) => code)).not.toContain("ethnicities-differ");
    // Two rows say BME, one White.
    expect(accessed(counted("BME A W"))).toMatchObject({ white: 0, bme: 1 });
    expect(accessed(counted("BME W"))).toMatchObject({ white: 0, bme: 0, unknown: 1 });
  });

  test("is told as a finding, with the lines that contradict others", async () => {
    const rows = ["Id,E", "1,A", "1,W", "2,W", "1,A", "2,W", "3,B", "2,A", "3,A", "4,W"];
    const { findings = [] } = await countCsv(new Blob([rows.join("\n")]), training);
    const differ = findings.find(({ code }) => code === "ethnicities-differ");
    // 1 is Asian in two rows of three, 2 White in two of three, 3 Black in one and Asian in one. Lines 3, 8 and 9 are the first that
    // say something else of each.
    expect(differ).toMatchObject({ severity: "warning", paths: ["training"] });
    expect(differ?.message).toContain(
      "3 people say different known ethnicities (the first in lines 3, 8, 9).",
    );
    expect(differ?.message).toContain("1 of them is counted as unknown");
  });

  test("is told of the sum of two files, without lines", () => {
    const sum = addCounts(counted("A W"), counted("A W"));
    const told = (sum.findings ?? []).filter(({ code }) => code === "ethnicities-differ");
    expect(told.map(({ message }) => message.split(".")[0])).toEqual([
      "The rows of 2 people say different known ethnicities",
    ]);
  });
});
