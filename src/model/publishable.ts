declare const letThrough: unique symbol;

/**
 * Something that `disclosure` has let through, with what it did to it. A report accepts nothing else, so
 * that an unprotected table does not compile.
 *
 * @since 0.1.0
 */
export interface Publishable<Content> {
  /** `internal-use`: nothing is hidden, and every format says so. */
  readonly protection: "internal-use";
  readonly content: Content;
  /** Only `disclosure` can make one. */
  readonly [letThrough]: true;
}
