import { capitalised, listed } from "../../foundation/capitals.ts";
import { decimalText } from "../../foundation/decimal-text.ts";
import { NO_NUMBER, printPercentage, withThousands } from "../../foundation/print-number.ts";
import { printable } from "../../foundation/wres-error.ts";
import type { Count } from "../../model/counts.ts";
import type { PayAbout, PayGapResults, PayMeasure, PayReason } from "../../model/ethnicity-pay.ts";
import { printDays } from "../../model/period.ts";
import { CONFIDENTIAL } from "../../model/print-measure.ts";
import { assertLetThrough, type Publishable } from "../../model/protection.ts";
import { everyGroup, type Group, groupsWithinBme } from "../../reference/groups.ts";
import { payQuarters } from "../../reference/pay-quarters.ts";
import { groupWords, type GroupWords, type WordingOptions } from "../words/group-words.ts";
import { levelWords } from "../words/measure-words.ts";
import { protectionLines, protectionMark, symbolWords } from "../words/protection-words.ts";
import { reasonWords } from "../words/reason-words.ts";
import { type Cell, type Document, doubtsOf, type Row, type Section } from "./document.ts";

/**
 * Sets out an ethnicity pay gap as plain data: hourly pay, bonuses, the quarters of pay, and who is counted.
 *
 * @param publishable - Results for internal use, or as `protectPay` let them through.
 * @param wording - The word for BME.
 */
export function payDocument(publishable: Publishable<PayGapResults>, wording: WordingOptions = {}): Document {
  assertLetThrough(publishable);
  const { content } = publishable;
  const { organisation, snapshot } = content.pay;
  const words = groupWords(wording);
  const page = new PayPage(content, words);
  const sections = [page.hourly(), ...page.bonus(), ...page.quarters(), page.people()];
  const whose = organisation === undefined ? "" : printable(organisation.name);
  const title = snapshot === undefined ? "Ethnicity pay gap" : `Ethnicity pay gap on ${printDays(snapshot)}`;
  return {
    title,
    ...(snapshot !== undefined && {
      runningHead: { whose, title, day: `${snapshot.slice(0, 4)}-03-31`, mark: protectionMark(publishable) },
    }),
    subtitle: [
      ...(whose === "" ? [] : [whose]),
      ...protectionLines(publishable),
      ...(content.records?.lines ?? []),
    ],
    summary: {
      heading: "At a glance",
      ...doubtsOf(content.findings ?? []),
      parts: [{ heading: "What the figures say", items: page.sentences() }],
      charts: [],
    },
    sections,
    legend: page.legend(sections),
    methods: METHODS,
    closing: [words.definition, `${content.library.name} ${content.library.version}`],
  };
}

const METHODS: readonly string[] = [
  "A gap is White people's pay less the group's, as a percentage of White people's pay. It compares what groups are paid on average, whatever work they do: it is no test of equal pay for equal work.",
  "The measures are those of gender pay reporting, as the government's guidance of 2023 applies them to ethnicity. The law on ethnicity pay reporting is being made; its rules may differ.",
  "Intervals of mean and median gaps are by the method of Bonett and Price (2020). They say how far a gap could move by chance alone, if pay had been set in the same way for other people.",
];

const payReasonWords: Readonly<
  Record<PayReason, { readonly mark: string; readonly words: (least: number) => string }>
> = {
  "not-given": { mark: reasonWords["not-given"].mark, words: () => "not given" },
  "too-few-people": { mark: "f", words: (least) => `fewer than ${String(least)} people: no gap is given` },
  "nobody-in-the-denominator": {
    mark: reasonWords["nobody-in-the-denominator"].mark,
    words: () => reasonWords["nobody-in-the-denominator"].words,
  },
  hidden: { mark: "", words: () => symbolWords[CONFIDENTIAL] },
};

/** The tables and sentences of one set of results. */
class PayPage {
  private readonly results: PayGapResults;
  private readonly words: GroupWords;
  private readonly measures: ReadonlyMap<string, PayMeasure>;

