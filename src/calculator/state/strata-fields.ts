import { valueAt } from "../../model/issue.ts";
import type { StratumName } from "../../model/return.ts";
import { stratumLabel, stratumOfTexts } from "../../model/strata.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import {
  answersTable,
  countsRow,
  countsTable,
  type Field,
  type FieldTable,
  type GroupColumns,
} from "./return-fields.ts";
import { withValueAt } from "./with-edits.ts";

/** Where strata stand in a return, and the counts that each of them has. */
export interface StrataPlace {
  /** The part of the return: `shortlisting`, `bank.workforce`. */
  readonly steps: readonly string[];
  readonly title: string;
  /** Whose parts they are, in the words of the form: `applicants`. */
  readonly of: string;
  readonly counts: readonly { readonly key: string; readonly title: string }[];
}

const workforce = { key: "workforce", title: "workforce" };
const entered = { key: "entered", title: "entered the process" };

const strataPlaces: readonly StrataPlace[] = [
  {
    steps: ["workforce"],
    title: "Workforce by other parts",
    of: "the workforce",
    counts: [workforce],
  },
  {
    steps: ["shortlisting"],
    title: "Applicants by parts",
    of: "the applicants",
    counts: [
      { key: "shortlisted", title: "shortlisted" },
      { key: "appointed", title: "appointed" },
    ],
  },
  {
    steps: ["disciplinary"],
    title: "Process by parts",
    of: "the disciplinary process",
    counts: [workforce, entered],
  },
  {
    steps: ["training"],
    title: "Training by parts",
    of: "the training",
    counts: [workforce, { key: "accessed", title: "accessed training" }],
  },
  { steps: ["survey"], title: "Survey", of: "the survey", counts: [] },
  { steps: ["board"], title: "Board by parts", of: "the board", counts: boardBodies },
  {
    steps: ["bank", "workforce"],
    title: "Bank. Workforce by other parts",
    of: "the bank workforce",
    counts: [workforce],
  },
  {
    steps: ["bank", "disciplinary"],
    title: "Bank. Process by parts",
    of: "the disciplinary process of the bank",
    counts: [workforce, entered],
  },
  { steps: ["bank", "survey"], title: "Bank. Survey", of: "the survey of the bank", counts: [] },
];

/** The places in which a section of the form may have strata: three of bank workers, one or none of the others. */
export function strataPlacesOf(section: string): readonly StrataPlace[] {
  return strataPlaces.filter(({ steps }) => steps[0] === section);
}

/** The strata that a return gives in one place, each by its label. */
export function strataOf(value: unknown, { steps }: StrataPlace): readonly string[] {
  return strataAt(value, steps).map(labelOf);
}

function strataAt(value: unknown, steps: readonly string[]): readonly unknown[] {
  const strata = valueAt(value, [...steps, "strata"]);
  return Array.isArray(strata) ? strata : [];
}

/** The tables of the strata of a section: their names, and a row for each count, or a table for each question of a survey. */
export function strataTables(value: unknown, section: string, columns: GroupColumns): readonly FieldTable[] {
  return strataPlacesOf(section).flatMap((place) => tablesOfPlace(value, place, columns));
}

function tablesOfPlace(value: unknown, place: StrataPlace, columns: GroupColumns): readonly FieldTable[] {
  const { steps, title, counts } = place;
  const named = strataAt(value, steps).map((stratum, index) => ({
    stratum,
    label: labelOf(stratum, index),
    at: [...steps, "strata", index],
  }));
  if (named.length === 0) return [];
  const names = namesTable(place, named);
  const isAsked = (stratum: unknown, key: string): boolean =>
    [valueAt(stratum, [key]), valueAt(value, [...steps, key])].some((given) => (given ?? null) !== null);
  if (steps.at(-1) === "survey") {
    const asked = surveyQuestions.filter(({ key }) => named.some(({ stratum }) => isAsked(stratum, key)));
    return [
      names,
      ...named.flatMap(({ label, at }) =>
        (asked.length === 0 ? surveyQuestions : asked).map(({ key, indicator, title: question }) =>
          answersTable(columns, `${title} of ${label}: ${String(indicator)}. ${question}`, [...at, key]),
        ),
      ),
    ];
  }
  const rows = named.flatMap(({ stratum, label, at }) => {
    // Of the board a stratum gives the bodies that somebody has counted.
    const shown =
      counts === boardBodies ? counts.filter(({ key }) => key === "total" || isAsked(stratum, key)) : counts;
    return shown.map((one) => countsRow(columns, `${label}, ${one.title.toLowerCase()}`, [...at, one.key]));
  });
  return [names, countsTable(columns, title, "Part", rows)];
}

