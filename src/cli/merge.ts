// SPDX-License-Identifier: EUPL-1.2
// `nuf merge`: merges three versions of a layer's file, as git asks for it when two people changed the same file.

import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { MergeConflict, Side } from '../core/edit/merge/merge-files';
import { mergedFile } from '../core/edit/merge/merged-file';
import { type Command, type Io, WrongUse } from './command';
import { readInput } from './disk/input-file';
import { reasonOf } from './disk/reason';
import { replaceFile } from './disk/safe-write';
import { dataFolder } from './folder/data-folder';

export const merge: Command = {
  name: 'merge',
  summary: {
    de: 'führt zwei Änderungen derselben Datei zusammen, auch für git',
    en: 'merges two changes of the same file, for git as well',
  },
  usage: {
    de: `nuf merge - führt zwei Änderungen derselben Datei zusammen

AUFRUF
  nuf merge <Ausgang> <unsere> <andere> [<Name>] [--lang de|en]
  nuf merge --install [--data ORDNER]

BESCHREIBUNG
  Vergleicht Objekt für Objekt und Feld für Feld; der Umriss ist eine Einheit. Was nur eine Seite
  geändert hat, wird übernommen, in ihrer Schreibweise; Reihenfolge und Text des Übrigen bleiben, wie
  sie in <unsere> stehen. Das Ergebnis steht danach in <unsere>. Was beide verschieden geändert haben,
  steht zwischen Konfliktmarken; nuf check nennt sie, bis sie entfernt sind. So auch ein Objekt, dem
  beide eine andere Kennung gaben, das beide teilten oder beide neu zeichneten.
  --install richtet git ein: .gitattributes im Datenordner und den Eintrag merge.nuf des Repositorys.

RÜCKGABEWERT
  0  zusammengeführt
  1  zusammengeführt bis auf Konflikte
  2  eine der Dateien ist nicht lesbar, oder falscher Aufruf; git zeigt dann einen gewöhnlichen Konflikt

BEISPIELE
  nuf merge --install
  git config merge.nuf.driver "npx nuf merge %O %A %B %P"
`,
    en: `nuf merge - merges two changes of the same file

SYNOPSIS
  nuf merge <base> <ours> <theirs> [<name>] [--lang de|en]
  nuf merge --install [--data FOLDER]

DESCRIPTION
  Compares feature by feature and property by property; the geometry is one unit. What only one side
  changed is taken, in its own spelling; order and text of the rest stay as they are in <ours>. The
  result is then in <ours>. What both changed in different ways stands between conflict markers;
  nuf check names them until they are gone; likewise a feature to which both gave another id, which
  both split, or which both drew anew.
  --install sets git up: .gitattributes in the data folder and the entry merge.nuf of the repository.

EXIT STATUS
  0  merged
  1  merged but for conflicts
  2  one of the files cannot be read, or wrong use; git then shows an ordinary conflict

EXAMPLES
  nuf merge --install
  git config merge.nuf.driver "npx nuf merge %O %A %B %P"
`,
  },
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { install: { type: 'boolean' }, data: { type: 'string' } },
    });
    if (values.install) return install(dataFolder(values.data, io), io);
    const [base, ours, theirs, name] = positionals;
    if (base === undefined || ours === undefined || theirs === undefined || positionals.length > 4) {
      throw new WrongUse(
        io.lang === 'de'
          ? 'erwartet werden drei Dateien: Ausgang, unsere, andere'
          : 'expected three files: base, ours, theirs',
      );
    }
    return mergeFiles({ base, ours, theirs }, name ?? ours, io);
  },
};

type Paths = Readonly<Record<'base' | Side, string>>;

