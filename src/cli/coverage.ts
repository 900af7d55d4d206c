// SPDX-License-Identifier: EUPL-1.2
// `nuf coverage`: shares of any zones under any coverage, exact, in the plane of the cells.

import { thresholdsMbit } from '../layers/speed-thresholds';
import { formatNumber } from '../words/number/format';
import type { Command, Io } from './command';
import { readCoverage } from './coverage/files';
import { type Options, readOptions, tableWeight } from './coverage/options';
import { percent } from './coverage/percent';
import { rowsAsJson, rowsAsText } from './coverage/rows';
import { type ComputedZone, computeZones } from './coverage/zones';
import { refusingBadFiles } from './disk/bad-file';

export const coverage: Command = {
  name: 'coverage',
  summary: {
    de: 'rechnet Anteile beliebiger Gebiete unter beliebiger Versorgung',
    en: 'computes shares of any zones under any coverage',
  },
  usage: {
    de: `nuf coverage - Anteile von Gebieten, geometrisch genau

AUFRUF
  nuf coverage --zones Z.geojson --coverage C.geojson|C.csv|C.cells [--weight GEWICHT]
               [--group GRUPPE] [--thresholds 30,50,…] [--crs EPSG:25832|EPSG:3035] [--amounts] [--json]
               [--decimal ZEICHEN] [--thousands ZEICHEN] [--shares percent|fractions]

BESCHREIBUNG
  Z enthält Flächen (Polygon, MultiPolygon; Grad, RFC 7946). C ist eins von dreien:
    - CSV mit raster_id (100mN56751E4043 oder CRS3035RES100mN3125900E4155400) und amtlichen Spalten
      down_fn_<hh|gew|gwg>_alle_<Mbit/s>; Trenner ; Tab , oder | oder Zeile sep=; leer = keine Angabe
    - GeoJSON mit denselben Angaben als Eigenschaften; der Ort folgt aus raster_id
    - GeoJSON mit Flächen, die sich überlappen dürfen, je mit einer Zahl downMbit; die beste zählt
      (nur nach Fläche)
  Gewichte:
    area        versorgte Fläche / Fläche des Gebiets; je Feld der Anteil der Haushalte, sonst der Betriebe;
                Land ohne Angabe zählt als nicht versorgt; null, wo im ganzen Gebiet keine Angabe ist
    households  nach der Spalte households, Felder ohne Angabe zählen nicht; null, wo niemand gezählt ist
    businesses  ebenso nach der Spalte businesses; welche Spalten ihren Anteil nennen, sagt --group
  Zahlen: Dezimalkomma oder -punkt, Tausenderzeichen, Exponent, %, Mbit/s oder Gbit/s, je Spalte
  entschieden; was zwei Lesarten behält, wird abgelehnt. Kennzeichen wie -1, -9999, k. A. und #WERT! sind keine
  Angabe und werden genannt.
  Anteile sind Verhältnisse in der Ebene des Gitters (bei Flächen mit downMbit: in der von --crs);
  eine Fläche (ha, areaM2) ist die auf dem Ellipsoid.

OPTIONEN
  --zones DATEI, --coverage DATEI
  --weight GEWICHT     area (vorbelegt), households oder businesses
  --group GRUPPE       industrial: Gewerbegebiete, Betriebe nach gwg, wo ein Feld das hat, sonst nach gew;
                       residential, mixed oder all: nach gew; ohne Angabe nach gew, wo es fehlt nach gwg.
                       Heißt die Datei wie eine Ebene (industrial-zones.geojson), gilt deren Gruppe
  --thresholds LISTE   Mbit/s, durch Komma getrennt (vorbelegt: ${thresholdsMbit.join(',')})
  --crs CODE           EPSG:25832 (vorbelegt) oder EPSG:3035; bei Feldern muss er zu ihren Kennungen passen
  --amounts            dazu "amount" (gezählte Haushalte oder Betriebe im Gebiet, null bei area) und
                       "perimeterM" (Umfang in der UTM-Zone des Gebiets); nur mit --json
  --decimal comma|point             was in den Zahlen das Dezimalzeichen ist, wo die Spalte es nicht entscheidet
  --thousands comma|point|space|apostrophe|none    ebenso, was Tausender trennt
  --shares percent|fractions        ob Anteile Prozent (100) oder Bruchteile (1) sind, wo keiner über 1 liegt
  --json               [{"id", "areaM2", "share": {"30": …}}], nach Haushalten und Betrieben auch
                       "withoutFigure" (wie viele davon keine Angabe haben); id ist die des Objekts, sonst die
                       Eigenschaft id oder name, sonst die Stelle in der Datei; areaM2 und share sind null bei einem
                       Gebiet, dessen Umriss sich kreuzt oder überlappt (mehr als ein Millionstel der Fläche),
                       und bei Punkten und Linien
  --lang de|en         Sprache der Meldungen

RÜCKGABEWERT
  0  gerechnet (übergangene Zeilen stehen auf der Fehlerausgabe)
  1  eine Datei ist nicht zu gebrauchen
  2  falscher Aufruf oder Datei nicht lesbar

BEISPIEL
  nuf coverage --zones data/industrial-zones.geojson --coverage data/broadband-coverage.geojson --json
`,
    en: `nuf coverage - shares of zones, geometrically exact

SYNOPSIS
  nuf coverage --zones Z.geojson --coverage C.geojson|C.csv|C.cells [--weight WEIGHT]
               [--group GROUP] [--thresholds 30,50,…] [--crs EPSG:25832|EPSG:3035] [--amounts] [--json]
               [--decimal MARK] [--thousands MARK] [--shares percent|fractions]

DESCRIPTION
  Z holds areas (Polygon, MultiPolygon; degrees, RFC 7946). C is one of three:
    - CSV with raster_id (100mN56751E4043 or CRS3035RES100mN3125900E4155400) and official columns
      down_fn_<hh|gew|gwg>_alle_<Mbit/s>; separator ; tab , or | or a line sep=; empty = no figure
    - GeoJSON with the same as properties; the place follows from raster_id
    - GeoJSON of areas that may overlap, each with a number downMbit; the best counts (by area only)
  Weights:
    area        area served / area of the zone; in each cell the share of households, else of businesses;
                land without a figure counts as not covered; null where nothing in the zone has one
    households  by the column households, cells without a figure do not count; null where nobody is counted
    businesses  the same by the column businesses; which columns state their share is said by --group
  Numbers: decimal comma or point, marks for thousands, exponent, %, Mbit/s or Gbit/s, decided for each
  column; what keeps two readings is refused. Codes such as -1, -9999, n/a and #VALUE! are no figure and are named.
  Shares are ratios in the plane of the grid (for areas with downMbit: of the one of --crs);
  an area (ha, areaM2) is that of the ellipsoid.

OPTIONS
  --zones FILE, --coverage FILE
  --weight WEIGHT      area (default), households or businesses
  --group GROUP        industrial: commercial areas, businesses by gwg where a cell has it, else by gew;
                       residential, mixed or all: by gew; without it by gew, where that is missing by gwg.
                       A file that is named like a layer (industrial-zones.geojson) has the layer's group
  --thresholds LIST    Mbit/s, separated by commas (default: ${thresholdsMbit.join(',')})
  --crs CODE           EPSG:25832 (default) or EPSG:3035; for cells it must fit their ids
  --amounts            adds "amount" (households or businesses counted in the zone, null for area) and
                       "perimeterM" (perimeter in the UTM zone of the area); only with --json
  --decimal comma|point             which mark is the decimal one, where the column does not decide
  --thousands comma|point|space|apostrophe|none    the same for the mark of thousands
  --shares percent|fractions        whether shares are per cent (100) or fractions (1), where none is above 1
  --json               [{"id", "areaM2", "share": {"30": …}}], by households and businesses also
                       "withoutFigure" (how many of them have no figure); id is that of the feature, else its
                       property id or name, else its place in the file; areaM2 and share are null for a zone whose
                       outline crosses or overlaps itself (more than a millionth of its area), and for points and lines
  --lang de|en         language of the messages

EXIT STATUS
  0  computed (rows that were skipped are named on standard error)
  1  a file cannot be used
  2  wrong use, or a file that cannot be read

EXAMPLE
  nuf coverage --zones data/industrial-zones.geojson --coverage data/broadband-coverage.geojson --json
`,
  },
  run(args, io) {
    const options = readOptions(args, io);
    return refusingBadFiles('coverage', io, () => {
      // Cells first: while a country's columns grow, the memory has not to be searched through all positions of its zones.
      const coverageRead = readCoverage({ ...options, weight: tableWeight(options) }, io);
      const zones = computeZones(coverageRead, options, io);
      reportUnclear(zones, options.zones, io);
      reportNoArea(zones, options.zones, io);
      reportWithoutFigure(zones, options, io);
      reportNothingFound(zones, options, io);
      const rows = options.json ? rowsAsJson(zones, options) : rowsAsText(zones, options, io.lang);
      for (const text of rows) io.out(text);
      return 0;
    });
  },
};

