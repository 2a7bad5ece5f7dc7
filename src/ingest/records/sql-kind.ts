import type {
  DisciplinaryMapping,
  RecordMapping,
  ShortlistingMapping,
  SurveyMapping,
  WorkforceMapping,
} from "../../model/record-mapping.ts";
import { medicalGrades } from "../../reference/workforce-rows.ts";
import { askedQuestions } from "./asked-questions.ts";
import { answerCodes, partsFromLowest, rowsFromLowest, stagesFromFirst } from "./dimensions.ts";
import type { SqlDigit } from "./sql-digit.ts";
import { codesReading, daysReading, type SqlReading } from "./sql-reading.ts";
import type { SqlStop } from "./sql-stop.ts";

/** What is particular to a kind: its columns, and the digits that they come to. */
export interface SqlKind {
  readonly readings: readonly SqlReading[];
  readonly digits: readonly SqlDigit[];
  /** After those of all readings. */
  readonly stops?: readonly SqlStop[];
  /** The digit in each of whose places a person is counted once. */
  readonly partition?: SqlDigit;
}

/** What is particular to the kind of a mapping. */
export function sqlKind(mapping: RecordMapping): SqlKind {
  switch (mapping.kind) {
    case "workforce":
      return workforce(mapping);
    case "shortlisting":
      return shortlisting(mapping);
    case "disciplinary":
      return disciplinary(mapping);
    case "training":
      return { readings: [], digits: [] };
    case "survey":
      return survey(mapping);
  }
}

function workforce({ row, part }: WorkforceMapping): SqlKind {
  const grades = medicalGrades.map(({ id }) => `'${id}'`).join(", ");
  const isGrade = `workforce_row.becomes IN (${grades})`;
  const medical = String(partsFromLowest.indexOf("medical"));
  return {
    readings: [
      codesReading("workforce_row", row, rowsFromLowest),
      codesReading("workforce_part", part, partsFromLowest),
    ],
    digits: [
      { name: "workforce_row", words: rowsFromLowest, place: "workforce_row.place" },
      {
        name: "workforce_part",
        words: partsFromLowest,
        place: `CASE WHEN ${isGrade} THEN ${medical} ELSE workforce_part.place END`,
      },
    ],
    stops: [
      {
        when: `workforce_part.becomes = 'medical' AND NOT ${isGrade}`,
        rejected: "row-and-part-disagree",
        column: null,
      },
    ],
  };
}

function shortlisting({ stages }: ShortlistingMapping): SqlKind {
  const readings = stages.map((column, index) =>
    codesReading(`stage_${String(index + 1)}`, column, stagesFromFirst),
  );
  const places = readings.map(({ name }) => `${name}.place`);
  const place = places.length === 1 ? places.join() : `GREATEST(${places.join(", ")})`;
  return { readings, digits: [{ name: "stage", words: stagesFromFirst, place }] };
}

function disciplinary({ entered }: DisciplinaryMapping): SqlKind {
  const { column, year, window } = entered;
  const yearEnding = (end: number): { from: string; to: string } => ({
    from: `${String(end - 1)}-04-01`,
    to: `${String(end)}-03-31`,
  });
  const years = [
    { becomes: "previous", ...yearEnding(year - 1) },
    { becomes: "current", ...yearEnding(year) },
  ];
  const reading = daysReading("entered", { ...entered, spans: years });
  const readings: readonly SqlReading[] = [
    {
      ...reading,
      stops: [
        ...reading.stops,
        { when: "entered.becomes = 'blank'", rejected: "missing-date", column },
        { when: "entered.becomes = 'outside'", excluded: "outside-window" },
      ],
    },
  ];
  if (window !== "single-year") return { readings, digits: [] };
  const digit = { name: "case_year", words: reading.becomes, place: "entered.place" };
  return { readings, digits: [digit], partition: digit };
}

function survey({ questions }: SurveyMapping): SqlKind {
  const readings = askedQuestions.flatMap((key) => {
    const column = questions[key];
    return column === undefined ? [] : [codesReading(key.replaceAll("-", "_"), column, answerCodes)];
  });
  const digits = readings.map(({ name }) => ({ name, words: answerCodes, place: `${name}.place` }));
  return { readings, digits };
}
