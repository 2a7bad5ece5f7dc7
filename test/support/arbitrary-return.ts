import fc from "fast-check";
import type { Return } from "wres-metrics";
import { medicalGrades, payBands } from "../../src/reference/workforce-rows.ts";
import { strataChoice, withStrata } from "./strata-of-a-return.ts";
import { countsOfAReturn, returnOfCounts, returnShape } from "./return-of-counts.ts";

const words = fc.constantFrom(
  "Example",
  "Ysbyty Gwynedd – Bwrdd Iechyd",
  "St Thomas' & \"Guy's\" <Trust>",
  "=1+1",
  "007",
  "Hôpital été",
  "N/A Trust",
);

/** A percentage as reports print it, zeros at its end included. */
const percentage = fc
  .tuple(fc.nat({ max: 99 }), fc.constantFrom("", ".0", ".5", ".35", ".10", ".1234567891"))
  .map(([whole, places]) => `${whole}${places}`);

const published = fc.record(
  { white: fc.record({ percentage }), bme: fc.record({ percentage }) },
  { requiredKeys: [] },
);

/** Rows that exist, and of which nothing is known. */
const bareRows = (ids: readonly string[]): fc.Arbitrary<Readonly<Record<string, object>>> =>
  fc.dictionary(fc.constantFrom(...ids), fc.constant({}), { maxKeys: 4 });

const acknowledgement = fc.record(
  {
    code: fc.constantFrom("large-change", "board-size"),
    path: fc.constantFrom("board.total", "training.accessed", "workforce.clinical.band-5.bme"),
    reason: words,
    by: words,
    on: fc.constantFrom("2022-08-31", "2021-01-01"),
  },
  { requiredKeys: ["code", "path", "reason"] },
);

/** A return that contradicts itself nowhere, with much left out, in every part that a return has. */
export const arbitraryReturn: fc.Arbitrary<Return> = fc
  .record({
    shape: returnShape,
    counts: countsOfAReturn,
    code: fc.constantFrom("X", "RDE", "0E1", "7"),
    name: words,
    year: fc.integer({ min: 2015, max: 2100 }),
    bandRows: bareRows(payBands.map(({ id }) => id)),
    gradeRows: bareRows(medicalGrades.map(({ id }) => id)),
    published,
    of: fc.constantFrom<(string | null)[]>(null, "consultants", "trainee-grades"),
    left: fc.subarray(["shortlisting", "disciplinary", "training", "survey", "board", "bank"] as const),
    strata: strataChoice,
    acknowledged: fc.array(acknowledgement, { maxLength: 3 }),
  })
  .map(
    ({
      shape,
      counts,
      code,
      name,
      year,
      bandRows,
      gradeRows,
      published: answers,
      of,
      left,
      strata,
      acknowledged,
    }) => {
      const full = returnOfCounts({ ...shape, year }, counts);
      const { workforce } = full;
      const managers = workforce?.medical?.["senior-medical-managers"];
      const isPlain = shape.unknown !== "of-the-whole";
      const changed = {
        ...full,
        organisation: { code, name },
        workforce: {
          ...workforce,
          // What is not known of a row would contradict a stated total.
          ...(isPlain && { clinical: { ...bandRows, ...workforce?.clinical } }),
          medical: {
            ...(isPlain && gradeRows),
            ...workforce?.medical,
            // A row of its own is added; inside another it has to fit.
            ...(of === null && isPlain && { "senior-medical-managers": { ...managers, ofWhich: null } }),
          },
        },
        survey: { ...full.survey, "harassment-from-public": answers },
        ...(acknowledged.length > 0 && { acknowledged }),
        ...(full.bank && {
          bank: {
            ...full.bank,
            disciplinary: { window: shape.window },
            survey: { year, discrimination: answers },
          },
        }),
      };
      const kept = Object.fromEntries(
        Object.entries(changed).filter(([key]) => !(left as readonly string[]).includes(key)),
      ) as unknown as Return;
      return withStrata(kept, strata);
    },
  );

/** What a return says, however it says it: what is not given may be null, blank or left out, and so may what is the rule. */
export function meaningOf(wresReturn: Return): unknown {
  const { format, ...rest } = wresReturn;
  return withoutNothing(rest, []);
}

function withoutNothing(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.length === 0
      ? undefined
      : value.map((one, index) => withoutNothing(one, [...path, String(index)]));
  }
  if (typeof value !== "object" || value === null) return value ?? undefined;
  const given = Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, inner]) => {
    const own = [...path, key];
    const kept = key === "ofWhich" ? inner : withoutNothing(inner, own);
    const isRule =
      key === "ofWhich" && (inner === "consultants") === (path.at(-1) === "senior-medical-managers");
    return kept === undefined || isRule ? [] : [[key, kept] as const];
  });
  // A row exists, and so does a stratum, though nothing is known of them.
  const isRow = path.at(-3) === "workforce" || path.at(-2) === "strata";
  return given.length === 0 && !isRow ? undefined : Object.fromEntries(given);
}
