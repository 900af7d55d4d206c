// SPDX-License-Identifier: EUPL-1.2
// The options of `nuf coverage`, and what the name of a file says about its zones.

import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { groupChoices } from '../../analysis/coverage/coverage';
import type { CellFormat } from '../../core/cells/cell-columns';
import type { CellWeight } from '../../core/cells/cell-table-builder';
import { type Crs, crsCodes } from '../../core/geo/projection';
import { layerById } from '../../layers';
import type { GroupChoice } from '../../layers/definition';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { type Here, WrongUse } from '../disk/wrong-use';
import { numberFormat, numberOptions } from '../numbers/number-options';

/** What was asked on the command line; paths are absolute. */
export interface Options {
  readonly zones: string;
  readonly coverage: string;
  readonly weight: (typeof weights)[number];
  /** What the zones are, for the column of businesses; null where nobody has said it. */
  readonly group: GroupChoice | null;
  readonly thresholds: readonly number[];
  readonly crs: Crs | null;
  readonly amounts: boolean;
  readonly json: boolean;
  /** What the user decided about numbers that can be read in two ways. */
  readonly format: CellFormat;
}

const weights = ['area', 'households', 'businesses'] as const;

/** @throws WrongUse where an option is missing or has no meaning */
export function readOptions(args: readonly string[], io: Here): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      zones: { type: 'string' },
      coverage: { type: 'string' },
      weight: { type: 'string', default: 'area' },
      group: { type: 'string' },
      thresholds: { type: 'string', default: thresholdsMbit.join(',') },
      crs: { type: 'string' },
      amounts: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      ...numberOptions,
      shares: { type: 'string' },
    },
  });
  const wrong = (de: string, en: string) => new WrongUse(io.lang === 'de' ? de : en);
  const { zones, coverage: file } = values;
  if (!zones || !file)
    throw wrong('--zones und --coverage werden gebraucht', '--zones and --coverage are needed');
  const weight = weights.find((known) => known === values.weight);
  if (!weight)
    throw wrong(
      `--weight ${values.weight}: erwartet ${weights.join(', ')}`,
      `--weight ${values.weight}: expected ${weights.join(', ')}`,
    );
  const group = groupChoices.find((known) => known === values.group) ?? null;
  if (values.group !== undefined && group === null)
    throw wrong(
      `--group ${values.group}: erwartet ${groupChoices.join(', ')}`,
      `--group ${values.group}: expected ${groupChoices.join(', ')}`,
    );
  const thresholds = values.thresholds
    .split(',')
    .map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  if (!thresholds.every((mbit) => Number.isFinite(mbit) && mbit > 0)) {
    throw wrong(
      `--thresholds ${values.thresholds}: erwartet Zahlen über 0`,
      `--thresholds ${values.thresholds}: expected numbers above 0`,
    );
  }
  const crs = values.crs === undefined ? null : crsCodes.find((known) => known === values.crs?.toUpperCase());
  if (crs === undefined)
    throw wrong(
      `--crs ${values.crs}: erwartet ${crsCodes.join(', ')}`,
      `--crs ${values.crs}: expected ${crsCodes.join(', ')}`,
    );
  const shares = (['percent', 'fractions'] as const).find((known) => known === values.shares);
  if (values.shares !== undefined && !shares)
    throw wrong(
      `--shares ${values.shares}: erwartet percent, fractions`,
      `--shares ${values.shares}: expected percent, fractions`,
    );
  const sorted = [...new Set(thresholds)].sort((a, b) => a - b);
  return {
    zones: resolve(io.cwd, zones),
    coverage: resolve(io.cwd, file),
    weight,
    group: group ?? groupOfLayer(zones),
    thresholds: sorted,
    crs,
    amounts: values.amounts,
    json: values.json,
    format: { ...numberFormat(values, io), ...(shares ? { shares } : {}) },
  };
}

/** The question that a table of cells is asked: of businesses it matters what the zones are. */
export function tableWeight({ weight, group }: Options): CellWeight {
  if (weight !== 'businesses' || group === null) return weight;
  return group === 'industrial' ? 'businessesInEstates' : 'businessesOutside';
}

/** The group of the layer that a file is named after; null for any other file, or where the layer leaves it to the feature. */
function groupOfLayer(path: string): GroupChoice | null {
  const layer = layerById(basename(path).replace(/\.(geo)?json$/, ''));
  return (layer as { group?: GroupChoice } | undefined)?.group ?? null;
}
