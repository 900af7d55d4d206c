// SPDX-License-Identifier: EUPL-1.2
// `nuf report`: the council's figures as text or JSON, from the same functions as the page.

import { parseArgs } from 'node:util';
import { isAssumedCount } from '../analysis/coverage/assumed-counts';
import { shareUnits } from '../analysis/coverage/coverage';
import { timelineOf } from '../analysis/expansion/expansion';
import { rounded } from '../analysis/figure/rounded';
import { diffCities } from '../analysis/report/data-diff';
import { buildReport, type Report } from '../analysis/report/report';
import type { City } from '../core/city/city';
import { type CouncilFacts, councilFactsSchema } from '../core/city/council-facts';
import { comparisonFrom, landDemandFrom, readWithSchema } from '../core/read/read-document';
import type { FileReport } from '../core/validation/check-file';
import type { ShareUnit } from '../layers/broadband-coverage';
import type { GroupChoice } from '../layers/definition';
import { councilReport } from '../report/council-report';
import { figuresIn, type ReportDocument } from '../report/document/document';
import type { Change, ReportMaterial, ReportQuestion, UnusedFile } from '../report/document/given';
import { reportHtml } from '../report/output/html';
import { reportMarkdown } from '../report/output/markdown';
import { figureJson } from '../reproduce/figure-json';
import { assumedText } from '../words/number/figure-text';
import { formatDataDate, formatNumber, formatShare, percentSign } from '../words/number/format';
import { type Command, type Io, type Lang, WrongUse } from './command';
import { refuseInput, writeOutput } from './disk/output-file';
import { dataFolder, filesBelow, namedFolder, readDataFolder, readFiles } from './folder/data-folder';
import { type DataState, layersOf, stateOf } from './folder/data-state';

