import { localMeasuresOf } from "../analysis/local/definition-measures.ts";
import { withLocalStrata } from "../analysis/local/local-adjusted.ts";
import { WresError } from "../foundation/wres-error.ts";
import type { LocalResults } from "../model/local-measure.ts";
import { findingsOfWarnings, type Results, type ResultsOptions } from "../model/results.ts";
import type { Return } from "../model/return.ts";
import type { Findings } from "../model/issue.ts";
import { resolveOptions } from "../model/resolve-options.ts";
import { definitionIssues, localFindings } from "../model/rules/local-rules.ts";
import type { MeasureDefinition } from "../reference/measure-definitions.ts";
import { readyMadeMeasures } from "../reference/standards-beside.ts";

/**
 * Calculates the measures beside the nine indicators: promotion, leavers, sickness, or whatever a definition says.
 *
 * A definition is data: which counts over which, which groups, which side is worse. The figures follow from it by the functions of the
 * nine indicators: a likelihood by `relativeLikelihood`, with the same interval, test and verdict. The counts stand in the return under
 * `local`, by the id of the definition. An amount over another, as of sickness, has no interval and no test.
 *
 * @param wresReturn - The return, with `local`; `definitions` in it are the organisation's own.
 * @param definitions - Further definitions: every figure of each, whether the return has counts for it or not. Ready-made ones whose
 *   counts the return gives need not be named.
 * @param options - `denominator`, `level` and `verdictRule`, as for `calculateIndicators`.
 * @returns The definitions, and one flat list of measures.
 * @throws WresError `invalid-return` where the counts contradict each other or their definitions; `invalid-option`.
 * @example
 * ```ts
 * import { calculateLocalMeasures } from "wres-metrics";
 * const { measures } = calculateLocalMeasures({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   workforce: { total: { white: 900, bme: 300 } },
 *   local: { promotion: { counted: { white: 60, bme: 16 } } },
 * });
 * const ratio = measures.find(({ id }) => id === "local/promotion/relative-likelihood/bme");
 * console.log(ratio?.printed); // 1.25
 * ```
 * @since 0.1.0
 */
export function calculateLocalMeasures(
  wresReturn: Return,
  definitions: readonly MeasureDefinition[] = [],
  options: Partial<Pick<ResultsOptions, "denominator" | "level" | "verdictRule">> = {},
): LocalResults {
  return localResults(wresReturn, definitions, options).local;
}

function localResults(
  wresReturn: Return,
  definitions: readonly MeasureDefinition[],
  options: Partial<ResultsOptions>,
): { readonly local: LocalResults; readonly warnings: Findings["warnings"] } {
  const chosen = resolveOptions(options);
  const { issues, warnings } = issuesOfLocal(wresReturn, definitions);
  if (issues.length > 0) {
    throw new WresError("invalid-return", issues.map(({ message }) => message).join("\n"), { cause: issues });
  }
  const asked = definitionsFor(wresReturn, definitions);
  return {
    local: {
      definitions: asked,
      measures: asked.flatMap((definition) =>
        withLocalStrata(definition, localMeasuresOf(wresReturn, definition, chosen), chosen),
      ),
    },
    warnings,
  };
}

/** Everything that is wrong with the local counts of a return and with the definitions of them, and what is odd. */
export function issuesOfLocal(wresReturn: Return, definitions: readonly MeasureDefinition[]): Findings {
  const known = [...knownDefinitions(wresReturn, definitions).values()];
  const issues = [definitions, wresReturn.definitions ?? []].flatMap((given) => {
    const ids = new Set(given.map(({ id }) => id));
    return definitionIssues([...given, ...known.filter(({ id }) => !ids.has(id))], ["definitions"]);
  });
  if (issues.length > 0) return { issues, warnings: [] };
  return localFindings(wresReturn, known, "refused");
}

/** Every definition under its id: what is asked for before the return's own, and those before the ready-made ones. */
function knownDefinitions(
  { definitions: own = [] }: Return,
  asked: readonly MeasureDefinition[],
): ReadonlyMap<string, MeasureDefinition> {
  const all = [...asked, ...own, ...readyMadeMeasures()];
  return new Map(all.toReversed().map((definition) => [definition.id, definition]));
}

/** The definitions that are asked for, those of the return, and the ready-made ones that it has counts for. */
export function definitionsFor(
  wresReturn: Return,
  definitions: readonly MeasureDefinition[],
): readonly MeasureDefinition[] {
  const known = knownDefinitions(wresReturn, definitions);
  const ids = [
    ...[...definitions, ...(wresReturn.definitions ?? [])].map(({ id }) => id),
    ...Object.keys(wresReturn.local ?? {}),
  ];
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}

/**
 * Puts the local measures of a return beside its nine indicators, so that they travel with the results: into reports, into JSON and CSV,
 * into what is published. Where there is none, the results stay as they are.
 *
 * @param results - What `calculateIndicators` gives of the return.
 * @param wresReturn - The return.
 * @param definitions - Further definitions, as for `calculateLocalMeasures`.
 * @returns The results with `local`.
 * @throws WresError as `calculateLocalMeasures`.
 * @example
 * ```ts
 * import { calculateIndicators, type Return, withLocalMeasures } from "wres-metrics";
 * const wresReturn: Return = {
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   workforce: { total: { white: 900, bme: 300 } },
 *   local: { leavers: { counted: { white: 90, bme: 36 } } },
 * };
 * const results = withLocalMeasures(calculateIndicators(wresReturn), wresReturn);
 * console.log(results.local?.measures.length); // 4
 * ```
 * @since 0.1.0
 */
export function withLocalMeasures(
  results: Results,
  wresReturn: Return,
  definitions: readonly MeasureDefinition[] = [],
): Results {
  const { local, warnings } = localResults(wresReturn, definitions, results.options);
  if (local.definitions.length === 0) return results;
  return {
    ...results,
    warnings: [...results.warnings, ...warnings],
    findings: [...results.findings, ...findingsOfWarnings(warnings)],
    local,
  };
}
