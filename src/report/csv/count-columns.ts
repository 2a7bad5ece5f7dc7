import { NO_NUMBER } from "../../foundation/print-number.ts";
import type { CountOf } from "../../model/count.ts";
import type { Measure, ShareBasis } from "../../model/measure.ts";
import { CONFIDENTIAL, printMeasure } from "../../model/print-measure.ts";
import type { Protection } from "../../model/publishable.ts";
import { NOT_AVAILABLE } from "../words/protection-words.ts";

type Kind = Protection["protection"];

/** The value of a measure, as reports print it, and why there is none; a published one is never a blank. */
export function answerColumns(
  measure: Measure,
  protection: Kind,
): Readonly<Record<"value" | "printed" | "reason", string>> {
  const printed = printMeasure(measure);
  if (measure.status === "calculated") return { value: measure.value.toFixed(), printed, reason: "" };
  const { reason } = measure;
  if (protection === "internal-use") return { value: "", printed, reason };
  const symbol = printed === NO_NUMBER ? NOT_AVAILABLE : printed;
  return { value: symbol, printed: symbol, reason };
}

type Column = "count" | "of" | "percentage";

/** The counts behind a share, or the percentage that is published of it, in columns that begin with a word. */
export function shareColumns<Name extends "first" | "second">(
  name: Name,
  share: ShareBasis | undefined,
  protection: Kind,
): { readonly [column in `${Name}_${Column}`]: string } {
  const values: Readonly<Record<Column, string>> =
    share === undefined
      ? { count: "", of: "", percentage: "" }
      : "percentage" in share
        ? { count: "", of: "", percentage: share.percentage }
        : {
            count: countText(share, "count", protection),
            of: countText(share, "of", protection),
            percentage: "",
          };
  // The keys are put together from the two words; TypeScript cannot follow that through `fromEntries`.
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}_${key}`, value])) as {
    [column in `${Name}_${Column}`]: string;
  };
}

function countText(
  share: Exclude<ShareBasis, { readonly percentage: string }>,
  part: keyof CountOf,
  protection: Kind,
): string {
  if ("hidden" in share && share.hidden.includes(part)) return CONFIDENTIAL;
  return share[part] === null ? (protection === "published" ? NOT_AVAILABLE : "") : String(share[part]);
}
