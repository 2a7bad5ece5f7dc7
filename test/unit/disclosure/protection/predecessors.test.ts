import type { Return } from "wres-metrics";
import { audit, type DisclosureTable, protect, type Published, type TableSum } from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { resultsOf } from "../../../support/build-return.ts";

type Counts = Omit<Return, "organisation" | "year">;

/** The results of an invented trust. */
const resultsFrom = (code: string, year: number, counts: Counts) =>
  resultsOf({ ...counts, organisation: { code, name: code }, year });

/** Recruitment of White and BME people. */
const appointed = (white: readonly [number, number], bme: readonly [number, number]): Counts => ({
  shortlisting: {
    shortlisted: { white: white[1], bme: bme[1] },
    appointed: { white: white[0], bme: bme[0] },
  },
});

const publicationsOf = async (code: string, counts: Counts): Promise<readonly Published[]> => {
  const answer = await protect(resultsFrom(code, 2022, counts));
  if (answer.protection !== "published" || !answer.disclosure.safe) throw new Error("It is published.");
  return answer.disclosure.publications;
};

/** What a trust of 2023 shows of the BME people appointed in 2022, beside what was published before. */
const shownOf2022 = async (
  before: Counts,
  published: readonly Published[],
  predecessors?: readonly string[],
) => {
  const content = reportContent(resultsFrom("C", 2023, appointed([300, 900], [80, 300])), [
    resultsFrom("C", 2022, before),
  ]);
  const answer = await protect(content, {}, { published, predecessors });
  if (answer.protection !== "published") throw new Error("It is published.");
  const [comparison] = answer.content.comparisons;
  const likelihood = comparison?.changes.find(({ id }) => id === "indicator-2/likelihood/bme")?.previous;
  return { ...answer.disclosure, count: likelihood?.basis.bme };
};

// A appointed 60 of its 400 BME people, B 6 of its 100, which B hides: together 66 of 500, and 66 less 60 are 6.
const a = appointed([150, 600], [60, 400]);
const b = appointed([90, 300], [6, 100]);
const together = appointed([240, 900], [66, 500]);

describe("a trust that was made from two others", () => {
  test("may show the year before by itself, and gives away what one of them hid", async () => {
    expect(await shownOf2022(together, [])).toMatchObject({ safe: true, count: { count: 66, of: 500 } });
  });

  test("hides the sum that would give it away, where their publications are known", async () => {
    const published = [...(await publicationsOf("A", a)), ...(await publicationsOf("B", b))];
    expect(await shownOf2022(together, published, ["A", "B"])).toMatchObject({
      safe: true,
      atRisk: [],
      earlier: 2,
      count: { count: null, of: 500 },
    });
  });

  test("hides it too where the one that hid it published nothing, or left it out", async () => {
    const published = await publicationsOf("A", a);
    expect(await shownOf2022(together, published, ["A", "B"])).toMatchObject({
      safe: true,
      count: { count: null },
    });
  });

  test("shows what gives nothing away: where B had 26, A and the sum may be known", async () => {
    const many = appointed([90, 300], [26, 100]);
    const published = [...(await publicationsOf("A", a)), ...(await publicationsOf("B", many))];
    expect(await shownOf2022(appointed([240, 900], [86, 500]), published, ["A", "B"])).toMatchObject({
      safe: true,
      count: { count: 86, of: 500 },
    });
  });

  test("has other counts where its year before was counted anew: they are not the sum of theirs", async () => {
    const published = [...(await publicationsOf("A", a)), ...(await publicationsOf("B", b))];
    // A alone appointed 60: 55 are not the people of A and B.
    expect(await shownOf2022(appointed([240, 900], [55, 500]), published, ["A", "B"])).toMatchObject({
      safe: true,
      count: { count: 55, of: 500 },
    });
  });
});

test("under a new code a trust has the counts that it had under the old one", async () => {
  // 20 of 90 and 4 of 50: the report of 2022 hid the 4. A later one shows 24 in all only if it hides who they were.
  const small = appointed([20, 90], [4, 50]);
  const published = await publicationsOf("OLD", small);
  expect(await shownOf2022(small, published, ["OLD"])).toMatchObject({ safe: true, count: { count: null } });
});

