// An invented table: trusts × staff groups × bands × groups of people, with every margin; 450 cells a trust, and as many
// for all trusts together. The same numbers on every machine.

const BAND_SIZES = [40, 600, 900, 700, 800, 1200, 900, 500, 150, 70, 30, 15, 8, 6];
const bands = BAND_SIZES.map((_, index) => `band ${index + 1}`);
const shares = { white: 0.7, asian: 0.1, black: 0.06, mixed: 0.03, other: 0.02, unknown: 0.09 };
const groupSums = [
  ["asian or black", ["asian", "black"]],
  ["bme", ["asian or black", "mixed", "other"]],
  ["known", ["white", "bme"]],
  ["all", ["known", "unknown"]],
];
const groups = [...Object.keys(shares), ...groupSums.map(([total]) => total)];
const staff = { clinical: 0.6, "non-clinical": 0.4 };

/** The table of so many trusts; of one trust alone there is no total of trusts. */
export function manyTrusts(trusts) {
  const chance = seeded(trusts);
  const names = Array.from({ length: trusts }, (_, index) => `trust ${index + 1}`);
  const places = trusts === 1 ? names : [...names, "all"];
  const counts = new Map();
  for (const trust of names) {
    for (const [part, weight] of Object.entries(staff)) {
      for (const [index, band] of bands.entries()) {
        const size = BAND_SIZES[index] * weight * (0.3 + chance());
        for (const [group, share] of Object.entries(shares)) {
          counts.set(idOf(trust, part, band, group), Math.floor(size * share * (0.5 + chance())));
        }
      }
    }
  }
  const sums = [];
  const add = (total, parts) => {
    sums.push({ total, parts });
    if (counts.has(total)) return;
    counts.set(
      total,
      parts.reduce((sum, id) => sum + counts.get(id), 0),
    );
  };
  const [parts, rows] = [
    [...Object.keys(staff), "all"],
    [...bands, "all"],
  ];
  for (const trust of names) {
    for (const part of Object.keys(staff)) {
      for (const band of bands) addGroups(trust, part, band);
      for (const group of groups) {
        add(
          idOf(trust, part, "all", group),
          bands.map((band) => idOf(trust, part, band, group)),
        );
      }
    }
    for (const band of rows) {
      for (const group of groups) {
        add(
          idOf(trust, "all", band, group),
          Object.keys(staff).map((part) => idOf(trust, part, band, group)),
        );
      }
    }
  }
  if (trusts > 1) {
    for (const part of parts) {
      for (const band of rows) {
        for (const group of groups) {
          add(
            idOf("all", part, band, group),
            names.map((trust) => idOf(trust, part, band, group)),
          );
        }
      }
    }
  }
  // What the margins add up to follows from the rest, and is said as well, as a published table would.
  for (const trust of places) {
    for (const part of parts) {
      for (const band of rows) {
        if (trust === "all" || part === "all" || band === "all") addGroups(trust, part, band);
      }
    }
  }
  return { cells: [...counts].map(([id, value]) => ({ id, value })), sums };

  function addGroups(trust, part, band) {
    for (const [total, within] of groupSums) {
      add(
        idOf(trust, part, band, total),
        within.map((group) => idOf(trust, part, band, group)),
      );
    }
  }
}

function idOf(...names) {
  return names.join("/");
}

function seeded(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
