import type { AnswerCounts, BesideCounts, RecordPart } from "../model/record-counts.ts";
import type {
  AnswerCode,
  AskedQuestion,
  CodedColumn,
  DisciplinaryMapping,
  LocalOutcome,
  RecordMapping,
  RecruitmentStage,
  SurveyMapping,
  WorkforceMapping,
} from "../model/record-mapping.ts";
import { type Group, groupsWithinBme } from "../reference/groups.ts";
import { summedRows } from "../model/workforce-counts.ts";
import { rowsOfPart, type WorkforcePartKey, type WorkforceRowId } from "../reference/workforce-rows.ts";
import type { LocalCounts } from "../model/local-counts.ts";
import { type Count, type GroupCounts, sumGroupCounts } from "../model/counts.ts";
import { PLACES } from "./amounts.ts";
import { stratumColumns } from "../model/mapping-words.ts";
import { withPoint } from "../foundation/decimal-text.ts";
import type {
  Disciplinary,
  StratumName,
  Survey,
  SurveyAnswers,
  SurveyQuestion,
  Workforce,
  WorkforceRow,
} from "../model/return.ts";
import { surveyDefinition, type SurveyQuestionKey, surveyQuestions } from "../reference/survey-questions.ts";

/** A part of a return, and what is beside it. */
interface CountedPart {
  readonly part: RecordPart;
  readonly beside: BesideCounts;
}

/** Makes the part of a return that a mapping is for, from cells, however they were counted; with its strata, where it has any. */
export function partOfCells(mapping: RecordMapping, cells: readonly CountedCell[]): CountedPart {
  const columns = stratumColumns(mapping);
  const counted = partOfAll(mapping, cells);
  if (columns.length === 0) return counted;
  const [first, second] = columns.map(({ words }) => words);
  const names = (first ?? []).flatMap((word): readonly (readonly string[])[] =>
    second === undefined ? [[word]] : second.map((other) => [word, other]),
  );
  const isIn = (name: readonly string[], { stratum = [] }: CountedCell): boolean =>
    name.every((word, index) => stratum[index] === word);
  // A part that nobody of is counted is 0 people; an intersection that nobody is in may not exist.
  const strata = names.flatMap((name): readonly CountedStratum[] => {
    const inside = cells.filter((cell) => isIn(name, cell));
    if (inside.length === 0 && (second !== undefined || mapping.kind === "workforce")) return [];
    const by = columns.map((column) => column.by);
    return [{ name: nameOfStratum(by, name), part: partOfAll(mapping, inside, cells).part }];
  });
  return { ...counted, part: withStrata(counted.part, strata) };
}

/** A part of the trust, and what was counted in it. */
interface CountedStratum {
  readonly name: StratumName;
  readonly part: RecordPart;
}

function nameOfStratum(
  [by = "", secondBy]: readonly string[],
  [of = "", secondOf]: readonly string[],
): StratumName {
  return secondBy === undefined || secondOf === undefined
    ? { by, of }
    : { by: [by, secondBy], of: [of, secondOf] };
}

/** Puts the strata into the part that they are parts of, each with the counts that a stratum of it has. */
function withStrata(part: RecordPart, strata: readonly CountedStratum[]): RecordPart {
  const { workforce, shortlisting, disciplinary, training, survey, local, bank } = part;
  const each = <Counts extends object>(countsOf: (of: RecordPart) => Counts) =>
    strata.map(({ name, part: of }) => ({ ...name, ...countsOf(of) }));
  return {
    ...(workforce && {
      workforce: {
        ...workforce,
        strata: each((of) => ({
          workforce: sumGroupCounts(summedRows(of.workforce ?? {}).map(({ row }) => row)),
        })),
      },
    }),
    ...(shortlisting && { shortlisting: { ...shortlisting, strata: each((of) => of.shortlisting ?? {}) } }),
    ...(disciplinary && {
      disciplinary: {
        ...disciplinary,
        strata: each(({ disciplinary: { entered } = {} }) => ({ ...(entered && { entered }) })),
      },
    }),
    ...(training && { training: { ...training, strata: each((of) => of.training ?? {}) } }),
    ...(survey && { survey: { ...survey, strata: each((of) => questionsOf(of.survey)) } }),
    ...(local && {
      local: Object.fromEntries(
        Object.entries(local).map(([id, counts]) => [
          id,
          { ...counts, strata: each((of): LocalCounts => of.local?.[id] ?? {}) },
        ]),
      ),
    }),
    ...(bank && {
      bank: withStrata(
        bank,
        strata.flatMap(({ name, part: of }) => (of.bank === undefined ? [] : [{ name, part: of.bank }])),
      ),
    }),
  };
}

