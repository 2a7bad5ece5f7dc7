import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../../src/workbook/xlsx/open-workbook.ts";
import {
  workbookParts,
  type WorkbookSource,
  zipped,
  zippedWorkbook,
} from "../../../support/zipped-workbook.ts";

const small: WorkbookSource = {
  sheets: [
    {
      name: "Staff",
      rows: [
        ["White", "BME"],
        [251, 21],
      ],
    },
  ],
};

/** The cells of the first sheet, in short. */
function cellsOf(source: WorkbookSource): readonly string[] {
  const read = readWorkbook(zippedWorkbook(source));
  if (read.status === "unreadable") throw new Error(`${read.fault.where}: ${read.fault.received}`);
  return read.workbook.sheets[0]!.cells.map(
    ({ row, column, type, text }) => `${row},${column} ${type} ${text}`,
  );
}

function faultOf(bytes: Uint8Array): string {
  const read = readWorkbook(bytes);
  return read.status === "read" ? "read" : `${read.fault.code}: ${read.fault.received}`;
}

describe("readWorkbook reads", () => {
  test("texts, numbers and the names of cells", () => {
    expect(cellsOf(small)).toEqual(["1,1 text White", "1,2 text BME", "2,1 number 251", "2,2 number 21"]);
    const read = readWorkbook(
      zippedWorkbook({ sheets: [{ name: "A & <B>", state: "hidden" }], names: { one: "'A & <B>'!$D$17" } }),
    );
    expect(read).toEqual({
      status: "read",
      workbook: {
        sheets: [{ name: "A & <B>", state: "hidden", cells: [] }],
        names: [{ name: "one", refersTo: "'A & <B>'!$D$17" }],
        unread: [],
      },
    });
  });

  test("shared texts, in runs and with characters that XML cannot hold, without how they are pronounced", () => {
    const parts = {
      "xl/sharedStrings.xml":
        "<sst><si><r><t>a </t></r><r><t>b</t></r><rPh><t>c</t></rPh></si><si><t>x_x000D_y</t></si></sst>",
    };
    const xml = '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>';
    expect(cellsOf({ sheets: [{ name: "S", xml }], sharedTexts: [], parts })).toEqual([
      "1,1 text x\ry",
      "1,2 text a b",
    ]);
  });

  // 31 March 2022 is day 44651 of a workbook (R: as.numeric(as.Date("2022-03-31") - as.Date("1899-12-30"))); that of the Mac
  // counts 1462 days less.
  test.each([
    ["dd/mm/yyyy", "44651", "day 2022-03-31"],
    ["dd/mm/yyyy hh:mm", "44651.75", "day 2022-03-31T18:00:00"],
    ["[$-809]d mmm yy;@", "61", "day 1900-03-01"],
    ["dd/mm/yyyy", "60", "number 60"],
    ["dd/mm/yyyy", "2958466", "number 2958466"],
    ['0.0" days"', "44651", "number 44651"],
    ["General", "44651", "number 44651"],
    ["[Red]0.0", "24.3", "number 24.3"],
  ])("%s shows %s as a %s", (format, number, shown) => {
    const xml = `<row r="3"><c r="B3" s="1"><v>${number}</v></c></row>`;
    expect(cellsOf({ sheets: [{ name: "S", xml }], formats: [format] })).toEqual([`3,2 ${shown}`]);
  });

  test("formats that every workbook has, and cells of no known style", () => {
    const styles =
      "<styleSheet><cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='2'/><xf numFmtId='23'/></cellXfs></styleSheet>";
    const xml = `<row>${["0", "1", "2", "3", "9"].map((style) => `<c s="${style}"><v>44651</v></c>`).join("")}</row>`;
    const read = readWorkbook(
      zippedWorkbook({ sheets: [{ name: "S", xml }], parts: { "xl/styles.xml": styles } }),
    );
    const cells = read.status === "read" ? read.workbook.sheets[0]!.cells : [];
    expect(cells.map(({ type, format }) => `${type} ${format}`)).toEqual([
      "number ",
      "day ",
      "number 0.00",
      "number ",
      "number ",
    ]);
  });

  test("a workbook without styles, and with a sheet that is a chart", () => {
    const parts = workbookParts({ sheets: [{ name: "S", rows: [[1]] }, { name: "Chart" }] });
    const relations = parts["xl/_rels/workbook.xml.rels"]!.replace(/<Relationship [^>]*styles[^>]*>/, "");
    const chart = relations.replace(
      'worksheet" Target="worksheets/sheet2.xml',
      'chartsheet" Target="sheet2.xml',
    );
    const read = readWorkbook(zipped({ ...parts, "xl/_rels/workbook.xml.rels": chart }));
    expect(read).toMatchObject({ workbook: { sheets: [{ name: "S", cells: [{ text: "1" }] }] } });
  });

  test("the days of a workbook from a Mac", () => {
    const sheets = [{ name: "S", xml: '<row><c s="1"><v>43189</v></c></row>' }];
    const properties = '<workbookPr date1904="1"/>';
    expect(cellsOf({ sheets, properties, formats: ["yyyy"] })).toEqual(["1,1 day 2022-03-31"]);
  });

  test("truths, errors, formulas and their results", () => {
    const xml = `<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>yes</v></c><c><f>1/3</f></c>
      <c s="9"/><c t="d"><v>2022-03-31</v></c></row>`;
    expect(cellsOf({ sheets: [{ name: "S", xml }] })).toEqual([
      "1,1 truth TRUE",
      "1,2 error #N/A",
      "1,3 text yes",
      "1,4 error #NOT-CALCULATED",
      "1,6 day 2022-03-31",
    ]);
  });

  test("what exceljs writes, down to the last row, in no time", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("W");
    sheet.getCell("B2").value = new Date(Date.UTC(2022, 2, 31));
    sheet.getCell("C2").value = { formula: "1+1", result: 2 };
    sheet.getCell("XFD1048576").value = "end";
    sheet.getCell("E3").value = 24;
    sheet.getCell("E3").numFmt = "0.0";
    workbook.definedNames.add("W!$B$2", "here");
    const read = readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(read.status === "read" && read.workbook).toEqual({
      names: [{ name: "here", refersTo: "W!$B$2" }],
      unread: [],
      sheets: [
        {
          name: "W",
          state: "visible",
          cells: [
            { row: 2, column: 2, type: "day", text: "2022-03-31", format: "", isFormula: false },
            { row: 2, column: 3, type: "number", text: "2", format: "", isFormula: true },
            { row: 3, column: 5, type: "number", text: "24", format: "0.0", isFormula: false },
            { row: 1_048_576, column: 16_384, type: "text", text: "end", format: "", isFormula: false },
          ],
        },
      ],
    });
  });

  test("elements with a prefix, and parts named otherwise", () => {
    const parts = workbookParts(small);
    const prefixed = (xml: string): string =>
      xml.replace(/<(\/?)(?=[a-z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
    const bytes = zipped({
      ...parts,
      "xl/workbook.xml": prefixed(parts["xl/workbook.xml"]!),
      "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace(
        "worksheets/sheet1.xml",
        "/xl/./a/../Data.XML",
      ),
      "xl/data.xml": prefixed(parts["xl/worksheets/sheet1.xml"]!),
    });
    expect(readWorkbook(bytes)).toMatchObject({ workbook: { sheets: [{ cells: { length: 4 } }] } });
  });

  test("sizes that are written in 64 bits", () => {
    const bytes = Buffer.from(zippedWorkbook(small));
    const name = "xl/worksheets/sheet1.xml";
    const at = bytes.lastIndexOf(name) - 46;
    const long = Buffer.alloc(20);
    long.writeUInt16LE(1, 0);
    long.writeUInt16LE(16, 2);
    long.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 24)), 4);
    long.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 20)), 12);
    bytes.writeUInt32LE(0xffffffff, at + 20);
    bytes.writeUInt32LE(0xffffffff, at + 24);
    bytes.writeUInt16LE(20, at + 30);
    const end = at + 46 + name.length;
    expect(faultOf(Buffer.concat([bytes.subarray(0, end), long, bytes.subarray(end)]))).toBe("read");
  });

  test("UTF-16", () => {
    const text = workbookParts(small)["xl/worksheets/sheet1.xml"]!.replace("UTF-8", "UTF-16");
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    expect(faultOf(zipped({ ...workbookParts(small), "xl/worksheets/sheet1.xml": wide }))).toBe("read");
  });
});

