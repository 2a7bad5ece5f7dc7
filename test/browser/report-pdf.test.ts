import { calculateIndicators, type Return } from "wres-metrics";
import { htmlReport, illustratedHtml } from "wres-metrics/charts";
import { protect } from "wres-metrics/disclosure";
import {
  type Document,
  documentCharts,
  forInternalUse,
  reportContent,
  reportDocument,
  trustsContent,
  trustsDocument,
} from "wres-metrics/report";
import { getDocumentProxy } from "unpdf";
import { afterAll, describe, expect, test } from "vitest";
import { startChromium } from "../support/chromium.ts";
import { readExample } from "../support/read-example.ts";

const browser = await startChromium();
afterAll(() => browser?.close());

/** One page of paper: its texts from the top down, with the size of their letters, and their distance from the foot in points. */
type Sheet = readonly { readonly text: string; readonly size: number; readonly height: number }[];

async function printed(html: string): Promise<readonly Sheet[]> {
  const page = await browser?.newPage();
  await page?.setContent(html);
  const bytes = await page?.pdf({ preferCSSPageSize: true });
  await page?.close();
  const pdf = await getDocumentProxy(new Uint8Array(bytes ?? []));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.flatMap((item) => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [, , skew, scale, , height] = item.transform as readonly number[];
        return [{ text: item.str, size: Math.hypot(skew ?? 0, scale ?? 0), height: height ?? 0 }];
      });
    }),
  );
}

/** The margins of 20 mm above and 16 mm below, in points. */
const [HEAD, FOOT] = [842 - (20 / 25.4) * 72, (16 / 25.4) * 72];
const body = (sheet: Sheet): Sheet => sheet.filter(({ height }) => height < HEAD && height > FOOT);
/** The text without its white space: a line that breaks, and a ligature, read the same. */
const wordsOf = (sheet: Sheet): string => plain(sheet.map(({ text }) => text).join(""));
const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s/g, "");

const esneft = reportContent(calculateIndicators(readExample("esneft-2022")), [
  calculateIndicators(readExample("esneft-2021")),
]);
const lpt = reportContent(calculateIndicators(readExample("lpt-2022")), [
  calculateIndicators(readExample("lpt-2021")),
]);

/** A trust with a type and a region, so that the table of all has a column for each of them and for all nine indicators. */
const nthTrust = (index: number): Return => ({
  ...readExample(index % 2 === 0 ? "esneft-2022" : "lpt-2022"),
  organisation: {
    code: `T${String(index)}`,
    name: `Trust ${String(index)} NHS Foundation Trust`,
    type: "Mental health",
    region: "North West",
  },
});

interface Printed {
  readonly html: string;
  readonly document: Document;
  readonly mark: string;
  readonly whose: string;
}

const reports: Readonly<Record<string, () => Printed | Promise<Printed>>> = {
  "ESNEFT 2022 beside 2021": () => {
    const report = forInternalUse(esneft);
    return {
      html: htmlReport(report),
      document: reportDocument(report),
      mark: "For internal use",
      whose: "East Suffolk and North Essex NHS Foundation Trust. Workforce Race Equality Standard 2022",
    };
  },
  "LPT 2022 beside 2021, published": async () => {
    const report = await protect(lpt);
    return {
      html: htmlReport(report),
      document: reportDocument(report),
      mark: "For publication",
      whose: "Leicestershire Partnership NHS Trust. Workforce Race Equality Standard 2022",
    };
  },
  "two trusts compared": () => {
    const trusts = forInternalUse(trustsContent([readExample("esneft-2022"), readExample("lpt-2022")]));
    const document = trustsDocument(trusts);
    return {
      html: illustratedHtml(document, "{}"),
      document,
      mark: "For internal use",
      whose: "2 trusts. Workforce Race Equality Standard 2022: comparison",
    };
  },
};

