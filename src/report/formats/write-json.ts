import { assertLetThrough, type Publishable } from "../../model/protection.ts";
import type { PayGapResults } from "../../model/ethnicity-pay.ts";
import type { SourcedResults } from "../../model/results.ts";
import { protectionLines, symbolWords } from "../words/protection-words.ts";
import type { DisclosureAudit } from "../../model/disclosure-answer.ts";
import type { FiguresCheck } from "../../model/figure-check.ts";
import type { TrustsContent } from "../../model/document-contents.ts";

/**
 * Every measure of some results as JSON text. What is published says what was hidden, and what the symbols mean.
 *
 * @example
 * ```ts
 * import { calculateIndicators, parseResults } from "wres-metrics";
 * import { forInternalUse, resultsJson } from "wres-metrics/report";
 * const results = calculateIndicators({
 *   organisation: { code: "RDE", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
 * });
 * const parsed = parseResults(JSON.parse(resultsJson(forInternalUse(results))));
 * if (parsed.status === "valid") console.log(parsed.results.year); // 2022
 * ```
 * @since 0.1.0
 */
export function resultsJson(publishable: Publishable<SourcedResults>): string {
  assertLetThrough(publishable);
  const { measures, warnings, findings, ...head } = publishable.content;
  const legend = { notes: protectionLines(publishable), symbols: symbolWords };
  const json =
    publishable.protection === "published"
      ? { ...head, findings, legend, measures, warnings }
      : { ...head, findings, measures, warnings };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** An audit of a publication as JSON text. */
export function auditJson({ safe, cells, issues }: DisclosureAudit): string {
  return `${JSON.stringify({ safe, cells, issues }, null, 2)}\n`;
}

/** A check of printed figures as JSON text. */
export function checkJson({ content: { library, ...rest }, protection }: Publishable<FiguresCheck>): string {
  return `${JSON.stringify({ library, protection, ...rest }, null, 2)}\n`;
}

/** An ethnicity pay gap as JSON text, with how it was protected. */
export function payJson({ content, ...protection }: Publishable<PayGapResults>): string {
  const { library, findings = [], ...rest } = content;
  return `${JSON.stringify({ library, ...protection, findings, ...rest }, null, 2)}\n`;
}

/**
 * A comparison of trusts as JSON text: each measure as everywhere, and where it stands among the others.
 *
 * @example
 * ```ts
 * import type { Return } from "wres-metrics";
 * import { forInternalUse, trustsContent, trustsJson } from "wres-metrics/report";
 * const trust = (code: string, bme: number): Return => ({
 *   organisation: { code, name: `Trust ${code}` },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme } },
 * });
 * const json = trustsJson(forInternalUse(trustsContent([trust("A", 30), trust("B", 27)])));
 * console.log((JSON.parse(json) as { protection: string }).protection); // internal-use
 * ```
 * @since 0.1.0
 */
export function trustsJson(publishable: Publishable<TrustsContent>): string {
  assertLetThrough(publishable);
  const { content, protection } = publishable;
  const { library, year, period, options, organisations, findings, leftOut, measures } = content;
  const compared = measures.map(({ id, trusts, funnel }) => ({
    id,
    funnel,
    trusts: trusts.map(({ organisation, measure, benchmark }) => ({
      organisation: organisation.code,
      measure,
      benchmark,
    })),
  }));
  const json = {
    library,
    year,
    ...(period && { period }),
    protection,
    ...(publishable.protection === "published" && {
      disclosure: publishable.disclosure,
      legend: { notes: protectionLines(publishable), symbols: symbolWords },
    }),
    options,
    organisations,
    findings,
    leftOut,
    measures: compared,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
