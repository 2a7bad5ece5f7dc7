import { groupsOf, schemeOf } from "../../model/local-measure.ts";
import { type GroupScheme, groupSchemes, type SchemeGroup } from "../../reference/group-schemes.ts";
import type { Return, StratumName } from "../../model/return.ts";
import { stratumLabel } from "../../model/strata.ts";
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
  readonly path: readonly (string | number)[];
  readonly kind: "count" | "text";
  readonly measure: string;
  readonly item: string;
  readonly group: string;
}

/**
 * Every cell that definitions ask for, group by group, and those of the strata that a return has; first the workforces of schemes that no
 * other sheet has.
 */
export function localInputs(
  definitions: readonly MeasureDefinition[],
  { local = {}, localWorkforces = {} }: Pick<Return, "local" | "localWorkforces"> = {},
): readonly LocalInput[] {
  const own = definitions.map(schemeOf);
  // A workforce stands in a return also where no measure needs it.
  const ids = new Set([...Object.keys(localWorkforces), ...own.map(({ id }) => id)]);
  const schemes = [...ids].map((id): WorkforceScheme => {
    const known = [...groupSchemes, ...own].findLast((scheme) => scheme.id === id);
    if (known !== undefined) return { id, by: known.by, groups: groupsOf(known) };
    const groups = Object.keys(localWorkforces[id] ?? {}).map((group) => ({ id: group, label: group }));
    return { id, by: id, groups };
  });
  return [
    ...schemes.filter(({ id }) => id !== "ethnicity").flatMap(workforceInputs),
    ...definitions.flatMap((definition) => [
      ...inputsOf(definition),
      ...(local[definition.id]?.strata ?? []).flatMap((stratum, index) =>
        inputsOfStratum(definition, stratum, index),
      ),
    ]),
  ];
}

/** What the workforce of a scheme needs: a scheme that no definition brings is known by its keys alone. */
interface WorkforceScheme extends Pick<GroupScheme, "id" | "by"> {
  readonly groups: readonly Pick<SchemeGroup, "id" | "label">[];
}

function workforceInputs(scheme: WorkforceScheme): readonly LocalInput[] {
  return scheme.groups.map(({ id, label }) => ({
    path: ["localWorkforces", scheme.id, id],
    kind: "count",
    measure: `The workforce by ${scheme.by}`,
    item: "Headcount",
    group: label,
  }));
}

/** A stratum has its name before its counts: what it is a part by, and which part it is. */
function inputsOfStratum(
  definition: MeasureDefinition,
  stratum: StratumName,
  index: number,
): readonly LocalInput[] {
  const at = ["local", definition.id, "strata", index] as const;
  const measure = `${definition.title} (${stratumLabel(stratum)})`;
  const name = (key: "by" | "of", item: string): LocalInput => ({
    path: [...at, key],
    kind: "text",
    measure,
    item,
    group: "",
  });
  const scheme = schemeOf(definition);
  const isOfWorkforce = definition.kind === "likelihood" && definition.outOf === "workforce";
  const workforce = isOfWorkforce && scheme.id !== "ethnicity" ? groupsOf(scheme) : [];
  return [
    name("by", "What it is a part by, such as sex"),
    name("of", "Which part it is, such as women"),
    ...inputsOf(definition).map((input) => ({ ...input, path: [...at, ...input.path.slice(2)], measure })),
    ...workforce.map(({ id, label }) => ({
      path: [...at, "workforce", id],
      kind: "count" as const,
      measure,
      item: "The workforce of this part",
      group: label,
    })),
  ];
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
