import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const trust = (code: string, yes: number, answered: number, year = 2022) =>
  JSON.stringify({
    organisation: { code, name: `Trust ${code}` },
    year,
    survey: { year: year - 1, "harassment-from-public": { bme: { yes, answered } } },
  });
const files = {
  // 200/1000 and 190/1000 are alike; 400/1000 is far beyond what chance leaves.
  "returns/b.json": trust("B", 190, 1000),
  "returns/a.json": trust("A", 200, 1000),
  "returns/c.json": trust("C", 400, 1000),
  "returns/notes.txt": "not a return",
  "other.json": trust("A", 1, 2),
  "old.json": trust("D", 1, 2, 2021),
};

describe("wres compare", () => {
  test("sets the returns of a folder beside each other, by their codes, and ranks nobody", async () => {
    const { code, stdout, stderr } = await wres("compare returns", { files });
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout.split("\n").filter((line) => line.startsWith("Trust "));
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ["Trust", "Figure", "Interval", "Against the others"],
      ["Trust A (A)", "20.0%", expect.any(String), "better, beyond chance"],
      ["Trust B (B)", "19.0%", expect.any(String), "better, beyond chance"],
      ["Trust C (C)", "40.0%", expect.any(String), "worse, beyond chance"],
    ]);
    expect(stdout).toContain("3 trusts, year ending 31 March 2022");
    expect(stdout).toContain("For internal use");
  });

  test("takes workbooks in a folder as it takes JSON, but none that Excel keeps beside an open one", async () => {
    const json = await wres("compare returns", { files });
    const { savedBytes } = await wres("template a.xlsx returns/a.json", { files });
    const { "returns/a.json": left, ...others } = files;
    expect(left).toBeDefined();
    const workbook = savedBytes.get("a.xlsx") ?? new Uint8Array();
    const mixed = { ...others, "returns/a.xlsx": workbook, "returns/~$a.xlsx": "no workbook" };
    expect(await wres("compare returns", { files: mixed })).toEqual(json);
  });

  test("as a page it has a funnel: a dot a trust", async () => {
    const { saved } = await wres("compare returns --out all.html", { files });
    const page = saved.get("all.html") ?? "";
    expect(page).toContain('<svg role="img" aria-labelledby="funnel-indicator-5-bme-title');
    expect(page).toContain('type="application/json" id="measures"');
  });

  test("as JSON it holds every measure and the funnel around the share of all", async () => {
    const { stdout } = await wres("compare returns --format json", { files });
    const { protection, measures } = JSON.parse(stdout) as {
      readonly protection: string;
      readonly measures: readonly {
        readonly id: string;
        readonly funnel: { readonly centre: number } | null;
      }[];
    };
    expect(protection).toBe("internal-use");
    // 790 of 3,000
    expect(measures.find(({ id }) => id === "indicator-5/bme")?.funnel?.centre).toBeCloseTo(790 / 3000, 12);
    expect(measures.find(({ id }) => id === "indicator-1/workforce/bme")?.funnel).toBeNull();
  });

  test.each([
    ["compare other.json", "2 to 250 trusts; 1 file found"],
    ["compare returns other.json", "two returns are of A"],
    ["compare other.json old.json", "expected one year"],
    ["compare nowhere", "there is no such file or folder"],
    ["compare", "takes <folder or return.json|.xlsx>…; 0 given"],
  ])("%s is a mistake: %s", async (line, words) => {
    const { code, stdout, stderr } = await wres(line, { files });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
  });
});
