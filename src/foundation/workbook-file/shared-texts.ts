import type { Package } from "./open-package.ts";
import { tooLarge } from "./workbook-fault.ts";

/** Texts are kept while a workbook is read. */
const MOST_CHARACTERS = 200_000_000;

/** The texts that cells refer to by their place in one list. */
export function sharedTexts(file: Package, part: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const collector = new TextCollector();
  let characters = 0;
  file.read(part, {
    open: (name) => {
      if (name === "si") collector.begin();
      collector.open(name);
    },
    text: (text) => {
      collector.text(text);
    },
    close: (name) => {
      collector.close(name);
      if (name !== "si") return;
      const text = collector.end();
      characters += text.length;
      if (characters > MOST_CHARACTERS)
        throw tooLarge(part, "texts without end", "at most 200 million characters");
      texts.push(text);
    },
  });
  return texts;
}

/** Puts together a text that is written in runs; what shows only how it is pronounced is no part of it. */
export class TextCollector {
  private whole = "";
  private isText = false;
  private isPronunciation = false;

  begin(): void {
    this.whole = "";
  }

  open(name: string): void {
    if (name === "t") this.isText = true;
    if (name === "rPh") this.isPronunciation = true;
  }

  text(text: string): void {
    if (this.isText && !this.isPronunciation) this.whole += text;
  }

  close(name: string): void {
    if (name === "t") this.isText = false;
    if (name === "rPh") this.isPronunciation = false;
  }

  /** Characters that XML cannot hold are written by their number. */
  end(): string {
    return this.whole.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  }
}
