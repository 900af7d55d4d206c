// SPDX-License-Identifier: EUPL-1.2
// What the cell layer has on the graphics card: its programs, corners and textures.

import type { CellIndex } from './cell-index';
import type { CellMesh } from './cell-mesh';
import { texelsAcrossBits, vertexShader } from './cell-shader';

export const texelsAcross = 1 << texelsAcrossBits;

/** What of a picture of cells the card gets. */
interface Uploaded {
  readonly index: CellIndex;
  readonly mesh: CellMesh;
  readonly words: Uint32Array;
}

export interface Program {
  readonly program: WebGLProgram;
  readonly uniform: (name: string) => WebGLUniformLocation | null;
}

export interface Programs {
  readonly plain: Program;
  readonly full: Program;
}

export interface Resources {
  readonly corners: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
  readonly textures: readonly [blocks: WebGLTexture, words: WebGLTexture];
  /** What the second texture holds. */
  words: Uint32Array;
}

/** Both programs find their corners at the same places, so they share one array of them. */
const inputs = ['position', 'corner'] as const;

export function makeProgram(gl: WebGL2RenderingContext, fragmentShader: string): Program {
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
  inputs.forEach((name, at) => void gl.bindAttribLocation(program, at, name));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    throw new Error(`cells: program refused: ${gl.getProgramInfoLog(program)}`);
  }
  const found = new Map<string, WebGLUniformLocation | null>();
  const uniform = (name: string) => {
    if (!found.has(name)) found.set(name, gl.getUniformLocation(program, name));
    return found.get(name) ?? null;
  };
  return { program, uniform };
}

export function upload(gl: WebGL2RenderingContext, picture: Uploaded): Resources {
  const corners = gl.createVertexArray();
  gl.bindVertexArray(corners);
  const buffers: WebGLBuffer[] = [];
  [picture.mesh.positions, picture.mesh.places].forEach((values, location) => {
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, 2, gl.FLOAT, false, 0, 0);
    buffers.push(buffer);
  });
  const triangles = gl.createBuffer();
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, triangles);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, picture.mesh.triangles, gl.STATIC_DRAW);
  buffers.push(triangles);
  gl.bindVertexArray(null);
  return { corners, buffers, textures: uploadTextures(gl, picture), words: picture.words };
}

function unpackPlainly(gl: WebGL2RenderingContext): void {
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
}

export function refill(gl: WebGL2RenderingContext, resources: Resources, words: Uint32Array): void {
  unpackPlainly(gl);
  gl.bindTexture(gl.TEXTURE_2D, resources.textures[1]);
  const height = words.length / texelsAcross;
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, texelsAcross, height, gl.RED_INTEGER, gl.UNSIGNED_INT, words);
  resources.words = words;
}

function uploadTextures(gl: WebGL2RenderingContext, picture: Uploaded): Resources['textures'] {
  const { index, words } = picture;
  unpackPlainly(gl);
  const texture = (inside: number, format: number, size: readonly [number, number], texels: Uint32Array) => {
    const made = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, made);
    gl.texImage2D(gl.TEXTURE_2D, 0, inside, ...size, 0, format, gl.UNSIGNED_INT, texels);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    }
    return made;
  };
  return [
    texture(gl.RG32UI, gl.RG_INTEGER, [index.blockColumns, index.blockRows], index.blocks),
    texture(gl.R32UI, gl.RED_INTEGER, [texelsAcross, words.length / texelsAcross], words),
  ];
}

export function release(gl: WebGL2RenderingContext, { corners, buffers, textures }: Resources): void {
  gl.deleteVertexArray(corners);
  for (const buffer of buffers) gl.deleteBuffer(buffer);
  for (const texture of textures) gl.deleteTexture(texture);
}
