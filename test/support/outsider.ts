import loadHighs from "highs";
import type { Results } from "wres-metrics";

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
  /** The name of some people in a year; a count that was restated is another one before. */
  readonly named: (people: string, publication: number) => string;
}

/** Writes down what some measures print. */
function printedBy(
  { year, measures }: OneYear,
  publication: number,
  { staff, rows, named }: OutsidersTrust,
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
        if ("body" in about || "part" in about) {
          const isWhole =
            role === "workforce" || ("body" in about ? about.body === "workforce" : about.row === undefined);
          const places = isWhole
            ? staff
            : "body" in about
              ? boardCorners(about.body)
              : (rows.get(`${about.part}/${about.row ?? ""}`) ?? null);
          if (places === null) return null;
          return { count: over(places, about.group), of: over(places, method.denominator ?? "all") };
        }
        if (about.kind === "relative-likelihood") {
          const { stratum, without, adjustedFor } = about;
          if (adjustedFor !== undefined) return null;
          const route = stratum === undefined ? "other" : "uk";
          if (stratum ?? without) {
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
            return { count: over(["accessed"], role), of: over(staff, role) };
          default: {
            const stem = `survey-${String(about.indicator)}`;
            return {
              count: over([`${stem}/yes`], role),
              of: over([`${stem}/yes`, `${stem}/no`], role),
            };
          }
        }
      }
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

/** What an outsider finds out of one count. */
export interface Found {
  readonly people: People;
  readonly least: number;
  readonly greatest: number;
}

const highs = loadHighs();

/** No invented trust has more people in any place. */
const MOST = 5000;

/** Finds the least and the greatest number that hidden counts can be, those that are asked about, given everything that is printed. */
export async function attacked(
  { counts, percentages }: Printed,
  isAsked: (people: People) => boolean,
): Promise<readonly Found[]> {
  const solver = await highs;
  const names = new Map<string, string>();
  const nameOf = (people: string): string => {
    const name = names.get(people) ?? `x${String(names.size)}`;
    names.set(people, name);
    return name;
  };
  const weighted = (terms: readonly (readonly [People, number])[]): string => {
    const times = new Map<string, number>();
    for (const [people, by] of terms) {
      for (const one of people) times.set(nameOf(one), (times.get(nameOf(one)) ?? 0) + by);
    }
    return [...times].map(([name, by]) => `${by < 0 ? "-" : "+"} ${String(Math.abs(by))} ${name}`).join(" ");
  };
  const sum = (people: People): string => weighted([[people, 1]]);
  const rows = new Set<string>();
  for (const { people, shown } of counts) {
    if (shown !== null) rows.add(`${sum(people)} = ${String(shown)}`);
    else sum(people);
  }
  for (const { count, of, printed } of percentages) {
    const places = (printed.split(".")[1] ?? "").length;
    const unit = 10 ** places;
    const units = Math.round(Number(printed) * unit);
    // (units − ½)/unit ≤ 100·count/of < (units + ½)/unit, in whole numbers.
    const between = (less: number): string =>
      weighted([
        [count, 200 * unit],
        [of, -less],
      ]);
    rows.add(`${between(2 * units - 1)} >= 0`);
    rows.add(`${between(2 * units + 1)} <= -1`);
    rows.add(`${sum(of)} >= 1`);
  }
  const hidden = new Map(
    counts.filter(({ shown }) => shown === null).map(({ people }) => [[...people].sort().join(), people]),
  );
  const isShown = new Set(
    counts.filter(({ shown }) => shown !== null).map(({ people }) => [...people].sort().join()),
  );
  return [...hidden]
    .filter(([key, people]) => !isShown.has(key) && isAsked(people))
    .map(([, people]): Found => {
      const end = (sense: string): number => {
        const columns = [...names.values()];
        const problem = [
          sense,
          ` obj: ${sum(people)}`,
          "Subject To",
          ...[...rows].map((row, index) => ` r${String(index)}: ${row}`),
          "Bounds",
          ...columns.map((name) => ` 0 <= ${name} <= ${String(MOST)}`),
          "General",
          ` ${columns.join(" ")}`,
          "End",
        ].join("\n");
        const { Status, ObjectiveValue } = solver.solve(problem, { mip_rel_gap: 0 });
        if (Status !== "Optimal") throw new Error(`The outsider's problem is ${Status}.`);
        return Math.round(ObjectiveValue);
      };
      return { people, least: end("Minimize"), greatest: end("Maximize") };
    });
}
