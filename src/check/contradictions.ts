import type { Conflict, PrintedFigure } from "../model/figure-check.ts";
import type { Subject } from "./read-figure.ts";
import { compare, difference, type Fraction, fraction, product, sum } from "../foundation/fraction.ts";
import { printIn } from "./print-format.ts";
import { isRedacted, type Printed, readPrinted } from "./read-printed.ts";
import { groupedBy } from "../foundation/lists.ts";
import { formulaText, movement } from "./formula.ts";
import { isRatioAsPercentage } from "./mistakes.ts";
import { placeInYears } from "./document-figures.ts";

/** The figures of one document, those that can be worked out, and those of them that follow. */
interface FiguresOfDocument {
  readonly figures: readonly PrintedFigure[];
  readonly subjects: readonly Subject[];
  readonly following: ReadonlySet<Subject>;
}

/** The contradictions between the figures of a document, or between a figure and the words beside it. */
export function conflictsBetween(document: FiguresOfDocument): readonly Conflict[] {
  return Object.values(rules).flatMap((rule) => rule(document));
}

/** One way in which figures can contradict each other. */
type ConflictRule = (document: FiguresOfDocument) => readonly Conflict[];

const rules: Readonly<Record<Conflict["id"], ConflictRule>> = {
  "part-over-whole": partOverWhole,
  "parts-exceed-whole": partsExceedWhole,
  "printed-differently": printedDifferently,
  trend,
  "two-scales": twoScales,
  "rests-on": restsOn,
};

/** A rate counts more people than there are. */
function partOverWhole({ subjects }: FiguresOfDocument): readonly Conflict[] {
  return subjects.flatMap(({ figure, terms }) =>
    terms.flatMap(({ rate, text }) =>
      rate !== null && rate.count > rate.of ? [conflictOf("part-over-whole", [figure], text)] : [],
    ),
  );
}

/** Parts that are said to be of one whole, and not to overlap, add up to more than it, whatever was rounded. */
function partsExceedWhole({ figures }: FiguresOfDocument): readonly Conflict[] {
  const named = groupedBy(figures.flatMap(partOf), ({ figure }) => figure.partOf);
  return named.flatMap(([name, parts]) => {
    const whole = figures.find(({ id, kind }) => id === name && kind === "count");
    return [
      ...exceeding(parts.filter(({ figure }) => figure.kind === "percentage")),
      ...exceeding(
        parts.filter(({ figure }) => figure.kind === "count"),
        whole,
      ),
    ];
  });
}

/** A part that is printed in digits. */
function partOf(figure: PrintedFigure): readonly Part[] {
  if (!figure.partOf || figure.redacted === true || isRedacted(figure.published)) return [];
  const printed = readPrinted(figure.published);
  return printed === null || printed.range !== undefined ? [] : [{ figure, printed }];
}

interface Part {
  readonly figure: PrintedFigure;
  readonly printed: Printed;
}

function exceeding(parts: readonly Part[], whole?: PrintedFigure) {
  const isPercentage = parts.every(({ figure }) => figure.kind === "percentage");
  const most =
    whole === undefined ? (isPercentage ? HUNDRED : undefined) : readPrinted(whole.published)?.number;
  if (most === undefined || parts.length === 0) return [];
  const least = sum(parts.map(({ printed }) => leastMeant(printed, isPercentage)));
  if (compare(least, most) <= 0) return [];
  const together = sum(parts.map(({ printed }) => printed.number));
  const places = Math.max(...parts.map(({ printed }) => printed.places));
  const format = { scale: 1n, places, suffix: isPercentage ? "%" : "" } as const;
  const detail = `${printIn(format, together)} > ${printIn({ ...format, places: 0 }, most)}`;
  const figures = parts.map(({ figure }) => figure);
  return [conflictOf("parts-exceed-whole", whole === undefined ? figures : [...figures, whole], detail)];
}

const HUNDRED = fraction(100, 1);

/** A percentage may have been rounded up by half a unit of its last place; people are whole. */
function leastMeant({ number, places }: Printed, isPercentage: boolean) {
  if (!isPercentage) return number;
  return difference(number, { numerator: 1n, denominator: 2n * 10n ** BigInt(places) });
}

/** The same of the same counts, printed as two numbers that no rounding makes one. */
function printedDifferently({ subjects }: FiguresOfDocument): readonly Conflict[] {
  const inDigits = subjects.filter(({ printed }) => printed.range === undefined);
  const same = groupedBy(inDigits, formulaOf);
  return same.flatMap(([, alike]) => {
    const [first, ...others] = alike;
    const other = others.find((subject) => doNotOverlap(first, subject));
    if (other === undefined) return [];
    const { operation, terms } = first;
    const detail = formulaText(operation, terms);
    return [conflictOf("printed-differently", [first.figure, other.figure], detail)];
  });
}

