import { forInternalUse } from "../../disclosure/publishable.ts";
import { parseFiguresText } from "../../ingest/parse-figures-text.ts";
import { checkFigures } from "../../pipeline/check-figures.ts";
import { checkCsv } from "../../report/formats/check-csv.ts";
import { checkJson } from "../../report/formats/write-json.ts";
import { renderMarkdown } from "../../report/formats/render-markdown.ts";
import { checkDocument } from "../../report/tables/check-document.ts";
import type { PageAnswer } from "../state/calculator-state.ts";

/** Checks printed figures, as `wres check` does. */
export function makeCheck(text: string): PageAnswer {
  const parsed = parseFiguresText(text);
  if (parsed.status === "invalid") return { status: "refused", issues: parsed.issues };
  const check = forInternalUse(checkFigures(parsed.figures));
  const checked = checkDocument(check);
  const document = {
    ...checked,
    subtitle: [...checked.subtitle, ...parsed.warnings.map(({ message }) => message)],
  };
  return {
    status: "answered",
    document,
    texts: [
      { label: "JSON", extension: "json", text: checkJson(check) },
      { label: "CSV", extension: "csv", text: checkCsv(check) },
      { label: "Markdown", extension: "md", text: renderMarkdown(document) },
    ],
  };
}
