import { draftOfValue, type YearDraft } from "../state/year-draft.ts";
import { element } from "./element.ts";

/** The returns of an address such as `#example=esneft-2022`, this year's and last year's; null where it names none. */
export function exampleOf(hash: string): readonly [YearDraft, YearDraft | null] | null {
  const [, trust = "", year = ""] = /^#example=([a-z]+)-(\d{4})$/.exec(hash) ?? [];
  const examples = JSON.parse(element("examples", HTMLScriptElement).textContent) as Readonly<
    Record<string, unknown>
  >;
  const current = examples[`${trust}-${year}`];
  const previous = examples[`${trust}-${String(Number(year) - 1)}`];
  if (current === undefined) return null;
  return [draftOfValue(current), previous === undefined ? null : draftOfValue(previous)];
}
