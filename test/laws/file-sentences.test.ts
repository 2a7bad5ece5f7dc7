import { calculateIndicators, type Return } from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { docxReport } from "wres-metrics/docx";
import { forInternalUse, reportContent, reportDocument } from "wres-metrics/report";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { reportWorkbook } from "../../src/workbook/writing/workbook-report.ts";
import { writeWorkbook } from "../../src/workbook/xlsx/write-workbook.ts";
import { returnOfTrust, trustPeople, trustShape } from "../support/arbitrary-trust.ts";
import { differencesOfTexts, textsOfDocx, textsOfWorkbook } from "../support/file-texts.ts";
import { readExample } from "../support/read-example.ts";
import { readReport } from "../support/report-sentences.ts";
import { tries } from "../support/lane.ts";

/** A file takes as long as fifty reports; `npm run sentences -- 500` for a night. */
const RUNS = Math.ceil(Number(process.env["WRES_SENTENCES"] ?? tries(40)) / 10);
const SEED = Number(process.env["WRES_SEED"] ?? "23");

type Content = ReturnType<typeof reportContent>;
type Report = Parameters<typeof reportDocument>[0];

const contentOf = ([now, ...earlier]: readonly Return[]): Content => {
  if (now === undefined) throw new Error("A report is of a year.");
  return reportContent(
    calculateIndicators(now),
    earlier.map((one) => calculateIndicators(one)),
  );
};

/** The pictures are of no moment here: their titles and sources are texts of the file. */
const rasterise = () => Promise.resolve(new Uint8Array());
const docxOf = (report: Report) => docxReport(report, { rasterise });
const workbookOf = (report: Report) => writeWorkbook(reportWorkbook(report, {}));

/** Both files say what the document says, word for word, and the document is read against its measures. */
async function faultsOf(report: Report): Promise<readonly string[]> {
  const document = reportDocument(report);
  const disclosure = report.protection === "published" ? report.disclosure : undefined;
  return [
    ...readReport(document, report.content, disclosure).faults,
    ...differencesOfTexts(document, textsOfDocx(await docxOf(report))),
    ...differencesOfTexts(document, textsOfWorkbook(await workbookOf(report))),
  ];
}

test(
  "every sentence of files of Word and workbooks is the document's, whole, and agrees with its measures",
  {
    timeout: 120_000 + RUNS * 20_000,
  },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        trustShape,
        trustPeople,
        fc.integer({ min: 1, max: 3 }),
        async (shape, people, many) => {
          const returns = [2022, 2021, 2020]
            .slice(0, many)
            .map((year) => returnOfTrust(shape, people, year, false));
          expect(await faultsOf(forInternalUse(contentOf(returns)))).toEqual([]);
        },
      ),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  },
);

const ofTrust = (trust: "esneft" | "lpt") =>
  contentOf([readExample(`${trust}-2022`), readExample(`${trust}-2021`)]);

test.each(["esneft", "lpt"] as const)(
  "and those of %s, for internal use and published",
  {
    timeout: 120_000,
  },
  async (trust) => {
    const content = ofTrust(trust);
    expect(await faultsOf(forInternalUse(content))).toEqual([]);
    expect(await faultsOf(await protect(content))).toEqual([]);
  },
);

test("and those of a return that gives one indicator alone", { timeout: 60_000 }, async () => {
  const content = contentOf([
    {
      organisation: { code: "X", name: "Example" },
      year: 2022,
      shortlisting: { shortlisted: { white: 40, bme: 6 }, appointed: { white: 9, bme: 1 } },
    },
  ]);
  expect(await faultsOf(forInternalUse(content))).toEqual([]);
  expect(await faultsOf(await protect(content))).toEqual([]);
});

test("a sentence of a file that is cut off, or another, is found out", { timeout: 60_000 }, async () => {
  const report = forInternalUse(ofTrust("lpt"));
  const document = reportDocument(report);
  const parts = unzipSync(await docxOf(report));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  for (const [right, wrong] of [
    ["The gap is beyond chance; the change could be chance.", "The gap is beyond chance"],
    ["worse for Black staff; beyond chance.", "worse for Asian staff; beyond chance."],
  ] as const) {
    expect(xml).toContain(right);
    const changed = zipSync({ ...parts, "word/document.xml": strToU8(xml.replace(right, wrong)) });
    const differences = differencesOfTexts(document, textsOfDocx(changed));
    expect(differences.some((text) => text.startsWith("not whole in the file: "))).toBe(true);
    expect(differences.some((text) => text.startsWith("only in the file: "))).toBe(true);
  }
});
