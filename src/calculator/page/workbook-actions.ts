import { focusOn } from "./element.ts";
import { saveFile } from "./save-file.ts";
import type { Store } from "./store.ts";
import { whileWorking } from "./while-working.ts";
import { workbookScript } from "./workbook-script.ts";

/** Saves the report as an Excel workbook. */
export async function saveReportWorkbook(store: Store): Promise<void> {
  const { report } = store.state();
  if (report === null) return;
  await whileWorking(store, "Writing the workbook", 0, async () => {
    const { writeWorkbook } = await workbookScript();
    saveFile(report.name, { extension: "xlsx", text: await writeWorkbook(report.workbook) });
  });
}

/** Saves the counts as a workbook that calculates by itself; a blank form where nothing is filled in. */
export async function saveReturnWorkbook(store: Store): Promise<void> {
  const { current, previous } = store.state();
  const isBlank = JSON.stringify(current.value) === "{}";
  if (current.return === null && !isBlank) {
    store.change({ findings: "shown" });
    focusOn("error-summary");
    return;
  }
  await whileWorking(store, "Writing the workbook", 0, async () => {
    const { toWorkbook } = await workbookScript();
    const beside = previous?.return ?? null;
    const text = await toWorkbook(current.return ?? undefined, beside === null ? {} : { previous: beside });
    saveFile("return", { extension: "xlsx", text });
  });
}
