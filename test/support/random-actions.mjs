import { readFileSync } from "node:fs";
import { seededChance } from "./seeded-chance.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {Readonly<Record<string, string>>} Values what stands in the fields, by their paths */
/** @typedef {{ before: Values, after: Values, field: string | null }} Step */
/**
 * What the page should show, kept beside it and made without a line of it.
 * @typedef {{ values: Values, answers: Values, done: Step[], undone: Step[], audience: "internal" | "publish", denominator: "all" | "known", report: string | null }} Expected
 */
/** @typedef {{ protection: string, options: { denominator: string }, measures: readonly { id: string, status: string, printed: string, reason?: string }[] }} SavedResults */
/** @typedef {{ ratioOf: (counts: unknown) => string | null }} Library the relative likelihood of a return, as it is printed; null where there is none */

const identity = { "organisation.name": "Example", "organisation.code": "X", year: "2022" };
const counts = ["shortlisted.white", "shortlisted.bme", "appointed.white", "appointed.bme"].map(
  (path) => `shortlisting.${path}`,
);
const paths = [...Object.keys(identity), ...counts];
const deeds = /** @type {const} */ ([
  "type",
  "type",
  "type",
  "paste",
  "block",
  "tab",
  "choose",
  "take out",
  "undo",
  "undo",
  "redo",
  "make",
  "publish",
  "load",
  "reload",
  "records",
  "answer",
  "answer",
]);

/** Invented records of training: a code without a rule, and a column that the mapping does not use. */
const courses = [
  "Employee Number,Ethnicity,Course Category,Course Title",
  ...Array.from({ length: 30 }, (_, row) =>
    [
      String(70_000_000 + row),
      ["A", "H", "Q7"][row % 3] ?? "A",
      row % 2 === 0 ? "CPD" : "Mandatory",
      "Excel",
    ].join(","),
  ),
].join("\n");
const menu = "#records select[aria-label$=': Q7 goes to']";
const question = "#records input[data-question='0']";

/**
 * Does what people do, at random, in an open page, and asks after each action if everything on it agrees.
 * @param {Page} page
 * @param {{ seed: number, actions: number, library: Library, onAction?: (done: number) => void }} options
 */
export async function actAtRandom(page, { seed, actions, library, onAction }) {
  const chance = seededChance(seed);
  page.on("dialog", (dialog) => void dialog.accept());
  // A reload keeps what was typed only where a draft is kept.
  await page.locator("#keep-part summary").click();
  await page.locator("#keep-draft").check();
  await openSections(page);
  /** @type {Expected} */
  const expected = {
    values: {},
    answers: {},
    done: [],
    undone: [],
    audience: "internal",
    denominator: "all",
    report: null,
  };
  for (const [path, text] of Object.entries(identity)) await typed(page, expected, path, text);
  for (let done = 1; done <= actions; done += 1) {
    const deed = chance.pick(deeds);
    await act(page, expected, deed, chance);
    await agrees(page, expected, library, `seed ${String(seed)}, action ${String(done)}: ${deed}`);
    onAction?.(done);
  }
  return expected;
}

/** @param {Page} page */
async function openSections(page) {
  await page.evaluate(
    'for (const id of ["current-section-organisation", "current-section-shortlisting", "more-choices", "records-part"]) document.getElementById(id).open = true',
  );
}

/** @param {string} path */
const fieldOf = (path) => `[id="current-${encodeURIComponent(path)}"]`;

/** @param {import("./seeded-chance.mjs").Chance} chance @param {string} path */
function numberFor(chance, path) {
  return String(path.includes("shortlisted") ? 500 + chance.below(500) : 1 + chance.below(400));
}

/** @param {Page} page @param {Expected} expected @param {string} path @param {string} text */
async function typed(page, expected, path, text) {
  await page.locator(fieldOf(path)).fill(text);
  step(expected, { ...expected.values, [path]: text }, "typed");
}

/**
 * What a change does to the steps that can be undone.
 * @param {Expected} expected @param {Values} after @param {"typed" | "opened"} how
 */
function step(expected, after, how) {
  const before = expected.values;
  const changed = paths.filter((path) => before[path] !== after[path]);
  expected.values = after;
  if (how === "typed" && changed.length === 0) return;
  const field = how === "typed" && changed.length === 1 ? (changed[0] ?? null) : null;
  const last = expected.done.at(-1);
  if (last !== undefined && field !== null && last.field === field && expected.undone.length === 0) {
    last.after = after;
    if (paths.every((path) => last.before[path] === after[path])) expected.done.pop();
  } else expected.done.push({ before, after, field });
  expected.undone = [];
}

