import { describe, expect, test } from "vitest";
import type { DisclosureAudit } from "../../../src/model/disclosure-answer.ts";
import { wres } from "../../support/fake-terminal.ts";

// 90 of all grades, less 85 and what one of the two hidden leaves; without the sum nothing is known.
const cells = [
  { id: "all", value: 90 },
  { id: "band 5", value: 85 },
  { id: "band 6", value: null },
];
const sums = [{ total: "all", parts: ["band 5", "band 6"] }];
const given = (table: object, name = "t.json") => ({ files: { [name]: JSON.stringify(table) } });
const audited = async (line: string, table: object) => {
  const outcome = await wres(`audit ${line}`, given(table));
  return { ...outcome, audit: JSON.parse(outcome.stdout) as DisclosureAudit };
};

describe("wres audit", () => {
  test("prints safe, cells and issues as JSON, and ends with 3 where something is found", async () => {
    const { code, stderr, audit } = await audited("t.json", { cells, sums });
    expect([code, stderr, Object.keys(audit)]).toEqual([3, "", ["safe", "cells", "issues"]]);
    // 90 − 85 is 5.
    expect(audit.cells[0]).toMatchObject({
      id: "band 6",
      least: 5,
      greatest: 5,
      recovered: true,
      atRisk: true,
    });
  });

  test("ends with 0 where nothing is", async () => {
    const { code, audit } = await audited("t.json", { cells, sums: [] });
    expect([code, audit.safe, audit.cells[0]?.greatest]).toEqual([0, true, null]);
  });

  test("takes the policy and the outsider from the command line, over what the publication says", async () => {
    const table = { cells, sums: [], policy: { threshold: 3 }, assumptions: { markMeansBelow: 50 } };
    const line = "t.json --threshold 8 --zeros shown --mark-means-below 8 --zeros-always-shown";
    const { code, audit } = await audited(line, table);
    // 1 to 7 is as wide as the mark itself leaves: 8 − 2.
    expect([code, audit.cells[0]?.least, audit.cells[0]?.greatest]).toEqual([0, 1, 7]);
    expect((await audited("t.json", table)).audit.cells[0]).toMatchObject({ least: 0, greatest: 49 });
  });

  test("sets out for a reader what does not hold", async () => {
    const { code, stdout } = await wres("audit t.json --format terminal", given({ cells, sums }));
    expect(code).toBe(3);
    expect(stdout).toContain("Not safe: a hidden count can be worked out.");
    expect(stdout).toContain("Hidden cells: 1. Recovered: 1. At risk: 0. Not proved: 0.");
    expect(stdout).toMatch(/band 6 +5 +5 +recovered/);
    // What is shown and gives it away stands under its id.
    expect(stdout).toMatch(/\nband 6\n {2}.*90.*85/);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    const safe = await wres("audit t.json --format terminal", given({ cells, sums: [] }));
    expect(safe.stdout).toContain("Safe: no small number can be worked out");
    expect(safe.stdout).not.toContain("do not hold");
  });

  test("a figure that contradicts its counts is found, and stops nothing", async () => {
    // 100 · 85/90 is 94.4.
    const figures = [{ id: "f", kind: "percentage", of: ["band 5", "all"], places: 1, value: "94.5" }];
    const { code, audit } = await audited("t.json", { cells, sums: [], figures });
    expect([code, audit.safe, audit.issues.map(({ path }) => path)]).toEqual([3, true, ["figures[0].value"]]);
    const { stdout } = await wres("audit t.json --format terminal", given({ cells, sums: [], figures }));
    expect(stdout).toContain("Figures that contradict the counts");
  });

  test("every issue goes to stderr with its path, and then there is no answer", async () => {
    const wrong = { cells: [...cells, { id: "all", value: 1 }], sums: [{ total: "x", parts: ["all", "y"] }] };
    expect(await wres("audit t.json", given(wrong))).toMatchObject({
      code: 1,
      stdout: "",
      stderr: [
        't.json: cells[3].id is "all"; expected an id of its own; cells[0] has this one.',
        't.json: sums[0].total is "x"; expected the id of a cell.',
        't.json: a part of the sum to "x" (sums[0].parts[1]) is "y"; expected the id of a cell.',
        "t.json: 3 issues; there is no answer.\n",
      ].join("\n"),
    });
    const shape = await wres("audit t.json", given({ cells: [{ id: "a", value: "R" }], sums }));
    expect([shape.code, shape.stderr]).toEqual([
      1,
      't.json: the cell "a" (cells[0].value) is "R"; expected a whole number of people from 0 on, or null where it is hidden.\nt.json: 1 issue; there is no answer.\n',
    ]);
  });

  test("reads standard input, and writes a file", async () => {
    const table = { cells, sums: [] };
    const { code, saved } = await wres("audit - --out answer.txt", given(table, "-"));
    expect([code, saved.get("answer.txt")?.startsWith("What can be worked out")]).toEqual([0, true]);
    const { stderr } = await wres("audit -", { files: { "-": "{" } });
    expect(stderr).toContain("standard input: the data is not JSON at line 1, column 2: the end");
  });

  test("says on a person's screen that it is at work, where there is much to do, and takes it back", async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ id: `cell ${String(index)}`, value: null }));
    const files = given({ cells: many, sums: [] });
    const { stderr } = await wres("audit t.json", { ...files, showsProgress: true });
    expect(stderr).toBe("auditing 200 cells …\r\u001B[K");
    expect((await wres("audit t.json", files)).stderr).toBe("");
    expect((await wres("audit t.json", { ...given({ cells, sums: [] }), showsProgress: true })).stderr).toBe(
      "",
    );
  });

  test.each([
    ["audit t.json --threshold 0", '--threshold is "0"; expected a whole number from 1 on, such as 10.'],
    ["audit t.json --zeros kept", '--zeros is "kept"; expected one of hidden, shown.'],
    ["audit t.json --mark-means-below x", '--mark-means-below is "x"; expected a whole number from 1 on'],
    ["audit t.json --format html", '--format is "html"; expected one of json, terminal.'],
    ["audit", "wres audit takes <publication.json>; 0 given."],
  ])("%s is a wrong command", async (line, message) => {
    const { code, stderr } = await wres(line, given({ cells, sums }));
    expect([code, stderr.includes(message)]).toEqual([2, true]);
  });
});
