import { groupedBy } from "../../foundation/grouped-by.ts";
import { once } from "../../foundation/once.ts";
import { type KnownInput, knownInputs } from "./known-inputs.ts";

/** One sheet of the form: the words by which its table is found, whatever the sheet is called. */
export interface FormShape {
  readonly title: string;
  /** The headings of the columns that say what a row is. */
  readonly labels: readonly string[];
  /** The headings of the columns with inputs. */
  readonly columns: ReadonlySet<string>;
  /** What the rows with inputs say of themselves. */
  readonly rows: ReadonlySet<string>;
}

/** The sheets of the form, with every row that they may have. */
export const formShapes: () => readonly FormShape[] = once(() =>
  groupedBy(knownInputs(), ({ input }) => input.sheet).map(([title, inputs]) => ({
    title,
    labels: labelsOf(inputs[0]),
    columns: new Set(inputs.map(({ heading }) => heading)),
    rows: new Set(inputs.map(({ key }) => key)),
  })),
);

function labelsOf(known: KnownInput | undefined): readonly string[] {
  if (known?.input.row.length === 3) return ["section", "item", "figure"];
  return known?.input.path[0] === "strata" ? ["number"] : ["item"];
}
