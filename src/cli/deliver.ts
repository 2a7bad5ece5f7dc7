import type { Arguments, Option, Terminal } from "./command.ts";
import { opened } from "./opened.ts";
import { oneOf, UsageError } from "./usage-error.ts";

/** Where an answer goes. */
export const outOption: Option = {
  type: "string",
  value: "<file>",
  help: "write to a file, whose extension chooses the format",
};

/** The format that was asked for, or that the extension of `--out` stands for. */
export function chosenFormat<Format extends string>(
  { text }: Arguments,
  extensions: Readonly<Record<Format, string>>,
  usual: NoInfer<Format>,
): Format {
  const formats = Object.keys(extensions) as Format[];
  const asked = text("format");
  if (asked !== undefined) return oneOf("--format", asked, formats);
  const out = text("out");
  if (out === undefined) return usual;
  const extension = /\.[^./\\]*$/.exec(out)?.[0]?.toLowerCase();
  const found = formats.find((format) => extensions[format] === extension);
  if (found !== undefined) return found;
  throw new UsageError(
    `--out is ${JSON.stringify(out)}; expected a file that ends in ${Object.values(extensions).join(", ")}, or a --format beside it.`,
  );
}

/** Sends the answer to the file that was asked for, or to stdout if it is text. */
export async function deliver(
  answer: string | Uint8Array,
  { text }: Arguments,
  terminal: Terminal,
): Promise<void> {
  const out = text("out");
  if (out !== undefined && out !== "-") await opened(out, () => terminal.save(out, answer));
  else if (typeof answer === "string") terminal.write(answer);
  else
    throw new UsageError("a workbook is no text to print; expected --out with a file, such as report.xlsx.");
}
