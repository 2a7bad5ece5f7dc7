import {
  calculateIndicators,
  type Disciplinary,
  type GroupCounts,
  type Measure,
  type Results,
  type Return,
  type Shortlisting,
  type Training,
  measureOf,
} from "wres-metrics";
import { measureNamed } from "../../support/measure-named.ts";

/** What a formula has to give: a number, or words. Several words where the library does not tell the cases apart. */
export type Expected = number | readonly string[];

/** What the workbook says for each of the library's reasons. */
const words: Readonly<Record<string, string>> = {
  "not-given": "not given",
  "nobody-in-the-denominator": "out of nobody",
  "nobody-in-the-comparison": "compared with 0",
  "window-not-available": "no such window",
};

/** A row that there is not has no measure: the workbook says that it is not in use, or that nothing is given. */
const NOTHING: Expected = ["not given", "not in use"];

/** What stands under a name that the workbook gives to a cell: `WRES_indicator2_relativeLikelihood`. */
export function expectedValues(wresReturn: Return): (name: string) => Expected {
  const all = calculateIndicators(wresReturn);
  const known = calculateIndicators(wresReturn, { denominator: "known" });
  const values = new Map<string, Expected>([
    ...all.measures.map((measure) => [nameOf(measure.id), valueOf(measure)] as const),
    ...all.measures.flatMap((measure) => countsOf(measure, known)),
    ...(["single-year", "two-year-total", "two-year-average"] as const).flatMap((window) =>
      ofWindow(window, calculateIndicators(withProcess(wresReturn), { disciplinaryWindow: window })),
    ),
    ...previousYear(wresReturn),
    ...strataOf(wresReturn, all),
  ]);
  return (name) => values.get(name) ?? absent(name);
}

/** What the library says nothing about: a row that there is not, a group that nobody gives, a line without a stratum. */
function absent(name: string): Expected {
  if (/_(?:exists|added)$/.test(name)) return ["no"];
  return name.endsWith("_denominator") ? [...(NOTHING as string[]), "known ethnicity", "everyone"] : NOTHING;
}

