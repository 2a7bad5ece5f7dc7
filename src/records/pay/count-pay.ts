import { textWords } from "../../foundation/text-words.ts";
import { type DecimalText, withPoint } from "../../foundation/decimal-text.ts";
import { numberAt } from "../../foundation/lists.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { BonusSample, ByGroup, EthnicityPay, PaySample } from "../../model/ethnicity-pay.ts";
import type { Finding } from "../../model/finding.ts";
import { lossesOfFile } from "../../model/lost-on-reading.ts";
import type { RecordIssue } from "../../model/record-counts.ts";
import type { RecordBalance } from "../../model/return-source.ts";
import type { PayMapping } from "../../model/record-mapping.ts";
import { payMappingShape } from "../../model/schemas/record-mapping-schema.ts";
import { mappingIssues } from "../../ingest/mapping-issues.ts";
import { withKnownKeys } from "../../ingest/shape-issues.ts";
import { PREFERS_NOT_TO_SAY } from "../../reference/ethnic-words.ts";
import { everyGroup, type Group, groupsWithinBme } from "../../reference/groups.ts";
import { type PayQuarter, payQuarters } from "../../reference/pay-quarters.ts";
import { dividedAtRanks, merged } from "../../statistics/divided-at-ranks.ts";
import { medianRank } from "../../statistics/median-ratio-interval.ts";
import { AmountList, formOfAmount, isRounded, PLACES, readAmount } from "../amounts.ts";
import type { CsvOptions } from "../csv.ts";
import { amountColumn } from "../local-amounts.ts";
import { cellText, normalCode } from "../codes.ts";
import type { RowShape } from "../headings.ts";
import {
  codedColumn,
  filterColumn,
  groupsFromLowest,
  type PlannedColumn,
  populations,
  type RecordPlan,
} from "../mapping.ts";
import {
  readCsvRows,
  readRows,
  type RecordRow,
  readSheetRows,
  RowCounter,
  type RowsRead,
} from "../read-rows.ts";
import type { SheetOptions } from "../sheet.ts";
import type { ByteSource } from "../source.ts";
import { RecordTally, type RowRefusal, type RowTaker, valueAt } from "../tally.ts";

/**
 * The pay of some people by ethnic group, and what became of every row.
 *
 * @since 0.1.0
 */
export interface PayCounts {
  /** What `calculatePayGap` takes. */
  readonly pay: EthnicityPay;
  /** What became of every row. */
  readonly balance: RecordBalance;
  /** What is wrong with rows, or with the file. */
  readonly issues: readonly RecordIssue[];
  /** How many amounts had more than six decimals, and were rounded to the sixth. */
  readonly rounded: number;
  /** Counted rows of people without hourly pay: they are in the figures of bonuses alone. */
  readonly withoutHourlyPay: number;
  /**
   * What was lost on reading: rows that were rejected or left out, columns that are not used, amounts that were rounded, and what
   * is wrong with the file as a whole. Left out where there is nothing.
   */
  readonly findings?: readonly Finding[] | undefined;
}

/**
 * Counts rows of people with their hourly pay, and their bonus where there is a column for it. Every row is a person.
 * Amounts are pounds: "18.50", "£1,200.00"; they are kept exactly, to a millionth of a pound.
 *
 * Somebody whose hourly pay is blank, or 0, is not on full pay: with a column for bonuses the row counts towards those
 * alone, without one it is left out and the balance says so.
 *
 * @param rows - The rows, objects by heading or lists under a row of headings; an async iterable gives a promise.
 * @param mapping - Which column is what, and how the codes for ethnicity are read.
 * @returns The pay by group, the balance of all rows, and what is wrong with them.
 * @throws WresError `invalid-mapping`.
 * @example
 * ```ts
 * import { countPay } from "wres-metrics/pay";
 * const { pay, balance } = countPay(
 *   [
 *     { ethnicity: "A", "hourly rate": "18.50" },
 *     { ethnicity: "White - Irish", "hourly rate": "£21.50" },
 *     { ethnicity: "H", "hourly rate": "17" },
 *   ],
 *   {
 *     kind: "pay",
 *     hourly: "hourly rate",
 *     ethnicity: { column: "ethnicity", codes: { use: ["ethnic-categories-2001"] } },
 *   },
 * );
 * console.log(pay.hourly.white?.median, pay.hourly.asian?.people, balance.read); // 20 1 3
 * ```
 * @since 0.1.0
 */
export function countPay(rows: Iterable<RecordRow>, mapping: PayMapping): PayCounts;

export function countPay(rows: AsyncIterable<RecordRow>, mapping: PayMapping): Promise<PayCounts>;

