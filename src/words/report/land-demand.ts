// SPDX-License-Identifier: EUPL-1.2
// The words of council item 6 in the report: what the model says, how far its assumptions move it, and what is in reserve.

export const landDemandDe = {
  answer:
    'Nach dem Modell des Projekts ändert Automatisierung den Bedarf um {low} bis {high} gegenüber „{base}“ (ohne weitere Automatisierung), je nach Szenario (wie viel kommt, ob Hallen schrumpfen oder wachsen).',
  from: {
    chosen: 'Gerechnet mit den Annahmen, die am {day} gewählt wurden (von: {by}): {note}.',
    example:
      'Die Stadt hat keine Annahmen festgelegt. Gerechnet ist deshalb mit Beispielzahlen (Demo), weil die Beschäftigten der Stadt nach Branchen dem Projekt nicht vorliegen.',
    refused:
      'Die Annahmen, die am {day} gewählt wurden (von: {by}), kann das Modell nicht lesen: {why} Gerechnet ist deshalb mit Beispielzahlen (Demo).',
  },
  range:
    'Auf {years} gerechnet wären netto, also ohne Erschließung und Grün, {low} bis {high} nötig. {gross}; setzt man in jedem Szenario jede Annahme einzeln an die Enden ihrer Spanne{ends}, {wideLow} bis {wideHigh} brutto.',
  /** What it is with what is added for access and green, and where the factor is 1 and nothing is. */
  added: 'Brutto, mit dem Zuschlag dafür (Faktor {factor}), sind das {grossLow} bis {grossHigh}',
  notAdded:
    'Ein Zuschlag dafür ist nicht angesetzt (Faktor {factor}), brutto sind es deshalb ebenso {grossLow} bis {grossHigh}',
  factorEnds: ', auch den Zuschlag (Faktor {low} bis {high})',
  noReserve: 'Wie viel Fläche frei ist, ist nicht bekannt: In den Daten steht kein Standort.',
  reserveUnknown:
    'Wie viel Fläche frei ist, ist nicht bekannt. Standorte ohne Angabe: {unknown} in der Stadt, {unsaid}, von denen nicht gesagt ist, ob sie in der Stadt liegen.',
  reserveAnswer:
    'In der Stadt {inside}; als voll oder vergeben gemeldet: {taken} Standorte{takenIn}, als nicht im Angebot gemeldet: {notOnOffer}{notOnOfferIn}, ohne Angabe: {unknown}. Außerhalb der Stadt {outside}.',
  noFree: 'nennt keine Quelle eine freie Fläche',
  wasFree: 'waren {free} frei{asOf}',
  freeAsOf: (date: string) => ` (Stand: ${date})`,
  reportedIn: {
    one: (date: string) => ` (Meldungen von ${date})`,
    several: (first: string, last: string) => ` (Meldungen von ${first} bis ${last})`,
  },
  own: 'Eigene Rechnung',
  ownModel:
    'Die Automatisierung ist ein eigenes Modell des Projekts, keine Prognose. Netto heißt: ohne Erschließung und Grün; brutto: mit dem Zuschlag dafür.',
  scenarios: 'Szenarien',
  scenario: 'Szenario',
  rho: 'Automatisierung verwirklicht',
  epsilon: 'wie weit Hallen bleiben',
  demand: 'Bedarf netto, Wiedernutzung nur bei Verlagerungen',
  demandAll: 'Bedarf netto, Wiedernutzung immer',
  change: 'gegenüber dem ersten',
  tornado: 'Was den Bedarf (brutto) am stärksten bewegt: jede Annahme für sich an beiden Enden ihrer Spanne',
  parameter: 'Annahme',
  atLow: 'am unteren Ende',
  atHigh: 'am oberen Ende',
  span: 'größter Abstand, Ausgangswert mitgezählt',
  reserve: 'Bekannte freie Flächen',
  where: 'wo',
  places: {
    inside: 'in der Stadt',
    partly: 'zum Teil in der Stadt',
    outside: 'außerhalb der Stadt',
    unsaid: 'nicht gesagt, ob in der Stadt',
  },
  free: 'frei',
  taken: 'als voll oder vergeben gemeldet',
  notOnOffer: 'als nicht im Angebot gemeldet',
  unknownSites: 'Standorte ohne Angabe',
  reach: 'reicht für',
  atLeast: 'mindestens ',
  factor: 'Warum veröffentlichte Zahlen anders sind',
  factorWhy:
    'Die eigene Rechnung zählt nur Betriebe, die umziehen oder sich neu ansiedeln, netto. Die veröffentlichten Zahlen nennen einen Fehlbedarf; wie sie gerechnet sind, sagen ihre Quellen nicht. Der Bedarf wächst im gleichen Verhältnis wie die Beschäftigten und die Fläche je Arbeitsplatz: Ein Vielfaches in der Tabelle entspricht demselben Vielfachen einer dieser beiden Annahmen. Mit den Jahren wächst er nur dann im gleichen Verhältnis, wenn alles andere Jahr für Jahr gleich bleibt.',
  factorCaption: 'Veröffentlichte Zahlen neben der eigenen Rechnung',
  published: 'veröffentlicht',
  timesHighest: 'Vielfaches des größten eigenen Werts (netto)',
};

