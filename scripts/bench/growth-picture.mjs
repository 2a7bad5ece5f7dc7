// How the cost of a job grows, as a picture: both axes in powers of ten, so that a cost in proportion is a line at one in one.

/** @typedef {{ job: string, per: string, sizes: readonly number[], seconds: readonly number[] }} Growth */

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 400, 70, 50, 20, 90];
// Told apart by dashes and marks as well as by colour; each has 3:1 or more on white.
const [first, ...others] = /** @type {const} */ ([
  { colour: "#005eb8", dashes: "none" },
  { colour: "#ae2573", dashes: "8 4" },
  { colour: "#00703c", dashes: "2 4" },
]);

/**
 * Draws a line a job.
 * @param {readonly Growth[]} growths
 */
export function growthPicture(growths) {
  const [x, y] = [
    scale(
      growths.flatMap(({ sizes }) => sizes),
      [LEFT, WIDTH - RIGHT],
    ),
    scale(
      growths.flatMap(({ seconds }) => seconds),
      [HEIGHT - BOTTOM, TOP],
    ),
  ];
  const text = (
    /** @type {string} */ words,
    /** @type {number} */ left,
    /** @type {number} */ top,
    anchor = "start",
  ) => `<text x="${fixed(left)}" y="${fixed(top)}" text-anchor="${anchor}">${words}</text>`;
  const lines = growths.map(({ job, per, sizes, seconds }, index) => {
    const { colour, dashes } = others[index - 1] ?? first;
    const points = sizes.map((size, at) => [x.at(size), y.at(seconds[at] ?? 0)]);
    const path = points.map((point) => point.map(fixed).join(" ")).join(" L ");
    const dots = points.map(
      ([left = 0, top = 0]) => `<circle cx="${fixed(left)}" cy="${fixed(top)}" r="4"/>`,
    );
    const key = HEIGHT - 46 + 18 * index;
    return [
      `<g fill="${colour}" stroke="none">${dots.join("")}</g>`,
      `<path d="M ${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>`,
      `<path d="M ${LEFT} ${key - 4} h 36" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>`,
      text(`${job}, by ${per}`, LEFT + 46, key),
    ].join("");
  });
  const across = x.powers.map((power) => [
    `<path d="M ${fixed(x.at(power))} ${TOP} V ${HEIGHT - BOTTOM}" stroke="#d8dde0"/>`,
    text(power.toLocaleString("en"), x.at(power), HEIGHT - BOTTOM + 18, "middle"),
  ]);
  const up = y.powers.map((power) => [
    `<path d="M ${LEFT} ${fixed(y.at(power))} H ${WIDTH - RIGHT}" stroke="#d8dde0"/>`,
    text(`${String(power)} s`, LEFT - 8, y.at(power) + 4, "end"),
  ]);
  const said = growths.map(
    ({ job, per, sizes, seconds }) =>
      `${job}: ${sizes.map((size, at) => `${size.toLocaleString("en")} ${per} ${String(Number((seconds[at] ?? 0).toPrecision(2)))} s`).join(", ")}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said.join("; ")}" font-family="Arial, sans-serif" font-size="13" fill="#212b32"><rect width="100%" height="100%" fill="#ffffff"/>${[...across, ...up].flat().join("")}${lines.join("")}</svg>\n`;
}

/**
 * A scale in powers of ten, from the power below the least value to the one above the greatest.
 * @param {readonly number[]} values
 * @param {readonly [number, number]} range
 */
function scale(values, [from, to]) {
  const [least, most] = [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const steps = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return {
    powers: steps.map((power) => Number(`1e${String(power)}`)),
    at: (/** @type {number} */ value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from),
  };
}

/** @param {number} value */
function fixed(value) {
  return value.toFixed(1);
}
