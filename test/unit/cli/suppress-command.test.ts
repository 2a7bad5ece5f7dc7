import { describe, expect, test } from "vitest";
import type { Suppression } from "../../../src/model/disclosure-answer.ts";
import { wres } from "../../support/fake-terminal.ts";

const values = { bme: 64, asian: 33, black: 24, mixed: 5, other: 2 };
const cells = Object.entries(values).map(([id, value]) => ({ id, value }));
const sums = [{ total: "bme", parts: ["asian", "black", "mixed", "other"] }];
const figures = [{ id: "share", kind: "percentage", of: ["mixed", "bme"], places: 1, value: "7.8" }];
const given = (table: object) => ({ files: { "t.json": JSON.stringify(table), "-": JSON.stringify(table) } });
const suppressed = async (line: string, table: object) => {
  const outcome = await wres(`suppress ${line}`, given(table));
  return { ...outcome, answer: JSON.parse(outcome.stdout) as Suppression };
};

describe("wres suppress", () => {
  test("prints cells, figures and audit as JSON", async () => {
    const { code, stderr, answer } = await suppressed("t.json", { cells, sums, figures });
    expect([code, stderr, Object.keys(answer)]).toEqual([0, "", ["cells", "figures", "audit"]]);
    expect(answer.audit.safe).toBe(true);
    expect(answer.cells.map(({ id }) => id)).toEqual(Object.keys(values));
    const hidden = answer.cells.filter(({ status }) => status === "hidden");
    // Mixed and Other are small; the 7 of them would leave 0 to 7, so a third is hidden.
    expect(hidden.length).toBe(3);
    expect(hidden.filter(({ value }) => value !== null)).toEqual([]);
    expect(
      answer.cells.filter(({ id, status, value }) => status === "shown" && value !== values[id as "bme"]),
    ).toEqual([]);
    expect(answer.figures).toMatchObject([{ id: "share", status: "hidden", value: null }]);
  });

  test("takes the policy from the command line, over what the table says", async () => {
    const table = { cells, sums, policy: { threshold: 1, zeros: "shown" } };
    expect((await suppressed("t.json", table)).answer.cells.every(({ status }) => status === "shown")).toBe(
      true,
    );
    const { answer } = await suppressed("t.json --threshold 3 --zeros hidden", table);
    expect(answer.cells.find(({ id }) => id === "other")?.status).toBe("hidden");
  });

  test("ends with 3 where cells that may not be hidden leave others at risk", async () => {
    const never = ["bme", "asian", "black"].map((id) => `--never ${id}`).join(" ");
    const { code, answer } = await suppressed(`t.json ${never}`, { cells, sums });
    expect([code, answer.audit.safe]).toEqual([3, false]);
    expect(answer.audit.cells.filter(({ atRisk }) => atRisk).map(({ id }) => id)).toEqual(["mixed", "other"]);
  });

  test("sets out for a reader what may be shown, with a legend", async () => {
    const { code, stdout } = await wres("suppress t.json --format terminal", given({ cells, sums, figures }));
    expect(code).toBe(0);
    expect(stdout).toContain("3 of 5 counts hidden.");
    expect(stdout).toContain("1 of 1 figures hidden.");
    expect(stdout).toMatch(/mixed +\[c\]/);
    expect(stdout).toContain(
      "[c] confidential: hidden, because it is small or because it would give a small",
    );
    expect(stdout).toContain("Safe:");
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("a table at odds with itself has no answer: its own figures have to be right", async () => {
    const wrong = [{ ...figures[0], value: "7.9" }];
    // 100 · 5/64 is 7.8.
    const { code, stdout, stderr } = await wres(
      "suppress t.json --never asia",
      given({ cells, sums, figures: wrong }),
    );
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('t.json: policy.never[0] is "asia"; expected the id of a cell.');
    expect(stderr).toContain('t.json: the figure "share" (figures[0].value) is "7.9"; expected 7.8');
    expect(stderr).toContain("t.json: 2 issues; there is no answer.");
  });

  test("says on a person's screen how far it has come, where there is much to do", async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      id: `cell ${String(index)}`,
      value: index + 10,
    }));
    const table = given({ cells: many, sums: [] });
    const { stderr } = await wres("suppress t.json", { ...table, showsProgress: true });
    const lines = stderr.split("\r\u001B[K");
    expect([lines[0], lines.at(-1)]).toEqual(["suppressing 200 cells …", ""]);
    expect(lines.slice(1, -1).join("\n")).toMatch(/^(suppressing 200 cells: [a-z]+ \d+\/\d+ …\n?)+$/);
    expect((await wres("suppress t.json", table)).stderr).toBe("");
  });

  test("reads standard input", async () => {
    const [file, input] = [
      await wres("suppress t.json", given({ cells, sums })),
      await wres("suppress -", given({ cells, sums })),
    ];
    expect(input).toEqual(file);
  });
});

describe("the choice of cells", () => {
  const tableOf = (...parts: readonly number[]): object => ({
    cells: [
      { id: "all", value: parts.reduce((sum, part) => sum + part, 0) },
      ...parts.map((value, index) => ({ id: `part ${String(index)}`, value })),
    ],
    sums: [{ total: "all", parts: parts.map((_, index) => `part ${String(index)}`) }],
    policy: { never: ["all"] },
  });
  const shownOf = ({ cells: all }: Suppression): readonly string[] =>
    all.flatMap(({ id, status }) => (status === "shown" ? [id] : []));

  test("is attacked with every table that agrees with what is shown", async () => {
    // 1 and 9 are hidden. Each of 0 + 10 to 10 + 0 would be: of 10 and 11 the smaller is hidden beside a 0.
    const { answer } = await suppressed("t.json --candidates 400", tableOf(1, 9, 11));
    expect(answer.minimality).toEqual({ result: "holds", tables: 11, alike: 11 });
    expect(shownOf(answer)).toEqual(["all", "part 2"]);
  });

  test("shows nothing where they narrow a small count", async () => {
    // 8 and 2 are hidden. Beside 0 and 10 the last 10 is hidden and not the first, so that neither of the two is 0: 1 to 9 are left.
    const table = tableOf(8, 2, 10);
    const { code, answer } = await suppressed("t.json --candidates 400", table);
    expect([code, answer.audit.safe]).toEqual([0, true]);
    expect(answer.minimality).toEqual({ result: "everything-hidden", tables: null, alike: null });
    expect(shownOf(answer)).toEqual(["all"]);
    const { stdout } = await wres("suppress t.json --candidates 400 --format terminal", given(table));
    expect(stdout).toContain("so everything is hidden that may be");
  });

  test("is not attacked where more tables agree than were to be tried, nor where nobody asks", async () => {
    // Three parts of 19 can be filled in in 210 ways.
    const { answer } = await suppressed("t.json --candidates 100", tableOf(3, 4, 12));
    expect(answer.minimality).toEqual({ result: "too-many-tables", tables: null, alike: null });
    expect((await suppressed("t.json", tableOf(3, 4, 12))).answer.minimality).toBeUndefined();
    const { code, stderr } = await wres("suppress t.json --candidates some", given(tableOf(3, 4, 12)));
    expect([code, stderr]).toEqual([2, expect.stringContaining("--candidates")]);
  });
});