function mergeFiles(paths: Paths, name: string, io: Io): number {
  const read = (path: string) => readInput(resolve(io.cwd, path), io, path);
  const versions = { base: read(paths.base), ours: read(paths.ours), theirs: read(paths.theirs) };
  const merged = mergedFile(basename(name), versions);
  if (merged.kind === 'unreadable') {
    const which = { base: paths.base, ours: paths.ours, theirs: paths.theirs, file: name }[merged.which];
    io.err(
      io.lang === 'de'
        ? `${name}: nicht zusammenzuführen, ${which}: ${whyNot[merged.why]?.de ?? merged.why}\n`
        : `${name}: cannot be merged, ${which}: ${whyNot[merged.why]?.en ?? merged.why}\n`,
    );
    leaveToGit(paths, io);
    return 2;
  }
  const target = resolve(io.cwd, paths.ours);
  if (!Buffer.from(versions.ours).equals(merged.bytes)) replaceFile(target, merged.bytes);
  for (const conflict of merged.conflicts) io.err(`${name}: ${conflictText(conflict, io)}\n`);
  return merged.conflicts.length > 0 ? 1 : 0;
}

const whyNot: Readonly<Record<string, { de: string; en: string }>> = {
  'no-json': { de: 'kein JSON', en: 'no JSON' },
  'no-feature-collection': { de: 'keine FeatureCollection', en: 'no FeatureCollection' },
  'repeated-key': { de: 'ein Schlüssel steht zweimal', en: 'a key stands twice' },
  'repeated-id': { de: 'eine id steht zweimal', en: 'an id stands twice' },
  'not-utf-8': { de: 'nicht UTF-8', en: 'not UTF-8' },
  'other-crs': { de: 'ein anderes Koordinatensystem', en: 'another coordinate system' },
  'members of the file differ': {
    de: 'beide Seiten haben den Kopf der Datei geändert',
    en: 'both sides changed the head of the file',
  },
};

function conflictText({ id, what, theirs }: MergeConflict, { lang }: Io): string {
  const other = what.kind === 'feature' ? (theirs as { id?: unknown } | undefined)?.id : undefined;
  if (other !== undefined && other !== id) {
    return lang === 'de'
      ? `Konflikt in ${id}: Auf der anderen Seite heißt dasselbe Objekt wohl ${other}; bleiben darf nur eines`
      : `conflict in ${id}: on the other side the same feature probably has the id ${other}; only one may stay`;
  }
  const part = {
    property: what.kind === 'property' ? what.name : '',
    member: what.kind === 'member' ? what.name : '',
    geometry: lang === 'de' ? 'der Umriss' : 'the geometry',
    feature: lang === 'de' ? 'das Objekt selbst' : 'the feature itself',
  }[what.kind];
  return lang === 'de' ? `Konflikt in ${id}: ${part}` : `conflict in ${id}: ${part}`;
}

/** An ordinary conflict, as git would have shown it without this driver; without git the file stays as it was. */
function leaveToGit({ base, ours, theirs }: Paths, { cwd }: Io): void {
  try {
    execFileSync('git', ['merge-file', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs], {
      cwd,
      stdio: 'ignore',
    });
  } catch {
    // Its exit code counts the conflicts that it wrote.
  }
}

const attributes = '*.geojson merge=nuf';

function install(folder: string, io: Io): number {
  const driver = `node ${quoted(join(io.packageDir, 'bin', 'nuf.mjs'))} merge %O %A %B %P`;
  try {
    execFileSync('git', ['config', 'merge.nuf.name', 'Netz & Fläche'], { cwd: folder, stdio: 'ignore' });
    execFileSync('git', ['config', 'merge.nuf.driver', driver], { cwd: folder, stdio: 'ignore' });
  } catch {
    throw new WrongUse(
      io.lang === 'de' ? `${folder}: liegt in keinem git-Repository` : `${folder}: is in no git repository`,
    );
  }
  const path = join(folder, '.gitattributes');
  try {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (!text.split(/\r?\n/).includes(attributes))
      appendFileSync(path, `${text === '' || text.endsWith('\n') ? '' : '\n'}${attributes}\n`);
  } catch (error) {
    throw new WrongUse(`${path}: ${reasonOf(error, io.lang)}`);
  }
  const shown = relative(io.cwd, path) || path;
  io.out(
    io.lang === 'de'
      ? `git führt *.geojson hier mit nuf merge zusammen (${shown}, merge.nuf.driver).\n`
      : `git merges *.geojson here with nuf merge (${shown}, merge.nuf.driver).\n`,
  );
  return 0;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
