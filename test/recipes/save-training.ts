// save-training.ts
"use server";
import { returnFormSchema } from "wres-metrics/schema";

export interface Saved {
  readonly status: "new" | "saved" | "refused";
  /** The message of each field, by its name. */
  readonly messages: Readonly<Record<string, string>>;
}

// Called by a browser: whatever it sends is checked here once more.
export async function saveTraining(_before: Saved, form: FormData): Promise<Saved> {
  const { success, data, error } = await returnFormSchema.safeParseAsync(form);
  if (!success) {
    const messages = error.issues.map(({ path, message }) => [path.join("."), message]);
    return { status: "refused", messages: Object.fromEntries(messages) as Saved["messages"] };
  }
  // Here a program would write `data`, a Return, to its database.
  return { status: "saved", messages: { year: `Saved for ${String(data.year)}.` } };
}
