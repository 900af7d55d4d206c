// SPDX-License-Identifier: EUPL-1.2
// What somebody looks for, as the link keeps it: one key a filter of the site finder, one key a need of the founders.

import { landUses } from '../../core/city/permissibility-rules';
import { commercialSites, planningStages } from '../../layers/commercial-sites';
import { landUseCodes } from '../../layers/land-use';
import type { FounderNeed, FounderStage } from './founders-space';
import { type HitOrder, hitOrders } from './search-order';
import type { SiteCandidate } from './site-candidate';
import type { SiteFilter, SiteWish } from './site-finder';

/** Link keys of the filters; German like all names of the link, and a promise like them. */
export const wishKeys = {
  kinds: 'f-art',
  areaFromM2: 'f-ab',
  areaToM2: 'f-bis',
  planningStages: 'f-stufe',
  codes: 'f-baunvo',
  availability: 'f-verfuegbar',
  priceToEurPerM2: 'f-preis',
  downMbit: 'f-mbit',
  lineBy: 'f-bisjahr',
  motorwayToM: 'f-autobahn',
  insideCity: 'f-stadt',
  confidences: 'f-sicher',
} as const satisfies Record<SiteFilter, string>;

/** Says with `aus` that what is not known to fit is left out. */
const openKey = 'f-offen';

/** In which order the hits are listed. */
export const orderKey = 'f-reihe';

/** The order of a link; one that does not exist is as if it were not there. */
export function orderFrom(extra: Extra): HitOrder | null {
  return hitOrders.find((order) => order === extra[orderKey]) ?? null;
}

type Extra = Readonly<Record<string, string>>;

/** Filters of which several values may be ticked, with the values in the order in which form and link have them. */
const choiceValues = {
  kinds: [...Object.keys(commercialSites.fields.kind.of), 'building'],
  availability: Object.keys(commercialSites.fields.availability.of),
  planningStages: Object.keys(planningStages),
  codes: Object.keys(landUseCodes),
  confidences: ['found', 'inferred', 'demo'],
} as const satisfies Partial<Record<SiteFilter, readonly string[]>>;
export type ChoiceFilter = keyof typeof choiceValues;

/** What of a candidate each of these filters asks. */
const choiceFields = {
  kinds: 'kind',
  availability: 'availability',
  planningStages: 'planningStage',
  codes: 'code',
  confidences: 'confidence',
} as const satisfies Record<ChoiceFilter, keyof SiteCandidate>;

/** Every filter of values to tick, the field that it asks and its values, in the order of the form. */
export const choices = (Object.keys(choiceValues) as ChoiceFilter[]).map((filter) => ({
  filter,
  field: choiceFields[filter],
  values: choiceValues[filter] as readonly string[],
}));

/** The ticked values that exist, in their order; without one the filter is not asked. */
export function chosenFrom(extra: Extra, filter: ChoiceFilter): readonly string[] {
  const ticked = new Set(extra[wishKeys[filter]]?.split(','));
  return choiceValues[filter].filter((value) => ticked.has(value));
}

/** The filter's part of the link after one value was ticked or unticked; null where none is left. */
export function toggledChoice(extra: Extra, filter: ChoiceFilter, value: string): string | null {
  const before = chosenFrom(extra, filter);
  const after = choiceValues[filter].filter((one) => before.includes(one) !== (one === value));
  return after.length > 0 ? after.join(',') : null;
}

/** Whether what is not known to fit is left out of the list. */
export function hidesUnknown(extra: Extra): boolean {
  return extra[openKey] === 'aus';
}

type Prefix = 'f-' | 'g-';

/**
 * The parts of a link that ask the finder (`f-`) or the founders' matcher (`g-`), as `nuf site` takes them; what the page
 * passes over is left out, because `nuf site` refuses it.
 */
