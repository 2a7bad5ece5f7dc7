import { issuePath, valueAt } from "../../model/issue.ts";

/** Where something stands in a return. */
export type Path = readonly (string | number)[];

/** A return, or a part of one, while it is put together. */
interface Tree {
  [step: string | number]: unknown;
}

/** Puts values where they stand in a return, and remembers the cells that they come from. */
export class ReturnBuilder {
  /** Without an organisation nothing could say that its name is missing. */
  readonly tree: Tree = { organisation: {} };
  /** Of each path in a return, the cell. */
  readonly cellOf: Map<string, string> = new Map<string, string>();

  /** Puts a value in its place; without one, only its cell is remembered. */
  put(path: Path, cell: string, value: unknown): void {
    this.cellOf.set(issuePath(path), cell);
    const last = path.at(-1);
    if (value !== undefined && last !== undefined) this.branch(path.slice(0, -1))[last] = value;
  }

  /** The part of the return at a path, made where there is none: a list where its steps are numbers. */
  branch(path: Path): Tree {
    return path.reduce<Tree>((tree, step, index) => {
      const next = tree[step];
      if (typeof next === "object" && next !== null) return next as Tree;
      const made = (typeof path[index + 1] === "number" ? [] : {}) as Tree;
      tree[step] = made;
      return made;
    }, this.tree);
  }

  /** What stands at a path, and the cell that it comes from; undefined where nothing stands there. */
  at(path: Path): { readonly value: unknown; readonly cell: string } | undefined {
    const value = valueAt(this.tree, path);
    return value === undefined ? undefined : { value, cell: this.cellOf.get(issuePath(path)) ?? "" };
  }

  /** True where something stands at a path. */
  has(path: Path): boolean {
    return valueAt(this.tree, path) !== undefined;
  }
}
