import { groupedBy } from "../foundation/lists.ts";
import { describeValue, printable, WresError, type WresErrorCode } from "../foundation/wres-error.ts";
import { codeKey } from "../model/organisation-code.ts";
import { periodTitle } from "../model/period.ts";
import type { Return } from "../model/return.ts";

/** Whose counts they are, and of when. */
type ReturnOfPeriod = Pick<Return, "organisation" | "year" | "period">;

/** A return, and what a message calls it: its file, or its organisation. */
interface NamedReturn {
  readonly wresReturn: ReturnOfPeriod;
  readonly name: string;
}

/** Why returns cannot stand beside each other, all reasons at once, each with the names of the returns that it is about. */
export function whatKeepsApart(
  returns: readonly NamedReturn[],
): readonly { readonly code: WresErrorCode; readonly message: string }[] {
  const byYear = groupedBy(returns, ({ wresReturn }) => periodTitle(wresReturn));
  const byWhole = groupedBy(returns, ({ wresReturn: { organisation } }) => organisation.partOf);
  const repeated = groupedBy(returns, ({ wresReturn: { organisation } }) => codeKey(organisation)).filter(
    ([, group]) => group.length > 1,
  );
  return [
    ...(byYear.length > 1
      ? [
          {
            code: "not-comparable-years",
            message: `the returns are of ${groupsInWords(byYear)}; expected one year.`,
          } as const,
        ]
      : []),
    ...(byWhole.length > 1
      ? [
          {
            code: "invalid-option",
            message: `the returns are of parts of ${groupsInWords(
              byWhole.map(([code, group]) => [
                code === undefined ? "no other organisation" : printable(code),
                group,
              ]),
            )}; expected organisations, or parts of one of them.`,
          } as const,
        ]
      : []),
    ...repeated.map(([, group]) => ({ code: "repeated-return" as const, message: repeatedWords(group) })),
  ];
}

/** Groups of returns with the names of each; the largest of all is counted, since what is odd is to be found. */
function groupsInWords(groups: readonly (readonly [string, readonly NamedReturn[]])[]): string {
  const [most, next] = groups.map(([, { length }]) => length).toSorted((one, other) => other - one);
  return groups
    .map(([title, group]) => {
      const isMost = group.length === most && most !== next;
      return `${title} (${isMost ? `${String(most)} returns` : namesOf(group)})`;
    })
    .join(" and ");
}

function namesOf(group: readonly NamedReturn[]): string {
  return group.map(({ name }) => printable(name)).join(", ");
}

/** Two returns of one organisation, and how its code is written where that differs. */
function repeatedWords(group: readonly [NamedReturn, ...NamedReturn[]]): string {
  const codes = [...new Set(group.map(({ wresReturn }) => wresReturn.organisation.code))];
  const whose =
    codes.length === 1
      ? printable(group[0].wresReturn.organisation.code)
      : codes.map(describeValue).join(" and ");
  const number = group.length === 2 ? "two" : String(group.length);
  const same = codes.length === 1 ? "" : ", which are one code: case and blanks make no other organisation";
  return `${number} returns are of ${whose} (${namesOf(group)})${same}; expected one a trust.`;
}

/** Stops a program whose returns, or their results, cannot stand beside each other, with every reason why. */
export function refuseWhatIsApart(returns: readonly ReturnOfPeriod[]): void {
  const faults = whatKeepsApart(
    returns.map((wresReturn) => ({ wresReturn, name: wresReturn.organisation.name })),
  );
  const [first] = faults;
  if (first !== undefined) throw new WresError(first.code, faults.map(({ message }) => message).join("\n"));
}
