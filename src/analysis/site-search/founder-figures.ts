// SPDX-License-Identifier: EUPL-1.2
// Every number of the founders' matcher as a figure: what is known of a place, and how many reasons speak for and against.

import type { City, FeatureId } from '../../core/city/city';
import type { Bilingual } from '../../layers/field';
import type { FigureUnit, NamedFigure } from '../figure/figure';
import { type DistanceFigures, distanceFigures } from '../site-check/distance-figures';
import { builtInsideFigures } from '../site-check/line-figures';
import { countedNumber, originOfFeature, type SiteOrigin, statedNumber } from '../site-check/site-figure';
import type { FounderMatch, FounderPlace } from './founders-space';

export interface FounderFigures {
  readonly floorM2: NamedFigure | null;
  readonly freeFloorM2: NamedFigure | null;
  readonly desks: NamedFigure | null;
  readonly rentEurPerM2: NamedFigure | null;
  readonly stop: DistanceFigures | null;
  /** How many of those counted here lie in the area of what was built since, by the project's id. */
  readonly builtInside: ReadonlyMap<FeatureId, NamedFigure>;
}

const stated = {
  floorM2: { unit: 'floorM2', label: { de: 'Fläche im Gebäude', en: 'Floor area of the building' } },
  freeFloorM2: { unit: 'floorM2', label: { de: 'davon frei', en: 'Free floor area' } },
  desks: { unit: 'count', label: { de: 'Arbeitsplätze', en: 'Desks' } },
  rentEurPerM2: { unit: 'eurPerM2', label: { de: 'Miete', en: 'Rent' } },
} as const satisfies Readonly<Record<string, { unit: FigureUnit; label: Bilingual }>>;

/** What is known of a place for founders; null is "not known". */
export function founderFigures(city: City, place: FounderPlace): FounderFigures {
  const { feature, stop } = place;
  const origin = originOfFeature(city, feature);
  const own = (name: keyof typeof stated) => {
    const value = place[name];
    return value === null ? null : statedNumber(origin, `found.${name}`, { value, ...stated[name] }, feature);
  };
  return {
    floorM2: own('floorM2'),
    freeFloorM2: own('freeFloorM2'),
    desks: own('desks'),
    rentEurPerM2: own('rentEurPerM2'),
    builtInside: builtInsideFigures(place, city.cells?.about ?? null, origin),
    stop: stop && distanceFigures(origin, 'found.stop', stop, feature),
  };
}

/** All figures of a building for whoever lists proofs; those that are not known are left out. */
export function figuresOfFounderPlace({ stop, builtInside, ...own }: FounderFigures): NamedFigure[] {
  return [
    ...Object.values(own),
    ...builtInside.values(),
    stop?.distance ?? null,
    stop?.uncertainty ?? null,
  ].filter((figure) => figure !== null);
}

export const founderKinds = ['buildings', 'premises', 'sites', 'programmes'] as const;
/** What a place for founders is, so that each word counts what it says. */
export type FounderKind = (typeof founderKinds)[number];

function kindOf({ feature, use }: FounderPlace): FounderKind {
  if (feature.layer !== 'startup-buildings') return 'sites';
  if (use === 'programme') return 'programmes';
  return use === 'premises' ? 'premises' : 'buildings';
}

export type MatchCounts = Readonly<Record<'for' | 'against' | 'unknown', NamedFigure>>;

export interface MatchFigures {
  /** How many places are shown. */
  readonly shown: NamedFigure;
  /** The same by what they are; only kinds of which there is one. */
  readonly kinds: ReadonlyMap<FounderKind, NamedFigure>;
  readonly counts: ReadonlyMap<FounderMatch, MatchCounts>;
}

const kindLabels = {
  buildings: { de: 'Gebäude', en: 'buildings' },
  premises: { de: 'leere Läden, nur in Summe bekannt', en: 'empty shops known in sum only' },
  sites: { de: 'Gewerbeflächen', en: 'commercial sites' },
  programmes: { de: 'Vorhaben ohne Gebäude', en: 'projects without a building' },
} as const satisfies Readonly<Record<FounderKind, Bilingual>>;

const answers = {
  for: {
    de: 'Was Sie brauchen und was bekannt ist: spricht dafür.',
    en: 'What you need and what is known: a point in favour.',
  },
  against: {
    de: 'Was Sie brauchen und was bekannt ist: spricht dagegen.',
    en: 'What you need and what is known: a point against.',
  },
  unknown: {
    de: 'Was Sie brauchen und wozu die Dateien schweigen; zählt nicht als Nein.',
    en: 'What you need and the files do not say; does not count as a no.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How many places are shown and how their reasons add up; `asked` is the need as the link has it. */
export function matchFigures(
  matches: readonly FounderMatch[],
  all: number,
  asked: string,
  dataAsOf: string,
): MatchFigures {
  const origin: SiteOrigin = { site: { subject: { kind: 'found', wish: asked } }, dataAsOf };
  const files = 'data/startup-buildings.geojson, data/commercial-sites.geojson';
  const shown = {
    formula: {
      de: 'Einträge, deren Stand gewählt oder nicht bekannt ist; vergebene und aufgegebene nur, wenn danach gefragt ist.',
      en: 'Entries whose stage is among those chosen or is not known; those taken or given up only when asked for.',
    },
    label: { de: 'Einträge beider Dateien', en: 'Entries of both files' },
    all,
    source: files,
  };
  const ofKind = (kind: FounderKind) => matches.filter(({ place }) => kindOf(place) === kind).length;
  return {
    shown: countedNumber(origin, 'found.shown', matches.length, shown),
    kinds: new Map(
      founderKinds
        .filter((kind) => ofKind(kind) > 0)
        .map((kind) => {
          const formula = {
            de: `${shown.formula.de} Davon: ${kindLabels[kind].de}.`,
            en: `${shown.formula.en} Of these: ${kindLabels[kind].en}.`,
          };
          return [kind, countedNumber(origin, `found.${kind}`, ofKind(kind), { ...shown, formula })] as const;
        }),
    ),
    counts: new Map(
      matches.map((match) => {
        const count = (answer: keyof typeof answers) =>
          countedNumber(origin, `found.${match.place.feature.id}.${answer}`, match[answer], {
            formula: answers[answer],
            label: { de: 'gefragt', en: 'points asked' },
            all: match.reasons.length,
            source: match.place.feature.properties.source,
          });
        return [match, { for: count('for'), against: count('against'), unknown: count('unknown') }] as const;
      }),
    ),
  };
}

/** All counts of a search for whoever lists proofs. */
export function figuresOfMatches({ shown, kinds, counts }: MatchFigures): NamedFigure[] {
  return [shown, ...kinds.values(), ...[...counts.values()].flatMap((match) => Object.values(match))];
}