  constructor(results: PayGapResults, words: GroupWords) {
    this.results = results;
    this.words = words;
    this.measures = new Map(results.measures.map((measure) => [measure.id, measure]));
  }

  hourly(): Section {
    const rows = everyGroup.map((group) => this.gapRow("hourly", group)).filter(isGiven);
    if (rows.length === 0) return notGiven("Hourly pay", "Hourly pay is not given.");
    const interval = this.intervalHeading();
    return {
      heading: "Hourly pay",
      lead: [
        "A gap above 0% means that the group is paid less than White staff, and one below 0% that it is paid more.",
      ],
      tables: [
        {
          caption: "Gaps in hourly pay, of staff on full pay",
          columns: ["", "Staff", ...["Mean gap", "Median gap"].flatMap((gap) => [gap, ...interval])],
          rows,
        },
      ],
      notes: [],
    };
  }

  bonus(): readonly Section[] {
    const { bonus } = this.results.pay;
    if (bonus === undefined) return [];
    return [
      {
        heading: "Bonuses",
        lead: ["Gaps in bonuses are of staff who received one in the twelve months before."],
        tables: [
          {
            caption: "Staff who received a bonus, and gaps in bonuses",
            columns: ["", "Received one", "Of staff", "Share", "Mean gap", "Median gap"],
            rows: this.rows((group) => [
              this.countCell(bonus[group]?.people, `pay/bonus/share/${group}`),
              this.countCell(bonus[group]?.of, `pay/bonus/share/${group}`),
              this.cell(`pay/bonus/share/${group}`),
              ...this.gapCells("bonus", group).map(([gap]) => gap),
            ]),
          },
        ],
        notes:
          this.results.records === undefined
            ? []
            : ["Staff without hourly pay are counted in this table only."],
      },
    ];
  }

  quarters(): readonly Section[] {
    const { quarters } = this.results.pay;
    if (quarters === undefined) return [];
    return [
      {
        heading: "Quarters of hourly pay",
        lead: [
          "Staff are put in order of hourly pay and divided into four quarters. A group that is paid as others are has the same share of each quarter.",
        ],
        tables: [
          {
            caption: "Each group's share of each quarter",
            columns: ["", ...payQuarters.map(({ title }) => title)],
            rows: this.rows((group) => payQuarters.map(({ id }) => this.cell(`pay/quarter/${id}/${group}`))),
          },
        ],
        notes: [
          "Where staff on the same pay fall on both sides of a boundary, each group is divided between the two quarters in proportion.",
        ],
      },
    ];
  }

  people(): Section {
    const shares = [
      ...everyGroup.map((group) => ({ label: this.label(group), id: `pay/composition/${group}` })),
      { label: "Ethnicity known", id: "pay/declared" },
      ...(this.measures.has("pay/preferred-not-to-say")
        ? [{ label: "Preferred not to say", id: "pay/preferred-not-to-say" }]
        : []),
    ];
    const rows = shares
      .map(({ label, id }): Row => ({ label, kind: "figures", cells: [this.cell(id)] }))
      .filter(isGiven);
    if (rows.length === 0) return notGiven(COUNTED, "The numbers of staff by ethnic group are not given.");
    return {
      heading: COUNTED,
      lead: [],
      tables: [{ caption: "Staff on full pay, by ethnic group", columns: ["", "Share"], rows }],
      notes: [],
    };
  }

  /** What a board has to know: all other groups together, then the group with the largest gap. */
  sentences(): readonly string[] {
    const pay = [...this.togetherSentences(), ...this.groupSentence()];
    return [...(pay.length === 0 ? ["No gap in hourly pay can be given."] : pay), ...this.bonusSentence()];
  }

