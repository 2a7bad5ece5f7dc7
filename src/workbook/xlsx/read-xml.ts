import { SaxesParser } from "saxes";
import { damaged, unsafe, WorkbookFault } from "./workbook-fault.ts";

/** The attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What wants to hear of the elements of a document; names come without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Workbooks nest some ten deep. */
const MOST_DEPTH = 100;

/** A cell holds at most 32,767 characters. */
const LONGEST_TEXT = 1_000_000;

/** Reads a document from its bytes, until the end or until its reader has enough. */
export function readXml(
  where: string,
  pieces: Iterable<Uint8Array>,
  listener: XmlListener,
  isEnough: () => boolean = () => false,
): void {
  const parser = new SaxesParser();
  let [depth, silence] = [0, 0];
  parser.on("doctype", () => {
    throw unsafe(
      where,
      "XML with a DOCTYPE",
      "none, as spreadsheets save it",
      "Do not open it; ask who sent it.",
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    silence = 0;
    depth += 1;
    if (depth > MOST_DEPTH) throw damaged(where, `nested more than ${String(MOST_DEPTH)} deep`);
    listener.open?.(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    silence = 0;
    depth -= 1;
    listener.close?.(localName(name));
  });
  const onText = (text: string): void => {
    listener.text?.(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  try {
    for (const text of decoded(pieces)) {
      silence += text.length;
      parser.write(text);
      if (silence > text.length + LONGEST_TEXT) throw damaged(where, "one text without end");
      if (isEnough()) return;
    }
    parser.close();
  } catch (error) {
    throw error instanceof WorkbookFault ? error : damaged(where, "no XML that can be read");
  }
}

/** The value of an attribute, whatever its prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  return attributes[Object.keys(attributes).find((key) => localName(key) === name) ?? name];
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Text is passed on in short pieces, so that reading can stop soon. */
function* decoded(pieces: Iterable<Uint8Array>): Generator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for (const piece of pieces) {
    decoder ??= decoderOf(piece);
    for (let at = 0; at < piece.length; at += 65_536) {
      yield decoder.decode(piece.subarray(at, at + 65_536), { stream: true });
    }
  }
}

/** A decoder for the encoding that the first bytes show or declare. */
function decoderOf(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder("utf-16le");
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder("utf-16be");
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const [, declared = "utf-8"] = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? [];
  // What is read byte by byte is not in 16 bits, whatever it declares.
  if (/^utf-?16|^ucs-?2|^iso-10646/i.test(declared)) return new TextDecoder();
  return new TextDecoder(declared);
}
