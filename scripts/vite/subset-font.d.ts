// SPDX-License-Identifier: EUPL-1.2
// The part of subset-font that the build uses; the package brings no types.

declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: { readonly targetFormat: 'woff2' },
  ): Promise<Buffer>;
}
