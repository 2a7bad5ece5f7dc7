import type { BackgroundQuestion, BackgroundWord } from "../work/background-script.ts";
import { scriptsBeside } from "../work/scripts-beside.ts";
import { loadScript } from "./load-script.ts";

/** The person has stopped the work. */
export class Cancelled extends Error {}

let stop: (() => void) | null = null;

/** Asks a script in the background, so that the page answers meanwhile. One thing at a time: a new one ends the last. */
export async function inBackground(
  name: "records" | "solver",
  question: unknown,
  onProgress: (done: number) => void = () => undefined,
): Promise<unknown> {
  cancelWork();
  const cancelled = new AbortController();
  stop = () => {
    cancelled.abort(new Cancelled());
  };
  await loadScript(`calculator-${name}.js`);
  cancelled.signal.throwIfAborted();
  const text = scriptsBeside()[name] ?? "";
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(url);
  try {
    return await new Promise((resolve, reject) => {
      stop = () => {
        reject(new Cancelled());
      };
      worker.onerror = ({ message }) => {
        reject(new Error(message));
      };
      worker.onmessage = ({ data }: MessageEvent<BackgroundWord>) => {
        if (data.said === "progress") onProgress(data.done);
        else if (data.said === "answer") resolve(data.answer);
        else reject(new Error(data.message));
      };
      worker.postMessage({ question } satisfies BackgroundQuestion);
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}

/** Ends what is going on in the background, if anything is. */
export function cancelWork(): void {
  stop?.();
  stop = null;
}
