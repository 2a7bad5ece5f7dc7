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

const pairs = "label,printed,numerator,denominator,numerator 2,denominator 2,what";

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

describe("wres check answers a figure that does not follow with those that do", () => {
  const textOf = async (row: string): Promise<string> => {
    const files = { "figures.csv": `${pairs}\n${row}\n` };
    return (await wres("check figures.csv", { files })).stdout.replace(/\s+/g, " ");
  };

  test.each([
    // 1,203 / 4,319 = 27.85%, 342 / 1,530 = 22.35%: 1.2461, 24.6% more, 5.50 points.
    [
      "Appointed,0.25 times more likely,1203,4319,342,1530,",
      "From 27.9% and 22.4% follow: 1.25 times as likely; 25% more likely; 5.5 percentage points higher.",
    ],
    // 20 / 100 over 30 / 100 is 0.667, a third less, 10 points.
    [
      "Training,1.4,20,100,30,100,",
      "From 20.0% and 30.0% follow: a ratio of 0.67; 33% less; 10.0 percentage points lower.",
    ],
    ["Staff,15%,1140,,1000,,change", "From 1140 and 1000 follow: a ratio of 1.14; 14% more; 140 more."],
    // Nobody below the line: 5 of 100 and 0 of 50 are 5.0 points apart, and nothing is a multiple of 0.
    ["Share,4.0 points,5,100,0,50,", "From 5.0% and 0.0% follow: 5.0 percentage points higher."],
    // 1.15 / 0.75 = 1.533, 1.25 / 0.65 = 1.923; 1.15 − 0.75 = 0.4, 1.25 − 0.65 = 0.6.
    [
      "Disciplinary,2.1,1.2%,,0.7%,,ratio",
      "From 1.2% and 0.7% follow: a ratio between 1.53 and 1.92; between 53% and 92% more; between 0.4 and 0.6 percentage points higher.",
    ],
    // 0.65 / 1.25 = 0.52, 0.75 / 1.15 = 0.652: between 34.8% and 48.0% less.
    [
      "Disciplinary,60% less likely,0.7%,,1.2%,,",
      "From 0.7% and 1.2% follow: between 0.52 and 0.65 times as likely; between 35% and 48% less likely; between 0.4 and 0.6 percentage points lower.",
    ],
    // 0.95 / 1.05 = 0.905, 1.05 / 0.95 = 1.105: either side of even.
    [
      "Disciplinary,1.3,1.0%,,1.0%,,ratio",
      "From 1.0% and 1.0% follow: a ratio between 0.90 and 1.11; between 10% less and 11% more; between 0.1 percentage points lower and 0.1 percentage points higher.",
    ],
  ])("%s", async (row, words) => {
    expect(await textOf(row)).toContain(words);
  });

  test("a share, and a sum, have no other form", async () => {
    expect(await textOf("Board,5.5%,1,19,,,")).not.toMatch(/From .* follow:/);
  });

  test("every figure that follows is listed, with the limits of printed rates", async () => {
    expect(await textOf("Disciplinary,1.7,1.2%,,0.7%,,ratio")).toContain(
      "Follows Disciplinary: 1.7 (between 1.53 and 1.92)",
    );
    // 342 / 1,000 = 34.2%
    expect(await textOf("Board,about a third,342,1000,,,")).toContain("Board: about a third (34.2%)");
    expect(await textOf("Board,5.5%,1,19,,,")).not.toContain("Follows Board");
  });
});

describe("wres check says", () => {
  test("between which figures the year before lies", async () => {
    const files = { "figures.csv": `${pairs}\nHBA BME,25.5% (up by 1.2%)\n` };
    const { stdout } = await wres("check figures.csv", { files });
    expect(stdout.replace(/\s+/g, " ")).toContain(
      'HBA BME: with "up by 1.2%", the figure of the year before lies between 24.20% and 24.40%.',
    );
    const { stdout: csv } = await wres("check figures.csv --format csv", { files });
    expect(csv).toContain("input-not-given,,before: 24.20% to 24.40%");
  });

  test("which words can be read in two ways", async () => {
    const files = { "figures.csv": `${pairs}\nAppointed,1.8 times more likely,36,100,20,100\n` };
    const { code, stdout } = await wres("check figures.csv", { files });
    expect(code).toBe(0);
    expect(stdout).toContain("Words that can be read in two ways");
  });
});
