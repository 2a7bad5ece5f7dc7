import type { CodeRules } from "../../model/record-codes.ts";
import { LONGEST_CODE } from "../../model/record-pattern.ts";
import { normalCode } from "./normal-code.ts";
import { readyMadeRules } from "./ready-made-rules.ts";
import { sqlPattern } from "./sql-pattern.ts";
import type { SqlWords } from "./sql-words.ts";

/** What the codes of a column stand for, as SQL: NULL where no rule fits. `code` is trimmed and folded. */
export function sqlCodes(rules: CodeRules<string>, code: string, words: SqlWords): string {
  const lists = [rules, ...(rules.use ?? []).map(readyMadeRules)];
  const branches = [
    `CHAR_LENGTH(${code}) > ${String(LONGEST_CODE)} THEN NULL`,
    ...lists.flatMap((list) => ownBranches(list, code, words)),
  ].map((branch) => `WHEN ${branch}`);
  const otherwise = rules.otherwise === undefined ? "NULL" : words.text(rules.otherwise);
  return ["CASE", ...branches.map((branch) => `  ${branch}`), `  ELSE ${otherwise}`, "END"].join("\n");
}

/** The rules of one list in their order: whole codes, the longest beginning, patterns. */
function ownBranches(
  { table = {}, prefixes = {}, patterns = [] }: CodeRules<string>,
  code: string,
  words: SqlWords,
): readonly string[] {
  const whole = new Map(Object.entries(table).map(([text, to]) => [normalCode(text), to]));
  const targets = [...new Set(whole.values())].map((target) => {
    const codes = [...whole].flatMap(([text, to]) => (to === target ? [words.text(text)] : []));
    return `${code} IN (${codes.join(", ")}) THEN ${words.text(target)}`;
  });
  const beginnings = Object.entries(prefixes)
    .map(([prefix, to]) => ({ prefix: normalCode(prefix), to }))
    .sort((one, other) => other.prefix.length - one.prefix.length)
    .map(({ prefix, to }) => {
      const beginning = `SUBSTRING(${code} FROM 1 FOR ${String(Array.from(prefix).length)})`;
      return `${code} <> '' AND ${beginning} = ${words.text(prefix)} THEN ${words.text(to)}`;
    });
  const fitting = patterns.map(({ pattern, to }) => {
    const fits = words.fits(code, sqlPattern(pattern, words.escaped));
    return `${code} <> '' AND ${fits} THEN ${words.text(to)}`;
  });
  return [...targets, ...beginnings, ...fitting];
}