/** A text that two figures share where the same is worked out of the same counts in the same unit. */
function formulaOf({ operation, terms, figure, format }: Subject): string {
  return [
    operation,
    figure.kind,
    // A share may be printed as a percentage or as a part of one: it is the same share.
    operation === "share" ? "" : String(format.scale),
    ...terms.map(({ name, text }) => `${name}: ${text}`),
  ].join("; ");
}

function doNotOverlap(one: Subject, other: Subject): boolean {
  const [lower, upper] = compare(valueOf(one), valueOf(other)) < 0 ? [one, other] : [other, one];
  const highest = sum([valueOf(lower), halfUnit(lower)]);
  return compare(highest, difference(valueOf(upper), halfUnit(upper))) < 0;
}

/** What is printed as a number without a unit: 25.6% is 0.256. */
function valueOf({ printed: { number }, format }: Subject): Fraction {
  return { ...number, denominator: number.denominator * format.scale };
}

function halfUnit({ printed, format }: Subject): Fraction {
  return { numerator: 1n, denominator: 2n * format.scale * 10n ** BigInt(printed.places) };
}

/** Words say that a figure went one way, and its numbers went the other, or nowhere. */
function trend({ subjects }: FiguresOfDocument): readonly Conflict[] {
  return subjects.flatMap(({ figure, terms, printed }) => {
    const way = movement(terms);
    const said = printed.direction ?? figure.change?.direction;
    if (way === null || (said !== "up" && said !== "down") || said === way.went) return [];
    return [{ ...conflictOf("trend", [figure], `${way.previous.text} → ${way.current.text}`), said }];
  });
}

/** Ratios of one indicator with a per cent sign: "0.99%" with a target of "95%". */
function twoScales({ figures }: FiguresOfDocument): readonly Conflict[] {
  const ratios = figures.flatMap((figure) => {
    const printed =
      figure.redacted === true || isRedacted(figure.published) ? null : readPrinted(figure.published);
    return printed !== null && isRatioAsPercentage({ figure, printed }) ? [{ figure, printed }] : [];
  });
  return groupedBy(ratios, ({ figure }) => indicatorOf(figure)).flatMap(([, alike]) => {
    const sorted = alike.toSorted((one, other) => compare(one.printed.number, other.printed.number));
    const [least, greatest] = [sorted.at(0), sorted.at(-1)];
    if (least === undefined || greatest === undefined || !isOtherScale(least.printed, greatest.printed))
      return [];
    return [
      conflictOf(
        "two-scales",
        alike.map(({ figure }) => figure),
        "",
      ),
    ];
  });
}

/** The steps of an id before its year. */
function indicatorOf({ id }: PrintedFigure): string {
  return id.split("/").slice(0, 2).join("/");
}

/** No two ratios of one indicator are so far apart: one of the two is meant as a percentage, and the other is not. */
const APART = fraction(20, 1);

function isOtherScale(least: Printed, greatest: Printed): boolean {
  return least.number.numerator > 0n && compare(product(least.number, APART), greatest.number) < 0;
}

/** A count does not follow, and rates of the same year are worked out from it as it is printed. */
function restsOn({ subjects, following }: FiguresOfDocument): readonly Conflict[] {
  return subjects.flatMap((wrong) => {
    if (wrong.figure.kind !== "count" || following.has(wrong) || wrong.printed.range !== undefined) return [];
    const beside = subjects.filter((subject) => subject !== wrong && isBeside(subject, wrong));
    const others = beside.filter(({ figure }) => figure.kind === "count").map(numberOf);
    const sums = new Set([0n, ...others].map((other) => numberOf(wrong) + other));
    const wholes = new Set(beside.flatMap((subject) => wholesFrom(subject, sums)));
    const dependent = beside.filter(({ terms }) =>
      terms.some(({ rate }) => rate !== null && wholes.has(rate.of)),
    );
    const figures = [wrong, ...dependent].map(({ figure }) => figure);
    return dependent.length === 0 ? [] : [conflictOf("rests-on", figures, "")];
  });
}

function isBeside(one: Subject, other: Subject): boolean {
  const [here, there] = [placeInYears(one.figure.id), placeInYears(other.figure.id)];
  return here !== null && here.before === there?.before && here.year === there.year;
}

/** The denominators of rates whose count is the wrong one, alone or with another count that is printed beside it. */
function wholesFrom({ terms }: Subject, sums: ReadonlySet<bigint>): readonly number[] {
  return terms.flatMap(({ rate }) => (rate !== null && sums.has(BigInt(rate.count)) ? [rate.of] : []));
}

function numberOf({ printed }: Subject): bigint {
  return printed.number.numerator;
}

/** A contradiction between figures, with what they print. */
function conflictOf(id: Conflict["id"], figures: readonly PrintedFigure[], detail: string): Conflict {
  return {
    id,
    figures: figures.map((figure) => figure.id),
    printed: figures.map(({ published }) => published.trim()),
    detail,
  };
}
