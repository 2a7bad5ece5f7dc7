import { issuePath } from "../../ingest/issue-path.ts";
import type { Field, FieldSection } from "./return-fields.ts";
import type { YearDraft } from "./year-draft.ts";

/** Every field of the sections, by the path that an issue gives it. */
export function fieldsByPath(sections: readonly FieldSection[]): ReadonlyMap<string, Field> {
  return new Map(sections.flatMap(fieldsOf).map((field) => [issuePath(field.steps), field]));
}

/** Every field of a section, those of its tables too. */
export function fieldsOf({ fields, tables }: FieldSection): readonly Field[] {
  return [...fields, ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.fields))];
}

/** Fields for what a file holds and the form does not, where an issue is about it: strata, the bank, a key misspelt. */
export function otherFields(
  { value, issues, warnings }: YearDraft,
  sections: readonly FieldSection[],
): readonly Field[] {
  const known = [...fieldsByPath(sections).keys()];
  const covered = (path: string): boolean => known.some((field) => field === path || isWithin(field, path));
  const wanted = new Set([...issues, ...warnings].map(({ path }) => path).filter((path) => !covered(path)));
  return placesOf(value, [])
    .filter(({ path }) => path !== "" && wanted.has(path))
    .map(({ path, steps }) => ({ steps, label: path, kind: "json" }));
}

/** Whether a path lies inside another: that of a total inside that of the workforce. */
export function isWithin(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

interface Place {
  readonly path: string;
  readonly steps: readonly (string | number)[];
}

function placesOf(value: unknown, steps: Place["steps"]): readonly Place[] {
  const here = { path: issuePath(steps), steps };
  if (typeof value !== "object" || value === null) return [here];
  const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [here, ...inside.flatMap(([step, child]) => placesOf(child, [...steps, step]))];
}
