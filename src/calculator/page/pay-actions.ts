import type { PayRequest } from "../answers/make-pay.ts";
import type { PageAnswer } from "../state/calculator-state.ts";
import { payGroups, paySamples } from "../state/pay-fields.ts";
import type { SolverRequest } from "../work/solver-script.ts";
import { element, focusOn } from "./element.ts";
import { inBackground, whileWorking } from "./in-background.ts";
import type { Store } from "./store.ts";

/** Works out the ethnicity pay gap of the file that is chosen, or of the means and medians that are typed. */
export async function workOutPay(store: Store): Promise<void> {
  const [file] = element("pay-file", HTMLInputElement).files ?? [];
  const from = file === undefined ? typed() : ofFile(file);
  if (from === null) {
    store.change({ fault: "Choose a file of pay, or type the mean or median pay of White and BME people." });
    return;
  }
  const isPublished = element("pay-publish", HTMLInputElement).checked;
  const request: PayRequest = {
    from,
    snapshot: textOf("pay-snapshot"),
    policy: isPublished ? {} : null,
  };
  await whileWorking(store, "Working out the pay gap", file?.size ?? 0, async (onProgress) => {
    const question = { task: "pay", request } satisfies SolverRequest;
    store.change({ pay: (await inBackground("solver", question, onProgress)) as PageAnswer });
    focusOn("pay-title");
  });
}

/** The file with its headings. A file of JSON has none, and needs none. */
function ofFile(file: File): PayRequest["from"] | null {
  const bonus = textOf("pay-bonus");
  const fields = ["pay-ethnicity", "pay-hourly"].map((id) => element(id, HTMLInputElement));
  const isJson = /\.json$/i.test(file.name);
  const blank = isJson ? undefined : fields.find(({ value }) => value.trim() === "");
  for (const field of fields) {
    field.setCustomValidity(field === blank ? "Give the heading of this column, as the file has it." : "");
  }
  if (blank?.reportValidity() === false) return null;
  const [ethnicity = "", hourly = ""] = fields.map(({ value }) => value.trim());
  return {
    kind: "file",
    file,
    name: file.name,
    headings: { ethnicity, hourly, ...(bonus !== "" && { bonus }) },
    scheme: element("pay-scheme", HTMLSelectElement).value === "2021" ? "2021" : "2001",
    isWithRejected: element("pay-with-rejected", HTMLInputElement).checked,
  };
}

function typed(): PayRequest["from"] | null {
  const hourly = paySamples((group, part) => textOf(`pay-${group}-${part}`));
  return Object.keys(hourly).length === 0 ? null : { kind: "typed", hourly };
}

function textOf(id: string): string {
  return element(id, HTMLInputElement).value.trim();
}

/** Makes the fields of the means and medians by group. */
export function makePayFields(): void {
  const body = element("pay-typed", HTMLTableSectionElement);
  for (const { id, label, parts } of payGroups) {
    const row = body.insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = label;
    row.append(head);
    for (const part of parts) {
      const field = document.createElement("input");
      field.type = "text";
      field.id = `pay-${id}-${part.id}`;
      field.className = "input count";
      field.autocomplete = "off";
      field.inputMode = part.id === "people" ? "numeric" : "decimal";
      field.setAttribute("aria-label", `${label}: ${part.label}`);
      row.insertCell().append(field);
    }
  }
}
