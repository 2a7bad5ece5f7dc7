/**
 * What a page of the site is beside typedoc's own: its pictures of icons come from the page itself, since a file may
 * not read another one; it says which part is the main one; its headings leave no level out; a wide table or formula scrolls by
 * itself; and names lead to their page.
 * @param {string} html
 * @param {{ base: string, section: string, addressOf: (name: string) => string | undefined }} place
 * @returns {string}
 */
export function finishPage(html, { base, section, addressOf }) {
  const links = siteLinks.map(({ href, text }) => `<a href="${base}${href}">${text}</a>`).join("");
  const isFirst = html.includes('class="live"');
  const parted = html
    .replace("</head>", `${scripts(base, isFirst)}</head>`)
    .replaceAll(/href="[^"]*icons\.svg#/g, 'href="#')
    .replace("<body>", isFirst ? '<body class="site-first">' : "<body>")
    .replace('<div class="col-content">', '<div class="col-content" role="main">')
    .replace(
      '<div class="col-sidebar">',
      '<div class="col-sidebar" role="complementary" aria-label="Contents">',
    )
    .replace(
      '<div id="tsd-toolbar-links"></div>',
      `<nav id="tsd-toolbar-links" aria-label="Site">${links}</nav>`,
    )
    .replace(
      'aria-label="Breadcrumb">',
      `aria-label="Breadcrumb">${section && `<li><span>${section}</span></li>`}`,
    );
  return (
    withHeadingsInOrder(withManyNamesFolded(parted))
      .replaceAll("<th></th>", "<td></td>")
      // A fraction in a sum stays in one line.
      .replaceAll(/(?<=\d) \/ (?=\d)/g, "\u00a0/\u00a0")
      .replaceAll(/<code>(?=[^<]{1,32}<\/code>)(?=[^<]*-)/g, '<code class="whole">')
      .replaceAll('<p class="katex-block">', `<p class="katex-block"${scrolls("Formula")}>`)
      .replaceAll("<table>", `<div class="scroll"${scrolls("Table")}><table>`)
      .replaceAll("</table>", "</table></div>")
      .replaceAll(
        /(<a [^>]*>)?<code(?: class="whole")?>([\w./-]+)<\/code>/g,
        (whole, link, /** @type {string} */ name) => {
          const address = link === undefined ? (siteFiles.get(name) ?? addressOf(name)) : undefined;
          return address === undefined ? whole : `<a href="${address}">${whole}</a>`;
        },
      )
  );
}

/** The site's own script; on the page with the box of four numbers, that too. @param {string} base @param {boolean} isLive */
const scripts = (base, isLive) =>
  ["assets/site.js", ...(isLive ? ["first-figure.js"] : [])]
    .map((path) => `<script defer src="${base}${path}"></script>`)
    .join("");

/** What is wider than a phone is reached by the keyboard too. @param {string} label */
const scrolls = (label) => ` role="group" aria-label="${label}" tabindex="0"`;

const siteLinks = [
  { href: "calculator.html", text: "Calculator" },
  { href: "modules.html", text: "API" },
];

/** Files beside the first page, which speaks of them. */
const siteFiles = new Map(
  ["calculator.html", "llms.txt", "samples/esneft-2022.html"].map((name) => [name, name]),
);

/**
 * A heading stands at most one level below the one before it; the style still knows which it was.
 * @param {string} html
 */
function withHeadingsInOrder(html) {
  let level = 0;
  return html.replaceAll(/<(\/?)h([1-6])\b/g, (_, /** @type {string} */ slash, /** @type {string} */ was) => {
    if (slash === "/") return `</h${String(level)}`;
    level = Math.min(Number(was), level + 1);
    return level === Number(was) ? `<h${was}` : `<h${String(level)} data-level="${was}"`;
  });
}

/** A page of so many names begins with what they are for: each list unfolds, and says before how many names it has. */
const MANY_NAMES = 100;

/** @param {string} html */
function withManyNamesFolded(html) {
  /** @param {string} part */
  const namesIn = (part) => part.split('<dt class="tsd-member-summary"').length - 1;
  if (namesIn(html) <= MANY_NAMES) return html;
  return html
    .split('<details class="tsd-panel-group tsd-member-group tsd-accordion" open>')
    .map((list, index) => {
      if (index === 0) return list;
      const names = namesIn(list);
      const folded = list.replace(/(<h2[^>]*>)([^<]*)</, `$1$2 <small>${names} names</small><`);
      return `<details class="tsd-panel-group tsd-member-group tsd-accordion">${folded}`;
    })
    .join("");
}
