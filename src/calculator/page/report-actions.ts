import { makeIssue } from "../../model/issue.ts";
import type { YearDraft } from "../state/year-draft.ts";
import { element, focusOn } from "./element.ts";
import { makeShownReport } from "./make-shown-report.ts";
import { checkLabel, readChoices } from "./read-choices.ts";
import type { Store } from "./store.ts";
import { whileWorking } from "./while-working.ts";

/** Makes the report of what the form holds, or leads to everything that is wrong with it. */
export async function showReportOf(store: Store): Promise<void> {
  const choices = readChoices();
  if (choices.audience === "publish" && !element("choices", HTMLFormElement).reportValidity()) return;
  if (!checkLabel(choices)) return;
  const { current } = store.state();
  const previous = orderChecked(store.state().previous, current);
  store.change({ previous, findings: "shown", report: null, atRisk: null });
  if (current.return === null || (previous !== null && previous.return === null)) {
    focusOn("error-summary");
    return;
  }
  const request = { current: current.return, previous: previous?.return ?? null, choices };
  const doing = choices.audience === "publish" ? "Finding what must be hidden" : "Making the report";
  await whileWorking(store, doing, 0, async () => {
    store.change(await makeShownReport(request));
    focusOn("report-title");
  });
}

/** Last year is before this one. */
function orderChecked(previous: YearDraft | null, current: YearDraft): YearDraft | null {
  const [year, before] = [previous?.return?.year, current.return?.year];
  if (previous === null || year === undefined || before === undefined || year < before) return previous;
  const issue = makeIssue("out-of-range", "year", `a year before ${String(before)}`, String(year));
  return { ...previous, return: null, issues: [issue] };
}
