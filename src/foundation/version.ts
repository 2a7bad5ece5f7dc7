/**
 * The name and version that every output carries. A test holds it against package.json.
 *
 * @example
 * ```ts
 * import { LIBRARY } from "wres-metrics";
 * console.log(LIBRARY.name); // wres-metrics
 * ```
 * @since 0.1.0
 */
export const LIBRARY = { name: "wres-metrics", version: "0.1.0" } as const;
