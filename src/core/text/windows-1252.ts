// SPDX-License-Identifier: EUPL-1.2
// Windows-1252, in which German offices still save tables.

// Exists in browsers and in Node but in neither of the libraries the core is compiled with.
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (label: string) => { decode(bytes: Uint8Array, options: { stream: boolean }): string };
};

const decoder = new TextDecoder('windows-1252');

/**
 * The text of bytes in Windows-1252; every byte is a sign. Node 20 reads it as Latin-1 at once, where „, – and € are signs of
 * control, and by the standard only as a stream: no byte waits for another, so that is the same.
 */
export const windows1252 = {
  decode: (bytes: Uint8Array): string => decoder.decode(bytes, { stream: true }),
};
