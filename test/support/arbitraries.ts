import fc from "fast-check";
import {
  type Board,
  type Disciplinary,
  disciplinaryWindows,
  medicalGrades,
  payBands,
  type Return,
  type Shortlisting,
  type Survey,
  type SurveyAnswer,
  surveyQuestions,
  type Training,
  type Workforce,
  type WorkforceRow,
} from "wres-metrics";
import {
  addCounts,
  type Columns,
  countsBy,
  type Draw,
  drawCounts,
  drawGiven,
  drawPart,
  nobody,
  type TrueCounts,
} from "./arbitrary-counts.ts";
import { exactly, printedAt } from "./exact-fraction.ts";
import { tries } from "./lane.ts";

/** A count at any size that a count can have. */
const anyCount = fc.oneof(
  fc.nat({ max: 12 }),
  fc.nat({ max: 10_000 }),
  fc.maxSafeNat(),
  fc.nat({ max: 5 }).map((less) => Number.MAX_SAFE_INTEGER - less),
);

/** Some people out of at least one. */
export const anyRate = fc
  .tuple(anyCount, anyCount)
  .map(([one, other]) => ({ count: Math.min(one, other), of: Math.max(one, other, 1) }));

/** The same, with at least one of them. */
export const anyRateAboveNothing = anyRate.map(({ count, of }) => ({ count: Math.max(count, 1), of }));

/** How often a law about whole returns is tried. A failing return is shown as it is: to make one small takes minutes. */
export const wholeReturns = { numRuns: tries(30), endOnFailure: true } as const;

/**
 * Whole returns that contradict themselves nowhere: first everybody is counted, then columns, rows and counts are left
 * out. Any part may be missing.
 */
export const validReturn: fc.Arbitrary<Return> = fc.gen().map((draw) => {
  const columns = draw(() =>
    fc.constantFrom<Columns>("principal", "with-four-groups", "four-groups-without-bme"),
  );
  const staff = drawWorkforce(draw, columns);
  const bankStaff = drawWorkforce(draw, columns);
  const maybe = <T>(make: () => T): T | undefined =>
    draw(() => fc.nat({ max: 5 })) > 0 ? make() : undefined;
  return {
    format: 1,
    organisation: { code: "X", name: "Example" },
    year: draw(() => fc.integer({ min: 2015, max: 2030 })),
    workforce: maybe(() => staff.workforce),
    shortlisting: maybe(() => drawShortlisting(draw, columns)),
    disciplinary: maybe(() => drawDisciplinary(draw, columns, staff.total)),
    training: maybe(() => drawTraining(draw, columns, staff.total)),
    survey: maybe(() => drawSurvey(draw, columns)),
    board: maybe(() => drawBoard(draw, columns)),
    bank: maybe(() => ({
      workforce: maybe(() => bankStaff.workforce),
      disciplinary: maybe(() => drawDisciplinary(draw, columns, bankStaff.total)),
      survey: maybe(() => drawSurvey(draw, columns)),
    })),
  };
});

function drawWorkforce(draw: Draw, columns: Columns): { workforce: Workforce; total: TrueCounts } {
  const summed: TrueCounts[] = [];
  const row = (counts: TrueCounts): WorkforceRow => {
    summed.push(counts);
    return drawGiven(draw, counts, columns);
  };
  const bands = (): Record<string, WorkforceRow> => {
    const ids = draw(() => fc.subarray(payBands.map(({ id }) => id).slice(1), { maxLength: 5 }));
    const rows = Object.fromEntries(ids.map((id) => [id, row(drawCounts(draw))]));
    const [whole] = ids;
    // An "of which" row that a trust has declared itself: apprentices inside the first of its bands.
    const apprentices = { ...drawGiven(draw, nobody, columns), ofWhich: whole };
    return whole !== undefined && draw(fc.boolean) ? { apprentices, ...rows } : rows;
  };
  const medical = (): Record<string, WorkforceRow> => {
    const others = medicalGrades.map(({ id }) => id).filter((id) => id !== "senior-medical-managers");
    const ids = draw(() => fc.subarray(others));
    const consultants = drawCounts(draw);
    const rows = Object.fromEntries(
      ids.map((id) => [id, row(id === "consultants" ? consultants : drawCounts(draw))]),
    );
    const managers = drawPart(draw, consultants);
    const asRow = (): WorkforceRow => ({ ...row(managers), ofWhich: null });
    const inside = (): WorkforceRow => drawGiven(draw, managers, columns);
    return {
      ...rows,
      "senior-medical-managers": ids.includes("consultants") && draw(fc.boolean) ? inside() : asRow(),
    };
  };
  const rows = { nonClinical: bands(), clinical: bands(), medical: draw(fc.boolean) ? medical() : undefined };
  const total = addCounts(summed);
  return {
    workforce: { ...rows, total: draw(fc.boolean) ? drawGiven(draw, total, columns) : undefined },
    total,
  };
}

