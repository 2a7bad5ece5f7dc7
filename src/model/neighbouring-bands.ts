import { inSentence } from "../foundation/capitals.ts";
import { once } from "../foundation/once.ts";
import { type PayBand, payBands } from "../reference/workforce-rows.ts";

/** Neighbouring pay bands that are shown together, where one of them by itself is too small. */
export interface NeighbouringBands {
  /** `bands-3-to-4`, as a grouping of rows in the ids of measures. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PayBand[];
}

/** Names two or more pay bands, from one to a later one. */
export function neighbouringBands(from: PayBand, to: PayBand): NeighbouringBands {
  const ids = payBands.map(({ id }) => id);
  const [first, last] = [from, to].map((band) => payBands[ids.indexOf(band)]?.title ?? band);
  const [short, shortLast] = [from, to].map((band) => band.replace("band-", ""));
  return {
    id: `bands-${short ?? ""}-to-${shortLast ?? ""}`,
    title: titleOf(first ?? from, last ?? to),
    rows: ids.slice(ids.indexOf(from), ids.indexOf(to) + 1),
  };
}

/** “Bands 3 to 4”; “Under band 1 to band 1”. */
function titleOf(first: string, last: string): string {
  const [one, other] = [first, last].map((title) => /^Band (.+)$/.exec(title)?.[1]);
  if (one !== undefined && other !== undefined) return `Bands ${one} to ${other}`;
  return `${first} to ${inSentence(last)}`;
}

/** Every two or more of them, by the id of their grouping. */
const byId = /* @__PURE__ */ once(
  (): ReadonlyMap<string, NeighbouringBands> =>
    new Map(
      payBands.flatMap((from, index) =>
        payBands.slice(index + 1).map((to) => {
          const bands = neighbouringBands(from.id, to.id);
          return [bands.id, bands];
        }),
      ),
    ),
);

/** Finds neighbouring pay bands by the id of their grouping; undefined where an id is another's. */
export function neighbouringBandsOf(id: string): NeighbouringBands | undefined {
  return byId().get(id);
}
