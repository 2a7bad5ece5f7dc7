import type { AmountSums, CountedCell } from "./part-of-cells.ts";
import { formOfAmount, isRounded, readAmount } from "./amounts.ts";
import { cellText, normalCode } from "./codes.ts";
import type { RowShape } from "./headings.ts";
import type { PlannedColumn, RecordPlan } from "./mapping.ts";
import { type RowRefusal, type RowTaker, valueAt } from "./tally.ts";
import type { RecordColumn } from "../model/record-mapping.ts";

/** A sum of whole millionths, exact however many are added: what a double could lose goes over to a big integer. */
class ExactSum {
  private whole = 0n;
  private part = 0;

  add(millionths: number): void {
    this.part += millionths;
    if (this.part < SAFE) return;
    this.whole += BigInt(this.part);
    this.part = 0;
  }

  total(): bigint {
    return this.whole + BigInt(this.part);
  }
}

/** One more amount, of at most 10 to the power of 15, stays below 2 to the power of 53. */
const SAFE = 2 ** 52;

/** Adds the two amounts of each row, such as days lost and days available, exactly and cell by cell. */
export class LocalAmounts implements RowTaker {
  /** The plan of counting, whose cells have their amounts too. */
  readonly plan: RecordPlan;
  private readonly first: number;
  private readonly sums = new Map<number, readonly [amount: ExactSum, outOf: ExactSum]>();
  private shape: RowShape | null = null;

  constructor(plan: RecordPlan, { amount, outOf }: Readonly<Record<"amount" | "outOf", RecordColumn>>) {
    this.first = plan.columns.length;
    this.plan = {
      ...plan,
      columns: [...plan.columns, ...[amount, outOf].map(amountColumn)],
      describe: (cell, people): CountedCell => ({
        ...plan.describe(cell, people),
        amounts: this.amountsOf(cell),
      }),
    };
  }

  /** Says where the amounts stand in a row. */
  under(shape: RowShape): this {
    this.shape = shape;
    return this;
  }

  take(row: object | null | undefined, cell: number): RowRefusal | null {
    const [amount, outOf] = [this.amount(row, this.first), this.amount(row, this.first + 1)];
    if (typeof amount === "object") return amount;
    if (typeof outOf === "object") return outOf;
    const sums = this.sums.get(cell) ?? [new ExactSum(), new ExactSum()];
    sums[0].add(amount);
    sums[1].add(outOf);
    this.sums.set(cell, sums);
    return null;
  }

  private amountsOf(cell: number): AmountSums {
    const [amount, outOf] = this.sums.get(cell) ?? [];
    return { amount: amount?.total() ?? 0n, outOf: outOf?.total() ?? 0n };
  }

  /** Nothing is rounded, and a blank cell is not 0. */
  private amount(row: object | null | undefined, column: number): number | RowRefusal {
    const text = normalCode(cellText(valueAt(row, this.shape?.keys[column] ?? "")));
    const amount = text.startsWith("£") ? "unreadable" : readAmount(text);
    if (typeof amount === "number" && !isRounded(text, amount)) return amount;
    if (amount === "blank" && text.startsWith("0")) return 0;
    return {
      stop: { rejected: "unreadable-amount" },
      column: this.shape?.headings[column] ?? "",
      form: formOfAmount(text),
    };
  }
}

/** A column whose amounts are read row by row, since nearly each is another. */
export function amountColumn(column: RecordColumn): PlannedColumn {
  return { column, size: 1, read: () => 0 };
}
