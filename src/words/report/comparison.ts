// SPDX-License-Identifier: EUPL-1.2
// The words of the comparison with other places in the council report.

export const comparisonDe = {
  heading: 'Vergleich mit Kreis, Land und Bund',
  sentence:
    '{release}, {unit}, {what}: {own}, {placeWord} {rank} von {of} Gemeinden ({district}), {statePlaceWord} {stateRank} von {stateOf} ({state}).',
  districtOnly: '{release}, {unit}, {what}: {own}, {placeWord} {rank} von {of} Gemeinden ({district}).',
  stateOnly:
    '{release}, {unit}, {what}: {own}, {statePlaceWord} {stateRank} von {stateOf} Gemeinden ({state}).',
  alone: '{release}, {unit}, {what}: {own}, {placeWord} {rank} von {of} Gemeinden.',
  falls:
    'An diesen Stellen fällt die veröffentlichte Reihe von einem Stand zum nächsten; einen Grund nennt die Quelle nicht:',
  fall: '{place}, {unit}, {what}: {before} ({beforeOn}), dann {after} ({afterOn}).',
  table: (unit: string) => `Vergleich: ${unit}`,
  place: 'Ort',
  rankWord: 'Platz',
  sharedRankWord: 'geteilter Platz',
  gigabit: 'Gigabit',
  fibre: 'Gigabit über Glasfaser',
};

export const comparisonEn: typeof comparisonDe = {
  ...comparisonDe,
  heading: 'Compared with county, state and country',
  sentence:
    '{release}, {unit}, {what}: {own}, {placeWord} {rank} of {of} municipalities ({district}), {statePlaceWord} {stateRank} of {stateOf} ({state}).',
  districtOnly: '{release}, {unit}, {what}: {own}, {placeWord} {rank} of {of} municipalities ({district}).',
  stateOnly:
    '{release}, {unit}, {what}: {own}, {statePlaceWord} {stateRank} of {stateOf} municipalities ({state}).',
  alone: '{release}, {unit}, {what}: {own}, {placeWord} {rank} of {of} municipalities.',
  falls:
    'In these places the published series falls from one release to the next; the source gives no reason:',
  fall: '{place}, {unit}, {what}: {before} ({beforeOn}), then {after} ({afterOn}).',
  table: (unit) => `Comparison: ${unit}`,
  place: 'Place',
  rankWord: 'rank',
  sharedRankWord: 'joint rank',
  gigabit: 'gigabit',
  fibre: 'gigabit over fibre',
};
