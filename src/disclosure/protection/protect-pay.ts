import { checkPolicy } from "../table/checked-policy.ts";
import { decimalText, roundedText } from "../../foundation/decimal-text.ts";
import { type Count, countOfGroup, type GroupCounts, sumCounts } from "../../model/counts.ts";
import type { DisclosurePolicy, DisclosureTable, TableCell, TableSum } from "../../model/disclosure-table.ts";
import type {
  BonusSample,
  ByGroup,
  EthnicityPay,
  PayAbout,
  PayGapResults,
  PayMeasure,
  PaySample,
} from "../../model/ethnicity-pay.ts";
import { CONFIDENTIAL } from "../../model/print-measure.ts";
import { letContentThrough, type Publishable } from "../../model/protection.ts";
import { everyGroup, type Group, groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { payQuarters } from "../../reference/pay-quarters.ts";
import { maskSource } from "./mask.ts";
import { usualThreshold } from "../audit/safety.ts";
import type { SuppressOptions } from "../suppression/hiding.ts";
import { suppress } from "../suppression/suppress.ts";

/**
 * Makes an ethnicity pay gap ready to be published. Small counts of people are hidden with whatever would give one away, and every
 * share that is made of a hidden count. A gap stands only where its group can be shown; and where some of the four groups
 * cannot, as many more gaps go as are needed for the people without one to be as many as the threshold, because the means
 * of the others and of all of them together would give theirs away. Amounts in pounds are never published, and gaps carry no
 * more digits than are printed.
 *
 * Read `disclosure.safe` before anything is published. The answer is checked by itself: two publications of the same people
 * have to be looked at together.
 *
 * @param results - What `calculatePayGap` gave.
 * @param policy - `threshold`: counts below it are hidden, 10 if left out; `zeros`: whether counts of 0 are too.
 * @param options - `effort`, `onProgress` and `solver`, as for `suppress`.
 * @returns The same without what is hidden, and what was done.
 * @example
 * ```ts
 * import { calculatePayGap, protectPay } from "wres-metrics/pay";
 * const results = calculatePayGap({
 *   hourly: {
 *     white: { people: 900, mean: "18.20", median: "16.50" },
 *     bme: { people: 75, mean: "17.29", median: "16.83" },
 *     asian: { people: 40, mean: "17.50", median: "16.90" },
 *     black: { people: 20, mean: "16.90", median: "16.70" },
 *     mixed: { people: 11, mean: "17.40", median: "16.80" },
 *     other: { people: 4, mean: "17.10", median: "16.60" },
 *   },
 * });
 * const { content } = await protectPay(results);
 * const shown = content.measures.filter(({ about }) => about.kind === "mean-gap");
 * console.log(shown.map(({ printed }) => printed).join(" ")); // 5.0% 3.8% 7.1% [c] [c]
 * ```
 * @since 0.1.0
 */
export async function protectPay(
  results: PayGapResults,
  policy: DisclosurePolicy = {},
  options: SuppressOptions = {},
): Promise<Publishable<PayGapResults>> {
  checkPolicy(policy);
  const threshold = policy.threshold ?? usualThreshold();
  // A finding quotes numbers of rows, which could give a hidden count away.
  const { findings: _, records, ...shown } = results;
  const { pay } = results;
  const table = tableOfPay(pay);
  const { cells, audit } = await suppress(
    table,
    { ...policy, weights: { ...worthOfPay(table), ...policy.weights } },
    options,
  );
  const hidden = new Set(cells.filter(({ status }) => status === "hidden").map(({ id }) => id));
  // How many rests there are says which of them are nobody: they are no counts of the document.
  const printed = cells.map(({ id }) => id).filter((id) => !isUnprinted(id));
  const isUnsaid = new Set([
    ...unsaidGaps("hourly", pay.hourly, hidden, threshold),
    ...unsaidGaps("bonus", pay.bonus ?? {}, hidden, threshold),
  ]);
  const content: PayGapResults = {
    ...shown,
    pay: shownPay(pay, hidden),
    measures: results.measures.map((measure) =>
      cellsOf(measure.about).some((id) => hidden.has(id)) ||
      gapsOf(measure.about).some((id) => isUnsaid.has(id))
        ? { ...nameOf(measure), status: "not-calculable", reason: "hidden", printed: CONFIDENTIAL }
        : asPrinted(measure),
    ),
    ...(records && { records: maskSource(records) }),
  };
  return letContentThrough(content, {
    protection: "published",
    disclosure: {
      threshold,
      zeros: policy.zeros ?? "hidden",
      board: null,
      hidden: printed.filter((id) => hidden.has(id)).length,
      counts: printed.length,
      leftOut: [],
      safe: audit.safe,
      atRisk: audit.cells.filter(({ atRisk }) => atRisk).map(({ id }) => id),
      earlier: 0,
      givenAwayBefore: [],
      publications: [],
    },
  });
}

function nameOf({ id, about }: PayMeasure): Pick<PayMeasure, "id" | "about"> {
  return { id, about };
}

/** The counts that a figure is made of, by the ids of their cells. */
function cellsOf(about: PayAbout): readonly string[] {
  switch (about.kind) {
    case "mean-gap":
    case "median-gap":
      return [];
    case "bonus-share":
      return [`bonus/${about.group}`, `employed/${about.group}`];
    case "quarter-share":
      return [`quarter/${about.quarter}/${about.group}`, `quarter/${about.quarter}/all`];
    case "composition":
      return [`hourly/${about.group}`, "hourly/all"];
    case "declared":
      return ["hourly/white", "hourly/bme", "hourly/all"];
    case "preferred-not-to-say":
      return ["prefer-not-to-say", "hourly/all"];
  }
}

/** The groups whose pay a gap tells: its own, and White people's. */
function gapsOf(about: PayAbout): readonly string[] {
  return about.kind === "mean-gap" || about.kind === "median-gap"
    ? [`${about.of}/white`, `${about.of}/${about.group}`]
    : [];
}

/** The counts of people behind all figures, and the sums among them. */
function tableOfPay({ hourly, bonus, quarters = {}, preferNotToSay }: EthnicityPay): DisclosureTable {
  const cells: TableCell[] = [];
  const sums: TableSum[] = [];
  const add = (id: string, value: Count | undefined): Count => {
    if (value === null || value === undefined) return null;
    cells.push({ id, value });
    return value;
  };
  /**
   * A cell that is the sum of others, with a cell for what those that are given lack of it: the people of the parts that are not given are
   * known together, though nobody prints them.
   */
  const addWhole = (
    id: string,
    whole: Count | undefined,
    parts: readonly (readonly [string, Count])[],
    left: Rest = "others",
  ): void => {
    const given = parts.filter(([, count]) => count !== null);
    const known = sumCounts(given.map(([, count]) => count));
    if (whole === null || whole === undefined || known === null || known > whole || given.length === 0)
      return;
    const rest = whole === known && given.length === parts.length ? [] : [`${id}/${left}`];
    for (const other of rest) cells.push({ id: other, value: whole - known });
    sums.push({ total: id, parts: [...given.map(([part]) => part), ...rest] });
  };
  const addGroups = (place: string, counts: GroupCounts): ReadonlyMap<Group, Count> => {
    // BME is there where only its four groups are given too: shares and gaps are made of it.
    const added = new Map(
      everyGroup.map((group) => [group, add(`${place}/${group}`, countOfGroup(counts, group))] as const),
    );
    const part = (group: Group): readonly [string, Count] => [`${place}/${group}`, added.get(group) ?? null];
    addWhole(`${place}/bme`, added.get("bme"), groupsWithinBme.map(part));
    const everybody = sumCounts(principalGroups.map((group) => added.get(group) ?? null));
    addWhole(`${place}/all`, add(`${place}/all`, everybody), principalGroups.map(part));
    return added;
  };
  const people = addGroups("hourly", peopleOf(hourly));
  const inQuarters = payQuarters.map(
    ({ id }) => [`quarter/${id}`, addGroups(`quarter/${id}`, quarters[id] ?? {})] as const,
  );
  for (const group of everyGroup) {
    const parts = inQuarters.map(
      ([place, counts]) => [`${place}/${group}`, counts.get(group) ?? null] as const,
    );
    addWhole(`hourly/${group}`, people.get(group), parts, "in-other-quarters");
  }
  if (bonus !== undefined) {
    const receiving = addGroups("bonus", peopleOf(bonus));
    const employed = addGroups("employed", employedOf(bonus));
    for (const group of everyGroup) {
      // Those without a bonus, and those who are not on full pay, follow from what is shown.
      addWhole(
        `employed/${group}`,
        employed.get(group),
        [[`bonus/${group}`, receiving.get(group) ?? null]],
        "without-a-bonus",
      );
    }
    const notPaid = everyGroup.flatMap((group) => {
      const [all, paid] = [employed.get(group) ?? null, people.get(group) ?? null];
      return all === null || paid === null || paid > all ? [] : [{ group, people: all - paid }];
    });
    // Where everybody is on full pay, the two counts are one, and a reader who sees that of one group takes it of the others.
    const isEverybodyPaid = notPaid.every(({ people: some }) => some === 0);
    for (const { group, people: value } of notPaid) {
      const rest = `employed/${group}/${"not-on-full-pay" satisfies Rest}`;
      if (!isEverybodyPaid) cells.push({ id: rest, value });
      const parts = [`hourly/${group}`, ...(isEverybodyPaid ? [] : [rest])];
      sums.push({ total: `employed/${group}`, parts });
    }
  }
  const preferred = add("prefer-not-to-say", preferNotToSay);
  addWhole("hourly/unknown", people.get("unknown"), [["prefer-not-to-say", preferred]], "who-said-nothing");
  return { cells, sums };
}

/**
 * What hiding each count of people costs, as with the counts of the nine indicators: White and BME staff first, since without either no
 * gap can be given; what no document prints costs nothing.
 */
function worthOfPay({ cells }: DisclosureTable): Readonly<Record<string, number>> {
  const worthOf = (id: string): number => {
    if (isUnprinted(id)) return 0;
    const [place, group] = [id.replace(/\/[^/]*$/, ""), id.replace(/^.*\//, "")];
    if (!principals.has(group)) return place === "hourly" ? 2 : 1;
    return place === "hourly" ? 40 : place.startsWith("quarter/") ? 4 : 20;
  };
  return Object.fromEntries(cells.map(({ id }) => [id, worthOf(id)]));
}

/** True for what is left of a whole, and for those who are not on full pay: no document prints them, and others give them away. */
function isUnprinted(id: string): boolean {
  return rests.some((rest) => id.endsWith(`/${rest}`));
}

/** The people of a whole who are in none of its parts. A whole can have parts of several kinds, and a rest of each. */
const rests = [
  "others",
  "in-other-quarters",
  "without-a-bonus",
  "not-on-full-pay",
  "who-said-nothing",
] as const;
type Rest = (typeof rests)[number];

/** The two groups that are compared, and everybody, whom every share is of. */
const principals: ReadonlySet<string> = new Set(["white", "bme", "all"]);

function peopleOf(samples: ByGroup<PaySample>): GroupCounts {
  return Object.fromEntries(everyGroup.map((group) => [group, samples[group]?.people ?? null]));
}

function employedOf(samples: ByGroup<BonusSample>): GroupCounts {
  return Object.fromEntries(everyGroup.map((group) => [group, samples[group]?.of ?? null]));
}

/**
 * The groups of whose pay nothing may be said. Means add up: of all groups but White the mean is given, and what the groups that are
 * shown leave of it is the mean of the others together. These have to be as many people as the threshold.
 */
function unsaidGaps(
  of: "hourly" | "bonus",
  samples: ByGroup<PaySample>,
  hidden: ReadonlySet<string>,
  threshold: number,
): readonly string[] {
  const people = peopleOf(samples);
  const size = (group: Group): number => countOfGroup(people, group) ?? 0;
  const isSmall = (group: Group): boolean =>
    hidden.has(`${of}/${group}`) || (size(group) > 0 && size(group) < threshold);
  const unsaid = new Set(everyGroup.filter(isSmall));
  if (!unsaid.has("bme")) {
    const inOrder = groupsWithinBme.toSorted((one, other) => size(one) - size(other));
    const left = (): number =>
      size("bme") - groupsWithinBme.reduce((sum, group) => sum + (unsaid.has(group) ? 0 : size(group)), 0);
    for (const group of inOrder) {
      if (left() <= 0 || left() >= threshold) break;
      unsaid.add(group);
    }
  }
  return [...unsaid].map((group) => `${of}/${group}`);
}

/** A gap with the digits that are printed. More would tell more of what people are paid. */
function asPrinted(measure: PayMeasure): PayMeasure {
  const { about } = measure;
  if (measure.status !== "calculated" || (about.kind !== "mean-gap" && about.kind !== "median-gap"))
    return measure;
  const { interval } = measure;
  const value = roundedText(measure.value, PLACES);
  return {
    ...measure,
    value,
    number: Number(value),
    interval: interval && { ...interval, lower: rounded(interval.lower), upper: rounded(interval.upper) },
  };
}

/** A proportion that is printed as a percentage with one decimal. */
const PLACES = 3;

function rounded(limit: number): number {
  return Number(roundedText(decimalText(limit), PLACES));
}

/** The counts that are shown; no amount. */
function shownPay(pay: EthnicityPay, hidden: ReadonlySet<string>): EthnicityPay {
  const { hourly, bonus, quarters, preferNotToSay, ...named } = pay;
  const shown = (id: string, count: Count | undefined): Count => (hidden.has(id) ? null : (count ?? null));
  return {
    ...named,
    hourly: eachSample(hourly, ({ people }, group) => ({ people: shown(`hourly/${group}`, people) })),
    ...(bonus !== undefined && {
      bonus: eachSample(bonus, ({ people, of }, group) => ({
        people: shown(`bonus/${group}`, people),
        of: shown(`employed/${group}`, of),
      })),
    }),
    ...(quarters !== undefined && {
      quarters: Object.fromEntries(
        Object.entries(quarters).map(([quarter, counts]) => [
          quarter,
          Object.fromEntries(
            Object.entries(counts ?? {}).map(([group, count]) => [
              group,
              shown(`quarter/${quarter}/${group}`, count),
            ]),
          ),
        ]),
      ),
    }),
    ...(preferNotToSay !== undefined && { preferNotToSay: shown("prefer-not-to-say", preferNotToSay) }),
  };
}

function eachSample<Sample, Shown>(
  samples: ByGroup<Sample>,
  show: (sample: Sample, group: Group) => Shown,
): ByGroup<Shown> {
  return Object.fromEntries(
    everyGroup.flatMap((group) => {
      const sample = samples[group];
      return sample === undefined ? [] : [[group, show(sample, group)]];
    }),
  );
}
