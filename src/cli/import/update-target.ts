// SPDX-License-Identifier: EUPL-1.2
// `nuf import --update`: what was read goes into the file that is there already, or is refused with nothing written.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Feature } from 'geojson';
import { nameOf, type RowAnswer } from '../../core/difference/same-object';
import { checkFile } from '../../core/validation/check-file';
import { formatLayer } from '../../core/write/format-layer';
import type { ImportOutcome } from '../../import/import-file';
import { withFindings, withoutFindings } from '../../import/import-report';
import { updateByKey } from '../../import/layer/update-by-key';
import { ImportLog } from '../../import/reader/import-log';
import { importedText } from '../../import/write-features';
import type { LayerDefinition } from '../../layers/definition';
import { readInput } from '../disk/input-file';
import { type Here, WrongUse } from '../disk/wrong-use';

/** The file that is written, and the layer it holds. */
export interface Written {
  readonly target: string;
  readonly layer: LayerDefinition;
}

interface Asked {
  /** `id` or a field. */
  readonly key: string;
  readonly rows: RowAnswer | null;
  readonly named: readonly string[];
}

/**
 * The outcome with the features that `target` has already; the outcome itself where the file does not exist yet. `named` are
 * the fields of which the user said where they come from.
 */
export function updated(
  outcome: ImportOutcome,
  { key, rows, named }: Asked,
  { target, layer }: Written,
  io: Here,
): ImportOutcome {
  const path = resolve(io.cwd, target);
  if (outcome.kind !== 'read' || !existsSync(path)) return outcome;
  const old = checkFile(readInput(path, io, target), `${layer.id}.geojson`);
  if (old.collection === null || old.findings.some(({ severity }) => severity === 'error')) {
    throw new WrongUse(
      io.lang === 'de'
        ? `-o ${target}: Die vorhandene Datei hat Fehler; nuf check nennt sie. Geschrieben wurde nichts.`
        : `-o ${target}: the existing file has errors; nuf check names them. Nothing was written.`,
    );
  }
  const { lost, findings } = formatLayer(readInput(path, io, target), `${layer.id}.geojson`);
  if (findings.some(({ code }) => code === 'json-number-inexact')) {
    throw new WrongUse(
      io.lang === 'de'
        ? `-o ${target}: Die vorhandene Datei hat ganze Zahlen mit mehr Ziffern, als dabei erhalten blieben; nuf check nennt sie. Geschrieben wurde nichts; setzen Sie sie in Anführungszeichen.`
        : `-o ${target}: the existing file has whole numbers with more digits than would be kept; nuf check names them. Nothing was written; put them in quotation marks.`,
    );
  }
  if (lost.length > 0) {
    const named = lost.slice(0, 5).join(', ');
    throw new WrongUse(
      io.lang === 'de'
        ? `-o ${target}: Die vorhandene Datei hat Angaben, die dabei verloren gingen (${named}). Geschrieben wurde nichts; löschen Sie sie, oder schreiben Sie sie unter „properties“.`
        : `-o ${target}: the existing file has members that would be lost (${named}). Nothing was written; delete them, or write them under “properties”.`,
    );
  }
  const log = new ImportLog();
  const { counts, fields } = outcome.report;
  // An id that was made from the place in the file says nothing of the feature that has it in the other one.
  const without = key === 'id' ? featureWithoutId(outcome) : null;
  if (without !== null) {
    log.say(without.code, { ...without.place, expected: key });
    return { kind: 'refused', report: withFindings(outcome.report, log) };
  }
  const filledIn = ['source', 'confidence'].filter(
    (name) => !Object.hasOwn(fields, name) && !named.includes(name),
  );
  const numbered = key === 'id' && counts['import-ids-are-rows'] ? layer.id : null;
  const placed = new Set<number>();
  const indexes = new Map(outcome.features.map((feature, i) => [feature, outcome.indexes[i]!]));
  const onPlaceKept = (fresh: Feature) => placed.add(indexes.get(fresh)!);
  const how = { key, filledIn, numbered, rows, onPlaceKept };
  const features = updateByKey(old.collection, outcome.features, how, log);
  // On the map they stand where they stood.
  const report = withFindings(withoutFindings(outcome.report, 'import-null-geometry', placed), log);
  if (features === null) return { kind: 'refused', report };
  // What only goes wrong together: a part that is larger now than the whole that stayed.
  const after = checkFile(new TextEncoder().encode(importedText(features, layer)), `${layer.id}.geojson`);
  const errors = after.findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0
    ? { kind: 'refused', report: { ...report, findings: [...errors, ...report.findings] } }
    : { ...outcome, features, report };
}

/** The first feature of a file whose id was made, or is that of another one; null where there is none. */
function featureWithoutId({ features, report }: ImportOutcome & { readonly kind: 'read' }) {
  const find = (code: string) => report.findings.find((one) => one.code === code);
  const made = find('import-ids-made');
  if (made) {
    const id = (made.expected ?? '').replace(/, …$/, '');
    const feature = features.find((one) => one.id === id);
    const found = (feature && nameOf(feature)) ?? id;
    return { code: 'import-update-no-key', place: { found } } as const;
  }
  const twice = find('import-id-repeated');
  if (!twice) return null;
  const { found, path, line, index } = twice;
  const place = { found: found ?? '?', path, ...(line !== undefined && { line }), index };
  return { code: 'import-update-key-twice', place } as const;
}
