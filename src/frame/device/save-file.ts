// SPDX-License-Identifier: EUPL-1.2
// Hands a text or bytes to the person as a file, without any server.

/** Starts a download of a text in UTF-8. */
export function saveText(text: string, name: string, type: string): void {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

/** Starts a download of bytes as they are. */
export function saveBytes(bytes: Uint8Array, name: string, type: string): void {
  save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
}

/** Starts a download of what the browser keeps already, a text in UTF-8, without asking for it. */
export function saveBlob(content: Blob, name: string, type: string): void {
  save(new Blob([content], { type: `${type};charset=utf-8` }), name);
}

/** The object URL lives only until the browser has taken it. */
function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
