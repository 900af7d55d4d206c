// SPDX-License-Identifier: EUPL-1.2
// The powers of ten that a double holds exactly, so that a quotient by one is rounded once.

/** 10 to the power of the index, from 0 to 22; looked up, since `**` asks a function of the system each time. */
export const powersOfTen = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
