import type { MeasureDefinition } from "../../src/reference/measure-definitions.ts";

const base = { id: "own", title: "Our own", worse: "more" } as const;

/** A local measure of each kind that counts people, for a trust that gives it as `local.own`. */
export const ownDefinitions = {
  likelihood: {
    ...base,
    kind: "likelihood",
    deed: "to leave",
    done: "left",
    counted: "Staff who left",
    outOf: "workforce",
  },
  share: { ...base, kind: "share", counted: "Staff on flexible hours" },
  difference: { ...base, kind: "difference-from-workforce", counted: "Members of panels" },
  survey: { ...base, kind: "survey-share", said: "felt pressure to come to work" },
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
