import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const given = JSON.stringify({
  organisation: { code: "X", name: "Example" },
  year: 2022,
  shortlisting: {
    shortlisted: { white: 400, bme: 150, unknown: 30 },
    appointed: { white: 90, bme: 7, unknown: 0 },
  },
});
const run = (line: string) => wres(line, { files: { "-": given } });
/** What stands under each heading of indicator 2: White, BME, unknown, and White over BME. */
const likelihoods = (stdout: string) =>
  stdout
    .split("\n")
    .filter((line) => /^2022 |^ +(?:\d+|\[c\]) of /.test(line))
    .slice(0, 2)
    .map((line) => line.trim().split(/\s{2,}/));

describe("wres report --publish", () => {
  test("hides what is below 10, 0 among them, and what is worked out from it", async () => {
    const { code, stdout, stderr } = await run("report - --publish");
    expect([code, stderr]).toEqual([0, ""]);
    expect(likelihoods(stdout)).toEqual([
      ["2022", "22.50%", "[c]", "[c]", "[c]"],
      ["90 of 400", "[c] of 150", "[c] of 30"],
    ]);
    expect(stdout).not.toContain("nternal use");
  });

  test("what is small is the caller's choice", async () => {
    const { stdout } = await run("report - --publish --threshold 7 --zeros shown");
    // 7/150 = 4.67%; 0.225/0.04667 = 4.82; of 30 people whose ethnicity is unknown nobody was appointed
    expect(likelihoods(stdout)[0]).toEqual(["2022", "22.50%", "4.67%", "0.00%", "4.82"]);
  });

  test.each(["markdown", "csv", "json"])("%s says that it is published", async (format) => {
    const { code, stdout } = await run(`report - --publish --format ${format}`);
    expect(code).toBe(0);
    expect(stdout).toContain(format === "markdown" ? "\\[c\\] of 150" : "published");
    expect(stdout).not.toMatch(/internal.use/i);
  });

  test("earlier years are protected in the same table", async () => {
    const { code, stdout } = await wres(
      "report examples/esneft-2022.json --previous examples/esneft-2021.json --publish",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("57 of 8,474  [c] of 2,188");
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});

describe("what a reader sees of what is left out", () => {
  const text = async (options: string) => {
    const { stdout } = await wres(
      `report examples/esneft-2022.json --publish --format markdown ${options}`.trim(),
    );
    return stdout;
  };

  test("the rows, and what stands grouped in their place with its counts", async () => {
    const shown = await text("");
    // 95 + 79 + 28 + 24 + 6 + 22 = 254 White and 5 + 4 + 2 + 3 + 0 + 1 = 15 BME people
    expect(shown).toContain("non-clinical bands 8a and above: 15 of 269");
    expect(shown).toMatch(/Not shown by themselves, .*; clinical .*band 9, very senior managers/);
    expect(shown).toMatch(
      /2022, of the \d+ bands and grades that can be shown: BME staff are under-represented in/,
    );
    expect(shown).toContain("([x]) not available: not given, or not calculable");
  });

  test("the board, unless it is to be hidden like all others", async () => {
    const members = "Counts of the board are shown whatever their size";
    const headline = "BME people's share of the board is";
    expect(await text("")).toContain(members);
    expect(await text("")).toContain(headline);
    expect(await text("--board-counts hidden")).not.toContain(members);
    expect(await text("--board-counts hidden")).not.toContain(headline);
  });
});

describe("a policy without --publish is a mistake", () => {
  test.each(["--threshold 5", "--zeros shown", "--board-counts hidden"])("%s", async (options) => {
    const { code, stdout, stderr } = await run(`report - ${options}`);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("expected --publish beside it");
  });

  test("and so is a threshold that is none", async () => {
    const { code, stderr } = await run("report - --publish --threshold none");
    expect(code).toBe(2);
    expect(stderr).toContain('--threshold is "none"');
  });
});