  legend(sections: readonly Section[]): readonly Cell[] {
    const marks = new Set(
      sections.flatMap(({ tables }) =>
        tables.flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.map(({ text, mark }) => mark ?? text)),
        ),
      ),
    );
    return Object.values(payReasonWords).flatMap(({ mark, words }) => {
      const shown = mark === "" ? CONFIDENTIAL : mark;
      if (!marks.has(shown)) return [];
      return [{ text: words(this.results.minimumPeople), mark: mark === "" ? shown : `${NO_NUMBER}${mark}` }];
    });
  }

  private togetherSentences(): readonly string[] {
    const staff = this.words.people("bme", "staff");
    return (["mean", "median"] as const).flatMap((average) => {
      const gap = this.gap("hourly", `${average}-gap`, "bme");
      if (gap?.status !== "calculated") return [];
      return [`The ${average} hourly pay of ${staff} is ${gapWords(gap)}.`];
    });
  }

  /** The groups within BME whose median differs most; only those of which a gap is given can be compared. */
  private groupSentence(): readonly string[] {
    const gaps = groupsWithinBme.flatMap((group) => {
      const measure = this.gap("hourly", "median-gap", group);
      return measure?.status === "calculated" ? [{ group, gap: measure }] : [];
    });
    const sizeOf = ({ gap }: (typeof gaps)[number]): string => gap.printed.replace("-", "");
    const [largest] = gaps.toSorted((one, other) => Math.abs(other.gap.number) - Math.abs(one.gap.number));
    if (largest === undefined || largest.gap.printed === "0.0%") return [];
    const alike = gaps.filter((one) => sizeOf(one) === sizeOf(largest));
    const who = listed(alike.map(({ group }) => this.words.people(group, "staff")));
    if (gaps.length === 1) return [`The median hourly pay of ${who} is ${gapWords(largest.gap)}.`];
    // Two with the same gap, one lower and one higher, are not said in one breath; nor is everybody singled out.
    if (alike.some(({ gap }) => gap.printed !== largest.gap.printed) || alike.length === gaps.length) {
      return alike.map(
        ({ group, gap }) =>
          `The median hourly pay of ${this.words.people(group, "staff")} is ${gapWords(gap)}.`,
      );
    }
    const among =
      gaps.length === groupsWithinBme.length
        ? `Of the ${inWords(gaps.length)} groups`
        : `Of the ${inWords(gaps.length)} groups whose gap is given`;
    const [own] = alike;
    return [
      `${among}, the median differs most for ${who}: it is ${alike.length === 1 && own !== undefined ? gapWords(own.gap) : lowerOrHigher(largest.gap)}.`,
    ];
  }

  private bonusSentence(): readonly string[] {
    const [white, bme] = (["white", "bme"] as const).map((group) =>
      this.measures.get(`pay/bonus/share/${group}`),
    );
    if (white?.status !== "calculated" || bme?.status !== "calculated") return [];
    return [
      `${bme.printed} of ${this.words.people("bme", "staff")} and ${white.printed} of White staff received a bonus.`,
    ];
  }

  private gap(
    of: "hourly" | "bonus",
    kind: Extract<PayAbout, { of: unknown }>["kind"],
    group: Group,
  ): PayMeasure | undefined {
    return this.measures.get(`pay/${of}/${kind}/${group}`);
  }

  /** A row for each group of which something is given. */
  private rows(cellsOf: (group: Group) => readonly Cell[]): readonly Row[] {
    return everyGroup
      .map((group): Row => ({ label: this.label(group), kind: "figures", cells: cellsOf(group) }))
      .filter(isGiven);
  }

  private gapRow(of: "hourly" | "bonus", group: Group): Row {
    const people = this.countCell(this.results.pay[of]?.[group]?.people, `pay/composition/${group}`);
    const hasIntervals = this.intervalHeading().length > 0;
    const gaps = this.gapCells(of, group).flatMap(([gap, interval]) =>
      hasIntervals ? [gap, interval] : [gap],
    );
    return { label: this.label(group), kind: "figures", cells: [people, ...gaps] };
  }

  /** A mean and a median gap, each with its interval; White staff are those whom the others are compared with. */
  private gapCells(of: "hourly" | "bonus", group: Group): readonly (readonly [Cell, Cell])[] {
    return (["mean-gap", "median-gap"] as const).map((kind) => {
      const measure = this.gap(of, kind, group);
      if (measure === undefined) return [{ text: "" }, { text: "" }];
      const interval = measure.status === "calculated" ? measure.interval : null;
      const printed = (limit: number): string => printPercentage(decimalText(limit), 1);
      const range = interval === null ? "" : `${printed(interval.lower)} to ${printed(interval.upper)}`;
      return [cellOf(measure), { text: range }];
    });
  }

  /** The heading of intervals; none where no figure has one. */
  private intervalHeading(): readonly string[] {
    const level = this.results.measures
      .flatMap((measure) =>
        measure.status === "calculated" && measure.interval !== null ? [measure.interval] : [],
      )
      .at(0)?.level;
    return level === undefined ? [] : [levelWords({ level })];
  }

  private label(group: Group): string {
    return capitalised(this.words.label(group));
  }

  private cell(id: string): Cell {
    const measure = this.measures.get(id);
    return measure === undefined ? { text: "" } : cellOf(measure);
  }

  /** A number of people, or what stands in its place: the share that is made of it says why it is not there. */
  private countCell(count: Count | undefined, share: string): Cell {
    if (count !== null && count !== undefined) return { text: withThousands(count) };
    const measure = this.measures.get(share);
    return measure?.status === "not-calculable" ? cellOf(measure) : { text: CONFIDENTIAL };
  }
}

