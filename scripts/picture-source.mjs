// A picture that another program drew says what it was drawn from: a digest in the PNG itself, which a test holds against what
// would be drawn today. To draw it again would need that program, with the same fonts.
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

const SIGNATURE = 8;
const KEYWORD = "wres-source\0";

/**
 * The same picture, with the digest of what it was drawn from.
 * @param {Uint8Array} png
 * @param {unknown} source what can be seen on it, as data
 * @returns {Uint8Array}
 */
export function withSource(png, source) {
  const parts = chunks(png).filter((chunk) => !isSource(chunk));
  const text = Buffer.from(KEYWORD + digest(parts, source), "latin1");
  const body = Buffer.concat([Buffer.from("tEXt", "latin1"), text]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(text.length);
  check.writeUInt32BE(crc32(body));
  const end = parts.pop() ?? Buffer.alloc(0);
  return Buffer.concat([png.subarray(0, SIGNATURE), ...parts, length, body, check, end]);
}

/**
 * Whether a picture was drawn from this, and has not been touched since.
 * @param {Uint8Array} png
 * @param {unknown} source
 */
export function isDrawnFrom(png, source) {
  return Buffer.from(withSource(png, source)).equals(png);
}

/** @param {readonly Uint8Array[]} parts @param {unknown} source */
function digest(parts, source) {
  const hash = createHash("sha256").update(JSON.stringify(source));
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/** @param {Uint8Array} png @returns {Buffer[]} */
function chunks(png) {
  const bytes = Buffer.from(png);
  /** @type {Buffer[]} */
  const found = [];
  for (let at = SIGNATURE; at < bytes.length;) {
    const length = 12 + bytes.readUInt32BE(at);
    found.push(bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}

/** @param {Buffer} chunk */
function isSource(chunk) {
  return chunk.toString("latin1", 4, 8 + KEYWORD.length) === `tEXt${KEYWORD}`;
}
