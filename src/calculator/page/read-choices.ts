import { type ReportChoices, usualChoices } from "../state/report-choices.ts";
import { element } from "./element.ts";

/** The choices beside the report: for whom it is, what is hidden, out of whom shares are. */
export function readChoices(): ReportChoices {
  const chosen = new FormData(element("choices", HTMLFormElement));
  const text = (name: string): string => {
    const value = chosen.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const threshold = text("threshold");
  const { policy, options } = usualChoices;
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
  };
}