/** @param {Page} page @param {Expected} expected @param {(typeof deeds)[number]} deed @param {import("./seeded-chance.mjs").Chance} chance */
async function act(page, expected, deed, chance) {
  const path = chance.pick(counts);
  switch (deed) {
    case "type":
      return typed(page, expected, path, numberFor(chance, path));
    case "paste": {
      const row = path.replace(/\w+$/, "");
      const pasted = [`${row}white`, `${row}bme`].map(
        (one) => /** @type {const} */ ([one, numberFor(chance, one)]),
      );
      await paste(page, `${row}white`, pasted.map(([, text]) => text).join("\t"));
      step(expected, { ...expected.values, ...Object.fromEntries(pasted) }, "typed");
      return;
    }
    case "block": {
      const numbers = Object.fromEntries(counts.map((one) => [one, numberFor(chance, one)]));
      const line = (/** @type {string} */ stage) =>
        ["bme", "white"].map((group) => numbers[`shortlisting.${stage}.${group}`] ?? "").join("\t");
      // The columns are in another order, and have a total: it is looked at first.
      const text = `Stage\tBME\tWhite\tTotal\nShortlisted\t${line("shortlisted")}\t9\nAppointed\t${line("appointed")}\t9`;
      await paste(page, path, text);
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      if (chance.pick([true, false])) {
        await dialog.getByRole("button", { name: "Fill these cells" }).click();
        step(expected, { ...expected.values, ...numbers }, "typed");
      } else await page.keyboard.press("Escape");
      return dialog.waitFor({ state: "hidden" });
    }
    case "choose":
      expected.denominator = chance.pick(/** @type {const} */ (["all", "known"]));
      await page.locator("#denominator").selectOption(expected.denominator);
      return;
    case "take out": {
      const button = page.getByRole("button", { name: "Take out counts.json" });
      if ((await button.count()) === 0) return;
      await button.click();
      step(expected, {}, "opened");
      return;
    }
    case "tab":
      await page.getByRole("tab", { name: "Audit a redacted table" }).click();
      await page.goBack();
      return page.locator("#panel-report").waitFor();
    case "undo":
    case "redo": {
      const [from, to] =
        deed === "undo" ? [expected.done, expected.undone] : [expected.undone, expected.done];
      await page.locator(`#${deed}`).click({ force: true });
      const turned = from.pop();
      if (turned === undefined) return;
      to.push(turned);
      expected.values = deed === "undo" ? turned.before : turned.after;
      return;
    }
    case "make":
    case "publish":
      expected.audience = deed === "publish" ? "publish" : "internal";
      await page.locator(`#audience-${expected.audience}`).check();
      await page.getByRole("button", { name: "Make the report" }).click();
      return made(page, expected);
    case "load": {
      const numbers = Object.fromEntries(counts.map((one) => [one, numberFor(chance, one)]));
      const number = (/** @type {string} */ one) => Number(numbers[`shortlisting.${one}`]);
      const value = {
        organisation: { name: "Example", code: "X" },
        year: 2022,
        shortlisting: {
          shortlisted: { white: number("shortlisted.white"), bme: number("shortlisted.bme") },
          appointed: { white: number("appointed.white"), bme: number("appointed.bme") },
        },
      };
      const buffer = Buffer.from(JSON.stringify(value));
      await page
        .locator("#current-file")
        .setInputFiles({ name: "counts.json", mimeType: "application/json", buffer });
      step(expected, { ...identity, ...numbers }, "opened");
      return made(page, expected);
    }
    case "records":
      await page.locator("#records-kind").selectOption("training");
      await page
        .locator("#records-files")
        .setInputFiles({ name: "courses.csv", mimeType: "text/csv", buffer: Buffer.from(courses) });
      await page.getByRole("button", { name: "Draft a mapping" }).click();
      await page.locator(menu).waitFor();
      return page.locator("#work").waitFor({ state: "hidden" });
    case "answer": {
      if ((await page.locator(menu).count()) === 0) return;
      if (chance.pick([true, false])) {
        const word = chance.pick(/** @type {const} */ (["white", "bme", "unknown"]));
        await page.locator(menu).selectOption(word);
        expected.answers = { ...expected.answers, [menu]: word };
      } else {
        const text = chance.pick(["", "Looked at.", "It is right."]);
        await page.locator(question).fill(text);
        expected.answers = { ...expected.answers, [question]: text };
      }
      return;
    }
    case "reload":
      await page.reload();
      await openSections(page);
      Object.assign(expected, { done: [], undone: [], report: null });
  }
}

/**
 * Pastes a text into a field, as a spreadsheet copies it.
 * @param {Page} page @param {string} path @param {string} text
 */