/** A workbook with other parts, or other text in them. */
function changed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zippedWorkbook({ ...small, parts });
}

const sheetXml = (xml: string): Readonly<Record<string, string>> => ({
  "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
});
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe("readWorkbook says what a file is that it does not read", () => {
  test.each<[string, Uint8Array]>([
    ["not-a-workbook: empty", new Uint8Array(0)],
    ["not-a-workbook: plain text", text("White,BME\n1,2\n")],
    ["not-a-workbook: JSON", text(' {"organisation": {}}')],
    ["not-a-workbook: a web page or XML", text("<html><table></table></html>")],
    ["not-a-workbook: a PDF", text("%PDF-1.7")],
    ["not-a-workbook: a text of a word processor", text("{\\rtf1")],
    ["not-a-workbook: something else", new Uint8Array([1, 2, 3, 0])],
    ["not-a-workbook: a workbook of the old format (.xls)", new Uint8Array([...ole, ...new Uint8Array(600)])],
    [
      "not-a-workbook: protected with a password",
      new Uint8Array([...ole, ...text(Array.from("EncryptedPackage").join("\0"))]),
    ],
    ["not-a-workbook: an OpenDocument file (.ods)", zipped({ mimetype: "application/x", "content.xml": "" })],
    ["not-a-workbook: a binary workbook (.xlsb)", zipped({ "xl/workbook.bin": "" })],
    ["not-a-workbook: a Numbers file", zipped({ "Index/Document.iwa": "" })],
    ["not-a-workbook: a Word document", zipped({ "word/document.xml": "" })],
    ["not-a-workbook: a zip of other files", zipped({ "staff.csv": "" })],
    ["damaged-workbook: a zip that was cut off", zippedWorkbook(small).subarray(0, 900)],
    ["damaged-workbook: a package without a workbook", zipped({ "[Content_Types].xml": "" })],
    [
      "damaged-workbook: missing",
      zipped({
        ...workbookParts(small),
        "_rels/.rels":
          '<Relationships><Relationship Type="/officeDocument" Target="no.xml"/></Relationships>',
      }),
    ],
    ["damaged-workbook: a workbook without a sheet", changed({ "xl/workbook.xml": "<workbook/>" })],
    ["damaged-workbook: no XML that can be read", changed(sheetXml("<row>"))],
    ["damaged-workbook: a value that is not a number", changed(sheetXml("<row><c><v>12e</v></c></row>"))],
    [
      "damaged-workbook: a cell whose text is not there",
      changed(sheetXml('<row><c t="s"><v>7</v></c></row>')),
    ],
    [
      "damaged-workbook: rows or cells out of order after row 2",
      changed(sheetXml('<row r="2"/><row r="1"/>')),
    ],
    ["damaged-workbook: rows or cells out of order after row 0", changed(sheetXml('<row r="1048577"/>'))],
    [
      "damaged-workbook: rows or cells out of order after row 1",
      changed(sheetXml('<row r="1"><c r="B2"/></row>')),
    ],
    ["damaged-workbook: nested more than 100 deep", changed(sheetXml("<a>".repeat(200)))],
    ["damaged-workbook: one text without end", changed(sheetXml(`<row><c><v>${"1 ".repeat(2_000_000)}`))],
  ])("%s", (fault, bytes) => {
    expect(faultOf(bytes)).toBe(fault);
  });
});

