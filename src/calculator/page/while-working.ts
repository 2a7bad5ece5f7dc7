import { Cancelled, cancelWork } from "./in-background.ts";
import type { Store } from "./store.ts";

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