/** The names of strata, to be changed: a row for each, or two for an intersection of two divisions. */
function namesTable(
  { title }: StrataPlace,
  strata: readonly { readonly stratum: unknown; readonly at: Field["steps"] }[],
): FieldTable {
  return {
    caption: `${title}: their names`,
    corner: "Part",
    columns: nameFields.map(({ label }) => label),
    rows: strata.flatMap(({ stratum, at }, index) => {
      const number = `Part ${String(index + 1)}`;
      const given = nameFields.map(({ key }) => valueAt(stratum, [key]));
      const divisions = Math.max(...given.map((name) => (Array.isArray(name) ? name.length : 0)));
      const field = ({ key, label }: (typeof nameFields)[number], inside: readonly number[]): Field => ({
        steps: [...at, key, ...inside],
        label,
        kind: "text",
      });
      if (divisions === 0) return [{ label: number, fields: nameFields.map((one) => field(one, [])) }];
      return Array.from({ length: divisions }, (_, division) => ({
        label: `${number}, division ${String(division + 1)}`,
        fields: nameFields.map((one) => field(one, [division])),
      }));
    }),
  };
}

const nameFields = [
  { key: "by", label: "Divided by" },
  { key: "of", label: "Part" },
] as const;

/** True for a field of the name of a stratum, by which other fields are called. */
export function isNameOfStratum(steps: Field["steps"]): boolean {
  const place = steps.indexOf("strata") + 2;
  return place > 1 && (steps[place] === "by" || steps[place] === "of");
}

/** What a stratum is called: "sex: women"; its number where it has no name that can be read. */
function labelOf(stratum: unknown, index: number): string {
  const names = ["by", "of"].map((key) => [valueAt(stratum, [key])].flat());
  const isNamed = names.every((name) => name.every((one) => typeof one === "string"));
  return isNamed ? stratumLabel(stratum as StratumName) : `part ${String(index + 1)}`;
}

/** A return with one more stratum in a place, or what is wrong with its name. */
type AddedStratum =
  | { readonly status: "added"; readonly value: unknown; readonly label: string }
  | { readonly status: "refused"; readonly field: "by" | "of"; readonly message: string };

/** Adds a stratum by its names; of an intersection they are written with a plus sign: `sex+grade`, `women+band-6`. */
export function withStratum(
  value: unknown,
  { steps }: Pick<StrataPlace, "steps">,
  texts: { readonly by: string; readonly of: string },
): AddedStratum {
  const refused = (field: "by" | "of", message: string): AddedStratum => ({
    status: "refused",
    field,
    message,
  });
  const [by, of] = [texts.by.trim(), texts.of.trim()];
  if (by === "") return refused("by", "Say what divides these people, such as sex.");
  if (of === "") return refused("of", "Say which part this is, such as women.");
  const name = stratumOfTexts({ by, of });
  if (name === null || [name.by, name.of].flat().includes("")) {
    return refused("of", "Name as many parts as divisions, at most two, with + between them.");
  }
  const before = strataAt(value, steps);
  const isThere = before.some((one, index) => labelOf(one, index) === stratumLabel(name));
  if (isThere) return refused("of", `${stratumLabel(name)} is there already.`);
  return {
    status: "added",
    value: withValueAt(value, [...steps, "strata"], [...before, name]),
    label: stratumLabel(name),
  };
}

/** A return without one of its strata. */
export function withoutStratum(
  value: unknown,
  { steps }: Pick<StrataPlace, "steps">,
  index: number,
): unknown {
  const rest = strataAt(value, steps).filter((_, place) => place !== index);
  return withValueAt(value, [...steps, "strata"], rest.length === 0 ? undefined : rest) ?? {};
}
