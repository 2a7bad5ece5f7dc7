// The search of the site: an index that is made with the pages, and the answer to what somebody types. It knows no browser.

/**
 * A page as the index is made of it.
 * @typedef {{
 *   title: string, address: string, section: string, summary: string, rank: number,
 *   keywords: string, headings: string, text: string,
 * }} SearchPage
 */
/**
 * What the site carries: a line for each page, and the pages of each word with its weight there, one after the other.
 * @typedef {{
 *   pages: readonly (readonly [title: string, address: string, section: string, summary: string, rank: number])[],
 *   words: Readonly<Record<string, readonly number[]>>,
 * }} SearchIndex
 */
/** @typedef {{ title: string, address: string, section: string, summary: string, score: number }} SearchAnswer */

/** How much a word counts by where it stands. */
const weights = { title: 12, keywords: 12, headings: 4, summary: 3, text: 1 };

const passedOver = new Set(
  "a an and are as at be by can do does for from how i if in is it its me my no not of on one or our should so that the their them then there they this to us we what when where which who why will with you your".split(
    " ",
  ),
);

/**
 * The words of a text as they are compared: small, without the ending of a plural. A name in camel case is one word and its parts.
 * @param {string} text
 * @returns {readonly string[]}
 */
function wordsOf(text) {
  const names = text.match(/\b[a-z]+(?:[A-Z][a-z0-9]*)+\b/g) ?? [];
  const parts = text.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  const all = [...names.map((name) => name.toLowerCase()), ...(parts.match(/[\p{L}\p{N}]+/gu) ?? [])];
  return all.filter((word) => !passedOver.has(word)).map(singular);
}

/** @param {string} word */
function singular(word) {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !/(?:ss|us|is|^wres)$/.test(word)
    ? word.slice(0, -1)
    : word;
}

/**
 * @param {readonly SearchPage[]} pages
 * @returns {SearchIndex}
 */
export function makeIndex(pages) {
  /** @type {Map<string, Map<number, number>>} */
  const words = new Map();
  pages.forEach((page, index) => {
    for (const [word, weight] of weightsOf(page)) {
      /** @type {Map<number, number>} */
      const found = words.get(word) ?? new Map();
      words.set(word, found.set(index, Math.round(weight * 10)));
    }
  });
  return {
    pages: pages.map(({ title, address, section, summary, rank }) => [
      title,
      address,
      section,
      summary,
      rank,
    ]),
    words: Object.fromEntries(
      [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, found]) => [word, [...found].flat()]),
    ),
  };
}

/** The weight of each word of a page: what is said ten times counts three times as much as what is said once. @param {SearchPage} page */
function weightsOf(page) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const [part, weight] of Object.entries(weights)) {
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const word of wordsOf(page[/** @type {keyof typeof weights} */ (part)])) {
      times.set(word, (times.get(word) ?? 0) + 1);
    }
    for (const [word, count] of times) {
      found.set(word, (found.get(word) ?? 0) + weight * (1 + Math.log(count)));
    }
  }
  return found;
}

/**
 * The pages that answer what was typed, best first. A page counts by its words, by how rare they are, by how many of those that were
 * typed it has, and by its rank; the last word may be the beginning of one.
 * @param {SearchIndex} index
 * @param {string} typed
 * @param {number} [most]
 * @returns {readonly SearchAnswer[]}
 */
export function search(index, typed, most = 10) {
  const asked = [...new Set(wordsOf(typed))];
  /** @type {Map<number, { score: number, words: number }>} */
  const found = new Map();
  asked.forEach((word, place) => {
    for (const [page, score] of pagesOf(index, word, place === asked.length - 1)) {
      const before = found.get(page) ?? { score: 0, words: 0 };
      found.set(page, { score: before.score + score, words: before.words + 1 });
    }
  });
  const name = typed.trim();
  return [...found]
    .map(([page, { score, words }]) => {
      const [title = "", address = "", section = "", summary = "", rank = 1] = index.pages[page] ?? [];
      const isName =
        title === name || (/[a-z][A-Z]/.test(title) && title.toLowerCase() === name.toLowerCase());
      return {
        title,
        address,
        section,
        summary,
        score: (isName ? 1000 : 0) + score * rank * (words / asked.length) ** 2,
      };
    })
    .sort((one, other) => other.score - one.score || one.address.localeCompare(other.address))
    .slice(0, most);
}

/**
 * The weight of a word on each page that has it.
 * @param {SearchIndex} index
 * @param {string} word
 * @param {boolean} mayBegin whether longer words that begin with it count too, a little less
 */
function pagesOf({ pages, words }, word, mayBegin) {
  /** @type {Map<number, number>} */
  const found = new Map();
  const longer = mayBegin && word.length > 2 ? Object.keys(words).filter((one) => one.startsWith(word)) : [];
  for (const one of new Set([word, ...longer])) {
    const list = Object.hasOwn(words, one) ? (words[one] ?? []) : [];
    const rare = Math.log(1 + (2 * pages.length) / Math.max(1, list.length));
    for (let place = 0; place < list.length; place += 2) {
      const page = list[place] ?? 0;
      const score = ((list[place + 1] ?? 0) / 10) * rare * (one === word ? 1 : 0.6);
      found.set(page, Math.max(found.get(page) ?? 0, score));
    }
  }
  return found;
}