function questionsOf(survey: Survey = {}): SurveyAnswers {
  const { year: _year, strata: _strata, recalculated: _recalculated, ...questions } = survey;
  return questions;
}

/** The part that some cells make; what is told of BME people is told of those of all. */
function partOfAll(
  mapping: RecordMapping,
  cells: readonly CountedCell[],
  all: readonly CountedCell[] = cells,
): CountedPart {
  const substantive = cells.filter(({ population }) => population === "substantive");
  const bank = cells.filter(({ population }) => population === "bank");
  const counts = (some: readonly CountedCell[]) => groupCountsOf(some, detailOf(mapping.ethnicity, all));
  switch (mapping.kind) {
    case "workforce":
      return beside(bank, {
        part: { workforce: workforceOfCells(mapping, substantive) },
        bank: () => ({ workforce: workforceOfCells(mapping, bank) }),
      });
    case "disciplinary":
      return beside(bank, {
        part: { disciplinary: disciplinaryOfCells(mapping, substantive) },
        bank: () => ({ disciplinary: disciplinaryOfCells(mapping, bank) }),
      });
    case "training":
      return { part: { training: { accessed: counts(substantive) } }, beside: {} };
    case "local": {
      if (mapping.amounts !== undefined) {
        const amounts = amountsOfCells(substantive, Object.keys(counts(substantive)) as Group[]);
        return { part: { local: { [mapping.measure]: { amounts } } }, beside: {} };
      }
      const counted = substantive.filter(({ outcome }) => outcome !== "out-of");
      const outOf = mapping.outcome === undefined ? {} : { outOf: counts(substantive) };
      const ofMeasure = { counted: counts(counted), ...outOf } as LocalCounts;
      return { part: { local: { [mapping.measure]: ofMeasure } }, beside: {} };
    }
    case "shortlisting": {
      const reached = (...stages: readonly CountedCell["stage"][]) =>
        counts(substantive.filter(({ stage }) => stages.includes(stage)));
      return {
        part: {
          shortlisting: {
            shortlisted: reached("shortlisted", "appointed"),
            appointed: reached("appointed"),
          },
        },
        beside: { applied: counts(substantive) },
      };
    }
    case "survey": {
      const { survey, answers, equalOpportunities } = surveyOfCells(mapping, substantive);
      return {
        ...beside(bank, { part: { survey }, bank: () => ({ survey: surveyOfCells(mapping, bank).survey }) }),
        beside: { answers, ...(equalOpportunities && { equalOpportunities }) },
      };
    }
  }
}

/** A part, and that of the bank where the rows have anybody of it. */
function beside(
  bank: readonly CountedCell[],
  counted: { readonly part: RecordPart; readonly bank: () => NonNullable<RecordPart["bank"]> },
): CountedPart {
  return { part: { ...counted.part, ...(bank.length > 0 && { bank: counted.bank() }) }, beside: {} };
}

/** The amounts of some cells by group, with the people that they are of. */
function amountsOfCells(
  cells: readonly CountedCell[],
  groups: readonly Group[],
): NonNullable<LocalCounts["amounts"]> {
  return Object.fromEntries(
    groups.map((group) => {
      const within: readonly Group[] = group === "bme" ? ["bme", ...groupsWithinBme] : [group];
      const inside = cells.filter((cell) => within.includes(cell.group));
      const sum = (of: keyof AmountSums): string =>
        withPoint(
          "",
          String(inside.reduce((total, { amounts }) => total + (amounts?.[of] ?? 0n), 0n)),
          PLACES,
        );
      const people = inside.reduce((total, cell) => total + cell.people, 0);
      return [group, { amount: sum("amount"), outOf: sum("outOf"), people }];
    }),
  );
}

