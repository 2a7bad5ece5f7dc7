import fc from "fast-check";
import {
  calculateIndicators,
  type Count,
  type GroupCounts,
  type Results,
  type ResultsOptions,
  type Return,
  type StratumName,
  withLocalMeasures,
} from "wres-metrics";
import type { OutsidersTrust } from "./outsider.ts";

/** What a trust gives of what there is: every kind of thing that real returns leave out, or give in another way. */
export interface TrustShape {
  readonly unknown: boolean;
  readonly groups: "bme" | "four" | "some";
  /** The groups of whose answers only a percentage is published. */
  readonly percentages: readonly WithinBme[];
  readonly window: "single-year" | "two-year-total" | "two-year-average";
  readonly bank: readonly ("workforce" | "disciplinary" | "survey")[];
  readonly strata: boolean;
  /** By what its workforce is parted; the survey, the board and training are by sex, where anything is. */
  readonly divisions: "none" | "sex" | "sex-and-grade" | "one-grade";
  readonly board: boolean;
  /** Who was promoted, a measure beside the nine indicators. */
  readonly local: boolean;
  /** What of the flows and the survey it gives: a trust that gives all of it takes longer, and shows no more. */
  readonly given: readonly ("shortlisting" | "disciplinary" | "training" | "survey")[];
  /** A count of last year that is corrected in what is published later. */
  readonly isRestated: boolean;
}

/** What one publication is made of. */
export interface Edition {
  readonly years: readonly [number, ...number[]];
  readonly options: Partial<ResultsOptions>;
  /** True for what is published after the correction. */
  readonly isLate: boolean;
}

const within = ["asian", "black", "mixed", "other"] as const;
type WithinBme = (typeof within)[number];
const everyGroup = ["white", ...within, "unknown"] as const;

const places = ["non-clinical/band-5", "non-clinical/band-8a", "clinical/band-5"] as const;

const flows = [
  "uk/appointed",
  "uk/rest",
  "other/appointed",
  "other/rest",
  "entered",
  "accessed",
  "promoted",
] as const;
const answers = ["survey-8/yes", "survey-8/no"] as const;
const corners = ["board/voting", "board/other"] as const;

/** Men stand under the name of a place alone; of what is parted by sex, women stand under a name of their own. */
const parted: readonly string[] = [...places, ...answers, ...corners, "accessed"];
const ofWomen = (place: string): string => `women/${place}`;

/** The names of the people of a place: of men and women where a trust parts them. */
export function namesOf(shape: TrustShape, place: string): readonly string[] {
  return isPartedBySex(shape) && parted.includes(place) ? [place, ofWomen(place)] : [place];
}

function isPartedBySex({ divisions }: TrustShape): boolean {
  return divisions === "sex" || divisions === "sex-and-grade";
}

/** True where some people are in a stratum, by sex, by grade or by both. */
function isOfStratum(name: string, { by, of }: StratumName): boolean {
  const parts = [of].flat();
  return [by]
    .flat()
    .every((division, index) =>
      division === "sex"
        ? name.startsWith("women/") === (parts[index] === "women")
        : name.endsWith(`/${parts[index] ?? ""}`),
    );
}

export const trustShape: fc.Arbitrary<TrustShape> = fc.record({
  unknown: fc.boolean(),
  groups: fc.constantFrom("bme", "four", "some"),
  percentages: fc.subarray([...within]),
  window: fc.constantFrom("single-year", "two-year-total", "two-year-average"),
  bank: fc.subarray(["workforce", "disciplinary", "survey"] as const),
  strata: fc.boolean(),
  divisions: fc.constantFrom("none", "sex", "sex-and-grade", "one-grade"),
  board: fc.boolean(),
  local: fc.boolean(),
  given: fc.subarray(["shortlisting", "disciplinary", "training", "survey"], { minLength: 1, maxLength: 3 }),
  isRestated: fc.boolean(),
});

/** How many people there are, by the name of their place, year and group. */
export type TrustPeople = ReadonlyMap<string, number>;

const years = [2022, 2021, 2020] as const;

/** Most counts of a small trust are small, and White staff are more than others. */
const few = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 40 }) },
);
const many = fc.integer({ min: 3, max: 120 });

