// SPDX-License-Identifier: EUPL-1.2
// The legend as rows of data, from the same definitions and palette that the map draws with. The page draws the swatches.

import type { KnownSpeeds } from '../../core/cells/cell-share';
import { classCount } from '../../core/cells/cells-view';
import type { View } from '../../core/city/view';
import { layerById, layers } from '../../layers';
import type { CoverageTechnology } from '../../layers/broadband-coverage';
import type { LayerDefinition, Look, PointShape } from '../../layers/definition';
import type { Bilingual } from '../../layers/field';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { classStrokes, type Strokes } from './class-strokes';
import { palettes, type Scheme } from './palette';

export type Language = 'de' | 'en';

/** A pattern over a fill: the second channel beside colour. */
export type Pattern =
  | { readonly kind: 'dots'; readonly colour: string }
  | { readonly kind: 'strokes'; readonly strokes: Strokes };

export type LegendRow =
  | { readonly kind: 'heading' | 'note'; readonly id: string; readonly label: string }
  | {
      readonly kind: 'fill';
      readonly id: string;
      readonly label: string;
      readonly colour: string;
      readonly pattern: Pattern | null;
    }
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly label: string;
      readonly colour: string;
      readonly casing: string;
      readonly width: number;
      /** Dash and gap in widths of the line, null for an unbroken line. */
      readonly dash: readonly number[] | null;
      readonly letter: string | null;
    }
  | {
      readonly kind: 'symbol';
      readonly id: string;
      readonly label: string;
      readonly colour: string;
      readonly casing: string;
      readonly shape: PointShape;
    }
  | {
      readonly kind: 'demo';
      readonly id: string;
      readonly label: string;
      /** Of the fine diagonal lines. */
      readonly colour: string;
    };

const words = {
  speed: { de: 'Schnellste Leitung', en: 'Fastest line' },
  reach: { de: 'Erreichte Geschwindigkeit', en: 'Speed reached' },
  below: { de: 'unter', en: 'below' },
  from: { de: 'ab', en: 'at least' },
  unknown: { de: 'nicht bekannt', en: 'not known' },
  or: { de: 'oder', en: 'or' },
  size: {
    de: 'Ein Quadrat ist 100\u00a0m breit; seine Farbe gilt für mindestens die Hälfte darin.',
    en: 'A square is 100\u00a0m wide; its colour holds for at least half of those in it.',
  },
  announced: {
    de: 'angekündigt, noch nicht gebaut (gepunktet)',
    en: 'announced, not built yet (dotted)',
  },
  built: {
    de: 'seit dem Datenstand gebaut (gepunktet)',
    en: 'built since the date of the data (dotted)',
  },
  both: {
    de: 'seit dem Datenstand gebaut oder angekündigt (gepunktet)',
    en: 'built since the date of the data, or announced (dotted)',
  },
  areas: { de: 'Gebiete', en: 'Areas' },
  plans: { de: 'Ausbau', en: 'Expansion' },
  points: { de: 'Standorte', en: 'Sites' },
  demo: { de: 'Demo-Daten, fein gestreift', en: 'demo data, finely striped' },
  noColumn: {
    de: (technology: string) => `${technology} steht nicht in den Daten: nicht bekannt`,
    en: (technology: string) => `${technology} is not in the data: not known`,
  },
  without: {
    de: (technology: string, speed: string) => `${technology} nicht oder unter ${speed}`,
    en: (technology: string, speed: string) =>
      `no ${technology === 'DSL' ? technology : technology.toLowerCase()} or below ${speed}`,
  },
} as const;

const technologyNames: Readonly<Record<Exclude<CoverageTechnology, 'alle'>, Bilingual>> = {
  ftthb: { de: 'Glasfaser', en: 'Fibre' },
  hfc: { de: 'Kabel', en: 'Cable' },
  fttc: { de: 'DSL', en: 'DSL' },
};

/** `1000` -> "1.000 Mbit/s" in German, "1,000 Mbit/s" in English; a narrow no-break space before the unit. */
function speedText(mbit: number, language: Language): string {
  const text = String(mbit).replace(/(\d)(?=(\d{3})$)/, language === 'de' ? '$1.' : '$1,');
  return `${text}\u202fMbit/s`;
}

/** What the rows of the coverage depend on beside the view. */
interface ShownCells {
  /** Technologies and speeds of which the data have a column; null takes all as known. */
  readonly known?: KnownSpeeds | null;
  /** What the dotted cells are: done since the data, announced, or both; null where nothing is added to the data. */
  readonly planned?: 'built' | 'announced' | 'both' | null;
  /** How much of the ground the cells cover in the picture, 0–1; 1 is all. */
  readonly opacity?: number;
}

/**
 * All rows for a view, coverage first, headings between. Hidden layers have no rows; the row about demo data is always
 * there (the page leaves it out when no demo data is shown).
 */
