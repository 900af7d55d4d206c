// SPDX-License-Identifier: EUPL-1.2
// Programmes, projects and work sites of the expansion, each with its state and the history of its announced dates.

import type * as z from 'zod/mini';
import { defineLayer } from './definition';
import {
  choice,
  date,
  dateRule,
  flag,
  list,
  number,
  type RuleKit,
  requiredChoice,
  requiredDate,
  requiredText,
  text,
} from './field';

/** The state machine of a funded project, then of a commercial one. */
export const projectStates = {
  idea: { de: 'Idee', en: 'idea' },
  industryDialogue: { de: 'Branchendialog', en: 'industry dialogue' },
  marketSurvey: { de: 'Markterkundung', en: 'market survey' },
  surveyEvaluated: { de: 'Markterkundung ausgewertet', en: 'survey evaluated' },
  applicationFederal: { de: 'Bundesantrag gestellt', en: 'federal application' },
  grantProvisional: { de: 'vorläufiger Bescheid', en: 'provisional grant' },
  stateCofunding: { de: 'Landesmittel beantragt', en: 'state co-funding' },
  tender: { de: 'Ausschreibung', en: 'tender' },
  grantFinal: { de: 'endgültiger Bescheid', en: 'final grant' },
  contract: { de: 'Vertrag geschlossen', en: 'contract signed' },
  announced: { de: 'angekündigt', en: 'announced' },
  preMarketing: { de: 'Vorvermarktung', en: 'pre-marketing' },
  construction: { de: 'im Bau', en: 'under construction' },
  houseConnections: { de: 'Hausanschlüsse', en: 'house connections' },
  inService: { de: 'in Betrieb', en: 'in service' },
  closed: { de: 'abgeschlossen', en: 'closed' },
  cancelled: { de: 'abgebrochen', en: 'cancelled' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
} as const;

/** States in the order they are reached; a project may end by being given up at any time. */
const stateOrder = Object.keys(projectStates);

const announcement = (kit: RuleKit) =>
  kit.object({
    /** When it was said; null where the source has no date. */
    announcedOn: kit.nullable(dateRule(kit)),
    /** What was promised: start or end of the works. */
    event: kit.enum(['start', 'completion', 'partial']),
    announcedFor: dateRule(kit),
    source: kit.string().check(kit.minLength(1)),
    note: kit._default(kit.nullable(kit.string()), null),
    noteEn: kit._default(kit.nullable(kit.string()), null),
  });
export type Announcement = z.output<ReturnType<typeof announcement>>;

const transition = (kit: RuleKit) =>
  kit.object({
    state: kit.enum(Object.keys(projectStates)),
    date: dateRule(kit),
    source: kit.string().check(kit.minLength(1)),
  });

/** The parts of the two lists as a form asks for them. */
const announcementParts = {
  announcedOn: date({ de: 'gesagt am', en: 'said on' }),
  event: requiredChoice(
    { de: 'was', en: 'what' },
    {
      start: { de: 'Beginn', en: 'start' },
      completion: { de: 'Fertigstellung', en: 'completion' },
      partial: { de: 'Fertigstellung eines Teils', en: 'completion of a part' },
    },
  ),
  announcedFor: requiredDate({ de: 'angekündigt für', en: 'announced for' }),
  source: requiredText({ de: 'Quelle', en: 'Source' }),
  note: text({ de: 'Anmerkung', en: 'Note' }),
  noteEn: text({ de: 'Anmerkung (englisch)', en: 'Note (English)' }),
};
const transitionParts = {
  state: requiredChoice({ de: 'Stand', en: 'State' }, projectStates),
  date: requiredDate({ de: 'am', en: 'on' }),
  source: requiredText({ de: 'Quelle', en: 'Source' }),
};

const euro = { unit: '€', min: 0 } as const;
const count = { min: 0, whole: true } as const;

export const plannedExpansion = defineLayer({
  id: 'planned-expansion',
  role: 'plan',
  title: { de: 'Geplanter Ausbau', en: 'Planned expansion' },
  about: {
    de: 'Wer wo mit welchem Geld baut und was wann angekündigt wurde.',
    en: 'Who builds where with which money, and what was announced when.',
  },
  shapes: ['Polygon', 'LineString', 'Point'],
  mayLackGeometry: true,
  fields: {
    name: requiredText({ de: 'Vorhaben', en: 'Project' }),
    nameEn: text({ de: 'Vorhaben (englisch)', en: 'Project (English)' }),
    kind: requiredChoice(
      { de: 'Art', en: 'Kind' },
      {
        programme: { de: 'Förderprogramm', en: 'funding programme' },
        project: { de: 'Ausbauprojekt', en: 'build project' },
        worksite: { de: 'Baustelle', en: 'work site' },
      },
    ),
    state: choice({ de: 'Stand des Vorhabens', en: 'State' }, projectStates),
    stateAsOf: date({ de: 'Stand des Vorhabens vom', en: 'State as of' }),
    coversCity: choice(
      { de: 'Betrifft die Stadt', en: 'Concerns the city' },
      {
        yes: { de: 'ja', en: 'yes' },
        no: { de: 'nein', en: 'no' },
        partly: { de: 'zum Teil', en: 'in part' },
      },
    ),
    funding: choice(
      { de: 'Finanzierung', en: 'Funding' },
      {
        commercial: { de: 'Netzbetreiber selbst (eigenwirtschaftlich)', en: 'the operator itself' },
        state: { de: 'Land und Kreis', en: 'state and county' },
        federal: { de: 'Förderung des Bundes', en: 'federal grant' },
      },
    ),
    operator: text({ de: 'Betreiber', en: 'Operator' }),
    contractor: text({ de: 'Baufirma', en: 'Contractor' }),
    technology: choice(
      { de: 'Technik', en: 'Technology' },
      {
        ftthb: { de: 'Glasfaser (FTTB/H)', en: 'fibre (FTTB/H)' },
        fttc: { de: 'DSL (FTTC)', en: 'DSL (FTTC)' },
        hfc: { de: 'Kabel (HFC)', en: 'cable (HFC)' },
      },
    ),
    downMbit: number({ de: 'Download bis', en: 'Download up to' }, { unit: 'Mbit/s', min: 0, max: 100_000 }),
    startedOn: date({ de: 'Begonnen', en: 'Started' }),
    completedOn: date({ de: 'Fertiggestellt', en: 'Completed' }),
    announcements: list({ de: 'Angekündigte Termine', en: 'Announced dates' }, announcement, {
      entry: announcementParts,
    }),
    history: list({ de: 'Verlauf', en: 'History' }, transition, { entry: transitionParts }),
    addresses: number({ de: 'Adressen', en: 'Addresses' }, count),
    households: number({ de: 'Haushalte', en: 'Households' }, count),
    businesses: number({ de: 'Betriebe', en: 'Businesses' }, count),
    connections: number({ de: 'Anschlüsse', en: 'Connections' }, count),
    routeKm: number({ de: 'Trassenlänge', en: 'Route length' }, { unit: 'km', min: 0 }),
    distributors: number({ de: 'Verteiler', en: 'Distributors' }, count),
    countsAreForCity: flag(
      { de: 'Zahlen gelten für die Stadt', en: 'Figures are for the city' },
      {
        help: {
          de: 'nein: sie gelten für das ganze Vorhaben, auch für andere Kommunen',
          en: 'no: they are for the whole project, other municipalities too',
        },
      },
    ),
    approximate: list(
      { de: 'Etwa-Werte der Quelle', en: 'Values that the source calls approximate' },
      (z) => z.string().check(z.minLength(1)),
      { help: { de: 'Namen der Felder, etwa addresses', en: 'names of the fields, such as addresses' } },
    ),
    costEur: number({ de: 'Kosten', en: 'Cost' }, euro),
    federalEur: number({ de: 'davon Bund', en: 'of it federal' }, euro),
    stateEur: number({ de: 'davon Land', en: 'of it state' }, euro),
    publishedOwnEur: number({ de: 'davon Kreis und Kommunen', en: 'of it county and municipalities' }, euro),
    streets: text({ de: 'Genannte Straßen', en: 'Streets named' }),
  },
  columns: [
    'name',
    'kind',
    'state',
    'coversCity',
    'funding',
    'operator',
    'technology',
    'startedOn',
    'completedOn',
    'addresses',
    'households',
    'routeKm',
    'costEur',
    'federalEur',
    'stateEur',
    'countsAreForCity',
    'approximate',
  ],
  rules: [
    { rule: 'dates-in-order', before: 'startedOn', after: 'completedOn' },
    { rule: 'dates-in-order', list: 'announcements', before: 'announcedOn', after: 'announcedFor' },
    { rule: 'list-by-date', list: 'announcements', entry: 'announcedOn' },
    { rule: 'list-by-date', list: 'history', entry: 'date' },
    { rule: 'parts', parts: ['federalEur', 'stateEur', 'publishedOwnEur'], whole: 'costEur' },
    { rule: 'last-entry', list: 'history', entry: 'state', field: 'state' },
    { rule: 'forward', list: 'history', entry: 'state', order: stateOrder },
    { rule: 'recorded', list: 'history', entry: 'date' },
    { rule: 'recorded', list: 'announcements', entry: 'announcedOn' },
    { rule: 'only-added', list: 'announcements' },
  ],
  intervalMonths: 12,
  look: {
    by: 'funding',
    of: {
      commercial: {
        label: { de: 'Ausbau eigenwirtschaftlich', en: 'Commercial build' },
        light: '#8a1c7c',
        dark: '#f0a3e4',
        width: 2,
        dash: [3, 2],
      },
      federal: {
        label: { de: 'Ausbau gefördert', en: 'Funded build' },
        light: '#5a3fb0',
        dark: '#bfaeff',
        width: 2,
        dash: [1.5, 1.5],
      },
      '*': {
        label: { de: 'Ausbau, Finanzierung nicht bekannt', en: 'Build, funding not known' },
        light: '#505050',
        dark: '#c0c0c0',
        width: 2,
        dash: [1, 2],
      },
    },
  },
});
