import type { ResultsOptions } from "../model/results.ts";
import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import { type Arguments, blamedOnUsage, oneOf, type Option } from "./command.ts";
import { groupWords, type WordingOptions } from "../report/words/group-words.ts";

const windows = disciplinaryWindows.map(({ id }) => id).filter((id) => id !== "not-stated");

/** The options of every command that calculates. */
export const calculationOptions: Readonly<Record<"denominator" | "window", Option>> = {
  denominator: {
    type: "string",
    value: "<all|known>",
    help: "who is in the denominator of shares: everyone (all), or people of known ethnicity (known)",
  },
  window: {
    type: "string",
    value: `<${windows.join("|")}>`,
    help: "the window of the disciplinary process; as the return gives it by default",
  },
};

/** Reads them. */
export function calculationChoices({ text }: Arguments): Partial<ResultsOptions> {
  const denominator = text("denominator");
  const window = text("window");
  return {
    ...(denominator !== undefined && { denominator: oneOf("--denominator", denominator, ["all", "known"]) }),
    ...(window !== undefined && { disciplinaryWindow: oneOf("--window", window, windows) }),
  };
}

/** The wording of a report; no number depends on it. */
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