/** Parts of a whole that do not overlap. */
function drawStrata(draw: Draw, wholes: readonly TrueCounts[]) {
  return draw(() => fc.subarray(["band", "route"])).flatMap((by) => {
    let left = wholes;
    return draw(() => fc.subarray(["a", "b/c", "band-5"])).map((of) => {
      const parts = left.map((whole) => drawPart(draw, whole));
      left = left.map((whole, index) => countsBy((group) => whole[group] - (parts[index]?.[group] ?? 0)));
      return { by, of, parts };
    });
  });
}

function drawShortlisting(draw: Draw, columns: Columns): Shortlisting {
  const [appointed, notAppointed] = [drawCounts(draw), drawCounts(draw)];
  const given = (counts: TrueCounts) => drawGiven(draw, counts, columns);
  const strata = drawStrata(draw, [appointed, notAppointed]).map(({ by, of, parts }) => ({
    by,
    of,
    shortlisted: given(addCounts(parts)),
    appointed: given(parts[0] ?? nobody),
  }));
  const shortlisted = given(addCounts([appointed, notAppointed]));
  return draw(fc.boolean)
    ? { shortlisted, appointed: given(appointed), strata }
    : { shortlisted, appointed: given(appointed) };
}

function drawDisciplinary(draw: Draw, columns: Columns, staff: TrueCounts): Disciplinary {
  const window = draw(() => fc.constantFrom(undefined, ...disciplinaryWindows.map(({ id }) => id)));
  const [now, before] = [drawCounts(draw, 60), drawCounts(draw, 60)];
  const isTwoYears = window === "two-year-total" || window === "two-year-average";
  const entered = isTwoYears ? addCounts([now, before]) : now;
  const given = (counts: TrueCounts) => drawGiven(draw, counts, columns);
  const strata = drawStrata(draw, [entered, staff]).map(({ by, of, parts }) => ({
    by,
    of,
    entered: given(parts[0] ?? nobody),
    workforce: given(parts[1] ?? nobody),
  }));
  return {
    entered: given(entered),
    ...(draw(fc.boolean) ? { enteredPreviousYear: given(before) } : {}),
    ...(window && { window }),
    strata: draw(fc.boolean) ? strata : undefined,
  };
}

function drawTraining(draw: Draw, columns: Columns, staff: TrueCounts): Training {
  const accessed = draw(fc.boolean) ? drawPart(draw, staff) : drawCounts(draw);
  const strata = drawStrata(draw, [accessed, staff]).map(({ by, of, parts }) => ({
    by,
    of,
    accessed: drawGiven(draw, parts[0] ?? nobody, columns),
    workforce: drawGiven(draw, parts[1] ?? nobody, columns),
  }));
  return { accessed: drawGiven(draw, accessed, columns), strata };
}

function drawSurvey(draw: Draw, columns: Columns): Survey {
  const question = (): Record<string, SurveyAnswer> => {
    const answered = drawCounts(draw);
    const yes = drawPart(draw, answered);
    const [given, outOf] = [drawGiven(draw, yes, columns), drawGiven(draw, answered, columns)];
    const answer = (group: keyof typeof given): SurveyAnswer => {
      const [count, of] = [given[group] ?? null, outOf[group] ?? null];
      const places = draw(() => fc.nat({ max: 10 }));
      if (count === null || of === null) return { yes: count, answered: of };
      const percentage = printedAt(exactly(100 * count, Math.max(of, 1)), places);
      return draw(() =>
        fc.constantFrom(
          { yes: count, answered: of },
          { yes: count, answered: of, percentage },
          { percentage },
        ),
      );
    };
    const groups = Object.keys(given) as (keyof typeof given)[];
    return Object.fromEntries(groups.map((group) => [group, answer(group)]));
  };
  const keys = draw(() => fc.subarray(surveyQuestions.map(({ key }) => key)));
  const year = draw(() => fc.constantFrom(undefined, 2019, 2020, 2021, 2024));
  return { ...(year && { year }), ...Object.fromEntries(keys.map((key) => [key, question()])) };
}

/** Four corners make a board: voting or not, executive or not. */
function drawBoard(draw: Draw, columns: Columns): Board {
  const corner = (): TrueCounts => countsBy(() => draw(fc.nat, { max: 6 }));
  const [both, voting, executive, neither] = [corner(), corner(), corner(), corner()];
  const given = (...parts: TrueCounts[]) =>
    draw(() => fc.nat({ max: 3 })) > 0 ? drawGiven(draw, addCounts(parts), columns) : undefined;
  return {
    total: given(both, voting, executive, neither),
    voting: given(both, voting),
    executive: given(both, executive),
    nonVoting: given(executive, neither),
    nonExecutive: given(voting, neither),
  };
}
