import loadHighs from "highs";
import type { Results, StratumName } from "wres-metrics";
import type { DisclosureTable } from "wres-metrics/disclosure";

/**
 * An outsider who writes down what publications print, and asks a solver of whole numbers what each count can be. It shares no
 * code with the library: it knows the people of an invented trust (rows by group, cases, answers) and reads the shares that are printed.
 */

/** Whole numbers of people, by name; what is printed is a sum of some of them. */
export type People = readonly string[];

/** A count that a publication speaks of: what it is a sum of, and its number where that is shown. */
interface Spoken {
  readonly people: People;
  readonly shown: number | null;
}

/** 100·count/of, printed with some decimal places. */
interface Percentage {
  readonly count: People;
  readonly of: People;
  readonly printed: string;
}

/** All that has been printed. */
export interface Printed {
  readonly counts: readonly Spoken[];
  readonly percentages: readonly Percentage[];
}

const groupsWithin = ["asian", "black", "mixed", "other"] as const;

function groupPeople(stem: string, group: string): People {
  if (group === "bme") return groupsWithin.map((one) => `${stem}/${one}`);
  if (group === "known") return [...groupPeople(stem, "white"), ...groupPeople(stem, "bme")];
  if (group === "all") return [...groupPeople(stem, "known"), `${stem}/unknown`];
  return [`${stem}/${group}`];
}

/** Of which rows an invented trust is made. */
export interface OutsidersTrust {
  /** The places of all staff. */
  readonly staff: readonly string[];
  /** The places that a printed row is a sum of, by its part and id. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** The names of the people of a place: several where the trust parts them. */
  readonly namesOf: (place: string) => readonly string[];
  /** True where the people of a name are in a stratum. */
  readonly isOfStratum: (name: string, stratum: StratumName) => boolean;
  /** The name of some people in a year; a count that was restated is another one before. */
  readonly named: (people: string, publication: number) => string;
}

/** Writes down what some measures print. */
function printedBy(
  { year, measures, local }: OneYear,
  publication: number,
  { staff, rows, named, namesOf, isOfStratum }: OutsidersTrust,
): Printed {
  const counts: Spoken[] = [];
  const percentages: Percentage[] = [];
  for (const { about, basis, method } of measures) {
    const over = (places: readonly string[], group: string): People =>
      places
        .flatMap((place) => groupPeople(`${String(year)}/${place}`, group))
        .map((people) => named(people, publication));
    for (const [role, share] of Object.entries(basis)) {
      const sides = sidesOf();
      if (sides === null) continue;
      if ("percentage" in share) {
        percentages.push({ ...sides, printed: share.percentage });
        continue;
      }
      counts.push({ people: sides.count, shown: share.count }, { people: sides.of, shown: share.of });

      function sidesOf(): { readonly count: People; readonly of: People } | null {
        if (about.population === "bank") return null;
        const { stratum: inIt, without: outside } = about as {
          readonly stratum?: StratumName;
          readonly without?: StratumName;
        };
        const some = (names: readonly string[]): readonly string[] =>
          names.filter(
            (name) =>
              (inIt === undefined || isOfStratum(name, inIt)) &&
              (outside === undefined || !isOfStratum(name, outside)),
          );
        const people = (...of: readonly string[]): readonly string[] => some(of.flatMap(namesOf));
        if ("body" in about || "part" in about) {
          const isWhole =
            role === "workforce" || ("body" in about ? about.body === "workforce" : about.row === undefined);
          // A stratum of the workforce is compared with everyone; the board of a stratum with its workforce.
          const isOfEveryone = role === "workforce" && "part" in about;
          const corners = "body" in about ? boardCorners(about.body) : null;
          const places = isWhole
            ? isOfEveryone
              ? staff
              : some(staff)
            : "body" in about
              ? corners && people(...corners)
              : (rows.get(`${about.part}/${about.row ?? ""}`) ?? null);
          if (places === null) return null;
          return { count: over(places, about.group), of: over(places, method.denominator ?? "all") };
        }
        if (about.kind === "relative-likelihood") {
          const { stratum, without, adjustedFor } = about;
          if (adjustedFor !== undefined) return null;
          const route = stratum === undefined ? "other" : "uk";
          if (about.indicator === 2 && (stratum ?? without)) {
            return {
              count: over([`${route}/appointed`], role),
              of: over([`${route}/appointed`, `${route}/rest`], role),
            };
          }
        }
        switch (about.indicator) {
          case 2:
            return {
              count: over(["uk/appointed", "other/appointed"], role),
              of: over(["uk/appointed", "uk/rest", "other/appointed", "other/rest"], role),
            };
          case 3: {
            const [own, before] = [year, year - 1].map((of) => groupPeople(`${String(of)}/entered`, role));
            if (own === undefined || before === undefined) return null;
            const isTwo = method.window === "two-year-total" || method.window === "two-year-average";
            return { count: isTwo ? [...own, ...before] : own, of: over(staff, role) };
          }
          case 4:
            return { count: over(people("accessed"), role), of: over(some(staff), role) };
          default: {
            const stem = `survey-${String(about.indicator)}`;
            return {
              count: over(people(`${stem}/yes`), role),
              of: over(people(`${stem}/yes`, `${stem}/no`), role),
            };
          }
        }
      }
    }
  }
  for (const { basis } of local?.measures ?? []) {
    for (const [group, share] of Object.entries(basis)) {
      if ("amount" in share || "percentage" in share) continue;
      const [promoted, everyone] = [["promoted"], staff].map((places) =>
        places.flatMap((place) => groupPeople(`${String(year)}/${place}`, group)),
      );
      counts.push(
        { people: (promoted ?? []).map((people) => named(people, publication)), shown: share.count },
        { people: (everyone ?? []).map((people) => named(people, publication)), shown: share.of },
      );
    }
  }
  return { counts, percentages };
}

