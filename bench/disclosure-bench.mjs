// How long it takes to say what of a table may be shown, and how that grows with the table. The elimination is held against
// the same one written plainly, in the same run, which has to hide the same cells.
// npm run build && node bench/disclosure-bench.mjs [--all]
//   --all  runs the plain elimination on the largest tables too, which takes minutes
import { suppress } from "../dist/disclosure.js";
import { hiddenByPlainElimination } from "./elimination-peer.mjs";
import { noteGrowth, noteRatio } from "./ratios.mjs";
import { manyTrusts } from "./many-trusts.mjs";

const SIZES = [1, 2, 5, 10, 20, 50, 100];
const PLAIN_UP_TO = process.argv.includes("--all") ? Infinity : 10_000;
const growth = { sizes: [], seconds: [] };

for (const trusts of SIZES) {
  const table = manyTrusts(trusts);
  const cells = table.cells.length;
  const rounds = trusts <= 20 ? 5 : 3;
  const ours = await medianOf(rounds, () => elimination(table));
  note(cells, "elimination", ours.seconds);
  growth.sizes.push(cells);
  growth.seconds.push(ours.seconds);
  if (cells <= PLAIN_UP_TO) {
    const plain = await medianOf(trusts <= 5 ? 3 : 1, () => plainElimination(table));
    if (plain.hidden !== ours.hidden) throw new Error(`${plain.hidden} cells are hidden, not ${ours.hidden}`);
    note(cells, "plain elimination", plain.seconds);
    noteRatio({
      job: `hiding cells of a table of ${cells}`,
      ours: ours.seconds,
      theirs: plain.seconds,
      unit: "s",
      peer: "the same elimination, written plainly",
      because: "in a small table keeping accounts takes longer than it saves",
    });
  }
  if (trusts === 1) {
    const whole = await medianOf(rounds, () => withAudit(table));
    note(cells, "with attacks and the audit of every interval", whole.seconds, whole.hidden);
  }
}

noteGrowth({ job: "hiding cells of a table", per: "cells", ...growth });

/** Until the elimination has decided: what comes after is the audit. */
async function elimination(table) {
  const begin = performance.now();
  let end = begin;
  const { cells } = await suppress(table, {}, { effort: 0, onProgress: until("audit") });
  return { seconds: (end - begin) / 1000, hidden: secondaries(table, cells) };

  function until(last) {
    return ({ phase }) => {
      if (phase === last && end === begin) end = performance.now();
    };
  }
}

async function withAudit(table) {
  const begin = performance.now();
  const { cells, audit } = await suppress(table);
  if (!audit.safe) throw new Error("the audit does not find it safe");
  return {
    seconds: (performance.now() - begin) / 1000,
    hidden: `${secondaries(table, cells)} hidden besides`,
  };
}

function plainElimination(table) {
  const begin = performance.now();
  const hidden = hiddenByPlainElimination(table).length;
  return { seconds: (performance.now() - begin) / 1000, hidden };
}

function secondaries(table, cells) {
  const small = table.cells.filter(({ value }) => value < 10).length;
  return cells.filter(({ status }) => status === "hidden").length - small;
}

async function medianOf(rounds, run) {
  const taken = [];
  for (let round = 0; round < rounds; round += 1) taken.push(await run());
  return taken.sort((one, other) => one.seconds - other.seconds)[rounds >> 1];
}

function note(cells, what, seconds, more = "") {
  const time = seconds.toFixed(3).padStart(9);
  console.log(`${String(cells).padStart(7)} cells  ${what.padEnd(45)} ${time} s  ${more}`);
}
