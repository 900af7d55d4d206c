// SPDX-License-Identifier: EUPL-1.2
// Coverage on the graphics card: two small textures are sent once; a switch of technology, threshold, group or date
// is a uniform. A click is not asked here: the exact point query of the core answers it.

import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { Cells } from '../../core/cells/cells';
import type { CellsView } from '../../core/cells/cells-view';
import { mercatorOf } from '../../core/geo/web-mercator';
import { atOnce, type Steps } from '../../core/time/steps';
import { classStrokes } from '../style/class-strokes';
import { palettes, rgbOf } from '../style/palette';
import { forPaper } from '../style/paper-canvas';
import { type CellIndex, indexSteps } from './cell-index';
import {
  blockBelowPixels,
  cellPixelsAt,
  patternMeasures,
  patternPixels,
  strokeMeasures,
} from './cell-measures';
import { type CellMesh, type MercatorBox, meshSteps, seenTriangles, type ToLonLat } from './cell-mesh';
import { fullFragmentShader, plainFragmentShader } from './cell-shader';
import { type CellLook, classFills, edgeStrength, lookAtZoom, shownQuarter } from './cell-symbology';
import {
  makeProgram,
  type Program,
  type Programs,
  type Resources,
  refill,
  release,
  texelsAcross,
  upload,
} from './cell-upload';
import { classBits, groupShift, wordSteps } from './packed-cell';

export interface CellPicture {
  /** Which cells it shows: the places of the same array are the same cells. */
  readonly places: Int32Array;
  readonly index: CellIndex;
  readonly mesh: CellMesh;
  /** One word a cell (packed-cell.ts) in block order, padded to whole rows of the texture. */
  readonly words: Uint32Array;
  readonly cellM: number;
  /** True: of each block it has one cell, which stands for all of it (far-cells.ts). */
  readonly isFar?: true;
}

/** What is sent to the graphics card, made once from cells and view columns. Null without cells. */
export function cellPicture(cells: Cells, view: CellsView, toLonLat: ToLonLat): CellPicture | null {
  return atOnce(pictureSteps(cells, view, toLonLat, null));
}

/** The same in steps; of the picture `before` of the same cells only the words are made anew. */
export function* pictureSteps(
  cells: Cells,
  view: CellsView,
  toLonLat: ToLonLat,
  before: CellPicture | null,
): Steps<CellPicture | null> {
  const known = before?.places === cells.column ? before : null;
  const index = known?.index ?? (yield* indexSteps(cells));
  if (index === null) return null;
  const texels = Math.ceil(index.order.length / texelsAcross) * texelsAcross;
  const words = yield* wordSteps(view, index.order, texels);
  const mesh = known?.mesh ?? (yield* meshSteps(index, cells.cellM, toLonLat));
  return { places: cells.column, index, mesh, words, cellM: cells.cellM };
}

export interface CellLayer {
  readonly layer: CustomLayerInterface;
  /** New look in the next frame; nothing is sent but uniforms. */
  readonly show: (look: CellLook) => void;
  /** Other words of the same cells, when further columns have come: in the next frame the texture is filled anew. */
  readonly fill: (words: Uint32Array) => void;
  /**
   * The cells alone in another look, as large as the map and transparent elsewhere, on a canvas that may be printed. At once;
   * null where the map draws none now.
   */
  readonly copy: (look: CellLook) => HTMLCanvasElement | null;
}

/**
 * A custom layer for one map. Adding it throws where the card refuses the program or a texture; the caller then falls
 * back to the canvas. A lost context ends it: make a new one for the new map.
 */
export function makeCellLayer(id: string, picture: CellPicture, first: CellLook): CellLayer {
  let look = first;
  let map: MapLibreMap | null = null;
  let programs: Programs | null = null;
  let resources: Resources | null = null;
  let words = picture.words;
  let aside: Aside | null = null;
  return {
    copy: (wanted) => {
      if (map === null) return null;
      const { width, height } = map.getCanvas();
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      aside = { look: wanted, canvas, isDrawn: false };
      map.redraw();
      const { isDrawn } = aside;
      aside = null;
      // That frame lacks what lies below the cells: nobody sees it.
      map.redraw();
      return isDrawn ? canvas : null;
    },
    fill: (next) => {
      if (next === words) return;
      words = next;
      map?.triggerRepaint();
    },
    show: (next) => {
      look = next;
      map?.triggerRepaint();
    },
    layer: {
      id,
      type: 'custom',
      onAdd: (onto, gl) => {
        map = onto;
        // Both now: a card that refuses either is not asked again.
        programs = { plain: makeProgram(gl, plainFragmentShader), full: makeProgram(gl, fullFragmentShader) };
        const limit = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
        const needed = Math.max(picture.index.blockColumns, picture.index.blockRows, texelsAcross);
        if (needed > limit) throw new Error(`cells: texture of ${needed} texels, the card allows ${limit}`);
      },
      onRemove: (_map, gl) => {
        if (resources !== null) release(gl, resources);
        for (const { program } of Object.values(programs ?? {})) gl.deleteProgram(program);
        resources = null;
        map = null;
      },
      render: (gl, input) => {
        const drawn = aside?.look ?? look;
        if (map === null || programs === null || drawn.opacity === 0) return;
        // In the first frame, not in onAdd: only around render does MapLibre forget what it knew of the GL state.
        resources ??= upload(gl, picture);
        if (resources.words !== words) refill(gl, resources, words);
        const near = lookAtZoom(drawn, map.getZoom());
        const program = isFull(near, picture.cellM, map) ? programs.full : programs.plain;
        if (aside !== null) clear(gl);
        draw(gl, program, resources, { picture, look: near, input, map });
        if (aside !== null) take(aside, map);
      },
    },
  };
}

