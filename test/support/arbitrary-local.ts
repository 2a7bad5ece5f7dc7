import fc from "fast-check";
import type { LocalCounts, LocalStratum, MeasureDefinition, Return } from "wres-metrics";

/** Definitions of an organisation's own, of every kind, with groups of ethnicity, of disability and of its own. */
const shifts = {
  id: "shifts",
  by: "shift",
  reference: { id: "day", label: "day" },
  compared: { id: "night", label: "night" },
  unknown: { id: "unsaid", label: "unsaid", whose: "whose shift is not known" },
  definition: "Night staff work at night.",
} as const;
const definitions: readonly MeasureDefinition[] = [
  {
    id: "mentoring",
    title: "Relative likelihood of a mentor",
    kind: "likelihood",
    deed: "to get a mentor",
    done: "given a mentor",
    counted: "Staff who got a mentor",
    outOf: "given",
    outOfIs: "Staff who asked for a mentor",
    worse: "less",
  },
  {
    id: "night-cases",
    title: "Relative likelihood of a case",
    kind: "likelihood",
    deed: "to have a case",
    done: "counted with a case",
    counted: "Staff with a case",
    outOf: "workforce",
    worse: "more",
    window: "two-year-total",
    scheme: shifts,
  },
  { id: "valued", title: "Feels valued", kind: "survey-share", said: "feel valued", worse: "less" },
  {
    id: "wdes-panel",
    title: "Members of panels",
    kind: "difference-from-workforce",
    counted: "Members of panels",
    worse: "less",
    scheme: "disability",
  },
  {
    id: "agency-days",
    title: "Agency days",
    kind: "rate-of-an-amount",
    amount: "Days worked by agency staff",
    outOfIs: "days worked",
    worse: "neither",
  },
];

const names = [
  { by: "sex", of: "women" },
  { by: "sex", of: "men" },
  { by: ["grade", "site"], of: ["band-5", "north"] },
] as const;

const OTHER: LocalStratum = { by: ["grade", "site"], of: ["band-5", "south"] };

/** Counts that are given, or said not to be known. */
const count = fc.oneof(fc.nat({ max: 40 }), fc.constant(null));
/** Hundredths, so that amounts have decimals and their sums are exact. */
const amount = fc.nat({ max: 9999 }).map((hundredths) => String(hundredths / 100));

/** One group's counts in a part: what is done of what it is out of, so that the first is never above the second. */
const part = fc.record({ few: count, more: fc.integer({ min: 40, max: 90 }), days: amount });

/** What everyone has: more than all parts together, whatever they are. */
const WHOLE = 100_000;

interface Drawn {
  readonly groups: readonly (readonly { few: number | null; more: number; days: string }[])[];
  readonly strata: readonly (typeof names)[number][];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  groups: fc.array(fc.array(part, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  strata: fc.subarray([...names]),
});

const groupsOf = (definition: MeasureDefinition): readonly string[] =>
  definition.scheme === undefined
    ? ["white", "bme", "unknown"]
    : definition.scheme === "disability"
      ? ["non-disabled", "disabled", "unknown"]
      : ["day", "night", "unsaid"];

function countsOf(definition: MeasureDefinition, { groups, strata }: Drawn): LocalCounts {
  const ids = groupsOf(definition);
  const each = <Thing>(make: (of: Drawn["groups"][number][number]) => Thing, at: number) =>
    Object.fromEntries(
      ids.flatMap((id, group) => {
        const of = groups[at]?.[group];
        return of === undefined ? [] : [[id, make(of)] as const];
      }),
    );
  const all = <Thing>(value: Thing) => Object.fromEntries(ids.map((id) => [id, value]));
  const stratum = (name: (typeof names)[number], at: number): LocalStratum => {
    switch (definition.kind) {
      case "likelihood":
        return definition.outOf === "given"
          ? { ...name, counted: each(({ few }) => few, at), outOf: each(({ more }) => more, at) }
          : {
              ...name,
              counted: each(({ few }) => few, at),
              countedPreviousYear: each(({ few }) => few, at),
              workforce: each(({ more }) => more, at),
            };
      case "survey-share":
        return { ...name, answers: each(({ few, more }) => ({ yes: few, answered: more }), at) };
      case "rate-of-an-amount":
        return {
          ...name,
          amounts: each(({ days, more }) => ({ amount: days, outOf: "1000.5", people: more }), at),
        };
      default:
        return { ...name, counted: each(({ few }) => few, at) };
    }
  };
  const whole: Readonly<Record<MeasureDefinition["kind"], LocalCounts>> = {
    likelihood: {
      counted: all(WHOLE),
      ...(definition.kind === "likelihood" && definition.outOf === "given"
        ? { outOf: all(WHOLE) }
        : { countedPreviousYear: all(WHOLE) }),
    },
    share: { counted: all(WHOLE) },
    "survey-share": { answers: all({ yes: WHOLE, answered: WHOLE }) },
    "difference-from-workforce": { counted: all(WHOLE) },
    "rate-of-an-amount": { amounts: all({ amount: "99999.75", outOf: "199999.5", people: WHOLE }) },
  };
  // Two divisions add up to the whole; of another part of them nothing is known but its name.
  const bare = strata.some(({ by }) => typeof by !== "string") ? [OTHER] : [];
  return {
    ...whole[definition.kind],
    ...(strata.length > 0 && { strata: [...strata.map(stratum), ...bare] }),
  };
}

/** Local measures of every kind with their strata, to be put into a return. */
export const arbitraryLocal: fc.Arbitrary<Pick<Return, "definitions" | "local" | "localWorkforces">> = fc
  .record({
    which: fc.subarray([...definitions]),
    counts: fc.array(drawn, { minLength: definitions.length, maxLength: definitions.length }),
  })
  .map(({ which, counts }) => ({
    definitions: which,
    localWorkforces: {
      disability: { "non-disabled": WHOLE, disabled: WHOLE, unknown: 0 },
      shifts: { day: 2 * WHOLE, night: 2 * WHOLE, unsaid: 3 },
    },
    local: Object.fromEntries(
      which.map((definition, index) => [definition.id, countsOf(definition, counts[index] ?? NONE)]),
    ),
  }));

const NONE: Drawn = { groups: [], strata: [] };
