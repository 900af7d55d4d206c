// SPDX-License-Identifier: EUPL-1.2
// The texts of `nuf site`: its help, and what it says of a question that it cannot answer.

import type { WhatIfLacks } from '../../analysis/expansion/subject-what-if';
import type { SubjectKind } from '../../analysis/place/subject';
import { mostPeople } from '../../core/limits/limits';
import { formatDataDate } from '../../words/number/format';

/** Of these exactly one says what is asked. */
export const ways = [
  'id',
  'at',
  'outline',
  'street',
  'district',
  'postcode',
  'city',
  'find',
  'found',
] as const;

export const siteUsage = {
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
  --street NAME      eine Straße: die 100-Meter-Felder an ihr, bei einer ungenauen Linie alle, in denen sie
                     liegen kann; mit Hausnummer ('Weg 12 a') das Haus, wo der Ordner house-coordinates.houses hat
  --district NAME    ein Ortsteil: was in seinem Umriss liegt
  --postcode PLZ     eine Postleitzahl; wo ihr Umriss nicht bekannt ist, die ganze Stadt
  --city             die ganze Stadt
  --find FILTER      Flächenfinder, etwa 'f-ab=20000&f-stadt=ja'; '' für alle; f-reihe=flaeche,
                     preis oder autobahn ordnet die Treffer
  --found BEDARF     Platz für Gründer, etwa 'g-flaeche=100&g-glasfaser=ja'; '' für alle
  --firm BETRIEB     Betrieb, etwa '80,cloud-erp,video/12'; dann auch die Zahlen des Bedarfs
  --line LEITUNG     was wäre, wenn alle dort diese Leitung hätten, etwa ftthb/1000 (ftthb, hfc, fttc)
  --plan ID          was wäre, wenn dieses Vorhaben dort ausgebaut würde
  --date TAG         Tag, an dem die Regeln gelten sollen (vorbelegt: Stand der Dateien)
  --data ORDNER      anderer Datenordner (sonst: Variable NUF_DATA, data/, die Daten des Pakets)
  --json             {figures: {Kennung: {value, unit, proof}}, subject: worauf die Antwort sich bezieht,
                     nearestSettled: nächstes Feld mit Haushalten oder Betrieben, wo hier keine sind, sonst null,
                     cityPart: welcher Teil in der Stadt liegt, wo nicht alles darin liegt, sonst null,
                     unlistedHouse: die Adresse, deren Hausnummer in keiner Liste steht, nur mit --street,
                     builtSince: was hier nach dem Stand der Daten (weitgehend) fertig gemeldet ist,
                     named: [{id, street}], Vorhaben, deren Quelle die Straße nennt und die noch nicht fertig sind;
                     zu einer Hausnummer ohne Liste auch namesHouse (null: ob auch sie, ist nicht bekannt),
                     distribution: [je Technik, wie viele je Mbit/s], claims: [{subject, technology,
                     thresholdMbit, unit, quantifier, share, counted, withoutFigure, asOf, demo}],
                     assumed: welche Zählungen eine Annahme sind, supposed: {line, of, lacks}, nur mit --line oder
                     --plan: was angenommen ist, wovon, und was dafür fehlt (outside, extent, speed, data)},
                     mit --find auch hits: [{answer, id, name, area, area_unit, area_as_of, …, builtSince}],
                     mit --found places: [{id, name, builtSince, named}]; Anteile haben auch
                     quantifier, das Wort der claims: less-than-one und too-few sind kein „einige“
  --lang de|en       Sprache des Textes
  -h, --help         diese Hilfe

RÜCKGABEWERT
  0  gerechnet
  1  der Umriss ist nicht zu gebrauchen
  2  falscher Aufruf, unbekannter Name oder Kennung (mit den drei nächsten) oder nicht lesbar

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
  --street NAME            a street: the 100 m cells along it, of a rough line all in which it may lie;
                           with a number ('Weg 12 a') the house, where the folder has house-coordinates.houses
  --district NAME          a district: what lies in its outline
  --postcode CODE          a postcode; where its outline is not known, the whole city
  --city                   the whole city
  --find FILTERS           site finder, such as 'f-ab=20000&f-stadt=ja'; '' for all;
                           f-reihe=flaeche, preis or autobahn orders the hits
  --found NEED             founders' space, such as 'g-flaeche=100&g-glasfaser=ja'; '' for all
  --firm FIRM              firm, such as '80,cloud-erp,video/12'; then its need as well
  --line LINE              what if everybody there had this line, such as ftthb/1000 (ftthb, hfc, fttc)
  --plan ID                what if this project were built there
  --date DAY               day on which the rules are asked (default: day of the files)
  --data FOLDER            another data folder (else: variable NUF_DATA, data/, the data of the package)
  --json                   {figures: {id: {value, unit, proof}}, subject: what the answer is of,
                           nearestSettled: nearest cell with households or businesses where none are here, else null,
                           cityPart: how much lies in the city where not all of it does, else null,
                           unlistedHouse: the address whose number is in no list, with --street only,
                           builtSince: what was reported (largely) done here after the date of the data,
                           named: [{id, street}], projects not yet done whose source names the street; for a house
                           number in no list also namesHouse (null: whether that one too is not known),
                           distribution: [how many for each Mbit/s, by technology], claims: [{subject, technology,
                           thresholdMbit, unit, quantifier, share, counted, withoutFigure, asOf, demo}],
                           assumed: which counts are an assumption, supposed: {line, of, lacks}, with --line or
                           --plan only: what is supposed, of what, and what is lacking (outside, extent, speed, data)},
                           with --find also hits: [{answer, id, name, area, area_unit, area_as_of, …, builtSince}],
                           with --found places: [{id, name, builtSince, named}]; shares have
                           quantifier, the word of the claims: less-than-one and too-few are no "some"
  --lang de|en             language of the text
  -h, --help               this help

EXIT STATUS
  0  computed
  1  the outline cannot be used
  2  wrong use, an unknown name or id (with the three nearest), or not readable

EXAMPLES
  nuf site --id commercial-sites/site-freisenberg
  nuf site --at 51.2197,7.6273 --json | jq '.figures["distance.motorway"].value'
  nuf site --district Bierbaum --json | jq '.claims[0]'
  nuf site --find 'f-ab=20000' --json | jq '.figures["find.fits"].value'
`,
};

const mayLieDe = 'In allen Feldern, in denen das Gefragte liegen kann,';
const supposedDe: Readonly<Record<SubjectKind, string>> = {
  area: 'In der gefragten Fläche',
  cell: 'Im Feld dieses Punktes',
  line: 'In allen Feldern an dieser Straße',
  corridor: mayLieDe,
  circle: mayLieDe,
  building: mayLieDe,
};
const mayLieEn = 'in the cells in which the place asked about may lie';
const supposedEn: Readonly<Record<SubjectKind, string>> = {
  area: 'in the area asked about',
  cell: 'in the cell of this point',
  line: 'in the cells along this street',
  corridor: mayLieEn,
  circle: mayLieEn,
  building: mayLieEn,
};
const lacksDe: Readonly<Record<WhatIfLacks, string>> = {
  outside: 'Welche Leitung außerhalb der Gemeinde verfügbar ist, steht nicht in ihren Daten.',
  extent: 'Seine Lage oder sein Umriss steht in keiner Datei.',
  speed: 'Das Vorhaben nennt keine Geschwindigkeit.',
  data: 'Die Versorgung oder der Umriss der Gemeinde fehlt in den Daten.',
};
const lacksEn: Readonly<Record<WhatIfLacks, string>> = {
  outside: 'which line is available outside the municipality is not in its data.',
  extent: 'no file has its place or its outline.',
  speed: 'the project names no speed.',
  data: 'the coverage or the outline of the municipality is not in the data.',
};

export const siteWords = {
  de: {
    asked: (text: string, expected: readonly string[]) =>
      expected.length > 0
        ? `„${text}“ ist nicht bekannt. Möglich: ${expected.join(', ')}.`
        : `„${text}“ ist nicht zu verstehen. Zahlen stehen ohne Einheit, sonst ja oder nein; Beispiele: nuf site --help.`,
    firm: (text: string, ids: readonly string[]) =>
      `--firm: „${text}“ ist nicht zu verstehen. Erwartet: Beschäftigte (1 bis ${mostPeople}), dann mit Komma ${ids.join(', ')}, auch mit /Anzahl; ! für „darf nicht ausfallen“.`,
    supposed: (line: string, kind: SubjectKind) =>
      `Annahme: ${supposedDe[kind]} hätten alle „${line}“. „now“ sagen die Daten; „built“ und „gained“ gelten nur unter dieser Annahme.`,
    nobodyGains: 'Gezählt ist hier niemand; deshalb ändert sich für niemanden etwas.',
    notSupposed: (line: string, lacks: WhatIfLacks) =>
      `Was „${line}“ hier ändern würde, ist nicht zu rechnen: ${lacksDe[lacks]}`,
    notOfSearch: (option: string, search: string) =>
      `--${option} gilt einem Ort und ändert an --${search} nichts. Erwartet: --${option} mit --id, --at, --outline, --street, --district, --postcode oder --city.`,
    oneSupposed: 'Nur eines angeben: --line oder --plan.',
    lineOfMap: (option: string, name: string) =>
      `„${name}“ ist nur als Linie der Karte bekannt, dafür gibt es --${option} nicht. Erwartet: ein Punkt (--at) oder ein Umriss (--outline).`,
    line: (text: string) =>
      `„${text}“ ist kein Vorhaben und keine Leitung. Erwartet: --plan ID oder --line ftthb/1000.`,
    one: `Genau eines angeben: ${ways.map((way) => `--${way}`).join(', ')}.`,
    name: (text: string, nearest: readonly string[]) =>
      `„${text}“ ist nicht bekannt.${nearest.length > 0 ? ` Am nächsten kommen: ${nearest.join(', ')}.` : ''}`,
    numberNeeded: (text: string, first: readonly string[]) =>
      `„${text}“ steht nur mit Hausnummern in den Daten. Nennen Sie eine, etwa: ${first.join(', ')}.`,
    house: (name: string, source: string, asOf: string | null) =>
      `${name} (Hauskoordinaten: ${source}${asOf === null ? '' : `, Stand ${formatDataDate(asOf, 'de')}`})`,
    unlistedHouse: (house: string) =>
      `${house}: Die Hausnummer steht in keiner Adressliste; die Antwort gilt nicht für dieses Haus allein.`,
    houses: (text: string, all: readonly string[]) =>
      `„${text}“ kann mehrere Häuser meinen: ${all.join(', ')}. Nennen Sie eines davon.`,
    noCity: 'Der Umriss der Stadt steht in keiner Datei. Erwartet: data/boundary.geojson.',
    date: (text: string) => `„${text}“ ist kein Tag. Erwartet: --date JJJJ-MM-TT, etwa 2026-07-01.`,
    unknown: (id: string, near: readonly string[]) =>
      `„${id}“ steht in keiner Datei. Erwartet: EBENE/ID, etwa ${near.join(', ') || 'commercial-sites/…'}.`,
    at: (text: string) =>
      `„${text}“ ist kein Ort in Deutschland. Erwartet: Breite,Länge in Grad, etwa 51.2197,7.6273.`,
    outside:
      'Nach den Dateien liegt das Gefragte außerhalb der Gemeinde: Für wen dort welche Leitung verfügbar ist, steht nicht in ihren Daten.',
    moreAreas: (file: string, more: number) =>
      `${file}: Gerechnet wird die erste Fläche; ${more} weitere Objekte mit Fläche zählen nicht.`,
  },
  en: {
    asked: (text: string, expected: readonly string[]) =>
      expected.length > 0
        ? `“${text}” is not known. Possible: ${expected.join(', ')}.`
        : `“${text}” cannot be understood. Numbers stand without a unit, else ja or nein; examples: nuf site --help.`,
    firm: (text: string, ids: readonly string[]) =>
      `--firm: “${text}” cannot be understood. Expected: people (1 to ${mostPeople}), then with a comma ${ids.join(', ')}, also with /count; ! for “must not fail”.`,
    supposed: (line: string, kind: SubjectKind) =>
      `Assumption: everybody ${supposedEn[kind]} has “${line}”. “now” is what the data say; “built” and “gained” hold only under this assumption.`,
    nobodyGains: 'Nobody is counted here; so nothing changes for anybody.',
    notSupposed: (line: string, lacks: WhatIfLacks) =>
      `What “${line}” would change here cannot be computed: ${lacksEn[lacks]}`,
    notOfSearch: (option: string, search: string) =>
      `--${option} is asked of a place and changes nothing of --${search}. Expected: --${option} with --id, --at, --outline, --street, --district, --postcode or --city.`,
    oneSupposed: 'Name only one: --line or --plan.',
    lineOfMap: (option: string, name: string) =>
      `“${name}” is known only as a line of the map, of which --${option} cannot be asked. Expected: a point (--at) or an outline (--outline).`,
    line: (text: string) => `“${text}” is no project and no line. Expected: --plan ID or --line ftthb/1000.`,
    one: `Name exactly one: ${ways.map((way) => `--${way}`).join(', ')}.`,
    name: (text: string, nearest: readonly string[]) =>
      `“${text}” is not known.${nearest.length > 0 ? ` Closest: ${nearest.join(', ')}.` : ''}`,
    numberNeeded: (text: string, first: readonly string[]) =>
      `“${text}” is in the data by house number only. Name one, such as: ${first.join(', ')}.`,
    house: (name: string, source: string, asOf: string | null) =>
      `${name} (house coordinates: ${source}${asOf === null ? '' : `, as of ${formatDataDate(asOf, 'en')}`})`,
    unlistedHouse: (house: string) =>
      `${house}: the house number is in no list of addresses; the answer is not for this house alone.`,
    houses: (text: string, all: readonly string[]) =>
      `“${text}” may mean several houses: ${all.join(', ')}. Name one of them.`,
    noCity: 'No file has the outline of the city. Expected: data/boundary.geojson.',
    date: (text: string) => `“${text}” is no day. Expected: --date YYYY-MM-DD, such as 2026-07-01.`,
    unknown: (id: string, near: readonly string[]) =>
      `No file has “${id}”. Expected: LAYER/ID, such as ${near.join(', ') || 'commercial-sites/…'}.`,
    at: (text: string) =>
      `“${text}” is no place in Germany. Expected: latitude,longitude in degrees, such as 51.2197,7.6273.`,
    outside:
      'By the files, what was asked for lies outside the municipality: which line is available to whom there is not in its data.',
    moreAreas: (file: string, more: number) =>
      `${file}: the first area is computed; ${more} further features with an area do not count.`,
  },
} as const;
