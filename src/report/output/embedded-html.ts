// SPDX-License-Identifier: EUPL-1.2
// The view that other pages of the town embed: a still map and its table without a script, so that it also stands in a frame that may run none.
// Every number leads to its proof in the page.

import { type Coverage, coverageShares, groupChoices } from '../../analysis/coverage/coverage';
import { shareFigure } from '../../analysis/coverage/coverage-figures';
import type { CountedUnit } from '../../analysis/place/subject';
import type { City } from '../../core/city/city';
import type { GroupChoice } from '../../layers/definition';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { linkOfFigure } from '../../reproduce/link';
import { figureText } from '../../words/number/figure-text';
import { formatDataDate, type Language } from '../../words/number/format';
import { reportWordsOf } from '../../words/report';
import { type ExcerptShape, type Step, zonesExcerpt } from '../document/excerpt';
import { escapeHtml } from './html';

const words = {
  de: {
    title: (city: string) => `Breitband in ${city}`,
    lead: 'Anteil mit einer Leitung von mindestens …',
    group: 'Gebiete',
    people: { businesses: 'Betriebe', households: 'Haushalte' },
    groups: {
      industrial: 'in Gewerbegebieten',
      residential: 'in Wohngebieten',
      mixed: 'in Mischgebieten',
      all: 'in der ganzen Stadt',
    },
    asOf: (date: string) => `Stand der Leitungen: ${date}.`,
    unknown: 'Stand der Leitungen: nicht bekannt.',
    demo: 'Demo: Die Felder der Versorgung sind mangels offener Daten gezeichnet.',
    more: 'Karte und Herkunft der Zahlen',
  },
  en: {
    title: (city: string) => `Broadband in ${city}`,
    lead: 'Share with a line of at least …',
    group: 'Areas',
    people: { businesses: 'businesses', households: 'households' },
    groups: {
      industrial: 'in commercial areas',
      residential: 'in residential areas',
      mixed: 'in mixed areas',
      all: 'in the whole city',
    },
    asOf: (date: string) => `Lines as of ${date}.`,
    unknown: 'Lines: date not known.',
    demo: 'Demo: the coverage cells are drawn for lack of open data.',
    more: 'Map and origin of the figures',
  },
} as const;

/** As in the report; as attributes, since a sandboxed frame gets no style. */
const fills: Readonly<Record<Step, string>> = {
  0: '#f6eec7',
  1: '#bcd9b2',
  2: '#6fb3a8',
  3: '#2f7f95',
  4: '#173f6b',
  none: 'none',
};
const strokes = {
  boundary: 'stroke-width="1.5"',
  zone: 'stroke-width="0.8"',
  plan: 'stroke-width="2" stroke-dasharray="5 4"',
} as const satisfies Readonly<Record<ExcerptShape['kind'], string>>;

/** Beneath the dashes of a plan, which would not be seen on the darkest step. */
const haloOf = (path: string) => `<path d="${path}" fill="none" stroke="Canvas" stroke-width="4"/>`;

/** The still map: each zone by its share with gigabit. Steps that nothing on it has are not in its legend. */
function pictureHtml(city: City, coverage: Coverage, language: Language): string {
  const { map: caption, mapSteps } = reportWordsOf(language).coverage;
  const said = { caption, legend: mapSteps, language };
  const { width, height, shapes, legend } = zonesExcerpt(city, coverage, 1000, said);
  if (shapes.length === 0) return '';
  const paths = shapes.map(
    ({ kind, path, name, step }) =>
      `${kind === 'plan' ? haloOf(path) : ''}<path d="${path}" fill="${step === null ? 'none' : fills[step]}" stroke="currentColor" ${strokes[kind]}><title>${escapeHtml(name)}</title></path>`,
  );
  const used = new Set(shapes.map(({ step }) => step));
  const rows = legend
    .filter(({ step }) => used.has(step))
    .map(
      ({ step, label }) =>
        `<li><svg width="16" height="16" aria-hidden="true"><rect x="0.5" y="0.5" width="15" height="15" fill="${fills[step]}" stroke="currentColor"/></svg> ${escapeHtml(label)}</li>`,
    );
  return `<figure><svg viewBox="0 0 ${width} ${height}" width="560" role="img" aria-label="${escapeHtml(caption)}">${paths.join('')}</svg><figcaption>${escapeHtml(caption)}<ul>${rows.join('')}</ul></figcaption></figure>`;
}

/** Businesses of estates, else households; the other one where of these nothing is known, and of the other something. */
function unitTold({ groups }: Coverage, group: GroupChoice): CountedUnit {
  const asked: CountedUnit = group === 'industrial' ? 'businesses' : 'households';
  const other: CountedUnit = asked === 'businesses' ? 'households' : 'businesses';
  const isKnown = (unit: CountedUnit) =>
    thresholdsMbit.some((mbit) => groups[group].shares[unit].alle[mbit].value !== null);
  return isKnown(asked) || !isKnown(other) ? asked : other;
}

/** The whole file, which lies one folder below the page. The same city gives the same bytes. */
export function embeddedHtml(city: City, language: Language): string {
  const w = words[language];
  const coverage = coverageShares(city);
  const { name } = city.municipality;
  const cell = (group: GroupChoice, unit: CountedUnit, mbit: (typeof thresholdsMbit)[number]) => {
    const figure = shareFigure(city, coverage, { group, unit, technology: 'alle', mbit });
    const link = linkOfFigure(figure.proof.reproduce);
    const shown = escapeHtml(figureText(figure, language));
    const address = link === '' ? '../' : `../#${link}`;
    return `<td data-tempo="${mbit}"><a href="${escapeHtml(address)}" target="_blank" rel="noopener">${shown}</a></td>`;
  };
  const rows = groupChoices.map((group) => {
    const unit = unitTold(coverage, group);
    const cells = thresholdsMbit.map((mbit) => cell(group, unit, mbit));
    return `<tr data-gruppe="${group}"><th scope="row">${w.people[unit]} ${w.groups[group]}</th>${cells.join('')}</tr>`;
  });
  const heads = thresholdsMbit.map((mbit) => `<th scope="col" data-tempo="${mbit}">${mbit}\u00a0Mbit/s</th>`);
  const date = coverage.asOf === null ? w.unknown : w.asOf(formatDataDate(coverage.asOf, language));
  const isDemo = city.cells?.about.confidence === 'demo';
  return [
    '<!doctype html>',
    '<!-- SPDX-License-Identifier: EUPL-1.2 -->',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(w.title(name))}</title>`,
    '<link rel="stylesheet" href="einbetten.css"><link rel="icon" href="../favicon.svg">',
    '<script src="einbetten.js" defer></script></head>',
    `<body><main><h1>${escapeHtml(w.title(name))}</h1>`,
    pictureHtml(city, coverage, language),
    `<table><caption>${w.lead}</caption><thead><tr><th scope="col">${w.group}</th>${heads.join('')}</tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table>`,
    `<p>${escapeHtml(date)}${isDemo ? ` <strong>${w.demo}</strong>` : ''}</p>`,
    `<p><a href="../" target="_blank" rel="noopener">${w.more}</a></p></main></body></html>`,
    '',
  ].join('\n');
}
