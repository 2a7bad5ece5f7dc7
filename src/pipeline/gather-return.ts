import { type Issue, makeIssue } from "../model/issue.ts";
import { partOfPiece, sourceOfPiece } from "../model/lost-on-reading.ts";
import { pieceAgainst } from "../model/mapping-days.ts";
import { type PeriodOfYear, periodTitle } from "../model/period.ts";
import { joinedParts, type RecordPart, type ReturnPiece } from "../model/record-counts.ts";
import type { Return } from "../model/return.ts";
import { type ParsedReturn, parseReturn } from "../ingest/parse-return.ts";

/**
 * Puts the pieces of a return together: what was counted in records, the percentages of the survey, the board. Each part comes
 * from one piece; where two give the same, that is an issue, and no guess is made. So are counts of the days of another period. The whole is then checked as any return is.
 * Its `sources` say of each file what became of its rows: a report of the return prints it, wherever the return went before.
 *
 * @param whose - Whose return it is, and of which year or part of one.
 * @param pieces - What `count`, `countCsv` and `countSheet` gave, with the name of its file; what `readSurveyTable` and
 *   `readBoardTable` gave; `addCounts` first adds the counts of several files of one kind.
 * @returns The return, or the issues.
 * @example
 * ```ts
 * import { countCsv, gatherReturn } from "wres-metrics/records";
 * const counts = await countCsv(new Blob(["Ethnicity\nA\nH\n"]), {
 *   kind: "training",
 *   persons: "one-row-each",
 *   ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
 * });
 * const whose = { organisation: { code: "X", name: "Example" }, year: 2022 };
 * const gathered = gatherReturn(whose, [{ name: "training.csv", ...counts }]);
 * if (gathered.status === "valid") console.log(gathered.return.training?.accessed?.bme); // 1
 * ```
 * @since 0.1.0
 */
export function gatherReturn(
  whose: Pick<Return, "organisation" | "year" | "period">,
  pieces: readonly ReturnPiece[],
): ParsedReturn {
  const issues = [...repeatedParts(pieces), ...piecesOfOtherDays(whose, pieces)];
  const { organisation, year, period } = whose;
  const of = { organisation, year, ...(period && { period }) };
  const joined = joinedParts(pieces.map(({ part }) => part));
  const parsed = parseReturn({
    ...of,
    ...(period === undefined ? joined : withoutWindow(joined)),
    sources: pieces.map(sourceOfPiece),
  });
  if (issues.length === 0) return parsed;
  return {
    status: "invalid",
    issues: [...issues, ...(parsed.status === "invalid" ? parsed.issues : [])],
    warnings: parsed.warnings,
  };
}

/** The cases of a part of the year are those of the part: a window of one year, and the cases of the year before, say nothing of it. */
function withoutWindow(part: RecordPart): RecordPart {
  const { disciplinary } = part;
  if (disciplinary?.window !== "single-year") return part;
  const { window: _window, enteredPreviousYear: _before, ...cases } = disciplinary;
  return { ...part, disciplinary: cases };
}

/** The parts that two pieces give. */
function repeatedParts(pieces: readonly ReturnPiece[]): readonly Issue[] {
  const given = pieces.flatMap(({ name, part: { bank = {}, local = {}, ...part } }) => [
    ...Object.keys(part).map((key) => ({ name, path: key })),
    ...Object.keys(local).map((key) => ({ name, path: `local.${key}` })),
    ...Object.keys(bank).map((key) => ({ name, path: `bank.${key}` })),
  ]);
  return [...new Set(given.map(({ path }) => path))].flatMap((path) => {
    const names = given.filter((one) => one.path === path).map(({ name }) => name);
    if (names.length < 2) return [];
    const whatToDo = "Leave one of them out, or add their counts first.";
    return [
      makeIssue("inputs-disagree", path, "one file for each part", `in ${names.join(" and in ")}`, whatToDo),
    ];
  });
}

/** The pieces that were counted by the days of another period than the return's. */
function piecesOfOtherDays(of: PeriodOfYear, pieces: readonly ReturnPiece[]): readonly Issue[] {
  return pieces.flatMap((piece) => {
    const { status, message } = pieceAgainst(piece, of);
    if (status !== "other") return [];
    const days = `the days of ${periodTitle(of)}`;
    const issue = makeIssue("inputs-disagree", partOfPiece(piece), days, "other days");
    return [{ ...issue, message: `${piece.name}: ${message}` }];
  });
}
