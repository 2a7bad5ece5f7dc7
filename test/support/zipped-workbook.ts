import { type Zippable, zipSync } from "fflate";

/** A cell as a test writes it; null leaves it out. */
type Content = string | number | null;

/** A sheet by its rows, or by its XML where that is what is tested. */
export interface SheetSource {
  readonly name: string;
  readonly rows?: readonly (readonly Content[])[];
  /** What stands between `<sheetData>` and its end. */
  readonly xml?: string;
  readonly state?: "hidden" | "veryHidden";
}

/** What a workbook has beside its sheets. */
export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  readonly names?: Readonly<Record<string, string>>;
  /** Number formats; a cell's `s` is 0 for none, 1 for the first of these. */
  readonly formats?: readonly string[];
  readonly properties?: string;
  readonly sharedTexts?: readonly string[];
  /** Further parts, or other text for those that there are. */
  readonly parts?: Readonly<Record<string, string>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook as a spreadsheet writes them, made by no library of workbooks. */
export function workbookParts(source: WorkbookSource): Readonly<Record<string, string>> {
  const { sheets, names = {}, formats = [], properties = "", sharedTexts, parts = {} } = source;
  const others = [
    ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${String(index + 1)}.xml`]),
    ["styles", "styles.xml"],
    ...(sharedTexts === undefined ? [] : [["sharedStrings", "sharedStrings.xml"]]),
  ];
  const relations = others.map(
    ([type = "", target = ""], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return {
    "[Content_Types].xml": `${DECLARATION}<Types/>`,
    "_rels/.rels": relationships([
      `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`,
    ]),
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${String(index + 1)}"/>`,
      )
      .join("")}</sheets><definedNames>${Object.entries(names)
      .map(([name, refersTo]) => `<definedName name="${name}">${escaped(refersTo)}</definedName>`)
      .join("")}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(relations),
    "xl/styles.xml": stylesXml(formats),
    ...(sharedTexts && {
      "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${MAIN}">${sharedTexts.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
    }),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${String(index + 1)}.xml`,
        `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${sheet.xml ?? rowsXml(sheet.rows ?? [])}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
}

/** A workbook as a file. */
export function zippedWorkbook(source: WorkbookSource): Uint8Array {
  return zipped(workbookParts(source));
}

/** Any parts as a zip. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === "string" ? encoder.encode(content) : content;
  }
  return zipSync(files, { mtime: "2022-03-31" });
}

/** Rows as XML, texts inside their cells. */
export function rowsXml(rows: readonly (readonly Content[])[]): string {
  const letters = (column: number): string =>
    (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
  return rows
    .map((row, index) => {
      const cells = row.map((content, column) => {
        const address = `${letters(column)}${String(index + 1)}`;
        if (content === null) return "";
        return typeof content === "number"
          ? `<c r="${address}"><v>${String(content)}</v></c>`
          : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
      });
      return `<row r="${String(index + 1)}">${cells.join("")}</row>`;
    })
    .join("");
}

function relationships(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`;
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map(
    (format, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`);
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
