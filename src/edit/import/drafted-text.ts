// SPDX-License-Identifier: EUPL-1.2
// What is said once an import is a draft: how much of it is new, and what of the objects that were there was replaced or stayed.

import { roughly } from '../../core/difference/same-object';
import type { ImportedDraft } from '../../session/desk/import-as-draft';
import { importWordsOf } from '../../words/import';
import { formatDate, formatNumber } from '../../words/number/format';
import { fieldsIn } from '../context/names';

/** Sentences in the language; fields are called as in the form of `file`. */
export function draftedText(
  file: string,
  { added, renewed, unchanged, flattened, older, moves, probably, kept, overDraft }: ImportedDraft,
  language: 'de' | 'en',
): string {
  const words = importWordsOf(language);
  const count = (value: number) => formatNumber(value, language);
  const labels = fieldsIn(file);
  const labelOf = (name: string) =>
    name === 'geometry' ? words.position : (labels[name]?.label[language] ?? name);
  const named = (fields: ReadonlyMap<string, number>) =>
    [...fields].map(([name, times]) => `${labelOf(name)} (${count(times)})`).join(', ');
  const dateOf = (date: string) => formatDate(date, language);
  const [oldest] = older;
  const [far] = moves;
  const [like] = probably;
  return [
    words.drafted(count(added), count(renewed), count(unchanged)),
    ...(flattened > 0 ? [words.flattened(count(flattened))] : []),
    ...(oldest
      ? [words.older(count(older.length), oldest.object, dateOf(oldest.before), dateOf(oldest.after))]
      : []),
    ...(far ? [words.movedFar(count(moves.length), far.object, roughly(far.metres))] : []),
    ...(like ? [words.probably(count(probably.length), like.object, like.former)] : []),
    ...(kept.size > 0 ? [words.keptValues(named(kept))] : []),
    ...(overDraft.size > 0 ? [words.overDraft(named(overDraft))] : []),
  ].join(' ');
}
