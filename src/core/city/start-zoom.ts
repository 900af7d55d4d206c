// SPDX-License-Identifier: EUPL-1.2
// The zoom of a municipality that names none. A file of its own: who only shows checked files needs no schema.

export const usualStartZoom = 11.5;
