import type { DecimalText } from "../foundation/decimal-text.ts";
import { printFixed, printPercentage, printPoints } from "../foundation/print-number.ts";
import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import { type GroupScheme, groupSchemes, type SchemeGroup } from "../reference/group-schemes.ts";
import type { MeasureDefinition } from "../reference/measure-definitions.ts";
import type {
  FourFifths,
  MeasureHomogeneity,
  MeasureInterval,
  MeasureTest,
  VerdictRule,
} from "./certainty.ts";
import type { Count } from "./counts.ts";
import type { Denominator, MeasureWarning, Reason, ShareBasis, Unit } from "./measure.ts";
import { printReason } from "./print-measure.ts";
import type { StratumName } from "./return.ts";
import { AND, stratumOfTexts, stratumTexts } from "./strata.ts";
import type { Answer } from "./answer.ts";

/** The kinds of figures of a local measure. */
export type LocalKind = "likelihood" | "relative-likelihood" | "share" | "difference" | "rate";

/** What a local measure is about, as data; its id is written from it. */
export interface LocalAbout {
  /** The id of its definition. */
  readonly definition: string;
  /** What the figure is: a likelihood, a share, a difference. */
  readonly kind: LocalKind;
  /** A group of the definition's scheme, or `known`. */
  readonly group: string;
  /** The part of the trust whose people alone it is about; left out where it is about everyone. */
  readonly stratum?: StratumName | undefined;
  /** The part of the trust whose people are left out: a relative likelihood in all the rest. */
  readonly without?: StratumName | undefined;
  /** What the strata are by that a relative likelihood is adjusted for; left out where it is not. */
  readonly adjustedFor?: string | undefined;
}

/** An amount over another, as decimal texts; both null where they are not given, or hidden. */
export interface AmountBasis {
  /** The amount above the line, exact; null where it is not given or hidden. */
  readonly amount: string | null;
  /** The amount below the line, exact; null where it is not given or hidden. */
  readonly outOf: string | null;
  /** How many people have these amounts. */
  readonly people: Count;
  /** True where the amounts are hidden. */
  readonly hidden?: true | undefined;
}

/** The counts that made a local measure, by group, or by `counted` and `workforce`. */
export type LocalBasis = Readonly<Record<string, ShareBasis | AmountBasis>>;

/** The choices that made a local measure. */
export interface LocalMethod {
  /** Who is in the denominator. */
  readonly denominator?: Denominator | undefined;
  /** The group whose rate stands above the line, or from whose share another is taken. */
  readonly over?: string | undefined;
  /** The group below the line. */
  readonly under?: string | undefined;
  /** Over which years the counts are. */
  readonly window?: DisciplinaryWindow | undefined;
  /** What the strata are by that a relative likelihood is adjusted for. */
  readonly adjustedFor?: string | undefined;
}

/** What a rule makes of a local comparison. */
export type LocalVerdict =
  | "disparity"
  | "no-disparity-called"
  | "difference-inside-range"
  | "large-could-be-chance"
  | "large-not-tested"
  | "not-judged";

/** A verdict on a local comparison, with both of its halves. */
export interface LocalJudgement {
  /** What the rule makes of it. */
  readonly verdict: LocalVerdict;
  /** The rule that decided. */
  readonly rule: VerdictRule;
  /** Where a ratio stands by the four-fifths rule; null where it is not asked. */
  readonly fourFifths: FourFifths | null;
  /** The ratio of two shares, where the rule looks at it. */
  readonly ratioOfShares?: string;
  /** Whether chance alone explains it; null where it is not tested. */
  readonly significant: boolean | null;
  /** The group that the figure puts at a disadvantage; null where it is even, and where no side is worse. */
  readonly disadvantage: string | null;
}

/**
 * What every figure of a local measure says, whether there is a number or not.
 *
 * @since 0.1.0
 */
export interface LocalMeasureBase {
  /** Such as `local/promotion/relative-likelihood/bme`. */
  readonly id: string;
  /** What the id says, as data. */
  readonly about: LocalAbout;
  /** What the figure is in. */
  readonly unit: Unit;
  /** As reports print it. */
  readonly printed: string;
  /** The counts or amounts that made it. */
  readonly basis: LocalBasis;
  /** The choices that made it. */
  readonly method: LocalMethod;
  /** What is worth knowing about the figure. */
  readonly warnings: readonly MeasureWarning[];
  /** The range that the counts are compatible with. */
  readonly interval?: MeasureInterval;
  /** Whether chance alone explains the difference. */
  readonly test?: MeasureTest;
  /** What the rule makes of a comparison. */
  readonly judgement?: LocalJudgement;
  /** Whether one ratio can stand for all strata; of a ratio that is adjusted for them. */
  readonly homogeneity?: MeasureHomogeneity;
}