/** The amounts of people who are alike, in whole millionths. */
export interface AmountSums {
  readonly amount: bigint;
  readonly outOf: bigint;
}

/** A number of people who are alike in everything that a kind counts. Every way of counting finds these. */
export interface CountedCell {
  readonly people: number;
  readonly population: "substantive" | "bank";
  readonly group: Group;
  /** The part of the trust, by each column of strata. */
  readonly stratum?: readonly string[] | undefined;
  /** Of a workforce; a medical grade is in the medical part. */
  readonly row?: WorkforceRowId | undefined;
  readonly part?: WorkforcePartKey | undefined;
  readonly stage?: RecruitmentStage | undefined;
  /** Of a local measure that tells who is counted of all. */
  readonly outcome?: LocalOutcome | undefined;
  /** Of a local measure that is a rate of an amount. */
  readonly amounts?: AmountSums | undefined;
  /** Of disciplinary cases counted year by year. */
  readonly year?: "current" | "previous" | undefined;
  readonly answers?: { readonly [question in AskedQuestion]?: AnswerCode | undefined } | undefined;
}

/** Says that the groups within BME are all told apart, or that some people are BME and no more is known. */
type Detail = "groups-within-bme" | "bme-only";

/**
 * Finds what is told of BME people: by the rules of the mapping, so that counts add, and by the people, since a ready-made table reads
 * "BME" too.
 */
function detailOf({ codes }: CodedColumn<Group>, cells: readonly CountedCell[]): Detail {
  const { table = {}, prefixes = {}, patterns = [], otherwise } = codes;
  const answers = [
    ...Object.values(table),
    ...Object.values(prefixes),
    ...patterns.map(({ to }) => to),
    otherwise,
    ...cells.map(({ group }) => group),
  ];
  return answers.includes("bme") ? "bme-only" : "groups-within-bme";
}

/** The people of some cells by group. */
function groupCountsOf(cells: readonly CountedCell[], detail: Detail): GroupCounts {
  const of = (...groups: readonly Group[]): number =>
    cells.reduce((sum, { group, people }) => sum + (groups.includes(group) ? people : 0), 0);
  const principal = { white: of("white"), bme: of("bme", ...groupsWithinBme), unknown: of("unknown") };
  return detail === "bme-only"
    ? principal
    : { ...principal, asian: of("asian"), black: of("black"), mixed: of("mixed"), other: of("other") };
}

/** The workforce of some cells: a row that nobody is in does not exist. */
function workforceOfCells(mapping: WorkforceMapping, cells: readonly CountedCell[]): Workforce {
  const detail = detailOf(mapping.ethnicity, cells);
  const ownRow = mapping.seniorMedicalManagers === "own-row";
  const within = (row: WorkforceRowId): readonly WorkforceRowId[] =>
    row === "consultants" && !ownRow ? [row, "senior-medical-managers"] : [row];
  const rowOf = (
    part: WorkforcePartKey,
    id: WorkforceRowId,
  ): readonly (readonly [string, WorkforceRow])[] => {
    const counted = cells.filter(
      (cell) => cell.part === part && cell.row !== undefined && within(id).includes(cell.row),
    );
    if (counted.length === 0) return [];
    const ofWhich = id === "senior-medical-managers" && ownRow ? { ofWhich: null } : {};
    return [[id, { ...groupCountsOf(counted, detail), ...ofWhich }]];
  };
  const rowsOf = (part: WorkforcePartKey): Readonly<Record<string, WorkforceRow>> | undefined => {
    const rows = rowsOfPart[part].flatMap(({ id }) => rowOf(part, id));
    return rows.length === 0 ? undefined : Object.fromEntries(rows);
  };
  const [nonClinical, clinical, medical] = [rowsOf("nonClinical"), rowsOf("clinical"), rowsOf("medical")];
  return { ...(nonClinical && { nonClinical }), ...(clinical && { clinical }), ...(medical && { medical }) };
}

