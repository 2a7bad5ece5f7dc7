import { groupedBy } from "../../foundation/grouped-by.ts";
import { strataPlaces } from "../../reference/return-form/strata-places.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import type { ReadInput } from "./read-inputs.ts";
import type { ReturnBuilder } from "./return-builder.ts";

/** Puts in the strata, each a row of their sheet, in its order; a row that is blank is none. */
export function putStrata(inputs: readonly ReadInput[], builder: ReturnBuilder): readonly Issue[] {
  const issues: Issue[] = [];
  const before = new Map<string, number>();
  for (const [, row] of groupedBy(inputs, ({ input }) => input.path[1])) {
    if (row.every(({ value }) => value === undefined)) continue;
    const chosen = row.find(({ input }) => input.kind === "strata-place");
    const place = strataPlaces.find(({ of }) => of === chosen?.value);
    if (place === undefined) {
      const expected = `one of ${strataPlaces.map(({ title }) => title).join(", ")}`;
      issues.push(makeIssue("missing", chosen?.at ?? row[0]?.at ?? "", expected, "missing"));
      continue;
    }
    const index = before.get(place.of) ?? 0;
    before.set(place.of, index + 1);
    const path = [...place.of.split("."), "strata", index];
    builder.branch(path);
    for (const { input, at, value } of row) {
      if (input.kind !== "strata-place") builder.put([...path, ...stepsIn(input.path, place)], at, value);
    }
  }
  return issues;
}

/** What is below a stratum: its words, or the counts that are called otherwise in each place. */
function stepsIn(
  [, , key = "", ...group]: readonly string[],
  { outOf, counts }: (typeof strataPlaces)[number],
): readonly string[] {
  const keys: Readonly<Record<string, string>> = { outOf, counts };
  return [keys[key] ?? key, ...group];
}
