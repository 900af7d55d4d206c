// SPDX-License-Identifier: EUPL-1.2
// `nuf site`: every number of the businesses' room for one place, one search or one need, from the same functions as the
// page. The proofs of the page name this command.

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Geometry } from 'geojson';
import type * as z from 'zod/mini';
import { ownLine, ownLineFrom, whatIfFigures } from '../analysis/expansion/plan-what-if';
import type { NamedFigure } from '../analysis/figure/figure';
import type { SiteQuestion } from '../analysis/figure/reproduction';
import { type NamedKind, subjectNamed } from '../analysis/place/named-subject';
import { type Subject, subjectOfCity } from '../analysis/place/subject';
import { plansOf } from '../analysis/roles/plans';
import { businessNeed } from '../analysis/site-check/business-fit';
import { firmFrom, firmPartsLeftOut, mostPeople } from '../analysis/site-check/firm-link';
import { figuresOfFit, fitFigures } from '../analysis/site-check/fit-figures';
import { type SiteTarget, shapeOf, siteCheck, subjectOfTarget } from '../analysis/site-check/site-check';
import { figuresOfSite, siteFigures } from '../analysis/site-check/site-figures';
import {
  candidateFigures,
  figuresOfCandidate,
  figuresOfSearch,
  searchFigures,
} from '../analysis/site-search/candidate-figures';
import {
  figuresOfFounderPlace,
  figuresOfMatches,
  founderFigures,
  matchFigures,
} from '../analysis/site-search/founder-figures';
import { founderPlaces, matchFounders } from '../analysis/site-search/founders-space';
import { hitRow } from '../analysis/site-search/hit-table';
import {
  hidesUnknown,
  needFrom,
  notUnderstood,
  orderFrom,
  stagesFrom,
  wishFrom,
} from '../analysis/site-search/search-link';
import { orderedHits } from '../analysis/site-search/search-order';
import { findSites, siteCandidates } from '../analysis/site-search/site-finder';
import { type BusinessRequirements, businessRequirementsSchema } from '../core/city/business-requirements';
import type { City, CityFeature } from '../core/city/city';
import { featureById, featureNamed } from '../core/city/feature-index';
import type { FederalRules } from '../core/city/federal-rules';
import type { Permissibility } from '../core/city/permissibility-rules';
import { readOutline } from '../core/read/read-outline';
import { datePattern } from '../layers/field';
import { type Command, type Io, WrongUse } from './command';
import { refusingBadFiles, usable } from './disk/bad-file';
import { readInput } from './disk/input-file';
import { dataFolder, federalRulesOf, readDataFolder, readFiles, readTable } from './folder/data-folder';
import { type Besides, printFigures } from './print-figures';
import { answerOf } from './site-answer';

