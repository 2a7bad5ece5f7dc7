/** Where an id stands among the years of a document. */
export interface PlaceInYears {
  readonly before: string;
  readonly year: number;
  readonly after: string;
}

/** Takes an id apart at its first step that begins with a year: `…/2022/…`, `…/2021-survey/…`; null: it has none. */
export function placeInYears(id: string): PlaceInYears | null {
  const [, before = "", year = "", after = ""] =
    /^((?:[^/]*\/)*?)((?:19|20)\d\d)(?=[-/])(.*)$/s.exec(id) ?? [];
  return year === "" ? null : { before, year: Number(year), after };
}
