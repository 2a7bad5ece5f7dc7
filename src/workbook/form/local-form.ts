import { groupsOf, schemeOf } from "../../model/local-measure.ts";
import type { GroupScheme } from "../../reference/group-schemes.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";

/** The sheets of local measures, and the headings by which they are read back. */
export const localSheets = {
  counts: "Local measures",
  definitions: "Definitions",
  place: "Place",
  value: "Value",
  definition: "Definition",
} as const;

/** A cell to fill in of a local measure: where its value stands in a return, and the words beside it. */
export interface LocalInput {
  readonly path: readonly string[];
  readonly kind: "count" | "text";
  readonly measure: string;
  readonly item: string;
  readonly group: string;
}

/** Every cell that definitions ask for, group by group; first the workforces of schemes that no other sheet has. */
export function localInputs(definitions: readonly MeasureDefinition[]): readonly LocalInput[] {
  const schemes = new Map(definitions.map((definition) => [schemeOf(definition).id, schemeOf(definition)]));
  return [
    ...[...schemes.values()].filter(({ id }) => id !== "ethnicity").flatMap(workforceInputs),
    ...definitions.flatMap(inputsOf),
  ];
}

function workforceInputs(scheme: GroupScheme): readonly LocalInput[] {
  return groupsOf(scheme).map(({ id, label }) => ({
    path: ["localWorkforces", scheme.id, id],
    kind: "count",
    measure: `The workforce by ${scheme.by}`,
    item: "Headcount",
    group: label,
  }));
}

type Field = readonly [steps: readonly [string, string?], item: string, kind: LocalInput["kind"]];

function inputsOf(definition: MeasureDefinition): readonly LocalInput[] {
  const groups = groupsOf(schemeOf(definition));
  return fieldsOf(definition).flatMap(([[field, last], item, kind]) =>
    groups.map(({ id, label }) => ({
      path: ["local", definition.id, field, id, ...(last === undefined ? [] : [last])],
      kind,
      measure: definition.title,
      item,
      group: label,
    })),
  );
}

/** What a return gives of a definition, with the words of the definition. */
function fieldsOf(definition: MeasureDefinition): readonly Field[] {
  switch (definition.kind) {
    case "likelihood": {
      const { counted, outOf, outOfIs = "", window = "single-year" } = definition;
      return [
        [["counted"], counted, "count"],
        ...(window === "single-year"
          ? []
          : [[["countedPreviousYear"], `${counted}, in the year before`, "count"] as const]),
        ...(outOf === "given" ? [[["outOf"], outOfIs, "count"] as const] : []),
      ];
    }
    case "share":
      return definition.place === "workforce" ? [] : [[["counted"], definition.counted, "count"]];
    case "difference-from-workforce":
      return [[["counted"], definition.counted, "count"]];
    case "survey-share":
      return [
        [["answers", "yes"], `Said yes: ${definition.said}`, "count"],
        [["answers", "answered"], "Answered", "count"],
        [["answers", "percentage"], "Percentage, where the counts are not known", "text"],
      ];
    case "rate-of-an-amount":
      return [
        [["amounts", "amount"], definition.amount, "text"],
        [["amounts", "outOf"], definition.outOfIs, "text"],
        [["amounts", "people"], "People; the workforce where it is blank", "count"],
      ];
  }
}