/**
 * One figure of a local measure, as a `Measure` is one of the nine indicators: a number with the counts that made it, or the reason why
 * there is none.
 *
 * @since 0.1.0
 */
export type LocalMeasure = LocalMeasureBase &
  (
    | {
        /** There is a value. */
        readonly status: "calculated";
        /** Exact to 40 significant digits, in its `unit`. */
        readonly value: DecimalText;
        /** The double nearest to `value`. */
        readonly number: number;
      }
    | {
        /** There is no value. */
        readonly status: "not-calculable";
        /** Why there is none. */
        readonly reason: Reason;
      }
  );

/**
 * The local measures of one return, with the definitions that they follow from.
 *
 * @since 0.1.0
 */
export interface LocalResults {
  /** The definitions that were used. */
  readonly definitions: readonly MeasureDefinition[];
  /** A figure for each definition, kind and group. */
  readonly measures: readonly LocalMeasure[];
}

/** The scheme of groups of a definition: one that is built in, or its own. */
export function schemeOf({ scheme = "ethnicity" }: Pick<MeasureDefinition, "scheme">): GroupScheme {
  if (typeof scheme !== "string") return scheme;
  const found = groupSchemes.find(({ id }) => id === scheme);
  if (found === undefined) throw new TypeError(`There is no scheme ${scheme}.`);
  return found;
}

/** The groups of a scheme in printed order: those that are compared, unknown, and those that the compared group is made of. */
export function groupsOf({ reference, compared, unknown, parts = [] }: GroupScheme): readonly SchemeGroup[] {
  return [reference, compared, unknown, ...parts];
}

/**
 * Writes the id of a local measure: `local/promotion/likelihood/bme`, of women alone `local/promotion/likelihood/bme/by/sex/women`, of all
 * the rest `local/promotion/relative-likelihood/bme/without/sex/women`, and adjusted for sex
 * `local/promotion/relative-likelihood/bme/adjusted-for/sex`.
 */
export function localMeasureId(about: LocalAbout): string {
  const { definition, kind, group, stratum, without, adjustedFor } = about;
  const start = `local/${definition}/${kind}/${group}`;
  if (adjustedFor !== undefined) return `${start}/${ADJUSTED_FOR}/${adjustedFor}`;
  if (without !== undefined) return `${start}/${WITHOUT}/${wordsOf(without)}`;
  return stratum === undefined ? start : `${start}/${BY}/${wordsOf(stratum)}`;
}

function wordsOf(stratum: StratumName): string {
  const { by, of } = stratumTexts(stratum);
  return `${by}/${of}`;
}

const kinds: Readonly<Record<LocalKind, Unit>> = {
  likelihood: "proportion",
  "relative-likelihood": "ratio",
  share: "proportion",
  difference: "proportion-difference",
  rate: "proportion",
};

/**
 * Reads the id of a local measure back; null for a text that is none.
 *
 * @param id - Such as `local/promotion/relative-likelihood/bme`.
 * @returns What the measure is about, as data.
 * @example
 * ```ts
 * import { parseLocalMeasureId } from "wres-metrics";
 * console.log(parseLocalMeasureId("local/promotion/likelihood/bme")?.group); // bme
 * console.log(parseLocalMeasureId("indicator-2/likelihood/bme")); // null
 * ```
 * @since 0.1.0
 */
export function parseLocalMeasureId(id: string): LocalAbout | null {
  const [first, definition = "", kind = "", group = "", ...more] = id.split("/");
  const end = adjustedOfEnd(more) ?? stratumOfEnd(more);
  if (first !== "local" || end === null || !isLocalKind(kind)) return null;
  if (("adjustedFor" in end || "without" in end) && kind !== "relative-likelihood") return null;
  return isWord(definition) && isWord(group) ? { definition, kind, group, ...end } : null;
}

const BY = "by";
const WITHOUT = "without";
const ADJUSTED_FOR = "adjusted-for";

/** What a ratio is adjusted for, at the end of an id; null where it does not say so. */
function adjustedOfEnd([word, by = "", ...more]: readonly string[]): Pick<LocalAbout, "adjustedFor"> | null {
  const isName = more.length === 0 && by.split(AND).every(isWord);
  return word === ADJUSTED_FOR && isName ? { adjustedFor: by } : null;
}

/** The stratum at the end of an id; null where something else stands there. A part of a stratum may have a slash: `clinical/band-5`. */
function stratumOfEnd([word, by = "", ...of]: readonly string[]): Pick<
  LocalAbout,
  "stratum" | "without"
> | null {
  if (word === undefined) return {};
  const words = [...by.split(AND), ...of.flatMap((part) => part.split(AND))];
  const isNamed = (word === BY || word === WITHOUT) && of.length > 0 && words.every(isWord);
  const stratum = isNamed ? stratumOfTexts({ by, of: of.join("/") }) : null;
  return stratum && (word === BY ? { stratum } : { without: stratum });
}