export const report: Command = {
  name: 'report',
  summary: { de: 'gibt die Zahlen des Ratsberichts aus', en: 'prints the figures of the council report' },
  usage: {
    de: `nuf report - Versorgung, Ausbau und Ansprechstellen einer Stadt

AUFRUF
  nuf report [--json | --md | --html] [--data ORDNER] [--quarter JJJJ-Qn] [--unit EINHEIT]
             [--rule REGEL] [--since STAND] [-o DATEI] [--lang de|en]

BESCHREIBUNG
  Rechnet aus dem Datenordner (der Variable NUF_DATA, sonst data/ im aktuellen Ordner, sonst der
  des Pakets) die Anteile für Gewerbe-, Wohn- und Mischgebiete und die ganze Stadt. Anteile liegen zwischen 0 und 1,
  null heißt: dazu hat die Quelle keine Angabe. Dieselben Zahlen zeigt die Seite.

OPTIONEN
  --json             alles als JSON: coverage[Gruppe][Einheit][Technik][Mbit/s], amounts (Zähler,
                     Nenner, ohne Angabe), zones, official, expansion, curve (Anteile über die
                     Zeit), contacts, sources, asOf, demo
                     Gruppen: industrial residential mixed all; Einheiten: area households
                     businesses; Techniken: any ftthb hfc fttc; figures: jede Zahl des
                     Ratsberichts unter ihrer Kennung, mit Wert, Einheit und Beleg
  --md               der ganze Ratsbericht als Markdown
  --html             derselbe als eine HTML-Datei, jede Zahl mit ihrem Beleg, druckbar auf A4
  --unit EINHEIT     Nenner der Anteile im Ratsbericht: households, businesses oder area
                     (vorbelegt: Betriebe in Gewerbegebieten, sonst Haushalte)
  --rule REGEL       Förderregel für weiße und graue Flecken, Kennung aus municipality.json
  --since STAND      früherer Stand für „Was sich geändert hat“: ein Ordner oder eine git-Revision
                     des Datenordners
  -o, --output DATEI wohin geschrieben wird, ganz oder gar nicht (vorbelegt: Ausgabe)
  --data ORDNER      anderer Datenordner, geht NUF_DATA vor
  --quarter JJJJ-Qn  die Daten, seither Gebautes und als Szenario Angekündigtes bis zum Ende des Quartals
  --lang de|en       Sprache des Textes
  -h, --help         diese Hilfe

RÜCKGABEWERT
  0  gerechnet
  1  eine Datei des Ordners hat Fehler und wurde nicht verwendet (nuf check sagt, welche)
  2  falscher Aufruf, Ordner nicht lesbar, oder Ausgabe unvollständig

BEISPIELE
  nuf report
  nuf report --json | jq '.coverage.industrial.businesses.ftthb."1000"'
  nuf report --html -o bericht.html
  nuf report --md --since HEAD~1
`,
    en: `nuf report - coverage, expansion and contacts of a city

SYNOPSIS
  nuf report [--json | --md | --html] [--data FOLDER] [--quarter YYYY-Qn] [--unit UNIT]
             [--rule RULE] [--since STATE] [-o FILE] [--lang de|en]

DESCRIPTION
  Computes from the data folder (of the variable NUF_DATA, else data/ of the current folder, else that
  of the package) the shares for industrial, residential and mixed areas and for the whole municipality.
  Shares are between 0 and 1; null means that the source has no figure. The page shows the same numbers.

OPTIONS
  --json             everything as JSON: coverage[group][unit][technology][Mbit/s], amounts
                     (numerator, denominator, withoutFigure), zones, official, expansion,
                     curve (shares over time), contacts, sources, asOf, demo
                     groups: industrial residential mixed all; units: area households businesses;
                     technologies: any ftthb hfc fttc; figures: every number of the council
                     report by its id, with value, unit and proof
  --md               the whole council report as Markdown
  --html             the same as one HTML file, every number with its proof, prints on A4
  --unit UNIT        denominator of the shares in the council report: households, businesses
                     or area (default: businesses in commercial areas, else households)
  --rule RULE        funding rule of white and grey spots, an id of municipality.json
  --since STATE      earlier state for "What changed": a folder or a git revision of the data
                     folder
  -o, --output FILE  where to write, as a whole or not at all (default: standard output)
  --data FOLDER      another data folder, goes before NUF_DATA
  --quarter YYYY-Qn  the data, what was built since and, as a scenario, what is announced by its end
  --lang de|en       language of the text
  -h, --help         this help

EXIT STATUS
  0  computed
  1  a file of the folder has errors and was not used (nuf check says which)
  2  wrong use, a folder that cannot be read, or incomplete output

EXAMPLES
  nuf report
  nuf report --json | jq '.coverage.industrial.businesses.ftthb."1000"'
  nuf report --html -o bericht.html
  nuf report --md --since HEAD~1
`,
  },
  run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        md: { type: 'boolean' },
        html: { type: 'boolean' },
        data: { type: 'string' },
        quarter: { type: 'string' },
        unit: { type: 'string' },
        rule: { type: 'string' },
        since: { type: 'string' },
        output: { type: 'string', short: 'o' },
      },
    });
    const formats = (['json', 'md', 'html'] as const).filter((name) => values[name]);
    if (formats.length > 1) throw new WrongUse(formats.map((name) => `--${name}`).join(' + '));
    const quarter = askedQuarter(values.quarter, io);
    const folder = dataFolder(values.data, io);
    const files = readDataFolder(folder, io.lang, io.packageDir);
    const { output } = values;
    if (output !== undefined) refuseInput(output, filesBelow(folder), io);
    const before = values.since === undefined ? null : stateOf(values.since, folder, 'report', io);
    const { city, reports } = readFiles(files);
    const unusedFiles = sayRefused(reports, io);
    const question = {
      language: io.lang,
      unit: askedOf('--unit', values.unit, shareUnits, io),
      rule: askedOf(
        '--rule',
        values.rule,
        city.municipality.fundingRules.map(({ id }) => id),
        io,
      ),
      quarter,
    };
    const changes = before && [changeSince(before, city)];
    const material = {
      city,
      facts: factsOf(files),
      comparison: comparisonFrom(files),
      landDemand: landDemandFrom(files),
      changes,
      unusedFiles,
      dataFolder: namedFolder(values.data, io),
    };
    const text = printed(material, question, formats[0] ?? 'text', io);
    if (output === undefined) io.out(text);
    else writeOutput(output, text, io);
    return unusedFiles.length + (before?.refused ?? 0) > 0 ? 1 : 0;
  },
};

