/** Makes a thing when it is first asked for, and keeps it: what is costly to make slows no import down. */
export function once<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | undefined;
  return () => (made ??= { thing: make() }).thing;
}
