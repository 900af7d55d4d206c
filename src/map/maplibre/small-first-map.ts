// SPDX-License-Identifier: EUPL-1.2
// A map that draws small until all of it is there. While its sources come, MapLibre draws what it has a dozen times; nobody sees that
// under the still picture, but each frame is reckoned pixel by pixel, and copied by the browser where no graphics card does it.

import { Map as MapLibreMap } from 'maplibre-gl';

/** Width and height of a small frame as a part of the whole one's: a 256th of its pixels. */
const smallPart = 1 / 16;

export class SmallFirstMap extends MapLibreMap {
  /** No start value: the map is laid out before one could be set. */
  declare private isGrown?: boolean;

  /** Pixels of the canvas to a pixel of the screen. The tiles are made for `getPixelRatio`, which stays the device's. */
  override _getClampedPixelRatio(width: number, height: number): number {
    const whole = super._getClampedPixelRatio(width, height);
    return this.isGrown ? whole : whole * smallPart;
  }

  /** Draws in full from the next frame on; false where it did before. Not by `resize`, which tells of a movement. */
  grow(): boolean {
    if (this.isGrown) return false;
    this.isGrown = true;
    this._resizeInternal();
    this.triggerRepaint();
    return true;
  }
}
