import { assertLetThrough, type Publishable } from "../../model/protection.ts";
import type { SourcedResults } from "../../model/results.ts";
import { protectionLines, symbolWords } from "../words/protection-words.ts";
import type { DisclosureAudit } from "../../model/disclosure-answer.ts";
import type { FiguresCheck } from "../../model/figure-check.ts";
import type { TrustsContent } from "../../model/document-contents.ts";

/** Every measure of some results as JSON text. What is published says what was hidden, and what the symbols mean. */
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

/** A comparison of trusts as JSON text: each measure as everywhere, and where it stands among the others. */
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