function boardCorners(body: string): readonly string[] | null {
  const corners: Readonly<Record<string, readonly string[]>> = {
    board: ["board/voting", "board/other"],
    voting: ["board/voting"],
    "non-voting": ["board/other"],
  };
  return corners[body] ?? null;
}

/** The measures that a publication prints of one year. */
interface OneYear {
  readonly year: number;
  readonly measures: Results["measures"];
  readonly local?: Results["local"];
}

/** Writes down what several publications print, each of one or more years. */
export function everythingPrinted(
  publications: readonly (readonly OneYear[])[],
  trust: OutsidersTrust,
): Printed {
  const all = publications.flatMap((years, index) => years.map((one) => printedBy(one, index, trust)));
  return {
    counts: all.flatMap(({ counts }) => counts),
    percentages: all.flatMap(({ percentages }) => percentages),
  };
}

/** What an outsider finds out of one count: numbers that it can be, in at least one way to fill everything in. */
export interface Found {
  readonly people: People;
  readonly least: number;
  readonly greatest: number;
}

/** How many people there are, by name, in one way to fill in what is not printed. */
export type Filling = ReadonlyMap<string, number>;

/** A linear condition on numbers of people: `of` · people is `is` to `number`. */
interface Condition {
  readonly of: ReadonlyMap<string, number>;
  readonly is: "=" | ">=" | "<=";
  readonly number: number;
}

const highs = loadHighs();

/** No invented trust has more people in any place. */
const MOST = 5000;

function weighted(terms: readonly (readonly [People, number])[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [people, by] of terms) for (const one of people) times.set(one, (times.get(one) ?? 0) + by);
  return times;
}

