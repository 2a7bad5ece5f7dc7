import { didYouMean } from "../../foundation/mistyped.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import type { GroupScheme } from "../../reference/group-schemes.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { assertCount, type Count, sumCounts } from "../counts.ts";
import { type Findings, type Issue, makeIssue } from "../issue.ts";
import { groupsOf, schemeOf } from "../local-measure.ts";
import {
  AN_AMOUNT,
  isAmount,
  type LocalCounts,
  type LocalStratum,
  type SchemeCounts,
} from "../local-counts.ts";
import type { Return } from "../return.ts";
import { isSameStratum, workforceOfStratum } from "../strata.ts";
import { workforceTotal } from "../workforce-counts.ts";
import { type LocalField, localFields, localStrataRules } from "./local-strata-rules.ts";

type Path = readonly (string | number)[];

/** The count of one group of a scheme; the compared group from its parts where only they are given. */
export function countInScheme(counts: SchemeCounts, scheme: GroupScheme, group: string): Count {
  const given = counts[group] ?? null;
  if (given !== null) return given;
  const { compared, parts = [] } = scheme;
  if (group !== compared.id || parts.length === 0) return null;
  return sumCounts(parts.map(({ id }) => counts[id] ?? null));
}

/** The whole workforce by the groups of a scheme, as a return gives it. */
export function workforceInScheme(
  { workforce = {}, localWorkforces = {} }: Pick<Return, "workforce" | "localWorkforces">,
  { id }: GroupScheme,
): SchemeCounts {
  return localWorkforces[id] ?? (id === "ethnicity" ? workforceTotal(workforce) : {});
}

/** Those whom a likelihood is out of, where the return gives them. */
export function outOfCounts(
  wresReturn: Return,
  definition: Extract<MeasureDefinition, { readonly kind: "likelihood" }>,
): SchemeCounts {
  const { local = {} } = wresReturn;
  if (definition.outOf === "workforce") return workforceInScheme(wresReturn, schemeOf(definition));
  if (definition.outOf === "given") return local[definition.id]?.outOf ?? {};
  return local[definition.outOf]?.counted ?? {};
}

/** Everything in which definitions do not fit each other. */
export function definitionIssues(definitions: readonly MeasureDefinition[], at: Path): readonly Issue[] {
  return definitions.flatMap((definition, index) => {
    const path = [...at, index];
    const isRepeated = definitions.slice(0, index).some(({ id }) => id === definition.id);
    return [
      ...(isRepeated
        ? [makeIssue("repeated-id", [...path, "id"], "an id of its own", describeValue(definition.id))]
        : []),
      ...outOfIssues(definition, definitions, path),
      ...schemeIssues(definition, path),
    ];
  });
}

function outOfIssues(
  definition: MeasureDefinition,
  definitions: readonly MeasureDefinition[],
  path: Path,
): readonly Issue[] {
  if (definition.kind === "share" && definition.group !== undefined) {
    const known = ["known", ...groupsOf(schemeOf(definition)).map(({ id }) => id)];
    return known.includes(definition.group)
      ? []
      : [makeIssue("not-allowed", [...path, "group"], `one of ${known.join(", ")}`, definition.group)];
  }
  if (definition.kind !== "likelihood") return [];
  const { outOf, outOfIs } = definition;
  if (outOf === "given" && outOfIs === undefined) {
    return [makeIssue("missing", [...path, "outOfIs"], "whom the counts are out of, in words", "missing")];
  }
  if (outOf === "workforce" || outOf === "given") return [];
  const other = definitions.find(({ id }) => id === outOf);
  const fits =
    other?.kind === "likelihood" &&
    other.id !== definition.id &&
    schemeOf(other).id === schemeOf(definition).id;
  const expected = '"workforce", "given", or the id of another likelihood of the same groups';
  return fits ? [] : [makeIssue("not-allowed", [...path, "outOf"], expected, describeValue(outOf))];
}

