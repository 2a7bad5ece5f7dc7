import { describe, expect, test } from "vitest";
import { publish } from "../../../../src/disclosure/protection/publish.ts";
import type { CellFinding, Suppression } from "../../../../src/model/disclosure-answer.ts";
import type { DisclosurePolicy, DisclosureTable } from "../../../../src/model/disclosure-table.ts";
import type { PublicationPolicy } from "../../../../src/model/protection.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { oneOrTwo } from "../../../support/disclosure-control.ts";

const { measures } = resultsOf({
  shortlisting: { shortlisted: { white: 40, bme: 20 }, appointed: { white: 12, bme: 2 } },
});
const bme = "2022/shortlisting/appointed/bme";

/** What `suppress` is asked, and what is made of its answer. */
async function published(
  answer: Partial<CellFinding>,
  policy: PublicationPolicy = {},
  {
    earlier = [],
    issues = [],
    given = measures,
  }: {
    given?: typeof measures;
    earlier?: readonly DisclosureTable[];
    issues?: Suppression["audit"]["issues"];
  } = {},
) {
  const asked: { table?: DisclosureTable; policy?: DisclosurePolicy } = {};
  const finding: CellFinding = {
    id: bme,
    least: 0,
    greatest: 20,
    recovered: false,
    atRisk: false,
    proved: true,
    checked: "interval",
    because: null,
    ...answer,
  };
  const report = await publish(
    {
      organisation: { code: "X", name: "Example" },
      years: [{ year: "2022", measures: given, groupings: [] }],
      published: earlier,
      policy,
      mask: (isHidden) => isHidden,
      leaveOut: (content) => content,
      yearsOf: () => [{ year: "2022", measures: given, groupings: [] }],
    },
    (table, chosen): Promise<Suppression> => {
      Object.assign(asked, { table, policy: chosen });
      const cells = table.cells.map(({ id, value }) =>
        id === bme || id.includes("not-appointed")
          ? { id, status: "hidden" as const, value: null }
          : { id, status: "shown" as const, value },
      );
      return Promise.resolve({
        cells,
        figures: [],
        audit: { safe: !finding.atRisk, cells: [finding], issues },
      });
    },
  );
  if (report.protection !== "published") throw new Error("It is published.");
  return { asked, isHidden: report.content, disclosure: report.disclosure };
}

describe("what is asked", () => {
  test("counts and sums; figures go with their counts", async () => {
    const { asked } = await published({});
    expect(asked.table?.cells).toHaveLength(6);
    expect(asked.table?.sums).toHaveLength(2);
    expect(asked.table?.figures).toEqual([]);
  });

  test("counts that no report prints cost nothing to hide, unless the caller weighs them", async () => {
    const { asked } = await published({}, { threshold: 7, weights: { [bme]: 3 } });
    expect(asked.policy).toMatchObject({
      threshold: 7,
      never: [],
      weights: {
        "2022/shortlisting/not-appointed/white": 0,
        "2022/shortlisting/not-appointed/bme": 0,
        [bme]: 3,
      },
    });
  });
});

describe("a board, whose members are named in public", () => {
  const staff = { total: { white: 70, bme: 30, unknown: 11 } };
  const board = { total: { white: 8, bme: 2, unknown: 0 }, voting: { white: 6, bme: 1, unknown: 0 } };
  const { measures: given } = resultsOf({ board, workforce: staff });
  const neverHidden = async (policy: PublicationPolicy) =>
    (await published({}, policy, { given })).asked.policy?.never?.toSorted();
  const counts = ["board", "non-voting", "voting"].flatMap((body) =>
    ["all", "bme", "unknown", "white"].map((column) => `2022/board/${body}/${column}`),
  );

  test("is never hidden: its counts and those of its halves, beside what the caller names", async () => {
    expect(await neverHidden({})).toEqual(counts);
    const total = "2022/workforce/total/all";
    expect(await neverHidden({ board: "shown", never: [total] })).toEqual([...counts, total].toSorted());
  });

  test("is treated as all others where the caller says so", async () => {
    expect(await neverHidden({ board: "hidden" })).toEqual([]);
  });
});

describe("what is said of the answer", () => {
  test("how many counts are hidden, of those that are printed", async () => {
    const { disclosure, isHidden } = await published({});
    // Four counts of two rates; one of them is hidden, and of those who were not appointed no report speaks.
    expect(disclosure).toMatchObject({
      threshold: 10,
      zeros: "hidden",
      hidden: 1,
      counts: 4,
      safe: true,
      atRisk: [],
      earlier: 0,
      givenAwayBefore: [],
    });
    expect([isHidden(bme), isHidden("2022/shortlisting/shortlisted/bme")]).toEqual([true, false]);
  });

  test.each<[string, Partial<CellFinding>, boolean]>([
    ["at risk", { atRisk: true }, true],
    ["not proved", { proved: false }, true],
    ["recovered and small", { recovered: true, least: 2, greatest: 2 }, true],
    ["recovered and not small", { recovered: true, least: 12, greatest: 12 }, false],
  ])("a count that is %s", async (_, finding, isNamed) => {
    const { disclosure } = await published(finding);
    expect(disclosure.atRisk).toEqual(isNamed ? [bme] : []);
  });

  test("an audit that does not find it safe is carried on", async () => {
    expect((await published({ atRisk: true })).disclosure.safe).toBe(false);
  });
});

