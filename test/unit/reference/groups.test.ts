import { expect, test } from "vitest";
import { groups, groupsWithinBme, principalGroups } from "../../../src/reference/groups.ts";

test("are seven, in printed order: the three columns first, then the four within BME", () => {
  expect(groups.map(({ id }) => id)).toEqual([...principalGroups, ...groupsWithinBme]);
});

test("only the four are part of BME", () => {
  expect(groups.filter(({ partOf }) => partOf === "bme").map(({ id }) => id)).toEqual(groupsWithinBme);
});
