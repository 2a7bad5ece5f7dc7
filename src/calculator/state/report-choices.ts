import { usualThreshold } from "../../disclosure/audit/safety.ts";
import { verdictRuleIds } from "../../model/certainty.ts";
import { resolveOptions, typedGrouping } from "../../model/resolve-options.ts";
import { ethnicitySchemes } from "../../reference/ethnic-categories.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { ResultsOptions } from "../../model/results.ts";
import type { WordingOptions } from "../../report/words/group-words.ts";

/** The readers of a report, and the choices of its figures. */
export interface ReportChoices {
  readonly audience: "internal" | "publish";
  readonly policy: { readonly threshold: number; readonly zeros: "hidden" | "shown" };
  /** Whether what is published is safe together with what other denominators and windows would show of the same counts. */
  readonly isForAnyOption: boolean;
  readonly options: Pick<
    ResultsOptions,
    "denominator" | "disciplinaryWindow" | "verdictRule" | "level" | "ethnicityScheme" | "groupings"
  >;
  /** The label of BME staff; no number depends on it. */
  readonly wording: WordingOptions;
}

/** The choices that the command makes where nothing is chosen. */
export const usualChoices: ReportChoices = {
  audience: "internal",
  policy: { threshold: /* @__PURE__ */ usualThreshold(), zeros: "hidden" },
  isForAnyOption: false,
  options: {
    denominator: "all",
    disciplinaryWindow: "as-returned",
    verdictRule: "by-unit",
    level: 0.95,
    ethnicityScheme: "2001",
    groupings: [],
  },
  wording: {},
};

/** The names of the controls of the form of choices. */
export const choiceNames = [
  "audience",
  "threshold",
  "zeros",
  "any-option",
  "denominator",
  "window",
  "verdict-rule",
  "level",
  "ethnicity-scheme",
  "groupings",
  "label",
] as const;

/** What stands in the form of choices, by the names of its controls: "" for a box that is not ticked. */
export type ChoiceTexts = Readonly<Record<(typeof choiceNames)[number], string>>;

const levels = [0.9, 0.95, 0.99, 0.999] as const;

/** Rows to be taken together, an id and its rows each, parted by semicolons; or what is wrong with them. */
export function groupingsOfText(
  text: string,
): { readonly groupings: ResultsOptions["groupings"]; readonly fault: null } | { readonly fault: string } {
  const typed = text
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const groupings = typed.flatMap((one) => typedGrouping(one) ?? []);
  if (groupings.length < typed.length) {
    return { fault: "Give an id and its rows, such as bands-1-to-3=band-1,band-2,band-3." };
  }
  try {
    resolveOptions({ groupings });
    return { groupings, fault: null };
  } catch (error) {
    if (error instanceof WresError) return { fault: error.message };
    throw error;
  }
}

const windows = ["single-year", "two-year-total", "two-year-average"] as const;

/** Reads the choices from the texts of their controls; a text that is none of the choices stands for the usual one. */
export function choicesOfTexts(texts: ChoiceTexts): ReportChoices {
  const { policy, options } = usualChoices;
  const { audience, threshold, zeros, denominator, window, label } = texts;
  const grouped = groupingsOfText(texts.groupings);
  return {
    audience: audience === "publish" ? "publish" : "internal",
    policy: {
      threshold: /^[1-9]\d{0,8}$/.test(threshold) ? Number(threshold) : policy.threshold,
      zeros: zeros === "shown" ? "shown" : policy.zeros,
    },
    isForAnyOption: texts["any-option"] !== "",
    options: {
      denominator: denominator === "known" ? "known" : options.denominator,
      disciplinaryWindow: windows.find((id) => id === window) ?? options.disciplinaryWindow,
      verdictRule: verdictRuleIds.find((id) => id === texts["verdict-rule"]) ?? options.verdictRule,
      level: levels.find((level) => String(level) === texts.level) ?? options.level,
      ethnicityScheme:
        ethnicitySchemes.find((id) => id === texts["ethnicity-scheme"]) ?? options.ethnicityScheme,
      groupings: grouped.fault === null ? grouped.groupings : options.groupings,
    },
    wording: label === "" ? {} : { label },
  };
}

/** The texts that the controls show for some choices. */
export function textsOfChoices(choices: ReportChoices): ChoiceTexts {
  const { audience, policy, isForAnyOption, options, wording } = choices;
  const { disciplinaryWindow } = options;
  return {
    audience,
    threshold: String(policy.threshold),
    zeros: policy.zeros,
    "any-option": isForAnyOption ? "on" : "",
    denominator: options.denominator,
    window: windows.find((id) => id === disciplinaryWindow) ?? "",
    "verdict-rule": options.verdictRule,
    level: String(options.level),
    "ethnicity-scheme": options.ethnicityScheme,
    groupings: options.groupings.map(({ id, rows }) => `${id}=${rows.join(",")}`).join("; "),
    label: wording.label ?? "",
  };
}
