import type { Return } from "../../model/return.ts";
import type { Edition } from "./edition.ts";

/** What a return holds somewhere: `board.total.white`; null where it holds nothing there. */
export function returnValue(
  edition: Pick<Edition, "wresReturn" | "people">,
  of: string,
): string | number | null {
  const value = steps(edition.people, of).reduce<unknown>(
    (whole, step) => (isRecord(whole) ? whole[step] : undefined),
    edition.wresReturn satisfies Return,
  );
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Where that is in the whole of a return. */
export function steps(people: Edition["people"], of: string): readonly string[] {
  return [...(people === "bank" ? ["bank"] : []), ...of.split(".")];
}

/** The workforce of an edition's people; undefined where a return has none. */
export function workforceOf({
  wresReturn,
  people,
}: Pick<Edition, "wresReturn" | "people">): Return["workforce"] {
  return people === "bank" ? wresReturn.bank?.workforce : wresReturn.workforce;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
