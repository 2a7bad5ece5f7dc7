import type { Count, Return } from "wres-metrics";

type Row = readonly [label: string, ...counts: Count[]];

/** The return that the rows of a range stand for; their counts are of White, BME and unknown people. */
export function returnOfRows(rows: readonly Row[], year: number): Return {
  const row = (label: string) => rows.find(([name]) => name === label);
  const counts = (label: string) => {
    const [, white = null, bme = null, unknown = null] = row(label) ?? [];
    return { white, bme, unknown };
  };
  const given = <Part>(label: string, part: Part): Part | undefined => (row(label) ? part : undefined);
  const question = (key: string) => {
    const [yes, answered] = [counts(`${key}/yes`), counts(`${key}/answered`)];
    const of = (group: "white" | "bme" | "unknown") => ({ yes: yes[group], answered: answered[group] });
    return given(`${key}/yes`, { white: of("white"), bme: of("bme"), unknown: of("unknown") });
  };
  return {
    organisation: { code: "", name: "" },
    year,
    workforce: {
      total: given("workforce", counts("workforce")),
      clinical: given("clinical/band-5", { "band-5": counts("clinical/band-5") }),
      medical: given("medical/consultants", { consultants: counts("medical/consultants") }),
    },
    shortlisting: { shortlisted: counts("shortlisted"), appointed: counts("appointed") },
    disciplinary: given("entered", {
      entered: counts("entered"),
      enteredPreviousYear: counts("entered-previous-year"),
    }),
    training: { accessed: counts("accessed") },
    survey: {
      year: year - 1,
      discrimination: question("discrimination"),
      "harassment-from-staff": question("harassment-from-staff"),
    },
    board: { total: given("board", counts("board")) },
  };
}
