import { plainStyle } from "../report/terminal/render-terminal.ts";
import type { Style } from "../report/terminal/terminal-table.ts";
import type { Arguments, Terminal } from "./command.ts";

const ESCAPE = "\u001B[";

/** Bold for what is more important and dim for what is less: it says nothing that the words do not. */
const colourStyle: Style = {
  strong: (text) => `${ESCAPE}1m${text}${ESCAPE}22m`,
  quiet: (text) => `${ESCAPE}2m${text}${ESCAPE}22m`,
};

/** Colour for a person's screen; plain text for a pipe and for a file. */
export function chosenStyle({ text }: Arguments, { showsColour }: Terminal): Style {
  return showsColour && text("out") === undefined ? colourStyle : plainStyle;
}
