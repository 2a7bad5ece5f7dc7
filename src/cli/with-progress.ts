import type { Terminal } from "./command.ts";

/** Below this, an answer is there before a person has read that it is on its way. */
const MANY_CELLS = 200;

/** Takes away the line that the cursor is in, and begins it again. */
export const ERASE_LINE = "\r\u001B[K";

/** How far some work has come. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly of: number;
}

/** Says on a person's screen what is being done while it lasts, where there is much to do. */
export async function withProgress<Answer>(
  doing: string,
  cells: number,
  terminal: Terminal,
  work: (onProgress: (progress: Progress) => void) => Promise<Answer>,
): Promise<Answer> {
  if (terminal.showsProgress !== true || cells < MANY_CELLS) return work(() => undefined);
  const line = `${doing} ${String(cells)} cells`;
  terminal.writeError(`${line} …`);
  try {
    return await work(({ phase, done, of }) => {
      terminal.writeError(`${ERASE_LINE}${line}: ${phase} ${String(done)}/${String(of)} …`);
    });
  } finally {
    terminal.writeError(ERASE_LINE);
  }
}
