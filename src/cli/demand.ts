// SPDX-License-Identifier: EUPL-1.2
// `nuf demand`: commercial land demand from a file of assumptions, the same figures as in the land-demand laboratory.

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { NamedFigure } from '../analysis/figure/figure';
import { demandFigures, figuresOfDemand } from '../analysis/land-demand/demand-figures';
import {
  type LandDemand,
  type LandDemandInput,
  landDemand,
  type Sector,
} from '../analysis/land-demand/land-demand';
import { landReserve, sitesOf } from '../analysis/land-demand/land-reserve';
import {
  type InputProblem,
  type InputReading,
  inputProblemSentence,
  readLandDemandInput,
} from '../analysis/land-demand/read-assumptions';
import { readSectorsCsv } from '../analysis/land-demand/read-sectors';
import { allReserveFigures, figuresOfReserve } from '../analysis/land-demand/reserve-figures';
import { landDemandDefaultsSchema } from '../core/city/land-demand-defaults';
import { csvText } from '../core/csv/csv-text';
import { formatFigure } from '../words/number/figure-text';
import type { Command, Io, Lang } from './command';
import { WrongUse } from './command';
import { readInput } from './disk/input-file';
import { dataFolder, namedFolder, readDataFolder, readFiles, readTable } from './folder/data-folder';
import { numberFormat, numberOptions } from './numbers/number-options';
import { printFigures } from './print-figures';

