// Wrong inputs that no general mistake makes: each for an issue of its own.

/**
 * Returns that contradict themselves.
 * @param {import("../../src/index.ts").Return} everything
 */
export function peculiarReturns(everything) {
  const { shortlisting, disciplinary, survey, workforce } = everything;
  const [stratum] = shortlisting?.strata ?? [];
  const group = { white: 20, bme: 4 };
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, place) => [`key-${String(place)}`, place]),
  );
  return /** @type {const} */ ([
    ["stratum-twice", { ...everything, shortlisting: { ...shortlisting, strata: [stratum, stratum] } }],
    ["whole-missing", { ...everything, shortlisting: { strata: shortlisting?.strata } }],
    ["survey-of-another-year", { ...everything, survey: { ...survey, year: 2015 } }],
    [
      "percentage-of-other-counts",
      { ...everything, survey: { discrimination: { white: { yes: 5, answered: 10, percentage: "99.0" } } } },
    ],
    [
      "entered-over-workforce",
      { ...everything, disciplinary: { ...disciplinary, entered: { white: 100_000, bme: 4 } } },
    ],
    [
      "strata-over-whole",
      {
        ...everything,
        disciplinary: {
          ...disciplinary,
          strata: [{ by: "band", of: "one", workforce: group, entered: { white: 100_000, bme: 4 } }],
        },
      },
    ],
    [
      "row-in-itself",
      { ...everything, workforce: { ...workforce, medical: { other: { ...group, ofWhich: "other" } } } },
    ],
    ["too-many-issues", { ...everything, ...many }],
  ]);
}

const cells = [
  { id: "all", value: 24 },
  { id: "one", value: 20 },
  { id: "other", value: 4 },
];
const sums = [{ total: "all", parts: ["one", "other"] }];
const share = {
  id: "share",
  kind: "percentage",
  numerator: ["one"],
  denominator: ["all"],
  places: 1,
  value: "83.3",
};

/** Tables that are none. */
export const peculiarTables = /** @type {const} */ ([
  ["cell-twice", { cells: [...cells, ...cells], sums }],
  ["unknown-cell", { cells, sums: [{ total: "all", parts: ["one", "nobody"] }] }],
  ["sums-in-a-circle", { cells, sums: [...sums, { total: "one", parts: ["all", "other"] }] }],
  ["sum-twice", { cells, sums: [...sums, ...sums] }],
  ["figure-of-nobody", { cells, sums, figures: [{ ...share, numerator: ["nobody"] }] }],
  ["figure-twice", { cells, sums, figures: [share, share] }],
  ["other-figure", { cells, sums, figures: [{ ...share, value: "12.0" }] }],
  ["figure-named-like-a-cell", { cells, sums, figures: [{ ...share, id: "all" }] }],
]);

const staff =
  "Employee Number,Ethnicity,Pay Scale,Staff Group,Assignment Category,Start Date,Leaving Date,Primary\n";
const training = "Employee Number,Ethnic Origin,Course Type,Completed\n";

/** Exports, each with the kind of its mapping. */
export const peculiarExports = /** @type {const} */ ([
  ["column-twice", "training", `Ethnic Origin,${training}A,1,A,CPD,2021-05-01\n`],
  ["long-row", "training", `${training}1,A,CPD,2021-05-01,more,and more\n`],
  ["no-person", "training", `${training},A,CPD,2021-05-01\n`],
  ["no-date", "training", `${training}1,A,CPD,\n`],
  ["no-rows", "training", training],
  ["unknown-character", "training", `${training}1,A,CP\uFFFDD,2021-05-01\n`],
  [
    "grade-of-another-part",
    "workforce",
    `${staff}1,A,Review Body Band 5,Medical and Dental,Permanent,2020-01-01,,Yes\n`,
  ],
  [
    "names-for-codes",
    "training",
    training +
      Array.from({ length: 3000 }, (_, row) => `${String(row)},Name ${String(row)},CPD,2021-05-01\n`).join(
        "",
      ),
  ],
  ["endless-row", "training", `${training}1,"${"A".repeat(3_000_000)}`],
]);