function askedQuarter(quarter: string | undefined, io: Io): string | null {
  if (quarter === undefined || /^\d{4}-Q[1-4]$/.test(quarter)) return quarter ?? null;
  throw new WrongUse(
    io.lang === 'de'
      ? `--quarter ${quarter}: erwartet wird JJJJ-Q1 bis JJJJ-Q4`
      : `--quarter ${quarter}: expected YYYY-Q1 to YYYY-Q4`,
  );
}

function askedOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  io: Io,
): T | null {
  if (value === undefined) return null;
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    const expected = io.lang === 'de' ? 'erwartet wird eines von' : 'expected one of';
    throw new WrongUse(`${option} ${value}: ${expected} ${allowed.join(', ')}`);
  }
  return found;
}

/** Names the files that are not used, and returns them with the code of their first error. */
function sayRefused(reports: readonly FileReport[], io: Io): UnusedFile[] {
  const refused = reports.filter(
    ({ findings, unlisted }) => unlisted.error > 0 || findings.some(({ severity }) => severity === 'error'),
  );
  return refused.map(({ file, findings }) => {
    const code = findings.find(({ severity }) => severity === 'error')?.code ?? null;
    io.err(
      io.lang === 'de'
        ? `nuf report: ${file} wird nicht verwendet (${code ?? 'error'}); nuf check sagt, was zu tun ist\n`
        : `nuf report: ${file} is not used (${code ?? 'error'}); nuf check says what to do\n`,
    );
    return { file, why: 'errors', code };
  });
}

function factsOf(files: ReadonlyMap<string, Uint8Array>): CouncilFacts | null {
  const bytes = files.get('council-facts.json');
  return bytes ? readWithSchema(bytes, 'council-facts.json', councilFactsSchema).value : null;
}

/** What `nuf diff` says of the same two states. */
function changeSince(before: DataState, city: City): Change {
  const diff = diffCities(before.city, city, { notComparable: layersOf(before.refusedFiles) });
  const { dataAsOf: date } = city.municipality;
  const { dataAsOf: beforeDate } = before.city.municipality;
  return { before: before.name, revision: null, date, beforeDate, diff };
}

