import { isWithin } from "./other-fields.ts";

/** The path of the field that an issue leads to: its own, else the first inside it, else the nearest around it. */
export function fieldOfIssue(path: string, fields: readonly string[]): string | null {
  if (path === "") return null;
  const own = fields.find((field) => field === path);
  const inside = fields.find((field) => isWithin(field, path));
  return own ?? inside ?? around(path, fields);
}

function around(path: string, fields: readonly string[]): string | null {
  const end = Math.max(path.lastIndexOf("."), path.lastIndexOf("["));
  if (end <= 0) return null;
  const outer = path.slice(0, end);
  return fields.find((field) => field === outer || isWithin(field, outer)) ?? around(outer, fields);
}
