// SPDX-License-Identifier: EUPL-1.2
// How Chromium is started in tests: software WebGL only for what asks for it, and none of its own traffic.

export const chromiumFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a graphics card the text and boxes of the page are painted with less work as plain pixels.
  '--disable-gpu-rasterization',
  // Nor are they put together by it: only the map itself is drawn in WebGL, which takes a third off a page with a map.
  '--disable-gpu-compositing',
] as const;

/** No WebGL at all, as on machines whose driver is on Chromium's block list. */
export const withoutWebGl = ['--disable-3d-apis', '--disable-webgl', '--disable-webgl2'] as const;
