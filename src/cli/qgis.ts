// SPDX-License-Identifier: EUPL-1.2
// `nuf qgis`: a project and style files for the data folder, so that QGIS shows and edits it as the map and the check know it.

import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { City } from '../core/city/city';
import { planeOf } from '../core/city/town-plane';
import { toPlane } from '../core/geo/projection';
import { layerQml } from '../export/qgis/layer-style';
import { type ProjectLayer, qgisProject } from '../export/qgis/project';
import { layers } from '../layers';
import type { LayerDefinition, Shape } from '../layers/definition';
import { type Command, type Io, WrongUse } from './command';
import { writeOutput } from './disk/output-file';
import { dataFolder, readDataFolder, readFiles } from './folder/data-folder';
import { qgisUsage } from './words/qgis-help';

const projectName = 'netz-und-flaeche.qgs';

export const qgis: Command = {
  name: 'qgis',
  summary: {
    de: 'schreibt ein QGIS-Projekt und Stile für den Datenordner',
    en: 'writes a QGIS project and styles for the data folder',
  },
  usage: qgisUsage,
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        output: { type: 'string', short: 'o' },
        force: { type: 'boolean' },
      },
    });
    if (positionals.length > 0 || values.output === undefined) throw wrongCall(io);
    const data = dataFolder(values.data, io);
    const { city } = readFiles(readDataFolder(data, io.lang));
    if (city === null) {
      io.err(
        io.lang === 'de'
          ? 'nuf qgis: die Daten haben Fehler, nuf check sagt, welche\n'
          : 'nuf qgis: the data have errors, nuf check says which\n',
      );
      return 1;
    }
    const target = resolve(io.cwd, values.output);
    const files = qgisFiles(city, pathBetween(target, data));
    refuseExisting(target, files, values.force ?? false, io);
    mkdirSync(target, { recursive: true });
    for (const [name, text] of files) writeOutput(join(target, name), text, io);
    io.out(
      io.lang === 'de'
        ? `${files.size} Dateien in ${values.output}\n`
        : `${files.size} files in ${values.output}\n`,
    );
    return 0;
  },
};

/** The project and the styles by their names. */
export function qgisFiles(city: City, dataPath: string): Map<string, string> {
  const shown = layersOf(city);
  const [west, south, east, north] = city.municipality.bbox;
  const plane = planeOf(city.municipality);
  const [minX, minY] = toPlane(plane, west, south);
  const [maxX, maxY] = toPlane(plane, east, north);
  const title = `Netz & Fläche ${city.municipality.name}`;
  const styles = shown.map(({ layer, shapes }) => [`${layer.id}.qml`, layerQml(layer, shapes[0]!)] as const);
  const extent = [minX, minY, maxX, maxY] as const;
  return new Map([[projectName, qgisProject(shown, { title, dataPath, plane, extent })], ...styles]);
}

/** Layers with features, each with the shapes that its file holds, in the order of the definition. */
function layersOf(city: City): ProjectLayer[] {
  return (layers as readonly unknown[] as readonly LayerDefinition[]).flatMap((layer): ProjectLayer[] => {
    if (layer.role === 'coverage') return city.cells ? [{ layer, shapes: ['Polygon'] }] : [];
    const features = city.layers[layer.id as keyof City['layers']];
    const found = new Set(features.map(({ geometry }) => geometry?.type.replace('Multi', '')));
    const shapes = layer.shapes.filter((shape: Shape) => found.has(shape));
    if (features.length === 0) return [];
    return [{ layer, shapes: shapes.length > 0 ? shapes : layer.shapes.slice(0, 1) }];
  });
}

/** From the folder of the project to that of the data, as QGIS writes it on every system. */
function pathBetween(from: string, to: string): string {
  const path = relative(from, to).split(sep).join('/');
  return path === '' ? './' : `${path.startsWith('.') ? path : `./${path}`}/`;
}

function refuseExisting(target: string, files: ReadonlyMap<string, string>, isForced: boolean, io: Io): void {
  const de = io.lang === 'de';
  if (existsSync(target) && !statSync(target).isDirectory()) {
    throw new WrongUse(de ? `-o ${target}: das ist kein Ordner.` : `-o ${target}: that is no folder.`);
  }
  const old = [...files.keys()].find((name) => existsSync(join(target, name)));
  if (old === undefined || isForced) return;
  throw new WrongUse(
    de
      ? `-o ${target}: ${old} gibt es dort schon. Nennen Sie einen anderen Ordner, oder überschreiben Sie mit --force.`
      : `-o ${target}: ${old} is there already. Name another folder, or overwrite with --force.`,
  );
}

function wrongCall({ lang }: Io): WrongUse {
  return new WrongUse(
    lang === 'de' ? 'Gebraucht wird nur -o mit einem Ordner.' : 'Only -o with a folder is needed.',
  );
}
