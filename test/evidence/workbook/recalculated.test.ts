import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Return } from "wres-metrics";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";
import { validReturn } from "../../support/arbitraries.ts";
import { meaningOf } from "../../support/arbitrary-return.ts";
import { hasLibreOffice, recalculated } from "../../support/libreoffice.ts";
import { readExample } from "../../support/read-example.ts";
import { type Held, heldAgainstLibrary } from "./held-against-library.ts";
import { readCells } from "./read-cells.ts";
import { tries } from "../../support/lane.ts";

interface Filled {
  readonly current: Return;
  readonly previous?: Return;
}

const examples: Readonly<Record<string, Filled>> = {
  esneft: { current: readExample("esneft-2022"), previous: readExample("esneft-2021") },
  lpt: { current: readExample("lpt-2022"), previous: readExample("lpt-2021") },
};

/** Nobody where somebody would be needed, in every indicator, and strata with and without answers. */
const nobody: Return = {
  organisation: { code: "X", name: "Example" },
  year: 2022,
  workforce: {
    clinical: {
      "band-5": { white: 0, asian: 0, black: 0, mixed: 0, other: 0, unknown: 0 },
      "band-6": { white: 40, asian: 2, black: 3, mixed: 0, other: 1, unknown: 4 },
    },
  },
  shortlisting: {
    shortlisted: { white: 30, bme: 20 },
    appointed: { white: 10, bme: 0 },
    strata: [
      {
        by: "route",
        of: "international",
        shortlisted: { white: 0, bme: 5 },
        appointed: { white: 0, bme: 0 },
      },
      { by: "route", of: "domestic", shortlisted: { white: 30 }, appointed: { white: 10 } },
    ],
  },
  disciplinary: {
    entered: { white: 0, bme: 2 },
    enteredPreviousYear: { white: 1, bme: 1 },
    window: "single-year",
  },
  training: { accessed: { white: 4, bme: 0 } },
  survey: { discrimination: { white: { yes: 0, answered: 0 }, bme: { yes: 1, answered: 4 } } },
  board: { total: { white: 2, bme: 0, unknown: 0 }, voting: { white: 2, bme: 0, unknown: 0 } },
};

/** Returns with whatever a return can hold: bank workers, strata, windows, four groups, rows inside rows, nobody. */
const generated = Object.fromEntries(
  fc
    .sample(validReturn, { seed: 2022, numRuns: tries(10) })
    .map((current, index): [string, Filled] => [`generated-${String(index + 1)}`, { current }]),
);
const filled: Readonly<Record<string, Filled>> = { ...examples, nobody: { current: nobody }, ...generated };

describe.skipIf(!hasLibreOffice())("LibreOffice calculates every formula anew", () => {
  const written: Record<string, Uint8Array> = {};
  let saved: Readonly<Record<string, Uint8Array>> = {};

  beforeAll(async () => {
    for (const [name, { current, previous }] of Object.entries(filled)) {
      written[name] = await toWorkbook(current, { previous });
    }
    const { esneft = new Uint8Array() } = written;
    written["wrong-formula"] = edited(esneft, RATIO, (cell) => cell.replace("<f>", "<f>2*"));
    written["wrong-result"] = edited(esneft, RATIO, (cell) => cell.replace(/<v>[^<]*/, "<v>999"));
    saved = await recalculated(written);
  }, 240_000);

  const held = async (name: string, { current, previous }: Filled): Promise<Held> => {
    const [before, after] = [written[name], saved[name]];
    if (before === undefined || after === undefined) throw new Error(`${name} was not calculated`);
    return heldAgainstLibrary(await readCells(before), await readCells(after), { current, previous });
  };

  test.each(Object.keys(filled))("to what the library says: %s", async (name) => {
    const { formulas, wrong } = await held(name, filled[name] ?? { current: readExample("lpt-2021") });
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(1500);
  });

  // 2 of 0 White people; 10 of 30 over 0 of 20; the two windows of two years: 3 of 6 over 1 of 40
  test.each([
    ["WRES_indicator2_relativeLikelihood", "compared with 0"],
    ["WRES_indicator3_relativeLikelihood", "compared with 0"],
    ["WRES_windows_twoYearTotal_indicator3_relativeLikelihood", (3 * 40) / (1 * 6)],
    ["WRES_indicator8_difference", "out of nobody"],
    ["WRES_indicator9_nonVoting_white", "out of nobody"],
    ["WRES_indicator1_clinical_band5_representation_bme", "out of nobody"],
    ["WRES_strataResults_1_relativeLikelihood", "out of nobody"],
    ["WRES_strataResults_2_relativeLikelihood", "not given"],
    ["WRES_strataResults_3_relativeLikelihood", "not in use"],
  ])("nobody: %s is %s", async (name, value) => {
    const { cells, names } = await readCells(saved["nobody"] ?? new Uint8Array());
    const [address = ""] = [...names].find(([, own]) => own === name) ?? [];
    expect(cells.get(address)?.value).toBe(value);
  });

  test.each(Object.keys(filled))("and what it saves reads back as the same return: %s", async (name) => {
    const read = await fromWorkbook(saved[name] ?? new Uint8Array());
    if (read.status === "invalid") throw new Error(read.issues.map(({ message }) => message).join("\n"));
    const { current, previous } = filled[name] ?? { current: readExample("lpt-2021") };
    expect(meaningOf(read.return)).toEqual(meaningOf(current));
    expect(read.previous && meaningOf(read.previous)).toEqual(
      previous === undefined ? null : meaningOf(previous),
    );
  });

  test("a false formula is found out, though its stored result is right", async () => {
    const { wrong } = await held("wrong-formula", examples["esneft"] ?? { current: readExample("lpt-2021") });
    // 2 × 1.2460…, and nothing else
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^Likelihoods!F8 \(WRES_indicator2_relativeLikelihood\) is 2\.49/);
  });

  test("a false stored result is not believed", async () => {
    const { wrong } = await held("wrong-result", examples["esneft"] ?? { current: readExample("lpt-2021") });
    expect(wrong).toEqual([]);
  });
});

/** The cell of the relative likelihood of indicator 2. */
const RATIO = { sheet: "Likelihoods", cell: "F8" };

/** Changes one cell in the file itself. */
function edited(
  bytes: Uint8Array,
  { sheet, cell }: typeof RATIO,
  change: (cell: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const index = [
    ...strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]*)"/g),
  ];
  const path = `xl/worksheets/sheet${String(index.findIndex(([, name]) => name === sheet) + 1)}.xml`;
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const found = new RegExp(`<c r="${cell}"[^>]*>.*?</c>`).exec(xml)?.[0] ?? "";
  const changed = change(found);
  if (changed === found) throw new Error(`${sheet}!${cell} was not changed`);
  return zipSync({ ...parts, [path]: strToU8(xml.replace(found, changed)) });
}