export const site: Command = {
  name: 'site',
  summary: {
    de: 'gibt die Zahlen zu einem Standort, einer Suche oder einem Bedarf aus',
    en: 'prints the numbers of a place, a search or a need',
  },
  usage: {
    de: `nuf site - alle Zahlen der Standortprüfung, mit Beleg

AUFRUF
  nuf site (--id EBENE/ID | --at BREITE,LÄNGE | --outline DATEI | --street NAME | --district NAME |
            --postcode PLZ | --city | --find FILTER | --found BEDARF)
           [--firm BETRIEB] [--date TAG] [--data ORDNER] [--json] [--lang de|en]

BESCHREIBUNG
  Dieselben Zahlen wie die Seite, unter ihren Kennungen. Filter, Bedarf und Betrieb stehen so da
  wie im Link der Seite, ohne „x.“.

OPTIONEN
  --id EBENE/ID      ein Standort, Gebäude oder Gebiet der Dateien
  --at BREITE,LÄNGE  ein Punkt in Grad
  --outline DATEI    die erste Fläche einer GeoJSON-Datei, mit allen Teilen und Löchern
  --street NAME      eine Straße: die 100-Meter-Felder an ihr
  --district NAME    ein Ortsteil: was in seinem Umriss liegt
  --postcode PLZ     eine Postleitzahl; wo ihr Umriss nicht bekannt ist, die ganze Stadt
  --city             die ganze Stadt
  --find FILTER      Flächenfinder, etwa 'f-ab=20000&f-stadt=ja'; '' für alle; f-reihe=flaeche,
                     preis oder autobahn ordnet die Treffer
  --found BEDARF     Platz für Gründer, etwa 'g-flaeche=100&g-glasfaser=ja'; '' für alle
  --firm BETRIEB     Betrieb, etwa '80,cloud-erp,video/12'; dann auch die Zahlen des Bedarfs
  --line LEITUNG     was wäre, wenn die Fläche diese Leitung hätte, etwa ftthb/1000 (ftthb, hfc, fttc)
  --plan ID          was wäre, wenn dieses Vorhaben in der Fläche ausgebaut würde
  --date TAG         Tag, an dem die Regeln gelten sollen (vorbelegt: Stand der Dateien)
  --data ORDNER      anderer Datenordner (sonst: Variable NUF_DATA, data/, die Daten des Pakets)
  --json             {figures: {Kennung: {value, unit, proof}}, claims: [{subject, technology,
                     thresholdMbit, unit, quantifier, share, counted, withoutFigure, asOf, demo}]},
                     mit --find auch hits: [{answer, id, name, area, area_unit, area_as_of, …}]
  --lang de|en       Sprache des Textes
  -h, --help         diese Hilfe

RÜCKGABEWERT
  0  gerechnet
  1  der Umriss ist nicht zu gebrauchen
  2  falscher Aufruf, unbekannter Name (mit den drei nächsten), unbekannte Kennung oder nicht lesbar

BEISPIELE
  nuf site --id commercial-sites/site-freisenberg
  nuf site --at 51.2197,7.6273 --json | jq '.figures["distance.motorway"].value'
  nuf site --district Bierbaum --json | jq '.claims[0]'
  nuf site --find 'f-ab=20000' --json | jq '.figures["find.fits"].value'
`,
    en: `nuf site - every number of the site check, with its proof

SYNOPSIS
  nuf site (--id LAYER/ID | --at LATITUDE,LONGITUDE | --outline FILE | --street NAME |
            --district NAME | --postcode CODE | --city | --find FILTERS | --found NEED)
           [--firm FIRM] [--date DAY] [--data FOLDER] [--json] [--lang de|en]

DESCRIPTION
  The same numbers as the page, by their ids. Filters, need and firm stand as in the link of the
  page, without "x.".

OPTIONS
  --id LAYER/ID            a site, building or zone of the files
  --at LATITUDE,LONGITUDE  a point in degrees
  --outline FILE           the first area of a GeoJSON file, with all parts and holes
  --street NAME            a street: the 100 m cells along it
  --district NAME          a district: what lies in its outline
  --postcode CODE          a postcode; where its outline is not known, the whole city
  --city                   the whole city
  --find FILTERS           site finder, such as 'f-ab=20000&f-stadt=ja'; '' for all;
                           f-reihe=flaeche, preis or autobahn orders the hits
  --found NEED             founders' space, such as 'g-flaeche=100&g-glasfaser=ja'; '' for all
  --firm FIRM              firm, such as '80,cloud-erp,video/12'; then its need as well
  --line LINE              what if the area had this line, such as ftthb/1000 (ftthb, hfc, fttc)
  --plan ID                what if this project were built in the area
  --date DAY               day on which the rules are asked (default: day of the files)
  --data FOLDER            another data folder (else: variable NUF_DATA, data/, the data of the package)
  --json                   {figures: {id: {value, unit, proof}}, claims: [{subject, technology,
                           thresholdMbit, unit, quantifier, share, counted, withoutFigure, asOf, demo}]},
                           with --find also hits: [{answer, id, name, area, area_unit, area_as_of, …}]
  --lang de|en             language of the text
  -h, --help               this help

EXIT STATUS
  0  computed
  1  the outline cannot be used
  2  wrong use, an unknown name (with the three nearest), an unknown id, or not readable

EXAMPLES
  nuf site --id commercial-sites/site-freisenberg
  nuf site --at 51.2197,7.6273 --json | jq '.figures["distance.motorway"].value'
  nuf site --district Bierbaum --json | jq '.claims[0]'
  nuf site --find 'f-ab=20000' --json | jq '.figures["find.fits"].value'
`,
  },
  run: (args, io) => refusingBadFiles('site', io, () => answer(args, io)),
};

