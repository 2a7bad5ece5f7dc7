import type { TrustsContent } from "wres-metrics/report";
import type { Document } from "../../src/report/tables/document.ts";
import { isRounded, numberOf, shown } from "./report-grammar.ts";

// The sentences of a comparison of trusts, held against its figures: written from docs/guides/report.md and docs/methods/funnel.md, and
// apart from the code that writes them. A sentence that no rule reads is a fault.

type Compared = TrustsContent["measures"][number];

const FIGURE = String.raw`[−-]?[\d.]+%?`;

interface Rule {
  readonly pattern: RegExp;
  readonly check: (found: Readonly<Record<string, string>>, measure: Compared) => readonly (string | false)[];
}

/** How a figure is measured, in words: docs/methods/benchmark.md. */
function wayOf({ measure: { method } }: Compared["trusts"][number]) {
  const windows = new Map([
    ["single-year", "single year"],
    ["two-year-total", "two-year total"],
    ["two-year-average", "two-year rolling average"],
    ["not-stated", "window not stated"],
  ]);
  return {
    window: windows.get(method.window ?? "not-stated") ?? "no such window",
    denominator: method.denominator === "known" ? "of known ethnicity" : "of everyone",
    answered:
      method.answered === "yes-or-no"
        ? "of those who said yes or no"
        : "of those who said yes, no or not sure",
    counted: method.counted === "episodes" ? "episodes" : "people",
  };
}

/** The trusts of each way of measuring by its words, those of the largest first; one way has none. */
function waysOf({ trusts }: Compared): readonly (readonly [string, readonly Compared["trusts"][number][]])[] {
  const measured = trusts.filter(
    ({ measure }) => measure.status === "calculated" || measure.interval !== undefined,
  );
  const parts = (["window", "denominator", "answered", "counted"] as const).filter(
    (part) => new Set(measured.map((trust) => wayOf(trust)[part])).size > 1,
  );
  const words = (trust: Compared["trusts"][number]): string =>
    parts.map((part) => wayOf(trust)[part]).join(", ");
  return [...new Set(measured.map(words))]
    .map((way) => [way, measured.filter((trust) => words(trust) === way)] as const)
    .toSorted(([, one], [, other]) => other.length - one.length);
}

/** The trusts that a picture has: those of the largest way. */
function drawnOf(measure: Compared): Compared {
  return { ...measure, trusts: waysOf(measure)[0]?.[1] ?? [] };
}

/** The figures of a measure as they are printed, the lowest first. */
const figuresOf = ({ trusts }: Compared): readonly number[] =>
  trusts
    .flatMap(({ measure }) => (measure.status === "calculated" ? [shown(measure, measure.number)] : []))
    .toSorted((one, other) => one - other);

/** How many trusts lie on a side of the average, and how many are placed at all. */
function placesOf({ trusts }: Compared) {
  const standings = trusts.flatMap(({ benchmark }) =>
    benchmark?.placement?.status === "placed" ? [benchmark.placement.standing] : [],
  );
  const count = (standing: (typeof standings)[number]): number =>
    standings.filter((one) => one === standing).length;
  return {
    all: standings.length,
    better: count("better-than-average"),
    worse: count("worse-than-average"),
  };
}

const spread: Rule = {
  pattern: new RegExp(
    `(?:(?:(?<both>Both)|All (?<alike>\\d+)) figures are (?<same>${FIGURE})|The figures run from (?<least>${FIGURE}) to (?<most>${FIGURE})(?:; (?:half of the (?<even>\\d+) trusts have (?<lower>${FIGURE}) or less|the middle one of the (?<odd>\\d+) trusts has (?<middle>${FIGURE})))?)\\.(?: (?<lacking>\\d+) of the (?<of>\\d+) trusts (?<has>has|have) no figure\\.)?`,
  ),
  check(
    { both, alike, same, least = same, most = same, even, lower, odd, middle, lacking = "0", of, has },
    measure,
  ) {
    const figures = figuresOf(measure);
    const [first = Number.NaN, last = Number.NaN] = [figures[0], figures.at(-1)];
    const halfway = figures[Math.ceil(figures.length / 2) - 1] ?? Number.NaN;
    const number = even ?? odd;
    return [
      !isRounded(least ?? "", first) && `the least is ${String(first)}`,
      !isRounded(most ?? "", last) && `the most is ${String(last)}`,
      same === undefined && least === most && "one figure is no span",
      both !== undefined && figures.length !== 2 && "both are two",
      alike !== undefined && Number(alike) !== figures.length && "another number is alike",
      same === undefined &&
        (number === undefined) !== (figures.length === 2) &&
        "two have no middle, and others have one",
      number !== undefined && Number(number) !== figures.length && "another number has figures",
      number !== undefined && (even === undefined) !== (figures.length % 2 === 1) && "even and odd are mixed",
      number !== undefined &&
        !isRounded(lower ?? middle ?? "", halfway) &&
        `the middle is ${String(halfway)}`,
      Number(lacking) !== measure.trusts.length - figures.length && "another number has no figure",
      of !== undefined && Number(of) !== measure.trusts.length && "there are more trusts, or fewer",
      has !== undefined && (has === "has") !== (lacking === "1") && "one and many are mixed",
    ];
  },
};

