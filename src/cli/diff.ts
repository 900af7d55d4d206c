// SPDX-License-Identifier: EUPL-1.2
// `nuf diff`: what changed between two states of a data folder, for a council member or for a program.

import { parseArgs } from 'node:util';
import { type CityDiff, diffCities, isUnchanged } from '../analysis/report/data-diff';
import { differenceSentences } from '../core/difference/difference-words';
import { type LayerId, layerById, layers } from '../layers';
import { quote } from '../report/document/document';
import { type Change, nameIn } from '../report/document/given';
import { markdownList, text } from '../report/output/markdown';
import { changeSentences } from '../report/sections/changes-section';
import { valueWriter } from '../words/number/value-text';
import { type Command, type Io, WrongUse } from './command';
import { dataFolder } from './folder/data-folder';
import { type DataState, layersOf, stateOf } from './folder/data-state';
import { changedFiles, type FileChanged } from './folder/file-members';
import { type OtherFileChanged, otherFilesChanged } from './folder/other-files';

export const diff: Command = {
  name: 'diff',
  summary: {
    de: 'sagt, was sich zwischen zwei Ständen der Daten geändert hat',
    en: 'says what changed between two states of the data',
  },
  usage: {
    de: `nuf diff - was sich zwischen zwei Ständen der Daten geändert hat

AUFRUF
  nuf diff <alt> [<neu>] [--json | --md] [--all-layers] [--data ORDNER] [--lang de|en]

BESCHREIBUNG
  Vergleicht zwei Datenordner: neu versorgte Gebiete, verschobene Termine, neue, geänderte und
  entfallene Einträge Feld für Feld, was eine Datei als Ganzes von sich sagt (Lizenz, Herkunft),
  Anteile, gezählte Haushalte und Betriebe vorher und nachher; dazu Wert für Wert die Tabellen und
  JSON-Dateien des Ordners (amtliche Reihe, Zahlen des Rates, Regeln, Kontakte, Gemeinde).
  Eine Ebene, deren Datei in einem Stand nicht lesbar ist, wird nicht verglichen. <alt> und <neu>
  sind je ein Ordner oder eine git-Revision des Datenordners; ohne <neu> wird mit dem Datenordner
  verglichen, wie er ist.

OPTIONEN
  --json         alles als JSON: added, removed, changed, renamed, dates, zones, shares, counts, cells,
                 notComparable, files, otherFiles
  --all-layers   auch Hintergrund, Orte und Grenze, nach denen der Rat nicht fragt
  --md           dieselben Sätze als Markdown
  --data ORDNER  Datenordner, dessen Revisionen gemeint sind (sonst: Variable NUF_DATA,
                 data/ im aktuellen Ordner, die Daten des Pakets)
  --lang de|en   Sprache der Sätze
  -h, --help     diese Hilfe

RÜCKGABEWERT
  0  verglichen, gleich ob sich etwas geändert hat
  1  eine Datei eines Standes hat Fehler und wurde nicht verwendet
  2  falscher Aufruf, oder Ordner oder Revision nicht gefunden

BEISPIELE
  nuf diff HEAD~1
  nuf diff v1.0 v1.1 --md
  nuf diff ../alt/data data --json | jq '.dates'
`,
    en: `nuf diff - what changed between two states of the data

SYNOPSIS
  nuf diff <old> [<new>] [--json | --md] [--all-layers] [--data FOLDER] [--lang de|en]

DESCRIPTION
  Compares two data folders: areas newly served, dates slipped, entries that are new, changed or
  gone field by field, what a file says of itself as a whole (licence, origin), shares, households
  and businesses counted before and after; value by value the tables and JSON files of the folder
  as well (official series, facts of the council, rules, contacts, municipality).
  A layer whose file cannot be read in one of the states is
  not compared. <old> and <new> are each a folder or a git revision of the data folder; without <new>
  the data folder as it is now is compared.

OPTIONS
  --json         everything as JSON: added, removed, changed, renamed, dates, zones, shares, counts, cells,
                 notComparable, files, otherFiles
  --all-layers   background, places and boundary as well, which the council does not ask about
  --md           the same sentences as Markdown
  --data FOLDER  the data folder whose revisions are meant (else: variable NUF_DATA,
                 data/ of the current folder, the data of the package)
  --lang de|en   language of the sentences
  -h, --help     this help

EXIT STATUS
  0  compared, whether or not anything changed
  1  a file of one of the states has errors and was not used
  2  wrong use, or a folder or revision that was not found

EXAMPLES
  nuf diff HEAD~1
  nuf diff v1.0 v1.1 --md
  nuf diff ../old/data data --json | jq '.dates'
`,
  },
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        md: { type: 'boolean' },
        'all-layers': { type: 'boolean' },
        data: { type: 'string' },
      },
    });
    const [old, fresh, more] = positionals;
    if (old === undefined || more !== undefined || (values.json && values.md)) {
      throw new WrongUse(
        io.lang === 'de'
          ? 'erwartet werden ein oder zwei Stände und höchstens eines von --json und --md'
          : 'expected one or two states and at most one of --json and --md',
      );
    }
    const folder = dataFolder(values.data, io);
    const before = stateOf(old, folder, 'diff', io);
    const after =
      fresh === undefined ? stateOf(folder, folder, 'diff', io) : stateOf(fresh, folder, 'diff', io);
    const found = diffCities(before.city, after.city, {
      allLayers: values['all-layers'] ?? false,
      notComparable: layersOf([...before.refusedFiles, ...after.refusedFiles]),
    });
    const { dataAsOf } = after.city.municipality;
    const revision = fresh === undefined ? null : after.name;
    const { dataAsOf: beforeDate } = before.city.municipality;
    const change = { before: before.name, revision, date: dataAsOf, beforeDate, diff: found };
    const files = filesChanged(before, after, found, values['all-layers'] ?? false);
    const otherFiles = otherFilesChanged(before.files, after.files);
    if (values.json) io.out(`${JSON.stringify({ ...found, files, otherFiles }, null, 2)}\n`);
    else io.out(sentencesOf(change, { files, otherFiles }, values.md ?? false, io));
    return before.refused + after.refused > 0 ? 1 : 0;
  },
};

