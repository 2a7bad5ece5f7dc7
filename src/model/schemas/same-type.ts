/**
 * Holds a schema against the type that it promises, in both directions, when the library is compiled:
 * `true satisfies SameType<…>` is an error where the two part ways.
 *
 * The types are written out, so that they carry comments and read well in an editor; this keeps the
 * schema from forgetting a key that the type has, which an annotation alone would let pass.
 */
export type SameType<A, B> = [EveryKey<A>] extends [EveryKey<B>]
  ? [EveryKey<B>] extends [EveryKey<A>]
    ? true
    : false
  : false;

/** A key that may be left out is as much a part of the type as one that may not. */
type EveryKey<T> = { readonly [K in keyof T]-?: EveryKey<T[K]> };