export function countPay(
  rows: Iterable<RecordRow> | AsyncIterable<RecordRow>,
  mapping: PayMapping,
): PayCounts | Promise<PayCounts> {
  const counter = payCounter(mapping);
  return readRows(rows, counter.plan, counter.rows, counter.finish);
}

/**
 * Counts the rows of a CSV file as `countPay` counts rows. What it keeps is eight bytes an amount.
 *
 * @param source - A stream of Node, a `ReadableStream`, a browser's `File`, or lists of bytes.
 * @param mapping - Which column is what.
 * @param options - What is known of the file.
 * @returns The pay by group, the balance of all rows, and what is wrong with them.
 * @throws WresError `invalid-mapping`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { countPayCsv } from "wres-metrics/pay";
 * const file = new Blob(["Ethnic Origin,Hourly Rate,Bonus\nA,18.50,\nA,19.50,500\nH,17.25,\n"]);
 * const { pay } = await countPayCsv(file, {
 *   kind: "pay",
 *   hourly: "Hourly Rate",
 *   bonus: "Bonus",
 *   ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
 * });
 * console.log(pay.bonus?.white?.people, pay.bonus?.white?.of); // 1 2
 * ```
 * @since 0.1.0
 */
export async function countPayCsv(
  source: ByteSource,
  mapping: PayMapping,
  options: CsvOptions = {},
): Promise<PayCounts> {
  const counter = payCounter(mapping);
  return counter.finish(await readCsvRows(source, counter.plan, counter.rows, options));
}

/**
 * Counts the rows of a sheet of a workbook (.xlsx) as `countPay` counts rows.
 *
 * @param source - The workbook: a browser's `File`, a stream, or lists of bytes.
 * @param mapping - Which column is what.
 * @param options - Which sheet, where several have the columns.
 * @returns The pay by group, the balance of all rows, and what is wrong with them.
 * @throws WresError `invalid-mapping`, `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { countPaySheet } from "wres-metrics/pay";
 * const { issues } = await countPaySheet(new Blob(["Ethnic Origin,Hourly Rate"]), {
 *   kind: "pay",
 *   hourly: "Hourly Rate",
 *   ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
 * });
 * console.log(issues[0]?.code); // unreadable-workbook
 * ```
 * @since 0.1.0
 */
export async function countPaySheet(
  source: ByteSource,
  mapping: PayMapping,
  options: SheetOptions = {},
): Promise<PayCounts> {
  const counter = payCounter(mapping);
  return counter.finish(await readSheetRows(source, counter.plan, counter.rows, options));
}

/** A counter of rows whose answer is pay. */
function payCounter(mapping: PayMapping): {
  readonly plan: RecordPlan;
  readonly rows: RowCounter;
  readonly finish: (read: RowsRead) => PayCounts;
} {
  const plan = planPay(checkedPayMapping(mapping));
  const amounts = new AmountTaker(plan, mapping.bonus !== undefined);
  const rows = new RowCounter(plan, (shape) => new RecordTally(plan, shape, amounts.under(shape)));
  return { plan, rows, finish: (read) => amounts.answer(read) };
}

/** Stops a program that passes something that is not a mapping: a pattern in it could take for ever. */
function checkedPayMapping(mapping: PayMapping): PayMapping {
  const { success, data, error } = payMappingShape().safeParse(mapping, withKnownKeys);
  if (success) return data;
  const issues = mappingIssues(error.issues, mapping);
  throw new WresError(
    "invalid-mapping",
    `The mapping cannot be used. ${issues.map(({ message }) => message).join(" ")}`,
  );
}

/** Population, whether somebody preferred not to say, group. */
const sizes = [populations.length, 2, groupsFromLowest.length] as const;
const [, , GROUPS] = sizes;
const SUBSTANTIVE = populations.indexOf("substantive");

function planPay({ filters = [], ethnicity, hourly, bonus }: PayMapping): RecordPlan {
  const checks = filters.map(filterColumn);
  const columns = [
    ...checks,
    codedColumn(ethnicity, groupsFromLowest),
    preference(ethnicity.column),
    ...[hourly, ...(bonus === undefined ? [] : [bonus])].map(amountColumn),
  ];
  const [at, said] = [checks.length, checks.length + 1];
  return {
    columns,
    cells: sizes.reduce((product, size) => product * size, 1),
    cellOf: (indexes) => {
      const isBank = checks.some(({ size }, check) => size === populations.length && indexes[check] === 0);
      const population = isBank ? populations.indexOf("bank") : SUBSTANTIVE;
      return (population * 2 + numberAt(indexes, said)) * GROUPS + numberAt(indexes, at);
    },
    describe: (cell, people) => ({
      people,
      population: populations[populationOf(cell)] ?? "substantive",
      group: groupOf(cell),
    }),
    isAlike: (cell, other) => cell === other,
    person: null,
    partitionOf: () => 0,
  };
}

