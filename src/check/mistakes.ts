import { difference, type Fraction, fraction, product, quotient, sum } from "../foundation/fraction.ts";
import type { ExplanationId, FigureOperation, Working } from "../model/figure-check.ts";
import { formulaText, formulaValue, type Rate, rateTerm, type Term } from "./formula.ts";
import type { Subject } from "./read-figure.ts";
import { type Document, type Part, partOf, placeInYears, type Split } from "./document-figures.ts";
import { printUnits, unitsOf } from "./print-format.ts";

/** A value that may have been worked out instead of the figure. A later step compares it with what is printed. */
export interface Candidate {
  readonly id: ExplanationId;
  readonly value: Fraction;
  readonly expression: string;
  /** The ids of other figures that it rests on. */
  readonly figures?: readonly string[];
  /** `unlikely`: it holds by accident more often. */
  readonly likelihood?: "likely" | "unlikely";
  readonly slip?: Working["slip"];
  /** `none`: a number that was worked out without the sign that is printed behind it. */
  readonly unit?: "none";
}

/** One kind of mistake: what it would have made of a figure. */
export type Mistake = (subject: Subject, document: Document) => readonly Candidate[];

/** The mistakes that can be made in one figure, the likeliest first among those that hold equally well. */
export const ownMistakes: readonly Mistake[] = [
  wrongUnit,
  sign,
  inverted,
  excessOverOne,
  fromRoundedRates,
  unknownInDenominator,
  partOverRest,
  previousYear,
];

/** The same, and the one that takes over figures printed beside it. */
export const allMistakes: readonly Mistake[] = [complementOfPrinted, ...ownMistakes];

/**
 * A number stands in another unit than it was worked out in: a proportion where a percentage is printed, a ratio with
 * a per cent sign, percentage points for per cent or the other way round.
 */
function wrongUnit(subject: Subject): readonly Candidate[] {
  const { operation, terms, exact, format, figure } = subject;
  const expression = formulaText(operation, terms);
  const bracketed = expression.includes(" ") ? `(${expression})` : expression;
  const scaled: readonly Candidate[] =
    figure.kind === "count"
      ? []
      : format.scale === 100n
        ? [{ id: "wrong-unit", value: quotient(exact, HUNDRED), expression, unit: "none" }]
        : [
            { id: "wrong-unit", value: quotient(exact, HUNDRED), expression: `${bracketed} / 100` },
            { id: "wrong-unit", value: product(exact, HUNDRED), expression: `${bracketed} × 100` },
          ];
  return isRatioAsPercentage(subject)
    ? [...scaled, { id: "wrong-unit", value: exact, expression }]
    : [...scaled, ...pointsForPerCent(subject)];
}

/** A ratio has no unit; with a per cent sign it is another number, or looks like one. */
export function isRatioAsPercentage({
  figure,
  printed,
}: {
  readonly figure: Pick<Subject["figure"], "kind" | "formula">;
  readonly printed: Pick<Subject["printed"], "unit" | "suffix"> | null;
}): boolean {
  const isRatio = figure.kind === "ratio" && (!figure.formula || figure.formula.op === "ratio");
  // "50% as likely" is a ratio in words.
  return isRatio && printed?.unit === "percent" && !printed.suffix.endsWith("as likely");
}

function pointsForPerCent({ operation, terms }: Subject): readonly Candidate[] {
  if (terms.some(({ count }) => count !== null)) return [];
  if (operation !== "difference" && operation !== "relative-change") return [];
  const instead = operation === "difference" ? "relative-change" : "difference";
  const candidate = workedInstead("wrong-unit", instead, terms);
  return candidate === null ? [] : [candidate];
}

/** The same formula of other terms, or by another operation; null where that has no value. */
export function workedInstead(
  id: ExplanationId,
  operation: Subject["operation"],
  terms: readonly Term[],
): Candidate | null {
  const value = formulaValue(
    operation,
    terms.map((term) => term.value),
  );
  if (typeof value === "string") return null;
  return { id, value, expression: formulaText(operation, terms) };
}

/** A minus was lost, or one too many is printed. */
function sign({ operation, terms, exact }: Subject): readonly Candidate[] {
  if (exact.numerator === 0n) return [];
  const value = { ...exact, numerator: -exact.numerator };
  return [{ id: "sign", value, expression: `−(${formulaText(operation, terms)})` }];
}

/** The two rates of a ratio were taken the other way round. */
function inverted({ operation, terms }: Subject): readonly Candidate[] {
  const isRatio = operation === "ratio" || operation === "ratio-minus-one" || operation === "relative-change";
  const candidate = isRatio ? workedInstead("inverted", operation, terms.toReversed()) : null;
  return candidate === null ? [] : [candidate];
}

