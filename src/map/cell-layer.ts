// SPDX-License-Identifier: EUPL-1.2
// Coverage on the graphics card: three small textures are sent once; a switch of technology, threshold, group or date
// is a uniform. A click is not asked here: the exact point query of the core answers it.

import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { Cells } from '../core/cells';
import type { CellsView } from '../core/cells-view';
import { coverageTechnologies } from '../layers/broadband-coverage';
import { type CellIndex, indexCells } from './cell-index';
import { type CellLook, cellColours } from './cell-look';
import { buildCellMesh, type CellMesh, type ToLonLat } from './cell-mesh';
import { fragmentShader, patternPixels, periodCells, texelsAcrossBits, vertexShader } from './cell-shader';
import { rgbOf } from './palette';

const texelsAcross = 1 << texelsAcrossBits;
const earthMetres = 40_075_016.686;

export interface CellPicture {
  readonly index: CellIndex;
  readonly mesh: CellMesh;
  /** Four classes a cell in block order, padded to whole rows of the texture. */
  readonly classes: Uint8Array;
  /** Group bits and planned quarter of each cell, same order and padding. */
  readonly places: Uint8Array;
  readonly cellM: number;
}

/** What is sent to the graphics card, made once from cells and view columns. Null without cells. */
export function cellPicture(cells: Cells, view: CellsView, toLonLat: ToLonLat): CellPicture | null {
  const index = indexCells(cells);
  if (index === null) return null;
  const texels = Math.ceil(index.order.length / texelsAcross) * texelsAcross;
  const classes = new Uint8Array(texels * 4);
  const places = new Uint8Array(texels * 2);
  const columns = coverageTechnologies.map((technology) => view.classes[technology]);
  index.order.forEach((cell, at) => {
    for (let k = 0; k < 4; k++) classes[at * 4 + k] = (columns[k] as Uint8Array)[cell] as number;
    places[at * 2] = view.groups[cell] as number;
    places[at * 2 + 1] = view.plannedFrom[cell] as number;
  });
  return { index, mesh: buildCellMesh(index, cells.cellM, toLonLat), classes, places, cellM: cells.cellM };
}

export interface CellLayer {
  readonly layer: CustomLayerInterface;
  /** New look in the next frame; nothing is sent but uniforms. */
  readonly show: (look: CellLook) => void;
}

/**
 * A custom layer for one map. Adding it throws where the card refuses the program or a texture; the caller then falls
 * back to the canvas. A lost context ends it: make a new one for the new map.
 */
export function makeCellLayer(id: string, picture: CellPicture, first: CellLook): CellLayer {
  let look = first;
  let map: MapLibreMap | null = null;
  let program: WebGLProgram | null = null;
  let resources: Resources | null = null;
  return {
    show: (next) => {
      look = next;
      map?.triggerRepaint();
    },
    layer: {
      id,
      type: 'custom',
      onAdd: (onto, gl) => {
        map = onto;
        program = makeProgram(gl);
        const limit = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
        const needed = Math.max(picture.index.blockColumns, picture.index.blockRows, texelsAcross);
        if (needed > limit) throw new Error(`cells: texture of ${needed} texels, the card allows ${limit}`);
      },
      onRemove: (_map, gl) => {
        if (resources !== null) release(gl, resources);
        gl.deleteProgram(program);
        resources = null;
        map = null;
      },
      render: (gl, input) => {
        if (map === null || program === null) return;
        // In the first frame, not in onAdd: only around render does MapLibre forget what it knew of the GL state.
        resources ??= upload(gl, program, picture);
        draw(gl, resources, picture, look, input, map);
      },
    },
  };
}

interface Resources {
  readonly program: WebGLProgram;
  readonly corners: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
  readonly textures: readonly WebGLTexture[];
  readonly uniform: (name: string) => WebGLUniformLocation | null;
}

function makeProgram(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  const kinds = [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const;
  for (const [kind, source] of kinds) {
    const shader = gl.createShader(kind);
    if (shader === null) throw new Error('cells: the card gave no shader (context lost?)');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) {
      throw new Error(`cells: shader refused: ${gl.getShaderInfoLog(shader)}`);
    }
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    throw new Error(`cells: program refused: ${gl.getProgramInfoLog(program)}`);
  }
  return program;
}

