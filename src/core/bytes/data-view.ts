// SPDX-License-Identifier: EUPL-1.2
// Numbers of two, four and eight bytes are read through a view.

/** A view over exactly these bytes, also where they are a part of a longer buffer. */
export const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, length);