export function askedText(extra: Extra, prefix: Prefix): string {
  return Object.keys(extra)
    .filter((key) => key.startsWith(prefix))
    .sort()
    .map(
      (key) =>
        [
          key,
          (listOf(key)?.filter((value) => extra[key]?.split(',').includes(value)) ?? [extra[key]]).join(','),
        ] as const,
    )
    .filter(([key, value]) => value !== '' && notUnderstood({ [key]: value }, prefix).length === 0)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** Something asked that has no effect; `expected` are the keys or values that would have one, empty for an amount or date. */
export interface NotUnderstood {
  readonly text: string;
  readonly expected: readonly string[];
}

/**
 * What the page would pass over in silence: unknown keys, and values that make no sense under their key. A command says it.
 */
export function notUnderstood(asked: Extra, prefix: Prefix): NotUnderstood[] {
  const keys =
    prefix === 'f-'
      ? [...Object.values(wishKeys), openKey, orderKey]
      : [...Object.values(needKeys), stageKey];
  return Object.entries(asked).flatMap(([key, value]): NotUnderstood[] => {
    if (!(keys as string[]).includes(key)) return [{ text: key, expected: keys }];
    const list = listOf(key);
    if (list) {
      const wrong = value.split(',').filter((one) => !list.includes(one));
      return wrong.map((one) => ({ text: `${key}=${one}`, expected: list }));
    }
    const heard = prefix === 'f-' ? wishFrom({ [key]: value }) : needFrom({ [key]: value });
    return Object.keys(heard).length > 0 ? [] : [{ text: `${key}=${value}`, expected: [] }];
  });
}

/** The values that may be listed under a key; undefined where it takes an amount, a date or yes and no. */
function listOf(key: string): readonly string[] | undefined {
  if (key === openKey) return ['aus'];
  if (key === orderKey) return hitOrders;
  if (key === stageKey) return founderStages;
  if (key === needKeys.use) return landUses;
  return choices.find(({ filter }) => wishKeys[filter] === key)?.values;
}

/** The wish of a link; a value that makes no sense is as if it were not there. */
export function wishFrom(extra: Extra): SiteWish {
  const list = (filter: ChoiceFilter) => {
    const chosen = chosenFrom(extra, filter);
    return chosen.length > 0 ? (chosen as never) : undefined;
  };
  const number = (filter: SiteFilter) => amountFrom(extra[wishKeys[filter]]);
  const lineBy = /^(20\d\d)\/(\d{1,5})$/.exec(extra[wishKeys.lineBy] ?? '');
  const inside = extra[wishKeys.insideCity];
  const wish: SiteWish = {
    kinds: list('kinds'),
    areaFromM2: number('areaFromM2'),
    areaToM2: number('areaToM2'),
    planningStages: list('planningStages'),
    codes: list('codes'),
    availability: list('availability'),
    priceToEurPerM2: number('priceToEurPerM2'),
    downMbit: number('downMbit'),
    lineBy: lineBy ? { year: Number(lineBy[1]), downMbit: Number(lineBy[2]) } : undefined,
    motorwayToM: number('motorwayToM'),
    insideCity: inside === 'ja' ? true : inside === 'nein' ? false : undefined,
    confidences: list('confidences'),
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

const needKeys = {
  floorM2: 'g-flaeche',
  desks: 'g-plaetze',
  workshop: 'g-werkstatt',
  lateHours: 'g-abends',
  footfall: 'g-laufkundschaft',
  fibre: 'g-glasfaser',
  stopWithinM: 'g-haltestelle',
  barrierFree: 'g-barrierefrei',
  rentToEurPerM2: 'g-miete',
  from: 'g-ab',
  use: 'g-nutzung',
} as const satisfies Record<keyof FounderNeed, string>;

export const stageKey = 'g-stand';
export const founderStages = [
  'usable',
  'designated',
  'candidate',
  'gone',
] as const satisfies readonly FounderStage[];

/** Key of a criterion in a link; names of links are a promise (docs/decisions). */
export function needKey(criterion: keyof FounderNeed): string {
  return needKeys[criterion];
}

/** The need of a link, as `wishFrom`. */
export function needFrom(extra: Extra): FounderNeed {
  const number = (criterion: keyof FounderNeed) => amountFrom(extra[needKeys[criterion]]);
  const flag = (criterion: keyof FounderNeed) => (extra[needKeys[criterion]] === 'ja' ? true : undefined);
  const from = extra[needKeys.from];
  const need: FounderNeed = {
    floorM2: number('floorM2'),
    desks: number('desks'),
    workshop: flag('workshop'),
    lateHours: flag('lateHours'),
    footfall: flag('footfall'),
    fibre: flag('fibre'),
    stopWithinM: number('stopWithinM'),
    barrierFree: flag('barrierFree'),
    rentToEurPerM2: number('rentToEurPerM2'),
    from: from && /^20\d\d(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?$/.test(from) ? from : undefined,
    use: landUses.find((use) => use === extra[needKeys.use]),
  };
  return Object.fromEntries(Object.entries(need).filter(([, value]) => value !== undefined));
}

/** What a link without stages asks for: what was given up is nobody's first thought; who asks for it gets it. */
export const usualStages: readonly FounderStage[] = founderStages.filter((stage) => stage !== 'gone');

/** Without a choice everything but what was given up. */
export function stagesFrom(extra: Extra): readonly FounderStage[] {
  const wanted = (extra[stageKey] ?? '').split(',');
  const chosen = founderStages.filter((stage) => wanted.includes(stage));
  return chosen.length > 0 ? chosen : usualStages;
}

function amountFrom(text: string | undefined): number | undefined {
  const amount = text ? Number(text) : Number.NaN;
  return Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}
