/** What a piece of a pattern may read: words whole, and where it reads more than one, the end and the beginning of its outer ones. */
interface Pieces {
  readonly whole: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** A character that the pattern does not name. */
const ANY = "\0";

/**
 * The words that a pattern for several words spells out. It takes letters, digits, spaces, groups, `|`, `?`, `*`, `+`, `.`, lists of
 * letters and numbers of times; where the pattern leaves a character open, there is no word.
 */
export function patternWords(pattern: string): readonly string[] {
  const found: string[] = [];
  let at = 0;

  const joined = (a: Pieces, b: Pieces): Pieces => {
    found.push(...pairs(a.last, b.first));
    return {
      whole: pairs(a.whole, b.whole),
      first: [...a.first, ...pairs(a.whole, b.first)],
      last: [...b.last, ...pairs(a.last, b.whole)],
    };
  };
  const either = (): Pieces => {
    const all = [sequence()];
    while (pattern[at] === "|") {
      at += 1;
      all.push(sequence());
    }
    return {
      whole: all.flatMap(({ whole }) => whole),
      first: all.flatMap(({ first }) => first),
      last: all.flatMap(({ last }) => last),
    };
  };
  const sequence = (): Pieces => {
    let all = only("");
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")")
      all = joined(all, repeated(one()));
    return all;
  };
  const one = (): Pieces => {
    const sign = pattern[at] ?? "";
    at += 1;
    if (sign === " ") return { whole: [], first: [""], last: [""] };
    if (sign === "(") {
      const inner = either();
      at += 1;
      return inner;
    }
    if (sign !== "[") return only(sign === "." ? ANY : sign);
    const end = pattern.indexOf("]", at);
    const letters = pattern.slice(at, end);
    at = end + 1;
    return letters.includes("-") ? only(ANY) : { ...only(""), whole: letters.split("") };
  };
  const repeated = (piece: Pieces): Pieces => {
    const [sign = ""] = /^(?:[?*+]|\{[^}]*\})/.exec(pattern.slice(at, at + 8)) ?? [];
    at += sign.length;
    const again = sign === "*" || sign === "+" ? joined(piece, piece) : piece;
    const all = { ...again, whole: [...piece.whole, ...again.whole] };
    return sign === "?" || sign === "*" ? { ...all, whole: [...all.whole, ""] } : all;
  };

  const { whole, first, last } = either();
  return [...new Set([...found, ...whole, ...first, ...last])].filter(
    (word) => word !== "" && !word.includes(ANY),
  );
}

function only(text: string): Pieces {
  return { whole: [text], first: [], last: [] };
}

function pairs(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(some.flatMap((one) => others.map((other) => one + other)))];
}
