/** Where a text is not JSON, and in words what stands there and what could. Nothing of the text itself is in the words. */
export interface JsonFault {
  /** The line, from 1 on, as an editor counts it. */
  readonly line: number;
  /** The character of the line, from 1 on. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** A key that stands twice in one object: the keys and indexes that lead to it, and the lines of both. */
export interface RepeatedKey {
  readonly path: readonly (string | number)[];
  readonly lines: readonly [first: number, again: number];
}

/** What a look at a text of JSON tells beside its value. */
interface JsonScan {
  readonly fault: JsonFault | null;
  readonly repeated: readonly RepeatedKey[];
}

/**
 * Looks for what `JSON.parse` does not tell in words of its own: the place of a fault, with the usual slips by name, and keys that stand twice,
 * of which `JSON.parse` keeps the last in silence. There is a fault exactly where `JSON.parse` throws.
 */
export function scanJson(text: string): JsonScan {
  const scanner = new Scanner(text);
  const fault = scanner.scan();
  return { fault, repeated: scanner.repeated };
}

/** What may come next. */
type Wanted = "value" | "first-item" | "key" | "first-key" | "colon" | "next";

/** An object or a list that is open. */
interface Level {
  readonly isList: boolean;
  readonly line: number;
  /** The line of each key that an object has so far. */
  readonly keys: ReadonlyMap<string, number>;
  /** The key, or the index, that is read at the moment. */
  step: string | number;
}

/** A place in the text, with the line that it stands in and where this line begins. */
interface Place {
  readonly at: number;
  readonly line: number;
  readonly lineStart: number;
}

/** The path of a key that lies deeper is left out, so that a deep text does not take a time that grows with its square. */
const DEEPEST_PATH = 50;

const A_VALUE = "a value, such as a text in double quotation marks, a number, a list or an object";
const A_NUMBER = "a number of digits and at most a point, such as 1234 or 12.5";
const ONE_COMMA = "one comma between two items, and none behind the last";

const [TAB, LINE_FEED, RETURN, BLANK, QUOTATION_MARK, BACKSLASH] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x5c];

