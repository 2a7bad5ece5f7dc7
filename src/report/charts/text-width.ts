/** How wide the characters of Arial are, in parts of the size of the type; others are taken as wide. */
const kinds = [
  ["ijl|'.,:;!", 0.28],
  [" ftrI()[]/-", 0.33],
  ["mwMW%@", 0.87],
  ["ABCDEFGHJKLNOPQRSTUVXYZ&–", 0.69],
  ["abcdeghknopqsuvxyz0123456789", 0.556],
] as const;
const widths: ReadonlyMap<string, number> = new Map(
  kinds.flatMap(([characters, width]) => Array.from(characters, (character) => [character, width] as const)),
);
const WIDE = 1;

/** Bold type is wider, and so are the fonts that stand in for Arial. */
const SPARE = 1.06;

/** What is set: vega's item of text. */
export interface TextItem {
  readonly fontSize?: number;
  /** The most that is shown of it; 0 or none: all. */
  readonly limit?: number;
}

/**
 * How wide a text will be on a page. Vega can only measure where there is a canvas, and guesses far too much where there is
 * none, which would leave pictures half empty.
 */
export function textWidth(
  text: string | number | null | undefined,
  { fontSize = 11, limit }: TextItem,
): number {
  let all = 0;
  for (const character of String(text ?? "")) all += widths.get(character) ?? WIDE;
  const width = all * fontSize * SPARE;
  return limit === undefined || limit <= 0 ? width : Math.min(width, limit);
}