describe("is refused", () => {
  test("what another organisation published, unless it is named as a predecessor", async () => {
    const published = await publicationsOf("A", a);
    await expect(shownOf2022(together, published)).rejects.toThrow(
      'published holds a publication of "A"; expected publications of "C" alone. If "C" was made from "A", name all organisations that it was made from as its predecessors.',
    );
    await expect(shownOf2022(together, published, ["B"])).rejects.toThrow('a publication of "A"');
  });

  test("an organisation as its own predecessor", async () => {
    await expect(shownOf2022(together, [], ["A", "C"])).rejects.toThrow(
      '"C" is named as its own predecessor; expected the codes of the organisations that it was made from.',
    );
  });
});

/** What somebody knows who reads all publications, and that the counts of 2022 are sums of those of A and B. */
function knownOutside(published: Readonly<Record<string, readonly Published[]>>): DisclosureTable {
  const cells = new Map<string, number | null>();
  const sums: TableSum[] = [];
  const read = ({ cells: shown, sums: among, assumptions }: DisclosureTable, prefix: string): void => {
    const named = (id: string): string => prefix + id.replace(/^last-year\//, "");
    for (const { id, value } of shown) cells.set(named(id), value ?? cells.get(named(id)) ?? null);
    sums.push(...among.map(({ total, parts }) => ({ total: named(total), parts: parts.map(named) })));
    if (assumptions?.lastYear !== undefined) read(assumptions.lastYear, prefix);
  };
  for (const [prefix, publications] of Object.entries(published))
    for (const one of publications) if ("publication" in one) read(one.table, prefix);
  for (const id of [...cells.keys()]) {
    const parts = [`A/${id}`, `B/${id}`];
    if (parts.every((part) => cells.has(part))) sums.push({ total: id, parts });
  }
  for (const id of sums.flatMap(({ total, parts }) => [total, ...parts]))
    if (!cells.has(id)) cells.set(id, null);
  return { cells: [...cells].map(([id, value]) => ({ id, value })), sums };
}

test("of a workforce in bands, nothing follows from the three publications together", async () => {
  const bands = (counts: readonly (readonly [white: number, bme: number])[], unknown = 10): Counts => ({
    workforce: {
      clinical: Object.fromEntries(
        counts.map(([white, bme], index) => [`band-${String(index + 5)}`, { white, bme, unknown }]),
      ),
    },
  });
  const [ofA, ofB] = [
    bands([
      [80, 31],
      [60, 24],
      [42, 13],
    ]),
    bands([
      [30, 12],
      [24, 4],
      [18, 3],
    ]),
  ];
  const both = bands(
    [
      [110, 43],
      [84, 28],
      [60, 16],
    ],
    20,
  );
  const content = reportContent(
    resultsFrom(
      "C",
      2023,
      bands([
        [112, 47],
        [80, 31],
        [66, 19],
      ]),
    ),
    [resultsFrom("C", 2022, both)],
  );
  const before = { "A/": await publicationsOf("A", ofA), "B/": await publicationsOf("B", ofB) };
  const atRiskWith = async (predecessors?: readonly string[]): Promise<readonly string[]> => {
    const published = predecessors === undefined ? [] : Object.values(before).flat();
    const answer = await protect(content, {}, { published, predecessors });
    if (answer.protection !== "published" || !answer.disclosure.safe) throw new Error("It is published.");
    const outside = knownOutside({ ...before, "": answer.disclosure.publications });
    const { cells, issues } = await audit(outside);
    expect(issues).toEqual([]);
    return cells.filter(({ atRisk }) => atRisk).map(({ id }) => id);
  };
  // 28 less 24 are the 4 of B, and 16 less 13 the 3.
  expect(await atRiskWith()).toEqual(
    expect.arrayContaining(["B/2022/workforce/clinical/band-6/bme", "B/2022/workforce/clinical/band-7/bme"]),
  );
  expect(await atRiskWith(["A", "B"])).toEqual([]);
});
