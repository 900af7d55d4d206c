// SPDX-License-Identifier: EUPL-1.2
// Builds the page: React, a worker of modules, the city's data, the policy, and every text packed once.

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { backgroundOrigins, backgroundsAllowed } from './scripts/background-origins.mjs';
import { embeddingOrigins } from './scripts/embedding-origins.mjs';
import { buildTarget } from './scripts/oldest-browsers.mjs';
import { calledFolder, cityData } from './scripts/vite/city-data';
import { extractDataUris } from './scripts/vite/extract-data-uris';
import { cityName, firstPaint } from './scripts/vite/first-paint';
import { policyFiles } from './scripts/vite/policy-files';
import { precompress } from './scripts/vite/precompress';
import { releaseFiles } from './scripts/vite/release-files';
import { startFiles } from './scripts/vite/start-files';
import { subsetFonts } from './scripts/vite/subset-fonts';
import { usedKern } from './scripts/vite/used-kern';

/** The municipality's data; NUF_DATA names another folder, relative to where the command is run. */
const folder = process.env.NUF_DATA
  ? resolve(process.env.NUF_DATA)
  : fileURLToPath(new URL('./data', import.meta.url));
const source = fileURLToPath(new URL('./src', import.meta.url));
const origins = backgroundOrigins(process.env, `${folder}/municipality.json`);

export default defineConfig({
  // Relative, so that the build runs under any path of a municipality's web server.
  base: './',
  define: {
    'import.meta.env.NUF_BACKGROUNDS': JSON.stringify(backgroundsAllowed(process.env)),
    'import.meta.env.NUF_CITY': JSON.stringify(cityName(folder)),
    'import.meta.env.NUF_FOLDER': JSON.stringify(calledFolder(folder)),
  },
  plugins: [
    react(),
    usedKern(source),
    cityData(folder),
    firstPaint(folder),
    subsetFonts(),
    extractDataUris(),
    policyFiles(origins, embeddingOrigins(`${folder}/municipality.json`)),
    releaseFiles(process.env.NUF_OFFLINE !== '0', `${source}/service-worker.ts`),
    precompress(),
  ],
  worker: {
    format: 'es',
    rolldownOptions: {
      // The one response that may let WebAssembly be compiled lies in a folder of its own, so that hosts can be told so.
      output: {
        entryFileNames: ({ name }) => `${name === 'overlay-worker' ? 'engines' : 'assets'}/[name]-[hash].js`,
      },
    },
  },
  resolve: {
    // FlatGeobuf's way of reading compressed files by range is WebAssembly, which no page here may run; it is never asked for.
    alias: [{ find: /^\.\.\/seekable-zstd\.js$/, replacement: 'flatgeobuf/lib/mjs/constants.js' }],
  },
  build: {
    target: buildTarget,
    // Nothing becomes a `data:` address, which the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // MapLibre alone is larger; the budgets are in scripts/budgets.mjs.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Packing the files is meant to take its seconds.
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: startFiles(`${source}/main.tsx`) } },
    },
  },
});