function groupOf(cell: number): Group {
  return groupsFromLowest[cell % GROUPS] ?? "unknown";
}

function populationOf(cell: number): number {
  return Math.floor(cell / (2 * GROUPS));
}

function preferredNotToSay(cell: number): boolean {
  return Math.floor(cell / GROUPS) % 2 === 1;
}

/** Reads the text for ethnicity once more: 1 where somebody preferred not to say. */
function preference(column: PlannedColumn["column"]): PlannedColumn {
  const words = new RegExp(`^(?:${PREFERS_NOT_TO_SAY})$`);
  return { column, size: 2, read: (code) => (words.test(textWords(code.slice(0, 200))) ? 1 : 0) };
}

/** Takes the amounts of the rows that are counted. */
class AmountTaker implements RowTaker {
  private readonly hourly: readonly AmountList[] = groupsFromLowest.map(() => new AmountList());
  private readonly bonuses: readonly AmountList[] = groupsFromLowest.map(() => new AmountList());
  private readonly employed: number[] = groupsFromLowest.map(() => 0);
  private readonly columns: { readonly hourly: number; readonly bonus: number | null };
  private shape: RowShape | null = null;
  private preferNotToSay = 0;
  private rounded = 0;
  private withoutHourlyPay = 0;

  constructor({ columns }: RecordPlan, hasBonus: boolean) {
    const last = columns.length - 1;
    this.columns = hasBonus ? { hourly: last - 1, bonus: last } : { hourly: last, bonus: null };
  }

  /** Says where the amounts stand in a row. */
  under(shape: RowShape): this {
    this.shape = shape;
    return this;
  }

  take(row: object | null | undefined, cell: number): RowRefusal | null {
    const { hourly, bonus } = this.columns;
    const [pay, extra] = [this.amount(row, hourly), bonus === null ? "blank" : this.amount(row, bonus)];
    if (typeof pay === "object") return pay;
    if (typeof extra === "object") return extra;
    if (pay === "blank" && bonus === null) return { stop: { excluded: "no-hourly-pay" } };
    if (populationOf(cell) !== SUBSTANTIVE) return null;
    const at = cell % GROUPS;
    if (pay === "blank") this.withoutHourlyPay += 1;
    else {
      this.hourly[at]?.push(pay);
      if (groupOf(cell) === "unknown" && preferredNotToSay(cell)) this.preferNotToSay += 1;
    }
    if (extra !== "blank") this.bonuses[at]?.push(extra);
    this.employed[at] = numberAt(this.employed, at) + 1;
    return null;
  }

  answer({ balance, issues, remarks, unused, isCounted }: RowsRead): PayCounts {
    const { rounded, withoutHourlyPay, preferNotToSay } = this;
    const pay: EthnicityPay = isCounted
      ? {
          format: 1,
          ...hourlyFigures(byGroup((at) => this.hourly[at]?.sorted() ?? new Float64Array(0))),
          ...(this.columns.bonus !== null && {
            bonus: bonusFigures(
              byGroup((at) => this.bonuses[at]?.sorted() ?? new Float64Array(0)),
              byGroup((at) => numberAt(this.employed, at)),
            ),
          }),
          preferNotToSay,
        }
      : { format: 1, hourly: {} };
    const noticed = [
      ...counted("Rows without hourly pay, which count towards bonuses alone", withoutHourlyPay),
      ...counted("Amounts with more than six decimals, rounded to the sixth", rounded),
      ...remarks,
    ];
    return {
      pay,
      balance,
      issues,
      rounded,
      withoutHourlyPay,
      ...lossesOfFile({ part: "pay", balance, unused, remarks: noticed, issues }),
    };
  }

  /** Reads an amount of a row, or says why it is none. */
  private amount(row: object | null | undefined, column: number): number | "blank" | RowRefusal {
    const value = valueAt(row, this.shape?.keys[column] ?? "");
    const text = normalCode(cellText(value));
    const amount = readAmount(text);
    if (typeof amount === "number") {
      if (isRounded(text, amount)) this.rounded += 1;
      return amount;
    }
    if (amount === "blank") return amount;
    return {
      stop: { rejected: "unreadable-amount" },
      column: this.shape?.headings[column] ?? "",
      form: formOfAmount(text),
    };
  }
}

/** What is to be known of some rows; nothing of none. */
function counted(what: string, rows: number): readonly string[] {
  return rows === 0 ? [] : [`${what}: ${withThousands(rows)}.`];
}

