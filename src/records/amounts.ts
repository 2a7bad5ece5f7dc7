import type { CellForm } from "./days.ts";

/** Amounts are whole millionths of a pound, which doubles hold exactly up to nine thousand million pounds. */
export const PLACES = 6;

const MILLION = 10 ** PLACES;
const MOST_POUNDS = 1_000_000_000;

/** An amount in millionths of a pound; `blank` where nothing is paid, `unreadable` where the text is none. */
export type ReadAmount = number | "blank" | "unreadable";

const FORM = /^£? ?(\d{1,10}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{0,40}))?$/;

/**
 * Reads an amount in pounds: "18.5", "£1,200.00". Nothing, a dash and 0 are blank. Decimals beyond the sixth are rounded, half
 * away from zero.
 */
export function readAmount(text: string): ReadAmount {
  if (text === "" || text === "-" || text === "–") return "blank";
  const [, whole, decimals = ""] = FORM.exec(text) ?? [];
  if (whole === undefined) return "unreadable";
  const pounds = Number(whole.replaceAll(",", ""));
  if (pounds > MOST_POUNDS) return "unreadable";
  const kept = Number(decimals.slice(0, PLACES).padEnd(PLACES, "0"));
  const isUp = (decimals[PLACES] ?? "0") >= "5";
  const amount = pounds * MILLION + kept + (isUp ? 1 : 0);
  return amount === 0 ? "blank" : amount;
}

/**
 * True where rounding to six decimals changed more of an amount than the noise of a spreadsheet, which holds 17.12 as
 * 17.120000000000001.
 */
export function isRounded(text: string, amount: number): boolean {
  const point = text.indexOf(".");
  if (point < 0 || text.length - point - 1 <= PLACES) return false;
  const exact = Number(text.slice(text.startsWith("£") ? 1 : 0).replaceAll(",", "")) * MILLION;
  return Math.abs(exact - amount) > exact * NOISE;
}

/** A number of a spreadsheet is right to fifteen digits. */
const NOISE = 1e-15;

/** The form of a short text of digits and signs: what somebody is paid stays out of messages, and so does a name. */
export function formOfAmount(text: string): CellForm | undefined {
  return /^[-\d., £$€%()]{1,24}$/.test(text) ? { example: text.replace(/\d/g, "#") } : undefined;
}

/** A list of amounts that grows. */
export class AmountList {
  private held: Float64Array = new Float64Array(16);
  private used = 0;

  push(amount: number): void {
    if (this.used === this.held.length) {
      const longer = new Float64Array(2 * this.held.length);
      longer.set(this.held);
      this.held = longer;
    }
    this.held[this.used] = amount;
    this.used += 1;
  }

  get length(): number {
    return this.used;
  }

  /** The amounts from the lowest to the highest. The list is not to be added to afterwards. */
  sorted(): Float64Array {
    return this.held.subarray(0, this.used).sort();
  }
}