function upload(gl: WebGL2RenderingContext, program: WebGLProgram, picture: CellPicture): Resources {
  const corners = gl.createVertexArray();
  gl.bindVertexArray(corners);
  const buffers: WebGLBuffer[] = [];
  const inputs = [
    ['position', picture.mesh.positions],
    ['corner', picture.mesh.places],
  ] as const;
  for (const [name, values] of inputs) {
    const buffer = gl.createBuffer();
    const location = gl.getAttribLocation(program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, 2, gl.FLOAT, false, 0, 0);
    buffers.push(buffer);
  }
  const triangles = gl.createBuffer();
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, triangles);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, picture.mesh.triangles, gl.STATIC_DRAW);
  buffers.push(triangles);
  gl.bindVertexArray(null);
  const found = new Map<string, WebGLUniformLocation | null>();
  const uniform = (name: string) => {
    if (!found.has(name)) found.set(name, gl.getUniformLocation(program, name));
    return found.get(name) ?? null;
  };
  return { program, corners, buffers, textures: uploadTextures(gl, picture), uniform };
}

function uploadTextures(gl: WebGL2RenderingContext, picture: CellPicture): WebGLTexture[] {
  const { index, classes, places } = picture;
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  const texture = (
    [inside, format, type]: readonly [number, number, number],
    width: number,
    height: number,
    texels: Uint32Array | Uint8Array,
  ) => {
    const made = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, made);
    gl.texImage2D(gl.TEXTURE_2D, 0, inside, width, height, 0, format, type, texels);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    }
    return made;
  };
  const rows = places.length / 2 / texelsAcross;
  const blocks = [gl.RGBA32UI, gl.RGBA_INTEGER, gl.UNSIGNED_INT] as const;
  return [
    texture(blocks, index.blockColumns, index.blockRows, index.blocks),
    texture([gl.RGBA8UI, gl.RGBA_INTEGER, gl.UNSIGNED_BYTE], texelsAcross, rows, classes),
    texture([gl.RG8UI, gl.RG_INTEGER, gl.UNSIGNED_BYTE], texelsAcross, rows, places),
  ];
}

function release(gl: WebGL2RenderingContext, { corners, buffers, textures }: Resources): void {
  gl.deleteVertexArray(corners);
  for (const buffer of buffers) gl.deleteBuffer(buffer);
  for (const texture of textures) gl.deleteTexture(texture);
}

function draw(
  gl: WebGL2RenderingContext,
  { program, corners, textures, uniform }: Resources,
  picture: CellPicture,
  look: CellLook,
  input: CustomRenderMethodInput,
  map: MapLibreMap,
): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: useProgram is WebGL's, not a hook of React
  gl.useProgram(program);
  gl.bindVertexArray(corners);
  textures.forEach((texture, unit) => {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.uniform1i(uniform(['blocks', 'classes', 'places'][unit] as string), unit);
  });
  gl.disable(gl.CULL_FACE);
  const matrix = shift(input.defaultProjectionData.mainMatrix, picture.mesh.origin);
  gl.uniformMatrix4fv(uniform('toClip'), false, matrix);
  const pick = coverageTechnologies.map((_, at) => (at === look.technology ? 1 : 0));
  gl.uniform4uiv(uniform('technology'), pick);
  gl.uniform1i(uniform('hasPlans'), look.technology < 2 ? 1 : 0);
  gl.uniform2i(uniform('blocksSize'), picture.index.blockColumns, picture.index.blockRows);
  gl.uniform1ui(uniform('threshold'), look.threshold);
  gl.uniform1i(uniform('reachOnly'), look.reachOnly ? 1 : 0);
  gl.uniform1ui(uniform('groupMask'), look.groupMask);
  gl.uniform1ui(uniform('quarter'), look.quarter);
  gl.uniform1f(uniform('opacity'), look.opacity);
  const [ratio, pixels] = [map.getPixelRatio(), cellPixels(picture.cellM, map)];
  gl.uniform1f(uniform('pixelRatio'), ratio);
  gl.uniform1f(uniform('cellPixels'), pixels);
  for (const [name, wished] of Object.entries(patternPixels)) {
    gl.uniform1f(uniform(name), periodCells(wished, ratio, pixels));
  }
  gl.uniform1f(uniform('hatchPerCell'), 1 / periodCells(patternPixels.hatchPeriod, ratio, pixels));
  for (const [name, colours] of Object.entries(cellColours(look.scheme))) {
    gl.uniform3fv(uniform(name), colours.flatMap(rgbOf));
  }
  gl.drawElements(gl.TRIANGLES, picture.mesh.triangles.length, gl.UNSIGNED_INT, 0);
  gl.bindVertexArray(null);
}

/** Edge of a cell in device pixels at the centre of the map. */
function cellPixels(cellM: number, map: MapLibreMap): number {
  const metresAcross = earthMetres * Math.cos((map.getCenter().lat * Math.PI) / 180);
  return (cellM / metresAcross) * 512 * 2 ** map.getZoom() * map.getPixelRatio();
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
