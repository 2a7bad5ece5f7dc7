/** @typedef {import("../../src/model/record-mapping.ts").RecordMapping} RecordMapping */
/** @typedef {import("../../src/model/record-mapping.ts").CodedColumn<import("wres-metrics").Group>} EthnicityColumn */

/** @type {EthnicityColumn} */
const ethnicity = { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } };
/** @type {EthnicityColumn} */
const lettersOfBme = {
  column: ["Ethnicity", "ethnic  ORIGIN"],
  codes: {
    use: ["ethnic-categories-2001"],
    patterns: [{ pattern: "[D-HJ-NPRS]", to: "bme" }],
    table: { a: "white", "": "unknown" },
  },
};

const financialYear = { name: "other-years", from: "2021-04-01", to: "2022-03-31" };

/**
 * A mapping for the rows of each kind that `inventedTrust` makes; between them they use every sort of rule.
 * @type {{
 *   workforce: import("../../src/model/record-mapping.ts").WorkforceMapping,
 *   shortlisting: import("../../src/model/record-mapping.ts").ShortlistingMapping,
 *   disciplinary: import("../../src/model/record-mapping.ts").DisciplinaryMapping,
 *   training: import("../../src/model/record-mapping.ts").TrainingMapping,
 *   survey: import("../../src/model/record-mapping.ts").SurveyMapping,
 * }}
 */
export const inventedMappings = {
  workforce: {
    kind: "workforce",
    ethnicity: lettersOfBme,
    row: {
      column: "Pay Scale",
      codes: {
        use: ["agenda-for-change", "medical-grades"],
        table: { "Trust Board": "vsm" },
        prefixes: { Locum: "consultants", "Core ": "trainee-grades" },
      },
    },
    part: { column: "Staff Group", codes: { use: ["staff-groups"] } },
    filters: [{ name: "contract", column: "Assignment Category", codes: { use: ["assignment-categories"] } }],
    dates: [
      { name: "not-yet-started", column: "Start Date", to: "2022-03-31" },
      { name: "left", column: "Leaving Date", from: "2022-03-31", blank: "count" },
    ],
    persons: {
      column: "Employee Number",
      choose: "primary",
      primary: { column: "Primary", codes: { use: ["primary-assignment"] } },
    },
  },
  shortlisting: {
    kind: "shortlisting",
    ethnicity,
    stages: [
      {
        column: "Status",
        codes: {
          table: { Rejected: "applied" },
          prefixes: { "Withdrawn after": "shortlisted" },
          use: ["recruitment-statuses"],
        },
      },
    ],
    dates: [{ ...financialYear, column: "Closing Date" }],
  },
  disciplinary: {
    kind: "disciplinary",
    ethnicity,
    filters: [
      { name: "informal", column: "Stage", codes: { table: { Formal: "count" }, otherwise: "exclude" } },
    ],
    entered: { column: "Opened", year: 2022, window: "single-year" },
  },
  training: {
    kind: "training",
    ethnicity,
    filters: [
      {
        name: "mandatory",
        column: "Course Type",
        codes: { table: { CPD: "count", Mandatory: "exclude" } },
      },
    ],
    dates: [{ ...financialYear, column: "Completed" }],
    persons: { column: "Employee Number", choose: "highest" },
  },
  survey: {
    kind: "survey",
    year: 2021,
    ethnicity,
    questions: {
      "harassment-from-public": question("harassment-from-public"),
      "harassment-from-managers": question("harassment-from-managers"),
      "harassment-from-colleagues": question("harassment-from-colleagues"),
      "equal-opportunities": question("equal-opportunities"),
      discrimination: question("discrimination"),
    },
  },
};

/**
 * @param {string} column
 * @returns {import("../../src/model/record-mapping.ts").CodedColumn<import("../../src/model/record-mapping.ts").AnswerCode>}
 */
function question(column) {
  return { column, codes: { use: ["yes-no-not-sure"] } };
}
