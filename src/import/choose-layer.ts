// SPDX-License-Identifier: EUPL-1.2
// Which layer of a file is read: the one that is named, else the only one, else a person has to choose; and which tables
// beside it stay unread.

import type { SourceLayer } from './reader/format';
import type { ImportLog } from './reader/import-log';

export interface ChosenLayer {
  /** Names of those that a person chooses from. */
  readonly choices: readonly string[];
  /** Null after a finding: there is none, none of the name that was asked for, or several. */
  readonly chosen: SourceLayer | null;
}

/** Chooses among the layers of a file; `asked` is the name of one, null where nobody named any. */
export function chooseLayer(all: readonly SourceLayer[], asked: string | null, log: ImportLog): ChosenLayer {
  const main = all.filter(({ isBeside }) => !isBeside);
  // Where there is nothing but tables, they are what the file is about.
  const layers = main.length > 0 ? main : all;
  const choices = layers.map(({ name }) => name);
  const chosen = asked === null ? onlyOne(layers, log) : named(all, asked, log);
  const left = main.length > 0 ? all.filter((layer) => layer.isBeside && layer !== chosen) : [];
  if (left.length > 0 && !chosen?.isBeside) log.say('import-tables-left', { found: namesOf(left) });
  return { choices, chosen };
}

function named(all: readonly SourceLayer[], asked: string, log: ImportLog): SourceLayer | null {
  const found = all.find(({ name }) => name === asked) ?? null;
  if (!found) log.say('import-layer-missing', { found: asked, expected: namesOf(all) });
  return found;
}

function onlyOne(layers: readonly SourceLayer[], log: ImportLog): SourceLayer | null {
  const [only, second] = layers;
  if (second !== undefined) log.say('import-layer-question', { found: namesOf(layers) });
  else if (only === undefined && !log.isFileRefused) log.say('import-no-layers', { found: '0' });
  return second === undefined ? (only ?? null) : null;
}

const namesOf = (layers: readonly SourceLayer[]) => layers.map(({ name }) => name).join(', ');