/** The ratio less one is printed for the ratio, or the ratio for what it is more than one. */
function excessOverOne({ operation, terms }: Subject): readonly Candidate[] {
  const instead = other[operation];
  const candidate = instead === undefined ? null : workedInstead("excess-over-one", instead, terms);
  return candidate === null ? [] : [candidate];
}

/** How many times as likely, and how much more likely, are one apart. */
const other: { readonly [operation in FigureOperation]?: FigureOperation } = {
  ratio: "ratio-minus-one",
  "ratio-minus-one": "ratio",
  "relative-change": "ratio",
};

/** Two rates were rounded first, and then divided or subtracted. */
function fromRoundedRates(subject: Subject, document: Document): readonly Candidate[] {
  const { operation, terms } = subject;
  if (operation === "sum") return [];
  const [one = [], other = []] = terms.map((term) => roundedRates(term, document));
  return one.flatMap((first) =>
    other.flatMap((second) =>
      [operation, ...growthInstead(subject)].flatMap((worked): readonly Candidate[] => {
        const candidate = workedInstead("from-rounded-rates", worked, [first.term, second.term]);
        if (candidate === null) return [];
        const isOfOneKind = first.places === second.places || (first.isPrinted && second.isPrinted);
        return [{ ...candidate, likelihood: worked === operation && isOfOneKind ? "likely" : "unlikely" }];
      }),
    ),
  );
}

/** Growth in per cent, where words with a per cent sign stand beside two shares that are taken for a ratio or for points. */
function growthInstead({ operation, printed }: Subject): readonly Subject["operation"][] {
  const isOther = operation === "ratio" || operation === "difference";
  return isOther && printed.unit === "percent" && printed.range !== undefined ? ["relative-change"] : [];
}

const PLACES = [0, 1, 2] as const;

/** A rate that was rounded before it was used. */
interface RoundedRate {
  readonly term: Term;
  readonly places: number;
  /** True where the document prints the rate so. */
  readonly isPrinted: boolean;
}

function roundedRates({ name, rate }: Term, document: Document): readonly RoundedRate[] {
  if (rate === null) return [];
  return PLACES.map((places) => {
    const units = unitsOf(fraction(rate.count, rate.of), { scale: 100n, places });
    const value = { numerator: units, denominator: 100n * 10n ** BigInt(places) };
    const text = printUnits(units, { places, suffix: "%" });
    return {
      term: { name, value, text, rate: null, count: null },
      places,
      isPrinted: document.isPrinted(rate, text),
    };
  });
}

/** People whose ethnicity is unknown were left out of a denominator that has them, or put into one that has not. */
function unknownInDenominator(subject: Subject, document: Document): readonly Candidate[] {
  const unknowns = unknownsOf(subject, document);
  return directions.flatMap((direction) =>
    termSets(subject, (term) => otherTerm(term, direction, unknowns)).flatMap((terms, index) => {
      const candidate = workedInstead(direction, subject.operation, terms);
      // Nobody is expected to do so in one of two rates.
      const likelihood = index === 0 ? "likely" : "unlikely";
      return candidate === null ? [] : [{ ...candidate, likelihood } as const];
    }),
  );
}

const directions = ["unknown-excluded", "unknown-included"] as const;

/** All terms changed that can be, and each of them alone. */
function termSets({ terms }: Subject, change: (term: Term) => Term | null): readonly (readonly Term[])[] {
  const changed = terms.map(change);
  const alone = changed.flatMap((term, index) => (term === null ? [] : [terms.with(index, term)]));
  const all = terms.map((term, index) => changed[index] ?? term);
  return alone.length > 1 ? [all, ...alone] : alone;
}

function otherTerm(term: Term, direction: (typeof directions)[number], unknowns: Unknowns): Term | null {
  const { rate, name } = term;
  if (rate === null || name === "unknown" || name === "known") return null;
  const { count, of } = rate;
  const number = unknowns[direction](rate);
  if (number === null || number === 0) return null;
  const other = { count, of: direction === "unknown-excluded" ? of - number : of + number };
  if (other.of < Math.max(count, 1)) return null;
  const sign = direction === "unknown-excluded" ? "−" : "+";
  return { ...rateTerm(name, other), text: `${String(count)} / (${String(of)} ${sign} ${String(number)})` };
}

