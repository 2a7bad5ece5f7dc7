import { type ReportChoices, usualChoices } from "../state/report-choices.ts";
import { labelFault } from "../answers/label-fault.ts";
import { element, focusOn } from "./element.ts";

/** The choices beside the report: for whom it is, what is hidden, out of whom shares are. */
export function readChoices(): ReportChoices {
  const chosen = new FormData(element("choices", HTMLFormElement));
  const text = (name: string): string => {
    const value = chosen.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const threshold = text("threshold");
  const { policy, options } = usualChoices;
  const label = text("label");
  const windows = ["single-year", "two-year-total", "two-year-average"] as const;
  return {
    audience: text("audience") === "publish" ? "publish" : "internal",
    policy: {
      threshold: /^[1-9]\d{0,8}$/.test(threshold) ? Number(threshold) : policy.threshold,
      zeros: text("zeros") === "shown" ? "shown" : policy.zeros,
    },
    options: {
      denominator: text("denominator") === "known" ? "known" : options.denominator,
      disciplinaryWindow: windows.find((id) => id === text("window")) ?? options.disciplinaryWindow,
    },
    wording: label === "" ? {} : { label },
  };
}

/** Whether the label can stand in a sentence; where it cannot, its field says why. */
export function checkLabel({ wording }: ReportChoices): boolean {
  const field = element("label", HTMLInputElement);
  const fault = labelFault(wording);
  field.setCustomValidity(fault ?? "");
  if (fault !== null) focusOn("label");
  return field.reportValidity();
}
