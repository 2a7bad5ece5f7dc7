/**
 * True where `npm run test:whole` runs the suite: it spares no time. `npm test` has the same tests, some of them on a part of what
 * they could be tried on.
 */
export const isWholeLane: boolean = process.env["WRES_LANE"] === "whole";

/** How often a law is tried: as often as it says by night, and a third as often in `npm test`, which many changes run. */
export const tries = (byNight: number): number => (isWholeLane ? byNight : Math.ceil(byNight / 3));
