import { calculateLocalMeasures, type MeasureDefinition, type Return } from "wres-metrics";
import {
  addCounts,
  count,
  type DraftedKind,
  gatherReturn,
  parseRecordMapping,
  type RecordMapping,
} from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const ethnicity = { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } } as const;
const promotion: RecordMapping = { kind: "local", measure: "promotion", ethnicity };
const mentoring: RecordMapping = {
  kind: "local",
  measure: "reverse-mentoring",
  ethnicity,
  outcome: { column: "Result", codes: { table: { Place: "counted", "No place": "out-of" } } },
};
const whose = { organisation: { code: "X", name: "Example" }, year: 2022 };
const rows = (codes: string): readonly object[] => Array.from(codes, (code) => ({ Ethnicity: code }));

describe("people of a local measure", () => {
  test("every row is counted where no column tells who is", () => {
    const { part } = count(rows("AABHM"), promotion);
    expect(part).toEqual({
      local: {
        promotion: { counted: { white: 3, bme: 2, unknown: 0, asian: 1, black: 1, mixed: 0, other: 0 } },
      },
    });
  });

  test("filters and dates leave rows out, and a code without a rule is rejected", () => {
    const mapping: RecordMapping = {
      ...promotion,
      filters: [{ name: "sideways", column: "Move", codes: { table: { Up: "count", Sideways: "exclude" } } }],
    };
    const { part, balance } = count(
      [
        { Ethnicity: "A", Move: "Up" },
        { Ethnicity: "H", Move: "Sideways" },
        { Ethnicity: "H", Move: "Down" },
      ],
      mapping,
    );
    expect(part.local?.["promotion"]?.counted).toMatchObject({ white: 1, bme: 0 });
    expect(balance).toMatchObject({
      excluded: [{ name: "sideways", rows: 1 }],
      rejected: [{ reason: "unmapped-code", rows: 1 }],
    });
  });

  test.each([
    ["an id that is none", { ...promotion, measure: "Staff promoted" }, "measure"],
    ["no measure", { kind: "local", ethnicity }, "measure"],
    [
      "somebody of the bank",
      { ...promotion, filters: [{ name: "x", column: "y", codes: { table: { B: "bank" } } }] },
      "filters[0].codes.table.B",
    ],
    [
      "another outcome",
      { ...mentoring, outcome: { column: "y", codes: { otherwise: "yes" } } },
      "outcome.codes",
    ],
  ])("%s is no mapping", (_, mapping, path) => {
    const parsed = parseRecordMapping(mapping);
    expect(parsed.status === "invalid" && parsed.issues[0]?.path).toContain(path);
  });

  test("counts of two files add, of one measure", () => {
    const sum = addCounts(count(rows("AH"), promotion), count(rows("AA"), promotion));
    expect(sum.part.local?.["promotion"]?.counted).toMatchObject({ white: 3, bme: 1, asian: 1 });
  });

  test("no kind that headings are known for is a local one", () => {
    const kind: DraftedKind = "training";
    // @ts-expect-error whom a local measure counts no heading says
    const local: DraftedKind = "local";
    expect([kind, local]).toEqual(["training", "local"]);
  });
});

describe("gathered into a return", () => {
  test("measures stand side by side; one that two files give is an issue", () => {
    const first = { name: "promotions.csv", ...count(rows("AH"), promotion) };
    const places = [
      { Ethnicity: "A", Result: "Place" },
      { Ethnicity: "H", Result: "No place" },
    ];
    const second = { name: "places.csv", ...count(places, mentoring) };
    const gathered = gatherReturn(whose, [first, second]);
    expect(gathered).toMatchObject({
      status: "valid",
      return: {
        local: {
          promotion: { counted: { white: 1, bme: 1 } },
          "reverse-mentoring": { counted: { white: 1, bme: 0 }, outOf: { white: 1, bme: 1 } },
        },
      },
    });
    const twice = gatherReturn(whose, [first, { ...first, name: "again.csv" }]);
    expect(twice.status === "invalid" && twice.issues[0]?.path).toBe("local.promotion");
  });
});