/** Writes what is printed as conditions. */
function conditionsOf({ counts, percentages }: Printed): readonly Condition[] {
  const conditions = counts.flatMap(({ people, shown }): readonly Condition[] =>
    shown === null ? [] : [{ of: weighted([[people, 1]]), is: "=", number: shown }],
  );
  const rounded = percentages.flatMap(({ count, of, printed }): readonly Condition[] => {
    const unit = 10 ** (printed.split(".")[1] ?? "").length;
    const units = Math.round(Number(printed) * unit);
    // (units − ½)/unit ≤ 100·count/of < (units + ½)/unit, in whole numbers.
    const between = (less: number): ReadonlyMap<string, number> =>
      weighted([
        [count, 200 * unit],
        [of, -less],
      ]);
    return [
      { of: between(2 * units - 1), is: ">=", number: 0 },
      { of: between(2 * units + 1), is: "<=", number: -1 },
      { of: weighted([[of, 1]]), is: ">=", number: 1 },
    ];
  });
  return [...conditions, ...rounded];
}

/** Puts in what is known, until nothing more follows at once. */
function simplified(all: readonly Condition[]): {
  readonly known: Map<string, number>;
  readonly conditions: readonly Condition[];
} {
  const known = new Map<string, number>();
  let conditions = all;
  for (;;) {
    const before = known.size;
    for (const { of, is, number } of conditions) {
      const [[name, by] = ["", 0]] = of;
      if (is === "=" && of.size === 1) known.set(name, number / by);
    }
    if (known.size === before) break;
    const kept = new Map<string, Condition>();
    for (const { of, is, number } of conditions) {
      const left = [...of].filter(([name]) => !known.has(name));
      const gone = [...of].reduce((sum, [name, by]) => sum + by * (known.get(name) ?? 0), 0);
      if (left.length === 0) continue;
      kept.set(`${left.flat().join()}${is}${String(number - gone)}`, {
        of: new Map(left),
        is,
        number: number - gone,
      });
    }
    conditions = [...kept.values()];
  }
  return { known, conditions };
}

/** Puts names together that conditions link, directly or by others. */
function partsOf(
  names: Iterable<string>,
  conditions: readonly Condition[],
): ReadonlyMap<string, readonly string[]> {
  const partOf = new Map([...names].map((name) => [name, [name]]));
  for (const { of } of conditions) {
    const [first = [], ...others] = new Set([...of.keys()].map((name) => partOf.get(name) ?? [name]));
    for (const other of others) {
      first.push(...other);
      for (const name of other) partOf.set(name, first);
    }
  }
  return partOf;
}

/** An outsider at work on everything that has been printed. */
export class Outsider {
  private readonly counts: Printed["counts"];
  private readonly known: Map<string, number>;
  private readonly conditions: readonly Condition[];
  private readonly parts: ReadonlyMap<string, readonly string[]>;
  private readonly solver: Awaited<typeof highs>;

  private constructor(printed: Printed, also: readonly Condition[], solver: Awaited<typeof highs>) {
    this.counts = printed.counts;
    const all = [...conditionsOf(printed), ...also];
    const { known, conditions } = simplified(all);
    this.known = known;
    this.conditions = conditions;
    const named = new Set([
      ...printed.counts.flatMap(({ people }) => people),
      ...all.flatMap(({ of }) => [...of.keys()]),
    ]);
    this.parts = partsOf(
      [...named].filter((name) => !known.has(name)),
      conditions,
    );
    this.solver = solver;
  }

  /** @param also - What is known besides: numbers of people that are at least, or at most, a number. */
  static async of(
    printed: Printed,
    also: readonly { readonly people: People; readonly is: ">=" | "<="; readonly number: number }[] = [],
  ): Promise<Outsider> {
    const conditions = also.map(({ people, is, number }) => ({ of: weighted([[people, 1]]), is, number }));
    return new Outsider(printed, conditions, await highs);
  }