function answer(args: readonly string[], io: Io): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      id: { type: 'string' },
      at: { type: 'string' },
      outline: { type: 'string' },
      street: { type: 'string' },
      district: { type: 'string' },
      postcode: { type: 'string' },
      city: { type: 'boolean' },
      find: { type: 'string' },
      found: { type: 'string' },
      firm: { type: 'string' },
      line: { type: 'string' },
      plan: { type: 'string' },
      date: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const asked = ways.filter((name) => values[name] !== undefined);
  if (asked.length !== 1) throw new WrongUse(words[io.lang].one);
  const folder = dataFolder(values.data, io);
  const { city } = readFiles(readDataFolder(folder, io.lang, io.packageDir));
  const table = <S extends z.ZodMiniType>(name: string, schema: S) =>
    readTable(join(folder, name), schema, io.lang);
  const asJson = values.json === true;
  if (values.find !== undefined) {
    const { figures, besides } = searchOf(city, values.find, io);
    printFigures(figures, asJson, io, besides);
  } else if (values.found !== undefined) {
    const { permissibility } = federalRulesOf(folder, io);
    printFigures(matchesOf(city, values.found, permissibility, io), asJson, io);
  } else if (named(values) !== null || values.city === true) {
    printFigures([], asJson, io, answerOf(city, namedSubject(city, values, io), io.lang));
  } else {
    const subject = subjectOfTarget(city, targetOf(city, values, io));
    printFigures(
      placeOf(city, values, { table, federal: federalRulesOf(folder, io) }, io),
      asJson,
      io,
      answerOf(city, subject, io.lang),
    );
  }
  return 0;
}

const ways = ['id', 'at', 'outline', 'street', 'district', 'postcode', 'city', 'find', 'found'] as const;

const words = {
  de: {
    answers: { yes: 'passt', unknown: 'vielleicht', no: 'passt nicht' },
    asked: (text: string, expected: readonly string[]) =>
      expected.length > 0
        ? `„${text}“ ist nicht bekannt. Möglich: ${expected.join(', ')}.`
        : `„${text}“ ist nicht zu verstehen. Zahlen stehen ohne Einheit, sonst ja oder nein; Beispiele: nuf site --help.`,
    firm: (text: string, ids: readonly string[]) =>
      `--firm: „${text}“ ist nicht zu verstehen. Erwartet: Beschäftigte (1 bis ${mostPeople}), dann mit Komma ${ids.join(', ')}, auch mit /Anzahl; ! für „darf nicht ausfallen“.`,
    line: (text: string) =>
      `„${text}“ ist kein Vorhaben und keine Leitung. Erwartet: --plan ID oder --line ftthb/1000.`,
    one: `Genau eines angeben: ${ways.map((way) => `--${way}`).join(', ')}.`,
    name: (text: string, nearest: readonly string[]) =>
      `„${text}“ ist nicht bekannt.${nearest.length > 0 ? ` Am nächsten kommen: ${nearest.join(', ')}.` : ''}`,
    noCity: 'Der Umriss der Stadt steht in keiner Datei. Erwartet: data/boundary.geojson.',
    date: (text: string) => `„${text}“ ist kein Tag. Erwartet: --date JJJJ-MM-TT, etwa 2026-07-01.`,
    unknown: (id: string) =>
      `„${id}“ steht in keiner Datei. Erwartet: EBENE/ID, etwa commercial-sites/site-rosmart.`,
    at: (text: string) => `„${text}“ ist kein Ort. Erwartet: Breite,Länge in Grad, etwa 51.2197,7.6273.`,
    moreAreas: (file: string, more: number) =>
      `${file}: Gerechnet wird die erste Fläche; ${more} weitere Objekte mit Fläche zählen nicht.`,
  },
  en: {
    answers: { yes: 'fits', unknown: 'perhaps', no: 'does not fit' },
    asked: (text: string, expected: readonly string[]) =>
      expected.length > 0
        ? `“${text}” is not known. Possible: ${expected.join(', ')}.`
        : `“${text}” cannot be understood. Numbers stand without a unit, else ja or nein; examples: nuf site --help.`,
    firm: (text: string, ids: readonly string[]) =>
      `--firm: “${text}” cannot be understood. Expected: people (1 to ${mostPeople}), then with a comma ${ids.join(', ')}, also with /count; ! for “must not fail”.`,
    line: (text: string) => `“${text}” is no project and no line. Expected: --plan ID or --line ftthb/1000.`,
    one: `Name exactly one: ${ways.map((way) => `--${way}`).join(', ')}.`,
    name: (text: string, nearest: readonly string[]) =>
      `“${text}” is not known.${nearest.length > 0 ? ` Closest: ${nearest.join(', ')}.` : ''}`,
    noCity: 'The outline of the city stands in no file. Expected: data/boundary.geojson.',
    date: (text: string) => `“${text}” is no day. Expected: --date YYYY-MM-DD, such as 2026-07-01.`,
    unknown: (id: string) =>
      `“${id}” stands in no file. Expected: LAYER/ID, such as commercial-sites/site-rosmart.`,
    at: (text: string) =>
      `“${text}” is no place. Expected: latitude,longitude in degrees, such as 51.2197,7.6273.`,
    moreAreas: (file: string, more: number) =>
      `${file}: the first area is computed; ${more} further features with an area do not count.`,
  },
} as const;