/** Of the layers that are compared. */
function filesChanged(
  { files: before }: DataState,
  { files: after }: DataState,
  { notComparable }: CityDiff,
  allLayers: boolean,
): readonly FileChanged[] {
  const isAsked = (role: string) => allLayers || !['base', 'place', 'boundary'].includes(role);
  const compared = layers.filter(({ id, role }) => isAsked(role) && !notComparable.includes(id as LayerId));
  return changedFiles(
    before,
    after,
    compared.map(({ id }) => id as LayerId),
  );
}

function fileSentences({ layer, differences }: FileChanged, lang: Io['lang']): string[] {
  const title = layerById(layer)?.title[lang] ?? layer;
  return differences.map(({ name, before, after }) => {
    const [was, is] = valueWriter.changedTexts([before, after], undefined, lang);
    const of = lang === 'de' ? `„${name}“ der ganzen Datei` : `“${name}” of the whole file`;
    return `${title}, ${of}: ${was} → ${is}`;
  });
}

/** So many values of one file are told one by one; `--json` has all. */
const mostTold = 20;

function otherSentences({ file, differences }: OtherFileChanged, lang: Io['lang']): string[] {
  const unknown = lang === 'de' ? 'steht nicht da' : 'not there';
  const told = differences
    .slice(0, mostTold)
    .map(({ name, before, after }) => `${file}, ${name}: ${before ?? unknown} → ${after ?? unknown}`);
  const more = differences.length - told.length;
  if (more === 0) return told;
  return [
    ...told,
    lang === 'de' ? `${file}: noch ${more} Angaben (--json)` : `${file}: ${more} more values (--json)`,
  ];
}

function sentencesOf(
  change: Change,
  {
    files,
    otherFiles,
  }: { readonly files: readonly FileChanged[]; readonly otherFiles: readonly OtherFileChanged[] },
  asMarkdown: boolean,
  { lang }: Io,
): string {
  const isNothing = files.length + otherFiles.length > 0 && isUnchanged(change.diff);
  const changes = isNothing ? [] : changeSentences(change, lang, Number.POSITIVE_INFINITY);
  const details = [...change.diff.changed, ...change.diff.renamed].flatMap((feature) =>
    feature.differences.flatMap((difference) =>
      differenceSentences(difference, feature.layer, lang, valueWriter).map((sentence) => [
        quote(`${nameIn(feature, lang)}: ${sentence}`),
      ]),
    ),
  );
  const ofFiles = files.flatMap((file) => fileSentences(file, lang).map((sentence) => [quote(sentence)]));
  const ofOthers = otherFiles.flatMap((file) =>
    otherSentences(file, lang).map((sentence) => [quote(sentence)]),
  );
  const sentences = [...changes, ...details, ...ofFiles, ...ofOthers];
  if (asMarkdown) return `${markdownList(sentences, lang)}\n`;
  return sentences.map((parts) => `${text(parts, lang)}\n`).join('');
}
