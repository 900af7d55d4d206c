// SPDX-License-Identifier: EUPL-1.2
// The two programs of the cell layer. Everything that a person can switch is a uniform; no data is sent again.

import { classCount } from '../../core/cells/cells-view';
import { dashShare, patternPower } from '../style/class-strokes';
import { blockBelowPixels } from './cell-measures';
import { edgeBody, fadedCell } from './cell-symbology';
import { plannedShift, unknownInWord } from './packed-cell';

export const vertexShader = `#version 300 es
in vec2 position;
in vec2 corner;
uniform mat4 toClip;
out vec2 lattice;
void main() {
  lattice = corner;
  gl_Position = toClip * vec4(position, 0.0, 1.0);
}`;

const find = `
uint countBits(uint v) {
  v = v - ((v >> 1) & 0x55555555u);
  v = (v & 0x33333333u) + ((v >> 2) & 0x33333333u);
  return (((v + (v >> 4)) & 0x0f0f0f0fu) * 0x01010101u) >> 24;
}
int findCell(ivec2 place) {
  ivec2 at = ivec2(place.x >> 3, place.y >> 2);
  // As unsigned numbers places left of the window and below it are beyond it, too.
  if (any(greaterThanEqual(uvec2(at), blocksSize))) return -1;
  uvec2 block = texelFetch(blocks, at, 0).xy;
  if (block.x == 0u) return -1;
  if (cellPixels < ${blockBelowPixels}) return int(block.y);
  uint bit = uint((place.y & 3) * 8 + (place.x & 7));
  if (((block.x >> bit) & 1u) == 0u) return -1;
  return int(block.y + countBits(block.x & ((1u << bit) - 1u)));
}`;

/** Texels a row of the textures that hold one cell a texel, as a power of two: every WebGL2 device can do 2048. */
export const texelsAcrossBits = 11;

const patterns = `
float strokesOf(uint speedClass) {
  vec4 of = strokes[speedClass];
  bool isRising = speedClass < threshold;
  float across = isRising ? lattice.x + lattice.y : lattice.y;
  float away = abs(fract(across * of.x) - 0.5) * of.y;
  float drawn = step(fract((isRising ? lattice.x - lattice.y : lattice.x) * of.w), ${dashShare});
  return drawn * clamp(of.z - away, 0.0, 1.0);
}
float dots(vec3 of) {
  vec2 at = lattice * of.x;
  at.x += fract(0.5 * floor(at.y));
  return clamp(of.z - length(fract(at) - 0.5) * of.y, 0.0, 1.0);
}`;

const declarations = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
in vec2 lattice;
uniform usampler2D blocks;
uniform usampler2D words;
uniform uvec2 blocksSize;
uniform float cellPixels;
uniform uint classShift;
uniform uint threshold;
uniform float opacity;
uniform vec3 fills[${classCount + 1}];
uniform vec3 inks[${classCount + 1}];
uniform vec4 strokes[${classCount + 1}];
uniform vec3 unknownDots;
uniform vec3 unknownPattern;
out vec4 colour;
${find}
${patterns}
uint readWord() {
  int number = findCell(ivec2(floor(lattice)));
  if (number < 0) discard;
  return texelFetch(words, ivec2(number & ${(1 << texelsAcrossBits) - 1}, number >> ${texelsAcrossBits}), 0).x;
}
uint knownClass(uint word) {
  return (word >> classShift) & ${unknownInWord}u;
}`;

/**
 * The program of most frames: classes, threshold, cells without a figure. A software renderer works through both sides of
 * every branch, so what is asked for seldom (`fullFragmentShader`) is a program of its own.
 */
export const plainFragmentShader = `${declarations}
void main() {
  uint known = knownClass(readWord());
  bool isUnknown = known == ${unknownInWord}u;
  float over = isUnknown ? dots(unknownPattern) : strokesOf(known);
  colour = vec4(mix(fills[known], isUnknown ? unknownDots : inks[known], over), 1.0) * mix(opacity, pow(opacity, ${patternPower}), over);
}`;

/** The same picture with announced works, a chosen group and the edges of near cells. */
export const fullFragmentShader = `${declarations}
uniform uint groupMask;
uniform uint quarter;
uniform float edgePixels;
uniform float edgeStrength;
uniform vec3 scenario;
uniform vec3 grid;
uniform vec3 scenarioPattern;
void main() {
  uint word = readWord();
  uint known = knownClass(word);
  // Works without a date are 0: less one they come last of all.
  bool planned = (word >> ${plannedShift}u) - 1u < quarter && known != ${classCount - 1}u;
  known = planned ? ${classCount - 1}u : known;
  bool isUnknown = known == ${unknownInWord}u;
  float dotted = isUnknown || planned ? dots(planned ? scenarioPattern : unknownPattern) : 0.0;
  float over = isUnknown || planned ? dotted : strokesOf(known);
  vec3 fill = mix(fills[known], planned ? scenario : isUnknown ? unknownDots : inks[known], over);
  float edged = 0.0;
  if (edgePixels > 0.0) {
    vec2 edge = min(fract(lattice), 1.0 - fract(lattice)) * cellPixels;
    edged = edgeStrength * (1.0 - smoothstep(edgePixels, edgePixels + 0.8, min(edge.x, edge.y)));
    fill = mix(fill, grid, edged);
  }
  float shown = opacity * (groupMask == 0u || (word & groupMask) != 0u ? 1.0 : ${fadedCell});
  // A line over thin cells needs body of its own.
  float alpha = mix(mix(shown, pow(shown, ${patternPower}), over), 1.0, edged * ${edgeBody} * shown);
  colour = vec4(fill * alpha, alpha);
}`;
