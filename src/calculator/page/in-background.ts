import type { BackgroundQuestion, BackgroundWord } from "../work/background-script.ts";
import { scriptsBeside, type WorkbookScript } from "../work/scripts-beside.ts";
import type { Store } from "./store.ts";

/** The person has stopped the work. */
class Cancelled extends Error {}

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

const loading = new Map<string, Promise<void>>();

/** Loads a script that lies beside the page, once. A module or a request would not work from a folder of files. */
function loadScript(name: string): Promise<void> {
  const before = loading.get(name);
  if (before !== undefined) return before;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = name;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      loading.delete(name);
      reject(new Error(`${name} is not beside this page. Keep the files of its folder together.`));
    };
    document.head.append(script);
  });
  loading.set(name, loaded);
  return loaded;
}

let latest = 0;

/** Shows that something is being done while it lasts; what goes wrong is said, what is cancelled is over. */
export async function whileWorking(
  store: Store,
  doing: string,
  of: number,
  work: (onProgress: (done: number) => void) => Promise<void>,
): Promise<void> {
  cancelWork();
  const mine = ++latest;
  store.change({ work: { doing, done: 0, of }, fault: null });
  try {
    await work((done) => {
      if (mine === latest) store.change({ work: { doing, done, of } });
    });
  } catch (error) {
    if (!(error instanceof Cancelled)) store.change({ fault: messageOf(error) });
  } finally {
    if (mine === latest) store.change({ work: null });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Loads the script that reads and writes workbooks, when it is first needed. */
export async function workbookScript(): Promise<WorkbookScript> {
  await loadScript("calculator-workbook.js");
  const { workbook } = scriptsBeside();
  if (workbook === undefined) throw new Error("calculator-workbook.js is of another version than this page.");
  return workbook;
}
