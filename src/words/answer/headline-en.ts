// SPDX-License-Identifier: EUPL-1.2
// The English of claims: one quantifier, one phrase.

import {
  formatDistance,
  formatMbit,
  formatNumber,
  formatShare,
  formatShareOfLess,
  formatWhen,
} from '../number/format';
import { quoted } from '../number/quoted';
import type { Speaker } from './headline';
import {
  amountText,
  countedInside,
  isLowest,
  isMuchWithoutFigure,
  type SaidBuilding,
  type SaidCityPart,
  type SaidClaim,
  type SaidQuantifier,
  type SaidSubject,
  type SaidUnit,
  speedNames,
  type Telling,
  type ToldUnit,
} from './said-claim';

const n = (value: number) => formatNumber(value, 'en');
const q = (name: string) => quoted(name, 'en');

const nouns = {
  households: { some: 'households', one: 'household' },
  businesses: { some: 'businesses', one: 'business' },
} as const satisfies Record<SaidUnit, object>;

/** To whom it is available; null where nothing is said of a share. */
function whom(claim: SaidClaim): string | null {
  const { quantifier, unit, counted } = claim;
  const { some, one } = nouns[unit];
  const known = isMuchWithoutFigure(claim) ? ' with a figure' : '';
  switch (quantifier) {
    case 'all':
      return counted === null
        ? `all ${some}`
        : counted === 1
          ? `the one ${one}`
          : `all ${n(counted)} ${some}`;
    case 'all-known':
      return `all ${some} with a figure`;
    case 'nearly-all':
      return `nearly all ${some}${known}`;
    case 'most':
      return `most ${some}${known}`;
    case 'some':
      return `some of the ${some}${known}`;
    case 'less-than-one':
      return `fewer than 1\u00a0of ${n(counted ?? 0)} ${counted === 1 ? one : some}${known}`;
    case 'nobody':
      return `no ${one}`;
    case 'nobody-known':
      return `none of the ${some} with a figure`;
    default:
      return null;
  }
}

const whomToo: Partial<Record<SaidQuantifier, string>> = {
  all: 'all',
  'all-known': 'all with a figure',
  'nearly-all': 'nearly all',
  most: 'most',
  some: 'some',
  'less-than-one': 'fewer than one',
  nobody: 'none',
  'nobody-known': 'none with a figure',
};

const whomAlso = ({ quantifier, counted }: SaidClaim) =>
  quantifier === 'all' && counted === 1 ? 'that one' : whomToo[quantifier];

const was = ({ isPast }: Telling) => (isPast ? 'was' : 'is');

function amount(claim: SaidClaim): string {
  if (claim.quantifier === 'all' || claim.quantifier === 'nobody') return '';
  const text = amountText(claim, 'en', n, (part, whole) =>
    claim.subject.kind === 'cell' ? `${part}\u00a0of ${whole}` : `${part} of ${whole}`,
  );
  const told = claim.quantifier === 'less-than-one' ? guess(claim) : text;
  const without = Math.round(claim.withoutFigure);
  const rest = without > 0 ? `; ${n(without)} without a figure` : '';
  return text === '' ? '' : ` (${told}${rest})`;
}

const speed = ({ thresholdMbit }: SaidClaim) =>
  speedNames[thresholdMbit]?.en ?? `at least ${formatMbit(thresholdMbit, 'en')}`;

/** Which fibre is counted: the report counts that with a gigabit. Who has none at the lowest speed has none at any. */
function fibreAt({ thresholdMbit, share }: SaidClaim): string {
  if (speedNames[thresholdMbit]) return `fibre with ${speedNames[thresholdMbit].en}`;
  return share === 0 && isLowest(thresholdMbit)
    ? 'fibre'
    : `fibre of at least ${formatMbit(thresholdMbit, 'en')}`;
}

/** The source says what can be ordered, never who has ordered it: “available to”, not “have”. */
function further({ gigabit, common, fibre }: ToldUnit, telling: Telling): string {
  const more: string[] = [];
  if (common && common.thresholdMbit !== gigabit.thresholdMbit) {
    const also = whomAlso(common);
    more.push(
      also
        ? `${speed(common)} to ${also}${amountToo(common)}`
        : `whether ${speed(common)} ${was(telling)} available is not known`,
    );
  }
  if (fibre) {
    const also = whomAlso(fibre);
    more.push(
      also
        ? `${fibreAt(fibre)} to ${also}${amountToo(fibre)}`
        : `whether fibre ${was(telling)} available is not known`,
    );
  }
  return more.map((part) => `; ${part}`).join('');
}

const guess = ({ share, counted }: SaidClaim) =>
  `estimated at ${formatShareOfLess(share ?? 0, counted, 'en')}`;

