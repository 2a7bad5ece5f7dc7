import { groupWords, type WordingOptions } from "../report/words/group-words.ts";
import type { Arguments, Option } from "./command.ts";
import { blamedOnUsage } from "./usage-error.ts";

/** How a report is worded; no number depends on it. */
export const wordingOptions: Readonly<Record<"label", Option>> = {
  label: {
    type: "string",
    value: "<words>",
    help: 'what BME staff are called, such as "ethnic minority"; it changes words, and never a number',
  },
};

/** Reads them; a label that cannot stand in a sentence is refused before anything is calculated. */
export function wordingChoices({ text }: Arguments): WordingOptions {
  const label = text("label");
  if (label === undefined) return {};
  blamedOnUsage(() => groupWords({ label }));
  return { label };
}
