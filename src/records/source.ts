import { type FileKind, kindOfBytes } from "../foundation/file-kind.ts";
import { sixteenBitEncoding } from "../foundation/text-of-bytes.ts";
import { describeValue, WresError } from "../foundation/wres-error.ts";

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Turns the bytes of a file into text, piece by piece, and finds out its encoding: by a mark of order; by the zeros of
 * UTF-16; else by the first character outside ASCII, which is UTF-8 if it can be, and Windows-1252 if it cannot.
 */
export class TextReader {
  /** True once some bytes were no character, and stand as U+FFFD. */
  damaged = false;
  /** What the file is where its bytes are no text that is read; null where they may be one. */
  otherKind: FileKind | null = null;
  private waiting: Uint8Array = new Uint8Array(0);
  private encoding: TextEncodingName | "ascii-so-far" | null;
  private sixteenBit: Decoder | null = null;
  private readonly strict: Decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private readonly tolerant: Decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(encoding?: TextEncodingName) {
    this.encoding = encoding ?? null;
  }

  /** The text of some more bytes, as far as they are whole characters; `end` says that there are no more. */
  read(bytes: Uint8Array, more: "more" | "end"): string {
    const all = this.waiting.length === 0 ? bytes : joined(this.waiting, bytes);
    this.waiting = new Uint8Array(0);
    if (this.sixteenBit === null && this.encoding === null) {
      if (all.length < ENCODING_SAMPLE && more === "more") return this.wait(all, 0);
      return this.decode(this.decide(all), more);
    }
    return this.decode(all, more);
  }

  /** Decides by the first bytes, and gives them without their mark. */
  private decide(bytes: Uint8Array): Uint8Array {
    this.otherKind = kindOfBytes(bytes);
    const mark = markOf(bytes);
    this.encoding = mark?.encoding ?? sixteenBitEncoding(bytes) ?? "ascii-so-far";
    return mark === null ? bytes : bytes.subarray(mark.length);
  }

  private decode(bytes: Uint8Array, more: "more" | "end"): string {
    switch (this.encoding) {
      case "utf-16le":
      case "utf-16be": {
        this.sixteenBit ??= new TextDecoder(this.encoding);
        return this.checked(this.sixteenBit.decode(bytes, { stream: more === "more" }));
      }
      case "windows-1252":
        return windows1252Text(bytes);
      case "utf-8":
        return this.decodeUtf8(bytes, more);
      default:
        return this.decodeAscii(bytes, more);
    }
  }

  /** Decoding what is whole at once is several times as fast as what the decoder does with a stream. */
  private decodeUtf8(bytes: Uint8Array, more: "more" | "end"): string {
    const end = more === "end" ? bytes.length : unfinishedFrom(bytes);
    const whole = bytes.subarray(0, end);
    this.wait(bytes, end);
    try {
      return this.strict.decode(whole);
    } catch {
      return this.checked(this.tolerant.decode(whole));
    }
  }

  private decodeAscii(bytes: Uint8Array, more: "more" | "end"): string {
    const text = this.strictText(bytes);
    if (text?.length === bytes.length) return text;
    const first = bytes.findIndex((byte) => byte >= 0x80);
    const end = first + Math.max(1, utf8Length(bytes[first] ?? 0));
    const before = this.tolerant.decode(bytes.subarray(0, first));
    if (end > bytes.length && more === "more") {
      this.wait(bytes, first);
      return before;
    }
    this.encoding = this.strictText(bytes.subarray(first, end)) === null ? "windows-1252" : "utf-8";
    return before + this.decode(bytes.subarray(first), more);
  }

  private strictText(bytes: Uint8Array): string | null {
    try {
      return this.strict.decode(bytes);
    } catch {
      return null;
    }
  }

  private wait(bytes: Uint8Array, from: number): "" {
    // A copy: the caller may use the memory of the bytes again.
    this.waiting = bytes.slice(from);
    return "";
  }

  private checked(text: string): string {
    this.damaged ||= text.includes("\uFFFD");
    return text;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/**
 * The name of an encoding: the way in which a file writes characters as bytes.
 *
 * @since 0.1.0
 */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** So many bytes decide whether a text is UTF-16 without a mark. */
const ENCODING_SAMPLE = 512;

const marks = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** The mark of order that bytes begin with, and how long it is. */
function markOf(bytes: Uint8Array): { readonly encoding: TextEncodingName; readonly length: number } | null {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  return mark === undefined ? null : { encoding: mark.encoding, length: mark.bytes.length };
}

/** Gives the number of bytes that the character beginning with this byte has in UTF-8; 0 where none begins so. */
function utf8Length(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Where a character begins that the bytes end in the midst of; their length where none does. */
function unfinishedFrom(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return utf8Length(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The characters of the bytes 0x80 to 0x9F. */
const SPECIAL =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** Reads bytes as Windows-1252. The decoder of Node 20 leaves out what makes it another encoding than Latin-1. */
function windows1252Text(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (character) => SPECIAL[character.charCodeAt(0) - 0x80] ?? character);
}

/**
 * A stream as browsers, Node, Deno and Bun have it.
 *
 * @since 0.1.0
 */
export interface ByteStream {
  /** Takes the stream for one reader. */
  readonly getReader: () => {
    /** The next bytes, until it is done. */
    readonly read: () => Promise<{
      /** True after the last bytes. */
      readonly done: boolean;
      /** Some bytes; undefined after the last. */
      readonly value?: Uint8Array | undefined;
    }>;
    /** Wants no more. */
    readonly cancel: () => Promise<unknown>;
  };
}

/**
 * Where bytes come from: a stream of Node, a `ReadableStream`, a `File` of a browser or a `Blob`, the bytes themselves, as a
 * `Buffer` of Node has them, or pieces of them.
 *
 * @since 0.1.0
 */
export type ByteSource =
  | Uint8Array
  | AsyncIterable<Uint8Array>
  | Iterable<Uint8Array>
  | ByteStream
  | {
      /** Opens the bytes, as a `Blob` does. */
      readonly stream: () => ByteStream;
    };

/** The bytes of a source, piece by piece. What is left of it is closed when nobody wants more. */
export async function* bytesOf(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  if (typeof source === "string") throw noBytes(source);
  if (ArrayBuffer.isView(source)) yield source;
  else if ("stream" in source) yield* bytesOf(source.stream());
  else if ("getReader" in source) yield* readFrom(source);
  else {
    for await (const piece of source) {
      if (!ArrayBuffer.isView(piece)) throw noBytes(piece);
      yield piece;
    }
  }
}

/** A list of numbers or a text would be read as a file without a row. */
function noBytes(piece: unknown): WresError {
  return new WresError(
    "wrong-arguments",
    `The source gives ${typeof piece === "string" ? "text" : describeValue(piece)}; expected bytes (Uint8Array), as new Blob([text]) gives those of a text.`,
  );
}

async function* readFrom(stream: ByteStream): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** All the bytes of a source as one; null where there are more than may be kept. */
export async function sourceBytes(
  source: ByteSource,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytesOf(source)) {
    length += piece.length;
    if (length > mostBytes) return null;
    pieces.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
