/** A question of the page to a script in the background. */
export interface BackgroundQuestion {
  readonly question: unknown;
}

/** A message of the script: its progress, and at the end its answer or the reason why there is none. */
export type BackgroundWord =
  | { readonly said: "progress"; readonly done: number }
  | { readonly said: "answer"; readonly answer: unknown }
  | { readonly said: "failed"; readonly message: string };

/** Answers the page from a worker, one question a worker: to stop it, the page ends the worker. */
export function answerInBackground(
  work: (question: unknown, onProgress: (done: number) => void) => Promise<unknown>,
): void {
  const say = (word: BackgroundWord): void => {
    (self as unknown as { postMessage: (word: BackgroundWord) => void }).postMessage(word);
  };
  self.addEventListener("message", ({ data }: MessageEvent<BackgroundQuestion>) => {
    work(data.question, (done) => {
      say({ said: "progress", done });
    }).then(
      (answer) => {
        say({ said: "answer", answer });
      },
      (error: unknown) => {
        say({ said: "failed", message: error instanceof Error ? error.message : String(error) });
      },
    );
  });
}