describe("what has been published before", () => {
  const white = "2022/shortlisting/appointed/white";
  const everyone = "2022/shortlisting/appointed/everyone";
  /** A publication that hides how many BME people were appointed, of 14 in all. */
  const earlier = (shown: number | null): DisclosureTable => ({
    cells: [
      { id: everyone, value: 14 },
      { id: white, value: shown },
      { id: bme, value: null },
    ],
    sums: [{ total: everyone, parts: [white, bme] }],
  });
  const atRisk = { atRisk: true, least: 2, greatest: 2, recovered: true };

  test("gave a count away: that is said apart, and is no reason to publish nothing", async () => {
    // 14 less 12 are 2.
    const { disclosure } = await published(atRisk, {}, { earlier: [earlier(12)] });
    expect(disclosure).toMatchObject({ safe: true, atRisk: [], earlier: 1, givenAwayBefore: [bme] });
  });

  test("did not give it away: this one does", async () => {
    const { disclosure } = await published(atRisk, {}, { earlier: [earlier(null)] });
    expect(disclosure).toMatchObject({ safe: false, atRisk: [bme], earlier: 1, givenAwayBefore: [] });
  });

  test.each<[string, Partial<CellFinding>, boolean]>([
    ["leaves it the same two values: this one adds nothing", { least: 1, greatest: 2 }, true],
    ["leaves fewer of the upper end: this one adds to it", { least: 1, greatest: 1, recovered: true }, false],
    ["leaves fewer of the lower end: this one adds to it", { least: 2, greatest: 2, recovered: true }, false],
    ["does not know what is left: this one may add to it", { least: 1, greatest: 2, proved: false }, false],
  ])("put a count at risk without giving it away, and this one %s", async (_, now, isBefore) => {
    const { disclosure } = await published({ atRisk: true, ...now }, {}, { earlier: [oneOrTwo(bme)] });
    expect(disclosure).toMatchObject(
      isBefore
        ? { safe: true, atRisk: [], givenAwayBefore: [bme] }
        : { safe: false, atRisk: [bme], givenAwayBefore: [] },
    );
  });

  test("says nothing of what is safe now", async () => {
    const { disclosure } = await published({}, {}, { earlier: [earlier(12)] });
    expect(disclosure).toMatchObject({ safe: true, atRisk: [], givenAwayBefore: [] });
  });

  test("is judged by the threshold of this one: of 2 people below 3, and not below 2", async () => {
    const before = { earlier: [earlier(12)] };
    expect((await published(atRisk, { threshold: 3 }, before)).disclosure.givenAwayBefore).toEqual([bme]);
    expect((await published(atRisk, { threshold: 2 }, before)).disclosure.givenAwayBefore).toEqual([]);
  });

  test.each([
    ["figure-disagrees", true],
    ["sum-disagrees", false],
  ] as const)("and an audit that says %s: safe is %s", async (code, safe) => {
    const issue = { code, severity: "error", message: "", paths: [], path: "" } as never;
    const { disclosure } = await published(atRisk, {}, { earlier: [earlier(12)], issues: [issue] });
    expect(disclosure).toMatchObject({ safe, givenAwayBefore: [bme] });
  });

  // 12 and 2 are appointed now: a publication of 14 in all and 12 White people hides the same 2, and one of 20 hides 8 others, of whom
  // nothing follows for the 2.
  test.each([{ all: [14] }, { all: [20] }, { all: [20, 14] }, { all: [14, 20] }, { all: [20, 14, 30] }])(
    "of $all people in all: what is said of a hidden count that cannot be that of now is set apart",
    async ({ all }) => {
      const tables = all.map((value, index): DisclosureTable => {
        const total = `${everyone}-${String(index)}`;
        return {
          cells: [{ id: total, value }, ...earlier(12).cells.slice(1)],
          sums: [{ total, parts: [white, bme] }],
        };
      });
      const { asked } = await published({}, {}, { earlier: tables });
      const sums = asked.table?.assumptions?.lastYear?.sums ?? [];
      expect(sums).toEqual(tables.filter((_, index) => all[index] === 14).flatMap((table) => table.sums));
    },
  );
});
