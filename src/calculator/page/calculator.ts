import { initialState } from "../state/calculator-state.ts";
import { actions } from "./actions.ts";
import { draw } from "./draw.ts";
import { listenToFiles, readForm, takeDrafts } from "./take-returns.ts";
import { element, listenToTabs, showTab, watchReport } from "./element.ts";
import { openStore } from "./store.ts";
import { draftOfValue, type YearDraft } from "../state/year-draft.ts";

watchReport();
const store = openStore(initialState, draw);

listenToFiles(store);

document.addEventListener("click", (event) => {
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
  const action = actions[from?.dataset["action"] ?? ""];
  if (from === null || action === undefined) return;
  event.preventDefault();
  store.change(readForm(store.state()));
  void action(store, from);
});

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
}

// The address says what is shown, so that it can be kept: #check, #audit, #example=esneft-2022.
listenToTabs((tab) => {
  location.hash = tab;
});

addEventListener("hashchange", followAddress);

followAddress();

function followAddress(): void {
  const example = exampleOf(location.hash);
  showTab(["check", "audit"].find((tab) => location.hash === `#${tab}`) ?? "report");
  if (example !== null) void takeDrafts(store, example);
}

/** The returns of an address such as `#example=esneft-2022`, this year's and last year's; null where it names none. */
function exampleOf(hash: string): readonly [YearDraft, YearDraft | null] | null {
  const [, trust = "", year = ""] = /^#example=([a-z]+)-(\d{4})$/.exec(hash) ?? [];
  const examples = JSON.parse(element("examples", HTMLScriptElement).textContent) as Readonly<
    Record<string, unknown>
  >;
  const current = examples[`${trust}-${year}`];
  const previous = examples[`${trust}-${String(Number(year) - 1)}`];
  if (current === undefined) return null;
  return [draftOfValue(current), previous === undefined ? null : draftOfValue(previous)];
}
