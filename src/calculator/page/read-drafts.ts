import { draftOfText, draftOfValue, type YearDraft } from "../state/year-draft.ts";
import { readText } from "./read-text.ts";
import { workbookScript } from "./workbook-script.ts";

/** The returns of a file: a workbook may have last year's beside this year's. */
export async function readDrafts(file: File): Promise<readonly YearDraft[]> {
  if (!/\.xls[xm]$/i.test(file.name)) return [draftOfText(await readText(file))];
  const { fromWorkbook } = await workbookScript();
  const parsed = await fromWorkbook(new Uint8Array(await file.arrayBuffer()));
  if (parsed.status === "invalid") {
    const { issues, warnings } = parsed;
    return [{ value: {}, return: null, issues, warnings }];
  }
  const years = parsed.previous === null ? [parsed.return] : [parsed.return, parsed.previous];
  return years.map(draftOfValue);
}
