import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { WorkbookFault } from "./workbook-fault.ts";
import { fixedTimes, openOfficePackage, PACKED_AT } from "./zip-package.ts";

/** Tells our part from those of other programs. */
const NAMESPACE = "urn:wres-metrics:publication";

/** A part of a file of Word that carries data: Word keeps it when somebody edits the document and saves it. */
const [ITEM, PROPERTIES] = ["customXml/item1.xml", "customXml/itemProps1.xml"];

/** A reader of XML takes no text without end. */
const LONGEST_PIECE = 30_000;

/**
 * Packs a file of Word anew: with times and numbers that do not depend on when it is made, so that the same document is the same
 * bytes, and with what was published inside, for the next publication to be made safe together with it.
 */
export function packedDocx(bytes: Uint8Array, madeAt: string, publication: string | null): Uint8Array {
  const parts = fixedTimes(unzipSync(bytes), madeAt);
  const numbered = withParts(parts, { "word/document.xml": numberedAnew });
  return zipSync(publication === null ? numbered : withPublication(numbered, publication), {
    mtime: PACKED_AT,
  });
}

type Parts = Readonly<Record<string, Uint8Array>>;

function withParts(parts: Parts, changes: Readonly<Record<string, (text: string) => string>>): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => {
      const change = changes[name];
      return [name, change === undefined ? bytes : strToU8(change(strFromU8(bytes)))];
    }),
  );
}

/** The package counts its bookmarks and drawings on from document to document; here each document begins with 1. */
function numberedAnew(text: string): string {
  const numbers = new Map<string, string>();
  return text.replace(
    /(<(w:bookmarkStart|w:bookmarkEnd|wp:docPr)\b[^<>]*? (?:w:)?id=")([^"]*)/g,
    (_, start: string, element: string, id: string) => {
      const key = `${element.slice(0, 10)} ${id}`;
      const number = numbers.get(key) ?? String(numbers.size + 1);
      numbers.set(key, number);
      return start + number;
    },
  );
}

function withPublication(parts: Parts, publication: string): Parts {
  const pieces = Array.from({ length: Math.ceil(publication.length / LONGEST_PIECE) }, (_, index) =>
    publication.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE),
  );
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const item = `${XML}<publication xmlns="${NAMESPACE}">${pieces.map((piece) => `<piece>${escaped(piece)}</piece>`).join("")}</publication>`;
  const properties = `${XML}<ds:datastoreItem ds:itemID="{5B3B6B0E-6A8C-4C1B-9D55-77726573AA01}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  const before = (end: string, added: string) => (text: string) => text.replace(end, () => added + end);
  return {
    ...withParts(parts, {
      "word/_rels/document.xml.rels": before(
        "</Relationships>",
        `<Relationship Id="wresPublication" Type="${relation}/customXml" Target="../${ITEM}"/>`,
      ),
      "[Content_Types].xml": before(
        "</Types>",
        `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
      ),
    }),
    [ITEM]: strToU8(item),
    [PROPERTIES]: strToU8(properties),
    "customXml/_rels/item1.xml.rels": strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
  };
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const MOST_BYTES = 200_000_000;

/** The text of what a report in a file of Word has published, from the part that carries it; null where there is no such part. */
export function publicationTextOfDocx(bytes: Uint8Array): string | null {
  try {
    const file = openOfficePackage(bytes, MOST_BYTES);
    const items = file.relationsOf("word/document.xml").filter(({ type }) => type === "customXml");
    for (const { target } of items) {
      const found = { isOurs: false, pieces: [] as string[] };
      file.read(target, {
        open: (name, attributes) => {
          found.isOurs ||= name === "publication" && attributes["xmlns"] === NAMESPACE;
        },
        text: (text) => {
          if (found.isOurs) found.pieces.push(text);
        },
      });
      if (found.isOurs) return found.pieces.join("");
    }
    return null;
  } catch (error) {
    if (error instanceof WorkbookFault) return null;
    throw error;
  }
}
