/** The name and version that every output carries. A test holds it against package.json. */
export const LIBRARY = { name: "wres-metrics", version: "0.1.0" } as const;
