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
  if (place.x < 0 || place.y < 0 || any(greaterThanEqual(at, textureSize(blocks, 0)))) return -1;
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

// Patterns hang on the ground, not on the screen, so that they do not swim while the map moves; their period is a power
// of two of a cell, chosen so that it is about the wished number of pixels.
const patterns = `
float periodCells(float pixels) {
  return exp2(floor(log2(pixels * pixelRatio / cellPixels) + 0.5));
}
float stripes(float periodPixels, float widthPixels) {
  float period = periodCells(periodPixels);
  float away = abs(fract((lattice.x + lattice.y) / period) - 0.5) * period * cellPixels * 0.7071;
  return 1.0 - smoothstep(widthPixels * pixelRatio * 0.5 - 0.5, widthPixels * pixelRatio * 0.5 + 0.5, away);
}
float dots(float periodPixels, float radiusPixels) {
  float period = periodCells(periodPixels);
  vec2 at = lattice / period;
  at.x += 0.5 * mod(floor(at.y), 2.0);
  float away = length(fract(at) - 0.5) * period * cellPixels;
  return 1.0 - smoothstep(radiusPixels * pixelRatio - 0.5, radiusPixels * pixelRatio + 0.5, away);
}`;

export const fragmentShader = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
in vec2 lattice;
uniform usampler2D blocks;
uniform usampler2D classes;
uniform usampler2D places;
uniform int technology;
uniform uint threshold;
uniform bool reachOnly;
uniform uint groupMask;
uniform uint quarter;
uniform float opacity;
uniform float cellPixels;
uniform float pixelRatio;
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
  int width = textureSize(classes, 0).x;
  ivec2 at = ivec2(number % width, number / width);
  uint known = texelFetch(classes, at, 0)[technology];
  uvec4 place = texelFetch(places, at, 0);
  // Announced works bring fibre: they count for the best technology and for fibre, not for cable or DSL.
  bool planned = technology < 2 && place.g > 0u && place.g <= quarter && known != ${classCount - 1}u;
  uint speedClass = planned ? ${classCount - 1}u : known;
  vec3 fill;
  if (speedClass == ${unknownClass}u) {
    fill = mix(unknownFill, unknownDots, dots(6.0, 0.9));
  } else {
    bool reached = speedClass >= threshold;
    fill = reachOnly ? (reached ? reachYes : reachNo) : speed[min(speedClass, ${classCount - 1}u)];
    if (!reached) fill = mix(fill, hatch, 0.65 * stripes(7.0, 1.1));
    if (planned) fill = mix(fill, scenario, dots(8.0, 1.5));
  }
  if (cellPixels > 22.0 * pixelRatio) {
    vec2 edge = min(fract(lattice), 1.0 - fract(lattice)) * cellPixels;
    fill = mix(fill, grid, 0.22 * (1.0 - smoothstep(0.4 * pixelRatio, 0.4 * pixelRatio + 0.8, min(edge.x, edge.y))));
  }
  float alpha = opacity * (groupMask == 0u || (place.r & groupMask) != 0u ? 1.0 : 0.16);
  colour = vec4(fill * alpha, alpha);
}`;