/** Zones that are not computed because it is not clear what is inside: how many, and the first ones by name. */
function reportUnclear(zones: readonly ComputedZone[], path: string, io: Io): void {
  const unclear = zones.flatMap(({ id, share: { areaM2, unclear: part } }) =>
    areaM2 === null ? [`${id} (${percent(part, io.lang)})`] : [],
  );
  if (unclear.length === 0) return;
  const list = unclear.slice(0, listedZones).join(', ') + (unclear.length > listedZones ? ', …' : '');
  io.err(
    io.lang === 'de'
      ? `nuf coverage: ${path}: ${unclear.length} Gebiete nicht gerechnet, ihr Umriss kreuzt oder überlappt sich; in Klammern, wie viel der Fläche nicht eindeutig ist: ${list}. nuf check nennt die Stelle.\n`
      : `nuf coverage: ${path}: ${unclear.length} zones not computed, their outline crosses or overlaps itself; in brackets how much of the area is not clear: ${list}. nuf check names the place.\n`,
  );
}

/** A share is one of those with a figure: how many it leaves out, and where the largest part. */
function reportWithoutFigure(
  zones: readonly ComputedZone[],
  { thresholds, weight }: Pick<Options, 'thresholds' | 'weight'>,
  { lang, err }: Io,
): void {
  const gaps = zones.flatMap(({ id, share: { amount, withoutFigure } }) => {
    const most = Math.max(0, ...(withoutFigure ?? []));
    return amount && most > 0 ? [{ id, amount, most, mbit: thresholds[withoutFigure!.indexOf(most)]! }] : [];
  });
  const [first, ...more] = gaps;
  if (first === undefined) return;
  const widest = more.reduce((a, b) => (b.most / b.amount > a.most / a.amount ? b : a), first);
  const count = (value: number) => formatNumber(value, lang, 0, 1);
  const part = `${count(widest.most)} ${lang === 'de' ? 'von' : 'of'} ${count(widest.amount)}`;
  const share = percent(widest.most / widest.amount, lang);
  const units = unitsOf[lang][weight === 'households' ? 'households' : 'businesses'];
  err(
    lang === 'de'
      ? `nuf coverage: In ${gaps.length} von ${zones.length} Gebieten stehen ${units} ohne Angabe; der Anteil gilt für die mit Angabe. Am meisten in ${widest.id}: ${part} (${share}) ab ${widest.mbit} Mbit/s. Mit --json steht die Zahl bei jedem Gebiet (withoutFigure).\n`
      : `nuf coverage: In ${gaps.length} of ${zones.length} zones there are ${units} without a figure; the share is of those with one. Most in ${widest.id}: ${part} (${share}) from ${widest.mbit} Mbit/s. With --json the number stands at each zone (withoutFigure).\n`,
  );
}