function byGroup<Of>(make: (at: number) => Of): { readonly [group in Group]: Of } {
  return Object.fromEntries(groupsFromLowest.map((group, at) => [group, make(at)])) as {
    readonly [group in Group]: Of;
  };
}

/**
 * The amounts of the people of each group, sorted, in millionths of a pound. Those who are only known to be of another group
 * than White stand under `bme`.
 */
type AmountsByGroup = { readonly [group in Group]: Float64Array };

/** What hourly pay says: the sample of each group, and the people of each in each quarter. */
function hourlyFigures(amounts: AmountsByGroup): Pick<EthnicityPay, "hourly" | "quarters"> {
  return { hourly: samples(amounts, sampleOf), quarters: peopleInQuarters(amounts) };
}

/** What bonuses say: the sample of those who received one, out of the people of their group. */
function bonusFigures(
  amounts: AmountsByGroup,
  employed: { readonly [group in Group]: number },
): ByGroup<BonusSample> {
  return samples(amounts, (own, group) => ({ ...sampleOf(own), of: withBme(employed)[group] }));
}

/** Counts where BME is those of its four groups, and those of whom no more is known. */
function withBme(counts: { readonly [group in Group]: number }): { readonly [group in Group]: number } {
  const bme = groupsWithinBme.reduce((sum, group) => sum + counts[group], counts.bme);
  return { ...counts, bme };
}

function samples<Sample>(
  amounts: AmountsByGroup,
  make: (own: Float64Array, group: Group) => Sample,
): ByGroup<Sample> {
  const bme = merged([amounts.bme, ...groupsWithinBme.map((group) => amounts[group])]);
  return Object.fromEntries(
    everyGroup.map((group) => [group, make(group === "bme" ? bme : amounts[group], group)]),
  );
}

function sampleOf(sorted: Float64Array): PaySample {
  const people = sorted.length;
  if (people === 0) return { people };
  const rank = medianRank(people);
  const beside = [numberAt(sorted, rank - 1), numberAt(sorted, people - rank)] as const;
  const total = totalOf(sorted);
  return {
    people,
    total: pounds(total),
    median: medianOf(sorted),
    ...(people > 1 && { standardDeviation: standardDeviationOf(sorted, Number(total) / people) }),
    beside: [pounds(BigInt(beside[0])), pounds(BigInt(beside[1]))],
  };
}

function pounds(millionths: bigint, places = PLACES): DecimalText {
  return withPoint("", String(millionths), places);
}

/** The exact sum. Doubles are exact up to 2^53, and what is near that is put aside. */
function totalOf(amounts: Float64Array): bigint {
  let total = 0n;
  let part = 0;
  for (const amount of amounts) {
    if (part > Number.MAX_SAFE_INTEGER - amount) {
      total += BigInt(part);
      part = 0;
    }
    part += amount;
  }
  return total + BigInt(part);
}

/** Half of the sum of the two in the middle, which are one where the number is odd: exact with one place more. */
function medianOf(sorted: Float64Array): DecimalText {
  const { length } = sorted;
  const [below, above] = [Math.floor((length - 1) / 2), Math.floor(length / 2)];
  return pounds((BigInt(numberAt(sorted, below)) + BigInt(numberAt(sorted, above))) * 5n, PLACES + 1);
}

/** In pounds. */
function standardDeviationOf(amounts: Float64Array, mean: number): number {
  let squares = 0;
  for (const amount of amounts) squares += (amount - mean) ** 2;
  return Math.sqrt(squares / (amounts.length - 1)) / 10 ** PLACES;
}

/** The people of each group in each quarter of everybody. */
function peopleInQuarters(amounts: AmountsByGroup): NonNullable<EthnicityPay["quarters"]> {
  const own = everyGroup.map((group) => amounts[group]);
  const all = own.reduce((sum, { length }) => sum + length, 0);
  let end = 0;
  const ends = payQuarters.map(
    ({ leftOverFrom }) => (end += Math.floor(all / 4) + (all % 4 >= leftOverFrom ? 1 : 0)),
  );
  const lowest = dividedAtRanks(own, ends);
  const quarters = payQuarters.map(({ id }, index): readonly [PayQuarter, Record<Group, number>] => {
    const inside = (group: number): number =>
      numberAt(lowest[index] ?? [], group) - (lowest[index - 1]?.[group] ?? 0);
    const counts = Object.fromEntries(everyGroup.map((group, at) => [group, inside(at)]));
    return [id, withBme(counts as Record<Group, number>)];
  });
  return Object.fromEntries(quarters);
}
