import type { Return } from "wres-metrics";
import { disciplinaryWindows } from "../../src/reference/disciplinary-windows.ts";
import { strataPlaces } from "../../src/reference/return-form/strata-places.ts";
import { rowsOfPart } from "../../src/reference/workforce-rows.ts";

const rowTitles = new Map<string, string>(
  Object.values(rowsOfPart).flatMap((rows) => rows.map(({ id, title }) => [id, title] as const)),
);

/** What a person types into the form for a return, by the path of each input. */
export function typedReturn(wresReturn: Return): Readonly<Record<string, string | number>> {
  const typed: Record<string, string | number> = {};
  const strata: [string, unknown][] = [];
  const type = (value: unknown, path: readonly string[]): void => {
    const [key, place] = [path.at(-1), path.join(".")];
    if (key === "strata")
      strata.push(
        ...(value as unknown[]).map((one) => [path.slice(0, -1).join("."), one] as [string, unknown]),
      );
    else if (key === "ofWhich")
      typed[place] = value === null ? "None" : (rowTitles.get(value as string) ?? "");
    else if (key === "window") typed[place] = disciplinaryWindows.find(({ id }) => id === value)?.title ?? "";
    else if (key === "percentage") typed[place] = String(value).replace(".", ",");
    else if (typeof value === "object" && value !== null) {
      if (path.at(-3) === "workforce") typed[`${place}.inUse`] = "Yes";
      // The lines of a sheet are counted from 1.
      const line = (step: string): string => (Array.isArray(value) ? String(Number(step) + 1) : step);
      for (const [step, inner] of Object.entries(value)) type(inner, [...path, line(step)]);
    } else if (typeof value === "number" || typeof value === "string") typed[place] = value;
  };
  type(wresReturn, []);
  strata.forEach(([of, one], index) => {
    const { outOf = "", counts = "", title = "" } = strataPlaces.find((place) => place.of === of) ?? {};
    const row = `strata.${String(index + 1)}`;
    typed[`${row}.place`] = title;
    const {
      by,
      of: which,
      ...groups
    } = one as { by: string; of: string } & Record<string, Record<string, number | null>>;
    typed[`${row}.by`] = by;
    typed[`${row}.of`] = which;
    for (const [key, word] of [
      [outOf, "outOf"],
      [counts, "counts"],
    ] as const) {
      for (const [group, count] of Object.entries(groups[key] ?? {}))
        if (count !== null) typed[`${row}.${word}.${group}`] = count;
    }
  });
  return typed;
}