const rules: readonly Rule[] = [
  spread,
  {
    // The spread of each way of measuring that has two figures or more.
    pattern:
      /(?<spreads>[A-Z][a-z, -]+: (?:the figures run|both|all) .+?\.)(?: (?<lacking>\d+) of the (?<of>\d+) trusts (?:has|have) no figure\.)?/,
    check({ spreads = "", lacking = "0", of }, measure) {
      const said = spreads.split(/(?<=\.) (?=[A-Z][a-z, -]+: )/);
      const several = waysOf(measure).filter(([, trusts]) => figuresOf({ ...measure, trusts }).length > 1);
      return [
        said.length !== several.length && "another number of ways has two figures or more",
        Number(lacking) !== measure.trusts.length - figuresOf(measure).length &&
          "another number has no figure",
        of !== undefined && Number(of) !== measure.trusts.length && "there are more trusts, or fewer",
        ...said.flatMap((text, index) => {
          const [words, trusts] = several[index] ?? ["", []];
          const [way = "", figures = ""] = text.split(": ");
          const capital = figures.slice(0, 1).toUpperCase() + figures.slice(1);
          const found = new RegExp(`^(?:${spread.pattern.source})$`).exec(capital);
          if (found === null) return [`no rule reads ${figures}`];
          return [
            way.toLowerCase() !== words.toLowerCase() && `the way is ${words}`,
            ...spread.check(found.groups ?? {}, { ...measure, trusts }),
          ];
        }),
      ];
    },
  },
  {
    pattern:
      /Trusts are measured in (?<number>\d+) ways \((?<each>[^()]+)\): (?:(?<tested>each is set against those that are measured alike)|figures that are measured differently do not compare)\./,
    check({ number, each, tested }, measure) {
      const ways = waysOf(measure);
      return [
        Number(number) !== ways.length && "there is another number of ways",
        each !== ways.map(([words, { length }]) => `${String(length)} ${words}`).join("; ") &&
          "the ways are others",
        (tested !== undefined) !== placesOf(measure).all > 0 && "nobody is tested, or some are",
      ];
    },
  },
  {
    pattern:
      /The members of a board are few and appointed one by one: boards are described, and not tested\./,
    check(_, measure) {
      return [
        !measure.id.startsWith("indicator-9/") && "it is no board",
        placesOf(measure).all > 0 && "some are tested",
      ];
    },
  },
  {
    pattern: /The figures of all (?<all>\d+) trusts are hidden\./,
    check({ all }, { trusts }) {
      const isHidden = trusts.every(
        ({ measure }) => measure.status === "not-calculable" && measure.reason === "hidden",
      );
      return [
        Number(all) !== trusts.length && "there are more trusts, or fewer",
        !isHidden && "some are shown",
      ];
    },
  },
  {
    pattern: /Only one of the (?<of>\d+) trusts has a figure\./,
    check({ of }, measure) {
      return [
        figuresOf(measure).length !== 1 && "another number has a figure",
        Number(of) !== measure.trusts.length && "there are more trusts, or fewer",
      ];
    },
  },
  {
    pattern:
      /Of the (?<all>\d+) trusts that are tested, (?<better>\d+) (?<are>is|are) better than the others beyond chance and (?<worse>\d+) (?<were>is|are) worse\./,
    check({ all, better, are, worse, were }, measure) {
      const places = placesOf(measure);
      return [
        Number(all) !== places.all && "another number has counts",
        Number(better) !== places.better && "another number is better",
        Number(worse) !== places.worse && "another number is worse",
        (are === "is") !== (better === "1") && "one and many are mixed",
        (were === "is") !== (worse === "1") && "one and many are mixed",
        places.better + places.worse === 0 && "nobody stands apart",
      ];
    },
  },
  {
    pattern: /(?<none>None|Neither) of the (?<all>\d+) trusts that are tested stands apart beyond chance\./,
    check({ none, all }, measure) {
      const places = placesOf(measure);
      return [
        Number(all) !== places.all && "another number has counts",
        places.better + places.worse > 0 && "some stand apart",
        (none === "Neither") !== (all === "2") && "two and many are mixed",
      ];
    },
  },
  {
    pattern:
      /Only one trust is tested against the others: it is (?<side>better, beyond chance|worse, beyond chance|not significantly different)\./,
    check({ side = "" }, measure) {
      const { all, better, worse } = placesOf(measure);
      return [
        all !== 1 && "another number is tested",
        side.startsWith("better") !== (better === 1) && "it is on another side",
        side.startsWith("worse") !== (worse === 1) && "it is on another side",
      ];
    },
  },
  {
    pattern:
      /(?<hidden>\d+) of (?<of>\d+) figures (?<are>is|are) hidden, and (?:is|are) in no average, limit or picture here\./,
    check({ hidden, of, are }, { trusts }) {
      const own = trusts.filter(
        ({ measure }) => measure.status === "not-calculable" && measure.reason === "hidden",
      ).length;
      return [
        Number(hidden) !== own && "another number is hidden",
        Number(of) !== trusts.length && "there are more trusts, or fewer",
        (are === "is") !== (own === 1) && "one and many are mixed",
      ];
    },
  },
  {
    // The title of a picture.
    pattern:
      /[A-Z][A-Za-z ]+: (?:(?<each>each trust’s figure)|(?<none>no trust stands apart beyond chance)|(?<worse>\d+) of (?<of>\d+) trusts worse and (?<better>\d+) better, beyond chance)/,
    check({ each, none, worse = "0", of, better = "0" }, measure) {
      const places = placesOf(measure);
      if (each !== undefined) return [places.all > 0 && "some are placed"];
      return [
        (none !== undefined) !== (places.better + places.worse === 0) && "some stand apart, or none does",
        Number(worse) !== places.worse && "another number is worse",
        Number(better) !== places.better && "another number is better",
        of !== undefined && Number(of) !== measure.trusts.length && "there are more trusts, or fewer",
      ];
    },
  },
  {
    // The picture in words.
    pattern: new RegExp(
      `(?<many>\\d+) trusts?, from (?<least>${FIGURE}) to (?<most>${FIGURE})\\.(?: Beyond the limits of chance: (?<named>.+?\\))(?: and (?<more>\\d+) more)?\\.)?(?: The average of all is (?<average>[\\d.]+%)\\.)?$`,
    ),
    check({ many, least = "", most = "", named = "", more = "0", average }, compared) {
      const measure = drawnOf(compared);
      const isRatio = measure.trusts[0]?.measure.unit === "ratio";
      const figures = figuresOf(measure).filter((value) => !isRatio || value > 0);
      const places = placesOf(measure);
      const names = named === "" ? [] : named.split("), ");
      const [counts, all] = measure.trusts.reduce(
        ([count, of], { measure: { basis } }) => {
          const share = basis.bme;
          return share !== undefined && "count" in share && share.count !== null && share.of !== null
            ? [count + share.count, of + share.of]
            : [count, of];
        },
        [0, 0],
      );
      return [
        Number(many) !== figures.length && "another number is drawn",
        !isRounded(least, figures[0] ?? Number.NaN) && "the least is another",
        !isRounded(most, figures.at(-1) ?? Number.NaN) && "the most is another",
        names.length + Number(more) !== places.better + places.worse && "others lie beyond chance",
        average !== undefined && Math.abs(numberOf(average) - (100 * counts) / all) > 0.05 + 1e-9
          ? "the average is another"
          : false,
      ];
    },
  },
];

