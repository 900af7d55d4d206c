// SPDX-License-Identifier: EUPL-1.2
// English sentences for the codes of the desk.

import type { featureReadOnlyDe, readOnlyDe, refusalDe, stepDe, stopDe, troubleDe } from './codes-de';

type Said<Codes> = { readonly [Code in keyof Codes]: string };

export const readOnlyEn: Said<typeof readOnlyDe> = {
  'no-json': 'The file is no valid JSON. It is only shown here; nuf check names the place.',
  'no-feature-collection': 'The file is no FeatureCollection. It is only shown here.',
  'repeated-key':
    'A name stands in the file twice. Which one counts only a person can decide; it is only shown here.',
  'not-utf-8': 'The file is not stored in UTF-8. Store it in UTF-8 and it can be edited.',
  'other-crs': 'The file has another coordinate system than WGS 84. nuf format converts it.',
  'too-large': 'The file is too large for the browser (more than 2 GB).',
};

export const featureReadOnlyEn: Said<typeof featureReadOnlyDe> = {
  'no-json': 'This object is no valid JSON and cannot be changed here.',
  'repeated-key': 'A name stands in this object twice; it cannot be changed here.',
  'no-feature': 'This entry is no feature and cannot be changed here.',
};

export const stopEn: Said<typeof stopDe> = {
  opening: 'The layers are being loaded.',
  'draft-waits': 'An earlier draft waits for your answer. After that you can go on.',
  'other-tab': 'Another tab of this browser is editing. Here you can read, or take the writing over.',
  'taken-over': 'Another tab has taken the writing over. Your draft is there; nothing was lost.',
  'storage-refused':
    'This browser stores nothing here, as in a private window. Work could be lost without storage, so editing is locked.',
  'not-kept':
    'The last change could not be stored on this device; the storage may be full. Save the draft as a file now; further editing is locked.',
  cleared:
    'The storage of this page was cleared, in another tab or by the browser. What you changed here is no longer stored: save it as a file now and reload the page afterwards; further editing is locked.',
  publishing: 'The changes are being published.',
};

export const stepEn: Said<typeof stepDe> = {
  'move-vertex': 'Corner moved',
  'insert-vertex': 'Corner inserted',
  'delete-vertex': 'Corner deleted',
  'move-feature': 'Object moved',
  'set-properties': 'Values changed',
  'set-id': 'Id changed',
  'set-geometry': 'Position changed',
  'add-ring': 'Hole drawn',
  'remove-ring': 'Hole removed',
  'add-part': 'Part added',
  'remove-part': 'Part removed',
  'add-feature': 'Object added',
  'remove-feature': 'Object deleted',
  split: 'Area split',
  join: 'Areas merged',
  difference: 'Area subtracted',
  clip: 'Clipped to neighbours',
  repair: 'Finding mended',
  several: 'Several objects changed',
  merge: 'Changes of others taken in',
};

export const refusalEn: Said<typeof refusalDe> = {
  'read-only': 'Not changed: this object or its file can only be read here.',
  'no-feature': 'Not changed: the object is no longer there.',
  'no-vertex': 'Not changed: there is no such corner.',
  'no-place':
    'Not changed: this is no place on Earth. Longitude from −180 to 180, latitude from −90 to 90 degrees.',
  'same-place': 'Not changed: there is a corner already.',
  'too-few-vertices':
    'Not changed: an area needs at least three corners, a line two. Delete the whole object if you no longer need it.',
  junction: 'Not changed: several areas meet at this corner.',
  'turned-over': 'Not changed: the area would turn over.',
  crosses: 'Not changed: the border would cross itself.',
  overlaps: 'Not changed: the area would lie on a neighbouring one.',
  'vertex-on-edge':
    'Not changed: the corner would lie on the edge of a neighbouring area without being joined to it.',
  'bad-geometry': 'Not changed: the shape would be faulty.',
  'no-area': 'Not changed: this works with areas only.',
  'no-tiling': 'Not changed: areas of this layer may lie on each other; there is nothing to clip.',
  'other-layer':
    'Not changed: only areas that share the ground between them can be merged, such as housing and industry.',
  'not-cut': 'Not split: the line has to go all the way through the area, from border to border.',
  sliver: 'Not split: one piece would be smaller than 1 m².',
  'no-overlap': 'There is nothing to change: the areas do not overlap.',
  'nothing-left': 'Not changed: nothing would be left. Delete the whole object if you no longer need it.',
  'changed-meanwhile': 'Not changed: something else was changed meanwhile. Please try again.',
  'bad-value': 'Not changed: this value is not allowed or already taken.',
  nothing: 'There is nothing to change: the value is there already.',
};

export const troubleEn: Said<typeof troubleDe> = {
  'no-manifest': 'The list of the files is missing; without it nobody can tell whether the data are right.',
  'manifest-version': 'The data belong to another version of the program. Load the page again.',
  unlisted: 'The file is not in the list.',
  missing: 'The file is missing.',
  late: 'The file keeps us waiting.',
  html: 'A web page came instead of the file.',
  hash: 'The file is another one than the list says. Load the page again.',
  refused: 'The file has errors.',
  network: 'The connection broke.',
};
