import { describe, expect, test } from "vitest";
import { readExample } from "../../support/read-example.ts";
import { wres } from "../../support/fake-terminal.ts";

const ESNEFT = "targets examples/esneft-2022.json";
const lineOf = (text: string, label: string): readonly string[] => {
  const line = text.split("\n").find((one) => one.startsWith(label)) ?? "";
  return line.slice(label.length).trim().split(/\s+/);
};

describe("wres targets", () => {
  test("says what bands 8a to VSM need by 2028 for the workforce's own share", async () => {
    const { code, stdout, stderr } = await wres(ESNEFT);
    expect([code, stderr]).toEqual([0, ""]);
    // 2483 of 11,549 is 21.5%; 2483 × 584 / 11,549 = 125.56; 86 in six years are 14.3 a year
    expect(stdout).toContain("The target is 21.5% by 31 March 2028: the BME share of the whole workforce");
    expect(lineOf(stdout, "Bands 8a and above")).toEqual(["40", "of", "584", "6.8%", "126", "86", "14.3"]);
    expect(lineOf(stdout, "2028").at(-1)).toBe("126");
    expect(stdout).toContain("For internal use");
    expect(stdout).toContain("White includes White minorities");
  });

  test("sets out the race disparity ratio as unverified", async () => {
    const { stdout } = await wres(ESNEFT);
    expect(stdout).toContain("The official method has not been published.");
    // clinical: (2353 × 1188) / (3144 × 386)
    expect(stdout).toMatch(/Band 5 and below to bands 6 and 7 +3,144 +2,353 +1,188 +386 +2\.30/);
  });

  test("never exceeds eighty columns", async () => {
    const { stdout } = await wres(`${ESNEFT} --by 2040 --turnover 0.1 --growth 0.05`);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("takes a percentage with its sign, or a proportion, and another year", async () => {
    const [percentage, proportion] = [
      await wres(`${ESNEFT} --by 2025 --target 25.6%`),
      await wres(`${ESNEFT} --by 2025 --target 0.256`),
    ];
    // 25.6% of 584 is 149.504
    expect(lineOf(percentage.stdout, "Bands 8a and above")).toEqual([
      "40",
      "of",
      "584",
      "6.8%",
      "150",
      "110",
      "36.7",
    ]);
    expect(proportion.stdout).toBe(percentage.stdout);
  });

  test("sets a table of people who join where a turnover is given", async () => {
    const { stdout } = await wres(`${ESNEFT} --turnover 0.1`);
    expect(stdout).toContain("10.0% of every group are taken to leave in a year.");
    // BME: 55 are needed and 4 of 40 leave: 19 join; 58 of 584 leave
    expect(lineOf(stdout, "Year to 31 March 2023")).toEqual(["19", "58"]);
  });

  test("a hidden band is not given, and says so", async () => {
    const { code, stdout } = await wres("targets examples/lpt-2022.json --by 2025");
    expect(code).toBe(0);
    expect(lineOf(stdout, "Band 8b")).toEqual(["–n", "–n", "–n", "–n"]);
    expect(stdout).toContain("–n not given");
  });

  test("says of a year that nobody gave that it is the programme's", async () => {
    const text = JSON.stringify({ organisation: { code: "X", name: "Y" }, year: 2028 });
    const { code, stderr } = await wres("targets -", { files: { "-": text } });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "the target of the programme is due in 2028, and the return is of 2028; expected --by with a year after it.",
    );
  });

  test("writes JSON marked for internal use, and Markdown by the extension", async () => {
    const { stdout } = await wres(`${ESNEFT} --format json`);
    const json = JSON.parse(stdout) as {
      protection: string;
      together: { goals: { id: string; needed: unknown }[] };
    };
    expect(json.protection).toBe("internal-use");
    expect(json.together.goals.at(-1)).toMatchObject({
      id: "bands-8a-and-above",
      needed: { status: "calculated", people: 126 },
    });
    const { saved } = await wres(`${ESNEFT} --out targets.md`);
    expect(saved.get("targets.md")).toContain("| Bands 8a and above | 40 of 584 | 6.8% | 126 | 86 | 14.3 |");
  });

  test.each([
    ["--target 25.6", "--target is"],
    ["--target 120%", '--target is "120%"; expected a percentage'],
    ["--by 2022", "--by is 2022"],
    ["--by 1066", '--by is "1066"; expected a year of four digits, from 2015 on'],
    ["--by soon", "--by is"],
    ["--by 2999", "the years run"],
    ["--growth 2%", "growth is"],
    ["--turnover 2", "turnover is"],
    ["--format csv", "--format is"],
  ])("refuses %s", async (options, message) => {
    const { code, stdout, stderr } = await wres(`${ESNEFT} ${options}`);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("a return without a senior band says so", async () => {
    const files = { "r.json": JSON.stringify({ organisation: { code: "X", name: "Example" }, year: 2022 }) };
    const { code, stdout } = await wres("targets r.json", { files });
    expect(code).toBe(0);
    expect(stdout).toContain("The return gives no band from 8a to VSM.");
  });

  test("begins with what is doubtful, and with --strict exits 3; of what is published it says nothing", async () => {
    const wresReturn = readExample("esneft-2022");
    const board = { total: { white: 60, bme: 40, unknown: 0 } };
    const files = { "board.json": JSON.stringify({ ...wresReturn, board }) };
    const { code, stdout } = await wres("targets board.json --strict", { files });
    expect(code).toBe(3);
    const [first, figures] = ["Look at these first", "Bands 8a to VSM"].map((text) => stdout.indexOf(text));
    expect([first === -1, Number(first) < Number(figures)]).toEqual([false, true]);
    expect(stdout).toContain("Members of the board: White 60, BME 40.");
    const json = await wres("targets board.json --format json", { files });
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({ findings: [{ code: "percentages-as-counts" }] });
    const published = await wres("targets board.json --publish --strict", { files });
    expect(published.code).toBe(3);
    expect(published.stdout).not.toMatch(/Look at these first|Members of the board/);
  });

  test("a faulty return is refused with its issues", async () => {
    const { code, stderr } = await wres("targets r.json", { files: { "r.json": "{}" } });
    expect(code).toBe(1);
    expect(stderr).toContain("organisation is missing");
  });
});

describe("wres targets --publish", () => {
  const bands = {
    nonClinical: {
      "band-5": { white: 300, bme: 60 },
      "band-6": { white: 80, bme: 20 },
      "band-8a": { white: 50, bme: 14 },
      "band-8b": { white: 20, bme: 11 },
    },
    clinical: {
      "band-5": { white: 400, bme: 200 },
      "band-6": { white: 90, bme: 40 },
      "band-8a": { white: 40, bme: 12 },
      "band-8b": { white: 30, bme: 3 },
      "band-8c": { white: 25, bme: 4 },
    },
  };
  const invented = { organisation: { code: "X", name: "Example" }, year: 2022, workforce: bands };
  const files = { "return.json": JSON.stringify(invented) };
  interface Goal {
    readonly id: string;
    readonly basis: { readonly count: number | null; readonly of: number | null };
  }
  interface Printed {
    readonly protection: string;
    readonly apart: readonly { readonly parts: readonly string[]; readonly goals: readonly Goal[] }[];
  }

  test("keeps the goal of all senior bands, from the grouped rows", async () => {
    const { code, stdout } = await wres(`${ESNEFT} --publish`);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "Counts below 10, 0 among them, and counts that would give them away, are hidden",
    );
    // 15 of 269 and 25 of 315, which the report prints too
    expect(lineOf(stdout, "Bands 8a and above")).toEqual(["40", "of", "584", "6.8%", "126", "86", "14.3"]);
    expect(stdout).not.toContain("Band 8c");
    expect(stdout).toMatch(/Band 5 and below to bands 6 and 7 +3,144 +2,353 +1,188 +386 +2\.30/);
  });

  test("prints no count that the publication does not show", async () => {
    const { code, stdout, saved } = await wres(
      "targets return.json --publish --format json --save-publication pub.json",
      {
        files,
      },
    );
    expect(code).toBe(0);
    const { protection, apart } = JSON.parse(stdout) as Printed;
    const [publication] = JSON.parse(saved.get("pub.json") ?? "[]") as {
      table: { cells: { id: string; value: number | null }[] };
    }[];
    const shown = new Map(publication?.table.cells.map(({ id, value }) => [id, value]));
    expect(protection).toBe("published");
    const printed = apart.flatMap(({ parts: [part = ""], goals }) =>
      goals.map(({ id, basis }) => ({ at: `2022/workforce/${part}/${id}`, basis })),
    );
    expect(printed.length).toBeGreaterThan(2);
    for (const { at, basis } of printed) {
      expect([at, basis.count]).toEqual([at, shown.get(`${at}/bme`) ?? null]);
    }
    // 3 and 4 people are few.
    const counts = printed.map(({ basis }) => basis.count);
    expect(counts).not.toContain(3);
    expect(counts).not.toContain(4);
  });

  test("is safe together with an earlier publication, or nothing is printed", async () => {
    const { saved } = await wres("calculate return.json --publish --save-publication pub.json", { files });
    const both = { files: { ...files, "pub.json": saved.get("pub.json") ?? "" } };
    const { code, stdout } = await wres("targets return.json --publish --published pub.json", both);
    expect(code).toBe(0);
    expect(stdout).toContain("This publication was checked together with one earlier publication.");
    const { code: stopped, stderr } = await wres("targets return.json --never 2022/workforce/total/bme", {
      files,
    });
    expect([stopped, stderr]).toEqual([2, expect.stringContaining("expected --publish beside it")]);
  });

  test("its picture is written into a folder, and is not the one that shows everything", async () => {
    const { code, saved } = await wres("targets return.json --publish --charts pictures", { files });
    const [first] = saved;
    const { 0: name, 1: svg } = first ?? ["", ""];
    expect([code, name]).toEqual([0, expect.stringMatching(/^pictures\/targets-.*\.svg$/)]);
    const inside = await wres("targets return.json --charts pictures", { files });
    expect([...inside.saved.keys()]).toEqual([name]);
    expect(inside.saved.get(name)).not.toBe(svg);
  });
});