/** A copy that is asked for while it has not been drawn. */
interface Aside {
  readonly look: CellLook;
  readonly canvas: HTMLCanvasElement;
  isDrawn: boolean;
}

/** What lies below the cells in this frame. */
function clear(gl: WebGL2RenderingContext): void {
  gl.clearColor(0, 0, 0, 0);
  gl.clear(gl.COLOR_BUFFER_BIT);
}

/** In the middle of the frame: what lies above the cells has not been drawn yet. */
function take(aside: Aside, map: MapLibreMap): void {
  const context = aside.canvas.getContext('2d', forPaper);
  context?.drawImage(map.getCanvas(), 0, 0);
  aside.isDrawn = context !== null;
}

/** What is drawn once, and how it looks from where. */
interface Frame {
  readonly picture: CellPicture;
  readonly look: CellLook;
  readonly input: CustomRenderMethodInput;
  readonly map: MapLibreMap;
}

function draw(
  gl: WebGL2RenderingContext,
  { program, uniform }: Program,
  { corners, textures }: Resources,
  frame: Frame,
): void {
  const { picture, look, input, map } = frame;
  // biome-ignore lint/correctness/useHookAtTopLevel: useProgram is WebGL's, not a hook of React
  gl.useProgram(program);
  gl.bindVertexArray(corners);
  textures.forEach((texture, unit) => {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.uniform1i(uniform(['blocks', 'words'][unit] as string), unit);
  });
  gl.disable(gl.CULL_FACE);
  // Flat layers lie as they are drawn: nothing to test, and without a faded cell nothing to mix with what is below.
  gl.disable(gl.DEPTH_TEST);
  if (look.opacity === 1 && look.groupMask === 0) gl.disable(gl.BLEND);
  const matrix = shift(input.defaultProjectionData.mainMatrix, picture.mesh.origin);
  gl.uniformMatrix4fv(uniform('toClip'), false, matrix);
  setLook(gl, uniform, frame);
  for (const [from, count] of seenTriangles(picture.mesh, seenBox(map), cellPixels(picture.cellM, map)))
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, from * Uint32Array.BYTES_PER_ELEMENT);
  gl.bindVertexArray(null);
}

function setLook(
  gl: WebGL2RenderingContext,
  uniform: Program['uniform'],
  { picture: { index, cellM, isFar }, look, map }: Frame,
): void {
  const [ratio, pixels] = [map.getPixelRatio(), cellPixels(cellM, map)];
  gl.uniform2ui(uniform('blocksSize'), index.blockColumns, index.blockRows);
  // Cells as small as nothing: the program then takes the one of their block.
  gl.uniform1f(uniform('cellPixels'), isFar ? 0 : pixels);
  gl.uniform1ui(uniform('classShift'), look.technology * classBits);
  gl.uniform1ui(uniform('threshold'), look.threshold);
  gl.uniform1ui(uniform('groupMask'), look.groupMask << groupShift);
  gl.uniform1ui(uniform('quarter'), shownQuarter(look));
  gl.uniform1f(uniform('opacity'), look.opacity);
  // A block has no cells of its own to show the edges of.
  const strength = isFar ? 0 : edgeStrength(pixels / ratio);
  gl.uniform1f(uniform('edgePixels'), strength > 0 ? 0.4 * ratio : 0);
  gl.uniform1f(uniform('edgeStrength'), strength);
  for (const [name, wished] of Object.entries(patternPixels)) {
    gl.uniform3fv(uniform(name), patternMeasures(wished, ratio, pixels));
  }
  gl.uniform3fv(uniform('fills'), classFills(look).flatMap(rgbOf));
  // The last place is that of cells without a figure, which have dots.
  const strokes = [...classStrokes(look), null];
  gl.uniform3fv(
    uniform('inks'),
    strokes.flatMap((of) => rgbOf(of?.ink ?? '#000000')),
  );
  gl.uniform4fv(
    uniform('strokes'),
    strokes.flatMap((of) => strokeMeasures(of, ratio, pixels)),
  );
  const { scenario, unknownDots, cellGrid } = palettes[look.scheme];
  for (const [name, colour] of Object.entries({ scenario, unknownDots, grid: cellGrid })) {
    gl.uniform3fv(uniform(name), rgbOf(colour));
  }
}

/** Whether a frame shows something that the plain program cannot. */
function isFull(look: CellLook, cellM: number, map: MapLibreMap): boolean {
  if (look.groupMask !== 0 || shownQuarter(look) !== 0) return true;
  return edgeStrength(cellPixels(cellM, map) / map.getPixelRatio()) > 0;
}

/** Edge of a cell in device pixels at the centre of the map. */
function cellPixels(
  cellM: number,
  map: Pick<MapLibreMap, 'getCenter' | 'getZoom' | 'getPixelRatio'>,
): number {
  return cellPixelsAt(cellM, map.getCenter().lat, map.getZoom(), map.getPixelRatio());
}

/** Whether the map shows of each block one cell, so that a picture from afar (far-cells.ts) has all that it shows. */
export function isOneCellABlock(cellM: number, map: Parameters<typeof cellPixels>[1]): boolean {
  return cellPixels(cellM, map) < blockBelowPixels;
}

function seenBox(map: MapLibreMap): MercatorBox {
  const seen = map.getBounds();
  const [west, north] = mercatorOf(seen.getWest(), seen.getNorth());
  const [east, south] = mercatorOf(seen.getEast(), seen.getSouth());
  return [west, north, east, south];
}

/** Matrix that takes positions relative to `origin`; multiplied in double precision, rounded once. */
function shift(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const out = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    const at = (column: number) => matrix[column * 4 + row] as number;
    out[12 + row] = at(0) * x + at(1) * y + at(3);
  }
  return out;
}
