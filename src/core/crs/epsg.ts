// SPDX-License-Identifier: EUPL-1.2
// The codes of coordinate systems that German files come in, as parameters.

import { type CrsParameters, exactM, noProjection } from './crs-parameters';
import { dhdnToWgs84, type Helmert, rd83ToWgs84, s4283ToWgs84 } from './datum-shift';
import { bessel1841, type Ellipsoid, grs80, krassowsky, wgs84 } from './ellipsoid';

const plain = { ...noProjection, shift: null, accuracyM: exactM };

function degrees(name: string, ellipsoid: Ellipsoid, shift: Helmert | null = null): CrsParameters {
  return { ...plain, name, method: 'degrees', ellipsoid, shift, accuracyM: shift?.accuracyM ?? exactM };
}

/** UTM; `prefixM` is the zone number in millions that some offices put before the easting. */
function utm(name: string, zone: number, ellipsoid: Ellipsoid, prefixM = 0): CrsParameters {
  return {
    ...plain,
    name,
    method: 'transverse-mercator',
    ellipsoid,
    lon0: zone * 6 - 183,
    scale: 0.9996,
    falseEastingM: 500_000 + prefixM,
  };
}

/** Gauss–Krüger in zones of three degrees. */
function gauss(name: string, zone: number, ellipsoid: Ellipsoid, shift: Helmert): CrsParameters {
  return {
    ...plain,
    name,
    method: 'transverse-mercator',
    ellipsoid,
    lon0: zone * 3,
    falseEastingM: zone * 1_000_000 + 500_000,
    shift,
    accuracyM: shift.accuracyM,
  };
}

/** The parameters of an EPSG code (Esri's number for one counts too); null for a code that is not known here. */
export function crsOfEpsg(code: number): CrsParameters | null {
  const name = `EPSG:${code}`;
  if (code >= 25828 && code <= 25838) return utm(name, code - 25800, grs80);
  if (code >= 32601 && code <= 32660) return utm(name, code - 32600, wgs84);
  switch (code) {
    case 4326:
    case 4979:
    case 9057:
      return degrees(name, wgs84);
    case 4258:
    case 4937:
      return degrees(name, grs80);
    case 4314:
      return degrees(name, bessel1841, dhdnToWgs84);
    // The same zones with northing before easting.
    case 3043:
      return utm(name, 31, grs80);
    case 3044:
      return utm(name, 32, grs80);
    case 3045:
      return utm(name, 33, grs80);
    case 4647:
    case 5652:
    case 102329: // Esri's number
      return utm(code === 102329 ? 'EPSG:4647' : name, 32, grs80, 32_000_000);
    case 5649:
    case 5651:
      return utm(name, 31, grs80, 31_000_000);
    case 5650:
    case 5653:
      return utm(name, 33, grs80, 33_000_000);
    case 31466:
    case 31467:
    case 31468:
    case 31469:
      return gauss(name, code - 31464, bessel1841, dhdnToWgs84);
    case 3398:
    case 3399:
      return gauss(name, code - 3394, bessel1841, rd83ToWgs84);
    case 2398:
    case 2399:
      return gauss(name, code - 2394, krassowsky, s4283ToWgs84);
    case 3035:
      return {
        ...plain,
        name,
        method: 'europe-equal-area',
        ellipsoid: grs80,
        lon0: 10,
        lat0: 52,
        falseEastingM: 4_321_000,
        falseNorthingM: 3_210_000,
      };
    case 3857:
    case 3785:
    case 900913:
    case 102100:
    case 102113:
      return { ...plain, name: 'EPSG:3857', method: 'spherical-mercator', ellipsoid: wgs84 };
    case 2154:
      return {
        ...plain,
        name,
        method: 'lambert-conformal',
        ellipsoid: grs80,
        lon0: 3,
        lat0: 46.5,
        lat1: 49,
        lat2: 44,
        falseEastingM: 700_000,
        falseNorthingM: 6_600_000,
      };
    default:
      return null;
  }
}

const adv: Readonly<Record<string, number>> = {
  ETRS89_UTM31: 25831,
  ETRS89_UTM32: 25832,
  ETRS89_UTM33: 25833,
  'ETRS89_UTM32-Z': 4647,
  ETRS89_UTM32Z: 4647,
  'ETRS89_UTM33-Z': 5650,
  ETRS89_Lat_Lon: 4258,
  'ETRS89_Lat-Lon': 4258,
  DE_DHDN_3GK2: 31466,
  DE_DHDN_3GK3: 31467,
  DE_DHDN_3GK4: 31468,
  DE_DHDN_3GK5: 31469,
  'DE_42-83_3GK4': 2398,
  'DE_42-83_3GK5': 2399,
};

export interface NamedCode {
  readonly code: number;
  /** The spelling says that the official order of the axes holds: latitude, or northing, may stand first. */
  readonly hasOfficialAxes: boolean;
}

/**
 * The code that a name stands for: `EPSG:25832`, `urn:ogc:def:crs:EPSG::25832`, `http://www.opengis.net/def/crs/EPSG/0/25832`,
 * `[EPSG:25832]`, `urn:adv:crs:ETRS89_UTM32`, CRS84 in all spellings (as 4326, longitude first), a bare number. Null for
 * anything else.
 */
export function codeOfName(name: string): NamedCode | null {
  const text = name.trim();
  if (/CRS84h?\W*$/i.test(text)) return { code: 4326, hasOfficialAxes: false };
  // A compound of plane and height: the plane comes first.
  const advName = /urn:adv:crs:([A-Za-z0-9_-]+)/.exec(text)?.[1];
  const plane = advName?.replace(/\*.*$/, '');
  if (plane !== undefined && adv[plane] !== undefined) return { code: adv[plane], hasOfficialAxes: false };
  const match =
    /(?:EPSG|ESRI)(?:::|:|\/[\d.]*\/|\/|:[\d.]+:|\.xml#)(\d{4,6})\]?$/i.exec(text) ??
    /^(\d{4,6})$/.exec(text);
  if (!match) return null;
  return { code: Number(match[1]), hasOfficialAxes: /^urn:|def\/crs/i.test(text) };
}
