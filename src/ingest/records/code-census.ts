import type { SuggestedCode } from "../../model/record-suggestion.ts";
import { cellText } from "./cell-text.ts";
import type { CodeReader } from "./code-reader.ts";
import { normalCode, trimmedCell } from "./normal-code.ts";
import type { RowBatch } from "./row-batch.ts";
import { valueAt } from "./row-examiner.ts";

/** A column with more different texts than this may hold something else than codes. */
const MOST_CODES = 100;

/** So few are shown however seldom they are. */
const FEW_CODES = 5;

/** How often each code of one column stands in the rows. */
export class CodeCensus {
  private readonly key: PropertyKey;
  private readonly codes = new Map<string, { readonly shown: string; rows: number }>();

  constructor(key: PropertyKey) {
    this.key = key;
  }

  add(batch: RowBatch): void {
    for (const row of batch.rows) {
      if (this.codes.size > MOST_CODES) continue;
      const text = cellText(valueAt(row, this.key)).slice(0, 1000);
      const code = normalCode(text);
      const known = this.codes.get(code);
      if (known === undefined)
        this.codes.set(code, { shown: Array.from(trimmedCell(text)).join(""), rows: 1 });
      else known.rows += 1;
    }
  }

  /** The codes, the most frequent first; null where those without a rule may be none, and one of them a name. */
  listed(wordOf: CodeReader<string>): readonly SuggestedCode[] | null {
    const listed = [...this.codes]
      .map(([code, { shown, rows }]) => ({ code: shown, rows, to: wordOf(code) }))
      .sort((a, b) => b.rows - a.rows);
    const unmapped = listed.filter(({ to }) => to === null);
    const rows = unmapped.reduce((sum, one) => sum + one.rows, 0);
    const looksPersonal = unmapped.length > FEW_CODES && rows < 2 * unmapped.length;
    return this.codes.size > MOST_CODES || looksPersonal ? null : listed;
  }
}