describe("readWorkbook is as tolerant as Excel", () => {
  const oneSheet = (xml: string, more: Partial<WorkbookSource> = {}): WorkbookSource => ({
    sheets: [{ name: "A", xml }],
    ...more,
  });

  test.each([
    [
      "backslashes between folders",
      (parts: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(parts).map(([name, text]) => [name.replaceAll("/", "\\"), text])),
    ],
    [
      "backslashes in what parts refer to",
      (parts: Readonly<Record<string, string>>) => ({
        ...parts,
        "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replaceAll(
          "worksheets/",
          "worksheets\\",
        ),
      }),
    ],
    [
      "styles that are named and not there",
      (parts: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "xl/styles.xml")),
    ],
    [
      "strict OOXML",
      (parts: Readonly<Record<string, string>>) =>
        Object.fromEntries(
          Object.entries(parts).map(([name, text]) => [
            name,
            text
              .replaceAll(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
              )
              .replaceAll(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
              ),
          ]),
        ),
    ],
  ] as const)("%s", (_, changedParts) => {
    const read = readWorkbook(zipped(changedParts(workbookParts(small))));
    expect(read.status === "read" && read.workbook.sheets[0]?.cells.map(({ text }) => text)).toEqual([
      "White",
      "BME",
      "251",
      "21",
    ]);
  });

  test("a blank cell that is typed as a shared text, with or without the list of texts", () => {
    const xml = '<row><c t="s"/><c t="s"><v></v></c><c><v>7</v></c></row>';
    expect(cellsOf(oneSheet(xml))).toEqual(["1,3 number 7"]);
    expect(cellsOf(oneSheet(xml, { sharedTexts: ["x"] }))).toEqual(["1,3 number 7"]);
  });

  test("characters by their number in the result of a formula", () => {
    expect(cellsOf(oneSheet('<row><c t="str"><f>A</f><v>a_x000D_b_x005F_x000D_</v></c></row>'))).toEqual([
      "1,1 text a\rb_x000D_",
    ]);
  });

  test.each([
    ["ISO-8859-1", [0xe9]],
    ["windows-1252", [0xe9]],
    ["UTF-8", [0xc3, 0xa9]],
  ])("texts in the encoding that they declare: %s", (encoding, accent) => {
    const before = `<?xml version="1.0" encoding="${encoding}"?><sst><si><t>caf`;
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode(before),
      ...accent,
      ...new TextEncoder().encode("</t></si></sst>"),
    ]);
    const source = oneSheet('<row><c t="s"><v>0</v></c></row>', { sharedTexts: [""] });
    const read = readWorkbook(zipped({ ...workbookParts(source), "xl/sharedStrings.xml": bytes }));
    expect(read.status === "read" && read.workbook.sheets[0]?.cells[0]?.text).toBe("café");
  });

  test("an encoding that nobody knows is damage, and no crash", () => {
    expect(
      faultOf(changed({ "xl/workbook.xml": '<?xml version="1.0" encoding="x-mine"?><workbook/>' })),
    ).toMatch(/^damaged-workbook/);
  });

  test.each([
    ["macros", { "xl/vbaProject.bin": "x" }],
    ["macros", { "xl/macrosheets/sheet1.xml": "<x>" }],
    ["links", { "xl/externalLinks/externalLink1.xml": "<x>" }],
  ])("beside %s, which are never run or followed, and are said to be there", (what, parts) => {
    const read = readWorkbook(changed(parts));
    expect(read.status === "read" && read.workbook.sheets[0]?.cells[0]?.text).toBe("White");
    expect(read.status === "read" && read.workbook.unread.join(" ")).toContain(what.slice(0, 4));
  });
});