type Table = <S extends z.ZodMiniType>(name: string, schema: S) => z.output<S>;
type Values = Partial<
  Record<
    'id' | 'at' | 'outline' | 'street' | 'district' | 'postcode' | 'firm' | 'date' | 'line' | 'plan',
    string | undefined
  >
>;

/** What is asked for by its name; null for everything else. */
function named(values: Values): readonly [kind: NamedKind, name: string] | null {
  for (const kind of ['street', 'district', 'postcode'] as const) {
    const name = values[kind];
    if (name !== undefined) return [kind, name];
  }
  return null;
}

/** The subject of a name, or of the city. */
function namedSubject(city: City, values: Values, io: Io): Subject {
  const say = words[io.lang];
  const asked = named(values);
  if (!asked) {
    const whole = subjectOfCity(city);
    if (!whole) throw new WrongUse(say.noCity);
    return whole;
  }
  const [kind, name] = asked;
  const { subject, nearest } = subjectNamed(city, kind, name);
  if (!subject) throw new WrongUse(say.name(name, nearest));
  return subject;
}

interface Rules {
  readonly table: Table;
  readonly federal: FederalRules;
}

function placeOf(city: City, values: Values, { table, federal }: Rules, io: Io): NamedFigure[] {
  if (values.date !== undefined && !datePattern.test(values.date))
    throw new WrongUse(words[io.lang].date(values.date));
  const target = targetOf(city, values, io);
  if (values.line !== undefined || values.plan !== undefined) return whatIfOf(city, values, target, io);
  const check = siteCheck(city, target, values.date ?? city.municipality.dataAsOf, federal);
  const origin = { site: questionOf(values, target), dataAsOf: city.municipality.dataAsOf };
  const requirements = table('business-requirements.json', businessRequirementsSchema);
  const need =
    values.firm === undefined ? null : businessNeed(firmOf(values.firm, requirements, io), requirements);
  return [
    ...figuresOfSite(siteFigures(check, shapeOf(target), federal, origin)),
    ...(need ? figuresOfFit(fitFigures(need, requirements, origin)) : []),
    ...(target.kind === 'feature' ? ofLists(city, target.feature) : []),
  ];
}

/** What a line would change in the area: of a project (`--plan`), or one's own (`--line`). */
function whatIfOf(city: City, values: Values, target: SiteTarget, io: Io): NamedFigure[] {
  const own = ownLineFrom(values.line);
  const plan =
    values.plan === undefined
      ? own && ownLine(own.technology, own.downMbit)
      : plansOf(city).find(({ id }) => id === values.plan);
  const geometry = shapeOf(target);
  if (!plan) throw new WrongUse(words[io.lang].line(values.plan ?? values.line ?? ''));
  if (!geometry) return [];
  const which = values.outline === undefined && values.plan !== undefined ? 'plan' : 'outline';
  return whatIfFigures(city, plan, geometry, { site: questionOf(values, target), source: '–', which });
}

