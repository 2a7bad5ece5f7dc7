import type { CodeRules } from "../../model/record-codes.ts";
import { LONGEST_CODE } from "../../model/record-pattern.ts";
import { normalCode } from "./normal-code.ts";
import { readyMadeRules } from "./ready-made-rules.ts";

/** What a code stands for; null where no rule fits. Takes a code as `normalCode` gives it. */
export type CodeReader<Target extends string> = (code: string) => Target | null;

/** Makes a reader of the codes of one column. */
export function codeReader<Target extends string>(rules: CodeRules<Target>): CodeReader<Target> {
  // A schema holds the words of a ready-made table against those of the column.
  const readers = [rules, ...(rules.use ?? []).map((name) => readyMadeRules(name) as CodeRules<Target>)].map(
    ownRules,
  );
  const { otherwise = null } = rules;
  return (code) => {
    if (code.length > LONGEST_CODE) return null;
    for (const read of readers) {
      const found = read(code);
      if (found !== null) return found;
    }
    return otherwise;
  };
}

function ownRules<Target extends string>({
  table = {},
  prefixes = {},
  patterns = [],
}: CodeRules<Target>): CodeReader<Target> {
  const whole = new Map(Object.entries(table).map(([code, to]) => [normalCode(code), to]));
  const beginnings = Object.entries(prefixes)
    .map(([prefix, to]) => [normalCode(prefix), to] as const)
    .sort(([a], [b]) => b.length - a.length);
  const wholes = patterns.map(({ pattern, to }) => [new RegExp(`^(?:${pattern})$`, "i"), to] as const);
  return (code) => {
    const found = whole.get(code);
    if (found !== undefined || code === "") return found ?? null;
    return (
      beginnings.find(([prefix]) => code.startsWith(prefix))?.[1] ??
      wholes.find(([pattern]) => pattern.test(code))?.[1] ??
      null
    );
  };
}
