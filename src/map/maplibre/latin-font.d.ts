// SPDX-License-Identifier: EUPL-1.2
// Imports that the build answers with the address of a file (scripts/vite/subset-fonts.ts).

declare module '*.woff2?latin' {
  const address: string;
  export default address;
}
