// SPDX-License-Identifier: EUPL-1.2
// CRC-32 as in gzip and PNG (ISO 3309, polynomial 0xEDB88320): tells a damaged or exchanged part of a file from the one that
// was written. Against somebody who means harm it proves nothing; he could exchange the checksum too.

/** Table k holds the remainder of a byte followed by k zero bytes: four bytes are then one step (about 400 MB a second). */
const tables = makeTables();

/** Checksum of the bytes, 0 ≤ sum < 2³²; 0 for none. `before`: the checksum of what stands before them, read in pieces. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const { length } = bytes;
  let sum = ~before;
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    sum ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    sum = four[sum & 255]! ^ three[(sum >>> 8) & 255]! ^ two[(sum >>> 16) & 255]! ^ one[sum >>> 24]!;
  }
  for (; i < length; i++) sum = one[(sum ^ bytes[i]!) & 255]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function makeTables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  const made = [first];
  for (let k = 1; k < 4; k++) made.push(made[k - 1]!.map((rest) => first[rest & 255]! ^ (rest >>> 8)));
  return made;
}