/** What finder and founders' matcher show of the same place. */
function ofLists(city: City, feature: CityFeature): NamedFigure[] {
  const candidate = siteCandidates(city).find((one) => one.feature === feature);
  const place = founderPlaces(city).find((one) => one.feature === feature);
  return [
    ...(candidate ? figuresOfCandidate(candidateFigures(city, candidate)) : []),
    ...(place ? figuresOfFounderPlace(founderFigures(city, place)) : []),
  ];
}

/** The counts of the finder, and the hits by name in the order of the page. */
function searchOf(city: City, asked: string, io: Io): { figures: NamedFigure[]; besides: Besides } {
  const extra = extraFrom(asked, 'f-', io);
  const candidates = siteCandidates(city);
  const search = findSites(candidates, wishFrom(extra), hidesUnknown(extra));
  const hits = orderedHits(search.shown, orderFrom(extra));
  const rows = hits.map(({ candidate, answer }) => ({ answer, ...hitRow(city, candidate) }));
  const isAsked = search.counts.length > 0;
  const lines = hits.map(({ candidate, answer }) =>
    [...(isAsked ? [words[io.lang].answers[answer]] : []), candidate.name, candidate.key].join(' · '),
  );
  return {
    figures: figuresOfSearch(
      searchFigures(candidates, search, { asked, dataAsOf: city.municipality.dataAsOf }),
    ),
    besides: { json: { hits: rows }, lines },
  };
}

function matchesOf(city: City, asked: string, rules: Permissibility, io: Io): NamedFigure[] {
  const extra = extraFrom(asked, 'g-', io);
  const places = founderPlaces(city);
  const matches = matchFounders(places, needFrom(extra), rules, stagesFrom(extra));
  return figuresOfMatches(matchFigures(matches, places.length, asked, city.municipality.dataAsOf));
}

/** `f-ab=20000&f-stadt=ja` → the keys as the page has them. The page passes over what it does not know; this says it. */
function extraFrom(asked: string, prefix: 'f-' | 'g-', io: Io): Record<string, string> {
  const extra = Object.fromEntries(new URLSearchParams(asked));
  const [wrong] = notUnderstood(extra, prefix);
  if (wrong) throw new WrongUse(words[io.lang].asked(wrong.text, wrong.expected));
  return extra;
}

function firmOf(text: string, requirements: BusinessRequirements, io: Io) {
  const [wrong] = firmPartsLeftOut(text, requirements);
  const ids = requirements.activities.map(({ id }) => id);
  if (wrong !== undefined) throw new WrongUse(words[io.lang].firm(wrong, ids));
  return firmFrom(text, requirements);
}

function targetOf(city: City, { id, at, outline }: Values, io: Io): SiteTarget {
  const say = words[io.lang];
  if (id !== undefined) {
    const feature = featureById(city, featureNamed(id));
    if (!feature) throw new WrongUse(say.unknown(id));
    return { kind: 'feature', feature };
  }
  if (at !== undefined) {
    const [lat = Number.NaN, lon = Number.NaN] = at.split(',').map(Number);
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new WrongUse(say.at(at));
    return { kind: 'point', lon, lat };
  }
  const file = outline ?? '';
  const { geometry, findings, more } = readOutline(readInput(resolve(io.cwd, file), io, file));
  const taken: Geometry = usable(geometry, findings, 'site', file, io);
  if (more > 0) io.err(`nuf site: ${say.moreAreas(file, more)}\n`);
  return { kind: 'outline', geometry: taken };
}

function questionOf({ outline, firm, date, plan, line }: Values, target: SiteTarget): SiteQuestion {
  return { subject: subjectOf(target, outline), date, firm, plan, line };
}

function subjectOf(target: SiteTarget, file = ''): SiteQuestion['subject'] {
  if (target.kind === 'outline') return { kind: 'outline', file };
  if (target.kind === 'point') return target;
  const { layer, id } = target.feature;
  return { kind: 'feature', feature: { layer, id } };
}
