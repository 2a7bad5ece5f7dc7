// The same measures in plain floating point: the peer that the benchmark holds the library against. It knows
// nothing of warnings, methods or JSON; it only divides.

const PARTS = [
  ["non-clinical", "nonClinical"],
  ["clinical", "clinical"],
  ["medical", "medical"],
];
const TOP = ["band-8b", "band-8c", "band-8d", "band-9", "vsm"];
const GROUPINGS = {
  "all-rows": null,
  "bands-2-to-8a": ["band-2", "band-3", "band-4", "band-5", "band-6", "band-7", "band-8a"],
  "bands-8b-and-above": TOP,
  "bands-5-to-7": ["band-5", "band-6", "band-7"],
  "bands-8a-to-8b": ["band-8a", "band-8b"],
  "bands-8c-and-above": TOP.slice(1),
  "bands-8a-and-above": ["band-8a", ...TOP],
};
const GROUPS = ["white", "bme", "unknown"];

const sum = (rows, group) => rows.reduce((total, row) => total + (row[group] ?? NaN), 0);
const known = (counts) => counts.white + counts.bme;
const isKnownOnly = (counts) => counts.unknown === null || Number.isNaN(counts.unknown);
const size = (counts, knownOnly) => known(counts) + (knownOnly ? 0 : counts.unknown);

/** Every measure of a return without groups within BME, strata and bank workers, as `{ id, value }`. */
export function inFloatingPoint({ workforce, shortlisting, disciplinary, training, survey, board }) {
  const measures = [];
  const add = (id, value) => measures.push({ id, value });
  const total = workforce.total;
  for (const group of GROUPS)
    add(`indicator-1/workforce/${group}`, total[group] / size(total, isKnownOnly(total)));
  for (const [part, key] of PARTS) {
    const rows = Object.entries(workforce[key]);
    for (const [row, counts] of rows) addRow(`indicator-1/${part}/${row}`, counts);
    const summed = rows.filter(([row]) => row !== "senior-medical-managers");
    for (const [id, members] of Object.entries(GROUPINGS)) {
      const chosen = summed
        .filter(([row]) => members === null || members.includes(row))
        .map(([, row]) => row);
      if (chosen.length === 0) continue;
      addRow(
        `indicator-1/${part}/${id}`,
        Object.fromEntries(GROUPS.map((group) => [group, sum(chosen, group)])),
      );
    }
  }
  flow(2, shortlisting.appointed, shortlisting.shortlisted, "white", "bme");
  flow(3, disciplinary.entered, total, "bme", "white");
  flow(4, training.accessed, total, "white", "bme");
  const questions = [
    "harassment-from-public",
    "harassment-from-staff",
    "equal-opportunities",
    "discrimination",
  ];
  questions.forEach((key, index) => {
    const share = (group) => Number(survey[key][group]?.percentage ?? NaN) / 100;
    for (const group of GROUPS) add(`indicator-${index + 5}/${group}`, share(group));
    add(`indicator-${index + 5}/difference`, share("bme") - share("white"));
  });
  const less = (from, part) => Object.fromEntries(GROUPS.map((group) => [group, from[group] - part[group]]));
  const bodies = {
    board: board.total,
    voting: board.voting,
    "non-voting": less(board.total, board.voting),
    executive: board.executive,
    "non-executive": less(board.total, board.executive),
    workforce: total,
  };
  for (const [body, counts] of Object.entries(bodies)) {
    for (const group of GROUPS)
      add(`indicator-9/${body}/${group}`, counts[group] / size(counts, isKnownOnly(counts)));
  }
  for (const body of ["board", "voting", "executive"]) {
    const knownOnly = isKnownOnly(bodies[body]) || isKnownOnly(total);
    for (const group of GROUPS) {
      const value =
        bodies[body][group] / size(bodies[body], knownOnly) - total[group] / size(total, knownOnly);
      add(`indicator-9/difference/${body}/${group}`, value);
    }
  }
  return measures;

  function addRow(stem, counts) {
    const knownOnly = isKnownOnly(counts) || isKnownOnly(total);
    for (const group of GROUPS)
      add(`${stem}/${group}`, (counts[group] ?? NaN) / size(counts, isKnownOnly(counts)));
    for (const group of GROUPS) {
      const isOutside = knownOnly && group === "unknown";
      const value = counts[group] / size(counts, knownOnly) / (total[group] / size(total, knownOnly));
      add(`${stem}/representation/${group}`, isOutside ? NaN : value);
    }
  }

  function flow(number, counts, of, over, under) {
    for (const group of GROUPS) add(`indicator-${number}/likelihood/${group}`, counts[group] / of[group]);
    add(`indicator-${number}/relative-likelihood`, counts[over] / of[over] / (counts[under] / of[under]));
  }
}
