import type { Return } from "wres-metrics";
import { protectTrusts } from "wres-metrics/disclosure";
import {
  forInternalUse,
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
  const isShown = trusts.content.organisations.map(({ code }) => code);
  expect(trusts.content.leftOut).toEqual([{ name: "D", because: "not-safe", issues: [] }]);
  expect(isShown).toEqual(["A", "B", "C"]);
  expect(JSON.stringify(trustsDocument(trusts))).toContain("D: its small counts could not be hidden safely.");
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
