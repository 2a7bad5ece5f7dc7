import { groupedBy } from "../../foundation/grouped-by.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import type { FoundInput } from "./find-inputs.ts";
import { type FormYear, type KnownInput, knownInputs } from "./known-inputs.ts";

/**
 * The sheets, rows and columns of a year's form that a workbook does not have: somebody deleted them, or gave them other
 * words. What they held is read as not given, which nobody would notice.
 */
export function absentPlaces(found: readonly FoundInput[], year: FormYear): readonly Issue[] {
  const own = found.filter((one) => one.year === year);
  const inputs = new Set(own.map(({ input }) => input));
  const optional = own.some(({ input }) => input.path[0] === "bank") ? ["strata"] : ["strata", "bank"];
  const expected = knownInputs().filter(
    (one) => one.year === year && !optional.includes(one.input.path[0] ?? ""),
  );
  return groupedBy(expected, ({ input }) => input.sheet).flatMap(([sheet, all]) => {
    const isAbsent = (some: readonly KnownInput[]): boolean => !some.some(({ input }) => inputs.has(input));
    const title = year === "this-year" ? sheet : `${sheet} last year`;
    if (isAbsent(all)) return [absent("", `without the sheet "${title}"`)];
    const rows = groupedBy(all, ({ key }) => key).filter(([, some]) => isAbsent(some));
    const columns = groupedBy(all, ({ heading }) => heading).filter(([, some]) => isAbsent(some));
    return [
      ...rows.map(([, [one]]) => absent(title, `without the row "${one?.input.row.join(", ") ?? ""}"`)),
      ...columns.map(([, [one]]) => absent(title, `without the column "${one?.input.column ?? ""}"`)),
    ];
  });
}

function absent(where: string, received: string): Issue {
  const whatToDo =
    "What it held is read as not given. If it had figures, put it back with the words that it has in a new template.";
  return makeIssue("missing", where, "every sheet, row and column of the form", received, whatToDo);
}
