import { groups } from "../../reference/groups.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import type { Count } from "../../model/count.ts";
import {
  completeGroupCounts,
  type CompleteGroupCounts,
  eachGroup,
  type GroupCounts,
  sumGroupCounts,
} from "../../model/group-counts.ts";
import { existingRows, workforceTotal } from "../../model/workforce-counts.ts";
import type { CountLine } from "./count-lines.ts";
import type { Edition } from "./edition.ts";
import { returnValue, workforceOf } from "./return-value.ts";

/** The people of a row as the library counts them: what its formulas are to give. */
export interface CountedPeople {
  readonly exists: "yes" | "no";
  readonly added: "yes" | "no";
  readonly counts: CompleteGroupCounts;
}

/** Counts the people of a row. */
export function countedPeople(line: CountLine, edition: Edition): CountedPeople {
  switch (line.kind) {
    case "row":
    case "grouping":
      return rowsBetween(line, edition);
    case "workforce":
      return counted(workforceTotal(workforceOf(edition) ?? {}));
    case "flow":
      return counted(completeGroupCounts(givenCounts(line.of, edition)));
    case "body":
      return counted(membersOf(line.id, edition));
  }
}

function counted(counts: CompleteGroupCounts): CountedPeople {
  return { exists: "yes", added: "no", counts };
}

function rowsBetween(
  line: Extract<CountLine, { readonly kind: "row" | "grouping" }>,
  edition: Edition,
): CountedPeople {
  const [first, last] = line.kind === "row" ? [line.id, line.id] : [line.first, line.last];
  const part = workforceParts.find(({ id }) => first.startsWith(`${id}/`));
  if (part === undefined) return { ...counted(completeGroupCounts({})), exists: "no" };
  const ids = rowsOfPart[part.key].map(({ id }) => `${part.id}/${id}`);
  const wanted = ids.slice(ids.indexOf(first), ids.indexOf(last) + 1);
  const rows = existingRows(workforceOf(edition) ?? {}, part.key).filter(
    ({ id, ofWhich }) => wanted.includes(`${part.id}/${id}`) && (line.kind === "row" || ofWhich === null),
  );
  return {
    exists: rows.length === 0 ? "no" : "yes",
    added: rows.some(({ ofWhich }) => ofWhich === null) ? "yes" : "no",
    counts: rows.length === 0 ? completeGroupCounts({}) : sumGroupCounts(rows.map(({ row }) => row)),
  };
}

function givenCounts(of: string, edition: Edition): GroupCounts {
  return Object.fromEntries(
    groups.map(({ id }) => {
      const value = returnValue(edition, `${of}.${id}`);
      return [id, typeof value === "number" ? value : null];
    }),
  );
}

/** The members of a body, from the measures that were made of them. */
function membersOf(body: string, { results }: Edition): CompleteGroupCounts {
  return eachGroup((group): Count => {
    const basis = results.measure(`indicator-9/${body}/${group}`).basis[group];
    return basis !== undefined && "count" in basis ? basis.count : null;
  });
}
