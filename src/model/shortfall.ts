/**
 * How many people would have made a relative likelihood even, and in which direction.
 *
 * @since 0.1.0
 */
export interface Shortfall {
  /** The least whole number of people; 0 where BME people are not the worse placed. */
  readonly people: number;
  /** `more` appointments or places in training, `fewer` disciplinary cases. */
  readonly direction: "more" | "fewer";
}
