import type * as z from "zod";
import type { PartialReturn } from "../model/rules/return-findings.ts";

/**
 * A faulty return less its faults, so that the rules on what is left can be checked in the same breath: a
 * wrong type in one place hides no contradiction in another. What is copied is bounded by the shape of a
 * return, since an unknown key is a fault and is left out whole.
 */
export function withoutFaults(value: unknown, faults: readonly z.core.$ZodIssue[]): PartialReturn {
  const faulty = new Set(
    faults.flatMap((fault) =>
      fault.code === "unrecognized_keys"
        ? fault.keys.map((key) => pathKey([...fault.path, key]))
        : [pathKey(fault.path)],
    ),
  );
  // What is left has the shape of a return: zod found no fault in it.
  return (copyWithout(value, [], faulty) ?? {}) as PartialReturn;
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