/** Each group of a scheme has a word of its own, and none that measures use themselves. */
function schemeIssues({ scheme }: MeasureDefinition, path: Path): readonly Issue[] {
  if (scheme === undefined || typeof scheme === "string") return [];
  const ids = groupsOf(scheme).map(({ id }) => id);
  const taken = ids.find(
    (id, index) => ids.indexOf(id) < index || ["all", "known", "workforce"].includes(id),
  );
  return taken === undefined
    ? []
    : [
        makeIssue(
          "repeated-id",
          [...path, "scheme"],
          "groups with words of their own, other than all, known and workforce",
          describeValue(taken),
        ),
      ];
}

/** What a definition wants a return to give of it. */
const givenBy: Readonly<Record<MeasureDefinition["kind"], readonly LocalField[]>> = {
  likelihood: ["counted", "countedPreviousYear", "outOf"],
  share: ["counted"],
  "survey-share": ["answers"],
  "difference-from-workforce": ["counted"],
  "rate-of-an-amount": ["amounts"],
};

/**
 * Everything in which the local counts of a return contradict each other or their definitions, and what in them is odd.
 *
 * @param unknown - `left`: an id that no definition has is left to a caller that has more definitions.
 */
export function localFindings(
  wresReturn: Return,
  definitions: readonly MeasureDefinition[],
  unknown: "left" | "refused",
): Findings {
  const { local = {} } = wresReturn;
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const findings = Object.entries(local).map(([id, counts]): Findings => {
    const definition = byId.get(id);
    if (definition !== undefined) return measureFindings(wresReturn, definition, counts);
    return { issues: unknown === "left" ? [] : [undefinedIssue(id, [...byId.keys()])], warnings: [] };
  });
  return {
    issues: findings.flatMap(({ issues }) => issues),
    warnings: findings.flatMap(({ warnings }) => warnings),
  };
}

function undefinedIssue(id: string, known: readonly string[]): Issue {
  return makeIssue(
    "unknown-key",
    ["local", id],
    "the id of a definition",
    "given",
    didYouMean(known, id) ?? "Add its definition, or correct the id.",
  );
}

function measureFindings(wresReturn: Return, definition: MeasureDefinition, counts: LocalCounts): Findings {
  const path = ["local", definition.id];
  const { strata = [] } = counts;
  const findings = [
    countsFindings(wresReturn, definition, counts, path),
    ...strata.map((stratum, index) =>
      countsFindings(returnOfStratum(wresReturn, definition, stratum), definition, stratum, [
        ...path,
        "strata",
        index,
      ]),
    ),
  ];
  return {
    issues: [
      ...findings.flatMap(({ issues }) => issues),
      ...localStrataRules(definition, counts, `local.${definition.id}.strata`),
    ],
    warnings: findings.flatMap(({ warnings }) => warnings),
  };
}

/**
 * A return as that of one part of the trust alone would be, as far as a local measure needs it: its counts there, and those whom they are
 * out of.
 */
export function returnOfStratum(
  wresReturn: Return,
  definition: MeasureDefinition,
  stratum: LocalStratum,
): Return {
  const { organisation, year, period, local = {}, workforce = {} } = wresReturn;
  const there = Object.entries(local).flatMap(([id, { strata = [] }]) => {
    const found = strata.find((other) => isSameStratum(other, stratum));
    return found === undefined ? [] : [[id, found] as const];
  });
  return {
    organisation,
    year,
    ...(period !== undefined && { period }),
    workforce: { total: workforceOfStratum(workforce.strata ?? [], stratum) },
    ...(stratum.workforce !== undefined && {
      localWorkforces: { [schemeOf(definition).id]: stratum.workforce },
    }),
    local: Object.fromEntries(there),
  };
}

function countsFindings(
  wresReturn: Return,
  definition: MeasureDefinition,
  counts: LocalCounts,
  path: Path,
): Findings {
  const scheme = schemeOf(definition);
  const wanted = givenBy[definition.kind];
  const fields = localFields.filter((field) => counts[field] !== undefined);
  const strange = fields.filter((field) => !wanted.includes(field));
  const issues = [
    ...strange.map((field) =>
      makeIssue(
        "unknown-key",
        [...path, field],
        `only ${wanted.join(", ")}, since the definition is a ${definition.kind}`,
        "given",
      ),
    ),
    ...fields.flatMap((field) => groupIssues(counts[field] ?? {}, scheme, [...path, field])),
    ...(["counted", "countedPreviousYear", "outOf"] as const).flatMap((field) =>
      partIssues(counts[field] ?? {}, scheme, [...path, field]),
    ),
    ...answerIssues(counts, [...path, "answers"]),
    ...amountIssues(counts, [...path, "amounts"]),
  ];
  if (definition.kind !== "likelihood") return { issues, warnings: [] };
  const over = overIssues(wresReturn, definition, counts.counted ?? {}, path);
  const isWarning = definition.outOf === "workforce";
  return {
    issues: isWarning ? issues : [...issues, ...over],
    warnings: isWarning ? over : [],
  };
}

