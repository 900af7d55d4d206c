// SPDX-License-Identifier: EUPL-1.2
// The two programs of the cell layer. Everything that a person can switch is a uniform; no data is sent again.

import { classCount, unknownClass } from '../core/cells-view';

export const vertexShader = `#version 300 es
in vec2 position;
in vec2 corner;
uniform mat4 toClip;
out vec2 lattice;
void main() {
  lattice = corner;
  gl_Position = toClip * vec4(position, 0.0, 1.0);
}`;

/** Zoomed out so far that a cell is less than this many pixels, a block shows its first cell: else towns would flicker. */
const blockBelowPixels = 0.5;

const find = `
uint countBits(uint v) {
  v = v - ((v >> 1) & 0x55555555u);
  v = (v & 0x33333333u) + ((v >> 2) & 0x33333333u);
  return (((v + (v >> 4)) & 0x0f0f0f0fu) * 0x01010101u) >> 24;
}
int findCell(ivec2 place) {
  ivec2 at = place >> 3;
  if (any(lessThan(place, ivec2(0))) || any(greaterThanEqual(at, blocksSize))) return -1;
  uvec4 block = texelFetch(blocks, at, 0);
  if ((block.x | block.y) == 0u) return -1;
  if (cellPixels < ${blockBelowPixels}) return int(block.z);
  int inside = (place.y & 7) * 8 + (place.x & 7);
  uint bits = inside < 32 ? block.x : block.y;
  uint bit = uint(inside & 31);
  if (((bits >> bit) & 1u) == 0u) return -1;
  uint before = inside < 32 ? 0u : countBits(block.x);
  return int(block.z + before + countBits(bits & ((1u << bit) - 1u)));
}`;

/** Texels a row of the textures that hold one cell a texel, as a power of two: every WebGL2 device can do 2048. */
export const texelsAcrossBits = 11;

/** Period of each pattern in pixels of the screen; `periodCells` says how many cells that is. */
export const patternPixels = { unknownPeriod: 6, hatchPeriod: 7, scenarioPeriod: 8 } as const;

/**
 * Patterns hang on the ground, not on the screen, so that they do not swim while the map moves; their period is the power
 * of two of a cell that comes closest to the wished number of pixels. Computed once a frame, not once a pixel.
 */
export function periodCells(pixels: number, pixelRatio: number, cellPixels: number): number {
  return 2 ** Math.floor(Math.log2((pixels * pixelRatio) / cellPixels) + 0.5);
}

const patterns = `
float stripes(float period, float perCell, float widthPixels) {
  float away = abs(fract((lattice.x + lattice.y) * perCell) - 0.5) * (period * cellPixels * 0.7071);
  return clamp(widthPixels * pixelRatio * 0.5 + 0.5 - away, 0.0, 1.0);
}
float dots(float period, float radiusPixels) {
  vec2 at = lattice / period;
  at.x += 0.5 * mod(floor(at.y), 2.0);
  float away = length(fract(at) - 0.5) * period * cellPixels;
  return clamp(radiusPixels * pixelRatio + 0.5 - away, 0.0, 1.0);
}`;

export const fragmentShader = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
in vec2 lattice;
uniform usampler2D blocks;
uniform usampler2D classes;
uniform usampler2D places;
uniform uvec4 technology;
uniform bool hasPlans;
uniform ivec2 blocksSize;
uniform uint threshold;
uniform bool reachOnly;
uniform uint groupMask;
uniform uint quarter;
uniform float opacity;
uniform float cellPixels;
uniform float pixelRatio;
uniform float unknownPeriod;
uniform float hatchPeriod;
uniform float hatchPerCell;
uniform float scenarioPeriod;
uniform vec3 speed[${classCount}];
uniform vec3 reachYes;
uniform vec3 reachNo;
uniform vec3 hatch;
uniform vec3 scenario;
uniform vec3 unknownFill;
uniform vec3 unknownDots;
uniform vec3 grid;
out vec4 colour;
${find}
${patterns}
void main() {
  int number = findCell(ivec2(floor(lattice)));
  if (number < 0) discard;
  ivec2 at = ivec2(number & ${(1 << texelsAcrossBits) - 1}, number >> ${texelsAcrossBits});
  // A software renderer pays for an index that is not known before; the one that counts is 1, the others 0.
  uvec4 all = texelFetch(classes, at, 0) * technology;
  uint known = all.x + all.y + all.z + all.w;
  // Most frames ask neither for a group nor for a date: then the texture is not read.
  uvec4 place = groupMask != 0u || quarter != 0u ? texelFetch(places, at, 0) : uvec4(0u);
  // Announced works bring fibre: they count for the best technology and for fibre, not for cable or DSL.
  bool planned = hasPlans && place.g > 0u && place.g <= quarter && known != ${classCount - 1}u;
  uint speedClass = planned ? ${classCount - 1}u : known;
  vec3 fill;
  if (speedClass == ${unknownClass}u) {
    fill = mix(unknownFill, unknownDots, dots(unknownPeriod, 0.9));
  } else {
    bool reached = speedClass >= threshold;
    fill = reachOnly ? (reached ? reachYes : reachNo) : speed[min(speedClass, ${classCount - 1}u)];
    if (!reached) fill = mix(fill, hatch, 0.65 * stripes(hatchPeriod, hatchPerCell, 1.1));
    if (planned) fill = mix(fill, scenario, dots(scenarioPeriod, 1.5));
  }
  if (cellPixels > 22.0 * pixelRatio) {
    vec2 edge = min(fract(lattice), 1.0 - fract(lattice)) * cellPixels;
    fill = mix(fill, grid, 0.22 * (1.0 - smoothstep(0.4 * pixelRatio, 0.4 * pixelRatio + 0.8, min(edge.x, edge.y))));
  }
  float alpha = opacity * (groupMask == 0u || (place.r & groupMask) != 0u ? 1.0 : 0.16);
  colour = vec4(fill * alpha, alpha);
}`;
