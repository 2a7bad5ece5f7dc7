import { capitalised } from "../../foundation/capitals.ts";
import { decimalText } from "../../foundation/decimal-text.ts";
import { NO_NUMBER, printPercentage, withThousands } from "../../foundation/print-number.ts";
import { printable } from "../../foundation/wres-error.ts";
import type { Count } from "../../model/counts.ts";
import type { PayAbout, PayGapResults, PayMeasure, PayReason } from "../../model/ethnicity-pay.ts";
import { CONFIDENTIAL } from "../../model/print-measure.ts";
import { assertLetThrough, type Publishable } from "../../model/protection.ts";
import { everyGroup, type Group, groupsWithinBme } from "../../reference/groups.ts";
import { payQuarters } from "../../reference/pay-quarters.ts";
import { groupWords, type GroupWords, type WordingOptions } from "../words/group-words.ts";
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
  const title = snapshot === undefined ? "Ethnicity pay gap" : `Ethnicity pay gap at ${snapshot}`;
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

const comparedGroups: readonly Group[] = ["bme", ...groupsWithinBme];
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
    return {
      heading: "Hourly pay",
      lead: ["Above 0% a group is paid less than White staff, below 0% more."],
      tables: [
        {
          caption: "Gaps in hourly pay, of staff on full pay",
          columns: ["", "Staff", "Mean gap", this.intervalHeading(), "Median gap", this.intervalHeading()],
          rows: everyGroup.map((group) => this.gapRow("hourly", group)),
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
        lead: ["The gaps are of staff who received a bonus in the twelve months before."],
        tables: [
          {
            caption: "Staff who received a bonus, and gaps in bonuses",
            columns: ["", "Received one", "Of staff", "Share", "Mean gap", "Median gap"],
            rows: everyGroup.map((group) => ({
              label: this.label(group),
              kind: "figures",
              cells: [
                this.countCell(bonus[group]?.people, `pay/bonus/share/${group}`),
                this.countCell(bonus[group]?.of, `pay/bonus/share/${group}`),
                this.cell(`pay/bonus/share/${group}`),
                ...this.gapCells("bonus", group).map(([gap]) => gap),
              ],
            })),
          },
        ],
        notes: this.results.records === undefined ? [] : ["Staff without hourly pay are counted here alone."],
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
          "All staff stand in the order of their hourly pay, and are divided into four quarters. A group that is paid as others are has the same share of each.",
        ],
        tables: [
          {
            caption: "Each group's share of each quarter",
            columns: ["", ...payQuarters.map(({ title }) => title)],
            rows: everyGroup.map((group) => ({
              label: this.label(group),
              kind: "figures",
              cells: payQuarters.map(({ id }) => this.cell(`pay/quarter/${id}/${group}`)),
            })),
          },
        ],
        notes: [
          "Where staff with the same pay stand on both sides of a border, each group is divided in proportion.",
        ],
      },
    ];
  }

  people(): Section {
    const preferred = this.measures.has("pay/preferred-not-to-say");
    return {
      heading: "Who is counted",
      lead: [],
      tables: [
        {
          caption: "Staff on full pay, by ethnic group",
          columns: ["", "Share"],
          rows: [
            ...everyGroup.map((group): Row => ({
              label: this.label(group),
              kind: "figures",
              cells: [this.cell(`pay/composition/${group}`)],
            })),
            { label: "Ethnicity known", kind: "figures", cells: [this.cell("pay/declared")] },
            ...(preferred
              ? [
                  {
                    label: "Preferred not to say",
                    kind: "figures" as const,
                    cells: [this.cell("pay/preferred-not-to-say")],
                  },
                ]
              : []),
          ],
        },
      ],
      notes: [],
    };
  }

  /** What a board has to know: all other groups together, then the group with the largest gap. */
  sentences(): readonly string[] {
    const gaps = comparedGroups.flatMap((group) => {
      const measure = this.gap("hourly", "median-gap", group);
      return measure?.status === "calculated" ? [{ group, gap: measure }] : [];
    });
    const together = this.togetherSentence();
    const [largest, next] = gaps
      .filter(({ group }) => group !== "bme")
      .toSorted((one, other) => Math.abs(other.gap.number) - Math.abs(one.gap.number));
    const isAlone = largest !== undefined && next?.gap.printed !== largest.gap.printed;
    return [
      ...together,
      ...(!isAlone || largest.gap.printed === "0.0%"
        ? []
        : [
            `Of the four groups, the median differs most for ${this.words.people(largest.group, "staff")}: it is ${lowerOrHigher(largest.gap)} that of White staff.`,
          ]),
      ...this.bonusSentence(),
      ...(together.length === 0 && !isAlone ? ["No gap in hourly pay can be given."] : []),
    ];
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

  private togetherSentence(): readonly string[] {
    const staff = this.words.people("bme", "staff");
    return (["mean", "median"] as const).flatMap((average) => {
      const gap = this.gap("hourly", `${average}-gap`, "bme");
      if (gap?.status !== "calculated") return [];
      return [`The ${average} hourly pay of ${staff} is ${lowerOrHigher(gap)} that of White staff.`];
    });
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

  private gapRow(of: "hourly" | "bonus", group: Group): Row {
    const people = this.countCell(this.results.pay[of]?.[group]?.people, `pay/composition/${group}`);
    return { label: this.label(group), kind: "figures", cells: [people, ...this.gapCells(of, group).flat()] };
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

  private intervalHeading(): string {
    const level = this.results.measures
      .flatMap((measure) =>
        measure.status === "calculated" && measure.interval !== null ? [measure.interval] : [],
      )
      .at(0)?.level;
    return level === undefined ? "Interval" : `${printPercentage(decimalText(level), 0)} interval`;
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

function cellOf(measure: PayMeasure): Cell {
  if (measure.status === "calculated" || measure.reason === "hidden") return { text: measure.printed };
  return { text: measure.printed, mark: payReasonWords[measure.reason].mark };
}

/** A gap in words: "5.0% lower than", "2.0% higher than", "the same as". */
function lowerOrHigher({ number, printed }: Extract<PayMeasure, { status: "calculated" }>): string {
  if (printed === "0.0%") return "the same as";
  return number > 0 ? `${printed} lower than` : `${printed.slice(1)} higher than`;
}
