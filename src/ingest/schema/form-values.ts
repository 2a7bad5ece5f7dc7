import { isOneOrThousand } from "../../foundation/decimal-text.ts";
import { pathSegments, type PathSegment } from "../../model/issue.ts";
import type { Return } from "../../model/return.ts";

/** Data as a form holds it: any part may be missing, and a text may stand where a person types. */
export type FormOf<Value> = Value extends readonly (infer Item)[]
  ? FormOf<Item>[]
  : Value extends object
    ? { [Key in keyof Value]?: FormOf<Value[Key]> }
    : Value | string | null | undefined;

/**
 * A return as a form holds it, such as the values that react-hook-form keeps.
 *
 * @since 0.1.0
 */
export type ReturnForm = FormOf<Return>;

/** The fields of a return that are texts, by their last key; all others hold whole numbers. */
const textKeys: ReadonlySet<PathSegment> = new Set(["code", "name", "window", "ofWhich", "by", "of"]);

/** The data that a form stands for: pairs of a path and a text, as `FormData` gives them, or a tree of texts. */
export function formValue(form: unknown): unknown {
  return typedTree(isPairs(form) ? treeOfPairs(form) : form, "");
}

/** A framework may put fields of its own into a form, and marks them: `$ACTION_ID_…`. */
const FOREIGN = "$";

/** More steps than any path of a return has. */
const MOST_STEPS = 12;

function isPairs(form: unknown): form is Iterable<readonly [string, unknown]> {
  return typeof form === "object" && form !== null && !Array.isArray(form) && Symbol.iterator in form;
}

type Branch = Map<PathSegment, unknown>;

/** A tree made of its paths, where a later field of the same name replaces an earlier one. */
function treeOfPairs(pairs: Iterable<readonly [string, unknown]>): unknown {
  const root: Branch = new Map();
  for (const [name, value] of pairs) {
    if (name.startsWith(FOREIGN)) continue;
    // Some libraries write strata.0.of for strata[0].of.
    const read = pathSegments(name.replace(/\.(\d{1,9})(?=\.|$)/g, "[$1]"));
    const path = read === null || read.length === 0 || read.length > MOST_STEPS ? [name] : read;
    let branch = root;
    for (const step of path.slice(0, -1)) {
      const next = branch.get(step);
      const inner: Branch = next instanceof Map ? (next as Branch) : new Map<PathSegment, unknown>();
      branch.set(step, inner);
      branch = inner;
    }
    branch.set(path.at(-1) ?? name, value);
  }
  return plainTree(root);
}

/** A list where every step is an index and none is left out; else an object. */
function plainTree(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  const entries = [...(value as Branch)].map(([step, inner]) => [step, plainTree(inner)] as const);
  const isList = entries.length > 0 && entries.every(([step]) => Number(step) < entries.length);
  return isList && entries.every(([step]) => typeof step === "number")
    ? entries.toSorted(([one], [other]) => Number(one) - Number(other)).map(([, inner]) => inner)
    : Object.fromEntries(entries);
}

function typedTree(value: unknown, key: PathSegment): unknown {
  if (typeof value === "string") return typedValue(kindOfKey(key), value);
  // A field for numbers gives this where it is empty.
  if (typeof value === "number" && Number.isNaN(value)) return undefined;
  if (Array.isArray(value)) return value.map((item) => typedTree(item, key));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, typedTree(item, name)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

function kindOfKey(key: PathSegment): TypedKind {
  if (key === "percentage") return "percentage";
  return textKeys.has(key) ? "text" : "count";
}

/** How the text of a field is read. */
export type TypedKind = "count" | "percentage" | "text";

/** The value of a typed text; undefined where it is empty. A text that cannot be read stays a text, which is an issue. */
export function typedValue(kind: TypedKind, typed: string): string | number | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (kind === "count") return numberOf(text);
  return kind === "percentage" && text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
}

/** People type 1,203 or 1 203. What may be 1 or 1,000, as "1.000", stays a text. */
function numberOf(text: string): number | string {
  if (isOneOrThousand(text)) return text;
  const bare = /^-?\d{1,3}(?:[, ]\d{3})+$/.test(text) ? text.replace(/[, ]/g, "") : text;
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : text;
}