/** The right edge of what a page writes, in points; the paper is 595 wide, and its margin 14 mm. */
async function rightEdge(html: string): Promise<number> {
  const page = await browser?.newPage();
  await page?.setContent(html);
  const bytes = await page?.pdf({ preferCSSPageSize: true });
  await page?.close();
  const pdf = await getDocumentProxy(new Uint8Array(bytes ?? []));
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return Math.max(
    ...items.map((item) =>
      // A blank at the end of a line is seen by nobody, and its width is that of the font.
      "str" in item && item.str.trim() !== ""
        ? ((item.transform as readonly number[])[4] ?? 0) + item.width
        : 0,
    ),
  );
}

describe.skipIf(browser === null)(
  "a page on paper (where there is no Chromium: node scripts/engines.mjs)",
  () => {
    test.each(Object.entries(reports))(
      "%s: no page is empty, each says whose it is and who may read it, and nothing is cut off from its words",
      async (_, make) => {
        const { html, document, mark, whose } = await make();
        const sheets = await printed(html);
        expect(sheets.length).toBeGreaterThan(2);
        for (const [index, sheet] of sheets.entries()) {
          const name = `page ${String(index + 1)}`;
          const inMargins = wordsOf(sheet.filter((item) => !body(sheet).includes(item)));
          for (const text of [whose, mark, `Page ${String(index + 1)} of ${String(sheets.length)}`]) {
            expect(inMargins, name).toContain(plain(text));
          }
          const written = body(sheet);
          // A table and a line, where the pictures of the next section do not fit under them.
          expect(wordsOf(written).length, name).toBeGreaterThan(200);
          // The last line of a page is no heading: headings have letters of 12 points and more, and texts of at most 10.5.
          const lowest = written.reduce((low, item) => (item.height < low.height ? item : low));
          expect(lowest.size, `${name} ends with ${lowest.text}`).toBeLessThan(11);
        }
        for (const { title, reading } of documentCharts(document)) {
          const own = sheets.filter((sheet) => wordsOf(sheet).includes(plain(title)));
          expect(
            own.some((sheet) => wordsOf(sheet).includes(plain(reading))),
            title,
          ).toBe(true);
        }
      },
      120_000,
    );

    test("the first four sheets are filled to three quarters, and the scorecard is on the first", async () => {
      const sheets = await printed(htmlReport(forInternalUse(esneft)));
      for (const [index, sheet] of sheets.slice(0, 4).entries()) {
        const lowest = Math.min(...body(sheet).map(({ height }) => height));
        expect(lowest, `page ${String(index + 1)}`).toBeLessThan(FOOT + (HEAD - FOOT) / 4);
      }
      expect(wordsOf(body(sheets[0] ?? []))).toContain(plain("1 of 19 members is BME (2021: 1 of 26)"));
    }, 120_000);

    test("a table of many trusts begins on page one, and all its columns are on the paper", async () => {
      const trusts = forInternalUse(trustsContent(Array.from({ length: 60 }, (_, index) => nthTrust(index))));
      const html = illustratedHtml(trustsDocument(trusts), "{}");
      const [first = []] = await printed(html);
      const written = wordsOf(body(first));
      for (const text of ["Trust 0 NHS", "Trust 10 NHS", "9 Board", "Type", "Region", "North West"]) {
        expect(written).toContain(plain(text));
      }
      expect(await rightEdge(html)).toBeLessThan(595 - (14 / 25.4) * 72 + 1);
    }, 120_000);

    test.each(
      Object.entries({
        "that ends the style": '"}</style><script>alert(1)</script>',
        "that ends the rule": "\\22 } body { display: none } /*",
        "in other letters": "Zażółć “£5” – 100%",
        "that is too long": "W".repeat(10_000),
      }),
    )("a name %s stays a name at the head of every page", async (_, name) => {
      const renamed: Return = { organisation: { code: "X", name }, year: 2022 };
      const report = forInternalUse(reportContent(calculateIndicators(renamed), []));
      const sheets = await printed(illustratedHtml(reportDocument(report), "{}"));
      for (const sheet of sheets) {
        const head = wordsOf(sheet.filter(({ height }) => height >= HEAD));
        expect(head).toContain(plain(name).slice(0, 15));
        expect(head.endsWith("Forinternaluse")).toBe(true);
        expect(head.length).toBeLessThan(200);
      }
    });
  },
);
