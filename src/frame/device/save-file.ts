// SPDX-License-Identifier: EUPL-1.2
// Hands a text to the person as a file, without any server.

/** Starts a download; the object URL lives only until the browser has taken it. */
export function saveText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
