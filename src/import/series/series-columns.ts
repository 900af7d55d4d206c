// SPDX-License-Identifier: EUPL-1.2
// Columns of the municipal tables in every spelling of their years. In words: "leitungsg. Technologien ≥ 100 Mbit/s"; in codes:
// verf_100_50, 100_50, DSL_16. According to a mail of the Bundesnetzagentur, 100 means wired, 200 wireless and 300 all technologies
// together; the series holds wired lines only.

import { type OfficialColumn, type OfficialUnit, officialColumns } from '../../core/city/official-series';

const wired = /^(100|lg(_?tech(nologien)?)?|(alle )?leitungsg(\.|ebundene?n?)?( technologien)?)$/;
const groups: readonly (readonly [pattern: RegExp, technology: string])[] = [
  [wired, 'alle'],
  [/^(dsl|fttc|fttc[ /(]*(v?dsl)\)?|v?dsl[ /(]*fttc\)?)$/, 'fttc'],
  [/^(catv|hfc|kabel|(hfc|catv)[ /(]*(kabel|hfc|catv)\)?|kabel[ /(]*(hfc|catv)\)?)$/, 'hfc'],
  // A column for FTTH alone or FTTB alone is not taken for both; only in the codes of 2018 does "FTTH" mean both.
  [/^(ftth\/b|fttb\/h|ftth ?\/ ?fttb|fttb ?\/ ?ftth|ftthb|glasfaser( [(]?ft(th\/b|tb\/h)[)]?)?)$/, 'ftthb'],
];

/** Whom a column counts that says so by its prefix. */
const prefixes: Readonly<Record<string, OfficialUnit>> = {
  priv: 'households',
  gew: 'firms',
  gwg: 'firmsInEstates',
};

/**
 * The column of the series that a head of a municipal table means; null for any other, and for one that counts others than
 * `unit`, where that is known.
 */
export function seriesColumn(head: string, unit: OfficialUnit | null = null): OfficialColumn | null {
  const name = head.trim().toLowerCase().replace(/\s+/g, ' ');
  const inWords = /^(.+?) ?(?:≥|>=|mind(?:\.|estens)) ?([\d.]+) ?([mg]bit(?:\/s)?|[mg]bps)?$/.exec(name);
  const whose = prefixes[/^(priv|gew|gwg)_/.exec(name)?.[1] ?? ''];
  if (unit !== null && whose !== undefined && whose !== unit) return null;
  const inCode = /^(?:(?:verf|priv|gew|gwg)_)?(.+?)_(\d+)$/.exec(name);
  const [, group, number, per] = inWords ?? inCode ?? [];
  if (group === undefined || number === undefined) return null;
  const speed = per?.startsWith('g') ? String(Number(number) * 1000) : number;
  const codes2018 = !inWords && group === 'ftth' ? 'ftthb' : group.replace(/^ftth_b$/, 'ftthb');
  const technology = groups.find(([pattern]) => pattern.test(codes2018))?.[1];
  const column = `${technology}_${speed.replace(/\.(?=\d{3}$)/, '')}`;
  return (officialColumns as readonly string[]).includes(column) ? (column as OfficialColumn) : null;
}

/** Whom a table counts, by the name of its file or sheet; null where that does not say, or says both. */
export function seriesUnit(name: string): OfficialUnit | null {
  const text = name.toLowerCase();
  if (/gwg|gewerbegebiet/.test(text)) return 'firmsInEstates';
  const isHouseholds = /priv|haushalt|(^|_)hh(_|$)/.test(text);
  const isFirms = /(^|[_ ])gew(erbe)?([_ .]|$)|unternehmen|firmen|betriebe/.test(text);
  if (isHouseholds === isFirms) return null;
  return isHouseholds ? 'households' : 'firms';
}

/** The half-year of a table by the name of its file or sheet, such as 2021-H1; null where that does not say. */
export function seriesHalfYear(name: string): string | null {
  const text = name.toLowerCase();
  const half = (year: string, first: boolean) =>
    `${year.length === 2 ? `20${year}` : year}-${first ? 'H1' : 'H2'}`;
  const named = [...text.matchAll(/(20\d\d)[_ -]?(mitte|ende|[12](?!\d)|h1|h2)/g)].map(([, year, part]) =>
    half(year!, /mitte|^1|h1/.test(part!)),
  );
  // Two half-years in one name: nobody knows which is meant.
  if (new Set(named).size > 1) return null;
  if (named[0] !== undefined) return named[0];
  const before = /(mitte|ende)[_ -]?(20\d\d|\d\d)(?!\d)/.exec(text);
  if (before) return half(before[2]!, before[1] === 'mitte');
  // bba_06_2023: editions are of June and December.
  const month = /(?:^|[_ -])(06|12)[_ -](20\d\d)(?!\d)/.exec(text);
  return month ? half(month[2]!, month[1] === '06') : null;
}