export const landDemandEn: typeof landDemandDe = {
  answer:
    'In the project’s own model, automation changes the need by {low} to {high} compared with “{base}” (no further automation), depending on the scenario: how much of it comes and whether halls shrink along, stay or grow.',
  from: {
    chosen: 'Computed with the assumptions chosen on {day} (by: {by}): {note}.',
    example:
      'The city has not decided on any assumptions. The figures are therefore computed with example figures (demo), because the project does not have the city’s jobs by sector.',
    refused:
      'The model cannot read the assumptions chosen on {day} (by: {by}): {why} The figures are therefore computed with example figures (demo).',
  },
  range:
    'Over {years}, {low} to {high} of commercial land would be needed net, that is without access and green. {gross}; if each assumption of each scenario is set, one at a time, to the ends of its range{ends}, {wideLow} to {wideHigh} gross.',
  added: 'Gross, with what is added for them (factor {factor}), this is {grossLow} to {grossHigh}',
  notAdded: 'Nothing is added for them (factor {factor}), so gross it is the same {grossLow} to {grossHigh}',
  factorEnds: ', the factor too ({low} to {high})',
  noReserve: 'How much land is free is not known: the data list no site.',
  reserveUnknown:
    'How much land is free is not known. Sites without a report: {unknown} in the city, {unsaid} of which the data do not say whether they lie in it.',
  reserveAnswer:
    'Inside the city {inside}; reported full or taken: {taken} sites{takenIn}, reported not on offer: {notOnOffer}{notOnOfferIn}, without a report: {unknown}. Outside the city {outside}.',
  noFree: 'no source names free land',
  wasFree: '{free} were free{asOf}',
  freeAsOf: (date) => ` (as of ${date})`,
  reportedIn: {
    one: (date) => ` (reports of ${date})`,
    several: (first, last) => ` (reports of ${first} to ${last})`,
  },
  own: 'The project’s calculation',
  ownModel:
    'Automation follows the project’s own model, not a forecast. Net means without land for access and green; gross includes the factor for it.',
  scenarios: 'Scenarios',
  scenario: 'Scenario',
  rho: 'automation realised',
  epsilon: 'how much of the halls stays',
  demand: 'Net need, reuse for relocations only',
  demandAll: 'Net need, reuse always',
  change: 'compared with the first',
  tornado: 'What changes the (gross) need most: each assumption on its own at both ends of its range',
  parameter: 'Assumption',
  atLow: 'at the lower end',
  atHigh: 'at the upper end',
  span: 'largest difference, starting value included',
  reserve: 'Land known to be free',
  where: 'where',
  places: {
    inside: 'in the city',
    partly: 'partly in the city',
    outside: 'outside the city',
    unsaid: 'not said whether in the city',
  },
  free: 'free',
  taken: 'reported full or taken',
  notOnOffer: 'reported not on offer',
  unknownSites: 'sites without a report',
  reach: 'lasts for',
  atLeast: 'at least ',
  factor: 'Why published figures differ',
  factorWhy:
    'The project’s calculation counts only businesses that relocate or newly settle, net. The published figures give a shortfall; their sources do not say how it was computed. The need grows in proportion to the jobs and the land per job: a multiple in the table is the same multiple of one of these two assumptions. With the years it grows in proportion only where everything else stays the same from year to year.',
  factorCaption: 'Published figures beside the project’s calculation',
  published: 'published',
  timesHighest: 'multiple of the project’s largest (net) value',
};
