// SPDX-License-Identifier: EUPL-1.2
// What the hand says, as a sentence.

import type { CoordinateSystem } from '../../core/edit/gesture/coordinate-entry';
import { placeTexts } from '../../core/edit/gesture/coordinate-entry';
import type { Said } from '../../core/edit/gesture/hand';
import type { Place } from '../../core/edit/tiling/shape-index';
import { layers } from '../../layers';
import type { EditWords } from '../../words/edit';
import type { HandWords } from '../../words/hand';
import type { Language } from '../../words/number/format';
import { fieldsIn } from '../context/names';

/** In which words the hand speaks, and in which system it reads out places. */
interface Speaking {
  readonly words: HandWords;
  readonly refusals: EditWords['refusal'];
  readonly system: CoordinateSystem;
  readonly language: Language;
}

export function saidText(said: Said, { words, refusals, system, language }: Speaking): string {
  switch (said.code) {
    case 'tool':
      return words.said.tool(words.tool[said.tool], words.toolHelp[said.tool]);
    case 'feature-chosen':
      return words.said['feature-chosen'](said.vertices);
    case 'vertex-chosen':
    case 'vertex-moved':
    case 'vertex-inserted':
    case 'vertex-deleted':
      return words.said.vertex(words.said[said.code], said, placeText(system, said.at));
    case 'corner-added':
      return words.said['corner-added'](said.corners, said.snapped, said.followed ?? 0);
    case 'corner-removed':
      return words.said['corner-removed'](said.corners);
    case 'too-few-corners':
      return words.said['too-few-corners'](said.corners, said.least);
    case 'drawn': {
      const size =
        said.areaM2 !== null
          ? words.area(said.areaM2)
          : said.lengthM !== null
            ? words.length(said.lengthM)
            : '';
      return words.said.drawn(words.tool[said.tool], size);
    }
    case 'moved':
    case 'copied':
      return words.said[said.code](words.length(said.distanceM));
    case 'removed':
      return words.said.removed[said.what];
    case 'asked':
      return words.questions[said.question];
    case 'marked':
      return words.said.marked(said.isMarked, said.count);
    case 'overlaid':
      return overlaidText(said, words, language);
    case 'no-engine':
      return words.engine[said.why];
    case 'refused':
      return refusals[said.refusal.code];
    default:
      return words.said[said.code];
  }
}

/** What an overlay did, what it left out, and the labels of the fields that a person has to look at. */
function overlaidText(
  { what, note }: Extract<Said, { code: 'overlaid' }>,
  words: HandWords,
  language: Language,
): string {
  // A merge may have dropped values of a feature of another layer, whose labels are needed too.
  const known = [fieldsIn(note.file), ...layers.map((layer) => fieldsIn(`${layer.id}.geojson`))];
  const labelOf = (name: string) => known.find((fields) => fields[name])?.[name]?.label[language] ?? name;
  const labels = note.decide.map(labelOf).join(', ');
  const isAsked = labels !== '' && (what === 'split' || what === 'merge');
  return [
    words.said.overlaid[what](note.parts, note.added),
    ...(note.slivers > 0 ? [words.said.slivers(note.slivers)] : []),
    ...(isAsked ? [words.said.decide[what](labels)] : []),
  ].join(' ');
}

/** Both numbers of a place as they are read out. */
export function placeText(system: CoordinateSystem, place: Place): string {
  return placeTexts(system, place).join(' ');
}
