import fc from "fast-check";
import { type CountsNotGiven, pool, type Return, rollUp } from "wres-metrics";
import { expect, test } from "vitest";
import { tries } from "../support/lane.ts";

/** The counts of a whole return by their paths, as large as their places ask: nobody is appointed who was not shortlisted. */
const cells: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "workforce.clinical.band-5": [400, 250, 20],
    "workforce.clinical.band-6": [300, 150, 10],
    "workforce.medical.consultants": [200, 100, 5],
    "workforce.total": [900, 500, 35],
    "workforce.strata[sex: women].workforce": [500, 300, 15],
    "shortlisting.shortlisted": [420, 380, 30],
    "shortlisting.appointed": [96, 61, 8],
    "shortlisting.strata[route: home].shortlisted": [200, 180, 9],
    "shortlisting.strata[route: home].appointed": [40, 30, 4],
    "disciplinary.entered": [21, 19, 3],
    "disciplinary.enteredPreviousYear": [18, 17, 2],
    "disciplinary.strata[sex: women].workforce": [500, 300, 15],
    "disciplinary.strata[sex: women].entered": [10, 9, 1],
    "training.accessed": [290, 118, 11],
    "survey.discrimination.yes": [12, 16, 5],
    "survey.discrimination.answered": [220, 140, 30],
    "survey.discrimination.invited": [500, 300, 60],
    "survey.equal-opportunities.yes": [130, 60, 15],
    "survey.equal-opportunities.answered": [220, 140, 30],
    "survey.strata[sex: women].discrimination.yes": [8, 9, 2],
    "survey.strata[sex: women].discrimination.answered": [120, 80, 20],
    "bank.workforce.total": [90, 80, 20],
    "bank.disciplinary.entered": [4, 5, 1],
    "bank.survey.discrimination.yes": [3, 4, 1],
    "bank.survey.discrimination.answered": [30, 40, 10],
    "local.promotion.counted": [30, 14, 2],
    "local.promotion.strata[sex: women].counted": [12, 6, 1],
  }).flatMap(([place, counts]) =>
    counts.map((count, index): [string, number] => [cellPath(place, index), count]),
  ),
);

/** The path of one group's count. Those of the survey stand under the group. */
function cellPath(place: string, index: number): string {
  const group = ["white", "bme", "unknown"][index] ?? "";
  const figure = /\.(?:yes|answered|invited)$/.exec(place)?.[0] ?? "";
  return `${place.slice(0, place.length - figure.length)}.${group}${figure}`;
}

const paths = [...cells.keys()];
/** Whole sections, questions and strata too, beside the cells: one blank sheet of a return is many blank cells. */
const places = [
  ...["workforce", "shortlisting", "disciplinary", "training", "survey", "bank", "local"],
  ...["shortlisting.appointed", "survey.discrimination", "survey.strata", "workforce.clinical"],
  ...paths,
];

/** True where a path is a place, or stands in it. */
function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
}

/** A return of the cells that are not blank, each multiplied so that no two returns are alike. */
function returnOf(code: string, times: number, blank: ReadonlySet<string>): Return {
  const count = (path: string): number | null =>
    blank.has(path) ? null : (cells.get(path) ?? Number.NaN) * times;
  const people = (place: string) => ({
    white: count(`${place}.white`),
    bme: count(`${place}.bme`),
    unknown: count(`${place}.unknown`),
  });
  const answers = (place: string, invited?: "invited") => {
    const of = (group: string) => ({
      yes: count(`${place}.${group}.yes`),
      answered: count(`${place}.${group}.answered`),
      ...(invited && { invited: count(`${place}.${group}.invited`) }),
    });
    return { white: of("white"), bme: of("bme"), unknown: of("unknown") };
  };
  const women = { by: "sex", of: "women" };
  return {
    organisation: { code, name: code, partOf: "RXX" },
    year: 2022,
    workforce: {
      clinical: {
        "band-5": people("workforce.clinical.band-5"),
        "band-6": people("workforce.clinical.band-6"),
      },
      medical: { consultants: people("workforce.medical.consultants") },
      total: people("workforce.total"),
      strata: [{ ...women, workforce: people("workforce.strata[sex: women].workforce") }],
    },
    shortlisting: {
      shortlisted: people("shortlisting.shortlisted"),
      appointed: people("shortlisting.appointed"),
      strata: [
        {
          by: "route",
          of: "home",
          shortlisted: people("shortlisting.strata[route: home].shortlisted"),
          appointed: people("shortlisting.strata[route: home].appointed"),
        },
      ],
    },
    disciplinary: {
      window: "single-year",
      entered: people("disciplinary.entered"),
      enteredPreviousYear: people("disciplinary.enteredPreviousYear"),
      strata: [
        {
          ...women,
          workforce: people("disciplinary.strata[sex: women].workforce"),
          entered: people("disciplinary.strata[sex: women].entered"),
        },
      ],
    },
    training: { accessed: people("training.accessed") },
    survey: {
      year: 2021,
      discrimination: answers("survey.discrimination", "invited"),
      "equal-opportunities": answers("survey.equal-opportunities"),
      strata: [{ ...women, discrimination: answers("survey.strata[sex: women].discrimination") }],
    },
    bank: {
      workforce: { total: people("bank.workforce.total") },
      disciplinary: { window: "single-year", entered: people("bank.disciplinary.entered") },
      survey: { year: 2021, discrimination: answers("bank.survey.discrimination") },
    },
    local: {
      promotion: {
        counted: people("local.promotion.counted"),
        strata: [{ ...women, counted: people("local.promotion.strata[sex: women].counted") }],
      },
    },
  };
}

