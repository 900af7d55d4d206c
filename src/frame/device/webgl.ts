// SPDX-License-Identifier: EUPL-1.2
// What the browser draws the moving map with.

/** A graphics card, a program that reckons every pixel instead of one, or nothing. */
export type WebGlKind = 'card' | 'software' | 'none';

/** Renderers without a card: Chromium's and Mesa's own, and that of Windows. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * 'none' where no context of WebGL 2 is to be had; the one that was made for the answer is given back. A browser that does
 * not tell its renderer counts as one with a card. The name goes nowhere else.
 */
export function webGlKind(): WebGlKind {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return 'none';
  const name = rendererOf(context);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return software.test(name) ? 'software' : 'card';
}

/** Firefox tells it plainly and warns who asks for more; Chromium says only in an extension what is behind "WebKit WebGL". */
function rendererOf(context: WebGL2RenderingContext): string {
  const name = String(context.getParameter(context.RENDERER));
  if (!/^webkit/i.test(name)) return name;
  const more = context.getExtension('WEBGL_debug_renderer_info');
  return more === null ? name : String(context.getParameter(more.UNMASKED_RENDERER_WEBGL));
}
