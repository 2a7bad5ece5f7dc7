import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import * as docx from "docx";
import { calculateIndicators } from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { docxReport, illustratedDocx } from "wres-metrics/docx";
import {
  type Document,
  documentCharts,
  forInternalUse,
  reportContent,
  reportDocument,
  trustsContent,
  trustsDocument,
} from "wres-metrics/report";
import { withMinusSignsIn } from "../../../../src/report/tables/minus-signs.ts";
import { publicationTextOfDocx } from "../../../../src/workbook/xlsx/docx-package.ts";
import { readExample } from "../../../support/read-example.ts";

const esneft = forInternalUse(
  reportContent(calculateIndicators(readExample("esneft-2022")), [
    calculateIndicators(readExample("esneft-2021")),
  ]),
);
const small = reportContent(
  calculateIndicators({
    organisation: { code: "X", name: "Example & <Sons>" },
    year: 2022,
    shortlisting: {
      shortlisted: { white: 400, bme: 150, unknown: 30 },
      appointed: { white: 90, bme: 7, unknown: 0 },
    },
  }),
  [],
);

/** The parts of a file as text. */
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
const textOf = (xml: string): string =>
  unescaped(Array.from(xml.matchAll(/<w:t[ >][^<]*/g), ([text]) => text.replace(/^[^>]*>/, "")).join(""));
const all = (xml: string, pattern: RegExp): readonly string[] =>
  Array.from(xml.matchAll(pattern), ([found]) => found);
/** The paragraphs of a style, as text. */
const styled = (xml: string, style: string): readonly string[] =>
  all(xml, /<w:p>.*?<\/w:p>/gs)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(textOf);
const tablesOf = ({ summary, sections }: Document) => [
  ...(summary?.pageOne === undefined ? [] : [summary.pageOne.scorecard]),
  ...sections.flatMap(({ tables }) => tables),
];

describe("a report as a file of Word", async () => {
  const document = withMinusSignsIn(reportDocument(esneft));
  const bytes = await docxReport(esneft);
  const parts = partsOf(bytes);
  const main = parts["word/document.xml"] ?? "";

  test("has the headings of the report as real headings, page one first", () => {
    expect(styled(main, "Title")).toEqual(["Workforce Race Equality Standard 2022"]);
    expect(styled(main, "Heading1")).toEqual([
      "What needs attention",
      ...document.sections.map(({ heading }) => heading),
      "Methods and sources",
      "How to read this",
    ]);
    const [first = ""] = document.summary.pageOne.sentences;
    expect(first).toMatch(/^The largest gap: 19\.4% of BME staff and 6\.7% of White staff/);
    expect(textOf(main).indexOf(first)).toBeLessThan(textOf(main).indexOf("The nine indicators"));
    expect(textOf(main).indexOf("The nine indicators")).toBeLessThan(textOf(main).indexOf("Beyond chance"));
  });

  test("has its tables as real tables: every figure, and a header row that repeats", () => {
    const tables = tablesOf(document);
    // The last is that of the symbols.
    const found = all(main, /<w:tbl>.*?<\/w:tbl>/gs);
    expect(found).toHaveLength(tables.length + 1);
    for (const [index, { columns, rows, caption }] of tables.entries()) {
      const xml = found[index] ?? "";
      expect(all(xml, /<w:tblHeader\/>/g), caption).toHaveLength(1);
      const lines = all(xml, /<w:tr>.*?<\/w:tr>/gs).map((line) =>
        all(line, /<w:tc>.*?<\/w:tc>/gs).map(textOf),
      );
      expect(lines[0], caption).toEqual(columns);
      const expected = rows.flatMap(({ kind, label, cells, note = "" }) => [
        kind === "heading"
          ? [label.trim()]
          : [
              label.trim(),
              ...columns.slice(1).map((_, at) => `${cells[at]?.text ?? ""}${cells[at]?.mark ?? ""}`),
            ],
        ...(note === "" ? [] : [[note]]),
      ]);
      expect(lines.slice(1), caption).toEqual(expected);
    }
  });

  test("links each row of the scorecard to its section", () => {
    const anchors = all(main, /w:anchor="[^"]*"/g);
    // The stub of a plan has links of its own, after those of the scorecard.
    const { rows } = document.summary.pageOne.scorecard;
    expect(anchors.slice(0, rows.length)).toEqual(
      rows.map(({ section }) => `w:anchor="section_${String(section)}"`),
    );
    for (const anchor of anchors) expect(main).toContain(anchor.replace("w:anchor", "w:name"));
  });

  test("has its pictures with their words for those who do not see them", () => {
    const charts = documentCharts(document);
    const words = all(main, /<wp:docPr [^>]*>/g).map((one) =>
      unescaped(/descr="([^"]*)"/.exec(one)?.[1] ?? ""),
    );
    expect(words).toEqual(charts.map(({ title, description }) => `${title}. ${description}`));
    const drawings = Object.entries(parts).filter(([name]) => name.endsWith(".svg"));
    expect(drawings).toHaveLength(charts.length);
    for (const [, svg] of drawings) expect(svg).toMatch(/^<svg /);
  });

  test("says on every page whose it is, the year and who may read it, in British English", () => {
    expect(textOf(parts["word/header1.xml"] ?? "")).toBe(
      "East Suffolk and North Essex NHS Foundation Trust. Workforce Race Equality Standard 2022For internal use",
    );
    expect(parts["word/footer1.xml"]).toMatch(/PAGE.*NUMPAGES/s);
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="en-GB"/>');
    const core = parts["docProps/core.xml"] ?? "";
    expect(core).toContain("<dc:subject>For internal use</dc:subject>");
    expect(core).toContain("<dc:creator>East Suffolk and North Essex NHS Foundation Trust</dc:creator>");
    expect(core).toMatch(/<dcterms:created[^>]*>2022-03-31T00:00:00Z</);
  });

  test("is the same bytes each time", async () => {
    expect(await docxReport(esneft, { docx })).toEqual(bytes);
  });

  test("carries no data where it is for internal use", () => {
    expect(Object.keys(parts).filter((name) => name.startsWith("customXml"))).toEqual([]);
    expect(publicationTextOfDocx(bytes)).toBeNull();
  });
});

