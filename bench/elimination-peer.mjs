// The elimination as it is written down (Langsrud 2024), without anything to make it fast: every cell over the innermost
// ones, and each published cell is eliminated from all the others at once. The peer of `suppress` in disclosure-bench.mjs.

/** The ids of the cells that are hidden to protect others, in the order in which they were offered. */
export function hiddenByPlainElimination({ cells, sums }, threshold = 10) {
  const parts = new Map();
  for (const sum of sums) if (!parts.has(sum.total)) parts.set(sum.total, sum.parts);
  const leaves = new Map(cells.filter(({ id }) => !parts.has(id)).map(({ id }, index) => [id, index]));
  const rows = new Map();
  const rowOf = (id) => {
    if (rows.has(id)) return rows.get(id);
    const row = new Map();
    if (leaves.has(id)) row.set(leaves.get(id), 1);
    else for (const part of parts.get(id)) addTimes(row, rowOf(part), 1);
    rows.set(id, row);
    return row;
  };
  for (const { id } of cells) rowOf(id);

  const users = new Map();
  for (const [id, row] of rows) for (const leaf of row.keys()) use(users, leaf, id);
  const isPrimary = new Set(cells.filter(({ value }) => value < threshold).map(({ id }) => id));
  const offered = cells
    .filter(({ value }) => value >= threshold)
    .sort((one, other) => other.value - one.value);
  const hidden = [];
  for (const { id } of offered) {
    const row = rows.get(id);
    if (row.size === 0) continue;
    const [pivot] = row.keys();
    if ([...users.get(pivot)].some((user) => isPrimary.has(user) && isParallel(rows.get(user), row, pivot))) {
      hidden.push(id);
      continue;
    }
    const by = new Map(row);
    for (const user of [...users.get(pivot)]) {
      const other = rows.get(user);
      const times = other.get(pivot);
      if (times === undefined) continue;
      addTimes(other, by, -times / by.get(pivot));
      for (const leaf of by.keys()) if (other.has(leaf)) use(users, leaf, user);
    }
  }
  return hidden;
}

function addTimes(row, more, times) {
  for (const [leaf, value] of more) {
    const sum = (row.get(leaf) ?? 0) + times * value;
    if (Math.abs(sum) < 1e-9) row.delete(leaf);
    else row.set(leaf, sum);
  }
}

function use(users, leaf, id) {
  const set = users.get(leaf);
  if (set === undefined) users.set(leaf, new Set([id]));
  else set.add(id);
}

function isParallel(one, other, pivot) {
  if (one.size !== other.size || !one.has(pivot)) return false;
  const times = one.get(pivot) / other.get(pivot);
  return [...other].every(([leaf, value]) => Math.abs((one.get(leaf) ?? 0) - times * value) < 1e-9);
}
