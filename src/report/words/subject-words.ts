import type { IndicatorNumber } from "../../reference/indicators.ts";

/** What each indicator is about, in as few words as a chart has room for. */
export const subjectWords: Readonly<Record<IndicatorNumber, string>> = {
  1: "Pay bands",
  2: "Appointment",
  3: "Disciplinary process",
  4: "Training and CPD",
  5: "Harassment from patients or the public",
  6: "Harassment from staff",
  7: "Belief in equal opportunities",
  8: "Discrimination at work",
  9: "Board",
};
