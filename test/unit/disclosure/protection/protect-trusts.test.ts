import { calculateIndicators, type Return } from "wres-metrics";
import { protectTrusts } from "wres-metrics/disclosure";
import {
  forInternalUse,
  reportContent,
  trustsContent,
  trustsCsv,
  trustsDocument,
  trustsJson,
  renderMarkdown,
} from "wres-metrics/report";
import { expect, test } from "vitest";

const trust = (code: string, white: number, bme: number): Return => ({
  organisation: { code, name: `Trust ${code}`, type: "Acute", region: "London" },
  year: 2022,
  shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white, bme } },
});
const returns = [trust("A", 90, 30), trust("B", 80, 25), trust("C", 100, 40)];
const RATIO = "indicator-2/relative-likelihood";

test("what is hidden makes no difference to anything that is said: another small count gives the same outputs to a byte", async () => {
  const told = async (hidden: number): Promise<readonly string[]> => {
    const trusts = await protectTrusts([...returns, trust("D", 95, hidden)]);
    return [trustsJson(trusts), trustsCsv(trusts), renderMarkdown(trustsDocument(trusts))];
  };
  const [one, other] = [await told(3), await told(7)];
  expect(one).toEqual(other);
  expect(one[1]).toContain("[c]");
});

test("the figures of the others are as they are without the hidden one", async () => {
  const { content } = await protectTrusts([...returns, trust("D", 95, 3)]);
  const without = trustsContent(returns);
  const shown = content.measures.find(({ id }) => id === RATIO);
  const expected = without.measures.find(({ id }) => id === RATIO);
  const placement = (of: typeof shown) =>
    of?.trusts.slice(0, 3).map(({ benchmark }) => benchmark?.status === "calculated" && benchmark.placement);
  expect(placement(shown)).toEqual(placement(expected));
});

test("where nothing is small, nothing is hidden", async () => {
  const published = await protectTrusts(returns);
  expect(published.content.measures).toEqual(trustsContent(returns).measures);
  expect(published).toMatchObject({
    protection: "published",
    disclosure: { hidden: 0, safe: true, leftOut: [] },
  });
});

test("a trust whose counts cannot be hidden safely is left out, and named", async () => {
  // Seven people are below ten, and were shown where the line was five.
  const all = [...returns, trust("D", 95, 7)];
  const earlier = await protectTrusts(all, { threshold: 5 });
  if (earlier.protection !== "published") throw new Error("not published");
  const trusts = await protectTrusts(all, {}, { published: earlier.disclosure.publications });
  expect(trusts).toMatchObject({ disclosure: { safe: true, hidden: 0, counts: 12, threshold: 10 } });
  if (trusts.protection !== "published") throw new Error("not published");
  expect(trusts.disclosure.publications.map(({ organisation }) => organisation.code)).toEqual([
    "A",
    "B",
    "C",
  ]);
  const isShown = trusts.content.organisations.map(({ code }) => code);
  expect(trusts.content.leftOut).toEqual([{ name: "D", because: "not-safe", issues: [] }]);
  expect(isShown).toEqual(["A", "B", "C"]);
  expect(JSON.stringify(trustsDocument(trusts))).toContain("D: its small counts could not be hidden safely.");
});

test("a count that stays is one of its own trust", async () => {
  const all = [...returns, trust("D", 95, 3), trust("D2", 95, 3)];
  const APPOINTED = "2022/shortlisting/appointed/bme";
  const { content } = await protectTrusts(all, { never: [`D2/${APPOINTED}`] });
  const ratios = content.measures.find(({ id }) => id === RATIO)?.trusts ?? [];
  const printed = new Map(ratios.map(({ organisation, measure }) => [organisation.code, measure.printed]));
  // (95/400) / (3/150) = 11.875
  expect([printed.get("D"), printed.get("D2")]).toEqual(["[c]", "11.88"]);
  await expect(protectTrusts(all, { never: [APPOINTED] })).rejects.toThrow(
    "expected the code of a trust before the id of a count",
  );
});

test("what was wrong with a return that could not be read is not told: it quotes counts", async () => {
  const issues = ["shortlisting.appointed.bme is 3; expected at most 2."];
  const { content } = await protectTrusts(
    returns,
    {},
    { leftOut: [{ name: "Z", because: "faulty", issues }] },
  );
  expect(content.leftOut).toEqual([{ name: "Z", because: "faulty", issues: [] }]);
});

test("what was done is said of all trusts together", async () => {
  const board = { total: { white: 10, bme: 2, unknown: 0 } };
  const disclosureOf = async (...[all, ...how]: Parameters<typeof protectTrusts>) => {
    const trusts = await protectTrusts(all, ...how);
    if (trusts.protection !== "published") throw new Error("not published");
    return trusts.disclosure;
  };
  // Four counts a trust, two of which are small.
  const small = [...returns, trust("D", 95, 3), trust("E", 95, 4)];
  expect(await disclosureOf(small)).toMatchObject({ hidden: 2, counts: 20, board: null, zeros: "hidden" });
  const policy = { threshold: 4, zeros: "shown" } as const;
  expect(await disclosureOf(small, policy)).toMatchObject({ hidden: 1, threshold: 4, zeros: "shown" });
  const withBoard = [...returns, { ...trust("D", 95, 30), board }];
  expect((await disclosureOf(withBoard)).board).toBe("shown");
  expect((await disclosureOf(withBoard, { board: "hidden" })).board).toBe("hidden");
  const other = (wresReturn: Return) => reportContent(calculateIndicators(wresReturn), []);
  const alternatives = (wresReturn: Return) =>
    wresReturn.organisation.code === "B" ? [other(wresReturn)] : [other(wresReturn), other(wresReturn)];
  // Each is safe together with as many other choices as the trust that has the fewest.
  expect((await disclosureOf(returns, {}, { alternatives })).alternatives).toBe(1);
  expect(await disclosureOf(returns)).not.toHaveProperty("alternatives");
});

test("an earlier publication is that of its trust", async () => {
  const first = await protectTrusts([...returns, trust("D", 95, 3)]);
  if (first.protection !== "published") throw new Error("not published");
  const { publications } = first.disclosure;
  const second = await protectTrusts([...returns, trust("D", 95, 3)], {}, { published: publications });
  expect(second).toMatchObject({ disclosure: { earlier: 4, safe: true } });
  await expect(protectTrusts(returns, {}, { published: publications })).rejects.toThrow(
    'published holds a publication of "D"; expected publications of the trusts that are compared.',
  );
  const [{ table } = { table: { cells: [], sums: [] } }] = publications;
  await expect(protectTrusts(returns, {}, { published: table })).rejects.toThrow(
    "does not say whose counts it has",
  );
});

test("type and region are in the table of all trusts, which can be filtered by them", () => {
  const [overview] = trustsDocument(forInternalUse(trustsContent(returns))).sections;
  const [table] = overview?.tables ?? [];
  expect(table?.columns).toEqual(["Trust", "2 Appointment", "Type", "Region"]);
  expect(table?.filters).toEqual([2, 3]);
  expect(table?.rows[0]?.cells.slice(1)).toEqual([{ text: "Acute" }, { text: "London" }]);
});
