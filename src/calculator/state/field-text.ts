import type { FieldKind } from "./return-fields.ts";

/** What a field shows of a value: the text that its reader would type. */
export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What the text of a field stands for; undefined where it is empty. What cannot be read stays a text, which is an issue. */
export function fieldValue(kind: FieldKind, typed: string): unknown {
  const text = typed.trim();
  if (text === "") return undefined;
  if (kind === "count") return numberOf(text);
  if (kind === "percentage") return text.replace(/\s*%$/, "");
  return kind === "json" ? jsonOf(text) : text;
}

/** People type 1,203 or 1 203. */
function numberOf(text: string): number | string {
  const bare = /^-?\d{1,3}(?:[, ]\d{3})+$/.test(text) ? text.replace(/[, ]/g, "") : text;
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
