import { describe, expect, test } from "vitest";
import { kindOfBytes } from "../../../src/foundation/file-kind.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("what a file is by its first bytes", () => {
  // The beginnings as their formats say: RFC 1952, PKWARE's note on zips, ISO 32000, the pages of Parquet, bzip2, 7-Zip, xz, zstd and RAR.
  test.each([
    ["PK\u0003\u0004\u0014\0", "another zip"],
    ["\u001F\u008B\b\0", "gzip"],
    ["BZh91AY&SY", "bzip2"],
    ["7z\u00BC\u00AF'\u001C", "7-Zip"],
    ["\u00FD7zXZ\0\0", "xz"],
    ["\u0028\u00B5\u002F\u00FD\u0024", "zstd"],
    ["Rar!\u001A\u0007", "RAR"],
    ["%PDF-1.7", "a PDF"],
    ["PAR1\u0015", "a Parquet file"],
    ["\u00D0\u00CF\u0011\u00E0\u00A1\u00B1", "a workbook of the old format"],
    ["\u00FF\u00FE\0\0A\0\0\0", "UTF-32"],
    ["\0\0\u00FE\u00FF\0\0\0A", "UTF-32"],
    ["\0\0\0A\0\0\0B", "UTF-32"],
    ["A\0\0\0B\0\0\0", "UTF-32"],
  ])("%j", (start, is) => {
    expect(kindOfBytes(bytesOf(start))?.is).toContain(is);
  });

  test.each([
    "",
    "P",
    "Name,Ethnic Origin\n",
    "PK,1\n",
    "PARIS,1\n",
    "%PDF,1",
    "\u00EF\u00BB\u00BFName",
    // UTF-16 with a mark, and without one.
    "\u00FF\u00FEN\0a\0m\0e\0",
    "N\0a\0m\0e\0",
    "\0N\0a\0m\0e",
    // A CSV file with a stray zero.
    "Name,\0Ethnic Origin\nA,B\n",
  ])("%j may be a text", (start) => {
    expect(kindOfBytes(bytesOf(start))).toBeNull();
  });
});
