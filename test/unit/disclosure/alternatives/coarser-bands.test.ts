import { describe, expect, test } from "vitest";
import { WresError } from "wres-metrics";
import { coarserBands } from "../../../../src/disclosure/alternatives/coarser-bands.ts";

const band = (id: string, white: number, bme: number) => ({ id, counts: { white, bme } });
const senior = [band("8a", 60, 24), band("8b", 33, 7), band("8c", 20, 6), band("8d", 14, 12)];

describe("coarserBands", () => {
  test("gives the best grouping of each size, from the bands as they are to one of all", async () => {
    const { groupings } = await coarserBands(senior);
    expect(groupings.map(({ groups }) => groups.map(({ id }) => id))).toEqual([
      ["8a", "8b", "8c", "8d"],
      // 7 + 6 is 13: no count is below 10.
      ["8a", "8b to 8c", "8d"],
      // 84, 92 people, and not 150 and 26, or 124 and 52.
      ["8a", "8b to 8d"],
      ["8a to 8d"],
    ]);
    expect(groupings[1]?.groups[1]?.bands).toEqual(["8b", "8c"]);
  });

  test("suggests the one that hides the fewest counts, and of those the one with the most groups", async () => {
    const { suggested, groupings } = await coarserBands(senior);
    // Two counts are small; each needs another in its row, and these protect each other in their columns.
    expect(groupings.map(({ hidden }) => hidden)).toEqual([4, 0, 0, 0]);
    expect(suggested).toBe(groupings[1]);
    expect(groupings.every(({ suppression }) => suppression.audit.safe)).toBe(true);
  });

  test("totals of rows and columns are in the table, and can be hidden too", async () => {
    const { groupings } = await coarserBands([band("a", 30, 2), band("b", 40, 25)]);
    const cells = groupings[0]?.suppression.cells.map(({ id }) => id);
    expect(cells).toEqual([
      "a/white",
      "a/bme",
      "a/all",
      "b/white",
      "b/bme",
      "b/all",
      "all/white",
      "all/bme",
      "all/all",
    ]);
    expect(groupings[1]?.suppression.cells.map(({ id, value }) => [id, value])).toEqual([
      ["a to b/white", 70],
      ["a to b/bme", 27],
      ["a to b/all", 97],
    ]);
  });

  test("the policy says what is small", async () => {
    const { suggested } = await coarserBands(senior, { threshold: 5 });
    expect(suggested.groups).toHaveLength(4);
    const zeros = await coarserBands([band("a", 30, 0), band("b", 40, 25)], { zeros: "shown" });
    expect(zeros.suggested.groups).toHaveLength(2);
  });

  test.each([
    [[]],
    [[{ id: "a", counts: {} }]],
    [[band("a", 1, 2), band("a", 3, 4)]],
    [[band("all", 1, 2)]],
    [[{ id: "a", counts: { all: 3 } }]],
    [[band("a", 1, 2), { id: "b", counts: { white: 3 } }]],
    [[band("a", 1.5, 2)]],
    [[band("a", -1, 2)]],
  ])("%j is no table", async (bands) => {
    await expect(coarserBands(bands)).rejects.toThrow(WresError);
  });
});