const unitsOf = {
  de: { households: 'Haushalte', businesses: 'Betriebe' },
  en: { households: 'households', businesses: 'businesses' },
} as const;

/** Zones and coverage that lie apart: no share and an amount of 0 everywhere would pass for an answer. */
function reportNothingFound(
  zones: readonly ComputedZone[],
  { coverage: path }: Pick<Options, 'coverage'>,
  { lang, err }: Io,
): void {
  const asked = zones.filter(({ hasArea, share: { areaM2 } }) => hasArea && areaM2 !== null);
  const isEmpty = asked.every(
    ({ share: { shares, amount } }) => !amount && shares.every((one) => one === null),
  );
  if (asked.length === 0 || !isEmpty) return;
  err(
    lang === 'de'
      ? `nuf coverage: Keins der Gebiete mit Fläche (${asked.length}) liegt auf einer Zelle mit Angaben aus ${path}. Prüfen Sie, ob beide Dateien dieselbe Gegend und dasselbe Koordinatensystem meinen.\n`
      : `nuf coverage: None of the zones with an area (${asked.length}) lies on a cell with figures of ${path}. Check that both files mean the same region and the same coordinate system.\n`,
  );
}

const listedZones = 5;

/** Points, lines and features without a place: they are no zones, and 0 m² would say that they were. */
function reportNoArea(zones: readonly ComputedZone[], path: string, io: Io): void {
  const none = zones.filter(({ hasArea }) => !hasArea).map(({ id }) => id);
  if (none.length === 0) return;
  const list = none.slice(0, listedZones).join(', ') + (none.length > listedZones ? ', …' : '');
  io.err(
    io.lang === 'de'
      ? `nuf coverage: ${path}: ${none.length} Objekte sind keine Fläche und haben keine Zahlen: ${list}\n`
      : `nuf coverage: ${path}: ${none.length} features are no area and have no numbers: ${list}\n`,
  );
}
