import type { ResultsOptions } from "../model/results.ts";
import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import type { Arguments, Option } from "./command.ts";
import { oneOf } from "./usage-error.ts";

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