/** Every sentence of a comparison about its figures, held against them; and how many were read. */
export function readTrusts(
  { sections }: Document,
  { measures }: TrustsContent,
): { readonly faults: readonly string[]; readonly read: number } {
  const faults: string[] = [];
  let read = 0;
  const drawn = measures.filter(({ trusts }) =>
    trusts.some(
      ({ measure }) =>
        measure.status === "calculated" || measure.interval !== undefined || measure.reason === "hidden",
    ),
  );
  const own = sections.slice(1);
  if (own.length !== drawn.length) faults.push("a measure with figures has no section");
  for (const [index, { heading, lead, charts = [] }] of own.entries()) {
    const measure = drawn[index];
    if (measure === undefined) continue;
    const { indicator } = measure.trusts[0]?.measure ?? {};
    if (!heading.startsWith(`${String(indicator)}. `)) faults.push(`${heading}: it is of another indicator`);
    const texts = [...lead, ...charts.flatMap(({ title, description }) => [title, description])];
    for (const text of texts) {
      const found = rules.map(({ pattern, check }) => {
        const match = new RegExp(`^(?:${pattern.source})$`).exec(text);
        return match === null ? null : check(match.groups ?? {}, measure);
      });
      const said = found.find((checked) => checked !== null);
      if (said === undefined) faults.push(`no rule reads: ${text}`);
      else read += 1;
      faults.push(
        ...(said ?? []).flatMap((fault) => (fault === false ? [] : [`${heading}: ${fault}: ${text}`])),
      );
    }
  }
  return { faults, read };
}
