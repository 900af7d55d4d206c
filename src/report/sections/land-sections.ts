// SPDX-License-Identifier: EUPL-1.2
// Whom to ask, what the public was told, and the groundwork for council items 6 (land) and 16 (buildings for founders).

import { countFigure, type ReportFigure } from '../../analysis/figure/named-figure';
import { ageOf } from '../../analysis/report/stale-facts';
import { isBuilding } from '../../analysis/roles/building-kind';
import type { CityFeature } from '../../core/city/city';
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

/** How many buildings have a stage; null: how many whose stage is not known. What is no building is not among them. */
export function stageCount(given: Given, stage: Stage): ReportFigure {
  const formula = {
    de: 'Gebäude der Ebene mit diesem Stand, gezählt; ohne Vorhaben ohne Gebäude und ohne leere Läden, die nur in Summe bekannt sind',
    en: 'buildings of the layer with this stage, counted; without projects that have no building and without empty shops known in sum only',
  };
  const count = buildingsOf(given).filter(({ properties }) => properties.stage === stage).length;
  return entryCount(given, `buildings.${stage ?? 'unknown'}`, count, { formula, section: 'buildings' });
}

/** How many entries with a stage are no building. */
function otherCount({ city, ...given }: Given, stage: Stage): ReportFigure {
  const formula = {
    de: 'Einträge der Ebene mit diesem Stand, gezählt, die kein Gebäude sind: Vorhaben ohne Gebäude und leere Läden, die nur in Summe bekannt sind',
    en: 'entries of the layer with this stage, counted, that are no building: projects without one and empty shops known in sum only',
  };
  const count = city.layers['startup-buildings'].filter(
    ({ properties }) => properties.stage === stage && !isBuilding(properties.use),
  ).length;
  return entryCount({ city, ...given }, `buildings.other.${stage ?? 'unknown'}`, count, {
    formula,
    section: 'buildings',
  });
}

/** Entries of the layer that are a building. */
function buildingsOf({ city }: Given) {
  return city.layers['startup-buildings'].filter(({ properties }) => isBuilding(properties.use));
}

/** The founders' centres in use. */
export function centresOf({ city }: Given) {
  return city.layers['startup-buildings'].filter(
    ({ properties: { stage, use } }) => stage === 'usable' && use === 'incubator',
  );
}

type Entry = CityFeature<'startup-buildings'>;

/** In use, designated or a candidate. */
const isOffered = ({ properties: { stage } }: Entry) =>
  stage !== null && ['usable', 'designated', 'candidate'].includes(stage);

/** Buildings in which founders may find room. */
const offered = (given: Given) => buildingsOf(given).filter(isOffered);

/** Entries of a use, whatever their stage: none of them is counted as a building. Null where the layer has none. */
export function usedCount(given: Given, use: 'programme' | 'premises'): ReportFigure | null {
  const all = given.city.layers['startup-buildings'];
  const count = all.filter((entry) => entry.properties.use === use).length;
  if (count === 0) return null;
  const { de, en } = startupBuildings.fields.use.of[use];
  const formula = {
    de: `Einträge der Ebene mit der Nutzung „${de}“, gezählt, gleich welchen Stands`,
    en: `entries of the layer whose use is “${en}”, counted, whatever their stage`,
  };
  return entryCount(given, `buildings.${use}`, count, { formula, section: 'summary' });
}

export function offeredCount(given: Given): ReportFigure {
  const formula = {
    de: 'Gebäude in Betrieb, vorgesehen oder Kandidat, gezählt',
    en: 'buildings in use, designated or candidates, counted',
  };
  return entryCount(given, 'buildings.offered', offered(given).length, { formula, section: 'summary' });
}

/** Of these, those whose free floor area stands in no file; it does not count as 0. */
export function freeUnknownCount(given: Given): ReportFigure {
  const formula = {
    de: 'Gebäude in Betrieb, vorgesehen oder Kandidat, deren freie Fläche in keiner Datei steht, gezählt',
    en: 'buildings in use, designated or candidates whose free floor area no file gives, counted',
  };
  const unknown = offered(given).filter(({ properties }) => properties.freeFloorM2 === null);
  return entryCount(given, 'buildings.freeUnknown', unknown.length, { formula, section: 'summary' });
}

function entryCount(
  { city }: Given,
  id: string,
  count: number,
  of: { readonly formula: Bilingual; readonly section: string },
): ReportFigure {
  return countFigure(id, count, {
    ...of,
    label: { de: 'alle Einträge der Ebene', en: 'all entries of the layer' },
    all: city.layers['startup-buildings'].length,
    file: 'data/startup-buildings.geojson',
    asOf: city.municipality.dataAsOf,
  });
}

/** How many of the buildings in use are founders' centres, or institutes; the proof names them. */
export function usableCount(given: Given, use: 'incubator' | 'institute'): ReportFigure {
  const { city } = given;
  const usable = buildingsOf(given).filter(({ properties }) => properties.stage === 'usable');
  const named = usable.filter(({ properties }) => properties.use === use);
  const { de, en } = startupBuildings.fields.use.of[use];
  const of = {
    formula: {
      de: `Gebäude in Betrieb, deren Nutzung „${de}“ ist, gezählt`,
      en: `buildings in use whose use is “${en}”, counted`,
    },
    label: { de: 'Gebäude in Betrieb', en: 'buildings in use' },
    all: usable.length,
    file: 'data/startup-buildings.geojson',
    counted: named.map(({ properties: { name, nameEn, asOf } }) => ({
      label: { de: name, en: nameEn ?? name },
      value: asOf,
    })),
    asOf: city.municipality.dataAsOf,
    section: 'summary',
  };
  return countFigure(`buildings.${use}s`, named.length, of);
}

export function buildingsSection(given: Given): Section {
  const { city, words, language } = given;
  const all = city.layers['startup-buildings'];
  const { stage: stageField } = startupBuildings.fields;
  const stageName = (stage: Stage) =>
    stage === null ? words.buildings.stageUnknown : stageField.of[stage][language];
  const counts = stages.map((stage) =>
    rowOf([say(stageName(stage))], [cellOf(stageCount(given, stage)), cellOf(otherCount(given, stage))]),
  );
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
  const { name, stage, address, floor, decision, number, other, count, caption, heading } = words.buildings;
  const heads = [name, stage, address, floor, decision, words.buildings.asOf];
  return {
    id: 'buildings',
    heading: `${itemPrefix(given, 'founders')}${heading}`,
    blocks: [
      ...(all.length > 0 ? [tableOf('building-stages', count, [stage, number, other], counts)] : []),
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
