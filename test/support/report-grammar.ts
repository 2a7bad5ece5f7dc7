import type { Measure, YearChange } from "wres-metrics";
import type { ReportContent, ReportDocument } from "wres-metrics/report";
import type { DisclosureControl } from "../../src/model/protection.ts";

// A grammar of the sentences of a report, written from docs/language.md and the pages of methods, and apart from the code that
// writes them. Each rule reads the groups, numbers, signs, sides and plurals of a sentence and holds them against the measures.
// A sentence that no rule reads is a fault.

/** What the rules know while they read a text from its start to its end. */
export interface Place {
  readonly content: ReportContent;
  readonly document: ReportDocument;
  /** The indicator that a section, an item or a row is about. */
  indicator: number;
  population: "substantive" | "bank";
  /** The comparison that was said last: a verdict or a change that follows is of it. */
  measure: Measure | undefined;
  /** How small counts were protected, where the report is published. */
  readonly disclosure?: DisclosureControl | undefined;
}

/** What a rule finds wrong in a sentence; nothing where it agrees with the measures. */
type Check = (found: Readonly<Record<string, string>>, place: Place) => readonly (string | false)[];

export interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly check: Check;
}

export const P = String.raw`p(?: = 0?\.?[\d.]+| below 0\.000001)`;
const LINE = 0.05;
const [LOW, HIGH] = [0.8, 1.25];

/** A printed number: no sign, a hyphen or a minus, commas between thousands. */
export function numberOf(text: string): number {
  return Number(text.replaceAll(",", "").replace("−", "-").replace("+", "").replace("%", ""));
}

/** Whether a number is the exact one, rounded to as many places as it is printed with. */
export function isRounded(printed: string, exact: number): boolean {
  const text = printed.replace("%", "");
  const places = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return Math.abs(numberOf(text) - exact) <= 0.5 * 10 ** -places + 1e-9 * Math.max(1, Math.abs(exact));
}

const people: Readonly<Record<string, string>> = {
  White: "white",
  BME: "bme",
  Asian: "asian",
  Black: "black",
  "from Mixed ethnic groups": "mixed",
  "from Other ethnic groups": "other",
};

/** "BME staff", "people from Mixed ethnic groups": a pattern whose group has a name. */
export function who(
  name: string,
  kind: "staff" | "people" | "(?:staff|people)" = "(?:staff|people)",
): string {
  return `(?<${name}>(?:White|BME|Asian|Black) ${kind}|${kind} from (?:Mixed|Other) ethnic groups)`;
}

export function groupOf(said: string | undefined): string {
  const key = (said ?? "").replace(/^(?:staff|people) /, "").replace(/ (?:staff|people)$/, "");
  const group = people[key];
  if (group === undefined) throw new Error(`no group is called “${String(said)}”`);
  return group;
}

/** Applicants are people, and those of the other comparisons staff. */
export function isRightWord(said: string | undefined, indicator: number): boolean {
  return (said ?? "").includes(indicator === 2 ? "people" : "staff");
}

/** A comparison of this year with White staff, as a report shows it: on the denominator of the year beside it. */
export function comparisonOf(place: Place, group: string, adjustedFor?: string): Measure | undefined {
  return (
    measuresNow(place).find(
      ({ about, indicator }) =>
        about.population === place.population &&
        indicator === place.indicator &&
        about.group === group &&
        (about.kind === "relative-likelihood"
          ? about.stratum === undefined && about.without === undefined && about.adjustedFor === adjustedFor
          : about.kind === "difference" && isOfAll(about)),
    ) ?? undefined
  );
}

function isOfAll(about: Extract<Measure["about"], { readonly kind: "difference" }>): boolean {
  const { stratum } = about as { readonly stratum?: unknown };
  return stratum === undefined && !("part" in about) && (!("body" in about) || about.body === "board");
}

export function measuresNow({
  content: { results, comparisons },
}: Pick<Place, "content">): readonly Measure[] {
  const changed = new Map(comparisons[0]?.changes.map(({ id, current }) => [id, current]));
  return results.measures.map((measure) => changed.get(measure.id) ?? measure);
}

