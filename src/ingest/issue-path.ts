import { printable } from "../foundation/wres-error.ts";

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

/** Gives the value at a path; undefined where nothing does. Keys that every object inherits are not looked up. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
}
