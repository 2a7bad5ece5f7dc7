/**
 * The value that an object itself holds under a name; undefined where it holds none. A plain lookup would find what every
 * object inherits, so that a name such as `toString` would seem to be there.
 */
export function ownValue<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The first value of an object, whatever its name; undefined where it holds none. */
export function firstValue<Value>(record: Readonly<Partial<Record<string, Value>>>): Value | undefined {
  for (const name in record) return record[name];
  return undefined;
}
