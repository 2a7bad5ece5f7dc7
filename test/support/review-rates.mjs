/* oxlint-disable typescript/no-unsafe-argument -- the returns of trust-years.mjs are trees of numbers */
import { honestYears, mistakenYears } from "./trust-years.mjs";

/** @typedef {import("wres-metrics").Finding} Finding */

/** A path is that of a slip, or holds it, or lies in it. @type {(path: string, place: string) => boolean} */
const isAt = (path, place) => path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`);

/**
 * Counts what a review says of invented pairs of years.
 * @param {typeof import("wres-metrics").review} review
 * @param {{ first: number, number: number }} seeds
 */
export function reviewRates(review, { first, number }) {
  const seeds = Array.from({ length: number }, (_, index) => first + index);
  /** @type {{ seed: number, kind: string, codes: string }[]} */
  const asked = [];
  /** @type {Record<string, number>} */
  const byKind = {};
  /** @type {Record<string, { of: number, found: number, right: number, instead: string[] }>} */
  const bySlip = {};
  let [raised, named] = [0, 0];
  for (const seed of seeds) {
    const { now, was, kind } = honestYears(seed);
    const queries = review(now, { previous: was }).filter(({ severity }) => severity === "query");
    if (queries.length > 0) {
      const codes = queries.map(({ code, paths }) => `${code} ${paths.join(" ")}`).join("; ");
      asked.push({ seed, kind, codes });
      const name = `${kind}: ${queries.map(({ code, paths }) => `${code} ${paths[0] ?? ""}`).join("; ")}`;
      byKind[name] = (byKind[name] ?? 0) + 1;
    }
  }
  for (const seed of seeds) {
    const { now, was, slip, right } = mistakenYears(seed);
    const findings = review(now, { previous: was });
    const there = findings.filter(
      ({ paths, severity }) =>
        severity === "query" && paths.some((path) => right.paths.some((place) => isAt(path, place))),
    );
    const isNamed = there[0] !== undefined && right.code.includes(there[0].code);
    const row = (bySlip[slip] ??= { of: 0, found: 0, right: 0, instead: [] });
    row.of += 1;
    if (there.length > 0) [raised, row.found] = [raised + 1, row.found + 1];
    if (isNamed) [named, row.right] = [named + 1, row.right + 1];
    const code = there[0]?.code ?? findings[0]?.code ?? "nothing";
    if (!isNamed && !row.instead.includes(code)) row.instead.push(code);
  }
  return { asked, byKind, raised, named, bySlip };
}
