// SPDX-License-Identifier: EUPL-1.2
import { defineLayer } from './definition';
import { choice, date, flag, number, otherNames, requiredText, text } from './field';

export const startupBuildings = defineLayer({
  id: 'startup-buildings',
  role: 'building',
  title: { de: 'Gebäude für Gründer', en: 'Buildings for founders' },
  about: {
    de: 'Wo Gründerinnen und Gründer Platz finden könnten.',
    en: 'Where founders might find space.',
  },
  shapes: ['Point', 'Polygon'],
  mayLackGeometry: true,
  fields: {
    name: requiredText({ de: 'Gebäude', en: 'Building' }),
    nameEn: text({ de: 'Gebäude (englisch)', en: 'Building (English)' }),
    aliases: otherNames(),
    insideCity: flag({ de: 'Im Stadtgebiet', en: 'Inside the city' }),
    address: text({ de: 'Adresse', en: 'Address' }),
    stage: choice(
      { de: 'Stand', en: 'Stage' },
      {
        usable: { de: 'in Betrieb', en: 'in use' },
        designated: { de: 'vorgesehen', en: 'designated' },
        candidate: { de: 'Kandidat', en: 'candidate' },
        gone: { de: 'aufgegeben', en: 'given up' },
      },
    ),
    use: choice(
      { de: 'Nutzung', en: 'Use' },
      {
        incubator: { de: 'Gründerzentrum', en: 'founders’ centre' },
        institute: { de: 'Institut oder Hochschule', en: 'institute or university' },
        office: { de: 'Büro', en: 'office' },
        retail: { de: 'Handel', en: 'retail' },
        coworking: { de: 'Coworking', en: 'coworking' },
        programme: { de: 'Vorhaben ohne Gebäude', en: 'project without a building' },
        premises: { de: 'leere Läden, nur in Summe bekannt', en: 'empty shops, known in sum only' },
      },
    ),
    floorM2: number({ de: 'Fläche', en: 'Floor area' }, { unit: 'm²', min: 0, max: 1_000_000 }),
    floorNote: text({ de: 'Fläche, Erläuterung', en: 'Floor area, remark' }),
    floorNoteEn: text({ de: 'Fläche, Erläuterung (englisch)', en: 'Floor area, remark (English)' }),
    plotM2: number({ de: 'Grundstück', en: 'Plot' }, { unit: 'm²', min: 0 }),
    desks: number({ de: 'Arbeitsplätze', en: 'Desks' }, { min: 0, whole: true }),
    freeFloorM2: number({ de: 'davon frei', en: 'Free area' }, { unit: 'm²', min: 0 }),
    rentEurPerM2: number({ de: 'Miete', en: 'Rent' }, { unit: '€/m²', min: 0 }),
    fibre: flag({ de: 'Glasfaser im Haus', en: 'Fibre in the building' }),
    workshop: flag({ de: 'Werkstatt möglich', en: 'Workshop possible' }),
    barrierFree: flag({ de: 'barrierefrei', en: 'barrier-free' }),
    // When it opened, which does not say that it is open today; that is the stage.
    openSince: date({ de: 'Eröffnet', en: 'Opened' }),
    availableFrom: date({ de: 'Verfügbar ab', en: 'Available from' }, { ahead: true }),
    code: text({ de: 'Art nach BauNVO', en: 'Zone code (BauNVO)' }),
    owner: text({ de: 'Eigentümer', en: 'Owner' }),
    decision: text({ de: 'Letzter Beschluss', en: 'Latest decision' }),
    decisionEn: text({ de: 'Letzter Beschluss (englisch)', en: 'Latest decision (English)' }),
  },
  columns: [
    'name',
    'insideCity',
    'address',
    'stage',
    'use',
    'floorM2',
    'plotM2',
    'desks',
    'freeFloorM2',
    'rentEurPerM2',
    'fibre',
    'openSince',
    'owner',
    'decision',
  ],
  rules: [{ rule: 'parts', parts: ['freeFloorM2'], whole: 'floorM2' }],
  intervalMonths: 12,
  look: {
    by: 'stage',
    of: {
      usable: {
        label: { de: 'Gründergebäude in Betrieb', en: 'Founders’ building in use' },
        light: '#1b1f24',
        dark: '#f3f4f6',
        shape: 'circle',
      },
      '*': {
        label: {
          de: 'Gründergebäude vorgesehen oder Kandidat',
          en: 'Founders’ building designated or candidate',
        },
        light: '#1b1f24',
        dark: '#f3f4f6',
        shape: 'hexagon',
      },
    },
  },
});
