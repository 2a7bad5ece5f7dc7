import { localMeasures } from "./local-measures.ts";
import type { MeasureDefinition } from "./measure-definitions.ts";
import type { SourceId } from "./sources.ts";

/**
 * A standard beside this one, as far as it is known: the measures of it that a trust can count.
 *
 * @since 0.1.0
 */
export interface StandardBeside {
  /** The word after `--measures`: `wdes`. */
  readonly id: string;
  /** The name of the standard. */
  readonly title: string;
  /** How many measures the standard has. */
  readonly measures: number;
  /** The measures of it whose text was read. */
  readonly definitions: readonly MeasureDefinition[];
  /** What of it is not here, and why. */
  readonly left: string;
  /** Where it was read. */
  readonly source: SourceId;
}

const wdes = { scheme: "disability", source: "nhs-england-wdes" } as const;

const HEADING = "Only the name of the metric was read: the wording is this library's own.";

const bank = { source: "nhs-england-bank-wres", standing: "named" } as const;

const BANK =
  "People who work only on the bank and were active in the last six months. Only what the indicators are about was read, and not their text.";

const medical = { source: "nhs-england-medical-wres", standing: "named" } as const;

const MEDICAL = "Only what the indicators are about was read, and not their text.";

/**
 * Standards that stand beside this one, each as definitions of local measures: the Workforce Disability Equality Standard, the Bank WRES
 * and the Medical WRES. Where only the name of a measure was read its definition says so (`named`); nothing is filled in from memory.
 *
 * @example
 * ```ts
 * import { standardsBeside } from "wres-metrics";
 * for (const { id, measures, definitions } of standardsBeside) console.log(id, definitions.length, "of", measures);
 * // wdes 11 of 10
 * // bank-wres 5 of 9
 * // medical-wres 4 of 11
 * ```
 * @since 0.1.0
 */
