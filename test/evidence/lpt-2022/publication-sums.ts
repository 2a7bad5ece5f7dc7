import type { TableSum } from "../../../src/model/disclosure-table.ts";

/** The rows of the report's Table 1, and how its Table 2 groups them: "Non-clinical Bands 2 to 8a", "Medics all grades". */
const groupings: Readonly<Record<string, readonly string[]>> = {
  "below-band-2-clinical-and-non-clinical": ["non-clinical-apprentices", "clinical-apprentices"],
  "non-clinical-bands-2-to-8a": ["2", "3", "4", "5", "6", "7", "8a"].map(
    (band) => `non-clinical-band-${band}`,
  ),
  "non-clinical-bands-8b-to-vsm": [
    ...["8b", "8c", "8d", "9"].map((band) => `non-clinical-band-${band}`),
    "non-clinical-vsm",
  ],
  "clinical-bands-3-to-4": ["clinical-band-3", "clinical-band-4"],
  // Table 1 has no clinical band 9.
  "clinical-bands-6-to-vsm": [
    ...["6", "7", "8a", "8b", "8c", "8d"].map((band) => `clinical-band-${band}`),
    "clinical-vsm",
  ],
  "medics-all-grades": ["trainee-grade", "non-consultant", "consultant", "senior-manager"].map(
    (grade) => `medical-${grade}`,
  ),
  // The groups of Table 2, with the two clinical bands that stand alone in it, are everybody.
  overall: [
    "below-band-2-clinical-and-non-clinical",
    "non-clinical-bands-2-to-8a",
    "non-clinical-bands-8b-to-vsm",
    "clinical-band-2",
    "clinical-bands-3-to-4",
    "clinical-band-5",
    "clinical-bands-6-to-vsm",
    "medics-all-grades",
  ],
};

const withinBme = ["asian", "black", "mixed", "other"];

/** The sums that the report implies among its own cells. */
export function impliedSums(printed: ReadonlyMap<string, number | null>): readonly TableSum[] {
  return [...workforceSums(), ...windowSums(), ...complements(printed), ...groupSums([...printed.keys()])];
}

/** Tables 1 and 2 give BME people and people of known ethnicity of each row, in each of three years. */
function workforceSums(): readonly TableSum[] {
  return ["2020", "2021", "2022"].flatMap((year) =>
    Object.entries(groupings).flatMap(([whole, parts]) =>
      ["bme", "known"].map((column) => ({
        total: `indicator-1/${year}/${whole}/${column}`,
        parts: parts.map((row) => `indicator-1/${year}/${row}/${column}`),
      })),
    ),
  );
}

/** Table 4 gives windows of two years ("2019/20 to 2020/21"), Table 5 the single years from 2019/20 on. */
function windowSums(): readonly TableSum[] {
  return [2019, 2020, 2021, 2022].flatMap((year) =>
    ["white", "bme"].map((group) => ({
      total: `indicator-3/${String(year)}-two-year/${group}`,
      parts: [year - 1, year].map((one) => `indicator-3/${String(one)}/${group}`),
    })),
  );
}

/** People of known ethnicity are White or BME ("BAME"): of a row that is redacted, no more are BME than are known. */
function complements(printed: ReadonlyMap<string, number | null>): readonly TableSum[] {
  return [...printed]
    .filter(([id, value]) => id.startsWith("indicator-1/") && id.endsWith("/known") && value === null)
    .map(([known]) => ({
      total: known,
      parts: ["bme", "white"].map((group) => known.replace(/known$/, group)),
    }));
}

/** Where a table sets Asian, Black, Mixed and Other beside BME, the four are BME: those who answer, and those who say yes. */
function groupSums(cells: readonly string[]): readonly TableSum[] {
  const known = new Set(cells);
  return cells
    .filter((id) => /\/bme(\/of)?$/.test(id))
    .map((bme) => ({ total: bme, parts: withinBme.map((group) => bme.replace(/bme(?=(\/of)?$)/, group)) }))
    .filter(({ parts }) => parts.every((id) => known.has(id)))
    .concat(
      // Of bank workers the text gives the Black answers alone: the others are not shown.
      cells
        .filter((id) => /\/bank-\w+\/black(\/of)?$/.test(id))
        .map((black) => ({
          total: black.replace("black", "bme"),
          parts: [black, black.replace("black", "other-bme")],
        })),
    );
}
