/** A fenced block of code, and where it stands. */
export interface Fence {
  file: string;
  /** Line of the opening fence, from 1. */
  line: number;
  language: string;
  code: string;
  /** The reason given in `<!-- not executed: reason -->` on the line before. */
  notExecuted?: string;
  inComment: boolean;
}

/** An error that says where the fault stands; `offset` counts lines inside the block. */
export function faultAt(fence: Pick<Fence, "file" | "line">, message: string, offset = 0): Error {
  return new Error(`${fence.file}:${String(fence.line + offset)}: ${message}`);
}
