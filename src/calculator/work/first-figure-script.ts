// The box of four numbers on the first page of the site. The page carries a published example as a table with its answer; this
// script makes the four counts into fields, and answers beside them with the words of the report.
import { capitalised } from "../../foundation/capitals.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { Issue } from "../../model/issue.ts";
import type { Measure } from "../../model/measure.ts";
import { calculateIndicators } from "../../pipeline/calculate-indicators.ts";
import { indicatorsOf } from "../../reference/indicators.ts";
import { likelihoodSentences } from "../../report/words/indicator-sentences.ts";
import { reasonWords } from "../../report/words/reason-words.ts";

/** A year for counts that have none: a figure of one year does not depend on it. */
const ANY_YEAR = 2022;

const [appointment] = indicatorsOf("likelihood");

/** The rows and columns of the box, in the order of its fields. */
const places = [
  { row: "shortlisted", group: "white" },
  { row: "shortlisted", group: "bme" },
  { row: "appointed", group: "white" },
  { row: "appointed", group: "bme" },
] as const;

/** An answer as the box shows it: a figure, or a dash, and what is said of it. */
interface Answer {
  readonly figure: string;
  readonly words: string;
}

const noFigure = (words: string): Answer => ({ figure: "–", words });

/** Reads a count as people type it, with or without commas; null where it is no whole number from 0 on. */
function countOf(text: string): number | null {
  const digits = text.trim().replaceAll(",", "");
  return digits !== "" && !/\D/.test(digits) && Number.isSafeInteger(Number(digits)) ? Number(digits) : null;
}

/** The answer to the four texts of the box. */
function answerTo(texts: readonly string[]): Answer {
  const counts = texts.map(countOf);
  const [whiteShortlisted, bmeShortlisted, whiteAppointed, bmeAppointed] = counts;
  if (texts.some((text) => text.trim() === "")) return noFigure("A count is missing, and missing is not 0.");
  if (counts.includes(null))
    return noFigure("Each field takes a whole number of people, such as 1203 or 1,203.");
  try {
    const { measures } = calculateIndicators(
      {
        organisation: { code: "–", name: "–" },
        year: ANY_YEAR,
        shortlisting: {
          shortlisted: { white: whiteShortlisted ?? null, bme: bmeShortlisted ?? null },
          appointed: { white: whiteAppointed ?? null, bme: bmeAppointed ?? null },
        },
      },
      { indicators: appointment === undefined ? [] : [appointment] },
    );
    const ratio = measures.find(({ about }) => about.kind === "relative-likelihood");
    return ratio === undefined ? noFigure("") : { figure: ratio.printed, words: wordsOf(ratio) };
  } catch (error) {
    if (!(error instanceof WresError)) throw error;
    const issues = Array.isArray(error.cause) ? (error.cause as readonly Issue[]) : [];
    return noFigure(issues.length === 0 ? error.message : "More people are appointed than shortlisted.");
  }
}

function wordsOf(ratio: Measure): string {
  const said = likelihoodSentences(ratio, String(ANY_YEAR)).join(" ");
  if (said !== "") return capitalised(said.replace(`${String(ANY_YEAR)}: `, ""));
  return ratio.status === "calculated" ? "" : `There is no ratio: ${reasonWords[ratio.reason].words}.`;
}

/** Makes the cells of the table into fields, and answers whenever one of them changes. */
function open(box: HTMLElement): void {
  const figure = box.querySelector<HTMLElement>(".live-figure");
  const words = box.querySelector<HTMLElement>(".live-words");
  const cells = Array.from(box.querySelectorAll<HTMLTableCellElement>("td[data-count]"));
  if (figure === null || words === null || cells.length !== places.length) return;
  const fields = cells.map((cell, index) => {
    const field = document.createElement("input");
    const { row = "", group = "" } = places[index] ?? {};
    field.type = "text";
    field.inputMode = "numeric";
    field.autocomplete = "off";
    field.value = cell.textContent.trim();
    field.setAttribute("aria-label", `${group === "bme" ? "BME" : "White"} people ${row}`);
    cell.replaceChildren(field);
    return field;
  });
  const show = (): void => {
    const answer = answerTo(fields.map(({ value }) => value));
    figure.textContent = answer.figure;
    words.textContent = answer.words;
  };
  box.addEventListener("input", show);
  show();
}

for (const box of document.querySelectorAll<HTMLElement>(".live")) open(box);