export const trustPeople: fc.Arbitrary<TrustPeople> = fc
  .tuple(
    ...years.flatMap((year) =>
      [...places, ...flows, ...answers, ...corners, ...parted.map(ofWomen)].flatMap((place) =>
        everyGroup.map((group) =>
          (place.includes("board")
            ? fc.integer({ min: 0, max: group === "white" ? 12 : 1 })
            : group === "white"
              ? many
              : few
          ).map((count): readonly [string, number] => [`${String(year)}/${place}/${group}`, count]),
        ),
      ),
    ),
  )
  .map((entries) => new Map(entries));

export const edition: fc.Arbitrary<Edition> = fc.record({
  years: fc.constantFrom<Edition["years"]>([2022], [2022, 2021], [2021]),
  options: fc.record({
    denominator: fc.constantFrom("all" as const, "known" as const),
    disciplinaryWindow: fc.constantFrom(
      "as-returned" as const,
      "single-year" as const,
      "two-year-total" as const,
    ),
    groupings: fc.constantFrom<ResultsOptions["groupings"]>(
      [],
      [{ id: "five-and-eight", rows: ["band-5", "band-8a"] }],
    ),
  }),
  isLate: fc.boolean(),
});

/** The row of last year that is corrected. */
const RESTATED = "2021/non-clinical/band-5/white";

/** Works out what a trust has of one year, with its measures beside the nine. */
export function resultsOfTrust(
  [shape, people]: readonly [TrustShape, TrustPeople],
  year: number,
  { options, isLate }: Pick<Edition, "options" | "isLate">,
): Results {
  const wresReturn = returnOfTrust(shape, people, year, isLate);
  return withLocalMeasures(calculateIndicators(wresReturn, options), wresReturn);
}

/** Writes what a trust gives of one year. */
export function returnOfTrust(shape: TrustShape, people: TrustPeople, year: number, isLate: boolean): Return {
  const count = (place: string, group: string, of = year): number => {
    const id = `${String(of)}/${place}/${group}`;
    return (people.get(id) ?? 0) + (id === RESTATED && shape.isRestated && isLate ? 4 : 0);
  };
  const given = (...of: readonly (readonly [string, number])[]): GroupCounts =>
    counted(of.flatMap(([place, at]) => namesOf(shape, place).map((name) => [name, at] as const)));
  const counted = (of: readonly (readonly [string, number])[]): GroupCounts => {
    const sum = (group: string): number => of.reduce((all, [place, at]) => all + count(place, group, at), 0);
    const bme = within.reduce((all, group) => all + sum(group), 0);
    return {
      white: sum("white"),
      ...(shape.groups === "four" ? Object.fromEntries(within.map((group) => [group, sum(group)])) : { bme }),
      ...(shape.groups === "some" && { asian: sum("asian") }),
      unknown: shape.unknown ? sum("unknown") : null,
    };
  };
  const at = (...of: readonly string[]): GroupCounts => given(...of.map((place) => [place, year] as const));
  const inStratum = (stratum: StratumName, of: readonly string[]): GroupCounts =>
    counted(
      of
        .flatMap((place) => namesOf(shape, place))
        .filter((name) => isOfStratum(name, stratum))
        .map((name) => [name, year] as const),
    );
  const sexes = isPartedBySex(shape) ? ["women", "men"].map((of) => ({ by: "sex", of })) : [];
  const intersections = sexes.flatMap(({ of }) =>
    ["band-5", "band-8a"].map((grade): StratumName => ({ by: ["sex", "grade"], of: [of, grade] })),
  );
  const divisions: Readonly<Record<TrustShape["divisions"], readonly StratumName[]>> = {
    none: [],
    sex: sexes,
    "sex-and-grade": intersections,
    // The others are in no stratum.
    "one-grade": [{ by: "grade", of: "band-5" }],
  };
  const strata = divisions[shape.divisions];
  const answer = (group: string, stratum?: StratumName): { yes: number; answered: number } => {
    const of = group === "bme" ? within : [group];
    const sum = (place: string): number =>
      namesOf(shape, place)
        .filter((name) => stratum === undefined || isOfStratum(name, stratum))
        .reduce((all, name) => all + of.reduce((people, one) => people + count(name, one), 0), 0);
    return { yes: sum("survey-8/yes"), answered: sum("survey-8/yes") + sum("survey-8/no") };
  };
  const published = (group: WithinBme): object => {
    const { yes, answered } = answer(group);
    if (!shape.percentages.includes(group)) return { yes, answered };
    // A document prints nothing of nobody.
    return answered === 0 ? {} : { percentage: (Math.round((1000 * yes) / answered) / 10).toFixed(1) };
  };
  const survey = {
    year: year - 1,
    discrimination: {
      white: answer("white"),
      bme: answer("bme"),
      ...(shape.groups !== "bme" && Object.fromEntries(within.map((group) => [group, published(group)]))),
    },
    ...(sexes.length > 0 && {
      strata: sexes.map((sex) => ({
        ...sex,
        discrimination: { white: answer("white", sex), bme: answer("bme", sex) },
      })),
    }),
  };
  const entered = ["entered", year] as const;
  const disciplinary = {
    window: shape.window,
    entered: shape.window === "single-year" ? given(entered) : given(entered, ["entered", year - 1]),
    enteredPreviousYear: given(["entered", year - 1]),
  };
  const row = (place: (typeof places)[number]): GroupCounts => at(place);
  return {
    organisation: { code: "X", name: "Example" },
    year,
    workforce: {
      nonClinical: {
        "band-5": row("non-clinical/band-5"),
        "band-8a": row("non-clinical/band-8a"),
      },
      clinical: { "band-5": row("clinical/band-5") },
      ...(strata.length > 0 && {
        strata: strata.map((stratum) => ({ ...stratum, workforce: inStratum(stratum, places) })),
      }),
    },
    ...(shape.given.includes("shortlisting") && {
      shortlisting: {
        shortlisted: at("uk/appointed", "uk/rest", "other/appointed", "other/rest"),
        appointed: at("uk/appointed", "other/appointed"),
        ...(shape.strata && {
          strata: [
            {
              by: "route",
              of: "uk",
              shortlisted: at("uk/appointed", "uk/rest"),
              appointed: at("uk/appointed"),
            },
          ],
        }),
      },
    }),
    ...(shape.given.includes("disciplinary") && { disciplinary }),
    ...(shape.given.includes("training") && {
      training: {
        accessed: at("accessed"),
        ...(sexes.length > 0 && {
          strata: sexes.map((sex) => ({ ...sex, accessed: inStratum(sex, ["accessed"]) })),
        }),
      },
    }),
    ...(shape.given.includes("survey") && { survey }),
    ...(shape.board && {
      board: {
        total: at(...corners),
        voting: at("board/voting"),
        ...(sexes.length > 0 && {
          strata: sexes.map((sex) => ({
            ...sex,
            total: inStratum(sex, corners),
            voting: inStratum(sex, ["board/voting"]),
          })),
        }),
      },
    }),
    ...(shape.local && { local: { promotion: { counted: { ...at("promoted") } as Record<string, Count> } } }),
    ...(shape.bank.length > 0 && {
      bank: {
        ...(shape.bank.includes("workforce") && { workforce: { clinical: { "band-2": at("accessed") } } }),
        ...(shape.bank.includes("disciplinary") && {
          disciplinary: { window: "single-year", entered: at("entered") },
        }),
        ...(shape.bank.includes("survey") && { survey }),
      },
    }),
  };
}

