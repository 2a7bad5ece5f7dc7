import { ownValue } from "../../foundation/own-value.ts";
import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import { auditPolicy } from "../audit/safety.ts";
import { idInLastYear, placedTable } from "../table/placed-table.ts";

/** The primary suppression, and the cells that the secondary may choose from. */
export interface CellRoles {
  /** The true counts, by id. Of last year's cells only those that are known. */
  readonly counts: ReadonlyMap<string, number>;
  /** The ids that are hidden whatever else is: counts below the threshold, and what last year's publication hid. */
  readonly hidden: readonly string[];
  /** The ids that may be hidden to protect others, those that it costs most to hide first. */
  readonly candidates: readonly string[];
  /** Returns what hiding a candidate costs: 1 where the policy does not weigh it. */
  readonly weight: (id: string) => number;
}

/** Sorts cells by what a policy says of them: hidden, may be hidden, or shown; and in which order cells are worth showing. */
export function cellRoles(table: DisclosureTable, policy: DisclosurePolicy): CellRoles {
  const { zeros = "hidden", never = [], weights = {} } = policy;
  const { threshold } = auditPolicy(policy);
  const { values } = placedTable(table);
  const lastYear = table.assumptions?.lastYear;
  const lastYears = lastYear === undefined ? new Map<string, number | null>() : placedTable(lastYear).values;
  const isPublic = (id: string): boolean => {
    const before = idInLastYear(id);
    return before !== null && typeof lastYears.get(before) === "number";
  };
  const isForced = new Set(never);
  const weight = (id: string): number => ownValue(weights, id) ?? 1;

  const counts = new Map([...values].filter((entry): entry is [string, number] => entry[1] !== null));
  const unknown = [...values].filter(([, value]) => value === null).map(([id]) => id);
  const own = table.cells.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  const free = own.filter(
    ({ id, value }) => !isForced.has(id) && !isPublic(id) && (value > 0 || zeros === "hidden"),
  );
  return {
    counts,
    hidden: [...free.filter(({ value }) => value < threshold).map(({ id }) => id), ...unknown],
    candidates: free
      .filter(({ value }) => value >= threshold)
      .sort((one, other) => weight(other.id) - weight(one.id) || other.value - one.value)
      .map(({ id }) => id),
    weight,
  };
}
