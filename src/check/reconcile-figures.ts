import { LIBRARY } from "../foundation/version.ts";
import type {
  Between,
  CannotBeCheckedReason,
  Conflict,
  ExplanationId,
  FigureCheck,
  FigureInput,
  FigureName,
  FiguresCheck,
  FollowingFigure,
  PrintedFigure,
  Working,
} from "../model/figure-check.ts";
import { conflictsBetween } from "./contradictions.ts";
import { type Document, documentOf } from "./document-figures.ts";
import {
  allMistakes,
  type Candidate,
  isRatioAsPercentage,
  type Mistake,
  ownMistakes,
  workedInstead,
} from "./mistakes.ts";
import { readFigure, type ReadFigure, type Subject } from "./read-figure.ts";
import { difference, divide, type Fraction, fraction, product, sum } from "../foundation/fraction.ts";
import {
  formatOf,
  preciseText,
  printIn,
  printUnits,
  sameCounts,
  unitsCutOff,
  unitsOf,
} from "./print-format.ts";
import { isWithin, type Printed, readPrinted } from "./read-printed.ts";
import { countTerm, formulaText, formulaValue, rateTerm, type Term, termOf } from "./formula.ts";
import { slipsOf } from "../foundation/slips.ts";
import { isWholeCount } from "../model/counts.ts";

/** Checks printed figures against the counts they are made of, and against each other. */
export function reconcileFigures(figures: readonly PrintedFigure[]): FiguresCheck<Working, Conflict> {
  const read = figures.map(readFigure);
  const subjects = read.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const following = new Set(subjects.filter(follows));
  const document = documentFor(subjects, following);
  const checks = read.map((one) => checkOf(one, document, following));
  const having = (status: FigureCheck["status"]): number =>
    checks.filter((check) => check.status === status).length;
  return {
    library: LIBRARY,
    counts: {
      follow: having("follows"),
      doNotFollow: having("does-not-follow"),
      cannotBeChecked: having("cannot-be-checked"),
    },
    figures: checks,
    contradictions: conflictsBetween({ figures, subjects, following }),
  };
}

/** Other figures may rest on a wrong figure only where a mistake of its own explains it. */
function documentFor(subjects: readonly Subject[], following: ReadonlySet<Subject>): Document {
  const alone = documentOf(subjects, (subject) => following.has(subject));
  const explained = new Map<Subject, boolean>();
  return {
    ...alone,
    stands: (subject) => {
      const stands = explained.get(subject) ?? (following.has(subject) || isExplained(subject, alone));
      explained.set(subject, stands);
      return stands;
    },
  };
}

function isExplained(subject: Subject, document: Document): boolean {
  return mistakesMade(subject, document, ownMistakes).length > 0;
}

const RATIO_PLACES = 2;

/** True where a figure is what its inputs give, rounded at the places that are printed. */
function follows(subject: Subject): boolean {
  if (isRatioAsPercentage(subject)) return false;
  return wayToPrint(subject.exact, subject)?.printing === "rounded" || isWithinBounds(subject);
}

/** True where some rates that are printed as the inputs are give what is printed. */
function isWithinBounds({ bounds, printed, format }: Subject): boolean {
  if (bounds === null || printed.range !== undefined) return false;
  const units = printedUnits({ printed, format });
  return unitsOf(bounds.least, format) <= units && units <= unitsOf(bounds.greatest, format);
}

/** The bounds with a place more than is printed. */
function betweenOf({ bounds, format }: Subject): Pick<FollowingFigure, "between"> {
  if (bounds === null) return {};
  const finer = { ...format, places: format.places + 1 };
  return { between: { least: printIn(finer, bounds.least), greatest: printIn(finer, bounds.greatest) } };
}

/** The check of one figure of a document. */
function checkOf(
  read: ReadFigure,
  document: Document,
  following: ReadonlySet<Subject>,
): FigureCheck<Working> {
  if (read.subject === null) return checkWithoutInputs(read.figure, read.reason);
  const { subject } = read;
  const { id, published } = subject.figure;
  const isFollowing = following.has(subject);
  const wording = wordingOf(subject.figure, isFollowing);
  const exact = divide(subject.exact);
  const expected = expectedOf(subject);
  const between = betweenOf(subject);
  const same = sameCounts(subject);
  return isFollowing
    ? { id, published, ...wording, status: "follows", exact, expected, ...unitOf(subject), ...between }
    : {
        id,
        published,
        ...wording,
        status: "does-not-follow",
        exact,
        expected,
        ...between,
        ...(same !== null && { sameCounts: same }),
        explanations: explain(subject, document),
      };
}