export function changeOf({ content }: Place, measure: Measure | undefined): YearChange | undefined {
  return content.comparisons[0]?.changes.find(({ id }) => id === measure?.id);
}

/** A value as a report prints it: points of a difference, per cent of a share. */
export function shown({ unit }: Pick<Measure, "unit">, value: number): number {
  return unit === "ratio" ? value : value * 100;
}

/** The group that a comparison puts at a disadvantage, from the figure alone; null where it is even. */
export function worseOff(measure: Measure): string | null {
  const { about, indicator, method } = measure;
  const group = about.group as string;
  if (measure.status === "not-calculable")
    return measure.reason === "nobody-in-the-comparison" ? group : null;
  const value = measure.number;
  if (measure.unit === "ratio")
    return value === 1
      ? null
      : value > 1
        ? group
        : ((method.over === group ? method.under : method.over) ?? null);
  const isMoreWorse = indicator !== 7;
  return value === 0 ? null : value > 0 === isMoreWorse ? group : "white";
}

/** The one p that every heading, sentence and mark goes by: over all that make a headline, else within the family. */
export function adjustedP(looks: Measure["looks"]): number | undefined {
  return looks === undefined ? undefined : (looks.overallP ?? looks.holmP);
}

/** What is said of a test among those of its kind, against the p that Holm's method makes of it. */
export function kindFaults(
  said: {
    readonly isSure: boolean;
    readonly tested: string | undefined;
    readonly adjusted: string | undefined;
  },
  { p, looks }: { readonly p: number; readonly looks?: Measure["looks"] },
): readonly (string | false)[] {
  if (looks === undefined) return ["it has no place among its kind"];
  const isByItself = isBelow(p) && !isBelow(looks.holmP);
  return [
    said.isSure !== (isBelow(p) && !isByItself) && "the others of its kind are said wrongly",
    (said.adjusted !== undefined) !== isByItself && "the adjusted p is said in another place",
    said.tested !== undefined && numberOf(said.tested) !== looks.tested && "another number is allowed for",
    ...(said.adjusted === undefined ? [] : pFaults(said.adjusted, undefined, looks.holmP)),
  ];
}

export const isBelow = (p: number | null | undefined): boolean => (p ?? 1) < LINE;
export const isOutside = (ratio: number): boolean => ratio < LOW - 1e-12 || ratio > HIGH + 1e-12;

/** "p = 0.0003" and "3 of 10,000 years" against p. */
export function pFaults(
  said: string,
  frequency: string | undefined,
  p: number | null | undefined,
): readonly (string | false)[] {
  if (p === undefined || p === null) return ["there is no test"];
  const printed = / = (.+)$/.exec(said)?.[1];
  const [, count = "", years = ""] =
    /^(?:fewer than )?([\d,]+) of ([\d,]+) years$/.exec(frequency ?? "") ?? [];
  const [one, all] = [numberOf(count), numberOf(years)];
  return [
    printed === undefined
      ? p >= 0.000001 && "p is not below 0.000001"
      : !isRounded(printed, p) && `p is ${String(p)}`,
    printed !== undefined && isBelow(Number(printed)) !== isBelow(p) && "p is rounded over the line",
    frequency !== undefined &&
      (frequency.startsWith("fewer than")
        ? p >= one / all && "as few years are too few"
        : Math.abs(one / all - p) > 0.5 / all + 1e-9 && `p is ${String(p)}`),
  ];
}

