// SPDX-License-Identifier: EUPL-1.2
// Whether the browser lets a page read what it drew.

/** Mean difference of a colour value from which what is read is no picture; a browser that only blurs a few stays below. */
const mostNoise = 16;

/**
 * False where reading a canvas gives noise or one colour, as with `privacy.resistFingerprinting` (Tor, Mullvad): the moving
 * map reads its letters from a canvas, and every name on it would be a row of grey blocks. True where there is no canvas at
 * all: then other things say so.
 */
export function canvasReads(): boolean {
  const canvas = document.createElement('canvas');
  const [size, colour] = [16, [18, 52, 86, 255]];
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return true;
  context.fillStyle = '#123456';
  context.fillRect(0, 0, size, size);
  const { data } = context.getImageData(0, 0, size, size);
  let off = 0;
  for (let i = 0; i < data.length; i++) off += Math.abs(data[i]! - colour[i % 4]!);
  return off / data.length < mostNoise;
}
