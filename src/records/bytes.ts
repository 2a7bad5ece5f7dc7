/**
 * A stream as browsers, Node, Deno and Bun have it.
 *
 * @since 0.1.0
 */
export interface ByteStream {
  /** Takes the stream for one reader. */
  readonly getReader: () => {
    /** The next bytes, until it is done. */
    readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    /** Wants no more. */
    readonly cancel: () => Promise<unknown>;
  };
}

/**
 * Where bytes come from: a stream of Node, a `ReadableStream`, a `File` of a browser or a `Blob`, or lists of bytes.
 *
 * @since 0.1.0
 */
export type ByteSource =
  | AsyncIterable<Uint8Array>
  | Iterable<Uint8Array>
  | ByteStream
  | {
      /** Opens the bytes, as a `Blob` does. */
      readonly stream: () => ByteStream;
    };

/** The bytes of a source, piece by piece. What is left of it is closed when nobody wants more. */
export async function* bytesOf(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  if ("stream" in source) yield* bytesOf(source.stream());
  else if ("getReader" in source) yield* readFrom(source);
  else yield* source;
}

async function* readFrom(stream: ByteStream): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** All the bytes of a source as one; null where there are more than may be kept. */
export async function sourceBytes(source: ByteSource, mostBytes: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytesOf(source)) {
    length += piece.length;
    if (length > mostBytes) return null;
    pieces.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
