// SPDX-License-Identifier: EUPL-1.2
// The German of claims: one quantifier, one phrase.

import {
  formatDistance,
  formatMbit,
  formatNumber,
  formatShare,
  formatShareOfLess,
  formatWhen,
} from '../number/format';
import { quoted } from '../number/quoted';
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

const n = (value: number) => formatNumber(value, 'de');
const q = (name: string) => quoted(name, 'de');

const nouns = {
  households: { some: 'Haushalte', of: 'Haushalten', none: 'kein Haushalt', one: 'Haushalt' },
  businesses: { some: 'Betriebe', of: 'Betrieben', none: 'kein Betrieb', one: 'Betrieb' },
} as const satisfies Record<SaidUnit, object>;

/** For whom it is available; null where nothing is said of a share. */
function whom({ quantifier, unit, ...claim }: SaidClaim): string | null {
  const { some, of, one } = nouns[unit];
  const known = isMuchWithoutFigure(claim) ? ' mit Angabe' : '';
  switch (quantifier) {
    case 'all':
      if (claim.counted === null) return `alle ${some}`;
      return isOne(claim) ? `den einen ${one}` : `alle ${n(claim.counted)} ${some}`;
    case 'all-known':
      return `alle ${some} mit Angabe`;
    case 'nearly-all':
      return `fast alle ${some}${known}`;
    case 'most':
      return `die meisten ${some}${known}`;
    case 'some':
      return `einen Teil der ${some}${known}`;
    case 'less-than-one':
      return `weniger als 1\u00a0von ${n(claim.counted ?? 0)} ${isOne(claim) ? one : of}${known}`;
    case 'nobody':
      return `keinen ${one}`;
    case 'nobody-known':
      return `keinen der ${some} mit Angabe`;
    default:
      return null;
  }
}

/** The same where the noun was just said. */
const whomToo: Partial<Record<SaidQuantifier, string>> = {
  all: 'alle',
  'all-known': 'alle mit Angabe',
  'nearly-all': 'fast alle',
  most: 'die meisten',
  some: 'einen Teil',
  'less-than-one': 'weniger als einen',
  nobody: 'keinen',
  'nobody-known': 'keinen mit Angabe',
};

const isOne = ({ counted }: Pick<SaidClaim, 'counted'>) => counted === 1;

/** The only one there is has it available or not: “alle” would be one. */
const whomAlso = ({ quantifier, counted }: SaidClaim) =>
  quantifier === 'all' && isOne({ counted }) ? 'den einen' : whomToo[quantifier];

const was = ({ isPast }: Telling) => (isPast ? 'war' : 'ist');

/** `(70,0 % von 413)`; nothing where the phrase has said all. */
function amount(claim: SaidClaim): string {
  if (claim.quantifier === 'all' || claim.quantifier === 'nobody') return '';
  const text = amountText(claim, 'de', n, (part, whole) =>
    claim.subject.kind === 'cell' ? `${part}\u00a0von ${whole}` : `${part} von ${whole}`,
  );
  // A share of less than one is no count of anything.
  const told = claim.quantifier === 'less-than-one' ? guess(claim) : text;
  const without = Math.round(claim.withoutFigure);
  const rest = without > 0 ? `; ${n(without)} ohne Angabe` : '';
  return text === '' ? '' : ` (${told}${rest})`;
}

const speed = ({ thresholdMbit }: SaidClaim) =>
  speedNames[thresholdMbit]?.de ?? `mindestens ${formatMbit(thresholdMbit, 'de')}`;

/** Which fibre is counted: the report counts that with a gigabit. Who has none at the lowest speed has none at any. */
function fibreAt({ thresholdMbit, share }: SaidClaim): string {
  if (speedNames[thresholdMbit]) return `Glasfaser mit ${speedNames[thresholdMbit].de}`;
  return share === 0 && isLowest(thresholdMbit)
    ? 'Glasfaser'
    : `Glasfaser ab ${formatMbit(thresholdMbit, 'de')}`;
}

