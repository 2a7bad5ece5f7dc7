import { describe, expect, test } from "vitest";
import { countPayCsv } from "wres-metrics/pay";
import { count, countCsv, type RecordMapping } from "wres-metrics/records";

const mapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
} as const satisfies RecordMapping;

const said = async (lines: readonly string[], rules: RecordMapping = mapping) => {
  const { balance, findings = [] } = await countCsv(new Blob([lines.join("\n")]), rules);
  return [
    balance.counted,
    findings.map(({ message }) => message).filter((one) => one.includes("line of totals")),
  ];
};

const TOTALS =
  "Line 4 seems to be a line of totals, and is counted as somebody. Leave it out by a filter, or take it out of the file.";

describe("a line of totals at the end of a file", () => {
  test("that no rule leaves out is said to be counted, with a note behind it or without", async () => {
    const lines = ["Name,Ethnicity", "a,A", "b,H", "Grand total,"];
    expect(await said(lines)).toEqual([3, [TOTALS]]);
    expect(await said([...lines, "Printed on 1 May,"])).toEqual([4, [TOTALS]]);
  });

  test("is not spoken of where a filter leaves it out, or where it cannot be counted", async () => {
    const lines = ["Name,Ethnicity", "a,A", "b,H", "Total,2"];
    // Two is no ethnicity: the row is rejected, and said to be.
    expect(await said(lines)).toEqual([2, []]);
    const codes = { table: { TOTAL: "exclude" }, otherwise: "count" } as const;
    const filters = [{ name: "totals", column: "Name", codes }];
    expect(await said(["Name,Ethnicity", "a,A", "b,H", "Total,"], { ...mapping, filters })).toEqual([2, []]);
  });

  test("is found in rows of objects, and no name is taken for one", () => {
    const rows = [
      { Name: "Totally", Ethnicity: "A" },
      { Name: "Total", Ethnicity: "" },
    ];
    const messages = count(rows, mapping).findings?.map(({ message }) => message);
    expect(messages?.filter((one) => one.includes("line of totals"))).toEqual([TOTALS.replace("4", "2")]);
  });

  test("is found in pay", async () => {
    const file = new Blob(["Name,Ethnic Origin,Hourly Rate\na,A,18.50\nb,H,17.25\nTotal,,35.75\n"]);
    const { findings = [] } = await countPayCsv(file, {
      kind: "pay",
      hourly: "Hourly Rate",
      ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
    });
    expect(findings.map(({ message }) => message)).toContain(TOTALS);
  });
});
