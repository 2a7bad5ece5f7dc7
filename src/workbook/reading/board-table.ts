import { quotedCell } from "../../model/quoted-text.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import { textWords } from "../../foundation/text-words.ts";
import { type Group, groups, groupsWithinBme } from "../../reference/groups.ts";
import { recordHeadings } from "../../reference/record-headings.ts";
import type { GroupCounts } from "../../model/counts.ts";
import type { Issue } from "../../model/issue.ts";
import type { Board } from "../../model/return.ts";
import { readEthnicText } from "../../model/rules/ethnic-text.ts";
import type { FileCell } from "../xlsx/sheet-rows.ts";
import {
  balanceOf,
  cellIn,
  cellIssue,
  type CellTable,
  cellTable,
  columnsIssue,
  groupOfHeading,
  noTable,
  secondLineIssue,
  tableLosses,
  type TableLine,
  type TableReading,
} from "./cell-table.ts";
import { isNotGiven, typedNumber } from "./read-inputs.ts";

type BoardReading = TableReading<{ readonly board?: Board }>;

/**
 * Reads the board from a table: of members, with the ethnicity of each and whether they vote and are executive; or of counts, with
 * a line for the whole board and each of its halves and a column for each group.
 */
export function boardOfCells(cells: readonly FileCell[]): BoardReading {
  const members = cellTable(cells, (headings) => ethnicityColumn(headings) !== undefined);
  if (members !== null) return boardOfMembers(members);
  const counts = cellTable(
    cells,
    (headings) => headings.filter(({ text }) => groupOfHeading(text) !== null).length > 1,
  );
  if (counts !== null) return boardOfCounts(counts);
  return noTable("a heading for the ethnicity of each member, or headings for White and BME members");
}

const ETHNICITY = new RegExp(`^(?:${recordHeadings[0].words})$`);

function ethnicityColumn(headings: readonly FileCell[]): FileCell | undefined {
  return headings.find(({ text }) => ETHNICITY.test(textWords(text)));
}

/** One half of the board: how its column is known, and what its codes say. */
interface Half {
  readonly key: "voting" | "executive";
  readonly heading: RegExp;
  readonly yes: RegExp;
  readonly no: RegExp;
}

const halves: readonly Half[] = [
  {
    key: "voting",
    heading: /\bVOTING\b/,
    yes: /^(?:VOTING(?: (?:MEMBER|DIRECTOR))?)$/,
    no: /^NON ?VOTING(?: (?:MEMBER|DIRECTOR))?$/,
  },
  {
    key: "executive",
    heading: /\bEXEC(?:UTIVE)?\b/,
    yes: /^(?:EXEC|EXECUTIVE)(?: (?:MEMBER|DIRECTOR))?$/,
    no: /^(?:NON ?EXEC|NON ?EXECUTIVE|NED)(?: (?:MEMBER|DIRECTOR))?$/,
  },
];

/** What a member is said to be; `unread` where a code is none of those that are known. */
type Is = "yes" | "no" | "unread";

function isInHalf(text: string, { yes, no }: Half, isTurned: boolean): Is {
  const words = textWords(text);
  if (yes.test(words)) return "yes";
  if (no.test(words)) return "no";
  if (/^(?:YES|Y|TRUE|1)$/.test(words)) return isTurned ? "no" : "yes";
  if (/^(?:NO|N|FALSE|0)$/.test(words)) return isTurned ? "yes" : "no";
  return "unread";
}

function boardOfMembers({ headings, lines }: CellTable): BoardReading {
  const ethnicity = ethnicityColumn(headings);
  const issues: Issue[] = [];
  const outside = lines.map(noMember);
  const members = lines.filter((_, index) => outside[index] === null);
  const found = halves.flatMap((half) => {
    const columns = columnsOfHalf(half, headings, members);
    const [column] = columns;
    if (columns.length > 1) {
      issues.push(columnsIssue(`one column for ${half.key} members`, columns));
    }
    return column === undefined ? [] : [{ half, column, isTurned: /^NON\b/.test(textWords(column.text)) }];
  });
  const groupsOf = members.map((line): Group => {
    const text = cellIn(line, ethnicity?.column)?.text ?? "";
    const { group } = readEthnicText(text);
    if (group === null) issues.push(cellIssue(line, ethnicity?.text ?? "", "an ethnic category", text));
    return group ?? "unknown";
  });
  const parts = found.map(({ half, column, isTurned }) => {
    const inside = members.map((line) => {
      const text = cellIn(line, column.column)?.text ?? "";
      const is = isInHalf(text, half, isTurned);
      if (is === "unread")
        issues.push(cellIssue(line, column.text, `yes or no, or whether the member is ${half.key}`, text));
      return is === "yes";
    });
    return [
      half.key,
      countedGroups(
        groupsOf.filter((_, index) => inside[index] === true),
        groupsOf.includes("bme"),
      ),
    ] as const;
  });
  const balance = balanceOf(
    outside.filter((why) => why !== null),
    members.length,
  );
  const missing = halves.filter(({ key }) => !found.some(({ half }) => half.key === key));
  return {
    part: {
      board: { total: countedGroups(groupsOf, groupsOf.includes("bme")), ...Object.fromEntries(parts) },
    },
    ...tableLosses("board", balance, {
      remarks: missing.map(
        ({ key }) => `No column says who is ${key}, so that half of the board is not given.`,
      ),
    }),
    issues,
  };
}