function printed(
  material: ReportMaterial,
  question: ReportQuestion,
  format: 'json' | 'md' | 'html' | 'text',
  io: Io,
): string {
  const { city } = material;
  const made = buildReport(city, { quarter: question.quarter });
  if (format === 'text') return textOf(made, city, io);
  const document = councilReport(material, question);
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...made, comparison: comparedIn(material), figures: figuresOf(document) }, null, 2)}\n`;
    case 'md':
      return reportMarkdown(document);
    case 'html':
      return reportHtml(document, { served: null, page: null });
  }
}

/** The shares of the places that have a name; the others only count towards a rank. */
function comparedIn({ comparison = null }: ReportMaterial) {
  return comparison && { ...comparison, rows: comparison.rows.filter(({ name }) => name !== null) };
}

function figuresOf(document: ReportDocument): Record<string, unknown> {
  const figures = [...figuresIn(document)].map(([id, figure]) => {
    const { value, unit, proof } = figureJson(figure, document.dataFolder);
    return [id, { value: rounded(value), unit, proof }];
  });
  return Object.fromEntries(figures);
}

const words = {
  de: {
    groups: { industrial: 'Gewerbe', residential: 'Wohnen', mixed: 'gemischt', all: 'ganze Stadt' },
    units: { households: 'Haushalte', businesses: 'Betriebe', area: 'Fläche' },
    head: (r: Report, day: string | null) =>
      `${r.municipality.name}: beste Leitung, Anteil in Prozent, Stand ${day ?? 'nicht bekannt'}${r.plansCounted.length > 0 ? `, ergänzt für ${r.quarter}` : ''}`,
    scenario: (r: Report) =>
      `SZENARIO ${r.quarter}: die Daten, seither Gebautes und angekündigte Vorhaben mit Fläche und Termin bis dahin`,
    built: (r: Report) =>
      `ALS GEBAUT GEMELDET, ${r.quarter}: die Daten und die seither fertig oder weitgehend fertig gemeldeten Vorhaben mit Fläche`,
    demo: 'DEMO: Teile der Daten sind mangels Quelle gezeichnet.',
    of: 'von',
    unknown: 'nicht bekannt',
    none: '–',
  },
  en: {
    groups: { industrial: 'industrial', residential: 'residential', mixed: 'mixed', all: 'whole city' },
    units: { households: 'households', businesses: 'businesses', area: 'area' },
    head: (r: Report, day: string | null) =>
      `${r.municipality.name}: best line, share in per cent, as of ${day ?? 'a day not known'}${r.plansCounted.length > 0 ? `, with additions for ${r.quarter}` : ''}`,
    scenario: (r: Report) =>
      `SCENARIO ${r.quarter}: the data, what was built since, and announced projects with an area and a date by then`,
    built: (r: Report) =>
      `REPORTED AS BUILT, ${r.quarter}: the data and the projects with an area that were reported done or largely done since`,
    demo: 'DEMO: parts of the data were drawn for lack of a source.',
    of: 'of',
    unknown: 'not known',
    none: '–',
  },
} as const;

/** The day of the coverage; null where there is none, or it bears none: the day of the files says nothing of lines. */
const dayOf = ({ cells }: City, lang: Lang) =>
  cells?.about.asOf ? formatDataDate(cells.about.asOf, lang) : null;

/** A table for a terminal: one line a group and unit, the denominator at its end. */
function textOf(made: Report, city: City, io: Io): string {
  const { quarters } = timelineOf(city);
  const say = words[io.lang];
  const speeds = made.thresholdsMbit.map((mbit) => `≥ ${mbit}`.padStart(8)).join('');
  const lines = [
    say.head(made, dayOf(city, io.lang)),
    ...(made.demo ? [say.demo] : []),
    ...(made.plansCounted.length > 0 ? [say[made.scenario ? 'scenario' : 'built'](made)] : []),
  ];
  lines.push('', `${''.padEnd(26)}${speeds}`);
  for (const [group, name] of Object.entries(say.groups)) {
    for (const [unit, unitName] of Object.entries(say.units)) {
      const key = { group: group as keyof Report['coverage'], unit: unit as ShareUnit };
      const shares = made.coverage[key.group][key.unit].any;
      const cells = made.thresholdsMbit
        .map((mbit) => percent(shares[mbit] ?? null, io.lang).padStart(8))
        .join('');
      const counted = countedIn(made, key);
      const whole = counted === null ? say.unknown : `${say.of} ${amountText(counted, key, city, io.lang)}`;
      lines.push(`${`${name}, ${unitName}`.padEnd(26)}${cells}  ${whole}`);
    }
  }
  if (made.quarter === null && quarters.length > 0)
    lines.push('', `--quarter ${quarters[0]} … ${quarters.at(-1)}`);
  return `${lines.join('\n')}\n`;
}

/** Of how many the shares of a row are: of the first that is known; where none is, how many are counted; null where nobody counted them. */
function countedIn(
  made: Report,
  { group, unit }: { readonly group: GroupChoice; readonly unit: ShareUnit },
): number | null {
  const shares = made.coverage[group][unit].any;
  const known = made.thresholdsMbit.find((mbit) => shares[mbit] != null);
  const { denominator, withoutFigure } = made.amounts[group][unit].any[known ?? 30]!;
  if (denominator === null || known !== undefined || unit === 'area') return denominator;
  return denominator + (withoutFigure ?? 0);
}

function amountText(
  amount: number,
  { group, unit }: { readonly group: GroupChoice; readonly unit: ShareUnit },
  { municipality }: City,
  lang: Lang,
): string {
  if (unit === 'area') return `${formatNumber(amount / 1e6, lang, 2, 2)} km²`;
  const count = formatNumber(amount, lang);
  return isAssumedCount(municipality, group, unit) ? assumedText(count, lang) : count;
}

/** Without its sign, which stands in the head. */
const percent = (share: number | null, lang: Lang) =>
  share === null ? '–' : formatShare(share, lang).slice(0, -percentSign[lang].length);