async function paste(page, path, text) {
  await page.locator(fieldOf(path)).focus();
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

/** @param {Page} page @param {Expected} expected */
async function made(page, expected) {
  const isNamed = Object.keys(identity).every((path) => (expected.values[path] ?? "") !== "");
  expected.report = isNamed ? madeFrom(expected) : null;
  await page.locator(isNamed ? "#report-title" : "#error-summary").waitFor();
  // The policy of the page lets no text be run, as waiting for a function would.
  await page.locator("#work").waitFor({ state: "hidden" });
}

/** @param {Expected} expected */
function madeFrom({ values, audience, denominator }) {
  return JSON.stringify([audience, denominator, ...paths.map((path) => values[path] ?? "")]);
}

/** @param {Page} page @param {Expected} expected @param {Library} library @param {string} when */
async function agrees(page, expected, library, when) {
  const { values } = expected;
  for (const path of paths)
    same(await page.locator(fieldOf(path)).inputValue(), values[path] ?? "", `${when}, ${path}`);
  same(
    await page.locator("#denominator").inputValue(),
    expected.denominator,
    `${when}, the denominator that was chosen`,
  );
  same(
    await page.locator(`#audience-${expected.audience}`).isChecked(),
    true,
    `${when}, for whom it is to be`,
  );
  await answersAgree(page, expected, when);
  const ratio = library.ratioOf(returnOf(values));
  const live = (await page.locator("#current-live-shortlisting").textContent()) ?? "";
  const [, shown = null] = / (\S+) times as likely/.exec(live) ?? [];
  same(shown, ratio, `${when}, the figure beside the fields`);
  const isCurrent = expected.report === madeFrom(expected);
  same(await page.locator("#report-frame").isVisible(), isCurrent, `${when}, the report is there`);
  same(
    await page.getByRole("button", { name: "Save JSON" }).filter({ visible: true }).count(),
    isCurrent ? 1 : 0,
    `${when}, its files are there`,
  );
  if (!isCurrent) return;
  const results = /** @type {SavedResults} */ (JSON.parse(await savedText(page, "Save JSON")));
  same(
    results.protection,
    expected.audience === "publish" ? "published" : "internal-use",
    `${when}, for whom it is`,
  );
  same(results.options.denominator, expected.denominator, `${when}, the denominator of the report`);
  const measure = results.measures.find(({ id }) => id === "indicator-2/relative-likelihood");
  const isHidden = measure?.reason === "hidden";
  if (!isHidden)
    same(measure?.status === "calculated" ? measure.printed : null, ratio, `${when}, the figure in the file`);
  const page1 = (await page.frameLocator("#report-frame").locator("body").textContent()) ?? "";
  if (ratio !== null && !isHidden)
    same(page1.includes(`${ratio} times as likely`), true, `${when}, the figure in the report`);
  /** @type {unknown} */
  const kept = JSON.parse(await savedText(page, "Save these counts (JSON)"));
  same(library.ratioOf(kept), ratio, `${when}, the saved counts`);
}

/**
 * What was answered about the records stands in the mapping that is open; where none is, the page asks for the file again.
 * @param {Page} page @param {Expected} expected @param {string} when
 */
async function answersAgree(page, { answers }, when) {
  const given = Object.values(answers).filter((text) => text !== "").length;
  const isOpen = (await page.locator(menu).count()) > 0;
  const waiting = page.locator("#records .waiting-file");
  if (isOpen) {
    for (const place of [menu, question])
      same(await page.locator(place).inputValue(), answers[place] ?? "", `${when}, ${place}`);
    same(await waiting.count(), 0, `${when}, no file is asked for again`);
  } else {
    const words =
      given === 0 ? "" : `your ${given === 1 ? "1 answer is" : `${String(given)} answers are`} kept`;
    const said = given === 0 ? "" : ((await waiting.textContent()) ?? "");
    same(said.includes(words), true, `${when}, the file is asked for again`);
    same(await waiting.count(), given === 0 ? 0 : 1, `${when}, the files that are asked for again`);
  }
  const kept = await page.evaluate("Object.values(localStorage).join('')");
  same(String(kept).includes("700000"), false, `${when}, no row of a file is kept`);
}

/** @param {Values} values @returns {unknown} */
function returnOf(values) {
  const group = (/** @type {string} */ stage) =>
    Object.fromEntries(
      ["white", "bme"].flatMap((name) => {
        const text = values[`shortlisting.${stage}.${name}`];
        return text === undefined || text === "" ? [] : [[name, Number(text)]];
      }),
    );
  return {
    organisation: { name: "Example", code: "X" },
    year: 2022,
    shortlisting: { shortlisted: group("shortlisted"), appointed: group("appointed") },
  };
}

/** @param {Page} page @param {string} name */
async function savedText(page, name) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).filter({ visible: true }).click();
  return readFileSync(await (await download).path(), "utf8");
}

/** @param {unknown} found @param {unknown} wanted @param {string} what */
function same(found, wanted, what) {
  if (found !== wanted)
    throw new Error(`${what}: ${JSON.stringify(found)}; expected ${JSON.stringify(wanted)}.`);
}
