// SPDX-License-Identifier: EUPL-1.2
// How much is done in one go, from which size something is done another way, and how long a wait may be: every limit that
// was chosen, with its meaning. Measured values stand in docs/scale.md. Limits of a format or a law stand with their rule.

// Work between two pauses.

/** Zones whose shares are added up in one step: some ten milliseconds. */
export const zonesPerStep = 2000;
/** Characters of a published layer that are parsed in one step: some ten milliseconds. */
export const charactersPerStep = 500_000;
/** Features that enter the index of the search in one step: some ten milliseconds. */
export const searchedPerStep = 1000;
/** Shapes of a country that are projected in one step: some ten milliseconds. */
export const shapesPerStep = 1000;
/** Cells that enter the index and the textures of the graphics card in one step: a few milliseconds. */
export const cellsPerStep = 1 << 16;
/** Features that the still picture draws in one step: a millisecond or two. */
export const stillFeaturesPerStep = 200;
/** Cells that the still picture draws in one step. */
export const stillCellsPerStep = 500;

// Slices of time, in which as many steps are done as fit.

/** While the page opens, milliseconds of work before it handles input; a slow telephone takes four times as long for it. */
export const openingPieceMs = 4;
/** The same while the still picture is drawn: a tap waits no longer, also where each step takes four times as long. */
export const stillSliceMs = 4;
/** Milliseconds that a slice of work in the background lasts at least; the step that ends it may be longer. */
export const backgroundSliceMs = 20;

// Sizes from which something is done another way.

/** Beyond this many cells (a large county) sums and pictures take longer than a reader should be kept waiting in one go. */
export const countryCells = 300_000;
/** Beyond this many cells the still picture draws none: one by one they would hold up the page; the map proper comes unasked. */
export const stillCells = 150_000;
/** Beyond this many features (a large county) the still picture is drawn in slices also while somebody moves it. */
export const manyFeatures = 5000;
/** A file of cells larger than this many bytes is read by ranges: its head, then the columns that are asked for. */
export const rangeReadBytes = 8_000_000;
/** Cells of a chunk of a file of cells: 128 kB for a column of shares, and a head of some 20 kB for a country. */
export const cellsInChunk = 65_536;
/** From this many bytes on a file is scanned and no longer parsed; smaller ones are parsed as quickly. */
export const bigFileBytes = 20 * 1024 * 1024;
/** Cells of a file whose chunks are deflated: all that Germany has, lived in or not (357,000 km²), and no more memory than for them. */
export const mostPackedCells = 40_000_000;
/** Unpacked chunks of packed cells that are kept, 128 kB each: three columns of a country. */
export const openChunks = 192;
/** Vertices of a drawn outline: more would not fit into the link, which is the only place where one is kept. */
export const mostCorners = 80;

// Waits.

/** Milliseconds after which a map that has not drawn everything is reported; software renderers need up to three seconds. */
export const drawingPatienceMs = 15_000;
/** And this much more for each feature: the areas of a country are cut into tiles for half a minute. */
export const drawingPatienceMsPerFeature = 1;
/** Milliseconds in which nothing may come before a file is given up. Slow is no reason: each part that comes begins it anew. */
export const silenceMs = 30_000;
