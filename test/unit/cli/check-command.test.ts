import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const ESNEFT = "test/evidence/esneft-2022/figures.json";

const csv = [
  "label,printed,numerator,denominator,numerator 2,denominator 2",
  "BME share of the board,5.5%,1,19",
  "BME share of staff,21.3%,2483,11635",
  "Relative likelihood,1.25,1203,4319,342,1530",
  "Asian share,R%,R,1409",
].join("\n");

describe("wres check", () => {
  test("says what does not follow, likeliest first, and ends with 3", async () => {
    const { code, stdout, stderr } = await wres("check figures.csv", { files: { "figures.csv": csv } });
    expect([code, stderr]).toEqual([3, ""]);
    expect(stdout).toContain("2 figures follow from their counts, 1 does not, and 1 cannot be checked.");
    expect(stdout).toContain(
      'Does not follow: BME share of the board\n"5.5%" is printed; 5.3% follows.\n\nMost likely: the part divided by the rest',
    );
    expect(stdout).toMatch(/The document hides it, and nothing is worked out about it +1\n/);
  });

  test("ends with 0 where everything follows", async () => {
    const files = { "figures.csv": "label,printed,numerator,denominator\nBME,21.3%,2483,11635\n" };
    const { code, stdout } = await wres("check figures.csv", { files });
    expect(code).toBe(0);
    expect(stdout).toContain("1 figure follows from its counts, 0 do not, and 0 cannot be checked.");
    expect(stdout).not.toContain("Does not follow:");
  });

  test("ends with 3 where figures follow and contradict each other", async () => {
    const files = {
      "-": "label,printed,numerator,denominator,numerator2,denominator2,what,direction\nA,5.0,25,100,30,100,difference,up\n",
    };
    const { code, stdout } = await wres("check -", { files });
    // 25% after 30% is no rise; printed by its size it is 5.0
    expect(stdout).toContain("0 do not, and");
    expect(stdout).toContain("It is said to have gone up, but from 30 / 100 to 25 / 100 it did not.");
    expect(code).toBe(3);
  });

  test("never exceeds eighty columns, but where an id does", async () => {
    const { stdout } = await wres(`check ${ESNEFT}`);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("JSON holds every figure, exact and expected, and is marked for internal use", async () => {
    const { stdout } = await wres(`check ${ESNEFT} --format json`);
    const json = JSON.parse(stdout) as {
      protection: string;
      counts: unknown;
      figures: {
        id: string;
        status: string;
        exact?: string;
        expected?: string;
        explanations?: { id: string }[];
      }[];
    };
    expect(json.protection).toBe("internal-use");
    expect(json.counts).toEqual({ follow: 115, doNotFollow: 9, cannotBeChecked: 29 });
    expect(json.figures).toHaveLength(153);
    // 712/774 = 0.919896…
    const cut = json.figures.find(({ id }) => id.endsWith("2022/nonclinical-bands-5-8b/white-share"));
    expect(cut).toMatchObject({
      status: "does-not-follow",
      expected: "92.0%",
      explanations: [{ id: "truncated" }],
    });
    expect(cut?.exact).toMatch(/^0\.919896/);
  });

  test("writes Markdown and CSV by the extension", async () => {
    const files = { "figures.csv": csv };
    const markdown = await wres("check figures.csv --out check.md", { files });
    expect(markdown.saved.get("check.md")).toContain("## Does not follow: BME share of the board");
    const table = await wres("check figures.csv --out check.csv", { files });
    const lines = table.saved.get("check.csv")?.split("\r\n") ?? [];
    expect(lines[0]).toBe(
      "id,published,status,reason,exact,expected,explanations,arithmetic,protection,library",
    );
    expect(lines[1]).toMatch(
      /^BME share of the board,5\.5%,does-not-follow,,0\.0526\d+,5\.3%,part-over-rest digits,/,
    );
    expect(lines[4]).toMatch(/^Asian share,R%,cannot-be-checked,redacted,,,,,internal-use,wres-metrics /);
  });

  test("each issue goes to stderr with its place, and nothing is checked", async () => {
    const files = { "figures.csv": "label,printed,numerator\nA,5%,x\n,1,2\n" };
    const { code, stdout, stderr } = await wres("check figures.csv", { files });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('figures.csv: line 2, numerator is "x"; expected a whole number');
    expect(stderr).toContain("figures.csv: line 3, label is missing");
    const large = await wres("check -", { files: { "-": new Uint8Array(20_000_001) } });
    expect([large.code, large.stderr]).toEqual([
      1,
      "standard input: the data is larger; expected a file of at most 20 million bytes.\n",
    ]);
  });

  test("says which share was read as a part of one, and what to write where points are meant", async () => {
    const rows = ["BME,0.256,1409,5511", "Decrease in share,0.5%,250,1000,255,1000"];
    const files = { "figures.csv": [csv.split("\n")[0], ...rows].join("\n") };
    const stdout = (await wres("check figures.csv", { files })).stdout.replace(/\s+/g, " ");
    expect(stdout).toContain('Read as a part of 1 Each follows as a part of 1: 0.25 is 25%. "0.256" (BME).');
    expect(stdout).toContain(
      "If it is a difference in percentage points, write difference under what; if it is per cent of the share, write change.",
    );
  });

  test.each([
    ["check figures.csv", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj", "a PDF"],
    ["calculate figures.csv", "%PDF-1.7\n", "a PDF"],
    ["audit figures.csv", "PK\u0003\u0004\u0014\0", "a workbook, a Word document or another zip"],
    ["check figures.csv", "\u0089PNG\r\n\u001a\n\0\0", "a file that holds no text"],
    ["plan figures.csv", "\u00d0\u00cf\0\0", "a file that holds no text"],
  ])("%s of a file that is no text is one sentence", async (line, content, kind) => {
    const { code, stdout, stderr } = await wres(line, { files: { "figures.csv": content } });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `wres: figures.csv is ${kind}, and a text file (JSON or CSV) is expected here; save it as one in the program that made it.\n`,
    );
  });

  test("a name cannot change the terminal", async () => {
    const files = { "figures.csv": "label,printed,numerator,denominator\n\u001b[2JA,5.5%,1,19\n" };
    const { stdout } = await wres("check figures.csv", { files });
    expect(stdout).not.toContain("\u001b");
  });
});
