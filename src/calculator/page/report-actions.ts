import { earlierWords, isEarlierAlike, periodKey, periodTitle } from "../../model/period.ts";
import { makeIssue } from "../../model/issue.ts";
import { lossesOfDraft, type YearDraft } from "../state/year-draft.ts";
import { element, focusOn } from "./element.ts";
import type { Store } from "./store.ts";
import { inBackground, whileWorking } from "./in-background.ts";
import { type CalculatorState, reportSource, type SavedText } from "../state/calculator-state.ts";
import {
  choiceNames,
  choicesOfTexts,
  groupingsOfText,
  type ChoiceTexts,
  type ReportChoices,
  textsOfChoices,
} from "../state/report-choices.ts";
import { labelFault } from "../answers/live-figures.ts";
import { forInternalUse } from "../../disclosure/publishable.ts";
import { illustratedHtml } from "../../report/charts/html-report.ts";
import { type MadeReport, makeReport, type ReportRequest } from "../answers/make-report.ts";
import type { SolverRequest } from "../work/solver-script.ts";

/** Makes the report of what the form holds, or leads to everything that is wrong with it. */
export async function showReportOf(store: Store): Promise<void> {
  const choices = readChoices();
  store.change({ choices });
  if (choices.audience === "publish" && !element("choices", HTMLFormElement).reportValidity()) return;
  if (!checkLabel(choices) || !checkGroupings()) return;
  const { current } = store.state();
  const previous = orderChecked(store.state().previous, current);
  store.change({ previous, findings: "shown", report: null, atRisk: null });
  if (current.return === null || previous?.return === null) {
    focusOn("error-summary");
    return;
  }
  const { published, plan } = store.state();
  const request = {
    current: current.return,
    previous: previous?.return ?? null,
    lost: lossesOfDraft(current),
    choices,
    plan: plan && { plan: plan.plan, today: dayNow() },
    published: published.flatMap(({ publications }) => publications),
  };
  const doing = choices.audience === "publish" ? "Finding what must be hidden" : "Making the report";
  await whileWorking(store, doing, 0, async () => {
    store.change(
      await makeShownReport(request, reportSource({ ...store.state(), choices, current, previous })),
    );
    focusOn("report-title");
  });
}

/** Last year is before this one, and as long: a quarter stands beside a quarter. */
function orderChecked(previous: YearDraft | null, current: YearDraft): YearDraft | null {
  const [was, now] = [previous?.return ?? null, current.return];
  if (previous === null || was === null || now === null) return previous;
  if (isEarlierAlike(was, now)) return previous;
  const issue = makeIssue("out-of-range", "year", earlierWords(now), periodTitle(was));
  return { ...previous, return: null, issues: [issue] };
}

/** The choices beside the report: for whom it is, what is hidden, out of whom shares are. */
export function readChoices(): ReportChoices {
  const chosen = new FormData(element("choices", HTMLFormElement));
  const text = (name: string): string => {
    const value = chosen.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return choicesOfTexts(Object.fromEntries(choiceNames.map((name) => [name, text(name)])) as ChoiceTexts);
}

/** Puts choices into their controls, as those of a draft that is open again. */
export function showChoices(choices: ReportChoices): void {
  const { elements } = element("choices", HTMLFormElement);
  for (const [name, text] of Object.entries(textsOfChoices(choices))) {
    const control = elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = text !== "";
    else if (control instanceof RadioNodeList || control instanceof HTMLSelectElement) control.value = text;
    else if (control instanceof HTMLInputElement && text !== "") control.value = text;
  }
}

/** True where the rows that are to be taken together can be read; otherwise their field says why not. */
function checkGroupings(): boolean {
  const field = element("groupings", HTMLInputElement);
  const { fault } = groupingsOfText(field.value);
  field.setCustomValidity(fault ?? "");
  if (fault !== null) {
    element("more-choices", HTMLDetailsElement).open = true;
    focusOn("groupings");
  }
  return field.reportValidity();
}

/** True where the label can stand in a sentence; otherwise its field says why not. */
function checkLabel({ wording }: ReportChoices): boolean {
  const field = element("label", HTMLInputElement);
  const fault = labelFault(wording);
  field.setCustomValidity(fault ?? "");
  if (fault !== null) focusOn("label");
  return field.reportValidity();
}

/** Makes a report, and everything that can be saved of it. */
async function makeShownReport(
  request: ReportRequest,
  madeFrom: string,
): Promise<Pick<CalculatorState, "report" | "atRisk">> {
  const { audience } = request.choices;
  const made = await (audience === "publish" ? published(request) : makeReport(request, forInternalUse));
  if (made.status === "unsafe") {
    return { report: null, atRisk: { counts: made.atRisk, earlier: made.earlier } };
  }
  const { document, json, csv, markdown, workbook, publication, earlier, alternatives } = made;
  const html = illustratedHtml(document, json);
  const { organisation } = request.current;
  const period = periodKey(request.current);
  const code = organisation.code.replace(/[^\w-]+/g, "-");
  const saved: SavedText[] =
    publication === null
      ? []
      : [
          {
            label: "what was published (JSON)",
            extension: "json",
            name: `wres-publication-${code}-${period}`,
            text: publication,
          },
        ];
  return {
    atRisk: null,
    report: {
      audience,
      earlier,
      alternatives,
      madeAt: timeNow(),
      madeFrom,
      html,
      workbook,
      name: `wres-report-${code}-${period}-${audience === "publish" ? "published" : "internal"}`,
      texts: [
        { label: "HTML", extension: "html", text: html },
        { label: "JSON", extension: "json", text: json },
        { label: "CSV", extension: "csv", text: csv },
        { label: "Markdown", extension: "md", text: markdown },
        ...saved,
      ],
    },
  };
}

/** The day on the reader's clock, on which a plan is looked at. */
function dayNow(): string {
  // oxlint-disable-next-line no-restricted-globals -- the page has a clock, and the library none
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${String(now.getFullYear())}-${month ?? ""}-${day ?? ""}`;
}

/** The time on the reader's clock, which stands beside the report and in none of its files. */
function timeNow(): string {
  // oxlint-disable-next-line no-restricted-globals -- the page has a clock, and the library none
  return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

async function published(request: ReportRequest): Promise<MadeReport> {
  return (await inBackground("solver", { task: "publish", request } satisfies SolverRequest)) as MadeReport;
}