describe("readWorkbook refuses what could do harm", () => {
  test.each([
    ["a name that leads elsewhere", { "../../etc/passwd": "x" }],
    ["a name that leads elsewhere", { "xl/../a.xml": "x" }],
    ["a name that leads elsewhere", { "C:\\a.xml": "x" }],
    ["a name that leads elsewhere", { "xl\\..\\..\\a.xml": "x" }],
    ["a name that leads elsewhere", { "\\xl\\a.xml": "x" }],
    ["a name that leads elsewhere", { "/xl/a.xml": "x" }],
    ["there twice", { "XL/WORKBOOK.XML": "x" }],
    [
      "XML with a DOCTYPE",
      { "xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>' },
    ],
  ])("%s", (received, parts) => {
    expect(faultOf(changed(parts))).toBe(`unsafe-workbook: ${received}`);
  });

  test("a zip bomb, whether its sizes are true or lies", () => {
    const bomb = zipped({ ...workbookParts(small), "xl/worksheets/sheet1.xml": new Uint8Array(12_000_000) });
    expect(faultOf(bomb)).toMatch(/^unsafe-workbook: 12000000 bytes packed into \d+, as a zip bomb is$/);
    expect(
      faultOf(
        withEntry(bomb, "xl/worksheets/sheet1.xml", (view, at) => {
          view.setUint32(at + 24, 1000, true);
        }),
      ),
    ).toBe("damaged-workbook: longer than the file says");
    expect(
      faultOf(
        withEntry(zippedWorkbook(small), "xl/worksheets/sheet1.xml", (view, at) => {
          view.setUint32(at + 24, 0xfffffff0, true);
        }),
      ),
    ).toMatch(/^unsafe-workbook: 4294967280 bytes/);
  });

  test("more than fits: very many files, very much text, very many cells", () => {
    const files = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`f${index}`, new Uint8Array(0)]),
    );
    expect(faultOf(zipSync(files))).toMatch(/^workbook-too-large: a zip of 2001 files$/);
    const names = Array.from({ length: 11 }, (_, index) => `xl/media/${String(index).padStart(2, "0")}`);
    const large = names.reduce(
      (bytes, name) =>
        withEntry(bytes, name, (view, at) => {
          view.setUint32(at + 24, 9_900_000, true);
        }),
      zipped(Object.fromEntries(names.map((name) => [name, "x"]))),
    );
    expect(faultOf(large)).toMatch(/^workbook-too-large: 109 million bytes/);
    const cells = `<row>${"<c><v>1</v></c>".repeat(10_000)}</row>`.repeat(21);
    expect(faultOf(zippedWorkbook({ sheets: [{ name: "S", xml: cells }] }))).toMatch(
      /^workbook-too-large: a sheet of very many/,
    );
  });

  test.each<[string, (view: DataView, at: number) => void]>([
    [
      "unsafe-workbook: encrypted",
      (view, at) => {
        view.setUint16(at + 8, 1, true);
      },
    ],
    [
      "unsafe-workbook: packed in a way that workbooks do not use",
      (view, at) => {
        view.setUint16(at + 10, 12, true);
      },
    ],
    [
      "unsafe-workbook: packed into the same bytes as another file",
      (view, at) => {
        view.setUint32(at + 42, 0, true);
      },
    ],
    [
      "damaged-workbook: shorter than the file says",
      (view, at) => {
        view.setUint32(at + 24, view.getUint32(at + 24, true) + 1, true);
      },
    ],
    [
      "damaged-workbook: not what was packed",
      (view, at) => {
        view.setUint32(at + 16, 7, true);
      },
    ],
    [
      "damaged-workbook: not where the file says",
      (view, at) => {
        view.setUint32(at + 42, view.getUint32(at + 42, true) + 1, true);
      },
    ],
    [
      "damaged-workbook: a zip whose list of files is broken",
      (view, at) => {
        view.setUint16(at + 28, 60_000, true);
      },
    ],
    [
      "damaged-workbook: a zip whose list of files is broken",
      (view, at) => {
        view.setUint32(at + 24, 0xffffffff, true);
      },
    ],
  ])("%s", (fault, change) => {
    expect(faultOf(withEntry(zippedWorkbook(small), "xl/worksheets/sheet1.xml", change))).toBe(fault);
  });
});

/** A zip in whose directory one entry was changed by hand. */
function withEntry(
  bytes: Uint8Array,
  name: string,
  change: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = Buffer.from(bytes);
  const view = new DataView(copy.buffer, copy.byteOffset, copy.length);
  // The name stands last in the directory, behind 46 bytes of its entry.
  change(view, copy.lastIndexOf(name) - 46);
  return copy;
}
