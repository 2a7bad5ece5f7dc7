// rows-of-parquet.ts
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";

/** The rows of a Parquet file, such as a browser's `File`: one group of rows at a time, so that a large file fits in memory. */
export async function* rowsOfParquet(source: Blob): AsyncGenerator<object> {
  const file = {
    byteLength: source.size,
    slice: (start: number, end?: number) => source.slice(start, end).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(file);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    yield* await parquetReadObjects({ file, metadata, rowStart, rowEnd });
    rowStart = rowEnd;
  }
}