/** The count at a path of a return; null where it is not given. Each stratum here is the only one of its list. */
function countAt(wresReturn: Return, path: string): unknown {
  const steps = path.replaceAll(/\[[^\]]*\]/g, ".0").split(".");
  let inner: unknown = wresReturn;
  for (const step of steps) inner = (inner as Readonly<Record<string, unknown>> | undefined)?.[step];
  return inner ?? null;
}

/** A total that is blank is the sum of the rows, so that it is lost only where one of these is blank too. */
function isLost(path: string, blank: ReadonlySet<string>): boolean {
  const group = /^workforce\.total\.(.*)$/.exec(path)?.[1];
  const rows = paths.filter(
    (one) => /^workforce\.(?:clinical|medical)\./.test(one) && one.endsWith(`.${group ?? ""}`),
  );
  return blank.has(path) && (group === undefined || rows.some((row) => blank.has(row)));
}

/** What one to six places are left blank in each of two to five returns. */
const blanks = fc.array(
  fc
    .array(fc.constantFrom(...places), { maxLength: 6 })
    .map((some) => new Set(paths.filter((path) => some.some((place) => isIn(path, place))))),
  { minLength: 2, maxLength: 5 },
);

/** Each count that some returns do not give and others do, and who does not: by hand. */
function blankedBy(
  all: readonly ReadonlySet<string>[],
  asked: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    asked.flatMap((path): [string, string][] => {
      const by = all.flatMap((blank, index) => (isLost(path, blank) ? [`P${String(index)}`] : []));
      return by.length === 0 || by.length === all.length ? [] : [[path, by.join()]];
    }),
  );
}

/** The same as it is named: a place stands for each of some paths in it that anybody gives. */
function namedBy(
  lists: readonly { readonly paths: readonly string[]; readonly by: readonly string[] }[],
  all: readonly ReadonlySet<string>[],
  asked: readonly string[],
): ReadonlyMap<string, string> {
  const given = asked.filter((path) => !all.every((blank) => isLost(path, blank)));
  const named = lists.flatMap((list) =>
    list.paths.flatMap((place): [string, string][] => {
      const inside = given.filter((path) => isIn(path, place));
      // A place without any of them is none that should be named.
      return (inside.length === 0 ? [place] : inside).map((path) => [path, list.by.join()]);
    }),
  );
  expect(new Set(named.map(([path]) => path)).size).toBe(named.length);
  return new Map(named.toSorted(([one], [other]) => paths.indexOf(one) - paths.indexOf(other)));
}

const numRuns = tries(60);

test("whatever parts leave blank, the sum names exactly that, and every other count is their sum", () => {
  fc.assert(
    fc.property(blanks, (all) => {
      const parts = all.map((blank, index) => returnOf(`P${String(index)}`, index + 1, blank));
      const { wresReturn, notAdded } = rollUp(parts);
      const lists = notAdded.map(({ paths: lost = [], by = [] }) => ({ paths: lost, by }));
      expect([...namedBy(lists, all, paths)]).toEqual([...blankedBy(all, paths)]);
      // 1 + 2 + … of the count of each cell.
      const times = (all.length * (all.length + 1)) / 2;
      for (const [path, count] of cells) {
        const isGiven = all.every((blank) => !isLost(path, blank));
        expect([path, countAt(wresReturn, path)]).toEqual([path, isGiven ? count * times : null]);
      }
    }),
    { numRuns },
  );
});

/** What each of some indicators is made from, as a pattern of paths. */
const madeFrom = [
  { indicator: 1, pattern: /^(?:bank\.)?workforce\./ },
  { indicator: 2, pattern: /^shortlisting\./ },
  {
    indicator: 3,
    pattern: /^(?:bank\.)?(?:workforce\.(?:total|strata)|disciplinary\.(?:entered\.|strata))/,
  },
  { indicator: 4, pattern: /^(?:workforce\.(?:total|strata)|training\.)/ },
  { indicator: 7, pattern: /^survey\.equal-opportunities\./ },
  { indicator: 8, pattern: /^(?:bank\.)?survey\.(?:strata\[sex: women\]\.)?discrimination\./ },
] as const;

test.each(madeFrom)(
  "whatever returns leave blank, a pool of indicator $indicator names exactly what it needs of that",
  ({ indicator, pattern }) => {
    fc.assert(
      fc.property(blanks, (all) => {
        const returns = all.map((blank, index) => returnOf(`P${String(index)}`, index + 1, blank));
        const asked = paths.filter((path) => pattern.test(path));
        const lists = pool(returns, indicator).notGiven.map(({ paths: lost, by }: CountsNotGiven) => ({
          paths: lost,
          by: by.map(({ code }) => code),
        }));
        expect([...namedBy(lists, all, asked)]).toEqual([...blankedBy(all, asked)]);
      }),
      { numRuns },
    );
  },
);
