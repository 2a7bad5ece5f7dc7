/**
 * What stands for decimal.js where every kilobyte counts: the page bundle and the spreadsheet files. It has the
 * operations that those files use and no others, and gives the same digits; a test holds both against each other.
 */
import type { Decimal as FullDecimal } from "./decimal.ts";

const SIGNIFICANT_DIGITS = 40;
// Named, because script of 2019 has no 0n, and would make it from a text each time.
const [ZERO, TWO, TEN] = [0n, 2n, 10n];
const FORM = /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/;

/** units / 10^places, with no zero at the end of its places. */
class BareDecimal implements Pick<FullDecimal, "isZero" | "toNumber" | "toString" | "toJSON"> {
  readonly units: bigint;
  readonly places: number;

  constructor(units: bigint, places: number) {
    const text = places > 0 ? (/0+$/.exec(String(units))?.[0].length ?? 0) : 0;
    const ended = units === ZERO ? places : Math.min(text, places);
    this.units = places < 0 ? units * powerOfTen(-places) : units / powerOfTen(ended);
    this.places = places < 0 ? 0 : places - ended;
  }

  times(other: Operand): BareDecimal {
    const { units, places } = decimal(other);
    return toPrecision(this.units * units, this.places + places);
  }

  minus(other: Operand): BareDecimal {
    const that = decimal(other);
    const places = Math.max(this.places, that.places);
    return toPrecision(unitsAt(this, places) - unitsAt(that, places), places);
  }

  div(other: Operand): BareDecimal {
    const that = decimal(other);
    const [over, under] = [unitsAt(this, that.places), unitsAt(that, this.places)];
    // So many places that the quotient has more digits than are kept.
    const places = Math.max(0, SIGNIFICANT_DIGITS + 2 + digitsIn(under) - digitsIn(over));
    const quotient = (over * powerOfTen(places)) / under;
    return toPrecision(quotient, places);
  }

  abs(): BareDecimal {
    return new BareDecimal(this.units < ZERO ? -this.units : this.units, this.places);
  }

  comparedTo(other: Operand): number {
    const difference = this.minus(other).units;
    if (difference === ZERO) return 0;
    return difference > ZERO ? 1 : -1;
  }

  greaterThanOrEqualTo(other: Operand): boolean {
    return this.comparedTo(other) >= 0;
  }

  isZero(): boolean {
    return this.units === ZERO;
  }

  toNumber(): number {
    return Number(this.toFixed());
  }

  toString(): string {
    return this.toFixed();
  }

  toJSON(): string {
    return this.toFixed();
  }

  toFixed(places: number = this.places): string {
    const size = this.units < ZERO ? -this.units : this.units;
    const units = size * powerOfTen(Math.max(0, places - this.places));
    const kept = roundedOff(units, Math.max(0, this.places - places));
    const digits = String(kept).padStart(places + 1, "0");
    const cut = digits.length - places;
    const sign = this.units < ZERO ? "-" : "";
    return `${sign}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ""}`;
  }
}

/** A number in base ten, exact to 40 significant digits. */
export type Decimal = BareDecimal;

type Operand = number | string | Decimal;

/** Makes a number from a whole number or from a decimal string as printed, as the constructor of decimal.js does. */
export function decimal(value: Operand): Decimal {
  if (value instanceof BareDecimal) return value;
  const [, sign = "", whole, decimals = "", exponent = "0"] = FORM.exec(String(value)) ?? [];
  if (whole === undefined) throw new Error(`Not a decimal number: ${String(value)}`);
  return new BareDecimal(BigInt(`${sign}${whole}${decimals}`), decimals.length - Number(exponent));
}

function unitsAt({ units, places }: BareDecimal, wanted: number): bigint {
  return units * powerOfTen(Math.max(0, wanted - places));
}

/** Rounds to the digits that are kept, a half away from zero. */
function toPrecision(units: bigint, places: number): BareDecimal {
  const dropped = Math.max(0, digitsIn(units) - SIGNIFICANT_DIGITS);
  const kept = roundedOff(units < ZERO ? -units : units, dropped);
  return new BareDecimal(units < ZERO ? -kept : kept, places - dropped);
}

/** A size without its last digits, a half up. */
function roundedOff(size: bigint, digits: number): bigint {
  const unit = powerOfTen(digits);
  return (TWO * size + unit) / (TWO * unit);
}

function digitsIn(whole: bigint): number {
  return String(whole < ZERO ? -whole : whole).length;
}

const powers: bigint[] = [];

/** Kept, because it is most of the work of a division. */
function powerOfTen(exponent: number): bigint {
  return (powers[exponent] ??= TEN ** BigInt(exponent));
}
