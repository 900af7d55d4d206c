// SPDX-License-Identifier: EUPL-1.2
// What the rules found in an open layer, with its sentences and repairs; loaded a moment after the desk.

import type { Desk, Outcome } from '../../core/edit/desk';
import type { FeatureKey } from '../../core/edit/document/edit';
import { featureNamed } from '../../core/edit/repair/border';
import { repairOf } from '../../core/edit/repair/repair';
import type { Finding } from '../../core/findings/finding';
import { spokenFinding } from '../../core/findings/finding-in-layer';
import type { FindingCode } from '../../core/findings/finding-words';
import { withSpokenValues } from '../../core/findings/spoken-values';
import { layerOfFile } from '../../layers/layer-of-file';
import { editWordsOf } from '../../words/edit';
import { repairWordsOf } from '../../words/edit/repair-words';
import { formatNumber, type Language } from '../../words/number/format';
import { valueWriter } from '../../words/number/value-text';
import { featureName } from '../context/names';
import type { LayerFinding } from './layer-finding';
import { repairText } from './repair-text';

/** Findings whose repair is looked for; with more than these a file is mended by a program. */
const mostRepairs = 200;

/** Findings of one open file as `atObjects` gives them, with what would mend them. */
export function withRepairs(
  desk: Desk,
  file: string,
  findings: readonly Finding<FindingCode>[],
): LayerFinding[] {
  return atObjects(desk, file, findings).map((finding, at) => {
    const { key } = finding;
    const repair = key === null || at >= mostRepairs ? null : offered(desk, { file, key }, finding);
    return { ...finding, repair };
  });
}

/** Findings of one open file in words and at their objects, in the order given, without notices and without repairs. */
export function atObjects(
  desk: Desk,
  file: string,
  findings: readonly Finding<FindingCode>[],
): LayerFinding[] {
  const keys = desk.document(file).keys();
  return findings
    .filter(({ severity }) => severity !== 'notice')
    .map((finding) => ({
      ...finding,
      key: finding.index === null ? null : (keys[finding.index] ?? null),
      said: inBoth((language) => said(desk, file, finding, language)),
      repair: null,
    }));
}

/** Label and sentence of a finding, with objects by their names. */
function said(desk: Desk, file: string, finding: Finding<FindingCode>, language: Language) {
  const told = finding.code.startsWith('zones-')
    ? ofBorder(desk, finding, language)
    : withSpokenValues(finding, language, valueWriter);
  return spokenFinding(told, layerOfFile(file), language);
}

/** A finding between two areas with their names, and its number as the language writes it. */
function ofBorder(desk: Desk, finding: Finding<FindingCode>, language: Language): Finding<FindingCode> {
  const { found, expected } = finding;
  const size = /^([\d.]+) (\w+)$/.exec(found ?? '');
  return {
    ...finding,
    found: size ? `${formatNumber(Number(size[1]), language, 4)}\u00a0${size[2]}` : found,
    expected: namesIn(desk, expected ?? '', language),
  };
}

/** `layer/id, layer/id` as names in quotation marks. */
function namesIn(desk: Desk, pair: string, language: Language): string {
  const words = repairWordsOf(language);
  const names = pair.split(', ').map((one) => {
    const ref = featureNamed(desk, one);
    return ref === null
      ? one
      : words.named(featureName(desk.document(ref.file), ref.key, editWordsOf(language)));
  });
  return words.together(names);
}

function offered(
  desk: Desk,
  place: { readonly file: string; readonly key: FeatureKey },
  finding: Finding<FindingCode>,
): LayerFinding['repair'] {
  const repair = repairOf(desk, place, finding);
  if (!repair) return null;
  const said = (language: Language) => repairText(desk, place.file, repair.note, language);
  return { said: inBoth(said), make: () => again(desk, place, finding) };
}

const inBoth = <T>(say: (language: Language) => T) => ({ de: say('de'), en: say('en') });

/** Made when it is asked for: the desk may have gone on since the check. */
function again(
  desk: Desk,
  place: { readonly file: string; readonly key: FeatureKey },
  finding: Finding<FindingCode>,
): Outcome {
  const repair = repairOf(desk, place, finding);
  if (repair) return { step: repair.step, refusal: null };
  return { step: null, refusal: { code: 'changed-meanwhile', ...place } };
}