/** The faults of the reading that has the fewest: two figures can be printed alike, and a sentence has to fit one of them. */
export function fewestFaults(
  readings: readonly (readonly (string | false)[])[],
): readonly (string | false)[] {
  const wrong = readings.map((faults) => faults.filter((fault) => fault !== false));
  return wrong.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

export const FREQUENCY = String.raw`(?:fewer than )?[\d,]+ of [\d,]+ years`;
export const SURE = String.raw`(?: \((?<sure>[\d.]+% interval [^()]+|given without counts|one of the two percentages is given without its counts|a share is above 100%|episodes, not people)\))?`;

/** How sure a figure is, against its interval: level, limits, and sides where the sentence has them. */
export function sureFaults(
  sure: string | undefined,
  measure: Measure,
  side: string | null = null,
): readonly (string | false)[] {
  const { interval, warnings, method } = measure;
  if (sure === "given without counts")
    return [
      !warnings.includes("counts-not-published") && "the counts are published",
      interval !== undefined && "there is an interval",
    ];
  if (sure === "one of the two percentages is given without its counts")
    return [
      !warnings.includes("counts-not-published") && "the counts are published",
      Object.values(measure.basis).every((share) => "percentage" in share) && "neither has its counts",
    ];
  if (sure === "a share is above 100%")
    return [
      !Object.values(measure.basis).some(
        (share) => !("percentage" in share) && (share.count ?? 0) > (share.of ?? Infinity),
      ) && "no share is above 100%",
      interval !== undefined && "there is an interval",
    ];
  if (sure === "episodes, not people") return [method.counted !== "episodes" && "people are counted"];
  if (sure === undefined)
    return [interval !== undefined && measure.indicator !== 9 && "the interval is left out"];
  if (interval === undefined) return ["there is no interval"];
  const [, level = "", from = "", fromSide, to = "", toSide] =
    /^([\d.]+)% interval (?:from )?(-?[\d.]+)(?: (lower|higher))?(?: upward| to (-?[\d.]+)(?: (lower|higher))?)$/.exec(
      sure,
    ) ?? [];
  if (level === "") return [`the interval “${sure}” cannot be read`];
  const signed = (text: string, own: string | undefined): string =>
    (own ?? side) === "lower" && numberOf(text) !== 0 ? `-${text}` : text;
  const limits = [signed(from, fromSide), ...(to === "" ? [] : [signed(to, toSide)])].toSorted(
    (a, b) => numberOf(a) - numberOf(b),
  );
  const exact = [interval.lower, ...(interval.upper === null ? [] : [interval.upper])].map((limit) =>
    shown(measure, limit),
  );
  const isEven = (value: number): boolean => value === (measure.unit === "ratio" ? 1 : 0);
  return [
    !isRounded(level, interval.level * 100) && "the level is another",
    limits.length !== exact.length && "the interval has another end",
    ...limits.map(
      (limit, index) =>
        !isRounded(limit, exact[index] ?? Number.NaN) && `the limit ${limit} is ${String(exact[index])}`,
    ),
    // A limit that is not even is never printed as even, but where it is nearer than eight places show.
    ...limits.map(
      (limit, index) =>
        isEven(numberOf(limit)) &&
        Math.abs((exact[index] ?? 0) - numberOf(limit)) > 1e-6 &&
        "a limit is printed as even",
    ),
  ];
}

/** A comparison that is said: whose, in which year, and whose measure it is from here on. */
export function compared(place: Place, group: string, year: string | undefined): readonly (string | false)[] {
  place.measure = comparisonOf(place, group);
  return [
    place.measure === undefined && `there is no comparison of ${group}`,
    year !== undefined && Number(year) !== place.content.results.year && "the year is another",
  ];
}

/** The verdict in words, against the figure: size, chance, and who is worse off. */
export function verdictFaults(
  said: string,
  whom: string | undefined,
  measure: Measure,
): readonly (string | false)[] {
  const { test, looks, unit, warnings } = measure;
  const isChance = test !== undefined && !isBelow(test.p);
  const ratio = measure.status === "calculated" && unit === "ratio" ? measure.number : Number.NaN;
  switch (said) {
    case "A disparity is called":
      return [
        groupOf(whom) !== worseOff(measure) && `the figure is worse for ${String(worseOff(measure))}`,
        isChance && "it could be chance",
        unit === "ratio" &&
          measure.status === "calculated" &&
          !isOutside(ratio) &&
          "the ratio is inside the range",
      ];
    case "No disparity is called":
      return [
        unit === "proportion-difference" &&
          test !== undefined &&
          !isChance &&
          "the difference is beyond chance",
        unit === "ratio" &&
          isOutside(ratio) &&
          test !== undefined &&
          !isChance &&
          "it is large and beyond chance",
      ];
    case "A difference beyond chance, inside the four-fifths range":
      return [isChance && "it could be chance", isOutside(ratio) && "the ratio is outside the range"];
    case "Large, and it could be chance":
      return [
        !isChance && "it is not said to be chance by the test",
        unit === "ratio" && measure.status === "calculated" && !isOutside(ratio) && "it is not large",
      ];
    case "Large, and the counts allow no test":
      return [test !== undefined && "there is a test"];
    case "Not judged":
      return [
        looks !== undefined && isBelow(looks.overallP) && warnings.length === 0 && "it is beyond chance",
      ];
    default:
      return [`“${said}” is no verdict`];
  }
}

/** "beyond chance", "could be chance" and the others of a scorecard, against the test. */
export function chanceFaults(said: string, measure: Measure): readonly (string | false)[] {
  const { test, looks, warnings, method } = measure;
  const isSmall = warnings.includes("small-numbers") || warnings.includes("few-people");
  switch (said) {
    case "beyond chance":
      return [!isBelow(adjustedP(looks) ?? test?.p) && "it is not beyond chance among all comparisons"];
    case "beyond chance by itself, not among all comparisons":
      return [
        !isBelow(test?.p) && "p is not below the line",
        isBelow(adjustedP(looks)) && "it is among all, too",
      ];
    case "could be chance":
      return [
        test === undefined && "there is no test",
        isBelow(test?.p) && "p is below the line",
        isSmall && "the people are few",
      ];
    case "too few people to say":
      return [
        test === undefined && "there is no test",
        isBelow(test?.p) && "p is below the line",
        !isSmall && "the people are not few",
      ];
    case "not tested: given without counts":
      return [
        test !== undefined && "there is a test",
        !warnings.includes("counts-not-published") && "the counts are published",
      ];
    case "not tested: a count is larger than its whole":
      return [!warnings.includes("more-than-the-whole") && "no count is larger than its whole"];
    case "not tested: episodes, not people":
      return [method.counted !== "episodes" && "people are counted"];
    case "not tested":
      return [test !== undefined && "there is a test"];
    default:
      return [`“${said}” is no word of chance`];
  }
}

/** Where a figure lies: below even, on it, above it. */
function sideOfEven({ unit }: Measure, value: number): number {
  return Math.sign(value - (unit === "ratio" ? 1 : 0));
}

/** The words of a change, against the two figures. */
export function changeFaults(
  found: Readonly<Record<string, string>>,
  place: Place,
  change: YearChange | undefined,
): readonly (string | false)[] {
  const { from = "", to = "", by, points, size = "", way = "", whom } = found;
  if (change === undefined) return ["there is no change"];
  const { current, previous } = change;
  if (current.status === "not-calculable" || previous.status === "not-calculable")
    return ["a year has no figure"];
  const [now, before] = [shown(current, current.number), shown(previous, previous.number)];
  const [side, sideBefore] = [sideOfEven(current, current.number), sideOfEven(previous, previous.number)];
  const isNearer =
    current.unit === "ratio" && now > 0 && before > 0
      ? Math.abs(Math.log(now)) < Math.abs(Math.log(before))
      : Math.abs(now - (current.unit === "ratio" ? 1 : 0)) <
        Math.abs(before - (current.unit === "ratio" ? 1 : 0));
  const isAcross = side * sideBefore < 0;
  const sizes = ["no change", "a small change", "a moderate change", "a large change"];
  return [
    !isRounded(from, before) && `it was ${String(before)}`,
    !isRounded(to, now) && `it is ${String(now)}`,
    by !== undefined && !isRounded(by, now - before) && `it moved by ${String(now - before)}`,
    by !== undefined && numberOf(by) > 0 !== by.startsWith("+") && "the sign is missing",
    by !== undefined && (points !== undefined) !== (change.unit !== "ratio") && "the unit is another",
    !sizes.includes(size) && "the size is none of the four",
    (size === "no change") !== (now === before) && "no change and a change are mixed",
    way === "towards even" && (isAcross || !isNearer) && "it is not nearer to even",
    way === "away from even" && (isAcross || isNearer) && "it is not further from even",
    way === "from one side of even to the other" && !isAcross && "it is on the same side of even",
    whom !== undefined && groupOf(whom) !== worseOff(current) && "another group is worse off now",
    whom !== undefined && worseOff(previous) === worseOff(current) && "the same group was worse off before",
    place.content.comparisons.length === 0 && "there is no year beside it",
  ];
}