function amountToo(claim: SaidClaim): string {
  if (claim.quantifier === 'less-than-one') return ` (${guess(claim)})`;
  const isCell = claim.subject.kind === 'cell';
  const text = amountText(claim, 'en', n, (part, whole) => (isCell ? `${part}\u00a0of ${whole}` : part));
  return ['all', 'all-known', 'nobody', 'nobody-known'].includes(claim.quantifier) || text === ''
    ? ''
    : ` (${text})`;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function silence({ quantifier, unit, counted }: SaidClaim, where: string, telling: Telling): string {
  const { some, one } = nouns[unit];
  if (quantifier === 'too-few') {
    const count = Math.round(counted ?? 0);
    return upper(
      `${where}, only ${count === 1 ? `1 ${one} is` : `${n(count)} ${some} are`} counted with a figure: too few to speak for the whole.`,
    );
  }
  if (quantifier === 'uncounted') {
    const nobody = telling.isEmpty ? 'no household and no business' : `no ${one}`;
    return upper(`${where}, ${nobody} is counted.`);
  }
  return upper(`${where}, it is not known whether gigabit ${was(telling)} available to ${some}.`);
}

export const headlineEn: Speaker = {
  /** `In mid 2021, gigabit was available to most households in Bierbaum (70.0 % of 413); …` */
  first(told: ToldUnit, telling: Telling): string {
    const { gigabit, isByCable } = told;
    const where = telling.where ?? placeEn(gigabit.subject);
    const toWhom = whom(gigabit);
    if (toWhom === null) return silence(gigabit, where, telling);
    const when = formatWhen(gigabit.asOf, 'en');
    const via = isByCable ? ' over cable' : '';
    return `${upper(when)}, gigabit${via} ${was(telling)} available to ${toWhom} ${where}${amount(gigabit)}${further(told, telling)}.`;
  },

  /** `Gigabit was available to most businesses (64.5 % of 6,674); …` */
  further(told: ToldUnit, telling: Telling): string {
    const { gigabit, isByCable } = told;
    const toWhom = whom(gigabit);
    if (toWhom === null) return silence(gigabit, telling.where ?? placeEn(gigabit.subject), telling);
    const via = isByCable ? ' over cable' : '';
    return `Gigabit${via} ${was(telling)} available to ${toWhom}${amount(gigabit)}${further(told, telling)}.`;
  },

  nearestSettled: (distanceM: number, units: readonly SaidUnit[]) =>
    `in the nearest ${units.length === 1 ? `cell with ${units[0]}` : 'settled cell'} (${distanceM < 5 ? 'right beside it' : `${formatDistance(Math.max(10, distanceM), 'en')} away`})`,

  /** Of the building itself, before anything around it. */
  ownFibre: ({ name, nameEn, fibre }: SaidBuilding) =>
    fibre === null
      ? `${q(nameEn ?? name)}: whether there is fibre in the building is not known.`
      : `${q(nameEn ?? name)}: according to its file there is ${fibre ? 'fibre' : 'no fibre'} in the building.`,
  around: (radiusM: number) => `in the cells within ${formatDistance(radiusM, 'en')}`,

  insteadOf: ({ insteadOf, insteadOfEn, lacking, name, id }: SaidSubject) =>
    `${lacks[lacking ?? 'place'](q(insteadOfEn ?? insteadOf ?? ''))}; the answer is for all ${id === 'estates' ? `industrial estates of ${name} that have an outline in the data` : `of ${name}`}.`,

  cityPart({ name, share, of, counted, cutCells }: SaidCityPart): string {
    const amounts = countedInside(counted).map(([part, whole, unit]) => `${n(part)} of ${n(whole)} ${unit}`);
    const said = amounts.length === 0 ? '' : ` and, as far as they are counted, ${amounts.join(' and ')}`;
    return `${formatShare(share, 'en')} of the ${of === 'line' ? 'route' : of}${said} ${said === '' ? 'lies' : 'lie'} in ${name}; the answer is for this part only, of the rest nothing is known.${cutCells > 0 ? ' Cells on the border count whole.' : ''}`;
  },
};

const isUnknown = (what: string) => (name: string) =>
  `The ${what} of ${name} is not known, so no line of its own is known either`;
const lacks = {
  place: isUnknown('exact location'),
  outline: isUnknown('outline'),
  area: isUnknown('area'),
  building: (name: string) => `${name} is a project without a building and has no line of its own`,
  works: (name: string) => `${name} is a funding programme and has no line of its own`,
} as const;

/** Where: `here`, `in Bierbaum`, `along Höhenstraße`, `in the cells within 150 m of “Rathaus”`. */
export function placeEn(subject: SaidSubject): string {
  return `${wholeEn(subject)}${subject.within ? ` as far as it lies in ${subject.within}` : ''}`;
}

function wholeEn({ kind, id, name: german, nameEn, radiusM }: SaidSubject): string {
  const name = nameEn ?? german;
  if (id === 'outline') return 'in the drawn area';
  if (name === null) return 'here';
  if (id === 'municipality') return `in ${name}`;
  if (id === 'estates') return `in the industrial estates of ${name}`;
  if (kind === 'circle' || kind === 'building')
    return `in the cells within ${formatDistance(radiusM, 'en')} of ${q(name)}`;
  if (kind === 'line') return `along ${name}`;
  if (kind === 'corridor') return `${headlineEn.around(radiusM)} of the inexact line of ${name}`;
  if (kind === 'cell') return `at ${q(name)}`;
  if (id.startsWith('industrial-zones/')) return `in the ${name} industrial estate`;
  if (id.startsWith('planned-expansion/')) return `in the area of the project ${q(name)}`;
  return /^\p{L}+$/u.test(name) ? `in ${name}` : `in the area ${name}`;
}