describe("what is published", async () => {
  const report = await protect(small);
  const bytes = await docxReport(report, { pictures: new Map() });
  const parts = partsOf(bytes);

  test("has nothing of what is hidden in any part, and says that it is for publication", () => {
    const text = textOf(parts["word/document.xml"] ?? "");
    expect(text).toContain("[c] of 150");
    expect(textOf(parts["word/header1.xml"] ?? "")).toContain("For publication");
    // 7 of 150 is 4.67%; White over BME is 4.82.
    for (const [name, part] of Object.entries(parts))
      expect(part, name).not.toMatch(/4\.67|4\.82|7 of 150|:7\b/);
  });

  test("carries what it has told, as its JSON does", () => {
    const carried = publicationTextOfDocx(bytes);
    const told = report.protection === "published" ? report.disclosure.publications : null;
    expect(JSON.parse(carried ?? "null")).toEqual(told);
  });

  test("carries it in pieces, however long it is", async () => {
    const long = "Example <&> ".repeat(10_000);
    const named = await protect({
      ...small,
      results: { ...small.results, organisation: { code: "X", name: long } },
    });
    const written = await docxReport(named, { pictures: new Map() });
    expect(JSON.parse(publicationTextOfDocx(written) ?? "null")).toMatchObject([
      { organisation: { name: long } },
    ]);
  });

  test("a name with markup stays a name", () => {
    expect(textOf(parts["word/document.xml"] ?? "")).toContain("Example & <Sons> (X)");
  });
});

describe("what a file of Word is made with", () => {
  test("a PNG that the caller makes of a picture, for programs that show no SVG", async () => {
    const sizes: (readonly [number, number])[] = [];
    const png = new Uint8Array([1, 2, 3, 4]);
    const bytes = await docxReport(forInternalUse(small), {
      rasterise: (svg, { width, height }) => {
        expect(svg).toMatch(/^<svg /);
        sizes.push([width, height]);
        return Promise.resolve(png);
      },
    });
    const files = unzipSync(bytes);
    expect(sizes.length).toBeGreaterThan(0);
    for (const [width, height] of sizes) expect(Math.min(width, height)).toBeGreaterThan(60);
    expect(files["word/media/image1.png"]).toEqual(png);
  });

  test("without a picture its figures stand in its place", async () => {
    const document = reportDocument(forInternalUse(small));
    const [chart] = documentCharts(document);
    const bytes = await docxReport(forInternalUse(small), { pictures: new Map() });
    expect(styled(partsOf(bytes)["word/document.xml"] ?? "", "WresTableTitle")).toContain(
      chart?.table.caption,
    );
  });

  test("a comparison of trusts is written too", async () => {
    const trusts = forInternalUse(trustsContent([readExample("esneft-2022"), readExample("lpt-2022")]));
    const document = trustsDocument(trusts);
    const parts = partsOf(await illustratedDocx(document, { pictures: new Map() }));
    expect(styled(parts["word/document.xml"] ?? "", "Heading1")).toEqual(
      expect.arrayContaining(document.sections.map(({ heading }) => heading)),
    );
    expect(textOf(parts["word/header1.xml"] ?? "")).toContain("2 trusts");
  });

  test("a character that XML does not know is left out", async () => {
    const bytes = await illustratedDocx({
      title: "A\u0000B\u001FC\uD800D\uFFFEE",
      subtitle: ["Example"],
      sections: [],
      legend: [],
      closing: [],
    });
    expect(styled(partsOf(bytes)["word/document.xml"] ?? "", "Title")).toEqual(["ABCDE"]);
  });
});

describe("a file that carries nothing of ours", () => {
  test.each([
    ["no zip", new Uint8Array([1, 2, 3])],
    ["an empty file", new Uint8Array()],
    ["a zip of something else", zipSync({ "a.txt": new Uint8Array([65]) })],
    [
      "data of another program",
      zipSync({
        "word/document.xml": new TextEncoder().encode("<a/>"),
        "word/_rels/document.xml.rels": new TextEncoder().encode(
          '<Relationships><Relationship Id="a" Type="x/customXml" Target="../customXml/item1.xml"/></Relationships>',
        ),
        "customXml/item1.xml": new TextEncoder().encode('<publication xmlns="urn:other">[]</publication>'),
      }),
    ],
  ])("%s", (_, bytes) => {
    expect(publicationTextOfDocx(bytes)).toBeNull();
  });
});
