// SPDX-License-Identifier: EUPL-1.2
// The Arrow schema that writers put beside a Parquet file. parquet-wasm 0.8.0 leaves the metadata "geo" in there alone, where
// GeoParquet does not look for it (findings/parquet-wasm-geoparquet-becomes-a-table.sh).

/** Metadata of the schema are its third field, the schema is the third of its message (Arrow format, Schema.fbs and Message.fbs). */
const headerField = 2;
const metadataField = 2;
/** A message begins with this and its length; before version 0.15 of the format with the length alone. */
const continuation = 0xffffffff;

/**
 * The value under `key` in the metadata of a schema of Arrow.
 * @param schema an encapsulated IPC message in base64, as it stands under "ARROW:schema" in a Parquet file
 * @returns null where there is no such key, and for a text that is no such message
 */
export function arrowMetadata(schema: string, key: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(schema), (sign) => sign.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    const root = view.getUint32(0, true) === continuation ? 8 : 4;
    const message = tableAt(view, root);
    const header = message(headerField);
    const entries = header === null ? null : tableAt(view, header)(metadataField);
    if (entries === null) return null;
    const start = entries + view.getUint32(entries, true);
    const count = view.getUint32(start, true);
    for (let i = 0; i < count; i++) {
      const entry = tableAt(view, start + 4 + i * 4);
      const [name, value] = [entry(0), entry(1)];
      if (name !== null && value !== null && textAt(view, name) === key) return textAt(view, value);
    }
  } catch (error) {
    // atob and places beyond the end: no message, so nothing is said by it.
    if (!(error instanceof RangeError || error instanceof DOMException)) throw error;
  }
  return null;
}

/** A table of FlatBuffers at the reference that stands at `at`: from the number of a field to where its value stands. */
function tableAt(view: DataView, at: number): (field: number) => number | null {
  const table = at + view.getUint32(at, true);
  const fields = table - view.getInt32(table, true);
  const size = view.getUint16(fields, true);
  return (field) => {
    const slot = 4 + field * 2;
    const offset = slot + 2 <= size ? view.getUint16(fields + slot, true) : 0;
    return offset === 0 ? null : table + offset;
  };
}

function textAt(view: DataView, at: number): string {
  const start = at + view.getUint32(at, true);
  const length = view.getUint32(start, true);
  return new TextDecoder().decode(new Uint8Array(view.buffer, start + 4, length));
}