describe("by command, with a definition that no code knows", () => {
  const definition: MeasureDefinition = {
    id: "reverse-mentoring",
    title: "Relative likelihood of a place in reverse mentoring",
    kind: "likelihood",
    deed: "to get a place in reverse mentoring",
    done: "given a place in reverse mentoring",
    counted: "Staff who got a place in reverse mentoring",
    outOf: "given",
    outOfIs: "Staff who applied for a place in reverse mentoring",
    worse: "less",
  };
  // White: 30 of 60 got a place; BME: 12 of 40. 50% over 30% is 1.67.
  const lines = [
    ...Array.from({ length: 60 }, (_, index) => `A,${index < 30 ? "Place" : "No place"}`),
    ...Array.from({ length: 40 }, (_, index) => `H,${index < 12 ? "Place" : "No place"}`),
  ];
  const files = {
    "places.csv": `Ethnicity,Result\n${lines.join("\n")}\n`,
    "mapping.json": JSON.stringify([promotion, mentoring]),
    "definitions.json": JSON.stringify([definition]),
    "promotions.csv": "Ethnicity\nA\nH\n",
  };
  const line = "gather --local reverse-mentoring=places.csv --columns mapping.json --year 2022";

  test("records become a return, and the return a report", async () => {
    const gathered = await wres(`${line} --local promotion=promotions.csv`, { files });
    expect(gathered.code).toBe(0);
    expect(JSON.parse(gathered.stdout)).toMatchObject({
      local: {
        "reverse-mentoring": { counted: { white: 30, bme: 12 }, outOf: { white: 60, bme: 40 } },
        promotion: { counted: { white: 1, bme: 1 } },
      },
    });
    const report = await wres("report return.json --measures definitions.json --only-measures", {
      files: { ...files, "return.json": (await wres(line, { files })).stdout },
    });
    expect(report.code).toBe(0);
    expect(report.stdout.replace(/\s+/g, " ")).toContain(
      "White staff were 1.67 times as likely as BME staff to get a place in reverse mentoring",
    );
  });

  test("what count printed is taken, of that measure alone", async () => {
    const printed = await wres("count places.csv --columns mapping.json --as local", { files });
    expect(printed.stderr).toContain("mapping.json has mappings for promotion, reverse-mentoring");
    const own = { ...files, "one.json": JSON.stringify(mentoring) };
    const counted = await wres("count places.csv --columns one.json", { files: own });
    expect(counted.code).toBe(0);
    const given = { ...files, "counts.json": counted.stdout };
    const taken = await wres("gather --local reverse-mentoring=counts.json --year 2022", { files: given });
    expect(JSON.parse(taken.stdout)).toMatchObject({
      local: { "reverse-mentoring": { outOf: { white: 60 } } },
    });
    const other = await wres("gather --local promotion=counts.json --year 2022", { files: given });
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining("holds counts of local reverse-mentoring records; expected those of promotion"),
    ]);
  });

  test.each([
    ["gather --local places.csv --year 2022", "expected the measure and its file"],
    ["gather --local promotion= --year 2022", "expected the measure and its file"],
    ["gather --local promotion=promotions.csv --year 2022", "cannot be drafted"],
    ["count places.csv --as local", "cannot be drafted"],
    ["gather --local leavers=promotions.csv --columns mapping.json --year 2022", "expected one for leavers"],
  ])("%s is refused", async (wrong, words) => {
    const { code, stderr } = await wres(wrong, { files });
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  test("the figures are those of the counts", async () => {
    const { stdout } = await wres(line, { files });
    const { measures } = calculateLocalMeasures(JSON.parse(stdout) as Return, [definition]);
    expect(measures.find(({ id }) => id === "local/reverse-mentoring/relative-likelihood/bme")?.printed).toBe(
      "1.67",
    );
  });
});
