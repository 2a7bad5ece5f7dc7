import { ethnicCode, inventedText } from "./invented-people.mjs";
/** @typedef {import("wres-metrics").Survey} Survey */

/** The questions as the file asks them; each is answered, or left out, for itself. */
const questions = /** @type {const} */ ([
  "harassment-from-public",
  "harassment-from-managers",
  "harassment-from-colleagues",
  "equal-opportunities",
  "discrimination",
]);
const groups = /** @type {const} */ (["white", "bme", "unknown"]);

/**
 * Answers, one row a respondent. A trust's published totals say how many said yes to each question, not who said yes to
 * which: so the respondents of one group are dealt the answers of each question apart, the first of them the yes of all.
 * @type {import("./invented-trust.mjs").Source<Survey>}
 */
export const inventedSurvey = {
  header: ["Respondent", "Ethnic Origin", ...questions, "Comment"],
  ethnicColumn: 1,
  people: (survey, chance, texts) => {
    const counted = groups.flatMap((group) => {
      const answers = questions.map((question) => survey[question]?.[group]);
      const ends = answers.flatMap((answer) => [answer?.yes ?? 0, answer?.answered ?? 0]);
      const steps = [0, ...new Set(ends)].toSorted((one, other) => one - other);
      return steps.slice(1).map((end, index) => ({
        weight: end - (steps[index] ?? 0),
        /** @param {number} number */
        make: (number) => [
          [
            `R${String(number)}`,
            ethnicCode(chance, group),
            ...answers.map((answer) =>
              end <= (answer?.yes ?? 0) ? "Yes" : end <= (answer?.answered ?? 0) ? "No" : "",
            ),
            inventedText(chance, texts),
          ],
        ],
      }));
    });
    const around = groups.map((group) =>
      /** @param {number} number */
      (number) => [
        [
          `R${String(number)}`,
          ethnicCode(chance, group),
          ...questions.map(() => ""),
          inventedText(chance, texts),
        ],
      ],
    );
    return { counted, around };
  },
};
