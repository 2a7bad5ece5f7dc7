import type { Return } from "wres-metrics";
import { disciplinaryWindows } from "../../src/reference/disciplinary-windows.ts";
import { strataPlaces } from "../../src/reference/return-form/strata-places.ts";
import { rowsOfPart } from "../../src/reference/workforce-rows.ts";

const rowTitles = new Map<string, string>(
  Object.values(rowsOfPart).flatMap((rows) => rows.map(({ id, title }) => [id, title] as const)),
);

/** What a person types into the form for a return, by the path of each input. */
export function typedReturn(wresReturn: Return): Readonly<Record<string, string | number>> {
  const typed: Record<string, string | number> = {};
  const strata: [string, unknown][] = [];
  const type = (value: unknown, path: readonly string[]): void => {
    const [key, place] = [path.at(-1), path.join(".")];
    if (key === "strata")
      strata.push(
        ...(value as unknown[]).map((one) => [path.slice(0, -1).join("."), one] as [string, unknown]),
      );
    else if (key === "ofWhich")
      typed[place] = value === null ? "None" : (rowTitles.get(value as string) ?? "");
    else if (key === "window") typed[place] = disciplinaryWindows.find(({ id }) => id === value)?.title ?? "";
    else if (key === "percentage") typed[place] = String(value).replace(".", ",");
    else if (typeof value === "object" && value !== null) {
      if (path.at(-3) === "workforce") typed[`${place}.inUse`] = "Yes";
      // The lines of a sheet are counted from 1.
      const line = (step: string): string => (Array.isArray(value) ? String(Number(step) + 1) : step);
      for (const [step, inner] of Object.entries(value)) type(inner, [...path, line(step)]);
    } else if (typeof value === "number" || typeof value === "string") typed[place] = value;
  };
  type(wresReturn, []);
  const lists = { strata: 0, strataHeadcounts: 0, strataSurvey: 0 };
  /** Types a line of a list: its words, and the figures that are given. */
  const line = (list: keyof typeof lists, cells: Readonly<Record<string, unknown>>): void => {
    lists[list] += 1;
    for (const [key, value] of Object.entries(cells)) {
      if (typeof value === "number" || typeof value === "string")
        typed[`${list}.${String(lists[list])}.${key}`] = value;
    }
  };
  for (const [place, one] of strata) {
    const { by, of: which, ...parts } = one as Stratum;
    const name = { by: [by].flat().join("+"), of: [which].flat().join("+") };
    const flow = strataPlaces.find(({ of }) => of === place);
    const survey = surveyTitles[place];
    if (flow !== undefined) {
      const { title, outOf, counts } = flow;
      line("strata", {
        ...name,
        place: title,
        ...below("outOf", parts[outOf] ?? {}),
        ...below("counts", parts[counts] ?? {}),
      });
    } else if (survey === undefined) {
      const given = Object.entries(parts);
      const lines = given.length === 0 ? [[place === "board" ? "total" : "workforce", {}] as const] : given;
      for (const [key, counts] of lines)
        line("strataHeadcounts", { ...name, place: headcountTitles[`${place}.${key}`], ...counts });
    } else {
      line("strataSurvey", { ...name, place: survey });
      for (const [question, answers] of Object.entries(parts)) {
        for (const [group, answer] of Object.entries(answers)) {
          const { percentage, ...counts } = answer as { percentage?: string };
          line("strataSurvey", {
            ...name,
            place: survey,
            question: questionTitles[question],
            group,
            ...counts,
            percentage: percentage?.replace(".", ","),
          });
        }
      }
    }
  }
  return typed;
}

type Stratum = { by: string | string[]; of: string | string[] } & Readonly<
  Record<string, Readonly<Record<string, unknown>>>
>;

function below(key: string, counts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(counts).map(([group, count]) => [`${key}.${group}`, count]));
}

/** What is chosen for each place, in small letters and in capitals as people type them. */
const headcountTitles: Readonly<Record<string, string>> = {
  "workforce.workforce": "workforce",
  "bank.workforce.workforce": "Bank workforce",
  "board.total": "All board members",
  "board.voting": "Voting Board Members",
  "board.nonVoting": "Non-voting board members",
  "board.executive": "Executive board members",
  "board.nonExecutive": "Non-executive board members",
};
const surveyTitles: Readonly<Record<string, string>> = {
  survey: "Staff survey",
  "bank.survey": "bank staff survey",
};
const questionTitles: Readonly<Record<string, string>> = {
  "harassment-from-public": "Indicator 5",
  "harassment-from-staff": "Indicator 6",
  "harassment-from-managers": "Indicator 6: managers",
  "harassment-from-colleagues": "indicator 6: colleagues",
  "equal-opportunities": "Indicator 7",
  discrimination: "Indicator 8",
};