/**
 * People who entered the process. Where no row is of the previous year, the file may not reach back to it: then that
 * year is not given, rather than 0.
 */
function disciplinaryOfCells(mapping: DisciplinaryMapping, cells: readonly CountedCell[]): Disciplinary {
  const { window } = mapping.entered;
  const counts = (some: readonly CountedCell[]) => groupCountsOf(some, detailOf(mapping.ethnicity, cells));
  if (window !== "single-year") return { entered: counts(cells), window };
  const before = cells.filter(({ year }) => year === "previous");
  return {
    entered: counts(cells.filter(({ year }) => year === "current")),
    ...(before.length > 0 && { enteredPreviousYear: counts(before) }),
    window,
  };
}

type CountedSurvey = { readonly survey: Survey } & Required<
  Pick<BesideCounts, "answers" | "equalOpportunities">
>;

/** The answers of some cells: yes, and who has answered, question by question. */
function surveyOfCells(mapping: SurveyMapping, cells: readonly CountedCell[]): CountedSurvey {
  const detail = detailOf(mapping.ethnicity, cells);
  const given = surveyQuestions.filter(({ key }) => isAsked(mapping, key));
  const answers = Object.fromEntries(
    given.map(({ key }) => {
      const of = (answer: AnswerCode): GroupCounts =>
        groupCountsOf(
          cells.filter((cell) => answerTo(key, cell, mapping) === answer),
          detail,
        );
      return [key, { yes: of("yes"), no: of("no"), "not-sure": of("not-sure"), missing: of("missing") }];
    }),
  ) as { readonly [question in SurveyQuestionKey]?: AnswerCounts };
  const shares = given.map(({ key }) => {
    const basis = key === "equal-opportunities" ? basisOf(mapping) : "not-answered";
    return [key, questionOf(answers[key], basis)] as const;
  });
  const asked = answers["equal-opportunities"];
  return {
    survey: { year: mapping.year, ...Object.fromEntries(shares) },
    answers,
    equalOpportunities: asked && {
      "yes-or-no": questionOf(asked, "not-answered"),
      "yes-no-or-not-sure": questionOf(asked, "answered"),
    },
  };
}

/** Indicator 6 is made of two questions, and there only where both were asked. */
function isAsked({ questions }: SurveyMapping, key: SurveyQuestionKey): boolean {
  return key === "harassment-from-staff"
    ? questions["harassment-from-managers"] !== undefined &&
        questions["harassment-from-colleagues"] !== undefined
    : questions[key] !== undefined;
}

function answerTo(key: SurveyQuestionKey, { answers = {} }: CountedCell, mapping: SurveyMapping): AnswerCode {
  if (key !== "harassment-from-staff") return answers[key] ?? "missing";
  const pair = [answers["harassment-from-managers"], answers["harassment-from-colleagues"]];
  if (pair.includes("yes")) return "yes";
  const noes = pair.filter((answer) => answer === "no").length;
  if (noes === 2 || (noes === 1 && mapping.eitherQuestion !== "both-answered")) return "no";
  return pair.includes("not-sure") ? "not-sure" : "missing";
}

function basisOf({ year, notSure }: SurveyMapping): "answered" | "not-answered" {
  // The one question with "not sure" sets the rule for every question of its survey.
  const definition = surveyDefinition("equal-opportunities", year);
  return notSure ?? (definition === "yes-no-or-not-sure" ? "answered" : "not-answered");
}

function questionOf(answers: AnswerCounts | undefined, notSure: "answered" | "not-answered"): SurveyQuestion {
  const groups = Object.keys(answers?.yes ?? {}) as Group[];
  return Object.fromEntries(
    groups.map((group) => {
      const of = (answer: AnswerCode): number => answers?.[answer][group] ?? 0;
      const answered: Count = of("yes") + of("no") + (notSure === "answered" ? of("not-sure") : 0);
      return [group, { yes: of("yes"), answered }];
    }),
  );
}
