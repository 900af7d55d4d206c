// SPDX-License-Identifier: EUPL-1.2
// From files to the city: a file whose checksum fits was checked at the build and needs only its form; any other goes
// through the whole checking.

import type { Cells } from '../../core/cells/cells';
import { readCellsFile } from '../../core/cells/cells-file';
import type { CellsFileRead } from '../../core/cells/cells-file-columns';
import { packedVersion } from '../../core/cells/cells-file-head';
import type { AnyFeature, City, CityLayers } from '../../core/city/city';
import type { Contact } from '../../core/city/contacts';
import type { FundingRule, Municipality } from '../../core/city/municipality';
import { withFederalRules } from '../../core/city/rules-in-force';
import { keptPer } from '../../core/memo/memo';
import {
  publishedLayerSteps,
  readPublishedContacts,
  readPublishedFundingRules,
  readPublishedMunicipality,
} from '../../core/read/read-published';
import { type LayerId, layers } from '../../layers';
import type { FetchedFile } from './fetch-verified';
import { cellsName, type LoadTrouble, troubleWith } from './manifest';
import { breath, breaths, inSlices } from './yield-to-input';

/**
 * The city of the files that came; what is missing is empty, what is refused is empty and told. Null without a usable
 * municipality.json, which alone says where everything is. Gives way to input between layers.
 */
export async function assembleCity(
  files: Files,
): Promise<{ readonly city: City | null; readonly refused: readonly LoadTrouble[] }> {
  const refused: LoadTrouble[] = [];
  const refuse: Refuse = (file, detail) => refused.push(troubleWith(file, 'refused', detail));
  const municipality = await readOne<Municipality>('municipality.json', files, refuse, {
    published: readPublishedMunicipality,
    checked: async (bytes) => (await checking()).readMunicipality(bytes),
  });
  if (!municipality) return { city: null, refused };
  const federal = await readOne<readonly FundingRule[]>('federal-rules.json', files, refuse, {
    published: readPublishedFundingRules,
    checked: async (bytes) => {
      const { value, findings } = (await checking()).readFederalRules(bytes);
      return { value: value?.fundingRules ?? null, findings };
    },
  });
  const contacts = await readOne<readonly Contact[]>('contacts.json', files, refuse, {
    published: readPublishedContacts,
    checked: async (bytes) => (await checking()).readContacts(bytes),
  });
  const csv = files.get('statistics/breitbandatlas.csv');
  // With its sentences on what may be wrong it is no part of the first chunk.
  const { readOfficialSeries } = await import('../../core/read/read-official-series');
  const { series } = readOfficialSeries(csv ? new TextDecoder().decode(csv.body) : '');
  const found: [LayerId, readonly AnyFeature[]][] = [];
  const breathing = breaths();
  for (const { id } of layers) {
    await breathing();
    found.push([id, await readFeatures(id, files, refuse)]);
  }
  await breath();
  const city = {
    municipality: withFederalRules(municipality, federal),
    contacts: contacts ?? [],
    statistics: series,
    layers: Object.fromEntries(found) as unknown as CityLayers,
    cells: await readCells(files, refuse),
  };
  return { city, refused };
}

/** The whole checking is a chunk of its own: a file with a fitting checksum was checked when the page was built. */
const checking = () => import('../../core/read/read-city');

type Files = ReadonlyMap<string, FetchedFile>;
type Refuse = (file: string, detail: string | null) => void;
type Findings = readonly { code: string; found: string | null; severity: string }[];

/** How a file is read: what was checked when the page was built, and what was not. */
interface Readers<T> {
  /** Null where the text is not as a build writes it. */
  readonly published: (text: string) => T | null | Promise<T | null>;
  readonly checked: (bytes: Uint8Array) => Promise<{ value: T | null; findings: Findings }>;
}

async function readOne<T>(
  file: string,
  files: Files,
  refuse: Refuse,
  readers: Readers<T>,
): Promise<T | null> {
  const loaded = files.get(file);
  if (!loaded) return null;
  const kept = readOf(loaded);
  kept.value ??= await readFile(loaded, readers);
  if (kept.value.content === null) refuse(file, kept.value.refusal);
  return kept.value.content as T | null;
}

interface ReadFile {
  readonly content: unknown;
  readonly refusal: string | null;
}

/** A city that is put together again because a late file joined reads none of the others twice. */
const readOf = keptPer<FetchedFile, ReadFile>();
const cellsOf = keptPer<FetchedFile, CellsFileRead>();

async function readFile<T>(loaded: FetchedFile, { published, checked }: Readers<T>): Promise<ReadFile> {
  const plain = loaded.isVerified ? await published(new TextDecoder().decode(loaded.body)) : null;
  if (plain !== null) return { content: plain, refusal: null };
  const { value, findings } = await checked(loaded.body);
  return { content: value, refusal: describe(findings) };
}

async function readFeatures(layer: LayerId, files: Files, refuse: Refuse): Promise<readonly AnyFeature[]> {
  const file = `${layer}.geojson`;
  const read = await readOne<readonly AnyFeature[]>(file, files, refuse, {
    published: (text) => inSlices(publishedLayerSteps(layer, text)) as Promise<readonly AnyFeature[] | null>,
    checked: async (bytes) => {
      const { features, findings } = (await checking()).readLayer(layer, bytes);
      const refused = findings.some((finding) => finding.severity === 'error');
      return { value: refused ? null : (features as readonly AnyFeature[]), findings };
    },
  });
  return read ?? [];
}

async function readCells(files: Files, refuse: Refuse): Promise<Cells | null> {
  const loaded = files.get(cellsName);
  if (!loaded) return null;
  const kept = cellsOf(loaded);
  // Packed cells come as a whole only from a server that answers no ranges: what reads them is not in the first chunk.
  kept.value ??=
    loaded.body[4] === packedVersion
      ? (await import('../../core/cells/packed-cells')).readAnyCellsFile(loaded.body)
      : readCellsFile(loaded.body);
  const { cells, refused } = kept.value;
  if (cells) return cells;
  refuse(cellsName, refused);
  return null;
}

function describe(findings: Findings): string | null {
  const first = findings.find((finding) => finding.severity === 'error') ?? findings[0];
  return first ? [first.code, first.found].filter(Boolean).join(': ') : null;
}
