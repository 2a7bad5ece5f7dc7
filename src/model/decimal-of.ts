import { Decimal } from "decimal.js";
import { describeValue, WresError } from "../foundation/wres-error.ts";

/**
 * The exact value of an answer as a number of decimal.js, in the copy of decimal.js that your own program imports where
 * the versions agree. Its further arithmetic has the precision that you set there.
 *
 * @param exact - A calculated measure or answer, or one of the exact texts that answers hold.
 * @returns The number, with every digit of the text.
 * @throws WresError `wrong-arguments` where there is no exact text.
 * @example
 * ```ts
 * import { relativeLikelihood } from "wres-metrics";
 * import { decimalOf } from "wres-metrics/decimal";
 * const answer = relativeLikelihood({ over: { count: 1, of: 3 }, under: { count: 1, of: 4 } });
 * if (answer.status === "calculated") console.log(decimalOf(answer).times(3).toFixed(2)); // 4.00
 * ```
 * @since 0.1.0
 */
export function decimalOf(
  exact:
    | string
    | {
        /** The exact text, such as "0.25". */
        readonly value: string;
      },
): Decimal {
  const text: unknown = typeof exact === "string" ? exact : exact.value;
  if (typeof text === "string" && /^-?\d+(?:\.\d+)?$/.test(text)) return new Decimal(text);
  throw new WresError(
    "wrong-arguments",
    `The exact text is ${describeValue(text)}; expected a decimal, such as "0.25".`,
  );
}
