import type { CodeRules } from "../../model/record-codes.ts";
import { ethnicCategories } from "../../reference/ethnic-categories.ts";
import { ethnicCodes, type ReadyMadeCodes, recordCodes } from "../../reference/record-codes.ts";

/** A ready-made table as the rules that a mapping could have written out. */
export function readyMadeRules(name: ReadyMadeCodes): CodeRules<string> {
  const ethnic = ethnicCodes.find(({ table }) => table === name);
  if (ethnic !== undefined) return ethnicRules(ethnic);
  const rows = recordCodes.filter(({ table }) => table === name);
  return {
    table: Object.fromEntries(rows.filter(({ fits }) => fits === "code").map(({ code, to }) => [code, to])),
    patterns: rows.filter(({ fits }) => fits === "pattern").map(({ code, to }) => ({ pattern: code, to })),
  };
}

function ethnicRules({ scheme, longerCodes }: (typeof ethnicCodes)[number]): CodeRules<string> {
  const rows = ethnicCategories.filter((row) => row.scheme === scheme);
  const named = rows.filter(({ code }) => code !== "");
  const letters = named.filter(({ code }) => /^[A-Z]$/.test(code));
  return {
    table: {
      ...Object.fromEntries(rows.map(({ code, group }) => [code, group])),
      // "Not known" has two codes and one group.
      ...Object.fromEntries(named.map(({ title, group }) => [title, group])),
      ...Object.fromEntries(named.map(({ code, title, group }) => [`${code} ${title}`, group])),
    },
    patterns:
      longerCodes === "by-first-letter"
        ? letters.map(({ code, group }) => ({ pattern: `${code}[A-Z0-9]{1,2}`, to: group }))
        : [],
  };
}