  /** Begins with what a file carries as data: counts, the sums among them, and percentages. */
  static async ofTable({ cells, sums, figures = [], assumptions }: DisclosureTable): Promise<Outsider> {
    const named = (id: string): string => id.replace(/^last-year\//, "");
    const beside = assumptions?.lastYear?.cells ?? [];
    const counts = [...cells, ...beside].map(({ id, value }) => ({ people: [named(id)], shown: value }));
    const percentages = figures.flatMap(({ of: [count = "", of = ""], value }) =>
      value === null ? [] : [{ count: [named(count)], of: [named(of)], printed: String(value) }],
    );
    const added = sums.map(({ total, parts }): Condition => ({
      of: weighted([
        [[named(total)], 1],
        [parts.map(named), -1],
      ]),
      is: "=",
      number: 0,
    }));
    return new Outsider({ counts, percentages }, added, await highs);
  }

  /**
   * Finds what hidden counts can be, of those that are asked about. The search for one ends where it is seen to be as uncertain as
   * `width`: one way to fill a part in tells of all counts in it.
   */
  ranges(isAsked: (people: People) => boolean, width: number): readonly Found[] {
    const keyOf = (people: People): string => [...people].sort().join();
    const isShown = new Set(
      this.counts.filter(({ shown }) => shown !== null).map(({ people }) => keyOf(people)),
    );
    const hidden = new Map(
      this.counts.filter(({ shown }) => shown === null).map(({ people }) => [keyOf(people), people]),
    );
    const asked = [...hidden]
      .filter(([key, people]) => !isShown.has(key) && isAsked(people))
      .map(([, people]) => ({ people, least: Infinity, greatest: -Infinity }));
    const isWide = (one: Found): boolean => one.greatest - one.least >= width;
    for (const one of asked) {
      const own = new Set(one.people.flatMap((name) => this.parts.get(name) ?? []));
      const within = asked.filter(
        (other) => !isWide(other) && other.people.every((name) => own.has(name) || this.known.has(name)),
      );
      for (const sense of ["Minimize", "Maximize"] as const) {
        if (isWide(one)) break;
        // A count of people who are all known is known itself.
        const filling =
          own.size === 0 ? this.known : this.filled([...own], sense, weighted([[one.people, 1]]));
        for (const other of within) {
          const number = other.people.reduce(
            (sum, name) => sum + (this.known.get(name) ?? filling.get(name) ?? 0),
            0,
          );
          other.least = Math.min(other.least, number);
          other.greatest = Math.max(other.greatest, number);
        }
      }
    }
    return asked;
  }

  /** Fills everything in, in one of the ways that agree with what is printed; `weight` says which. */
  filling(weight: (name: string) => number): Filling {
    const all = new Map(this.known);
    for (const part of new Set(this.parts.values())) {
      const weights = new Map(part.map((name) => [name, weight(name)]));
      for (const [name, number] of this.filled(part, "Maximize", weights)) all.set(name, number);
    }
    return all;
  }

  private filled(
    part: readonly string[],
    sense: "Minimize" | "Maximize",
    objective: ReadonlyMap<string, number>,
  ): Filling {
    const short = new Map(part.map((name, index) => [name, `x${String(index)}`]));
    const written = (of: ReadonlyMap<string, number>): string =>
      [...of]
        .filter(([name]) => short.has(name))
        .map(([name, by]) => `${by < 0 ? "-" : "+"} ${String(Math.abs(by))} ${short.get(name) ?? ""}`)
        .join(" ");
    const rows = this.conditions.filter(({ of }) => [...of.keys()].some((name) => short.has(name)));
    const columns = [...short.values()];
    const problem = [
      sense,
      ` obj: ${written(objective)}`,
      "Subject To",
      ...rows.map(
        ({ of, is, number }, index) => ` r${String(index)}: ${written(of)} ${is} ${String(number)}`,
      ),
      ...(rows.length === 0 ? [` r0: ${columns[0] ?? ""} >= 0`] : []),
      "Bounds",
      ...columns.map((name) => ` 0 <= ${name} <= ${String(MOST)}`),
      "General",
      ` ${columns.join(" ")}`,
      "End",
    ].join("\n");
    const { Status, Columns } = this.solver.solve(problem, { mip_rel_gap: 0 });
    if (Status !== "Optimal") throw new Error(`The outsider's problem is ${Status}.`);
    return new Map(
      part.map((name) => {
        const column = Columns[short.get(name) ?? ""];
        return [name, Math.round(column !== undefined && "Primal" in column ? column.Primal : 0)];
      }),
    );
  }
}
