import type { ConstraintSystem } from "../table/constraint-system.ts";
import type { RowSource } from "../table/row-source.ts";
import type { Relations } from "./system-parts.ts";

/** One thing that an outsider is told, and what it says of the hidden cells. */
export interface Fact extends Relations {
  readonly source: RowSource;
  readonly columns: ReadonlySet<number>;
}

/** What is known of the hidden cells, by what says it. */
export function factsOf({ rows, products }: ConstraintSystem): readonly Fact[] {
  const said = [
    ...rows.map((row) => ({ source: row.source, columns: row.columns, rows: [row], products: [] })),
    ...products.map((product) => {
      const source = { kind: "figure", figure: product.figure, path: product.path } as const;
      return { source, columns: product.columns, rows: [], products: [product] };
    }),
  ];
  const bySource = new Map<unknown, (typeof said)[number][]>();
  for (const one of said) {
    // A figure may say something in rows and something else in products.
    const key = one.source.kind === "figure" ? one.source.figure : one.source;
    const others = bySource.get(key);
    if (others === undefined) bySource.set(key, [one]);
    else others.push(one);
  }
  return [...bySource.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [
          {
            source: first.source,
            columns: new Set(same.flatMap(({ columns }) => columns)),
            rows: same.flatMap((one) => one.rows),
            products: same.flatMap((one) => one.products),
          },
        ];
  });
}

/** What some facts say together. */
export function together(facts: readonly Fact[]): Relations {
  return { rows: facts.flatMap(({ rows }) => rows), products: facts.flatMap(({ products }) => products) };
}