/** A share is a percentage, unless it was read as a part of one. */
function unitOf({ figure, format }: Subject): Pick<FollowingFigure, "unit"> {
  const isPart = figure.kind === "percentage" && format.scale === 1n;
  return isPart ? { unit: "part-of-one" } : {};
}

/** A ratio with a per cent sign is wrong by itself. */
function checkWithoutInputs(figure: PrintedFigure, reason: CannotBeCheckedReason): FigureCheck<Working> {
  const { id, published } = figure;
  const printed = reason === "redacted" ? null : readPrinted(published);
  const wording = reason === "redacted" ? {} : wordingOf(figure, false);
  return isRatioAsPercentage({ figure, printed })
    ? { id, published, ...wording, status: "does-not-follow", explanations: [unworked("wrong-unit")] }
    : { id, published, ...wording, status: "cannot-be-checked", reason, ...beforeOf(figure, printed) };
}

/** Why the words of a figure can be read in two ways. A change of shares that does not follow may be one in percentage points. */
function wordingOf(
  { published, formula, inputs }: PrintedFigure,
  isFollowing: boolean,
): Pick<FigureName, "wording"> {
  const text = published.toLowerCase();
  if (/\btimes (?:more|less) likely\b/.test(text)) return { wording: "times-more" };
  const isOfShares =
    (formula?.op === "difference" || formula?.op === "relative-change") &&
    !Object.values(inputs ?? {}).some((input) => input !== null && "count" in input);
  const printed = isOfShares ? readPrinted(published) : null;
  const isUnexplained = formula?.op === "relative-change" && !isFollowing;
  const isChange = printed?.unit === "percent" && (printed.direction !== undefined || isUnexplained);
  return isChange && !/\blikely\b/.test(text) ? { wording: "points-or-per-cent" } : {};
}

/**
 * Between which figures that of the year before lies, from this year's and the change that is printed beside it. Both are rounded, so
 * that it is an interval.
 */
function beforeOf(figure: PrintedFigure, printed: Printed | null): { readonly before?: Between } {
  const { formula, inputs, kind, change } = figure;
  const [now, then] = formula?.op === "difference" ? formula.of : [];
  const direction = printed?.direction ?? change?.direction;
  const isSaid = direction === "up" || direction === "down";
  if (printed === null || printed.range !== undefined || !isSaid || now === undefined || then === undefined)
    return {};
  if (!/previousYear$/i.test(then) || !isMissing(inputs?.[then])) return {};
  const term = termOf(now, inputs?.[now] ?? null, kind);
  if (typeof term === "string") return {};
  const format = formatOf(kind, printed);
  const inUnit = (number: Fraction): Fraction => ({
    ...number,
    denominator: number.denominator * format.scale,
  });
  const size = inUnit(printed.number);
  const half = sum([
    inUnit({ numerator: 1n, denominator: 2n * 10n ** BigInt(printed.places) }),
    term.half ?? fraction(0, 1),
  ]);
  const middle = direction === "up" ? difference(term.value, size) : sum([term.value, size]);
  const finer = { ...format, places: format.places + 1, suffix: format.scale === 100n ? "%" : "" };
  return {
    before: {
      least: printIn(finer, difference(middle, half)),
      greatest: printIn(finer, sum([middle, half])),
    },
  };
}

/** True of an input that a document does not print. */
function isMissing(input: FigureInput | null | undefined): boolean {
  if (input === null || input === undefined) return true;
  return "numerator" in input && input.numerator === null && input.denominator === null;
}

function expectedOf(subject: Subject): string {
  const { exact, format } = subject;
  return isRatioAsPercentage(subject)
    ? printIn({ scale: 1n, places: RATIO_PLACES, suffix: "" }, exact)
    : printIn({ ...format, suffix: format.suffix.replace("times more likely", "times as likely") }, exact);
}

/** The way from a value to what is printed. */
type WayToPrint = Pick<Working, "printing" | "steps">;

/** Decimals beyond the printed ones to which somebody may round first. */
const DECIMALS_ON_THE_WAY = [1, 2, 3] as const;

/** True where a value, rounded as it should be, is what is printed. */
function isRoundedTo(value: Fraction, { printed, format }: Subject): boolean {
  if (printed.range === undefined) return unitsOf(value, format) === printedUnits({ printed, format });
  const scale = printed.unit === "part" ? 1n : format.scale;
  return isWithin(product(value, { numerator: scale, denominator: 1n }), printed.range);
}

