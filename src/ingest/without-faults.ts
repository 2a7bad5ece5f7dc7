import type * as z from "zod";
import type { PartialReturn } from "../model/rules/return-findings.ts";

/** What is left of a faulty return, and the paths of the workforces that lost a row. */
export interface Remainder {
  readonly value: PartialReturn;
  readonly rowsMissing: ReadonlySet<string>;
}

/**
 * A faulty return less its faults, so that the rules on what is left can be checked in the same breath: a
 * wrong type in one place hides no contradiction in another. What is copied is bounded by the shape of a
 * return, since an unknown key is a fault and is left out whole.
 */
export function withoutFaults(value: unknown, faults: readonly z.core.$ZodIssue[]): Remainder {
  const faulty = new Set(
    faults.flatMap((fault) =>
      fault.code === "unrecognized_keys"
        ? fault.keys.map((key) => pathKey([...fault.path, key]))
        : [pathKey(fault.path)],
    ),
  );
  return {
    // What is left has the shape of a return: zod found no fault in it.
    value: copyWithout(value, [], faulty) ?? {},
    rowsMissing: new Set(faults.flatMap(workforceOfLostRow)),
  };
}

/** A row or a part of a workforce that is lost makes the sum of its rows say nothing about the total. */
function workforceOfLostRow(fault: z.core.$ZodIssue): readonly string[] {
  const index = fault.path.indexOf("workforce");
  const depth = fault.path.length - 1 - index + (fault.code === "unrecognized_keys" ? 1 : 0);
  return index >= 0 && depth <= 2 ? [fault.path.slice(0, index + 1).join(".")] : [];
}

function copyWithout(value: unknown, path: readonly PropertyKey[], faulty: ReadonlySet<string>): unknown {
  if (faulty.has(pathKey(path))) return undefined;
  if (Array.isArray(value)) {
    return value.map((item, index) => copyWithout(item, [...path, index], faulty) ?? {});
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, copyWithout(item, [...path, key], faulty)] as const)
    .filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept);
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}
