import { describeValue } from "../../foundation/describe-value.ts";
import { WresError } from "../../foundation/wres-error.ts";

/** What is no count, and has to be the same in both. */
const labels: ReadonlySet<string> = new Set(["year", "window", "ofWhich"]);

/** Adds what was counted, key by key; what only one has is taken as it is, since the other has nobody there. */
export function sumParts<Part extends object>(a: Part, b: Part): Part {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      sumValues(key, (a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    ]),
  ) as Part;
}

function sumValues(key: string, a: unknown, b: unknown): unknown {
  if (a === undefined || b === undefined) return a ?? b;
  if (labels.has(key) || a === null || b === null) {
    if (a === b) return a;
    throw new WresError(
      "counts-do-not-add",
      `${key} is ${describeValue(a)} in one and ${describeValue(b)} in the other: these counts cannot be added.`,
    );
  }
  return typeof a === "number" && typeof b === "number" ? a + b : sumParts(a, b);
}