function groupIssues(
  given: Readonly<Record<string, unknown>>,
  scheme: GroupScheme,
  path: Path,
): readonly Issue[] {
  const known = groupsOf(scheme).map(({ id }) => id);
  return Object.keys(given)
    .filter((group) => !known.includes(group))
    .map((group) => makeIssue("unknown-key", [...path, group], `one of ${known.join(", ")}`, "given"));
}

/** The compared group is its parts: exactly where all are given, at least those that are given otherwise. */
function partIssues(counts: SchemeCounts, scheme: GroupScheme, path: Path): readonly Issue[] {
  const { compared, parts = [] } = scheme;
  const whole = counts[compared.id] ?? null;
  const given = parts.flatMap(({ id }) => counts[id] ?? []);
  if (whole === null || given.length === 0) return [];
  const sum = given.reduce((total, count) => total + count, 0);
  const isComplete = given.length === parts.length;
  if (isComplete ? sum === whole : sum <= whole) return [];
  const expected = isComplete ? `${String(sum)}, the sum of its groups` : `at least ${String(sum)}`;
  return [makeIssue("groups-disagree", [...path, compared.id], expected, String(whole))];
}

function answerIssues({ answers = {} }: LocalCounts, path: Path): readonly Issue[] {
  return Object.entries(answers).flatMap(([group, { yes, answered, percentage }]) => {
    if (percentage !== undefined && Number(percentage) > 100) {
      return [
        makeIssue(
          "out-of-range",
          [...path, group, "percentage"],
          'from "0" to "100"',
          describeValue(percentage),
        ),
      ];
    }
    if (typeof yes !== "number" || typeof answered !== "number" || yes <= answered) return [];
    const expected = `at most ${String(answered)}, the number who answered`;
    return [makeIssue("part-over-whole", [...path, group, "yes"], expected, String(yes))];
  });
}

function amountIssues({ amounts = {} }: LocalCounts, path: Path): readonly Issue[] {
  return Object.entries(amounts).flatMap(([group, { amount, outOf, people }]) => {
    // A program without a schema can give anything.
    assertCount(people, [...path, group, "people"].join("."));
    const faults = Object.entries({ amount, outOf })
      .filter(([, text]) => text !== undefined && text !== null && !isAmount(text))
      .map(([key, text]) => makeIssue("not-allowed", [...path, group, key], AN_AMOUNT, describeValue(text)));
    if (faults.length > 0 || !isAmount(amount) || !isAmount(outOf) || Number(amount) <= Number(outOf))
      return faults;
    return [
      makeIssue(
        "part-over-whole",
        [...path, group, "amount"],
        `at most ${outOf}, out of which it is`,
        amount,
      ),
    ];
  });
}

function overIssues(
  wresReturn: Return,
  definition: Extract<MeasureDefinition, { readonly kind: "likelihood" }>,
  counted: SchemeCounts,
  path: Path,
): readonly Issue[] {
  const scheme = schemeOf(definition);
  const whole = outOfCounts(wresReturn, definition);
  const isWorkforce = definition.outOf === "workforce";
  return groupsOf(scheme).flatMap(({ id }) => {
    const [count, of] = [countInScheme(counted, scheme, id), countInScheme(whole, scheme, id)];
    if (count === null || of === null || count <= of) return [];
    return [
      makeIssue(
        isWorkforce ? "entered-over-workforce" : "part-over-whole",
        [...path, "counted", id],
        `at most ${String(of)}, ${isWorkforce ? "the workforce" : "out of whom they are"}`,
        String(count),
        isWorkforce
          ? "Leavers can be counted who are in no workforce: check it."
          : "One of the two is wrong.",
      ),
    ];
  });
}
