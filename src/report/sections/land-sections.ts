// SPDX-License-Identifier: EUPL-1.2
// Whom to ask, what the public was told, and the groundwork for council items 6 (land) and 16 (buildings for founders).

import { countFigure, type ReportFigure } from '../../analysis/figure/named-figure';
import { ageOf } from '../../analysis/report/stale-facts';
import type { Bilingual } from '../../layers/field';
import { startupBuildings } from '../../layers/startup-buildings';
import {
  type Block,
  date,
  german,
  type Mark,
  type Part,
  quote,
  type Section,
  say,
} from '../document/document';
import {
  asOfOrUnknown,
  cellOf,
  dateOrUnknown,
  type Given,
  itemPrefix,
  namePart,
  ofWords,
  readFrom,
  rowOf,
  tableOf,
  textOrUnknown,
} from '../document/given';
import { landDemandBlocks } from './land-demand-section';
import { publishedTable } from './published-table';

export function contactsSection(given: Given): Section {
  const { city, words, language } = given;
  const rows = city.contacts.map((contact) => {
    const { phone, email, url, address } = contact;
    const ways: Part[] = [];
    if (phone) ways.push({ kind: 'link', text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` });
    if (email) ways.push({ kind: 'link', text: email, href: `mailto:${email}` });
    if (url) ways.push({ kind: 'link', text: url.replace(/^https?:\/\//, ''), href: url });
    if (address) ways.push(german(address));
    const listed = ways.flatMap((way, i) => (i === 0 ? [way] : [say(', '), way]));
    return rowOf(
      [german(contact.name)],
      [
        [quote(contact.role[language])],
        listed.length > 0 ? listed : [say(words.empty)],
        [date(contact.verifiedOn, language)],
        contact.note ? [quote(contact.note[language])] : [say(words.none)],
      ],
    );
  });
  const { who, role, ways, verified, caption, heading } = words.contacts;
  return {
    id: 'contacts',
    heading,
    blocks: [
      readFrom(
        tableOf('contacts', caption, [who, role, ways, verified, words.land.note], rows),
        city.contacts.map(({ source, verifiedOn }) => ({ source, asOf: verifiedOn, confidence: 'found' })),
      ),
    ],
  };
}

export function informationSection(given: Given): Section {
  const { facts, words, language } = given;
  const rows = (facts?.events ?? []).map((event) =>
    rowOf(dateOrUnknown(event.date, given), [
      [quote(event.title[language])],
      [say(words.information.kinds[event.kind])],
      textOrUnknown(event.by?.[language], words),
      [german(event.source)],
    ]),
  );
  const { date: when, what, kind, by, source, caption, heading } = words.information;
  return {
    id: 'information',
    heading,
    blocks: [tableOf('information', caption, [when, what, kind, by, source], rows)],
  };
}

export function landSection(given: Given): Section {
  const { caption, heading, lead } = given.words.land;
  const table = publishedTable(given, ['land', 'offices'], 'land', caption);
  const first: Block = { kind: 'paragraph', parts: [say(lead)] };
  return {
    id: 'land',
    heading: `${itemPrefix(given, 'land')}${heading}`,
    blocks: [...(table ? [first, table] : []), ...landDemandBlocks(given)],
  };
}

const stages = ['usable', 'designated', 'candidate', 'gone', null] as const;
type Stage = (typeof stages)[number];

/** How many buildings have a stage; null: how many whose stage is not known. */
export function stageCount({ city }: Given, stage: Stage): ReportFigure {
  const all = city.layers['startup-buildings'];
  const count = all.filter(({ properties }) => properties.stage === stage).length;
  const formula = {
    de: 'Gebäude der Ebene mit diesem Stand, gezählt',
    en: 'buildings of the layer with this stage, counted',
  };
  const label = { de: 'alle Gebäude der Ebene', en: 'all buildings of the layer' };
  const of = {
    formula,
    label,
    all: all.length,
    file: 'data/startup-buildings.geojson',
    asOf: city.municipality.dataAsOf,
    section: 'buildings',
  };
  return countFigure(`buildings.${stage ?? 'unknown'}`, count, of);
}

/** The founders' centres in use. */
export function centresOf({ city }: Given) {
  return city.layers['startup-buildings'].filter(
    ({ properties: { stage, use } }) => stage === 'usable' && use === 'incubator',
  );
}

/** Buildings in which founders may find room: in use, designated or a candidate. */
function offered({ city }: Given) {
  return city.layers['startup-buildings'].filter(
    ({ properties: { stage } }) => stage !== null && ['usable', 'designated', 'candidate'].includes(stage),
  );
}

export function offeredCount(given: Given): ReportFigure {
  const formula = {
    de: 'Gebäude in Betrieb, vorgesehen oder Kandidat, gezählt',
    en: 'buildings in use, designated or candidates, counted',
  };
  return buildingCount(given, 'buildings.offered', offered(given).length, formula);
}

/** Of these, those whose free floor area stands in no file; it does not count as 0. */
export function freeUnknownCount(given: Given): ReportFigure {
  const formula = {
    de: 'Gebäude in Betrieb, vorgesehen oder Kandidat, deren freie Fläche in keiner Datei steht, gezählt',
    en: 'buildings in use, designated or candidates whose free floor area no file gives, counted',
  };
  const unknown = offered(given).filter(({ properties }) => properties.freeFloorM2 === null);
  return buildingCount(given, 'buildings.freeUnknown', unknown.length, formula);
}

function buildingCount({ city }: Given, id: string, count: number, formula: Bilingual): ReportFigure {
  return countFigure(id, count, {
    formula,
    label: { de: 'alle Gebäude der Ebene', en: 'all buildings of the layer' },
    all: city.layers['startup-buildings'].length,
    file: 'data/startup-buildings.geojson',
    asOf: city.municipality.dataAsOf,
    section: 'summary',
  });
}

/** How many of the buildings in use are founders' centres; the proof names them. */
export function incubatorCount(given: Given): ReportFigure {
  const { city } = given;
  const usable = city.layers['startup-buildings'].filter(({ properties }) => properties.stage === 'usable');
  const centres = centresOf(given);
  const of = {
    formula: {
      de: 'Gebäude in Betrieb, deren Nutzung „Gründerzentrum“ ist, gezählt',
      en: 'buildings in use whose use is “founders’ centre”, counted',
    },
    label: { de: 'Gebäude in Betrieb', en: 'buildings in use' },
    all: usable.length,
    file: 'data/startup-buildings.geojson',
    counted: centres.map(({ properties: { name, nameEn, asOf } }) => ({
      label: { de: name, en: nameEn ?? name },
      value: asOf,
    })),
    asOf: city.municipality.dataAsOf,
    section: 'summary',
  };
  return countFigure('buildings.incubators', centres.length, of);
}

export function buildingsSection(given: Given): Section {
  const { city, words, language } = given;
  const all = city.layers['startup-buildings'];
  const { stage: stageField } = startupBuildings.fields;
  const stageName = (stage: Stage) =>
    stage === null ? words.buildings.stageUnknown : stageField.of[stage][language];
  const counts = stages.map((stage) => rowOf([say(stageName(stage))], [cellOf(stageCount(given, stage))]));
  const rows = stages.flatMap((stage) =>
    all
      .filter(({ properties }) => properties.stage === stage)
      .map(({ properties: p }) => {
        const [floor, decision] =
          language === 'de' ? [p.floorNote, p.decision] : [p.floorNoteEn, p.decisionEn];
        const age = ageOf(p.asOf, startupBuildings.intervalMonths, city.municipality.dataAsOf);
        const marks: Mark[] = age === 'stale' ? ['stale'] : [];
        return rowOf(
          [namePart(p, language)],
          [
            [say(stageName(stage))],
            [p.address ? german(p.address) : say(words.empty)],
            textOrUnknown(floor, words),
            textOrUnknown(decision, words),
            asOfOrUnknown(p.asOf, given),
          ],
          marks,
        );
      }),
  );
  const { name, stage, address, floor, decision, number, count, caption, heading } = words.buildings;
  const heads = [name, stage, address, floor, decision, words.buildings.asOf];
  return {
    id: 'buildings',
    heading: `${itemPrefix(given, 'founders')}${heading}`,
    blocks: [
      ...(all.length > 0 ? [tableOf('building-stages', count, [stage, number], counts)] : []),
      readFrom(
        tableOf('buildings', caption, heads, rows),
        all.map(({ properties: { source, asOf, confidence } }) => ({
          source,
          asOf,
          confidence: ofWords(confidence),
        })),
      ),
    ],
  };
}