function nameOf(id: string): string {
  const steps = id
    .split("/")
    .map((step) => step.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
  return ["WRES", ...steps].join("_");
}

function valueOf(measure: Measure): Expected {
  return measure.status === "calculated" ? measure.number : [words[measure.reason] ?? measure.reason];
}

type Named = readonly [name: string, value: Expected];

/** The counts that made a measure are those that the workbook has to use. */
function countsOf({ id, basis, method }: Measure, known: Results): readonly Named[] {
  const [, bank = "", number = "", stem = "", group = ""] =
    /^(bank\/)?indicator-(\d)\/(.+?)\/(\w+)$/.exec(id) ?? [];
  const share = basis[group as keyof typeof basis];
  if (share === undefined || !("count" in share)) return [];
  const named = (row: string, column: string, value: number | null): Named => [
    nameOf(`${bank}counts/${row}/${column}`),
    value ?? ["not given"],
  ];
  const flow = { 2: "appointed", 3: "entered", 4: "accessed" }[number];
  if (stem === "likelihood" && flow !== undefined) {
    const whole = number === "2" ? [named("shortlisted", group, share.of)] : [];
    return [named(flow, group, share.count), ...whole];
  }
  if ((number !== "1" && number !== "9") || stem.includes("/representation") || stem.startsWith("difference"))
    return [];
  if (number === "9" && stem === "workforce") return [];
  const counted = [named(stem, group, share.count)];
  if (group !== "white") return counted;
  const ofKnown = measureOf(known, id).basis.white;
  const isRow = number === "1" && stem.includes("/");
  return [
    ...counted,
    named(stem, "everyone", share.of),
    named(stem, "known", ofKnown !== undefined && "of" in ofKnown ? ofKnown.of : null),
    [
      nameOf(`${bank}counts/${stem}/denominator`),
      [method.denominator === "known" ? "known ethnicity" : "everyone"],
    ],
    ...(isRow
      ? ([
          [nameOf(`${bank}counts/${stem}/exists`), ["yes"]],
          [nameOf(`${bank}counts/${stem}/added`), [method.ofWhich === undefined ? "yes" : "no"]],
        ] as const)
      : []),
  ];
}

/** Bank workers whose cases nobody counted are asked about like the others. */
function withProcess(wresReturn: Return): Return {
  const { bank } = wresReturn;
  return bank === undefined
    ? wresReturn
    : { ...wresReturn, bank: { ...bank, disciplinary: bank.disciplinary ?? {} } };
}

function ofWindow(window: string, results: Results): readonly Named[] {
  return results.measures
    .filter(({ id }) => /^(?:bank\/)?indicator-3\/(?:likelihood|relative-likelihood)/.test(id))
    .flatMap((measure): readonly Named[] => {
      const shown: Named = [nameOf(`windows/${window}/${measure.id}`), valueOf(measure)];
      const [, bank = "", group = ""] = /^(bank\/)?indicator-3\/likelihood\/(\w+)$/.exec(measure.id) ?? [];
      const basis = measure.basis[group as keyof typeof measure.basis];
      if (basis === undefined || !("count" in basis)) return [shown];
      const isThere = measure.status === "calculated" || measure.reason !== "window-not-available";
      const entered: Expected = isThere ? (basis.count ?? ["not given"]) : ["no such window"];
      return [shown, [nameOf(`windows/${window}/${bank}entered/${group}`), entered]];
    });
}

function previousYear({ disciplinary, bank }: Return): readonly Named[] {
  const named = (prefix: string, part: Disciplinary | undefined): readonly Named[] =>
    ["white", "bme", "unknown", "asian", "black", "mixed", "other"].map((group) => [
      nameOf(`${prefix}counts/entered-previous-year/${group}`),
      countOf(part?.enteredPreviousYear, group),
    ]);
  return [...named("", disciplinary), ...named("bank/", bank?.disciplinary)];
}

function countOf(counts: GroupCounts | undefined, group: string): Expected {
  const given = counts?.[group as keyof GroupCounts] ?? null;
  if (given !== null || group !== "bme") return given ?? ["not given"];
  const four = [counts?.asian, counts?.black, counts?.mixed, counts?.other].filter(
    (count) => typeof count === "number",
  );
  return four.length === 4 ? four.reduce((sum, count) => sum + count, 0) : ["not given"];
}

/** Strata in the order of the parts of a return, and what the library says of each. */
function strataOf(
  { shortlisting, disciplinary, training, bank }: Return,
  results: Results,
): readonly Named[] {
  const lines = [
    ...partOf("Shortlisting", "indicator-2", shortlisting),
    ...partOf("Disciplinary", "indicator-3", disciplinary),
    ...partOf("Training", "indicator-4", training),
    ...partOf("Bank disciplinary", "bank/indicator-3", bank?.disciplinary),
  ];
  return lines.flatMap(({ place, stem, by, of }, index): readonly Named[] => {
    const prefix = `strata-results/${String(index + 1)}`;
    const ratio = (id: string) => valueOf(measureNamed(results, id));
    return [
      [nameOf(`${prefix}/place`), [place]],
      [nameOf(`${prefix}/by`), [by]],
      [nameOf(`${prefix}/of`), [of]],
      [nameOf(`${prefix}/relative-likelihood`), ratio(`${stem}/${by}/${of}/relative-likelihood`)],
      [
        nameOf(`${prefix}/relative-likelihood-without`),
        ratio(`${stem}/without/${by}/${of}/relative-likelihood`),
      ],
      ...countsIn(prefix, "", measureNamed(results, `${stem}/${by}/${of}/relative-likelihood`)),
      ...countsIn(prefix, "-whole", measureNamed(results, `${stem}/relative-likelihood`)),
    ];
  });
}

function partOf(place: string, stem: string, part: Shortlisting | Disciplinary | Training | undefined) {
  return (part?.strata ?? []).map(({ by, of }) => ({
    place,
    stem,
    by: [by].flat().join("+"),
    of: [of].flat().join("+"),
  }));
}

function countsIn(prefix: string, suffix: string, { basis }: Measure): readonly Named[] {
  return (["white", "bme"] as const).flatMap((group): readonly Named[] => {
    const share = basis[group];
    if (share === undefined || !("count" in share)) return [];
    const ofThem = suffix === "" ? "of-them" : "of";
    return [
      [nameOf(`${prefix}/${group}-out-of${suffix}`), share.of ?? ["not given"]],
      [nameOf(`${prefix}/${group}-${ofThem}${suffix}`), share.count ?? ["not given"]],
    ];
  });
}
