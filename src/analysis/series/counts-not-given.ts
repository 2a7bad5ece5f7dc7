import { groupedBy } from "../../foundation/lists.ts";
import type { StratumName } from "../../model/return.ts";
import { stratumLabel } from "../../model/strata.ts";

/** Who does not give some counts: one of the returns that were added up. */
export interface ReturnName {
  /** The code of its organisation. */
  readonly code: string;
  /** Its WRES year. */
  readonly year: number;
}

/**
 * Counts that some of several returns give and others do not, so that the sum of all does not give them. Those that the same returns
 * do not give, in one part of a return, stand together.
 */
export interface CountsNotGiven {
  /** The place that holds all of them: `shortlisting.appointed.bme`, `training`, `workforce.strata[sex: women]`. */
  readonly path: string;
  /** Each of them; a place that holds several counts stands for all that anybody gives there. */
  readonly paths: readonly string[];
  /** The returns that do not give them. */
  readonly by: readonly ReturnName[];
}

/** A place of a return, step by step. A stratum is a step of its own: `[sex: women]`. */
type Steps = readonly string[];

/** A count that a return at least gives, and the returns that do not, by their indexes. */
export interface SharedCount {
  readonly steps: Steps;
  readonly lackedBy: readonly number[];
}

/** The same as `CountsNotGiven`, before the returns and the places have their names. */
export interface Gap {
  readonly steps: Steps;
  readonly places: readonly Steps[];
  /** The last steps of the places, where nothing that ends so is given in this part of a return: `unknown`. Else none. */
  readonly everywhere: readonly string[];
  readonly by: readonly number[];
}

/**
 * The counts of a sum that one of its parts gives at least, each with the parts that do not give it.
 *
 * A part does not give a count where its sum with a return that gives everything does not give it: what it is to give a count is said
 * by the addition alone. A row that an organisation does not have, for one, is no count that it leaves out, and none that it gives.
 *
 * @param total - The sum of the parts.
 * @param add - How they were added.
 */
export function sharedCounts<Counts extends object>(
  parts: readonly Counts[],
  total: Counts,
  add: (parts: readonly Counts[]) => Counts,
): readonly SharedCount[] {
  const everything = withEveryCount(total);
  const lacks = parts.map((part) => pathsOf(add([part, everything]), false));
  const gives = parts.map((part) => pathsOf(add([part]), true));
  return countsAt(total, []).flatMap(({ steps }): readonly SharedCount[] => {
    const path = pathOf(steps);
    const lackedBy = [...lacks.keys()].filter((index) => lacks[index]?.has(path));
    return gives.some((paths) => paths.has(path)) ? [{ steps, lackedBy }] : [];
  });
}

/** The paths of the counts that are given in a sum, or of those that are not. */
function pathsOf(sum: unknown, areGiven: boolean): ReadonlySet<string> {
  return new Set(
    countsAt(sum, []).flatMap(({ steps, isGiven }) => (isGiven === areGiven ? [pathOf(steps)] : [])),
  );
}

/**
 * The parts of a return in which answers are given as percentages alone, and by nobody as counts: they cannot be added.
 *
 * @param shared - What `sharedCounts` says of the same parts and total.
 */
export function percentagesAlone<Counts extends object>(
  parts: readonly Counts[],
  total: Counts,
  shared: readonly SharedCount[],
): readonly Pick<Gap, "steps" | "places" | "by">[] {
  const counted = new Set(shared.map(({ steps }) => pathOf(steps.slice(0, -1))));
  const given = parts.map((part) => new Set(percentagesAt(part, []).map(pathOf)));
  const answers = groupedBy(countsAt(total, []), ({ steps }) => pathOf(steps.slice(0, -1)));
  const alone = answers.flatMap(([path, [{ steps }]]) => {
    const by = counted.has(path) ? [] : [...given.keys()].filter((index) => given[index]?.has(path));
    return by.length === 0 ? [] : [{ steps: steps.slice(0, -1), by }];
  });
  return groupedBy(alone, ({ steps }) => pathOf(partOf(steps))).map(([, some]) => {
    const places = some.map(({ steps }) => steps);
    return { steps: sharedSteps(places), places, by: [...new Set(some.flatMap(({ by }) => by))] };
  });
}

/** Something in a return, and where it stands. */
interface Inner {
  readonly value: unknown;
  readonly steps: Steps;
}

/** What stands in a part of a return, each under its key; a stratum under its names. */
function innersOf(value: object, steps: Steps): readonly Inner[] {
  if (Array.isArray(value)) {
    return (value as readonly StratumName[]).map(({ by, of, ...counts }) => ({
      value: counts,
      steps: [...steps, `[${stratumLabel({ by, of })}]`],
    }));
  }
  return Object.entries(value).map(([key, inner]: [string, unknown]) => ({
    value: inner,
    steps: [...steps, key],
  }));
}

