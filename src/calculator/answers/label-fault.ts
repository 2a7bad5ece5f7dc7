import { WresError } from "../../foundation/wres-error.ts";
import { groupWords, type WordingOptions } from "../../report/words/group-words.ts";

/** Why a report cannot be worded so; null where it can. */
export function labelFault(wording: WordingOptions): string | null {
  try {
    groupWords(wording);
    return null;
  } catch (error) {
    if (error instanceof WresError) return error.message;
    throw error;
  }
}
