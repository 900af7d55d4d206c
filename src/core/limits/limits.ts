// SPDX-License-Identifier: EUPL-1.2
// How much is done in one go, what is let in at most, from which size something is done another way, and how long a wait may be:
// every limit that was chosen, with its meaning. Measured values stand in docs/scale.md. Limits of a format or a law stand with
// their rule, and how much is told or shown at once with what tells it: test/project/no-limits.ts names those.

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
/** Slots of a table of cells by place, 4 bytes each; beyond this (a tenth of Germany) the rows are searched instead. */
export const mostSlots = 5_000_000;
/**
 * Pairs of names and outlines beyond which, as in a country, nobody looks for a free place: the names stand where they always did.
 * A letter asks only what is next to it, so that zones elsewhere do not count.
 */
export const mostLabelPairs = 1_000_000;
/** The same for letters of the names. */
export const mostLabelLetters = 10_000;
/** Vertices of a drawn outline: more would not fit into the link, which is the only place where one is kept. */
export const mostCorners = 80;

// What is let in at most. What goes beyond is refused or left alone, and said.

/** Bytes of a layer that is read whole: more than the largest of a large city; beyond it a phone's memory would be exhausted. */
export const mostTextBytes = 256 * 1024 * 1024;
/** Levels of nesting in JSON. GeoJSON needs 8 at most; the rest leaves room for nested properties. */
export const mostJsonDepth = 64;
/** Levels at which the type of a feature is looked for after a fault; it stands at the first. */
export const mostLookedInto = 64;
/** Geometry collections within each other that can be edited as text. */
export const mostCollections = 8;
/** Vertices of a layer among which self-intersections are looked for; more would take seconds. */
export const mostCheckedVertices = 1_000_000;
/** Tests of a point against a segment for a pair of rings; beyond it only the first touches and pieces are asked. */
export const mostSideTests = 4_000_000;
/** Corners of two parts whose common ground is measured; combs of more would take seconds, and crossings alone decide. */
export const mostMeasuredCorners = 20_000;
/** Characters of a line of a table of cells. Beyond this a quote was not closed: the rest of the file is no one cell. */
export const longestCellLine = 10_000;
/** Characters of a number. Nobody writes a longer one, and no text has to be looked at further. */
export const longestNumber = 80;
/** Oddities of each kind that are told of one JSON text; a file with more is of another kind. */
export const mostOddities = 100;
/** Places at which the rings of one area meet: a star of n points has n² crossings, and nobody reads more than these. */
export const mostRingContacts = 1000;
/** Findings of a file of features that are kept with their places, by both ways of reading one; the others are counted. */
export const mostFindingsOfAFile = 1000;
/** People of a firm whose needs are asked about; a link or option with more is not understood. */
export const mostPeople = 5000;
/** Bytes of a table of sectors, which has some dozen rows. */
export const mostSectorBytes = 1_000_000;
/** Characters of an address, typed or pasted, that are looked at. */
export const longestAddress = 200;
/** Characters of a value of a room that a link may bring; a longer one is dropped. */
export const longestInLink = 2000;
/** Characters of a link behind its #; what stands beyond is not looked at. */
export const longestFragment = 20_000;
/** Characters of the longest name of a house that a link may bring. */
export const longestHouse = 120;

/** Bytes of an imported file in a tab, which its worker holds once and an archive twice; larger ones are for the command line. */
export const mostImportBytesInTab = 300_000_000;
/** What one import may use at most, wherever it runs; `ImportLimits` says what each of them counts. */
export const importLimits = {
  bytes: 1_000_000_000,
  unpackedBytes: 1_500_000_000,
  ratio: 200,
  entries: 10_000,
  depth: 64,
  features: 5_000_000,
  vertices: 50_000_000,
  milliseconds: 600_000,
};
/** Bytes that hurt nobody once they are unpacked, however well they were packed: only what is big in the end can. */
export const harmlessBytes = 1_000_000;
/** Values that hurt nobody, however few bytes of a Parquet file stand for them. */
export const harmlessValues = 1_000_000;
/** Values for a byte of a Parquet file; more are no list that anybody writes. */
export const mostValuesPerByte = 200;
/** Parts of a block of differences in Parquet; writers make 4. */
export const mostMiniblocks = 1 << 16;
/** Levels of the head of a page in Parquet; its specification needs 4. */
export const mostParquetHeadDepth = 16;
/** Levels of a collection of geometries in WKB, WKT and KML; nobody writes more than two or three. */
export const mostCollectionDepth = 16;
/** Levels of elements in a geometry of GML, whose curves and surfaces stand deeper in each other than those of other formats. */
export const mostGmlDepth = 32;
/** Levels at which a field of a GML feature is looked for; a deeper one has no value. */
export const mostGmlFieldDepth = 8;
/** Levels of brackets in a coordinate system in WKT. */
export const mostCrsDepth = 32;
/** Characters of a coordinate system in WKT: a .prj holds some hundred. */
export const mostCrsCharacters = 100_000;
/** Characters of a description in KML that is searched for attributes; a longer text is no list of them. */
export const mostDescriptionCharacters = 200_000;
/** Columns of a DBF file: programs that write more than the 255 of dBASE write no more than this. */
export const mostDbfColumns = 2048;
/** Levels of a tree in a GeoPackage; one of more holds more rows than a file has bytes. */
export const mostSqliteLevels = 24;

// What is told of a text.

/** Characters of a name, a path or a value that a finding quotes; the rest is cut off. */
export const quotedCharacters = 60;

// Waits.

/** When the files that are there are shown without those that keep the page waiting: milliseconds in which nothing came. */
export const lateFilesMs = 4_000;
/** When the list is asked for again after a file was another: a publication puts it there moments after its files. */
export const askListAgainMs: readonly number[] = [0, 3000];
/** How long a page that was opened before waits for its server, before it opens with what the device keeps. */
export const serverPatienceMs = 3000;
/** Milliseconds until a device that does not know where it is has failed, and how old what it knows may be. */
export const positionMs = { patience: 15_000, age: 60_000 };
/** For the first word of the worker that judges by the rules, and for a job. */
export const rulesPatienceMs = { start: 20_000, job: 120_000 };
/** For the first word of the worker that overlays areas; for a job, with the engine's arrival over a slow line. */
export const overlayPatienceMs = { canary: 60_000, job: 120_000 };
/**
 * After which whoever started the import of a Parquet file ends it from outside. The package that reads it counts what damaged
 * pages tell it to count, and looks at no clock of ours.
 */
export const parquetPatienceMs = 60_000;
/** Bytes of it for which a millisecond more is waited: a second for a megabyte. */
export const parquetBytesPerMs = 1000;

/** Milliseconds after which a map that has not drawn everything is reported; software renderers need up to three seconds. */
export const drawingPatienceMs = 15_000;
/** And this much more for each feature: the areas of a country are cut into tiles for half a minute. */
export const drawingPatienceMsPerFeature = 1;
/** Milliseconds in which nothing may come before a file is given up. Slow is no reason: each part that comes begins it anew. */
export const silenceMs = 30_000;
