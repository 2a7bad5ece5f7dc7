/** One thing that people are counted by: its words from the lowest, and as SQL the place of the word that it is. */
export interface SqlDigit {
  readonly name: string;
  readonly words: readonly string[];
  readonly place: string;
}
