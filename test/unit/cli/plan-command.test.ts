import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readExample } from "../../support/read-example.ts";
import { wres } from "../../support/fake-terminal.ts";

const example = readFileSync("examples/action-plan.json", "utf8");
const on = "--today 2024-04-30";
/** What stands behind a label, wherever a table that is too wide for a line goes on. */
const lineOf = (text: string, label: string): readonly string[] =>
  text
    .split("\n")
    .filter((line) => line.startsWith(`${label} `))
    .map((line) =>
      line
        .slice(label.length)
        .trim()
        .split(/\s{2,}/)
        .join(", "),
    );
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

describe("wres plan", () => {
  test("says what is overdue, how each action stands, and which targets contradict each other", async () => {
    const { code, stdout, stderr } = await wres(`plan examples/action-plan.json ${on}`);
    expect([code, stderr]).toEqual([0, ""]);
    const text = oneLine(stdout);
    expect(text).toContain("Overdue: 1a (Autumn 2023).");
    expect(text).toContain("Steps overdue: Train members of panels (1a).");
    expect(text).toContain("Next reviews: 1a on 30 June 2024.");
    expect(text).toContain("green: on course red, not green");
    expect(text).toContain(
      "Owner: Head of recruitment. Indicators 2 and 9. High-impact action 2: Fair and inclusive",
    );
    // 13.64 + (15 − 13.64) × 366/731 = 14.32; 66 × 1.1 = 72.6, so 73 people; 15 − 55 = −40.
    expect(lineOf(stdout, "BME members of the board")).toEqual([
      "13.64%, 14.32%, 13.64%",
      "15.00%, behind, red",
    ]);
    expect(lineOf(stdout, "Members of the staff network")).toEqual([
      "66, 73, 71",
      "none to come, behind, amber",
    ]);
    expect(text).toContain(
      "“Board less workforce” is to be −25.00 percentage points, but the targets for “BME members of the board” and “BME staff in the workforce” give −40.00.",
    );
    // Days in one form, whatever the plan's: 31/03/2023, and the day that it is looked at.
    expect(text).toContain("As at 30 April 2024.");
    expect(text).toContain("31 March 2023 30 April 2024");
    expect(text).not.toMatch(/\d{4}-\d{2}|\d{1,2}\/\d{1,2}/);
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  test("beside the figures of a return, of the indicators that it is about alone", async () => {
    const { stdout } = await wres(`plan examples/action-plan.json examples/esneft-2022.json ${on}`);
    const beside = stdout.slice(stdout.indexOf("The figures that the plan is about"));
    // Actions name 2, 9 and 3, and indicators of progress 9 and 1.
    expect(beside.match(/^\d .*?(?=\s{2})/gm)).toEqual([
      "1 Pay bands",
      "2 Appointment",
      "3 Disciplinary process",
      "9 Board",
    ]);
    expect(beside).toMatch(/27\.85% +22\.35% +1\.25/);
  });

  test("a plan about no indicator of the return has no figures beside it", async () => {
    const bare = JSON.stringify({
      organisation: { code: "X", name: "X" },
      title: "P",
      kpis: [],
      actions: [],
    });
    const { code, stdout } = await wres(`plan p.json examples/esneft-2022.json ${on}`, {
      files: { "p.json": bare },
    });
    expect(code).toBe(0);
    expect(stdout).not.toContain("The figures that the plan is about");
    expect(stdout).toContain("The plan gives no indicators of progress.");
  });

  test("prints a ratio with two places, and says which values may be of another unit", async () => {
    const plan = {
      organisation: { code: "X", name: "X" },
      title: "P",
      kpis: [
        {
          id: "training",
          title: "Training",
          unit: "ratio",
          better: "toward-parity",
          baseline: { value: "0.99", on: "2023-03-31" },
          targets: [{ value: "95", by: "2025-03-31" }],
          readings: [{ value: "0.985", on: "2024-03-31" }],
        },
        {
          id: "gap",
          title: "Gap",
          unit: "percentage-points",
          better: "higher",
          baseline: { value: "-30.5", on: "2023-03-31" },
          targets: [{ value: "-25", by: "2025-03-31" }],
        },
      ],
      actions: [{ id: "1", title: "Do it", indicators: [4], owner: "HR", due: "Ongoing" }],
    };
    const files = { "p.json": JSON.stringify(plan) };
    const { code, stdout, stderr } = await wres(`plan p.json ${on}`, { files });
    expect([code, stderr]).toEqual([0, ""]);
    const text = oneLine(stdout);
    expect(text).toContain(
      "“Training”: some values are so much larger than others that they may be in another unit",
    );
    expect(text).toContain("Training 0.99");
    // Half away from zero: 0.985 is 0.99.
    expect(lineOf(stdout, "Training")).toEqual([
      expect.stringMatching(/^0\.99, [\d.]+, 0\.99$/),
      expect.stringMatching(/^95\.00/),
    ]);
    expect(text).toContain("no reading");
    expect(text).toMatch(/−30\.5 .*−25\.00/);
  });

  test("what is doubtful in the figures stands first, and with --strict exits 3", async () => {
    const board = { total: { white: 60, bme: 40, unknown: 0 } };
    const files = { "board.json": JSON.stringify({ ...readExample("esneft-2022"), board }) };
    const line = "plan examples/action-plan.json board.json --today 2024-04-30";
    const { code, stdout } = await wres(`${line} --strict`, { files });
    expect(code).toBe(3);
    const [first, plan] = ["Look at these first", "what is to be done"].map((text) => stdout.indexOf(text));
    expect([first === -1, Number(first) < Number(plan)]).toEqual([false, true]);
    expect(JSON.parse((await wres(`${line} --format json`, { files })).stdout)).toMatchObject({
      findings: [{ code: "noticed-on-reading" }, { code: "percentages-as-counts" }],
    });
    expect((await wres("plan examples/action-plan.json --today 2024-04-30 --strict")).code).toBe(0);
  });

  test("the figures beside it are named, and those of another organisation are said to be so first", async () => {
    const own = JSON.parse(example) as { organisation: object };
    const { organisation } = readExample("esneft-2022");
    const files = { "own.json": JSON.stringify({ ...own, organisation }) };
    const said = "The plan is of X, and the return beside it of RDE";
    const of = async (plan: string) =>
      oneLine((await wres(`${plan} examples/esneft-2022.json --today 2024-04-30`, { files })).stdout);
    const [another, same] = [await of("plan examples/action-plan.json"), await of("plan own.json")];
    expect([another.includes(said), same.includes(said)]).toEqual([true, false]);
    expect(another.indexOf(said)).toBeLessThan(another.indexOf("what is to be done"));
    for (const text of [another, same]) expect(text).toContain("(RDE), year ending 31 March 2022");
    const report = await wres("report examples/esneft-2022.json --plan examples/action-plan.json");
    expect(oneLine(report.stdout)).toContain(said);
  });

  test("a reading of the day after the baseline is not behind, and its age is said", async () => {
    const plan = JSON.parse(example) as { kpis: object[] };
    Object.assign(plan.kpis[0] ?? {}, { readings: [{ on: "01/04/2023", value: "13.64" }] });
    const { stdout } = await wres("plan next-day.json --today 2023-12-31", {
      files: { "next-day.json": JSON.stringify(plan) },
    });
    expect(lineOf(stdout, "BME members of the board").join(" ")).toContain("on course, green");
    // 1 April to 31 December 2023: 274 days
    expect(stdout).toContain("274 days old");
  });

  test("as JSON, with all of the progress", async () => {
    const { stdout } = await wres(`plan examples/action-plan.json ${on} --format json`);
    expect(JSON.parse(stdout)).toMatchObject({
      plan: JSON.parse(example) as object,
      progress: {
        today: "2024-04-30",
        contradictions: [{ id: "difference", stated: "-0.25", implied: "-0.4" }],
      },
    });
  });

  test("today is the day of the clock where none is given", async () => {
    const { code, stdout } = await wres("plan examples/action-plan.json");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^As at \d{1,2} [A-Z][a-z]+ \d{4}\.$/m);
  });

  test("a blank workbook, which is not written over another", async () => {
    const { code, savedBytes } = await wres("plan --template --out plan.xlsx");
    expect([code, savedBytes.get("plan.xlsx")?.[0]]).toEqual([0, 0x50]);
    const again = await wres("plan --template --out plan.xlsx", { files: { "plan.xlsx": "" } });
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("there is such a file already")]);
  });

  test.each([
    ["plan", "expected one, or --template"],
    ["plan --template a.json --out a.xlsx", "expected no file beside it"],
    ["plan examples/action-plan.json --today soon", '--today is "soon"; expected a day'],
  ])("%s is refused", async (line, words) => {
    const { code, stderr } = await wres(line);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  test.each([
    ["no JSON", "{"],
    ["a plan with a question", example.replace('"15%"', '"+2% a year"')],
    ["a blank workbook's worth of nothing", "{}"],
  ])("%s has issues, and no answer", async (_, content) => {
    const { code, stdout, stderr } = await wres(`plan p.json ${on}`, { files: { "p.json": content } });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("there is no answer");
  });

  test("a return with issues gives no answer", async () => {
    const { code, stdout } = await wres(`plan examples/action-plan.json r.json ${on}`, {
      files: { "r.json": "{}" },
    });
    expect([code, stdout]).toEqual([1, ""]);
  });
});

describe("wres report --plan", () => {
  const line = `report examples/esneft-2022.json --plan examples/action-plan.json ${on}`;

  test("prints the plan after the figures, in every format of a document", async () => {
    const { code, stdout } = await wres(line);
    expect(code).toBe(0);
    expect(stdout.indexOf("Action plan: what is to be done")).toBeGreaterThan(
      stdout.indexOf("9. Share of the board"),
    );
    expect(lineOf(stdout, "BME members of the board")).toEqual([
      "13.64%, 14.32%, 13.64%",
      "15.00%, behind, red",
    ]);
  });

  test("with --publish the words stay, and no figure of an indicator of progress does", async () => {
    const published = await wres(`${line} --publish --format markdown`);
    expect(published.code).toBe(0);
    const plan = published.stdout.slice(published.stdout.indexOf("## Action plan: what is to be done"));
    expect(plan).toContain("Owner: Head of recruitment");
    expect(plan).toContain("Their figures are not published here");
    expect(plan).not.toMatch(/13\.64|14\.32|50\.10|30\.59|\b71\b|\b66\b|Figures’ rating/);
  });

  test("a plan with issues stops the report", async () => {
    const { code, stdout } = await wres("report examples/esneft-2022.json --plan p.json", {
      files: { "p.json": "{}" },
    });
    expect([code, stdout]).toEqual([1, ""]);
  });
});
