import { expect, test } from "vitest";
import { cellRoles } from "../../../../src/disclosure/suppression/cell-roles.ts";

const cells = Object.entries({ all: 80, none: 0, few: 9, ten: 10, many: 61 }).map(([id, value]) => ({
  id,
  value,
}));
const table = { cells, sums: [{ total: "all", parts: ["none", "few", "ten", "many"] }] };

test.each([
  { policy: {}, hidden: ["none", "few"], candidates: ["all", "many", "ten"] },
  { policy: { zeros: "shown" }, hidden: ["few"], candidates: ["all", "many", "ten"] },
  { policy: { threshold: 11 }, hidden: ["none", "few", "ten"], candidates: ["all", "many"] },
  { policy: { never: ["few", "all"] }, hidden: ["none"], candidates: ["many", "ten"] },
  // What costs most to hide is offered first.
  { policy: { weights: { ten: 3, all: 0 } }, hidden: ["none", "few"], candidates: ["ten", "many", "all"] },
] as const)("$policy", ({ policy, hidden, candidates }) => {
  const roles = cellRoles(table, policy);
  expect(roles.hidden).toEqual(hidden);
  expect(roles.candidates).toEqual(candidates);
});

test("cells of last year are shown where they were, and hidden where nobody knows them", () => {
  const lastYear = {
    cells: [
      { id: "a", value: 12 },
      { id: "b", value: null },
      { id: "c", value: null },
    ],
    sums: [],
  };
  const roles = cellRoles(
    {
      cells: [
        { id: "last-year/a", value: 12 },
        { id: "last-year/c", value: 4 },
        { id: "d", value: 30 },
      ],
      sums: [],
      assumptions: { lastYear },
    },
    {},
  );
  // a is public; b was hidden, and is not given here; c was hidden, and is given.
  expect(new Set(roles.hidden)).toEqual(new Set(["last-year/b", "last-year/c"]));
  expect(roles.candidates).toEqual(["d"]);
  expect(roles.counts.get("last-year/c")).toBe(4);
  expect(roles.counts.has("last-year/b")).toBe(false);
});

test("a cell costs 1 where it is not weighed", () => {
  const { weight } = cellRoles(table, { weights: { many: 4 } });
  expect([weight("many"), weight("ten")]).toEqual([4, 1]);
});
