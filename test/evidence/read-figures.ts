import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the published figures come from: each a folder with `figures.json` and `SOURCE.md`. */
export const publishedSources = [
  "esneft-2022",
  "lpt-2022",
  "uhl-action-plan-2019",
  "uhl-action-plan-2023",
] as const;

/** Two counts, one count, or a number that is itself printed; null where it is not published. */
export type Input =
  | { readonly numerator: number | null; readonly denominator: number | null }
  | { readonly count: number | null }
  | { readonly printed: string };

export type Operation = "share" | "ratio" | "ratio-minus-one" | "relative-change" | "difference" | "sum";

/** A figure as a document prints it. */
export interface PublishedFigure {
  readonly id: string;
  readonly group: string;
  readonly kind: "ratio" | "percentage" | "percentage-point-difference" | "count";
  readonly formula: { readonly op: Operation; readonly of: readonly string[] } | null;
  readonly inputs: Readonly<Record<string, Input | null>> | null;
  readonly published: string;
  readonly redacted: boolean;
  readonly change: { readonly direction: string } | null;
  readonly locations: readonly {
    readonly section: string;
    readonly row: string | null;
    readonly column: string | null;
  }[];
}

/** The figures of one source, as they stand in its file. */
export function readFigures(source: (typeof publishedSources)[number]): readonly PublishedFigure[] {
  const text = readFileSync(join(import.meta.dirname, source, "figures.json"), "utf8");
  return (JSON.parse(text) as { figures: readonly PublishedFigure[] }).figures;
}

/** The inputs of a figure in the order of its formula; null where the document does not print them all. */
export function completeInputs({ formula, inputs }: PublishedFigure): readonly Input[] | null {
  const given = (formula?.of ?? []).map((name) => inputs?.[name] ?? null);
  const complete = given.filter(
    (input): input is Input => input !== null && Object.values(input).every((value) => value !== null),
  );
  return complete.length > 0 && complete.length === given.length ? complete : null;
}
