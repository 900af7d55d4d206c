// SPDX-License-Identifier: EUPL-1.2
// `nuf new`: the first files of another municipality, and the questions that only it can answer.

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newTownFiles, townQuestions } from '../core/city/new-town';
import { stateOf } from '../core/city/states';
import { findingMessage } from '../core/findings/finding-words';
import { readOutline } from '../core/read/read-outline';
import { windRings } from '../import/geometry/rings';
import { type Command, type Io, WrongUse } from './command';
import { readInput } from './disk/input-file';
import { writeOutput } from './disk/output-file';

/** Rules that hold in every municipality and are taken over as they are. */
const generalFiles = ['business-requirements.json'] as const;

export const newTown: Command = {
  name: 'new',
  summary: {
    de: 'legt den Datenordner einer weiteren Gemeinde an',
    en: 'creates the data folder of another municipality',
  },
  usage: {
    de: `nuf new - legt den Datenordner einer weiteren Gemeinde an

AUFRUF
  nuf new ORDNER --name NAME --ags AGS (--boundary DATEI --source TEXT | --at BREITE,LÄNGE)

BESCHREIBUNG
  Schreibt in einen leeren oder neuen Ordner, was überall gilt (was Betriebe brauchen, Annahmen zum
  Flächenbedarf), und municipality.json mit allem, was sich aus den Angaben des Aufrufs ergibt.
  Die Regeln des Bundes (Förderung, Mindestversorgung, BauNVO) gelten für alle Gemeinden: Sie
  stehen mit ihrem Stand in data/federal-rules.json des Pakets und werden nicht kopiert. Was nur
  die Gemeinde weiß, bleibt offen (null); der Befehl nennt es am Ende als Fragen. Ebenen legt er
  nicht an: Eine Ebene ohne Datei gilt als leer.

OPTIONEN
  --name NAME        Name der Gemeinde
  --ags AGS          amtlicher Gemeindeschlüssel, acht Ziffern
  --boundary DATEI   GeoJSON mit der Gemeindegrenze; wird zu boundary.geojson
  --source TEXT      wer die Grenze veröffentlicht hat, mit Stand und Lizenz
  --at BREITE,LÄNGE  Mitte der Gemeinde, wenn die Grenze noch fehlt
  --lang de|en       Sprache der Meldungen
  -h, --help         diese Hilfe

RÜCKGABEWERT
  0  angelegt
  1  die Grenze ist nicht brauchbar; geschrieben wurde nichts
  2  falscher Aufruf, Datei nicht lesbar oder Ordner nicht leer

BEISPIEL
  nuf new jena --name Jena --ags 16053000 --at 50.927,11.586
`,
    en: `nuf new - creates the data folder of another municipality

SYNOPSIS
  nuf new FOLDER --name NAME --ags AGS (--boundary FILE --source TEXT | --at LATITUDE,LONGITUDE)

DESCRIPTION
  Writes into an empty or new folder what applies everywhere (what businesses need, assumptions on
  land demand), and municipality.json with all that follows from the arguments. Federal rules
  (funding, minimum service, BauNVO) apply to all municipalities: they are in
  data/federal-rules.json of the package, with their date, and are not copied. What only the
  municipality knows stays open (null); the command lists it as questions at the end. It creates no
  layers: a layer without a file counts as empty.

OPTIONS
  --name NAME              name of the municipality
  --ags AGS                official municipality key, eight digits
  --boundary FILE          GeoJSON with the municipal boundary; becomes boundary.geojson
  --source TEXT            who published the boundary, with date and licence
  --at LATITUDE,LONGITUDE  centre of the municipality, while there is no boundary yet
  --lang de|en             language of the messages
  -h, --help               this help

EXIT STATUS
  0  created
  1  the boundary cannot be used; nothing was written
  2  wrong use, a file that cannot be read, or a folder that is not empty

EXAMPLE
  nuf new jena --name Jena --ags 16053000 --at 50.927,11.586
`,
  },
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        ags: { type: 'string' },
        boundary: { type: 'string' },
        source: { type: 'string' },
        at: { type: 'string' },
      },
    });
    const say = (de: string, en: string) => (io.lang === 'de' ? de : en);
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1)
      throw new WrongUse(
        say(
          `Gebraucht wird genau ein Ordner, genannt sind ${positionals.length}.`,
          `Exactly one folder is needed, ${positionals.length} are named.`,
        ),
      );
    const { name, ags } = values;
    if (!name)
      throw new WrongUse(
        say('Es fehlt --name, der Name der Gemeinde.', '--name is missing, the name of the municipality.'),
      );
    if (!ags || !/^\d{8}$/.test(ags) || !stateOf(ags))
      throw new WrongUse(
        say(
          `--ags ${ags ?? 'fehlt'}: gebraucht wird der amtliche Gemeindeschlüssel, acht Ziffern, die ersten zwei 01 bis 16`,
          `--ags ${ags ?? 'is missing'}: the official municipality key is needed, eight digits, the first two 01 to 16`,
        ),
      );
    if (
      Boolean(values.boundary) === Boolean(values.at) ||
      Boolean(values.boundary) !== Boolean(values.source)
    )
      throw new WrongUse(
        say(
          'Wo liegt die Gemeinde? Entweder --boundary DATEI mit --source TEXT oder --at BREITE,LÄNGE.',
          'Where is the municipality? Either --boundary FILE with --source TEXT or --at LATITUDE,LONGITUDE.',
        ),
      );
    const target = resolve(io.cwd, folder);
    if (existsSync(target) && readdirSync(target).length > 0)
      throw new WrongUse(
        say(
          `${folder}: ist nicht leer; ein Datenordner wird nur in einem leeren Ordner angelegt`,
          `${folder}: is not empty; a data folder is created in an empty folder only`,
        ),
      );
    const outline = values.boundary ? boundaryOf(values.boundary, io) : null;
    if (values.boundary && !outline) return 1;
    const files = newTownFiles(
      {
        name,
        ags,
        boundary: outline,
        boundarySource: values.source ?? null,
        centre: values.at ? positionOf(values.at, io) : null,
        today: new Date().toISOString().slice(0, 10),
      },
      generalRules(io),
    );
    if (!files)
      throw new WrongUse(
        say(
          `${values.boundary}: Die Grenze umschließt keine Fläche. Gebraucht wird der Umriss der Gemeinde als Fläche (Polygon).`,
          `${values.boundary}: the boundary encloses no area. The outline of the municipality is needed as an area (polygon).`,
        ),
      );
    mkdirSync(target, { recursive: true });
    for (const [file, text] of files) writeOutput(join(target, file), text, io);
    io.out(startedText(relative(io.cwd, target) || '.', [...files.keys()], io));
    return 0;
  },
};

