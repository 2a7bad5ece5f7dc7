import { element } from "./element.ts";
import { readForm } from "./read-form.ts";
import { readText } from "./read-text.ts";
import type { Store } from "./store.ts";
import { takeReturn, takeReturns } from "./take-returns.ts";

/** Takes in the files that are chosen, or dropped anywhere on the page. */
export function listenToFiles(store: Store): void {
  for (const slot of ["current", "previous"] as const) {
    whenChosen(`${slot}-file`, (file) => {
      store.change(readForm(store.state()));
      void takeReturn(store, slot, file);
    });
  }
  for (const tab of ["check", "audit"] as const) {
    whenChosen(`${tab}-file`, (file) => void fillText(`${tab}-text`, file));
  }
  addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dragging");
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) document.body.classList.remove("dragging");
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dragging");
    dropped(store, [...(event.dataTransfer?.files ?? [])]);
  });
}

/** A file that is dropped belongs to the tab that is open; records are told from a return by their names. */
function dropped(store: Store, files: readonly File[]): void {
  const [first] = files;
  const open = document.querySelector('[role="tabpanel"]:not([hidden])')?.id.replace("panel-", "") ?? "";
  if (first === undefined) return;
  if (open === "check" || open === "audit") void fillText(`${open}-text`, first);
  else if (files.every(({ name }) => /\.(?:json|xls[xm])$/i.test(name))) void takeReturns(store, files);
  else {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    element("records-files", HTMLInputElement).files = transfer.files;
    element("records-part", HTMLDetailsElement).open = true;
    element("records-files", HTMLInputElement).focus();
  }
}

function whenChosen(id: string, take: (file: File) => void): void {
  const input = element(id, HTMLInputElement);
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) take(file);
    // The same file may be chosen again, once it is corrected.
    input.value = "";
  });
}

async function fillText(id: string, file: File): Promise<void> {
  const text = element(id, HTMLTextAreaElement);
  text.value = await readText(file);
  text.focus();
}
