import { describeValue } from "../../foundation/wres-error.ts";
import { periods } from "../../reference/periods.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Return } from "../return.ts";

/** A return of which some parts may be missing. */
type PartialReturn = Partial<Pick<Return, "period" | "disciplinary" | "survey" | "bank" | "local">>;

/**
 * What a return of a part of the year may not hold: a window of one year or two, the cases of the year before, and the staff survey,
 * which is held once a year.
 */
export function periodRules({ period, disciplinary, survey, bank, local }: PartialReturn): readonly Issue[] {
  if (period === undefined) return [];
  // A program without types may have passed another word.
  if (!periods.some(({ id }) => id === period)) {
    const expected = `one of ${periods.map(({ id }) => id).join(", ")}`;
    return [makeIssue("not-allowed", "period", expected, describeValue(period))];
  }
  return [
    ...partRules({ disciplinary, survey }, ""),
    ...partRules(bank ?? {}, "bank."),
    ...Object.entries(local ?? {}).flatMap(([id, { countedPreviousYear }]) =>
      countedPreviousYear === undefined ? [] : [previousYear(["local", id, "countedPreviousYear"])],
    ),
  ];
}

function partRules(
  { disciplinary, survey }: Pick<Return, "disciplinary" | "survey">,
  prefix: string,
): readonly Issue[] {
  const { window = "not-stated", enteredPreviousYear } = disciplinary ?? {};
  return [
    ...(window === "not-stated"
      ? []
      : [
          makeIssue(
            "not-allowed",
            `${prefix}disciplinary.window`,
            "no window, since the cases of this return are those of its period",
            describeValue(window),
            "Leave it out, and count the people who entered the process in the period.",
          ),
        ]),
    ...(enteredPreviousYear === undefined ? [] : [previousYear(`${prefix}disciplinary.enteredPreviousYear`)]),
    ...(survey === undefined
      ? []
      : [
          makeIssue(
            "not-allowed",
            `${prefix}survey`,
            "no survey in a return of a part of the year",
            "given",
            "The staff survey is held once a year: put its answers into the return of the year.",
          ),
        ]),
  ];
}

function previousYear(path: string | readonly string[]): Issue {
  return makeIssue(
    "not-allowed",
    path,
    "no cases of the year before in a return of a part of the year",
    "given",
    "A window of two years is of whole years: put them into the return of the year.",
  );
}
