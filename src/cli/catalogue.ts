// SPDX-License-Identifier: EUPL-1.2
// `nuf catalogue`: the data folder as a DCAT-AP.de catalogue for open-data portals.

import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type CatalogueGap, catalogueOf } from '../export/catalogue/dcat-catalogue';
import { type Command, type Io, WrongUse } from './command';
import { writeOutput } from './disk/output-file';
import { dataFolder, readDataFolder, readFiles } from './folder/data-folder';
import { catalogueUsage } from './words/catalogue-help';

export const catalogue: Command = {
  name: 'catalogue',
  summary: {
    de: 'schreibt die Daten als Katalog nach DCAT-AP.de',
    en: 'writes the data as a catalogue by DCAT-AP.de',
  },
  usage: catalogueUsage,
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, url: { type: 'string' }, output: { type: 'string', short: 'o' } },
    });
    const base = values.url ?? '';
    if (positionals.length > 0 || (base !== '' && !/^https?:\/\/[^\s?#]+\/$/.test(base)))
      throw wrongCall(base, io);
    const files = readDataFolder(dataFolder(values.data, io), io.lang);
    const { city } = readFiles(files);
    if (city === null) {
      io.err(
        io.lang === 'de'
          ? 'nuf catalogue: die Daten haben Fehler, nuf check sagt, welche\n'
          : 'nuf catalogue: the data have errors, nuf check says which\n',
      );
      return 1;
    }
    const published = [...files].map(([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
    const { document, gaps } = catalogueOf(city, published, base);
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (values.output === undefined) io.out(text);
    else writeOutput(values.output, text, io);
    for (const gap of gaps) io.err(`  ${gapText(gap, io)}\n`);
    return 0;
  },
};

function gapText({ what, of }: CatalogueGap, { lang }: Io): string {
  const words = {
    publisher: {
      de: 'Ohne Herausgeber: municipality.json nennt keinen operator.',
      en: 'Without a publisher: municipality.json names no operator.',
    },
    contact: {
      de: 'Ohne Ansprechstelle: municipality.json nennt weder errorReport.email noch operator.email.',
      en: 'Without a contact: municipality.json names neither errorReport.email nor operator.email.',
    },
    licence: {
      de: `${of}: ohne Lizenz; municipality.json nennt unter licences keine von dl-zero-de/2.0, dl-by-de/2.0, cc-by/4.0, odbl.`,
      en: `${of}: without a licence; municipality.json names none of dl-zero-de/2.0, dl-by-de/2.0, cc-by/4.0, odbl under licences.`,
    },
  };
  return words[what][lang];
}

function wrongCall(base: string, { lang }: Io): WrongUse {
  return new WrongUse(
    lang === 'de'
      ? `--url ${base}: erwartet wird eine Adresse wie https://karte.example.de/, sonst nur Optionen.`
      : `--url ${base}: expected is an address such as https://map.example.org/, else options only.`,
  );
}