/** How many of unknown ethnicity a denominator holds, or lacks; null where the document does not say. */
interface Unknowns {
  readonly "unknown-excluded": (rate: Rate) => number | null;
  readonly "unknown-included": (rate: Rate) => number | null;
}

/** The number of people of unknown ethnicity, from the figure or else from its document. */
function unknownsOf(subject: Subject, { splits }: Document): Unknowns {
  const own = ownUnknown(subject);
  const numberIn = (split: Split | undefined): number | null =>
    split === undefined ? null : split.all - split.known;
  return {
    "unknown-excluded": ({ of }) => own ?? numberIn(splits.find(({ all }) => all === of)),
    "unknown-included": ({ of }) => own ?? numberIn(splits.find(({ known }) => known === of)),
  };
}

/** A figure may come with the number of unknown beside the inputs of its formula. */
function ownUnknown({ figure }: Subject): number | null {
  const input = figure.inputs?.["unknown"];
  return input && "count" in input && typeof input.count === "number" ? input.count : null;
}

/** Those who are were divided by those who are not, instead of by everybody. */
function partOverRest({ operation, terms }: Subject): readonly Candidate[] {
  const instead = terms.map(overRest);
  const isChanged = instead.some((term, index) => term !== terms[index]);
  const candidate = isChanged ? workedInstead("part-over-rest", operation, instead) : null;
  return candidate === null ? [] : [candidate];
}

function overRest(term: Term): Term {
  const { rate, name } = term;
  if (rate === null || rate.of <= rate.count) return term;
  const { count, of } = rate;
  return {
    ...rateTerm(name, { count, of: of - count }),
    text: `${String(count)} / (${String(of)} − ${String(count)})`,
  };
}

/** The figure of the year before is printed, or one like it. */
function previousYear(subject: Subject, document: Document): readonly Candidate[] {
  const after = placeInYears(subject.figure.id)?.after;
  const alike = document.yearBefore(subject).filter((other) => isLike(subject, other));
  return alike.slice(0, MOST_ROWS).map(({ operation, terms, exact, figure }): Candidate => {
    const isSameRow = placeInYears(figure.id)?.after === after;
    return {
      id: "previous-year",
      value: exact,
      expression: formulaText(operation, terms),
      figures: [figure.id],
      likelihood: isSameRow ? "likely" : "unlikely",
    };
  });
}

/** A report has fewer figures of one kind and year; with more of them, one fits by accident. */
const MOST_ROWS = 300;

/** The same formula of inputs with the same names. */
function isLike(one: Subject, other: Subject): boolean {
  const names = ({ terms }: Subject): string => terms.map(({ name }) => name).join("/");
  return (
    one.operation === other.operation && one.figure.kind === other.figure.kind && names(one) === names(other)
  );
}

/** 100 was taken less the other parts of the whole as they are printed, with their own rounding or mistake. */
function complementOfPrinted(subject: Subject, document: Document): readonly Candidate[] {
  return partOf(subject).flatMap(({ count, of }) => {
    const others = document.partsOf(of).filter((part) => part.subject !== subject);
    // Two wrong figures are each the other's complement: that explains neither, unless there is nothing else.
    const isExplained = document.stands(subject);
    return restsOf(others, of - count)
      .map((rest) => candidateOf(rest, document))
      .filter(({ likelihood }) => !isExplained || likelihood === "likely");
  });
}

/** One or two parts that are everybody else. */
function restsOf(parts: readonly Part[], people: number): readonly (readonly Part[])[] {
  const lastWith = new Map(parts.map(({ count }, place) => [count, place]));
  const alone = parts.filter(({ count }) => count === people);
  const pairs = parts.flatMap((one, place) => {
    const other = lastWith.get(people - one.count) ?? place;
    return one.count > 0 && one.count < people && other > place
      ? [[one, ...parts.slice(other, other + 1)]]
      : [];
  });
  return [...alone.map((part) => [part]), ...pairs];
}

function candidateOf(rest: readonly Part[], { stands }: Document): Candidate {
  const printed = rest.map(({ subject }) => subject.printed);
  const texts = printed.map(({ number, places }) =>
    printUnits(unitsOf(number, { scale: 1n, places }), { places, suffix: "%" }),
  );
  return {
    id: "complement-of-printed",
    value: product(difference(HUNDRED, sum(printed.map(({ number }) => number))), PER_CENT),
    expression: ["100%", ...texts].join(" − "),
    figures: rest.map(({ subject }) => subject.figure.id),
    likelihood: rest.every(({ subject }) => stands(subject)) ? "likely" : "unlikely",
  };
}

const HUNDRED = fraction(100, 1);
const PER_CENT = fraction(1, 100);