/** True of what stands among counts and is none. */
function isNoCount({ value, steps }: Inner): boolean {
  const [parent, key = ""] = steps.slice(-2);
  if (key === "ofWhich" || (key === "year" && parent === "survey")) return true;
  return typeof value === "string" ? !isAmount(key) : value === undefined || typeof value === "boolean";
}

/** Amounts are decimal texts. */
function isAmount(key: string): boolean {
  return key === "amount" || key === "outOf";
}

/** The counts and amounts of a sum, in their order. */
function countsAt(
  value: unknown,
  steps: Steps,
): readonly { readonly steps: Steps; readonly isGiven: boolean }[] {
  if (typeof value !== "object" || value === null) return [{ steps, isGiven: value !== null }];
  return innersOf(value, steps).flatMap((inner) =>
    isNoCount(inner) ? [] : countsAt(inner.value, inner.steps),
  );
}

/** The answers of a return that are percentages without their counts. */
function percentagesAt(value: unknown, steps: Steps): readonly Steps[] {
  if (typeof value !== "object" || value === null) return [];
  if (!("percentage" in value)) {
    return innersOf(value, steps).flatMap((inner) => percentagesAt(inner.value, inner.steps));
  }
  return value.percentage === undefined ? [] : [steps];
}

/** The same rows, questions and strata as in a sum, with every count given, as 0. */
function withEveryCount<Counts>(value: Counts): Counts {
  const given = (inner: unknown, key: string): unknown => {
    if (Array.isArray(inner)) return inner.map((each) => given(each, key));
    if (typeof inner === "object" && inner !== null) {
      return Object.fromEntries(Object.entries(inner).map(([name, each]) => [name, given(each, name)]));
    }
    if (key === "ofWhich" || (inner !== null && typeof inner !== "number")) return inner;
    return isAmount(key) ? "0" : 0;
  };
  return given(value, "") as Counts;
}

/** A place of a return as messages write it. */
export function pathOf(steps: Steps): string {
  return steps.map((step, index) => (index === 0 || step.startsWith("[") ? step : `.${step}`)).join("");
}

/**
 * Tells together what the same returns do not give in one part of a return: a whole section or question, everybody of one group, or the
 * places one by one.
 *
 * @param isAsked - Whether a count is asked for; every count is where this is left out.
 */
export function gapsAmong(
  counts: readonly SharedCount[],
  isAsked: (count: SharedCount) => boolean = () => true,
): readonly Gap[] {
  const asked = largestPlaces(counts, 0).filter((place) => place.counts.some(isAsked));
  return groupedBy(asked, ({ steps, lackedBy }) => [pathOf(partOf(steps)), ...lackedBy].join()).flatMap(
    ([, places]) => {
      const [{ steps: first, lackedBy }] = places;
      const part = partOf(first);
      const beside = counts.filter((count) => isAsked(count) && pathOf(partOf(count.steps)) === pathOf(part));
      const isEverywhere = ({ steps }: Place): boolean => {
        const alike = beside.filter((count) => count.steps.at(-1) === steps.at(-1));
        return alike.length > 1 && alike.every((count) => isLackedBy(count, lackedBy));
      };
      const everywhere = places.filter(isEverywhere);
      const others = places.filter((place) => !isEverywhere(place));
      return [everywhere, others].flatMap((some): readonly Gap[] => {
        if (some.length === 0) return [];
        return [
          {
            steps: sharedSteps(some.map(({ steps }) => steps)),
            places: some.map(({ steps }) => steps),
            everywhere:
              some === everywhere ? [...new Set(some.flatMap(({ steps }) => steps.at(-1) ?? []))] : [],
            by: lackedBy,
          },
        ];
      });
    },
  );
}

/** A place of which some returns give nothing that any other gives there. */
interface Place extends SharedCount {
  /** The counts in it. */
  readonly counts: readonly SharedCount[];
}

/** The largest places that the same returns do not give. The counts have their first steps in common, as many as `depth`. */
function largestPlaces(counts: readonly SharedCount[], depth: number): readonly Place[] {
  const [first] = counts;
  if (first === undefined) return [];
  if (depth > 0 && counts.every((count) => isLackedBy(count, first.lackedBy))) {
    const { steps, lackedBy } = first;
    if (lackedBy.length === 0) return [];
    return [{ steps: steps.slice(0, depth), lackedBy, counts }];
  }
  return groupedBy(counts, ({ steps }) => steps[depth]).flatMap(([, some]) => largestPlaces(some, depth + 1));
}

function isLackedBy(count: SharedCount, by: readonly number[]): boolean {
  return count.lackedBy.join() === by.join();
}

/** The part of a return that a place is in: a section, a question of the survey, or a local measure. */
function partOf(steps: Steps): Steps {
  const section = steps[0] === "bank" ? 1 : 0;
  const hasParts = ["survey", "local", "localWorkforces"].includes(steps[section] ?? "");
  return steps.slice(0, section + (hasParts ? 2 : 1));
}

/** The first steps that some places have in common. */
function sharedSteps([first = [], ...others]: readonly Steps[]): Steps {
  const end = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return end < 0 ? first : first.slice(0, end);
}