function isLocalKind(text: string): text is LocalKind {
  return Object.hasOwn(kinds, text);
}

function isWord(text: string): boolean {
  return /^[a-z0-9]{1,60}(?:-[a-z0-9]{1,60}){0,20}$/.test(text);
}

/** The unit of a kind of figure. */
function localUnit(kind: LocalKind): Unit {
  return kinds[kind];
}

/** Prints a value of a local measure with the decimal places of its definition. */
export function printLocalValue(
  { kind, places = {} }: Pick<MeasureDefinition, "kind" | "places">,
  unit: Unit,
  value: DecimalText,
): string {
  if (unit === "ratio") return printFixed(value, places.ratio ?? 2);
  if (unit === "proportion-difference") return printPoints(value, places.percentage ?? 1);
  const usual = kind === "likelihood" || kind === "rate-of-an-amount" ? 2 : 1;
  return printPercentage(value, places.percentage ?? usual);
}

/** Names an answer, and prints it as its definition says. */
export function nameLocal(
  definition: MeasureDefinition,
  of: Pick<LocalMeasureBase, "about" | "basis" | "method">,
  answer: Answer,
): LocalMeasure {
  const { about, basis, method } = of;
  const id = localMeasureId(about);
  const unit = localUnit(about.kind);
  if (answer.status === "not-calculable") {
    const { status, reason } = answer;
    return { id, about, unit, status, reason, printed: printReason(reason), basis, method, warnings: [] };
  }
  const { status, value, number, warnings } = answer;
  const [only] = Object.values(basis);
  const published = unit === "proportion" && only !== undefined && "percentage" in only;
  const printed = published ? `${only.percentage}%` : printLocalValue(definition, unit, value);
  return { id, about, unit, status, value, number, printed, basis, method, warnings };
}

/** Where a count of a local measure stands among all counts of a year: the name of its place, and the column in it. */
export interface LocalCount {
  /** Null for the whole workforce of substantive staff, which all measures share. */
  readonly who: string | null;
  readonly column: string;
  /** The part of the trust that is counted; left out for everyone. */
  readonly stratum?: StratumName | undefined;
  /** The part of the trust that is left out, where all the rest are counted. */
  readonly without?: StratumName | undefined;
}

/** The two counts of each share of a local measure, by the role that it has in the basis. An amount has the people that it is of. */
export function localCounts(
  definition: MeasureDefinition,
  measure: Pick<LocalMeasure, "about" | "basis" | "method">,
): Readonly<Record<string, Readonly<Record<"count" | "of", LocalCount>>>> {
  return Object.fromEntries(
    Object.keys(measure.basis).map((role) => {
      const { count, of } = countsOfRole(definition, role, measure);
      const { stratum, without } = measure.about;
      const inPart = { ...(stratum && { stratum }), ...(without && { without }) };
      return [role, { count: { ...count, ...inPart }, of: { ...of, ...inPart } }];
    }),
  );
}

function countsOfRole(
  definition: MeasureDefinition,
  role: string,
  { about, method: { denominator = "all", window } }: Pick<LocalMeasure, "about" | "method">,
): Readonly<Record<"count" | "of", LocalCount>> {
  const own = (who: string, column: string): LocalCount => ({ who: `${definition.id}/${who}`, column });
  const staff = (column: string): LocalCount => workforceCount(definition, column);
  switch (definition.kind) {
    case "likelihood": {
      const isOfTwoYears = window === "two-year-total" || window === "two-year-average";
      const of =
        definition.outOf === "workforce"
          ? staff(role)
          : definition.outOf === "given"
            ? own("out-of", role)
            : { who: `${definition.outOf}/counted`, column: role };
      return { count: own(isOfTwoYears ? "counted-in-two-years" : "counted", role), of };
    }
    case "share":
      return definition.place === "workforce"
        ? { count: staff(role), of: staff(denominator) }
        : { count: own("counted", role), of: own("counted", denominator) };
    case "survey-share":
      return { count: own("yes", role), of: own("answered", role) };
    case "difference-from-workforce": {
      const at = (column: string): LocalCount =>
        role === "workforce" ? staff(column) : own("counted", column);
      return { count: at(about.group), of: at(denominator) };
    }
    case "rate-of-an-amount":
      return { count: own("people", role), of: own("people", role) };
  }
}

/** The whole workforce by the groups of a scheme: everyone is the same number of people in each of them. */
function workforceCount(definition: MeasureDefinition, column: string): LocalCount {
  const { id } = schemeOf(definition);
  if (id === "ethnicity" || column === "all") return { who: null, column };
  return { who: `workforce/${id}`, column };
}
