import { initialState } from "../state/calculator-state.ts";
import { actions } from "./actions.ts";
import { draw } from "./draw.ts";
import { exampleOf } from "./examples.ts";
import { listenToFiles } from "./listen-to-files.ts";
import { readForm } from "./read-form.ts";
import { watchReport } from "./report-frame.ts";
import { listenToTabs, showTab } from "./show-tab.ts";
import { openStore } from "./store.ts";
import { takeDrafts } from "./take-returns.ts";

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
