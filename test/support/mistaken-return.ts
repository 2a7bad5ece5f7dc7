import type { Return } from "wres-metrics";

/** A part of a return that a test may change. */
export type Editable<Part> = { -readonly [Key in keyof Part]-?: Editable<NonNullable<Part[Key]>> };

/** A copy of a return with a mistake in it. */
export function mistaken(wresReturn: Return, edit: (copy: Editable<Return>) => void): Return {
  const copy = structuredClone(wresReturn) as unknown as Editable<Return>;
  edit(copy);
  return copy;
}

/** Exchanges White and BME wherever both stand side by side. */
export function exchangeGroups(part: unknown): void {
  if (typeof part !== "object" || part === null) return;
  const pair = part as { white?: unknown; bme?: unknown };
  if ("white" in pair && "bme" in pair) [pair.white, pair.bme] = [pair.bme, pair.white];
  else Object.values(part).forEach(exchangeGroups);
}

/** Multiplies every number of a part, rounded to whole people. */
export function scaleNumbers(part: unknown, factor: number): void {
  if (typeof part !== "object" || part === null) return;
  const numbers = part as Record<string, unknown>;
  for (const [key, value] of Object.entries(numbers)) {
    if (typeof value === "number") numbers[key] = Math.round(value * factor);
    else scaleNumbers(value, factor);
  }
}
