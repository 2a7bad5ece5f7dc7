import { type Zippable, zipSync } from "fflate";

/** A cell of the plan: what a reader has to find there, whatever program wrote it. */
export type PlannedCell =
  | { readonly type: "text" | "truth" | "error"; readonly text: string }
  | { readonly type: "number"; readonly text: string }
  /** A day, as 2022-03-31. */
  | { readonly type: "day"; readonly text: string };

/** Row by row; null is a blank cell. */
export type Plan = readonly (readonly (PlannedCell | null)[])[];

const text = (words: string): PlannedCell => ({ type: "text", text: words });
const number = (digits: string): PlannedCell => ({ type: "number", text: digits });

/** What every workbook of the corpus says. Its characters are in every encoding that is tried. */
export const plan: Plan = [
  [text("Ethnic Origin"), text("Band"), text("Started"), text("Hours"), text("Note")],
  [
    text('A White - "British" & Café <£5>'),
    number("5"),
    { type: "day", text: "2022-03-31" },
    number("37.5"),
    null,
  ],
  [null, number("-8"), { type: "day", text: "1999-12-31" }, null, text("two  spaces, a comma; a semicolon")],
  [],
  [text("H Indian"), null, { type: "day", text: "2024-02-29" }, number("0.1"), text("007")],
  [
    { type: "truth", text: "TRUE" },
    { type: "truth", text: "FALSE" },
    null,
    { type: "error", text: "#N/A" },
    text("end"),
  ],
];