/** The way from a value to what is printed: rounded as it should be, else cut off or rounded twice; null where no way leads there. */
function wayToPrint(value: Fraction, subject: Subject): WayToPrint | null {
  const { printed, format, figure } = subject;
  if (isRoundedTo(value, subject)) {
    const precise = preciseText(value, format);
    const last = printed.range === undefined ? asPrinted(subject) : `"${figure.published.trim()}"`;
    return { printing: "rounded", steps: precise === last ? [last] : [precise, last] };
  }
  if (printed.range !== undefined) return null;
  const units = printedUnits(subject);
  if (unitsCutOff(value, format) === units) {
    return { printing: "truncated", steps: [preciseText(value, format), asPrinted(subject)] };
  }
  for (const more of DECIMALS_ON_THE_WAY) {
    const finer = { ...format, places: format.places + more };
    const between = unitsOf(value, finer);
    const again = unitsOf({ numerator: between, denominator: 10n ** BigInt(more) }, { scale: 1n, places: 0 });
    if (again !== units) continue;
    const through = printUnits(between, finer);
    return { printing: "rounded-twice", steps: [preciseText(value, format), through, asPrinted(subject)] };
  }
  return null;
}

function printedUnits({ printed, format }: Pick<Subject, "printed" | "format">): bigint {
  return unitsOf(printed.number, { scale: 1n, places: format.places });
}

function asPrinted(subject: Subject): string {
  return printUnits(printedUnits(subject), subject.format);
}

/** The most explanations of one kind that are given. */
const MOST_OF_A_KIND = 3;

/** Explains a figure that does not follow: the mistakes that give what is printed, the likeliest first; never none. */
function explain(subject: Subject, document: Document): readonly Working[] {
  const found = mistakesMade(subject, document, allMistakes);
  const isSum = subject.operation === "sum";
  // Nearly any rate can be had by one wrong digit: that is looked for where nothing else gives the figure. Words that stand for a range,
  // and a ratio with a per cent sign, are had by one even where no count was typed wrongly.
  const isLoose = subject.printed.range !== undefined || isRatioAsPercentage(subject);
  const ofFigure = mistypedFigure(subject);
  const isSought = isSum || (found.length === 0 && ofFigure.length === 0 && !isLoose);
  const mistyped = isSought ? held(mistypedInput(subject, document), subject) : [];
  const isUnitAlone = isRatioAsPercentage(subject) && !found.some(({ id }) => id === "wrong-unit");
  const all = [...found, ...(isUnitAlone ? [unworked("wrong-unit")] : []), ...ofFigure, ...mistyped];
  return all.length === 0 ? [unworked("unexplained")] : atMostOfAKind(all);
}

/** The mistakes that give what is printed: one mistake before two, and what is unlikely at the end. */
function mistakesMade(
  subject: Subject,
  document: Document,
  mistakes: readonly Mistake[],
): readonly Working[] {
  const candidates = mistakes.flatMap((mistake) => mistake(subject, document));
  const likely = held(
    candidates.filter(({ likelihood }) => likelihood !== "unlikely"),
    subject,
  );
  const unlikely = held(
    candidates.filter(({ likelihood }) => likelihood === "unlikely"),
    subject,
  ).filter(({ id }) => !likely.some((working) => working.id === id));
  return [
    ...badlyPrinted(subject),
    ...likely.filter(isRounded),
    ...likely.filter((working) => !isRounded(working)),
    ...unlikely.filter(isRounded),
    ...unlikely.filter((working) => !isRounded(working)),
  ];
}

/** An explanation that nothing was worked out for. */
function unworked(id: ExplanationId): Working {
  return { id, expression: "", printing: "rounded", steps: [], figures: [] };
}

/** The right number, brought to the page in the wrong way. */
function badlyPrinted(subject: Subject): readonly Working[] {
  const { operation, terms, exact } = subject;
  const way = wayToPrint(exact, subject);
  if (way === null || way.printing === "rounded" || isRatioAsPercentage(subject)) return [];
  const expression = formulaText(operation, terms);
  return [{ id: way.printing, expression, ...way, figures: [] }];
}

