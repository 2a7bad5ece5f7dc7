import { type Measure, parseMeasureId } from "wres-metrics";
import { expect, test } from "vitest";
import { workforceMeasures } from "../../../src/indicators/indicator-1-workforce.ts";
import { appointmentMeasures } from "../../../src/indicators/indicator-2-appointment.ts";
import { disciplinaryMeasures } from "../../../src/indicators/indicator-3-disciplinary.ts";
import { trainingMeasures } from "../../../src/indicators/indicator-4-training.ts";
import { harassmentFromPublicMeasures } from "../../../src/indicators/indicator-5-harassment-from-public.ts";
import { harassmentFromStaffMeasures } from "../../../src/indicators/indicator-6-harassment-from-staff.ts";
import { boardMeasures } from "../../../src/indicators/indicator-9-board.ts";

const counts = { white: 5, asian: 1, black: 2, mixed: 1, other: 1, unknown: 3 };
const outOf = { white: 50, asian: 10, black: 20, mixed: 10, other: 10, unknown: 30 };
const answers = { white: { yes: 1, answered: 4 }, asian: { yes: 3, answered: 10 } };
const women = { by: "sex", of: "women" };

const indicators: readonly (readonly [number, () => readonly Measure[]])[] = [
  [
    1,
    () =>
      workforceMeasures({
        total: outOf,
        clinical: { "band-5": counts },
        strata: [{ ...women, workforce: counts }],
      }),
  ],
  [
    2,
    () =>
      appointmentMeasures({
        ...{ appointed: counts, shortlisted: outOf },
        strata: [{ ...women, appointed: counts, shortlisted: counts }],
      }),
  ],
  [3, () => disciplinaryMeasures({ disciplinary: { entered: counts }, workforce: outOf })],
  [4, () => trainingMeasures({ training: { accessed: counts }, workforce: outOf })],
  [
    5,
    () =>
      harassmentFromPublicMeasures({
        "harassment-from-public": answers,
        strata: [{ ...women, "harassment-from-public": answers }],
      }),
  ],
  [
    6,
    () =>
      harassmentFromStaffMeasures({
        "harassment-from-staff": answers,
        "harassment-from-managers": answers,
        "harassment-from-colleagues": answers,
      }),
  ],
  [
    9,
    () =>
      boardMeasures({
        board: { total: counts, voting: counts, strata: [{ ...women, total: counts }] },
        workforce: outOf,
        workforceStrata: [{ ...women, workforce: outOf }],
      }),
  ],
];

test.each(indicators)(
  "indicator %i: what a measure says that it is, its id says too",
  (number, measuresOf) => {
    const measures = measuresOf();
    expect(measures.length).toBeGreaterThan(10);
    for (const { id, about, indicator } of measures) {
      expect([id, about, indicator]).toEqual([id, parseMeasureId(id), number]);
      expect(about).toMatchObject({ population: "substantive", indicator: number });
    }
  },
);

test.each(indicators)("indicator %i: no measure is there twice", (_, measuresOf) => {
  const measures = measuresOf();
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
});

test.each(indicators)(
  "indicator %i: a measure follows from the counts that it is said to be of",
  (_, measuresOf) => {
    for (const { id, basis, method, unit, ...answer } of measuresOf()) {
      if (answer.status !== "calculated") continue;
      const shares = Object.entries(basis).map(([role, share]) => {
        if (!("count" in share)) throw new Error(`${id} has no counts.`);
        return [role, (share.count ?? NaN) / (share.of ?? NaN)] as const;
      });
      const shareOf = new Map<string | undefined, number>(shares);
      const over = shareOf.get("row") ?? shareOf.get("board") ?? shareOf.get(method.over);
      const under = shareOf.get("workforce") ?? shareOf.get(method.under);
      const only = shares[0]?.[1] ?? NaN;
      const value =
        unit === "proportion"
          ? only
          : unit === "ratio"
            ? (over ?? NaN) / (under ?? NaN)
            : (over ?? NaN) - (under ?? NaN);
      expect([id, answer.number]).toEqual([id, expect.closeTo(value, 12)]);
    }
  },
);
