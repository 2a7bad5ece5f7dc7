import type * as z from "zod";

type ZodIssue = z.core.$ZodIssue;
type UnionIssue = Extract<ZodIssue, { readonly code: "invalid_union" }>;

/** What zod says of a union for which nobody wrote words. */
const NO_WORDS = "Invalid input";

/** Whether a value is none of the members of a union for which nobody wrote words. */
export function isWordless(issue: UnionIssue): boolean {
  return issue.message === NO_WORDS;
}

/** What is wrong inside the member of a union that a value was meant to be; the issue itself where it is like none. */
export function issuesOfMember(issue: ZodIssue): readonly ZodIssue[] {
  if (issue.code !== "invalid_union" || !isWordless(issue)) return [issue];
  const meant = issue.errors.find((member) => member.every(({ path }) => path.length > 0));
  if (meant === undefined) return [issue];
  return meant.flatMap((inside) => issuesOfMember({ ...inside, path: [...issue.path, ...inside.path] }));
}
