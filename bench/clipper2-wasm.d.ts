// SPDX-License-Identifier: EUPL-1.2
// The package names no types for its main entry; the benchmark drives it untyped.
declare module 'clipper2-wasm' {
  const start: unknown;
  export default start;
}
