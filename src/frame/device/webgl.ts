// SPDX-License-Identifier: EUPL-1.2
// Whether the browser has what the moving map is drawn with.

/** False where no context of WebGL 2 is to be had; the one that was made for the answer is given back. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
