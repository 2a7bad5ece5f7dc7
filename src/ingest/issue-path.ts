import { printable } from "../foundation/describe-value.ts";

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
