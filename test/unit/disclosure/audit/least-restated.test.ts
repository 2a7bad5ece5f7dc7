import type { DisclosureTable } from "wres-metrics/disclosure";
import { expect, test } from "vitest";
import { leastRestated } from "../../../../src/disclosure/audit/least-restated.ts";
import { loadSolver } from "../../../../src/disclosure/solver/load-solver.ts";

const names = ["clinical", "non-clinical", "band 5", "band 8a"];

/** What is known now, and a publication of before that shows the total and band 5. */
function tableOf(before: { readonly total: number; readonly five: number }): DisclosureTable {
  const earlier = (id: string): string => `restated/${id}`;
  return {
    cells: [
      { id: "clinical", value: 115 },
      { id: "non-clinical", value: 51 },
      { id: "band 5", value: 46 },
      { id: "band 8a", value: 5 },
    ],
    sums: [],
    assumptions: {
      lastYear: {
        cells: [
          { id: earlier("total"), value: before.total },
          { id: earlier("band 5"), value: before.five },
          ...["clinical", "non-clinical", "band 8a"].map((id) => ({ id: earlier(id), value: null })),
        ],
        sums: [
          { total: earlier("total"), parts: ["clinical", "non-clinical"].map(earlier) },
          { total: earlier("non-clinical"), parts: ["band 5", "band 8a"].map(earlier) },
        ],
      },
    },
  };
}

const counts = names.map((name) => ({ name, before: `last-year/restated/${name}`, since: name }));

test("a correction is followed through the sums that it stands in, and no further", async () => {
  const solver = await loadSolver({});
  // 162 = 115 + 47 and 47 = 42 + 5: only the non-clinical staff are others than the 51 of now.
  expect(leastRestated(solver, tableOf({ total: 162, five: 42 }), counts)).toEqual(new Set(["non-clinical"]));
  // 166 = 115 + 51 and 51 = 46 + 5: nothing is.
  expect(leastRestated(solver, tableOf({ total: 166, five: 46 }), counts)).toEqual(new Set());
});

test("where the publication contradicts itself, no change is enough", async () => {
  const solver = await loadSolver({});
  expect(leastRestated(solver, tableOf({ total: 30, five: 42 }), counts)).toBeNull();
});
