/**
 * The word that was meant by a mistyped one: the two begin alike, and differ in one place, in which at most two letters are others, left out
 * or put in; capitals do not matter. The nearest of several; undefined where no word is near.
 */
export function wordMeant(words: readonly string[], mistyped: string): string | undefined {
  for (const letters of [[0], [0, 1], [0, 1, 2]]) {
    const meant = words.find((word) => isAlikeBut(letters, word.toLowerCase(), mistyped.toLowerCase()));
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** The question for the word that was meant; undefined where no word is near. */
export function didYouMean(words: readonly string[], mistyped: string): string | undefined {
  const meant = wordMeant(words, mistyped);
  return meant === undefined ? undefined : `Did you mean ${meant}?`;
}

/** Every key that there is, and the one that was meant. */
export function expectedKey(keys: readonly string[], key: string): string {
  const meant = wordMeant(keys, key);
  return `one of ${keys.join(", ")}${meant === undefined ? "" : `, perhaps ${meant}`}`;
}

/** True where two words begin alike, and are alike behind some letters of each. */
function isAlikeBut(letters: readonly number[], meant: string, typed: string): boolean {
  let alike = 0;
  while (alike < meant.length && meant[alike] === typed[alike]) alike += 1;
  const [rest, others] = [meant.slice(alike), typed.slice(alike)];
  return alike > 0 && letters.some((left) => letters.some((put) => rest.slice(left) === others.slice(put)));
}
