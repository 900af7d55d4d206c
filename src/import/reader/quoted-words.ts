// SPDX-License-Identifier: EUPL-1.2
// What a finding of the import quotes, in words of the language: fields by their labels, and the few expressions that a
// reader of files writes in English.

import type { Reader } from '../../core/findings/finding';
import { plain } from '../../core/findings/finding-words';
import { type LayerId, layerById } from '../../layers';
import { fieldsOf } from '../../layers/definition';

type Language = 'de' | 'en';

const german: Readonly<Record<string, string>> = {
  'lat, lon': 'Breite, Länge',
  'lon, lat': 'Länge, Breite',
  'an unknown number': 'unbekannt vielen',
};
const english: Readonly<Record<string, string>> = {
  'lat, lon': 'latitude, longitude',
  'lon, lat': 'longitude, latitude',
};

/** What is counted against a limit of the import (`units` in import-file.ts). */
const germanUnits: Readonly<Record<string, string>> = {
  bytes: 'Bytes',
  'bytes unpacked': 'Bytes entpackt',
  'unpacked bytes for each packed one': 'entpackte Bytes je gepacktem',
  'entries in the archive': 'Einträge im Archiv',
  'levels of nesting': 'Ebenen ineinander',
  features: 'Objekte',
  corners: 'Ecken',
  milliseconds: 'Millisekunden',
};

/** `text` as found or expected by `code`, in words; a field has its label, of the mapping only where nobody needs its name. */
export function quotedWords(
  text: string,
  {
    code,
    becomes,
    reader,
  }: { readonly code: string; readonly becomes: LayerId | null; readonly reader: Reader },
  lang: Language,
): string {
  const dictionary = lang === 'de' ? german : english;
  if (Object.hasOwn(dictionary, text)) return dictionary[text]!;
  if (code === 'import-budget') return inUnits(text, lang);
  if (code === 'import-nothing-belongs') return layerById(text)?.title[lang] ?? text;
  const isField =
    code === 'import-unit-other' ||
    code === 'import-unit-converted' ||
    (code === 'import-field-mapped' && reader === 'page');
  return plain(isField ? labelled(text, becomes, lang) : text, lang);
}

/** `5000 levels of nesting` → `5.000 Ebenen ineinander`; numbers are grouped, since they are long. */
function inUnits(text: string, lang: Language): string {
  const [, number, unit] = /^(\d+) (.+)$/.exec(text) ?? [];
  if (number === undefined || unit === undefined) return text;
  const grouped = number.replace(/\B(?=(\d{3})+$)/g, lang === 'de' ? '.' : ',');
  return `${grouped} ${lang === 'de' ? (germanUnits[unit] ?? unit) : unit}`;
}

/** `areaHa (ha)` → `Fläche (ha)`; what names no field of the layer stays. */
function labelled(text: string, layer: LayerId | null, lang: Language): string {
  const definition = layer === null ? undefined : layerById(layer);
  if (definition === undefined) return text;
  const fields = fieldsOf(definition);
  return text.replace(/^[A-Za-z]\w*/, (name) =>
    Object.hasOwn(fields, name) ? fields[name]!.label[lang] : name,
  );
}
