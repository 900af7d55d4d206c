// SPDX-License-Identifier: EUPL-1.2
// Runs inside the page before its own code: notes when something is drawn and what is sent to worker and graphics card,
// because the map hands out no handle of itself.

/** Handed to the browser as a function, so it uses nothing from outside. */
export function watchDrawing(): void {
  const calm = 900;
  let lastDraw = 0;
  const seen = {
    /** Nothing was drawn and no worker was asked for a while, and something was drawn before. */
    settled: () => lastDraw > 0 && performance.now() - lastDraw > calm,
    draws: 0,
    /** Matrices with which the cells were drawn: one entry for each place of the camera. */
    cellPictures: [] as string[],
    /** Messages by which MapLibre hands data to a worker; it calls them `LD` (load data). */
    dataMessages: 0,
    /** Most features in one of these messages. */
    featuresAtOnce: 0,
    /** Draw calls onto a canvas as large as it is seen, and those onto a smaller one. */
    drawsWhole: 0,
    drawsSmall: 0,
    /** How often names are told where they have no room. */
    roomMessages: 0,
    /** Textures of whole numbers, which only the cells use. */
    cellUploads: 0,
  };
  Object.assign(globalThis, { nufDrawing: seen });

  const gl = globalThis.WebGL2RenderingContext?.prototype;
  if (gl) {
    const { drawElements, texImage2D, uniformMatrix4fv, getUniformLocation } = gl;
    const cellMatrices = new WeakSet<WebGLUniformLocation>();
    gl.drawElements = function (...args) {
      lastDraw = performance.now();
      seen.draws += 1;
      const { canvas } = this as { canvas: HTMLCanvasElement };
      if (canvas.width < canvas.clientWidth / 2) seen.drawsSmall += 1;
      else seen.drawsWhole += 1;
      return drawElements.apply(this, args);
    };
    gl.getUniformLocation = function (program, name) {
      const location = getUniformLocation.call(this, program, name);
      if (location && name === 'toClip') cellMatrices.add(location);
      return location;
    };
    gl.uniformMatrix4fv = function (
      this: WebGL2RenderingContext,
      location: WebGLUniformLocation | null,
      transpose: boolean,
      matrix: Iterable<number>,
    ) {
      const text = Array.from(matrix)
        .map((value) => value.toPrecision(5))
        .join();
      if (location && cellMatrices.has(location) && seen.cellPictures.at(-1) !== text)
        seen.cellPictures.push(text);
      return uniformMatrix4fv.call(this, location, transpose, matrix as Float32List);
    } as typeof uniformMatrix4fv;
    gl.texImage2D = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      if (args[2] === this.RG32UI || args[2] === this.R32UI) seen.cellUploads += 1;
      return (texImage2D as (...all: unknown[]) => void).apply(this, args);
    } as typeof texImage2D;
  }

  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, options?: unknown) {
    lastDraw = lastDraw > 0 ? performance.now() : 0;
    const { type, data } = (message ?? {}) as {
      type?: unknown;
      data?: { source?: string; data?: { features?: unknown[] }; dataDiff?: { add?: unknown[] } };
    };
    // Where names have room depends on the panels over the picture, not on the city.
    if (type === 'LD' && data?.source === 'room') seen.roomMessages += 1;
    if (type === 'LD' && data?.source !== 'room') {
      seen.dataMessages += 1;
      const features = data?.data?.features ?? data?.dataDiff?.add ?? [];
      seen.featuresAtOnce = Math.max(seen.featuresAtOnce, features.length);
    }
    return (post as (...all: unknown[]) => void).call(this, message, options);
  } as typeof post;
}