const escapeForm = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class Scanner {
  readonly repeated: RepeatedKey[] = [];
  private readonly text: string;
  private readonly open: (Level & { readonly keys: Map<string, number> })[] = [];
  private wanted: Wanted = "value";
  private at = 0;
  private line = 1;
  private lineStart = 0;
  private comma: Place | null = null;
  /** The last value or key: where it begins and ends. */
  private last: { readonly from: Place; readonly to: Place; readonly isNumber: boolean } | null = null;

  constructor(text: string) {
    this.text = text;
  }

  scan(): JsonFault | null {
    for (;;) {
      this.passBlanks();
      if (this.at >= this.text.length && this.open.length === 0 && this.wanted === "next") return null;
      const fault = this.step(this.text[this.at] ?? "");
      if (fault !== null) return fault;
    }
  }

  private get here(): Place {
    return { at: this.at, line: this.line, lineStart: this.lineStart };
  }

  /** Between the parts of a text alone are there breaks of lines. */
  private passBlanks(): void {
    for (; ; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === LINE_FEED || code === RETURN) {
        if (code === RETURN && this.text.charCodeAt(this.at + 1) === LINE_FEED) this.at += 1;
        this.line += 1;
        this.lineStart = this.at + 1;
      } else if (code !== BLANK && code !== TAB) return;
    }
  }

  private step(character: string): JsonFault | null {
    const level = this.open.at(-1);
    switch (this.wanted) {
      case "first-item":
        return character === "]" ? this.close() : this.value(character);
      case "value":
        return this.value(character);
      case "first-key":
        return character === "}" ? this.close() : this.key(character);
      case "key":
        return this.key(character);
      case "colon":
        return character === ":" ? this.pass("value") : this.fault();
      case "next":
        if (level === undefined) return this.fault();
        if (character === bracketsOf(level)[1]) return this.close();
        if (character !== ",") return this.fault();
        this.comma = this.here;
        if (typeof level.step === "number") level.step += 1;
        return this.pass(level.isList ? "value" : "key");
    }
  }

  private pass(wanted: Wanted): null {
    this.at += 1;
    this.wanted = wanted;
    return null;
  }

  private close(): null {
    const from = this.here;
    this.open.pop();
    this.at += 1;
    return this.ended(from);
  }

  private ended(from: Place, isNumber = false): null {
    this.last = { from, to: this.here, isNumber };
    this.comma = null;
    this.wanted = "next";
    return null;
  }

  private value(character: string): JsonFault | null {
    const from = this.here;
    if (character === "{" || character === "[") {
      const isList = character === "[";
      this.open.push({ isList, line: this.line, keys: new Map(), step: isList ? 0 : "" });
      this.comma = null;
      return this.pass(isList ? "first-item" : "first-key");
    }
    if (character === '"') return this.string() ?? this.ended(from);
    const word = ["true", "false", "null"].find((known) => this.text.startsWith(known, this.at));
    if (word !== undefined) {
      this.at += word.length;
      return this.ended(from);
    }
    numberForm.lastIndex = this.at;
    if (!numberForm.test(this.text)) return this.fault();
    this.at = numberForm.lastIndex;
    return this.ended(from, true);
  }

  private key(character: string): JsonFault | null {
    if (character !== '"') return this.fault();
    const from = this.here;
    const fault = this.string();
    if (fault !== null) return fault;
    const written = this.text.slice(from.at, this.at);
    // A key can be written in several ways: "a" is "\u0061".
    this.take(written.includes("\\") ? String(JSON.parse(written)) : written.slice(1, -1));
    this.ended(from);
    this.wanted = "colon";
    return null;
  }

  private take(key: string): void {
    const level = this.open.at(-1);
    if (level === undefined) return;
    level.step = key;
    const first = level.keys.get(key);
    if (first === undefined) level.keys.set(key, this.line);
    else {
      const path = this.open.length > DEEPEST_PATH ? [] : this.open.map(({ step }) => step);
      this.repeated.push({ path, lines: [first, this.line] });
    }
  }

  /** Passes a text in quotation marks, up to and with the second. */
  private string(): JsonFault | null {
    const from = this.here;
    for (this.at += 1; ; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTATION_MARK) {
        this.at += 1;
        return null;
      }
      if (code === BACKSLASH) {
        escapeForm.lastIndex = this.at;
        if (!escapeForm.test(this.text)) {
          return faultAt(this.text, this.here, "a backslash that means nothing", "two backslashes for one");
        }
        this.at = escapeForm.lastIndex - 1;
      } else if (Number.isNaN(code) || code === LINE_FEED || code === RETURN) {
        const found = "a quotation mark without a second one in its line";
        return faultAt(this.text, from, found, "a text between two double quotation marks");
      } else if (code < BLANK) {
        const found = "a tab or another sign that cannot be seen, inside a text";
        return faultAt(this.text, this.here, found, "a blank, or \\t for a tab");
      }
    }
  }

  /** What is wrong at this place; the usual slips by name. */
  private fault(): JsonFault {
    const { place = this.here, found, expected } = this.slip();
    return faultAt(this.text, place, found, expected);
  }

  private slip(): Slip {
    const { wanted, open } = this;
    const rest = this.text.slice(this.at, this.at + 40);
    const level = open.at(-1);
    if (rest === "") return this.slipAtEnd(level);
    if (/^(?:\/[/*]|#)/.test(rest))
      return { found: "a comment", expected: "no comments, which JSON has not" };
    if (/^['‘’‚‛“”„‟«»`´]/.test(rest)) {
      return { found: "a single or a curly quotation mark", expected: 'straight double ones, "' };
    }
    switch (wanted) {
      case "colon":
        return { found: "something else than a colon", expected: "a colon between a key and its value" };
      case "next":
        return this.slipBehindValue(rest, level);
      case "key":
      case "first-key":
        return this.slipOfKey(rest);
      case "value":
      case "first-item":
        return this.slipOfValue(rest);
    }
  }

  private slipAtEnd(level: Level | undefined): Slip {
    if (level === undefined) return { found: "the end", expected: A_VALUE };
    const [bracket, closing] = bracketsOf(level);
    const found = `the end, and the ${bracket} of line ${String(level.line)} is not closed`;
    return { found, expected: `a ${closing} that closes it` };
  }

  private slipBehindValue(rest: string, level: Level | undefined): Slip {
    const { last } = this;
    const isAdjacent = last?.to.at === this.at;
    if (last?.isNumber === true && isAdjacent && /^[\w.%+-]/.test(rest)) {
      return { place: last.from, found: "a number in another form", expected: A_NUMBER };
    }
    if (last?.isNumber === true && /^\d/.test(rest)) {
      const expected = "a number without blanks, or a comma between two numbers";
      return { place: last.from, found: "a number with a blank in it", expected };
    }
    if (level === undefined) {
      return {
        found: "more, behind the end of the data",
        expected: "one object or list, and nothing behind it",
      };
    }
    const [bracket, closing] = bracketsOf(level);
    if (/^[\]}]/.test(rest)) {
      const found = `a bracket that does not close the ${bracket} of line ${String(level.line)}`;
      return { found, expected: `a ${closing} before it` };
    }
    if (isAdjacent && /^[\p{L}\d]/u.test(rest)) {
      const expected = 'a comma behind the text, or \\" for a quotation mark inside it';
      return { found: "a letter or a digit directly behind the end of a text", expected };
    }
    if (/^["{[\p{L}\d-]/u.test(rest)) {
      return { place: last?.to, found: "no comma", expected: "a comma between two items" };
    }
    return { found: "a sign that cannot stand here", expected: `a comma, or a ${closing} at the end` };
  }

  private slipOfKey(rest: string): Slip {
    const { comma, last } = this;
    if (comma !== null && /^[},]/.test(rest)) {
      return { place: comma, found: "a comma too many", expected: ONE_COMMA };
    }
    if (comma !== null && last?.isNumber === true && last.to.at === comma.at && /^\d/.test(rest)) {
      return { place: last.from, found: "a number with a comma in it", expected: A_NUMBER };
    }
    return /^[\p{L}\d_$]/u.test(rest)
      ? { found: "a key without quotation marks", expected: "double quotation marks around each key" }
      : { found: "a sign that begins no key", expected: "a key in double quotation marks" };
  }

  private slipOfValue(rest: string): Slip {
    const { comma } = this;
    if (/^[\]},]/.test(rest)) {
      return comma !== null
        ? { place: comma, found: "a comma too many", expected: ONE_COMMA }
        : { found: "nothing where a value belongs", expected: "a value, or null for none" };
    }
    if (/^[+-]?(?:nan|infinity|none|undefined)(?![\p{L}\d])/iu.test(rest)) {
      return {
        found: "a word for no number, such as NaN, which JSON has not",
        expected: "null for no value",
      };
    }
    if (/^(?:true|false|null)(?![\p{L}\d])/iu.test(rest)) {
      return { found: "a word with capitals", expected: "true, false or null in small letters" };
    }
    if (/^[-+.\d£$€]/.test(rest)) return { found: "a number in another form", expected: A_NUMBER };
    return /^\p{L}/u.test(rest)
      ? { found: "a word without quotation marks", expected: A_VALUE }
      : { found: "a sign that begins no value", expected: A_VALUE };
  }
}

function bracketsOf({ isList }: Level): readonly [opening: string, closing: string] {
  return isList ? ["[", "]"] : ["{", "}"];
}

/** What is wrong, and where it is, if it is not where the text was left. */
interface Slip {
  readonly place?: Place | undefined;
  readonly found: string;
  readonly expected: string;
}

function faultAt(text: string, { at, line, lineStart }: Place, found: string, expected: string): JsonFault {
  let column = 1;
  // A character beyond the first 65,536 takes two units of a text.
  for (let unit = lineStart; unit < at; unit += (text.codePointAt(unit) ?? 0) > 0xff_ff ? 2 : 1) column += 1;
  return { line, column, found, expected };
}
