/** A pattern is matched against codes of at most this length, once for each distinct code. */
export const LONGEST_CODE = 200;

/** One piece of a pattern: what stands there. */
const PIECE =
  /(?<open>\((?:\?:)?)|(?<close>\))|(?<either>\|)|(?:\\[dwsDWS]|\\[^a-zA-Z0-9]|\[\^?(?:\\[dwsDWS]|\\[^a-zA-Z0-9]|[^\\\][])+\]|[^\\()[\]{}?*+|^$])/y;

/** How often a piece is repeated. */
const REPEAT = /[*+?]|\{(?<least>\d{1,3})(?<range>,(?<most>\d{0,3}))?\}/y;

/** A match may have to try every combination of choices; so many of them take no time that anybody notices. */
const MOST_CHOICES = 100_000;

/**
 * What keeps a regular expression out of a mapping, in words; null where it is safe. What is allowed is what JavaScript,
 * DuckDB, PostgreSQL and Spark read alike and never takes long: ASCII letters and signs, `.`, `\d`, `\w`, `\s`, classes,
 * groups, `|`, `?`, and `*`, `+` and `{m,n}` after anything but a group; and all choices together few enough to try.
 */
export function unsafePattern(pattern: string): string | null {
  if (pattern === "" || pattern.length > LONGEST_CODE) return `1 to ${String(LONGEST_CODE)} characters`;
  if (!/^[ -~]*$/.test(pattern)) return "ASCII characters only";
  // Of each group that is open, the whole among them: how many ways there are through it.
  const ways = [1];
  let [position, choices] = [0, 1];
  while (position < pattern.length) {
    PIECE.lastIndex = position;
    const piece = PIECE.exec(pattern);
    if (piece === null) return "no ^, $, back-references, look-around or repeats of repeats";
    position = PIECE.lastIndex;
    const { open, close, either } = piece.groups ?? {};
    if (open !== undefined) ways.push(1);
    if (either !== undefined) ways.push((ways.pop() ?? 1) + 1);
    if (close !== undefined) choices *= ways.pop() ?? 1;
    if (ways.length === 0) return "brackets that close one another";
    REPEAT.lastIndex = position;
    const repeat = REPEAT.exec(pattern);
    if (repeat === null) continue;
    position = REPEAT.lastIndex;
    if (open !== undefined || either !== undefined) return "something before each repeat";
    if (close !== undefined && repeat[0] !== "?") return "no repeats of a group but by ?";
    choices *= timesOf(repeat);
  }
  if (ways.length !== 1) return "brackets that close one another";
  if (choices * (ways[0] ?? 1) > MOST_CHOICES) return "fewer repeats and alternatives";
  try {
    new RegExp(pattern);
    return null;
  } catch {
    return "a regular expression";
  }
}

/** Between how many numbers of times a repeat leaves the choice. */
function timesOf(repeat: RegExpExecArray): number {
  if (repeat[0] === "?") return 2;
  const { least, range, most = "" } = repeat.groups ?? {};
  if (least !== undefined && range === undefined) return 1;
  return most === "" ? LONGEST_CODE + 1 : Math.max(1, Number(most) - Number(least) + 1);
}