export const standardsBeside: readonly StandardBeside[] = /* @__PURE__ */ (() =>
  [
    {
      id: "wdes",
      title: "Workforce Disability Equality Standard",
      measures: 10,
      source: "nhs-england-wdes",
      left: "Metric 1 (pay bands) needs the workforce by band and disability; 9a is a score and no count of people, 9b a text. Metric 4a is three measures here.",
      definitions: [
        {
          ...wdes,
          id: "wdes-2",
          title: "Relative likelihood of appointment from shortlisting",
          kind: "likelihood",
          standard: "WDES metric 2",
          standing: "defined",
          deed: "to be appointed from shortlisting",
          done: "appointed",
          counted: "Applicants who were appointed",
          outOf: "given",
          outOfIs: "Applicants who were shortlisted",
          worse: "less",
        },
        {
          ...wdes,
          id: "wdes-3",
          title: "Relative likelihood of entering the formal capability process",
          kind: "likelihood",
          standard: "WDES metric 3",
          standing: "defined",
          deed: "to enter the formal capability process",
          done: "counted as having entered the formal capability process",
          counted: "Staff who entered the formal capability process",
          outOf: "workforce",
          worse: "more",
          window: "two-year-average",
          note: "That the metric is a two-year rolling average is widely held and was not read.",
        },
        ...(
          [
            ["wdes-4a-public", "patients, relatives or the public"],
            ["wdes-4a-managers", "managers"],
            ["wdes-4a-colleagues", "other colleagues"],
          ] as const
        ).map(([id, from]): MeasureDefinition => ({
          ...wdes,
          id,
          title: `Harassment, bullying or abuse from ${from}`,
          kind: "survey-share",
          standard: "WDES metric 4a",
          standing: "named",
          said: `experienced harassment, bullying or abuse from ${from}`,
          worse: "more",
          note: HEADING,
        })),
        {
          ...wdes,
          id: "wdes-4b",
          title: "Reporting of harassment, bullying or abuse",
          kind: "survey-share",
          standard: "WDES metric 4b",
          standing: "named",
          said: "said that it was reported the last time that they experienced it",
          worse: "less",
          note: HEADING,
        },
        {
          ...wdes,
          id: "wdes-5",
          title: "Belief in equal opportunities for career progression or promotion",
          kind: "survey-share",
          standard: "WDES metric 5",
          standing: "named",
          said: "believe that there are equal opportunities for career progression or promotion",
          worse: "less",
          note: HEADING,
        },
        {
          ...wdes,
          id: "wdes-6",
          title: "Pressure to come to work despite not feeling well enough",
          kind: "survey-share",
          standard: "WDES metric 6",
          standing: "defined",
          said: "felt pressure from their manager to come to work though they did not feel well enough",
          worse: "more",
        },
        {
          ...wdes,
          id: "wdes-7",
          title: "Satisfaction with how far the organisation values their work",
          kind: "survey-share",
          standard: "WDES metric 7",
          standing: "named",
          said: "are satisfied with how far their organisation values their work",
          worse: "less",
          note: HEADING,
        },
        {
          ...wdes,
          id: "wdes-8",
          title: "Adequate adjustments",
          kind: "survey-share",
          standard: "WDES metric 8",
          standing: "defined",
          said: "said that their employer has made adequate adjustments",
          worse: "less",
          note: "The question is asked of disabled staff alone: there is no other group to compare with.",
        },
        {
          ...wdes,
          id: "wdes-10",
          title: "Share of the board, less the share of the workforce",
          kind: "difference-from-workforce",
          standard: "WDES metric 10",
          standing: "named",
          counted: "Members of the board",
          worse: "less",
          note: HEADING,
        },
      ],
    },
    {
      id: "bank-wres",
      title: "Bank WRES",
      measures: 9,
      source: "nhs-england-bank-wres",
      left: "The questions of experience other than bullying and harassment could not be read. The counts of bank workers that a return holds under `bank` have the formulas of this standard, and stand beside those of substantive staff.",
      definitions: [
        {
          ...bank,
          id: "bank-representation",
          title: "Bank workers by ethnicity, less the share of the workforce",
          kind: "difference-from-workforce",
          standard: "Bank WRES",
          counted: "Active bank workers",
          worse: "neither",
          note: `${BANK} By gender too it is given by \`strata\`. That it is compared with the workforce is this library's own.`,
        },
        {
          ...bank,
          id: "bank-bullying",
          title: "Bank workers: bullying and harassment",
          kind: "survey-share",
          standard: "Bank WRES",
          said: "experienced bullying or harassment",
          worse: "more",
          note: BANK,
        },
        {
          ...bank,
          id: "bank-route-of-entry",
          title: "Bank workers: relative likelihood of a first post in the NHS on the bank",
          kind: "likelihood",
          standard: "Bank WRES",
          standing: "unverified",
          deed: "to have entered the NHS by the bank",
          done: "counted as having entered the NHS by the bank",
          counted: "Bank workers whose first post in the NHS is on the bank",
          outOf: "given",
          outOfIs: "Active bank workers",
          worse: "neither",
          note: `${BANK} Only the words “route of entry” were read: what is counted of it is this library's own.`,
        },
        {
          ...bank,
          id: "bank-disciplinaries",
          title: "Bank workers: relative likelihood of entering the disciplinary process",
          kind: "likelihood",
          standard: "Bank WRES",
          deed: "to enter the disciplinary process",
          done: "counted as having entered the disciplinary process",
          counted: "Bank workers who entered the disciplinary process",
          outOf: "given",
          outOfIs: "Active bank workers",
          worse: "more",
          note: BANK,
        },
        {
          ...bank,
          id: "bank-dismissals",
          title: "Bank workers: relative likelihood of dismissal",
          kind: "likelihood",
          standard: "Bank WRES",
          deed: "to be dismissed",
          done: "dismissed",
          counted: "Bank workers who were dismissed",
          outOf: "given",
          outOfIs: "Active bank workers",
          worse: "more",
          note: BANK,
        },
      ],
    },
    {
      id: "medical-wres",
      title: "Medical WRES",
      measures: 11,
      source: "nhs-england-medical-wres",
      left: "Examinations, revalidation and referral are counted by other bodies than trusts. The pay gap is counted by `wres pay`. Of the six of perceptions only feeling involved could be read, from the report of 2020; the four of the nine that are about the survey are those of a return of medical staff alone. Of the measure of councils and boards only the heading could be read.",
      definitions: [
        {
          ...medical,
          id: "medical-awards",
          title: "Relative likelihood of an award of a national or local scheme",
          kind: "likelihood",
          standard: "Medical WRES",
          deed: "to be given an award",
          done: "given an award",
          counted: "Consultants who were given an award",
          outOf: "given",
          outOfIs: "Consultants who could be given one",
          worse: "less",
          note: `${MEDICAL} Only the words “award schemes” were read.`,
        },
        {
          ...medical,
          id: "medical-involved",
          title: "Doctors who feel involved",
          kind: "survey-share",
          standard: "Medical WRES",
          said: "feel involved",
          worse: "less",
          note: `${MEDICAL} The report of 2020 has it as a tenth beside the nine; the question was not read.`,
        },
        {
          ...medical,
          id: "consultants-shortlisted",
          title: "Relative likelihood of being shortlisted for a consultant post",
          kind: "likelihood",
          standard: "Medical WRES",
          deed: "to be shortlisted for a consultant post",
          done: "shortlisted for a consultant post",
          counted: "Applicants for consultant posts who were shortlisted",
          outOf: "given",
          outOfIs: "Applicants for consultant posts",
          worse: "less",
          note: MEDICAL,
        },
        {
          ...medical,
          id: "consultants-appointed",
          title: "Relative likelihood of being appointed to a consultant post",
          kind: "likelihood",
          standard: "Medical WRES",
          deed: "to be appointed to a consultant post",
          done: "appointed to a consultant post",
          counted: "Applicants for consultant posts who were appointed",
          outOf: "consultants-shortlisted",
          worse: "less",
          note: MEDICAL,
        },
      ],
    },
  ] satisfies readonly StandardBeside[])();

/** Definitions with the ready-made ones beside them; of one id the given one stands, and only that. */
export function withReadyMade(given: readonly MeasureDefinition[]): readonly MeasureDefinition[] {
  const ids = new Set(given.map(({ id }) => id));
  return [...given, ...readyMadeMeasures().filter(({ id }) => !ids.has(id))];
}

/** Every ready-made definition: those that trusts follow, and those of the standards beside. */
export function readyMadeMeasures(): readonly MeasureDefinition[] {
  return [...localMeasures, ...standardsBeside.flatMap(({ definitions }) => definitions)];
}