export const demand: Command = {
  name: 'demand',
  summary: {
    de: 'rechnet den Bedarf an Gewerbefläche aus Annahmen',
    en: 'computes commercial land demand from assumptions',
  },
  usage: {
    de: `nuf demand - Bedarf an Gewerbefläche aus einer Datei mit Annahmen

AUFRUF
  nuf demand --input annahmen.json [--sectors branchen.csv [--decimal ZEICHEN] [--thousands ZEICHEN]]
             [--figures] [--data ORDNER] [--json] [--lang de|en]

BESCHREIBUNG
  Rechnet GIFPRO: je Branche A = T · E·a·(n + v·(1−w)) · f, mit reuseOn "all" A = T · E·a·(n+v)·(1−w) · f.
  Mit "automation" rechnet es das eigene Modell des Projekts: Beschäftigte, Fläche je Platz und Verlagerungen
  ändern sich von Jahr zu Jahr, k(t) = 1 − ρ·(t/T)·s. Mit "trend" folgen die Beschäftigten einer Zeitreihe.

  Eingabe:
    { "horizonYears": 20,               T, ganze Jahre
      "reuseOn": "relocations",         oder "all": wer alte Flächen wieder nutzt
      "sectors": [
        { "name": "Industrie",
          "E": 10000,                   Beschäftigte am Arbeitsort
          "a": 1,                       Anteil auf Gewerbeflächen, 0 bis 1
          "v": 0.007, "n": 0.0015,      Verlagerungen und Ansiedlungen je Platz und Jahr
          "w": 0.25,                    Wiedernutzung, 0 bis 1
          "f": 150,                     m² je Platz
          "trend": { "form": "linear", "series": [{ "year": 2018, "jobs": 9900 }, …] } } ],
      "automation": { "s": 0.62, "rho": 0.25, "epsilon": 1, "g": 0, "delta": 0, "mu": 1 },
      "netToGross": 1.2 }
  "trend" (linear, power, exponential oder logistic; mindestens 8 Jahre), "automation" und "netToGross" dürfen
  fehlen. Unbekannte Angaben werden abgelehnt.

OPTIONEN
  --input DATEI    Annahmen als JSON; - liest von der Standardeingabe
  --sectors DATEI  ersetzt "sectors" durch eine CSV-Datei mit der Kopfzeile name;E;a;v;n;w;f
  --decimal comma|point, --thousands comma|point|space|apostrophe|none
                   was in der CSV-Datei Dezimal- und Tausenderzeichen ist, wo die Spalte es nicht entscheidet
  --json           Ergebnis als JSON: demandM2 (netto), grossM2, mobileJobs (über den ganzen Zeitraum), yearlyM2,
                   releasedM2, sectors, years, input
  --figures        alle Zahlen der Seite „Flächenbedarf“ unter ihren Kennungen, wie sie die Belege nennen:
                   Spanne, Szenarien, Tornado, Jahre, Reserve; mit --json als figures[Kennung]
  --data ORDNER    Datenordner für --figures: Szenarien, Spannen und freie Flächen
                   (sonst: Variable NUF_DATA, data/ im aktuellen Ordner, die Daten des Pakets)
  --lang de|en     Sprache der Meldungen
  -h, --help       diese Hilfe

RÜCKGABEWERT
  0  gerechnet
  1  die Annahmen sind nicht zu gebrauchen; jede Meldung nennt das Feld
  2  falscher Aufruf oder Datei nicht lesbar

BEISPIELE
  nuf demand --input annahmen.json
  nuf demand --input annahmen.json --json | jq .demandM2
  cat annahmen.json | nuf demand --input -
`,
    en: `nuf demand - commercial land demand from a file of assumptions

SYNOPSIS
  nuf demand --input assumptions.json [--sectors sectors.csv [--decimal MARK] [--thousands MARK]]
             [--figures] [--data FOLDER] [--json] [--lang de|en]

DESCRIPTION
  Computes GIFPRO: per sector A = T · E·a·(n + v·(1−w)) · f, with reuseOn "all" A = T · E·a·(n+v)·(1−w) · f.
  With "automation" it computes the project's own model: jobs, land per job and relocations change from year to
  year, k(t) = 1 − ρ·(t/T)·s. With "trend" the jobs follow a series.

  Input:
    { "horizonYears": 20,               T, whole years
      "reuseOn": "relocations",         or "all": who re-uses old land
      "sectors": [
        { "name": "manufacturing",
          "E": 10000,                   jobs at the workplace
          "a": 1,                       share on commercial land, 0 to 1
          "v": 0.007, "n": 0.0015,      relocations and settlements per job and year
          "w": 0.25,                    re-use of old land, 0 to 1
          "f": 150,                     m² per job
          "trend": { "form": "linear", "series": [{ "year": 2018, "jobs": 9900 }, …] } } ],
      "automation": { "s": 0.62, "rho": 0.25, "epsilon": 1, "g": 0, "delta": 0, "mu": 1 },
      "netToGross": 1.2 }
  "trend" (linear, power, exponential or logistic; at least 8 years), "automation" and "netToGross" may be left
  out. Unknown keys are refused.

OPTIONS
  --input FILE     assumptions as JSON; - reads standard input
  --sectors FILE   replaces "sectors" by a CSV file with the header name;E;a;v;n;w;f
  --decimal comma|point, --thousands comma|point|space|apostrophe|none
                   which marks the CSV file has for decimals and thousands, where the column does not decide
  --json           result as JSON: demandM2 (net), grossM2, mobileJobs (over the whole horizon), yearlyM2,
                   releasedM2, sectors, years, input
  --figures        every number of the page “Land demand” by its id, as its proofs name them: range,
                   scenarios, tornado, years, reserve; with --json as figures[id]
  --data FOLDER    data folder for --figures: scenarios, ranges and free sites
                   (else: variable NUF_DATA, data/ of the current folder, the data of the package)
  --lang de|en     language of the messages
  -h, --help       this help

EXIT STATUS
  0  computed
  1  the assumptions cannot be used; every message names the field
  2  wrong use, or a file that cannot be read

EXAMPLES
  nuf demand --input assumptions.json
  nuf demand --input assumptions.json --json | jq .demandM2
  cat assumptions.json | nuf demand --input -
`,
  },

  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        input: { type: 'string' },
        sectors: { type: 'string' },
        figures: { type: 'boolean' },
        data: { type: 'string' },
        json: { type: 'boolean' },
        ...numberOptions,
      },
    });
    if (values.input === undefined || values.input === '') throw new WrongUse(words[io.lang].noInput);
    if (values.input === '-' && values.sectors === '-') throw new WrongUse(words[io.lang].stdinTwice);
    const assumptions = readJson(await readBytes(values.input, io));
    const reading =
      values.sectors === undefined || !assumptions.ok
        ? assumptions
        : withSectors(
            assumptions.value,
            readSectorsCsv(csvText(await readBytes(values.sectors, io)), numberFormat(values, io)),
          );
    const input = reading.ok ? readLandDemandInput(reading.value) : reading;
    if (!input.ok) return refuse(input.problems, values.json === true, io);
    if (values.figures) {
      const figures = laboratoryOf(input.value, dataFolder(values.data, io), io);
      printFigures(figures, { asJson: values.json === true, folder: namedFolder(values.data, io) }, io);
      return 0;
    }
    const result = landDemand(input.value);
    if (values.json) io.out(`${JSON.stringify({ ...result, input: input.value }, null, 2)}\n`);
    else io.out(summaryOf(input.value, result, io.lang));
    return 0;
  },
};