const COUNTED = "Who is counted";

/** A section for which nothing is given: one line, and no table of dashes. */
function notGiven(heading: string, line: string): Section {
  return { heading, lead: [line], tables: [], notes: [] };
}

/** True for a row that says something else than that nothing is given. */
function isGiven({ cells }: Row): boolean {
  return cells.some(({ text, mark }) => text !== "" && mark !== payReasonWords["not-given"].mark);
}

function cellOf(measure: PayMeasure): Cell {
  if (measure.status === "calculated" || measure.reason === "hidden") return { text: measure.printed };
  return { text: measure.printed, mark: payReasonWords[measure.reason].mark };
}

type CalculatedPay = Extract<PayMeasure, { status: "calculated" }>;

/** A gap in words with its interval: "5.0% lower than that of White staff (95% interval 1.2% to 8.8%)". */
function gapWords(gap: CalculatedPay): string {
  const { interval } = gap;
  if (interval === null) return lowerOrHigher(gap);
  const level = levelWords(interval);
  const limits = [interval.lower, interval.upper].map((limit) => ({
    size: printPercentage(decimalText(Math.abs(limit)), 1),
    side: limit < 0 ? "higher" : "lower",
  }));
  const own = gap.number < 0 ? "higher" : "lower";
  const isOneSided = limits.every(({ size, side }) => side === own || size === "0.0%");
  const said = isOneSided
    ? (own === "higher" ? limits.toReversed() : limits).map(({ size }) => size)
    : limits.toReversed().map(({ size, side }) => (size === "0.0%" ? size : `${size} ${side}`));
  return `${lowerOrHigher(gap)} (${level} ${said.join(" to ")})`;
}

/** A gap in words: "5.0% lower than that of White staff", "2.0% higher than that of White staff", "the same as that of White staff". */
function lowerOrHigher({ number, printed }: CalculatedPay): string {
  const side = number > 0 ? `${printed} lower than` : `${printed.slice(1)} higher than`;
  return `${printed === "0.0%" ? "the same as" : side} that of White staff`;
}

const NUMBERS = ["no", "one", "two", "three", "four"] as const;

/** One of the numbers that a few groups can be: "four". */
function inWords(number: number): string {
  return NUMBERS[number] ?? String(number);
}