/** The ways in which programs write the same workbook; the first of each is Excel's own. */
export const oddities = {
  /** Where texts stand: in one list, in their cells, in runs with how they are pronounced, or as the result of a formula. */
  texts: ["shared", "inline", "runs", "formula"],
  /** A blank cell: left out, with a style alone, typed as a shared text, with an empty value. */
  blanks: ["absent", "styled", "shared", "empty"],
  /** The names of parts in the zip. */
  names: ["slashes", "backslashes"],
  /** How one part names another. */
  targets: ["relative", "from the root"],
  /** A part that is named, and not there. */
  missing: ["none", "theme", "calculation chain"],
  encoding: ["utf-8", "utf-8 with a mark", "utf-16le", "utf-16be", "iso-8859-1", "windows-1252"],
  namespace: ["transitional", "strict", "prefixed"],
  days: ["1900", "1904", "in words"],
  /** Whether rows and cells say where they stand. */
  places: ["said", "left out"],
  /** What acts or leads elsewhere. */
  beside: ["nothing", "macros", "links to other workbooks"],
  packing: ["deflated", "stored"],
  /** What else stands in a sheet. */
  around: ["plain", "views, widths, merged cells and a wrong size"],
  /** A line break in a text. */
  breaks: ["none", "_x000D_"],
  /** How the XML is laid out. */
  layout: ["in one line", "indented"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** One way of writing, of each kind. */
export type Oddities = { readonly [kind in keyof typeof oddities]: (typeof oddities)[kind][number] };

const kinds = Object.keys(oddities) as (keyof typeof oddities)[];

/** As Excel writes: nothing odd. */
const usual: Oddities = Object.fromEntries(kinds.map((kind) => [kind, oddities[kind][0]])) as Oddities;

/** Writers that do several odd things at once: a spreadsheet on the web, an office suite, and a staff system's reports. */
export const writers: Readonly<Record<string, Oddities>> = {
  "a spreadsheet on the web": {
    ...usual,
    blanks: "styled",
    missing: "theme",
    around: "views, widths, merged cells and a wrong size",
  },
  "an office suite": {
    ...usual,
    blanks: "styled",
    targets: "from the root",
    layout: "in one line",
    breaks: "_x000D_",
  },
  "a staff system": {
    ...usual,
    texts: "inline",
    places: "left out",
    days: "in words",
    names: "backslashes",
    encoding: "iso-8859-1",
    layout: "indented",
  },
  "a reporting tool": {
    ...usual,
    blanks: "shared",
    missing: "calculation chain",
    namespace: "prefixed",
    packing: "stored",
  },
};

/** Everything that is odd alone, and every two of them together. */
export function pairsOfOddities(): readonly Oddities[] {
  const single = kinds.flatMap((kind) => oddities[kind].slice(1).map((value) => ({ kind, value })));
  const pairs = single.flatMap((one, index) =>
    single.slice(index + 1).flatMap((other) => (one.kind === other.kind ? [] : [[one, other]])),
  );
  return [[], ...single.map((one) => [one]), ...pairs].map((some): Oddities => ({
    ...usual,
    ...Object.fromEntries(some.map(({ kind, value }) => [kind, value])),
  }));
}

/** What is odd, in words, for the name of a test. */
export function oddityWords(of: Oddities): string {
  const odd = kinds.filter((kind) => of[kind] !== usual[kind]).map((kind) => `${kind}: ${of[kind]}`);
  return odd.length === 0 ? "nothing odd" : odd.join("; ");
}

/** The plan as it is with a line break in a text. */
export function planOf({ breaks }: Oddities): Plan {
  if (breaks === "none") return plan;
  return [...plan, [text("one\r\ntwo"), text("_x000D_ as it is")]];
}

const NAMESPACES = {
  transitional: {
    main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  },
  strict: {
    main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  },
} as const;

/** Writes the plan as a workbook, by no library of workbooks. */
export function oddWorkbook(odd: Oddities): Uint8Array {
  const parts = partsOf(odd);
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    const stored =
      odd.names === "backslashes" && name !== "[Content_Types].xml" ? name.replaceAll("/", "\\") : name;
    files[stored] = [
      typeof content === "string" ? encoded(content, odd.encoding) : content,
      { level: odd.packing === "stored" ? 0 : 6 },
    ];
  }
  return zipSync(files, { mtime: "2022-03-31" });
}

function partsOf(odd: Oddities): Readonly<Record<string, string | Uint8Array>> {
  const { main, relations } = NAMESPACES[odd.namespace === "strict" ? "strict" : "transitional"];
  const prefix = odd.namespace === "prefixed" ? "x:" : "";
  const tag = prefix === "" ? `xmlns="${main}"` : `xmlns:x="${main}"`;
  const shared: string[] = [];
  const named = (xml: string): string =>
    prefix === "" ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, (_, end: string) => `<${end}${prefix}`);
  const document = (root: string, attributes: string, inner: string): string =>
    declaration(odd.encoding) +
    laidOut(
      `<${prefix}${root} ${tag} xmlns:r="${relations}"${attributes}>${named(inner)}</${prefix}${root}>`,
      odd,
    );
  const sheet = document("worksheet", "", sheetInner(planOf(odd), odd, shared));
  const texts = shared.map((words) => `<si>${textXml(words, odd)}</si>`).join("");
  const at = (path: string): string => (odd.targets === "relative" ? path : `/xl/${path}`);
  const linked = (
    [
      ["worksheet", "worksheets/sheet1.xml", true],
      ["styles", "styles.xml", true],
      ["sharedStrings", "sharedStrings.xml", shared.length > 0],
      ["theme", "theme/theme1.xml", odd.missing === "theme"],
      ["calcChain", "calcChain.xml", odd.missing === "calculation chain"],
      ["externalLink", "externalLinks/externalLink1.xml", odd.beside === "links to other workbooks"],
    ] as const
  ).filter(([, , isLinked]) => isLinked);
  const macros = "http://schemas.microsoft.com/office/2006/relationships/vbaProject";
  return {
    "[Content_Types].xml": contentTypes(odd),
    "_rels/.rels": relationshipsXml(
      [[`${relations}/officeDocument`, odd.targets === "relative" ? "xl/workbook.xml" : "/xl/workbook.xml"]],
      odd,
    ),
    "xl/workbook.xml": document(
      "workbook",
      odd.namespace === "strict" ? ' conformance="strict"' : "",
      `<workbookPr${odd.days === "1904" ? ' date1904="1"' : ""}/><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      [
        ...linked.map(([type, path]) => [`${relations}/${type}`, at(path)] as const),
        ...(odd.beside === "macros" ? [[macros, at("vbaProject.bin")] as const] : []),
      ],
      odd,
    ),
    "xl/styles.xml": document(
      "styleSheet",
      "",
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs>',
    ),
    "xl/worksheets/sheet1.xml": sheet,
    ...(shared.length > 0 && {
      "xl/sharedStrings.xml": document("sst", ` count="${String(shared.length)}"`, texts),
    }),
    ...(odd.beside === "macros" && {
      "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
    }),
    ...(odd.beside === "links to other workbooks" && {
      "xl/externalLinks/externalLink1.xml": document(
        "externalLink",
        "",
        '<externalBook r:id="rId1"><sheetNames><sheetName val="Last year"/></sheetNames></externalBook>',
      ),
      "xl/externalLinks/_rels/externalLink1.xml.rels": relationshipsXml(
        [[`${relations}/externalLinkPath`, "file:///last-year.xlsx", "External"]],
        odd,
      ),
    }),
  };
}

function sheetInner(rows: Plan, odd: Oddities, shared: string[]): string {
  const data = rows
    .map((cells, index) => {
      // A row that leaves out its place follows the one before, so that an empty one stays.
      if (cells.length === 0 && odd.places === "said") return "";
      const row = index + 1;
      const last = cells.length;
      const inner = cells
        .map((cell, column) =>
          cellXml(cell, `${String.fromCharCode(65 + column)}${String(row)}`, odd, shared),
        )
        .join("");
      return `<row${odd.places === "said" ? ` r="${String(row)}"` : ""}${odd.around === "plain" ? "" : ` spans="1:${String(last + 9)}" ht="15"`}>${inner}</row>`;
    })
    .join("");
  const [before, after] =
    odd.around === "plain"
      ? ["", ""]
      : [
          '<dimension ref="A1:Z999"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="5" width="20" customWidth="1"/></cols>',
          '<autoFilter ref="A1:E6"/><mergeCells count="1"><mergeCell ref="G1:H2"/></mergeCells>',
        ];
  return `${before}<sheetData>${data}</sheetData>${after}`;
}

function cellXml(cell: PlannedCell | null, address: string, odd: Oddities, shared: string[]): string {
  const at = odd.places === "said" ? ` r="${address}"` : "";
  if (cell === null) return blankXml(at, odd);
  switch (cell.type) {
    case "number":
      return `<c${at}><v>${cell.text}</v></c>`;
    case "truth":
      return `<c${at} t="b"><v>${cell.text === "TRUE" ? "1" : "0"}</v></c>`;
    case "error":
      return `<c${at} t="e"><v>${cell.text}</v></c>`;
    case "day":
      return odd.days === "in words"
        ? `<c${at} s="1" t="d"><v>${cell.text}</v></c>`
        : `<c${at} s="1"><v>${String(serial(cell.text, odd.days))}</v></c>`;
    case "text":
      return odd.texts === "inline"
        ? `<c${at} t="inlineStr"><is>${textXml(cell.text, odd)}</is></c>`
        : odd.texts === "formula"
          ? `<c${at} t="str"><f>T("${escaped(cell.text.replaceAll('"', '""'))}")</f><v>${escaped(cell.text)}</v></c>`
          : `<c${at} t="s"><v>${String(placeIn(shared, cell.text))}</v></c>`;
  }
}

function blankXml(at: string, { blanks, places }: Oddities): string {
  if (blanks === "styled") return `<c${at} s="1"/>`;
  if (blanks === "shared") return `<c${at} t="s"/>`;
  if (blanks === "empty") return `<c${at} t="s"><v></v></c>`;
  // A cell that is left out moves those behind it where they do not say where they stand.
  return places === "said" ? "" : `<c/>`;
}

/** Days from the one that a workbook begins with, by hand: 44651 is 31 March 2022, and 1462 days lie between the two systems. */
function serial(day: string, days: "1900" | "1904"): number {
  const since = (Date.parse(`${day}T00:00:00Z`) - Date.parse("2022-03-31T00:00:00Z")) / 86_400_000;
  return 44_651 + since - (days === "1904" ? 1462 : 0);
}

function placeIn(shared: string[], words: string): number {
  const found = shared.indexOf(words);
  return found === -1 ? shared.push(words) - 1 : found;
}

function textXml(words: string, { texts }: Oddities): string {
  const t = (part: string): string => `<t xml:space="preserve">${escaped(part)}</t>`;
  if (texts !== "runs") return t(words);
  const half = Math.ceil(words.length / 2);
  // Runs may not cut a character that is written by its number.
  const cut = /[\r_]/.test(words) ? words.length : half;
  const runs = [words.slice(0, cut), words.slice(cut)].filter((part) => part !== "");
  return `${runs.map((part) => `<r><rPr><b/></rPr>${t(part)}</r>`).join("")}<rPh sb="0" eb="1"><t>spoken</t></rPh>`;
}

function escaped(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("_x000D_", "_x005F_x000D_")
    .replaceAll("\r", "_x000D_");
}

function contentTypes(odd: Oddities): string {
  const kind =
    odd.beside === "macros"
      ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
      : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  const of = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${type}"/>`;
  const base = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return `${declaration(odd.encoding)}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${of("workbook.xml", kind)}${of("worksheets/sheet1.xml", `${base}.worksheet+xml`)}${of("styles.xml", `${base}.styles+xml`)}${of("sharedStrings.xml", `${base}.sharedStrings+xml`)}</Types>`;
}

function relationshipsXml(
  list: readonly (readonly [type: string, target: string, mode?: string])[],
  odd: Oddities,
): string {
  const inner = list
    .map(
      ([type, target, mode], index) =>
        `<Relationship Id="rId${String(index + 1)}" Type="${type}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
    )
    .join("");
  return (
    declaration(odd.encoding) +
    laidOut(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
      odd,
    )
  );
}

/** A line for each element that holds no text. */
function laidOut(xml: string, { layout }: Oddities): string {
  return layout === "indented"
    ? xml.replace(/(<\/?(?:x:)?(?:row|sheetData|sheets|si|Relationship)\b[^>]*>)/g, "\n  $1")
    : xml;
}

function declaration(encoding: Oddities["encoding"]): string {
  const name = encoding.startsWith("utf-8") ? "UTF-8" : encoding.startsWith("utf-16") ? "UTF-16" : encoding;
  return `<?xml version="1.0" encoding="${name}" standalone="yes"?>\n`;
}

function encoded(words: string, encoding: Oddities["encoding"]): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(words);
    case "utf-8 with a mark":
      return new TextEncoder().encode(`\u{FEFF}${words}`);
    case "utf-16le":
      return Buffer.from(`\u{FEFF}${words}`, "utf16le");
    case "utf-16be":
      return Buffer.from(`\u{FEFF}${words}`, "utf16le").swap16();
    default:
      return Buffer.from(words, "latin1");
  }
}
