// SPDX-License-Identifier: EUPL-1.2
import { defineLayer } from './definition';
import { choice, date, flag, number, otherNames, requiredChoice, requiredText, text } from './field';
import { landUseCodes, largestTownHa } from './land-use';

export const planningStages = {
  regional: { de: 'Regionalplan', en: 'regional plan' },
  landUsePlan: { de: 'Flächennutzungsplan', en: 'land-use plan' },
  developmentPlan: { de: 'Bebauungsplan', en: 'development plan' },
  serviced: { de: 'erschlossen', en: 'serviced' },
  available: { de: 'verfügbar', en: 'available' },
} as const;

export const commercialSites = defineLayer({
  id: 'commercial-sites',
  role: 'site',
  title: { de: 'Gewerbestandorte und Brachen', en: 'Commercial sites and brownfields' },
  about: {
    de: 'Welche Flächen es für Betriebe gab oder gibt.',
    en: 'Which land there was or is for businesses.',
  },
  shapes: ['Point', 'Polygon'],
  mayLackGeometry: true,
  fields: {
    name: requiredText({ de: 'Standort', en: 'Site' }),
    nameEn: text({ de: 'Standort (englisch)', en: 'Site (English)' }),
    aliases: otherNames(),
    kind: requiredChoice(
      { de: 'Art', en: 'Kind' },
      {
        estate: { de: 'Gewerbegebiet', en: 'commercial estate' },
        plan: { de: 'Planung', en: 'plan' },
        study: { de: 'Untersuchungsraum', en: 'study area' },
        brownfield: { de: 'Brache', en: 'brownfield' },
        land: { de: 'einzelne Fläche', en: 'single site' },
      },
    ),
    availability: choice(
      { de: 'Verfügbarkeit', en: 'Availability' },
      {
        available: { de: 'Flächen zu verkaufen', en: 'land for sale' },
        full: { de: 'voll belegt', en: 'fully taken' },
        taken: { de: 'vergeben oder umgenutzt', en: 'taken or re-used' },
        notOnOffer: { de: 'nicht im Angebot', en: 'not on offer' },
      },
    ),
    availabilityAsOf: date({ de: 'Verfügbarkeit, Stand', en: 'Availability, as of' }),
    insideCity: flag({ de: 'Im Stadtgebiet', en: 'Inside the city' }),
    municipality: text({ de: 'Gemeinde', en: 'Municipality' }),
    address: text({ de: 'Adresse', en: 'Address' }),
    areaHa: number({ de: 'Fläche', en: 'Area' }, { unit: 'ha', min: 0, max: largestTownHa }),
    // Where the sources give no one area but bounds, these stand in its place.
    areaLeastHa: number(
      { de: 'Fläche, mindestens', en: 'Area, at least' },
      { unit: 'ha', min: 0, max: largestTownHa },
    ),
    areaMostHa: number(
      { de: 'Fläche, höchstens', en: 'Area, at most' },
      { unit: 'ha', min: 0, max: largestTownHa },
    ),
    freeHa: number({ de: 'davon frei', en: 'Free area' }, { unit: 'ha', min: 0, max: largestTownHa }),
    freeAsOf: date({ de: 'davon frei, Stand', en: 'Free area, as of' }),
    priceEurPerM2: number({ de: 'Preis', en: 'Price' }, { unit: '€/m²', min: 0 }),
    priceAsOf: date({ de: 'Preis, Stand', en: 'Price, as of' }),
    planningStage: choice({ de: 'Planungsstand', en: 'Planning stage' }, planningStages),
    code: choice({ de: 'Art nach BauNVO', en: 'Zone code (BauNVO)' }, landUseCodes),
    owner: text({ de: 'Eigentümer', en: 'Owner' }),
    contact: text({ de: 'Ansprechstelle', en: 'Contact' }),
  },
  columns: [
    'name',
    'kind',
    'availability',
    'availabilityAsOf',
    'insideCity',
    'areaHa',
    'areaLeastHa',
    'areaMostHa',
    'freeHa',
    'freeAsOf',
    'priceEurPerM2',
    'priceAsOf',
    'planningStage',
    'code',
    'owner',
  ],
  rules: [
    { rule: 'parts', parts: ['freeHa'], whole: 'areaHa' },
    { rule: 'parts', parts: ['areaLeastHa'], whole: 'areaMostHa' },
    { rule: 'parts', parts: ['freeHa'], whole: 'areaMostHa' },
    { rule: 'at-most-town', field: 'areaHa', fact: 'areaKm2' },
    { rule: 'at-most-town', field: 'areaMostHa', fact: 'areaKm2' },
    { rule: 'area-of-outline', field: 'areaHa' },
    { rule: 'area-of-outline', field: 'areaMostHa' },
    { rule: 'area-of-outline', field: 'freeHa', isPart: true },
  ],
  intervalMonths: 12,
  look: {
    by: 'kind',
    of: {
      estate: {
        label: { de: 'Gewerbegebiet', en: 'Commercial estate' },
        light: '#1b1f24',
        dark: '#f3f4f6',
        shape: 'square',
      },
      brownfield: {
        label: { de: 'Brache', en: 'Brownfield' },
        light: '#1b1f24',
        dark: '#f3f4f6',
        shape: 'diamond',
      },
      '*': {
        label: { de: 'Planung oder einzelne Fläche', en: 'Plan or single site' },
        light: '#1b1f24',
        dark: '#f3f4f6',
        shape: 'triangle',
      },
    },
  },
});