export function legendRows(
  view: View,
  scheme: Scheme,
  language: Language,
  { known = null, planned = null, opacity = 1 }: ShownCells = {},
): LegendRow[] {
  const shown = layers.flatMap(({ id }) => (view.hidden.has(id) ? [] : (layerById(id) ?? [])));
  const ofRole = (...roles: LayerDefinition['role'][]) =>
    shown.filter((layer) => roles.includes(layer.role)).flatMap((layer) => lookRows(layer, scheme, language));
  const section = (id: 'areas' | 'plans' | 'points', rows: LegendRow[]): LegendRow[] =>
    rows.length === 0 ? [] : [{ kind: 'heading', id, label: words[id][language] }, ...rows];
  return [
    ...(view.hidden.has('broadband-coverage')
      ? []
      : coverageRows(view, scheme, language, { known, planned, opacity })),
    ...section('areas', ofRole('zone')),
    ...section('plans', ofRole('plan')),
    ...section('points', ofRole('site', 'building')),
    { kind: 'demo', id: 'demo', label: words.demo[language], colour: palettes[scheme].labelQuiet },
  ];
}

function coverageRows(
  view: View,
  scheme: Scheme,
  language: Language,
  { known, planned, opacity }: Required<ShownCells>,
): LegendRow[] {
  const palette = palettes[scheme];
  const size: LegendRow = { kind: 'note', id: 'coverage-size', label: words.size[language] };
  const say = (word: 'speed' | 'reach' | 'below' | 'from' | 'unknown') => words[word][language];
  const threshold = thresholdsMbit.indexOf(view.thresholdMbit) + 1;
  const strokes = classStrokes({ scheme, threshold, reachOnly: view.colouring === 'reach', opacity });
  const patternOf = (c: number): Pattern | null => {
    const of = strokes[c];
    return of ? { kind: 'strokes', strokes: of } : null;
  };
  const fill = (id: string, label: string, colour: string, pattern: Pattern | null): LegendRow => ({
    kind: 'fill',
    id: `coverage-${id}`,
    label,
    colour,
    pattern,
  });
  const at = (mbit: number) => speedText(mbit, language);
  const technology = view.technology === 'alle' ? null : technologyNames[view.technology][language];
  const name = say(view.colouring === 'reach' ? 'reach' : 'speed');
  const heading: LegendRow = {
    kind: 'heading',
    id: 'coverage',
    label: technology === null ? name : `${technology}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  };
  // A missing column is no “below 30”: every cell is not known.
  if (technology !== null && known !== null && !known.has(view.technology)) {
    const dots: Pattern = { kind: 'dots', colour: palette.unknownDots };
    return [heading, fill('unknown', words.noColumn[language](technology), palette.unknown, dots), size];
  }
  const speeds = known?.get(view.technology) ?? thresholdsMbit;
  const below = `${say('below')} ${at(view.thresholdMbit)}`;
  const classes: LegendRow[] =
    view.colouring === 'reach'
      ? [
          fill('yes', `${say('from')} ${at(view.thresholdMbit)}`, palette.reach.yes, null),
          // Without its column a cell that has less of the next speeds may have this one all the same.
          fill(
            'no',
            speeds.includes(view.thresholdMbit) ? below : `${below}, ${words.or[language]} ${say('unknown')}`,
            palette.reach.no,
            patternOf(0),
          ),
        ]
      : [...palette.speed.keys()].reverse().flatMap((c) => {
          const mbit = thresholdsMbit[c - 1];
          if (mbit !== undefined && !speeds.includes(mbit)) return [];
          const lowest = at(speeds[0] ?? thresholdsMbit[0]);
          const label =
            mbit === undefined
              ? technology === null
                ? `${say('below')} ${lowest}`
                : words.without[language](technology, lowest)
              : `${say('from')} ${at(mbit)}`;
          return [fill(String(c), label, palette.speed[c] as string, patternOf(c))];
        });
  const unknown = fill('unknown', say('unknown'), palette.unknown, {
    kind: 'dots',
    colour: palette.unknownDots,
  });
  const best = view.colouring === 'reach' ? palette.reach.yes : (palette.speed[classCount - 1] as string);
  const dots: Pattern = { kind: 'dots', colour: palette.scenario };
  const isRaised = view.technology === 'alle' || view.technology === 'ftthb';
  const later = planned && isRaised ? [fill('scenario', words[planned][language], best, dots)] : [];
  return [heading, ...classes, ...later, unknown, size];
}

function lookRows(layer: LayerDefinition, scheme: Scheme, language: Language): LegendRow[] {
  const { casing } = palettes[scheme];
  return Object.entries(layer.look.of).map(([key, look]: [string, Look]): LegendRow => {
    const row = { id: `${layer.id}-${key}`, label: look.label[language], colour: look[scheme], casing };
    if (look.shape !== undefined) return { kind: 'symbol', ...row, shape: look.shape };
    return {
      kind: 'line',
      ...row,
      width: look.width ?? 1.5,
      dash: look.dash ?? null,
      letter: look.letter ?? null,
    };
  });
}