/** What an outsider knows of how such a trust is made. */
export function knownOfTrust(shape: TrustShape, isLate: (publication: number) => boolean): OutsidersTrust {
  const [five, eight, clinicalFive] = places;
  const namesIn = (rows: readonly (readonly [string, readonly string[]])[]) =>
    new Map(rows.map(([row, of]) => [row, of.flatMap((place) => namesOf(shape, place))] as const));
  return {
    staff: places.flatMap((place) => namesOf(shape, place)),
    namesOf: (place) => namesOf(shape, place),
    isOfStratum,
    rows: namesIn([
      ...places.map((place) => [place, [place]] as const),
      ["non-clinical/all-rows", [five, eight]],
      ["clinical/all-rows", [clinicalFive]],
      ["non-clinical/bands-2-to-8a", [five, eight]],
      ["clinical/bands-2-to-8a", [clinicalFive]],
      ["non-clinical/bands-5-to-7", [five]],
      ["clinical/bands-5-to-7", [clinicalFive]],
      ["non-clinical/bands-8a-to-8b", [eight]],
      ["non-clinical/bands-8a-and-above", [eight]],
      ["non-clinical/five-and-eight", [five, eight]],
      ["clinical/five-and-eight", [clinicalFive]],
    ]),
    named: (name, publication) =>
      name === RESTATED && shape.isRestated && isLate(publication) ? `${name}, corrected` : name,
  };
}

/** The true number of some people. */
export function truthOf(people: TrustPeople, names: readonly string[]): number {
  return names.reduce((sum, name) => {
    const corrected = name.replace(", corrected", "");
    return sum + (people.get(corrected) ?? 0) + (corrected === name ? 0 : 4);
  }, 0);
}
