import { type Issue, makeIssue } from "../model/issue.ts";
import type { Terminal } from "./command.ts";
import { opened } from "./opened.ts";

/** Reads the text of a file, or of standard input for `-`; null where it is larger than the most that is read. */
export async function readText(path: string, mostBytes: number, terminal: Terminal): Promise<string | null> {
  const bytes = await opened(path, () => terminal.read(path, mostBytes));
  return bytes === null ? null : decodedText(bytes);
}

/** What is wrong with a file of which more is there than is read. */
export function tooLarge(mostBytes: number): Issue {
  const most = `a file of at most ${String(mostBytes / 1_000_000)} million bytes`;
  return makeIssue("file-too-large", "", most, "larger");
}

/** The text of a file. Editors on Windows may save UTF-16, which begins with a mark of its own. */
export function decodedText(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}
