import type { SavedText } from "../state/page-answer.ts";

type SavedFile =
  Pick<SavedText, "extension" | "text"> | { readonly extension: "xlsx"; readonly text: Uint8Array };

const types: Readonly<Record<SavedFile["extension"], string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
  json: "application/json",
  csv: "text/csv",
  md: "text/markdown",
};

/** Lets the person save a file. It goes nowhere else. */
export function saveFile(name: string, { extension, text }: SavedFile): void {
  const url = URL.createObjectURL(
    new Blob([typeof text === "string" ? text : new Uint8Array(text)], { type: types[extension] }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.${extension}`;
  link.click();
  // The browser has taken the text by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
