// SPDX-License-Identifier: EUPL-1.2
// A place that somebody types as two numbers: degrees in any spelling, or metres of a UTM zone.

import { fromPlane, type MapPlane, mapPlanes, utmZone } from '../geo/projection';

/**
 * Reads a typed coordinate: degrees in either order (Germany's latitudes and longitudes cannot be confused), decimal with
 * comma or point or with minutes and seconds (`51° 12′ 57″ N, 7° 38′ 1″ O`), optionally with N/E letters; or easting and northing of a UTM zone, `plane`'s where none
 * is named (`33U`, `33404325`). Null if it is none.
 */
export function readCoordinate(typed: string, plane: MapPlane): { lon: number; lat: number } | null {
  const band = /\b(3[123])[TU]\b/i.exec(typed)?.[1];
  const text = typed
    .replace(angle, (whole, degrees, minutes, seconds = '0') => {
      const [m, s] = [minutes, seconds].map((part: string) => Number(part.replace(',', '.'))) as [
        number,
        number,
      ];
      return m < 60 && s < 60 ? ` ${Number(degrees) + m / 60 + s / 3600} ` : whole;
    })
    .replace(/°|[NnSs]\b|[EeOo]\b|\b3[123][TU]\b|UTM/gi, ' ')
    .trim();
  if (!/^[\d\s.,;/+-]+$/.test(text)) return null;
  // "51,22 7,63" is German for "51.22 7.63"; in "51.22, 7.63" the comma separates.
  const german = /^\d+,\d+(?:,\s|[\s;/])[\s;/]*\d+,\d+$/.test(text);
  const numbers = (german ? text.replace(/(\d),(\d)/g, '$1.$2') : text)
    .replaceAll(',', ' ')
    .split(/[\s;/]+/)
    .filter((t) => t !== '')
    .map(Number);
  const [a, b] = numbers;
  if (
    numbers.length !== 2 ||
    a === undefined ||
    b === undefined ||
    !Number.isFinite(a) ||
    !Number.isFinite(b)
  )
    return null;
  if (isLat(a) && isLon(b)) return { lat: a, lon: b };
  if (isLat(b) && isLon(a)) return { lat: b, lon: a };
  // 32404325: the zone written before the easting.
  const prefix = [a, b].find((value) => mapPlanes.some((one) => utmZone(one) === Math.floor(value / 1e6)));
  const zone = prefix === undefined ? band : Math.floor(prefix / 1e6);
  const [east, north] = [a, b]
    .map((value) => (value === prefix ? value % 1e6 : value))
    .sort((x, y) => x - y) as [number, number];
  if (east < 200_000 || east > 950_000 || north < 5_200_000 || north > 6_150_000) return null;
  const named = mapPlanes.find((one) => utmZone(one) === Number(zone));
  const [lon, lat] = fromPlane(named ?? plane, east, north);
  return { lon, lat };
}

/** Degrees and minutes, seconds where there are some, with the marks of print, of a keyboard or of Wikipedia. */
const angle = /(\d{1,3})\s*°\s*(\d{1,2}(?:[.,]\d+)?)\s*['’′](?:\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|''))?/g;

const isLat = (value: number) => value >= 47 && value <= 56;
const isLon = (value: number) => value >= 5 && value <= 16;
