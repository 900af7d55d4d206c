// SPDX-License-Identifier: EUPL-1.2
// How Chromium is started in tests: software WebGL, and none of its own traffic.

export const chromiumFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** No WebGL at all, as on machines whose driver is on Chromium's block list. */
export const withoutWebGl = ['--disable-3d-apis', '--disable-webgl', '--disable-webgl2'] as const;
