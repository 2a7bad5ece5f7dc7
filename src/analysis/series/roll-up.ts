import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { Finding } from "../../model/finding.ts";
import { type CompleteGroupCounts, completeGroupCounts, type GroupCounts } from "../../model/counts.ts";
import { periodTitle } from "../../model/period.ts";
import type { Return, Survey, SurveyQuestion } from "../../model/return.ts";
import { existingRows, workforceTotal } from "../../model/workforce-counts.ts";
import { type DisciplinaryWindow, disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { groups } from "../../reference/groups.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import { type Gap, gapsAmong, pathOf, percentagesAlone, sharedCounts } from "./counts-not-given.ts";
import { type Counts, poolCounts } from "./pool-counts.ts";
import { addedLocal, compareNumbers, localPlaces, type OfLocal } from "../local/added-local.ts";
import { returnsToAdd } from "./returns-to-add.ts";

/** What is known of the whole. */
export interface RollUpOptions {
  /** The return of the whole, which the sum is held against. */
  readonly whole?: Return | undefined;
  /** The name of the whole, where there is no return of it; its code if left out. */
  readonly name?: string | undefined;
}

/** Something that the parts give and the sum does not, and why. */
export interface NotAdded {
  /** Where it stands in a return: `board`, `bank.survey`. */
  readonly path: string;
  /** Why it is not added up, as the end of a sentence. */
  readonly because: string;
  /** Where it is because some parts do not give it: each count, or a place that holds several. */
  readonly paths?: readonly string[];
  /** Where it is because some parts do not give it, or not as counts: their codes. */
  readonly by?: readonly string[];
}

/**
 * The parts of an organisation added up.
 *
 * @since 0.1.0
 */
export interface RollUp {
  /** The sum, as a return of the whole. */
  readonly wresReturn: Return;
  /** What is in the parts and not in the sum. */
  readonly notAdded: readonly NotAdded[];
  /** Where the sum is not what the return of the whole says. */
  readonly differences: readonly Finding[];
}

/**
 * Adds up the returns of the divisions or services of one organisation, and holds the sum against the return of the whole.
 *
 * Counts are added, and never ratios or shares averaged; a count that one part does not give is not given in the sum, and `notAdded`
 * says which parts do not give it. A board is not added up, since that of the whole is another one, nor are the cases of parts that were
 * counted over different windows, people who accessed training with episodes of it, the answers of parts to different surveys, and figures
 * without their counts: `notAdded` names what the parts give of these. A count that no part gives is not named.
 *
 * @param parts - The returns of one year; each has the code of the whole as `organisation.partOf`.
 * @param options - `whole`: its own return, to be checked; `name`: what it is called.
 * @returns The sum as a return, what is not in it, and each count of the whole that the parts do not add up to.
 * @throws WresError `invalid-option` for an unknown option, or where they are parts of several organisations or of none; `not-comparable-years`;
 *   `repeated-return` for a part that is there twice; `invalid-return`.
 * @example
 * ```ts
 * import { type Return, rollUp } from "wres-metrics";
 * const part = (code: string, white: number, bme: number): Return => ({
 *   organisation: { code, name: `Division ${code}`, partOf: "RXX" },
 *   year: 2022,
 *   training: { accessed: { white, bme } },
 * });
 * const whole: Return = {
 *   organisation: { code: "RXX", name: "Example" },
 *   year: 2022,
 *   training: { accessed: { white: 90, bme: 41 } },
 * };
 * const { wresReturn, differences } = rollUp([part("A", 40, 15), part("B", 50, 25)], { whole });
 * console.log(wresReturn.training?.accessed?.bme); // 40
 * console.log(differences[0]?.message); // training.accessed.bme: the 2 parts add up to 40; the return of RXX has 41. Somebody is in no part, or one of the counts is wrong.
 * ```
 * @see `pool`, which adds up trusts and years; docs/guides/divisions.md.
 * @since 0.1.0
 */
export function rollUp(parts: readonly Return[], options: RollUpOptions = {}): RollUp {
  const added = returnsToAdd(parts, [], "2001").map(({ wresReturn }) => wresReturn);
  const of = wholeOf(added, options);
  const people: readonly Counts[] = added.map(({ board: _board, ...counts }) => counts);
  const onBank: readonly Counts[] = added.map(({ bank = {} }) => bank);
  const [staff, bank] = [sumOf(people, ""), sumOf(onBank, "bank.")];
  const local = addedLocal(added);
  const hasBank = added.some((part) => part.bank !== undefined);
  const wresReturn: Return = {
    ...of,
    ...staff.counts,
    ...local.counts,
    ...(hasBank && { bank: bank.counts }),
  };
  const { whole } = options;
  return {
    wresReturn,
    notAdded: [
      ...ofEachAlone.filter(({ path }) => added.some((part) => Object.keys(part[path] ?? {}).length > 0)),
      ...local.notAdded,
      ...staff.notAdded,
      ...bank.notAdded,
      ...lostCounts(added, wresReturn),
    ],
    differences: whole === undefined ? [] : differencesOf(wresReturn, whole, added.length),
  };
}

/** Whose sum it is, and of which year. */
function wholeOf(
  parts: readonly Return[],
  { whole, name }: RollUpOptions,
): Pick<Return, "organisation" | "year" | "period"> {
  const codes = [...new Set(parts.map(({ organisation }) => organisation.partOf))];
  const [code] = codes;
  if (code === undefined || codes.length > 1) {
    const without = parts.find(({ organisation }) => organisation.partOf === undefined);
    throw new WresError(
      "invalid-option",
      without === undefined
        ? `the parts are of ${codes.map(describeValue).join(" and ")}; expected parts of one organisation.`
        : `${describeValue(without.organisation.code)} does not say what it is a part of; expected organisation.partOf, the code of the whole.`,
    );
  }
  if (whole !== undefined && whole.organisation.code !== code) {
    throw new WresError(
      "invalid-option",
      `the whole is ${describeValue(whole.organisation.code)}; expected ${describeValue(code)}, which the parts are parts of.`,
    );
  }
  const all = [...parts, ...(whole === undefined ? [] : [whole])];
  const titles = [...new Set(all.map(periodTitle))];
  const [first] = parts;
  if (first === undefined || titles.length > 1) {
    throw new WresError(
      "not-comparable-years",
      `the returns are of ${titles.join(" and ")}; expected one year.`,
    );
  }
  const { year, period } = first;
  const organisation = whole?.organisation ?? { code, name: name ?? code };
  return { organisation, year, ...(period && { period }) };
}

/** What parts may give that is of each of them alone. */
const ofEachAlone = [
  { path: "board", because: "the board of the whole is another one" },
  { path: "population", because: "the area of the whole is another one" },
  { path: "published", because: "figures without their counts cannot be added" },
] as const satisfies readonly NotAdded[];

/** The counts of a return that are added up, and those of its bank workers. */
type AddedCounts = Counts & Omit<OfLocal, "definitions"> & { readonly bank?: Counts | undefined };

/** What is lost of the counts that are added up: those that some parts do not give, and those that are given as percentages. */
function lostCounts(parts: readonly Return[], total: Return): readonly NotAdded[] {
  const { definitions } = total;
  const add = (some: readonly AddedCounts[]): AddedCounts => {
    const { definitions: _own, ...local } = addedLocal(some.map((one) => ({ ...one, definitions }))).counts;
    return { ...poolCounts(some), ...local, bank: poolCounts(some.map(({ bank = {} }) => bank)) };
  };
  const [given, sum] = [parts.map(addedCounts), addedCounts(total)];
  const shared = sharedCounts(given, sum, add);
  return [
    ...gapsAmong(shared).map((gap) => notGivenBy(parts, gap)),
    ...percentagesAlone(given, sum, shared).map(({ steps, places, by }) => ({
      path: pathOf(steps),
      because: "percentages without their counts cannot be added",
      paths: places.map(pathOf),
      by: codesOf(parts, by),
    })),
  ];
}

function addedCounts(wresReturn: Return): AddedCounts {
  const { workforce, shortlisting, disciplinary, training, survey, local, localWorkforces, bank } =
    wresReturn;
  return { workforce, shortlisting, disciplinary, training, survey, local, localWorkforces, bank };
}

function codesOf(parts: readonly Return[], indexes: readonly number[]): readonly string[] {
  return indexes.flatMap((index) => parts[index]?.organisation.code ?? []);
}

/** How many parts, and how many places, a sentence names before it says how many others there are. */
const MOST_NAMED = 4;

/** Says which parts do not give some counts, and what they are. */
function notGivenBy(parts: readonly Return[], { steps, places, everywhere, by }: Gap): NotAdded {
  const codes = codesOf(parts, by);
  const inside = places.map((place) => pathOf(place.slice(steps.length)));
  const what =
    places.length === 1
      ? "it"
      : everywhere.length > 0
        ? `${inWords(everywhere.map(titleOf), "or")} anywhere in it`
        : `${inWords(inside, "and")} of it`;
  return {
    path: pathOf(steps),
    because: `${inWords(codes, "and")} ${codes.length === 1 ? "does" : "do"} not give ${what}`,
    paths: places.map(pathOf),
    by: codes,
  };
}

/** A group by its name; anything else as a return has it. */
function titleOf(step: string): string {
  return groups.find(({ id }) => id === step)?.label ?? step;
}

function inWords(names: readonly string[], word: "and" | "or"): string {
  const more = names.length - MOST_NAMED;
  const shown = more > 1 ? [...names.slice(0, MOST_NAMED), `${String(more)} others`] : names;
  const first = shown.slice(0, -1).join(", ");
  return [...(first === "" ? [] : [first, word]), ...shown.slice(-1)].join(" ");
}

/** Adds up what may be added of substantive staff, or of bank workers. */
function sumOf(
  parts: readonly Counts[],
  prefix: "" | "bank.",
): { readonly counts: Counts; readonly notAdded: readonly NotAdded[] } {
  const differ = (values: readonly unknown[]): boolean => new Set(values).size > 1;
  const trainings = parts.flatMap(({ training }) => training ?? []);
  const surveys = parts.flatMap(({ survey }) => survey ?? []);
  const cases = parts.flatMap(({ disciplinary }) => disciplinary ?? []);
  const because = {
    disciplinary:
      differ(cases.map(({ window = "not-stated" }) => window)) &&
      "the cases are counted over different windows",
    training:
      differ(trainings.map(({ counted = "people" }) => counted)) &&
      "one part counts people, and another one episodes",
    survey:
      (differ(surveys.map(({ year }) => year)) && "the answers are of different surveys") ||
      (differ(surveys.map(({ recalculated = false }) => recalculated)) &&
        "the survey is recalculated in one part, and not in another"),
  };
  const { disciplinary, training, survey, ...counts } = poolCounts(parts);
  return {
    counts: {
      ...counts,
      ...(disciplinary && because.disciplinary === false && { disciplinary }),
      ...(training && because.training === false && { training }),
      ...(survey && because.survey === false && { survey }),
    },
    notAdded: Object.entries(because).flatMap(([part, reason]) =>
      reason === false ? [] : [{ path: `${prefix}${part}`, because: reason }],
    ),
  };
}

/** Each count that both give and that is not the same in both. */
function differencesOf(sum: Return, whole: Return, parts: number): readonly Finding[] {
  const stated = placesOf(whole);
  const ofWhole = new Map(localPlaces(whole).map(({ path, value }) => [path, value]));
  const code = whole.organisation.code;
  const local = localPlaces(sum).flatMap(({ path, value }): readonly Finding[] => {
    const own = ofWhole.get(path);
    if (own === undefined || compareNumbers(value, own) === 0) return [];
    return [differenceAt({ path }, { added: value, own, parts, code })];
  });
  const ofNine = placesOf(sum).flatMap(({ path, window, counts }) =>
    groups.flatMap(({ id }) => {
      const same = stated.find((place) => place.path === path && place.window === window);
      const [added, own] = [counts[id], same?.counts[id] ?? null];
      if (added === null || own === null || added === own) return [];
      const at = { path: path.replace("{group}", id), window };
      return [differenceAt(at, { added, own, parts, code })];
    }),
  );
  return [...ofNine, ...local];
}

function differenceAt(
  { path, window }: Pick<Place, "path" | "window">,
  {
    added,
    own,
    parts,
    code,
  }: Readonly<Record<"added" | "own", number | string>> & { readonly parts: number; readonly code: string },
): Finding {
  const expected = `${String(own)}, as the return of ${code} has it`;
  const received = `${String(added)}, the sum of the ${String(parts)} parts`;
  const cause = compareNumbers(added, own) < 0 ? "Somebody is in no part" : "Somebody is in two parts";
  const over = disciplinaryWindows.find(({ id }) => id === window)?.title;
  return {
    code: "parts-do-not-add",
    severity: "query",
    paths: [path],
    expected,
    received,
    because: "the parts are all of the whole, and nobody is in two of them",
    message: `${path}${over === undefined ? "" : ` (${over})`}: the ${String(parts)} parts add up to ${String(added)}; the return of ${code} has ${String(own)}. ${cause}, or one of the counts is wrong.`,
  };
}

/** A place of a return that holds counts by group. */
interface Place {
  /** `{group}` stands where the path names the group. */
  readonly path: string;
  /** Of cases: the window that they are counted over. Counts over different windows are different things. */
  readonly window?: DisciplinaryWindow | undefined;
  readonly counts: CompleteGroupCounts;
}

/** Every place of a return that holds counts by group. */
function placesOf(wresReturn: Return): readonly Place[] {
  return [...placesIn(wresReturn, ""), ...placesIn(wresReturn.bank ?? {}, "bank.")];
}

function placesIn(
  { workforce, shortlisting, disciplinary, training, survey }: Counts,
  prefix: string,
): readonly Place[] {
  const at = (path: string, counts: GroupCounts | undefined): readonly Place[] =>
    counts === undefined ? [] : [{ path: `${prefix}${path}.{group}`, counts: completeGroupCounts(counts) }];
  const window = disciplinary?.window === "not-stated" ? undefined : disciplinary?.window;
  return [
    ...(workforce === undefined
      ? []
      : [
          ...workforceParts.flatMap(({ key }) =>
            existingRows(workforce, key).flatMap(({ id, row }) => at(`workforce.${key}.${id}`, row)),
          ),
          ...at("workforce.total", workforceTotal(workforce)),
        ]),
    ...at("shortlisting.shortlisted", shortlisting?.shortlisted),
    ...at("shortlisting.appointed", shortlisting?.appointed),
    ...at("disciplinary.entered", disciplinary?.entered).map((place) => ({ ...place, window })),
    ...at("disciplinary.enteredPreviousYear", disciplinary?.enteredPreviousYear),
    ...at("training.accessed", training?.accessed),
    ...(survey === undefined ? [] : surveyPlaces(survey, prefix)),
  ];
}

function surveyPlaces(survey: Survey, prefix: string): readonly Place[] {
  return surveyQuestions.flatMap(({ key }) => {
    const question: SurveyQuestion | undefined = survey[key];
    if (question === undefined) return [];
    return (["yes", "answered", "invited"] as const).map((figure) => {
      const counts = Object.fromEntries(groups.map(({ id }) => [id, question[id]?.[figure] ?? null]));
      return { path: `${prefix}survey.${key}.{group}.${figure}`, counts: completeGroupCounts(counts) };
    });
  });
}
