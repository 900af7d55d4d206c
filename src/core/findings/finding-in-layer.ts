// SPDX-License-Identifier: EUPL-1.2
// A finding in the words of its layer: the label of the field, the meaning of each code that a field allows, and a command
// that mends it where there is one.

import { type LayerId, layerById } from '../../layers';
import { fieldsOf } from '../../layers/definition';
import type { Field } from '../../layers/field';
import type { Finding } from './finding';
import { type FindingCode, findingMessage } from './finding-words';

export interface DescribedFinding {
  /** What the field is called in the tables; null where the finding is about no field of the layer. */
  readonly label: string | null;
  readonly message: string;
  /** A command that mends it, with the file's name; null where a person has to decide. */
  readonly offer: string | null;
}

/** @param file as it is to stand in the command */
export function describeFinding(
  finding: Finding<FindingCode>,
  layer: LayerId | null,
  file: string,
  lang: 'de' | 'en',
): DescribedFinding {
  const field = fieldOf(finding, layer);
  const isCode = finding.code === 'value-not-listed' && field?.of !== undefined;
  const told = isCode ? { ...finding, expected: codesOf(field, lang) } : finding;
  const codes = finding.code === 'value-missing' && field?.of ? codesOf(field, lang) : null;
  const possible = codes === null ? '' : ` ${lang === 'de' ? 'Möglich' : 'Possible'}: ${codes}.`;
  return {
    label: field?.label[lang] ?? null,
    message: findingMessage(told, lang) + possible,
    offer: offers[finding.code]?.(quoted(file), layer, finding) ?? null,
  };
}

/** Codes whose `found` and `expected` are made of names of fields and codes of values, not quoted from the file. */
const madeOfNames: ReadonlySet<FindingCode> = new Set([
  'value-missing',
  'part-above-whole',
  'state-not-last',
  'states-backwards',
  'dates-out-of-order',
] satisfies FindingCode[]);

/**
 * A finding for readers who see labels and never the keys of the file: the field's label, with the place in a list and the
 * label of its part, and a sentence in which fields and codes have their words.
 */
export function spokenFinding(
  finding: Finding<FindingCode>,
  layer: LayerId | null,
  lang: 'de' | 'en',
): Pick<DescribedFinding, 'label' | 'message'> {
  const field = fieldOf(finding, layer);
  const [, entry, part] = /\[(\d+)\](?:\.(\w+))?$/.exec(finding.path ?? '') ?? [];
  const inEntry = part === undefined ? undefined : field?.entry?.[part];
  const label = [
    field?.label[lang],
    entry === undefined ? undefined : `${lang === 'de' ? 'Eintrag' : 'entry'} ${Number(entry) + 1}`,
    inEntry?.label[lang],
  ].filter((one) => one !== undefined);
  const { found, expected } = finding;
  const possible = Object.values((inEntry ?? field)?.of ?? {})
    .map((word) => word[lang])
    .join(', ');
  const told = madeOfNames.has(finding.code)
    ? { ...finding, found: withWords(found), expected: withWords(unnamed(expected)) }
    : finding.code === 'value-not-listed' && possible !== ''
      ? { ...finding, expected: possible }
      : finding;
  const isSaid = finding.code === 'value-missing' && entry === undefined;
  const choices =
    finding.code === 'value-missing' && possible !== ''
      ? ` ${lang === 'de' ? 'Möglich' : 'Possible'}: ${possible}.`
      : '';
  return {
    label: field === null || isSaid ? null : label.join(' · '),
    message: findingMessage(told, lang, 'page') + choices,
  };

  /** The sentence says already which list it is. */
  function unnamed(text: string | null): string | null {
    return finding.code === 'state-not-last' ? (text?.replace(/^\w+: /, '') ?? null) : text;
  }

  function withWords(text: string | null): string | null {
    const definition = layer === null ? undefined : layerById(layer);
    const fields = definition ? fieldsOf(definition) : {};
    const all = Object.values(fields);
    const parts = all.flatMap(({ entry: of }) => Object.entries(of ?? {}));
    const names = new Map(
      [...parts, ...Object.entries(fields)].map(([name, one]) => [name, one.label[lang]]),
    );
    const codes = [...parts.map(([, one]) => one), ...all].flatMap(({ of }) => Object.entries(of ?? {}));
    const values = new Map(codes.map(([code, word]) => [code, word[lang]]));
    return text?.replace(/[A-Za-z_][\w-]*/g, (word) => names.get(word) ?? values.get(word) ?? word) ?? null;
  }
}

/** A file name as a shell takes it. */
const quoted = (file: string) => (/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`);

type Offer = (file: string, layer: LayerId | null, finding: Finding) => string | null;
const formatted: Offer = (file) => `nuf format ${file}`;
const lifted: Offer = (file) => `nuf format --lift-ids ${file}`;
/** A text with one reading as a number: no mark with three digits behind it that may part decimals or thousands. */
const oneNumber =
  /^"-?(?:\d+(?:[.,](?:\d\d?|\d{4,}))?|\d{1,3}(?:[\u00a0\u202f '’]\d{3})+(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})"$/;
/** Only where `nuf format` mends it: such a text, or null for a list. */
const retyped: Offer = (file, _, { found, expected }) => {
  const isNumber = /^a (whole )?number$/.test(expected ?? '') && oneNumber.test(found ?? '');
  return isNumber || (expected === 'a list' && found === 'null') ? `nuf format ${file}` : null;
};
const imported: Offer = (file, layer) =>
  `nuf import ${file}${layer === null ? '' : ` --layer ${layer}`} -o neu.geojson`;
/** With the system that the coordinates look like; a person sees on the map whether it is that one. */
const converted: Offer = (file, layer, { expected }) => {
  const code = /^EPSG:\d+/.exec(expected ?? '')?.[0];
  if (code === undefined) return null;
  return `nuf import ${file}${layer === null ? '' : ` --layer ${layer}`} --crs ${code} -o neu.geojson`;
};
const offers: Partial<Record<FindingCode, Offer>> = {
  'id-among-properties': lifted,
  'id-differs': lifted,
  'value-type': retyped,
  'date-other-form': formatted,
  'property-other-case': formatted,
  'coordinates-in-metres': converted,
  'crs-needless': formatted,
  'crs-converted': imported,
  'format-other': imported,
};

/** `WA (Allgemeines Wohngebiet), WR (…)`: a code list that its reader need not know by heart. */
function codesOf(field: Field | null, lang: 'de' | 'en'): string {
  return Object.entries(field?.of ?? {})
    .map(([code, word]) => `${code} (${word[lang]})`)
    .join(', ');
}

function fieldOf({ path }: Finding, layer: LayerId | null): Field | null {
  const definition = layer === null ? undefined : layerById(layer);
  const name = /(?:^|\.)properties\.([A-Za-z_]\w*)/.exec(path ?? '')?.[1] ?? path ?? '';
  if (definition === undefined) return null;
  const fields = fieldsOf(definition);
  return Object.hasOwn(fields, name) ? fields[name]! : null;
}
