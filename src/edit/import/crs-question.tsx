// SPDX-License-Identifier: EUPL-1.2
// An unknown coordinate system as a question: for each that may be meant a small picture of the town and of where the file
// would lie, and the same in words.

import type { Position } from 'geojson';
import type { CrsPreview } from '../../import/import-file';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { importWordsOf } from '../../words/import';
import { formatDistance } from '../../words/number/format';

const earthM = 6_371_000;
/** A file of the neighbourhood lies within it. */
const nearM = 30_000;

interface Props {
  readonly previews: readonly CrsPreview[];
  readonly onChoose: (crs: string) => void;
}

export function CrsQuestion({ previews, onChoose }: Props) {
  const { language } = useSessionState();
  const { city } = useCity();
  const words = importWordsOf(language);
  const { name, centre } = city.municipality;
  const rings = ringsOf(city.layers.boundary[0]?.geometry ?? null);
  return (
    <fieldset className="nuf-import__choices">
      <legend>{words.questions.crs}</legend>
      {previews.map(({ choice, positions }) => {
        const away = distanceM(positions, centre as Position);
        const said =
          away === null
            ? words.nowhere
            : away < nearM
              ? words.here(name)
              : words.away(formatDistance(away, language));
        return (
          <button
            key={choice}
            type="button"
            className="nuf-import__choice"
            data-near={away !== null && away < nearM}
            onClick={() => onChoose(choice)}
          >
            <Picture rings={rings} positions={positions} centre={centre as Position} />
            <strong>{choice}</strong>
            {isNamed(choice, words.systems) && <span>{words.systems[choice]}</span>}
            <span>{said}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

const isNamed = <Names extends object>(code: string, names: Names): code is Extract<keyof Names, string> =>
  Object.hasOwn(names, code);

/** Degrees of latitude shown to each side of a town without an outline. */
const withoutOutlineDeg = 0.15;
/** Of a town with one: so much more than its outline reaches. */
const around = 1.4;
const sizePx = 96;

/** The town's outline and the file's places around it; what lies outside is not drawn, the words say where it is. */
function Picture({
  rings,
  positions,
  centre,
}: {
  rings: Position[][];
  positions: CrsPreview['positions'];
  centre: Position;
}) {
  const [lon0, lat0] = centre as [number, number];
  const squeeze = Math.cos((lat0 * Math.PI) / 180);
  const reaches = rings
    .flat()
    .map(([lon, lat]) => Math.max(Math.abs(lon! - lon0) * squeeze, Math.abs(lat! - lat0)));
  const farthest = reaches.reduce((most, one) => Math.max(most, one), 0);
  const reachDeg = farthest > 0 ? farthest * around : withoutOutlineDeg;
  const x = (lon: number) => ((lon - lon0) * squeeze * sizePx) / reachDeg / 2 + sizePx / 2;
  const y = (lat: number) => ((lat0 - lat) * sizePx) / reachDeg / 2 + sizePx / 2;
  const path = rings
    .map((ring) => `M${ring.map(([lon, lat]) => `${x(lon!).toFixed(1)},${y(lat!).toFixed(1)}`).join('L')}Z`)
    .join('');
  const inside = positions.filter(
    ([lon, lat]) => Math.abs(lon - lon0) * squeeze < reachDeg && Math.abs(lat - lat0) < reachDeg,
  );
  return (
    <svg className="nuf-import__picture" viewBox={`0 0 ${sizePx} ${sizePx}`} aria-hidden="true">
      <path d={path} />
      {inside.map(([lon, lat], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places of a file have no other name and never move.
        <circle key={at} cx={x(lon)} cy={y(lat)} r="2" />
      ))}
    </svg>
  );
}

function ringsOf(geometry: { readonly type: string; readonly coordinates?: unknown } | null): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates as Position[][];
  if (geometry?.type === 'MultiPolygon') return (geometry.coordinates as Position[][][]).flat();
  return [];
}

/** How far the middle of the places is from the town's, on the sphere; null without a place. */
function distanceM(positions: CrsPreview['positions'], [lon0, lat0]: Position): number | null {
  if (positions.length === 0) return null;
  const mean = (at: 0 | 1) => positions.reduce((sum, position) => sum + position[at], 0) / positions.length;
  const rad = Math.PI / 180;
  const [a, b] = [lat0! * rad, mean(1) * rad];
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const h = half(b - a) + Math.cos(a) * Math.cos(b) * half((mean(0) - lon0!) * rad);
  return 2 * earthM * Math.asin(Math.sqrt(h));
}
