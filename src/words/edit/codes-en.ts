// SPDX-License-Identifier: EUPL-1.2
// English sentences for the codes of the desk.

import type { featureReadOnlyDe, readOnlyDe, refusalDe, stepDe, stopDe, troubleDe } from './codes-de';

type Said<Codes> = { readonly [Code in keyof Codes]: string };

export const readOnlyEn: Said<typeof readOnlyDe> = {
  'no-json': 'The file is not valid JSON and cannot be edited here; “npx nuf check” names the place.',
  'no-feature-collection': 'The file is not a GeoJSON FeatureCollection and cannot be edited here.',
  'repeated-key':
    'A detail of the whole file is given twice. Only a person can decide which one counts: delete the wrong one in a text editor; until then the file cannot be edited here.',
  'not-utf-8': 'The file is not saved in the encoding UTF-8. Save it in UTF-8 and it can be edited.',
  'other-crs':
    'The file has a coordinate system other than WGS 84 (degrees of longitude and latitude). “npx nuf import” converts it.',
  'too-large': 'The file is too large for the browser (more than 2 GB).',
};

export const featureReadOnlyEn: Said<typeof featureReadOnlyDe> = {
  'no-json': 'This feature is not valid JSON and cannot be changed here.',
  'repeated-key':
    'A field is given twice in this feature; it cannot be changed here. Delete the wrong one in a text editor.',
  'no-feature': 'This entry is not a GeoJSON feature and cannot be changed here.',
};

export const stopEn: Said<typeof stopDe> = {
  opening: 'The layers are loading.',
  'draft-waits': 'An earlier draft is waiting for your answer. After that you can continue.',
  'other-tab':
    'The data are being edited in another tab of this browser. Here you can read, or take over editing.',
  'taken-over':
    'Another tab has taken over editing. Your draft is there, with what you typed and have not applied yet.',
  'storage-refused':
    'This browser stores nothing here, as in a private window. Work could be lost without storage, so editing is locked. Open the page in an ordinary window.',
  'not-kept':
    'The last change could not be saved on this device; the storage may be full. Save the draft as a file now; further editing is locked.',
  cleared:
    'The storage of this page was cleared, in another tab or by the browser. What you changed here is no longer saved: save it as a file now and reload the page afterwards; further editing is locked.',
  publishing: 'The changes are being published.',
};

export const stepEn: Said<typeof stepDe> = {
  'move-vertex': 'Corner moved',
  'insert-vertex': 'Corner inserted',
  'delete-vertex': 'Corner deleted',
  'move-feature': 'Feature moved',
  'set-properties': 'Values changed',
  'set-id': 'ID changed',
  'set-geometry': 'Position changed',
  'add-ring': 'Hole drawn',
  'remove-ring': 'Hole removed',
  'add-part': 'Part added',
  'remove-part': 'Part removed',
  'add-feature': 'Feature added',
  'remove-feature': 'Feature deleted',
  split: 'Area split',
  join: 'Areas merged',
  difference: 'Area subtracted',
  clip: 'Clipped to neighbours',
  repair: 'Finding fixed',
  several: 'Several features changed',
  merge: 'Changes by others merged',
  import: 'File imported',
};

export const refusalEn: Said<typeof refusalDe> = {
  'read-only': 'Not changed: this feature or its file is read-only here.',
  'no-feature': 'Not changed: the feature no longer exists.',
  'no-vertex': 'Not changed: there is no such corner.',
  'no-place':
    'Not changed: this is not a position on Earth. Expected is a longitude from −180 to 180 and a latitude from −90 to 90 degrees.',
  'same-place': 'Not changed: there is already a corner.',
  'too-few-vertices':
    'Not changed: an area needs at least three corners, a line two. Delete the whole feature if you no longer need it.',
  junction: 'Not changed: several areas meet at this corner.',
  'turned-over': 'Not changed: the area would flip over.',
  crosses: 'Not changed: the border would cross itself.',
  overlaps: 'Not changed: the area would overlap a neighbouring one.',
  'vertex-on-edge':
    'Not changed: the corner would lie on the edge of a neighbouring area without being joined to it.',
  'bad-geometry': 'Not changed: the shape would be invalid.',
  'no-area': 'Not changed: this works with areas only.',
  'no-tiling': 'Not changed: areas of this layer may overlap; there is nothing to clip.',
  'other-layer':
    'Not changed: areas of different layers can be merged only if they must not overlap, that is residential and commercial areas.',
  'not-cut': 'Not split: the line has to go all the way through the area, from border to border.',
  sliver: 'Not split: one piece would be smaller than 1 m².',
  'no-overlap': 'There is nothing to change: the areas do not overlap.',
  'nothing-left': 'Not changed: nothing would be left. Delete the whole feature if you no longer need it.',
  'changed-meanwhile': 'Not changed: something else was changed in the meantime. Please try again.',
  'bad-value': 'Not changed: this value is not allowed or is already taken.',
  nothing: 'There is nothing to change: the value is already there.',
};

export const troubleEn: Said<typeof troubleDe> = {
  'no-manifest':
    'The list of files (manifest.json) is missing; without it nobody can tell whether the data are right. Reload the page.',
  'manifest-version': 'The data belong to another version of the program. Reload the page.',
  unlisted: 'The file is not in the list.',
  missing: 'The file is missing.',
  late: 'The file is slow to arrive.',
  html: 'A web page came instead of the file.',
  hash: 'The file is not the one in the list. Reload the page.',
  refused: 'The file has errors.',
  network: 'The connection was lost.',
};
