import { printable } from "../foundation/wres-error.ts";

/** A step into data: the key of an object, or the index of a list. */
export type PathSegment = string | number;

/** Writes a path as people write it in a program: `workforce.nonClinical.band-5`, `strata[0].of`. */
export function issuePath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${String(step)}]`;
      const key = String(step);
      if (!/^[\w-]{1,60}$/.test(key)) return `["${printable(key).slice(0, 60)}"]`;
      return index === 0 ? key : `.${key}`;
    })
    .join("");
}

/**
 * Reads a path that `issuePath` wrote of keys made of letters, digits and hyphens, as all keys of this library are. Null
 * where a text is none: other keys are shortened where they are written, and cannot be read back.
 */
export function pathSegments(path: string): readonly PathSegment[] | null {
  if (!/^(?:(?:[\w-]{1,60}|\[\d{1,9}\])(?:\.[\w-]{1,60}|\[\d{1,9}\])*)?$/.test(path)) return null;
  return Array.from(path.matchAll(/\[(\d+)\]|[\w-]+/g), ([key, index]) =>
    index === undefined ? key : Number(index),
  );
}

/** What stands at a path; undefined where nothing does. Keys that every object inherits are not looked up. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
}
