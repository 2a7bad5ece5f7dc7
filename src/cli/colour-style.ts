import type { Style } from "../report/terminal/terminal-table.ts";

const ESCAPE = "\u001B[";

/** Bold for what is more important and dim for what is less: it says nothing that the words do not. */
export const colourStyle: Style = {
  strong: (text) => `${ESCAPE}1m${text}${ESCAPE}22m`,
  quiet: (text) => `${ESCAPE}2m${text}${ESCAPE}22m`,
};