/** The source says what can be ordered, never who has ordered it: “verfügbar”, not “hat”. */
function further({ gigabit, common, fibre }: ToldUnit, telling: Telling): string {
  const more: string[] = [];
  if (common && common.thresholdMbit !== gigabit.thresholdMbit) {
    const also = whomAlso(common);
    more.push(
      also
        ? `${speed(common)} für ${also}${amountToo(common)}`
        : `ob ${speed(common)} verfügbar ${telling.isPast ? 'waren' : 'sind'}, ist nicht bekannt`,
    );
  }
  if (fibre) {
    const also = whomAlso(fibre);
    more.push(
      also
        ? `${fibreAt(fibre)} für ${also}${amountToo(fibre)}`
        : `ob Glasfaser verfügbar ${was(telling)}, ist nicht bekannt`,
    );
  }
  return more.map((part) => `; ${part}`).join('');
}

const guess = ({ share, counted }: SaidClaim) => `geschätzt ${formatShareOfLess(share ?? 0, counted, 'de')}`;

/** Only the share: the whole was just said. */
function amountToo(claim: SaidClaim): string {
  if (claim.quantifier === 'less-than-one') return ` (${guess(claim)})`;
  const isCell = claim.subject.kind === 'cell';
  const text = amountText(claim, 'de', n, (part, whole) => (isCell ? `${part}\u00a0von ${whole}` : part));
  return ['all', 'all-known', 'nobody', 'nobody-known'].includes(claim.quantifier) || text === ''
    ? ''
    : ` (${text})`;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why nothing is said of a share. */
function silence({ quantifier, unit, counted }: SaidClaim, where: string, telling: Telling): string {
  const { some } = nouns[unit];
  if (quantifier === 'too-few') {
    const count = Math.round(counted ?? 0);
    return upper(
      `${where} ${count === 1 ? 'ist' : 'sind'} nur ${count === 1 ? `1 ${nouns[unit].one}` : `${n(count)} ${some}`} mit Angabe gezählt: zu wenige, um für das Ganze zu sprechen.`,
    );
  }
  if (quantifier === 'uncounted') {
    const nobody = telling.isEmpty ? 'kein Haushalt und kein Betrieb' : nouns[unit].none;
    return upper(`${where} ist ${nobody} gezählt.`);
  }
  return `Ob ${where} Gigabit für ${some} verfügbar ${was(telling)}, ist nicht bekannt.`;
}

/** Of whom somebody is counted there. */
function nearestWith([unit, other]: readonly SaidUnit[]): string {
  if (!unit || other) return 'im nächsten besiedelten Feld';
  return `im nächsten Feld mit ${nouns[unit].of}`;
}

export const headlineDe = {
  /** `Mitte 2021 war in Bierbaum Gigabit für die meisten Haushalte verfügbar (70,0 % von 413); …` */
  first(told: ToldUnit, telling: Telling): string {
    const { gigabit, isByCable } = told;
    const where = telling.where ?? placeDe(gigabit.subject);
    const toWhom = whom(gigabit);
    if (toWhom === null) return silence(gigabit, where, telling);
    const when = formatWhen(gigabit.asOf, 'de');
    const via = isByCable ? ' über Kabel' : '';
    return `${upper(when)} ${was(telling)} ${where} Gigabit${via} für ${toWhom} verfügbar${amount(gigabit)}${further(told, telling)}.`;
  },

  /** `Für die meisten Betriebe war Gigabit verfügbar (64,5 % von 6.674); …` */
  further(told: ToldUnit, telling: Telling): string {
    const { gigabit, isByCable } = told;
    const toWhom = whom(gigabit);
    if (toWhom === null) return silence(gigabit, telling.where ?? placeDe(gigabit.subject), telling);
    const via = isByCable ? ' über Kabel' : '';
    return `Für ${toWhom} ${was(telling)} Gigabit${via} verfügbar${amount(gigabit)}${further(told, telling)}.`;
  },

  nearestSettled: (distanceM: number, units: readonly SaidUnit[]) =>
    `${nearestWith(units)} (${distanceM < 5 ? 'gleich daneben' : `${formatDistance(Math.max(10, distanceM), 'de')} entfernt`})`,

  /** Of the building itself, before anything around it. */
  ownFibre: ({ name, fibre }: SaidBuilding) =>
    fibre === null
      ? `${q(name)}: Ob Glasfaser im Haus liegt, ist nicht bekannt.`
      : `${q(name)}: Im Haus liegt laut Datei ${fibre ? 'Glasfaser' : 'keine Glasfaser'}.`,
  /** Around the building that was named just before: whole cells are counted, also those that the circle only touches. */
  around: (radiusM: number) => `in den Feldern im Umkreis von ${formatDistance(radiusM, 'de')}`,

  insteadOf: ({ insteadOf, lacking, name, id }: SaidSubject) =>
    `${lacks[lacking ?? 'place'](q(insteadOf ?? ''))}; die Antwort gilt für ${id === 'estates' ? `alle Gewerbegebiete von ${name}, die in den Daten einen Umriss haben` : `ganz ${name}`}.`,

  /** `In Lüdenscheid liegen 41,2 % der Fläche und, soweit gezählt, 380 von 384 Haushalten; nur für diesen Teil …` */
  cityPart({ name, share, of, counted, cutCells }: SaidCityPart): string {
    const amounts = countedInside(counted).map(
      ([part, whole, unit]) => `${n(part)} von ${n(whole)} ${nouns[unit].of}`,
    );
    const said = amounts.length === 0 ? '' : ` und, soweit gezählt, ${amounts.join(' und ')}`;
    return `In ${name} liegen ${formatShare(share, 'de')} ${extents[of]}${said}; nur für diesen Teil gilt die Antwort, über den Rest ist nichts bekannt.${cutCells > 0 ? ' Felder auf der Grenze zählen ganz.' : ''}`;
  },
};

const isUnknown = (what: string) => (name: string) =>
  `${what} von ${name} ist nicht bekannt, also auch keine eigene Leitung`;
const lacks = {
  place: isUnknown('Die genaue Lage'),
  outline: isUnknown('Der Umriss'),
  area: isUnknown('Das Gebiet'),
  building: (name: string) => `${name} ist ein Vorhaben ohne Gebäude und hat keine eigene Leitung`,
  works: (name: string) => `${name} ist ein Förderprogramm und hat keine eigene Leitung`,
} as const;

const extents = { line: 'der Strecke', circle: 'des Umkreises', area: 'der Fläche' } as const;

/** Where, behind the verb: `hier`, `in Bierbaum`, `an der Höhenstraße`, `in den Feldern im Umkreis von 150 m um „Rathaus“`. */
export function placeDe(subject: SaidSubject): string {
  const notes = [
    ...(subject.kind === 'corridor' ? ['Lage ungenau'] : []),
    ...(subject.within ? [`Teil in ${subject.within}`] : []),
  ];
  return `${wholeDe(subject)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

function wholeDe({ kind, id, name, radiusM }: SaidSubject): string {
  if (id === 'outline') return 'in der gezeichneten Fläche';
  if (name === null) return 'hier';
  if (id === 'municipality') return `in ${name}`;
  if (id === 'estates') return `in den Gewerbegebieten von ${name}`;
  if (kind === 'circle' || kind === 'building') return `${headlineDe.around(radiusM)} um ${q(name)}`;
  if (kind === 'line') return `an ${street(name)}`.replace(/^an dem /, 'am ');
  if (kind === 'corridor') return `${headlineDe.around(radiusM)} um ${streetThen(name)}`;
  if (kind === 'cell') return `bei ${q(name)}`;
  if (id.startsWith('industrial-zones/')) return `im Gewerbegebiet ${name}`;
  if (id.startsWith('planned-expansion/')) return `im Gebiet des Vorhabens ${q(name)}`;
  return /^\p{L}+$/u.test(name) ? `in ${name}` : `im Gebiet ${name}`;
}

/** In the accusative: `die Höhenstraße`, `den Brockhauser Weg`. */
const streetThen = (name: string) => street(name).replace(/^der /, 'die ').replace(/^dem /, 'den ');

function street(name: string): string {
  if (/(straße|allee|gasse)$/i.test(name) || /^straße /i.test(name)) return `der ${name}`;
  if (/(weg|platz|ring|damm)$/i.test(name)) return `dem ${name}`;
  return `der Strecke ${q(name)}`;
}