/** Null when the outline cannot be used; why is said. */
function boundaryOf(path: string, io: Io) {
  const { geometry, findings } = readOutline(readInput(resolve(io.cwd, path), io, path));
  // A ring that runs the wrong way is turned as the import turns it: nobody has to do anything about it.
  for (const finding of findings)
    if (finding.code !== 'ring-winding') io.err(`${path}: ${findingMessage(finding, io.lang)}\n`);
  return geometry && (windRings(geometry) as typeof geometry);
}

function positionOf(text: string, { lang }: Io): [number, number] {
  const [lat, lon] = text.split(',').map(Number);
  // Germany, roughly: a pair in the wrong order is noticed here.
  if (lat !== undefined && lon !== undefined && lat > 47 && lat < 56 && lon > 5 && lon < 16)
    return [lon, lat];
  throw new WrongUse(
    lang === 'de'
      ? `--at ${text}: gebraucht wird BREITE,LÄNGE in Grad, etwa 50.927,11.586`
      : `--at ${text}: LATITUDE,LONGITUDE in degrees is needed, such as 50.927,11.586`,
  );
}

function generalRules(io: Io) {
  const own = join(io.packageDir, 'data');
  const text = (name: string) => new TextDecoder().decode(readInput(join(own, name), io));
  return {
    files: new Map(generalFiles.map((name) => [name, text(name)])),
    landDemand: JSON.parse(text('land-demand-defaults.json')) as Record<string, unknown>,
  };
}

function startedText(folder: string, files: readonly string[], { lang }: Io): string {
  const questions = townQuestions.map((one) => `  ${one.file}, ${one.field}: ${one[lang]}`);
  return lang === 'de'
    ? `${folder}: angelegt mit ${files.join(', ')}.

Was nur die Gemeinde weiß; bis dahin sagt die Seite „nicht bekannt“:
${questions.join('\n')}

Weiter:
  npx nuf check ${folder}
  NUF_DATA=${folder} npm start
Ebenen kommen als Dateien dazu, etwa mit: npx nuf import --help
`
    : `${folder}: created with ${files.join(', ')}.

What only the municipality knows; until then the page says “not known”:
${questions.join('\n')}

Next:
  npx nuf check ${folder}
  NUF_DATA=${folder} npm start
Layers are added as files, for example with: npx nuf import --help
`;
}