function held(candidates: readonly Candidate[], subject: Subject): readonly Working[] {
  return candidates.flatMap(({ id, value, expression, figures = [], slip, unit }) => {
    const way = wayToPrint(value, subject);
    if (way === null) return [];
    const steps = unit === "none" ? withoutSign(way.steps) : way.steps;
    return [{ id, expression, ...way, steps, figures, ...(slip && { slip }) }];
  });
}

/** The number that was worked out has no sign yet; what is printed has one. */
function withoutSign([first = "", ...others]: readonly string[]): readonly string[] {
  return [first.replace("%", "").trim(), ...(others.length === 0 ? [first] : others)];
}

function isRounded({ printing }: Working): boolean {
  return printing === "rounded";
}

function atMostOfAKind(workings: readonly Working[]): readonly Working[] {
  const seen = new Map<ExplanationId, number>();
  return workings.filter(({ id }) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times <= MOST_OF_A_KIND;
  });
}

/** A term with one of its counts mistyped. */
interface MistypedTerm {
  readonly term: Term;
  readonly slip: { readonly meant: string; readonly typed: string };
}

/** One of the counts was mistyped before the figure was worked out from it. */
const mistypedInput: Mistake = (subject) =>
  subject.terms.flatMap((term, index) =>
    mistypedTerms(term).flatMap(({ term: mistyped, slip }): readonly Candidate[] => {
      const terms = subject.terms.with(index, mistyped);
      if (!gives(terms, subject)) return [];
      const candidate = workedInstead("digits", subject.operation, terms);
      return candidate === null ? [] : [{ ...candidate, slip }];
    }),
  );

/** Few slips give what is printed, so this is tested before anything is written out. */
function gives(terms: readonly Term[], subject: Subject): boolean {
  const value = formulaValue(
    subject.operation,
    terms.map((term) => term.value),
  );
  return typeof value !== "string" && isRoundedTo(value, subject);
}

function mistypedTerms({ rate, count: people, name }: Term): readonly MistypedTerm[] {
  if (people !== null) return slips(people, (typed) => countTerm(name, typed));
  if (rate === null) return [];
  const { count, of } = rate;
  return [
    ...slips(count, (typed) => rateTerm(name, { count: typed, of })),
    ...slips(of, (typed) => (typed === 0 ? null : rateTerm(name, { count, of: typed }))),
  ];
}

function slips(count: number, termOf: (typed: number) => Term | null): readonly MistypedTerm[] {
  const meant = String(count);
  return [...slipsOf(meant)].flatMap((typed) => {
    const number = Number(typed);
    const term = isWholeCount(number) ? termOf(number) : null;
    return term === null ? [] : [{ term, slip: { meant, typed } }];
  });
}

/** The right number, with one slip in the digits that are printed, or with the point in another place. */
function mistypedFigure(subject: Subject): readonly Working[] {
  const { exact, printed, format } = subject;
  if (printed.range !== undefined) return [];
  const units = printedUnits(subject);
  const right = unitsOf(exact, format);
  if (right < 0n !== units < 0n) return [];
  const [meant = "", typed = ""] = [right, units].map((size) => digitsOf(size, format));
  if (slipsOf(meant).has(typed)) return [mistypedAs(subject, format)];
  const moved = [1, 2, 3, -1, -2, -3]
    .map((by) => ({ ...format, places: format.places + by }))
    .find((other) => other.places >= 0 && isPointMoved(digitsOf(unitsOf(exact, other), other), typed));
  return moved === undefined ? [] : [mistypedAs(subject, moved)];
}

/** The size of a number as it is printed, without its sign and its unit. */
function digitsOf(units: bigint, format: Pick<Subject["format"], "places">): string {
  return printUnits(units < 0n ? -units : units, { ...format, suffix: "" });
}

/** True of two numbers of the same digits, at least two of them, with the point in two places: 8.83 and 88.3. */
function isPointMoved(meant: string, typed: string): boolean {
  const [one = "", other = ""] = [meant, typed].map((text) => text.replace(".", "").replace(/^0+/, ""));
  return meant !== typed && one === other && one.length > 1;
}

/** A figure that was printed in a format, and typed as it stands on the page. */
function mistypedAs(subject: Subject, format: Subject["format"]): Working {
  const { operation, terms, exact } = subject;
  const right = printUnits(unitsOf(exact, format), format);
  const precise = preciseText(exact, format);
  return {
    id: "digits",
    expression: formulaText(operation, terms),
    printing: "rounded",
    steps: precise === right ? [right] : [precise, right],
    figures: [],
    slip: { meant: right, typed: asPrinted(subject) },
  };
}
