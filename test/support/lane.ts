/**
 * True where `npm run test:whole` runs the suite: it spares no time. `npm test` has the same tests, some of them on a part of what
 * they could be tried on.
 */
export const isWholeLane: boolean = process.env["WRES_LANE"] === "whole";
