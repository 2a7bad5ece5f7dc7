import {
  ENCODING_SAMPLE,
  markOf,
  sixteenBitEncoding,
  type TextEncodingName,
  unfinishedFrom,
  utf8Length,
} from "./text-encoding.ts";
import { windows1252Text } from "./windows-1252.ts";

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Turns the bytes of a file into text, piece by piece, and finds out its encoding: by a mark of order; by the zeros of
 * UTF-16; else by the first character outside ASCII, which is UTF-8 if it can be, and Windows-1252 if it cannot.
 */
export class TextReader {
  /** Whether some bytes were no character, and stand as U+FFFD. */
  damaged = false;
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
    const mark = markOf(bytes);
    this.encoding =
      mark?.encoding ?? sixteenBitEncoding(bytes.subarray(0, ENCODING_SAMPLE)) ?? "ascii-so-far";
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
    // A copy: whoever gave the bytes may use their memory again.
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
