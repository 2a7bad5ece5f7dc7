import { describeValue } from "../foundation/wres-error.ts";
import { decimalFraction, type Fraction, fraction, product } from "../foundation/fraction.ts";
import { surveyQuestions } from "../reference/survey-questions.ts";
import type { MeasureAbout } from "./measure-about.ts";
import { parseMeasureId, stratumOf, unitOfKind } from "./measure-id.ts";
import type { Unit } from "./measure.ts";
import { type Issue, makeIssue } from "./issue.ts";
import type { PublishedFigures } from "./return.ts";

/** Returns true for a figure that a document prints without the counts that it is made of. */
export function isPublishedFigure({
  basis,
  method,
}: {
  readonly basis: Readonly<Partial<Record<string, object>>>;
  readonly method: object;
}): boolean {
  if ("published" in method) return true;
  for (const role in basis) {
    const share = basis[role];
    if (share !== undefined && "percentage" in share) return true;
  }
  return false;
}

/** What an id of a published figure is about, or why no figure can be published under it. */
export type PublishedAbout =
  | { readonly status: "publishable"; readonly about: MeasureAbout }
  | { readonly status: "elsewhere"; readonly where: string }
  | { readonly status: "unknown" };

/**
 * Says where a published figure belongs. The percentages of the survey stand with its answers, the share of the workforce in
 * one place, and rates are not published by themselves: their ratio is.
 */
export function publishedAbout(id: string): PublishedAbout {
  const about = parseMeasureId(id);
  if (about === null) return { status: "unknown" };
  const elsewhere = elsewhereOf(about);
  return elsewhere === null ? { status: "publishable", about } : { status: "elsewhere", where: elsewhere };
}

function elsewhereOf(about: MeasureAbout): string | null {
  const bank = about.population === "bank" ? "bank." : "";
  const question = surveyQuestions.find(
    ({ indicator, part }) =>
      indicator === about.indicator && part === ("question" in about ? (about.question ?? null) : null),
  );
  if (question !== undefined) {
    const group = about.kind === "share" ? about.group : "bme";
    return stratumOf(about) === undefined
      ? `the percentages of the survey in ${bank}survey.${question.key}.${group}.percentage`
      : `the percentages of the survey in ${bank}survey.strata`;
  }
  if ("body" in about && about.body === "workforce") {
    return "the share of the workforce with those of the pay bands";
  }
  if (about.kind === "likelihood") return "the relative likelihood that is made of the rates";
  return about.kind === "relative-likelihood" && about.adjustedFor !== undefined
    ? "the ratio of everyone, or of one stratum"
    : null;
}

/** What may be written for a figure of each unit, in words. */
const publishedWords: Readonly<Record<Unit, string>> = {
  ratio: 'a ratio from 0 up as a text, such as "1.8"',
  proportion: 'a percentage from "0" to "100" as a text, such as "44.23"',
  "proportion-difference": 'percentage points from "-100" to "100" as a text, such as "-30.56"',
};

/** The ends between which a published figure lies, as it is printed. */
const limits: Readonly<Record<Unit, { readonly least: number; readonly most: number }>> = {
  ratio: { least: 0, most: Infinity },
  proportion: { least: 0, most: 100 },
  "proportion-difference": { least: -100, most: 100 },
};

/** The exact value of a published figure, a share being from 0 to 1; null where its text is no such figure. */
export function publishedFraction({ kind }: Pick<MeasureAbout, "kind">, text: string): Fraction | null {
  const unit = unitOfKind[kind];
  const value = isFigureOf(unit, text) ? decimalFraction(text) : null;
  return value === null || unit === "ratio" ? value : product(value, fraction(1, 100));
}

/** True for a figure of a unit, as it is printed. It needs no fractions, which would make the check of a return larger. */
function isFigureOf(unit: Unit, text: string): boolean {
  const isDecimal = /^-?(?:0|[1-9]\d{0,3})(?:\.\d{1,10})?$/.test(text);
  const { least, most } = limits[unit];
  const isSigned = text.startsWith("-") && unit !== "proportion-difference";
  return isDecimal && !isSigned && Number(text) >= least && Number(text) <= most;
}

/** Every figure that stands under an id of no such measure, belongs elsewhere, or is no figure of its unit. */
export function publishedIssues(published: PublishedFigures): readonly Issue[] {
  return Object.entries(published).flatMap(([id, text]: [string, unknown]): readonly Issue[] => {
    const path = ["published", id];
    const read = publishedAbout(id);
    if (read.status === "unknown") {
      const expected = "the id of a measure, as results print it";
      return [makeIssue("unknown-key", path, expected, "given", "Check its spelling, or remove it.")];
    }
    if (read.status === "elsewhere") {
      return [makeIssue("not-allowed", path, read.where, "given", "Move it there, or remove it.")];
    }
    const unit = unitOfKind[read.about.kind];
    if (typeof text === "string" && isFigureOf(unit, text)) return [];
    const expected = publishedWords[unit];
    return [
      makeIssue(
        typeof text === "string" ? "out-of-range" : "wrong-type",
        path,
        expected,
        describeValue(text),
      ),
    ];
  });
}