const words = {
  de: {
    noInput: 'Es fehlt --input DATEI (oder --input - für die Standardeingabe).',
    stdinTwice: 'Nur eine Datei kann von der Standardeingabe kommen.',
    demand: 'Bedarf',
    gross: 'mit Erschließung und Grün',
    jobs: 'mobile Arbeitsplätze im ganzen Zeitraum',
    yearly: 'netto im Mittel je Jahr',
    released: 'frei werdende Fläche (Potenzial)',
    needed: 'frei wird nichts, mehr gebraucht am Ort (im Bedarf nicht enthalten)',
    horizon: (years: number) => `Zeitraum ${years} Jahre`,
    reuse: {
      relocations: 'Wiedernutzung bei Verlagerungen',
      all: 'Wiedernutzung bei Ansiedlungen und Verlagerungen',
    },
    own: 'Automatisierung: eigenes Modell des Projekts, keine Prognose',
  },
  en: {
    noInput: '--input FILE is missing (or --input - for standard input).',
    stdinTwice: 'Only one file can come from standard input.',
    demand: 'Demand',
    gross: 'with access and green',
    jobs: 'mobile jobs over the whole horizon',
    yearly: 'net, per year on average',
    released: 'land set free (potential)',
    needed: 'nothing is set free, more needed where businesses stay (not in the demand)',
    horizon: (years: number) => `Horizon ${years} years`,
    reuse: { relocations: 're-use by relocations', all: 're-use by new settlements and relocations' },
    own: 'Automation: the project’s own model, not a forecast',
  },
} as const;

/** Every number of the laboratory; scenarios and ranges are those of the data folder, and so are the free sites. */
function laboratoryOf(input: LandDemandInput, folder: string, io: Io): NamedFigure[] {
  const { lang } = io;
  const { city } = readFiles(readDataFolder(folder, lang, io.packageDir));
  const defaults = readTable(join(folder, 'land-demand-defaults.json'), landDemandDefaultsSchema, lang);
  const given = { input, defaults, asked: {} };
  const figures = demandFigures(given);
  const reserve = allReserveFigures(given, landReserve(sitesOf(city)));
  return [...figuresOfDemand(figures), ...[...reserve.stages, reserve.sum].flatMap(figuresOfReserve)];
}

async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }
  return readInput(resolve(io.cwd, path), io, path);
}

function readJson(bytes: Uint8Array): InputReading<unknown> {
  const text = textOf(bytes);
  if (text === null) return notUtf8;
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return refused('--input', (error as SyntaxError).message, 'JSON');
  }
}

/** Text without its byte order mark; null where the bytes are not UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refused(field: string, found: string, expected: string): InputReading<never> {
  return { ok: false, problems: [{ code: 'wrong-kind', field, found, expected }] };
}
const notUtf8 = refused('(bytes)', 'not UTF-8', 'UTF-8');

function withSectors(input: unknown, sectors: InputReading<readonly Sector[]>): InputReading<unknown> {
  if (!sectors.ok) return sectors;
  const isRecord = input !== null && typeof input === 'object' && !Array.isArray(input);
  return { ok: true, value: isRecord ? { ...input, sectors: sectors.value } : input };
}

function refuse(problems: readonly InputProblem[], asJson: boolean, io: Io): number {
  const messages = problems.map((problem) => ({
    ...problem,
    message: inputProblemSentence(problem)[io.lang],
  }));
  if (asJson) io.out(`${JSON.stringify({ problems: messages }, null, 2)}\n`);
  for (const { message } of messages) io.err(`nuf demand: ${message}\n`);
  return 1;
}

function summaryOf(input: LandDemandInput, result: LandDemand, lang: Lang): string {
  const say = words[lang];
  const number = new Intl.NumberFormat(lang === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 });
  const area = (m2: number) => `${number.format(m2)} m² (${formatFigure(m2, 'landM2', lang)})`;
  const lines = [
    `${say.demand}: ${area(result.demandM2)}`,
    `  ${say.horizon(input.horizonYears)}, ${say.reuse[input.reuseOn]}`,
    ...result.sectors.map((sector) => `  ${sector.name}: ${area(sector.demandM2)}`),
    `  ${say.yearly}: ${area(result.yearlyM2)}`,
    `  ${say.jobs}: ${number.format(result.mobileJobs)}`,
  ];
  if (result.grossM2 !== result.demandM2) lines.push(`  ${say.gross}: ${area(result.grossM2)}`);
  if (input.automation) {
    if (result.releasedM2 !== null)
      lines.push(
        result.releasedM2 < 0
          ? `  ${say.needed}: ${area(-result.releasedM2)}`
          : `  ${say.released}: ${area(result.releasedM2)}`,
      );
    lines.push(say.own);
  }
  return `${lines.join('\n')}\n`;
}