/** Why a line is of no member: it adds up the others, or nobody has the seat; null where it is of one. */
function noMember({ cells }: TableLine): string | null {
  const words = cells.map(({ text }) => textWords(text));
  if (/^(?:GRAND )?TOTAL/.test(words[0] ?? "")) return "line of totals";
  return words.some((one) => /^VACAN(?:T|CY)\b/.test(one)) ? "vacant seat" : null;
}

/** The columns of a half by their headings, or else those in which every cell says it in words: "Role" with "Executive" and "Non-executive". */
function columnsOfHalf(
  { heading, yes, no }: Half,
  headings: readonly FileCell[],
  members: readonly TableLine[],
): readonly FileCell[] {
  const named = headings.filter(({ text }) => heading.test(textWords(text)));
  if (named.length > 0 || members.length === 0) return named;
  return headings.filter(({ column }) =>
    members.every((line) => {
      const words = textWords(cellIn(line, column)?.text ?? "");
      return yes.test(words) || no.test(words);
    }),
  );
}

/** The four groups within BME are told only where they are told of everybody. */
function countedGroups(members: readonly Group[], bmeAlone: boolean): GroupCounts {
  const of = (...some: readonly Group[]): number => members.filter((group) => some.includes(group)).length;
  return {
    white: of("white"),
    bme: of("bme", ...groupsWithinBme),
    unknown: of("unknown"),
    ...(!bmeAlone && Object.fromEntries(groupsWithinBme.map((group) => [group, of(group)]))),
  };
}

/** A post or a part of a board, and no name of a member. */
function isPost(label: string): boolean {
  return /\b(?:CHAIR|CHIEF|DIRECTOR|EXECUTIVE|BOARD|MEMBERS|COMMITTEE|TOTAL)/.test(textWords(label));
}

/** The lines of a table of counts, by their words. */
const bodies: readonly (readonly [keyof Board, RegExp])[] = [
  ["total", /^(?:(?:ALL|TOTAL|WHOLE|TRUST) ?)*(?:BOARD)?(?: (?:MEMBERS|MEMBERSHIP|TOTAL))*$/],
  ["voting", /^VOTING(?: (?:BOARD )?MEMBERS)?$/],
  ["nonVoting", /^NON ?VOTING(?: (?:BOARD )?MEMBERS)?$/],
  ["executive", /^EXECUTIVES?(?: (?:BOARD )?(?:MEMBERS|DIRECTORS))?$/],
  ["nonExecutive", /^NON ?EXECUTIVES?(?: (?:BOARD )?(?:MEMBERS|DIRECTORS))?$/],
];

function boardOfCounts({ headings, lines }: CellTable): BoardReading {
  const issues: Issue[] = [];
  const columns = headings.flatMap((heading) => {
    const group = /%|per ?cent/i.test(heading.text) ? null : groupOfHeading(heading.text);
    return group === null ? [] : [{ group, heading }];
  });
  for (const { id } of groups) {
    const of = columns.filter(({ group }) => group === id);
    if (of.length < 2) continue;
    const several = of.map(({ heading }) => heading);
    issues.push(columnsIssue(`one column for ${id} members`, several));
  }
  const read = lines.map((line) => {
    const [first] = line.cells;
    const label = first?.type === "text" ? first.text : "";
    const words = textWords(label);
    return {
      line,
      label,
      body: bodies.find(([, form]) => words !== "" && words.length <= 60 && form.test(words))?.[0] ?? null,
    };
  });
  const known = read.filter(({ body }) => body !== null);
  const repeated = known.filter(({ body }, index) => known.findIndex((one) => one.body === body) < index);
  for (const { line, label } of repeated) {
    issues.push(secondLineIssue(line, "one line for each part of the board", describeValue(label)));
  }
  const board = Object.fromEntries(
    known.map(({ line, body }) => [
      body,
      Object.fromEntries(
        columns.flatMap(({ group, heading }) => {
          const text = cellIn(line, heading.column)?.text ?? "";
          if (isNotGiven(text)) return [];
          const number = typedNumber(text, "thousands");
          if (number === null) issues.push(cellIssue(line, heading.text, "a number of people", text));
          return number === null ? [] : [[group, Number(number)]];
        }),
      ),
    ]),
  ) as Board;
  if (known.length === 0) issues.push(...noTable("a line for the whole board, and for its halves").issues);
  const balance = balanceOf(
    read.flatMap(({ body, label }) =>
      body === null ? [`no part of the board: ${quotedCell(label, isPost)}`] : [],
    ),
    known.length,
  );
  return {
    part: known.length === 0 ? {} : { board },
    ...tableLosses("board", balance),
    issues,
  };
}
