// SPDX-License-Identifier: EUPL-1.2
// Coordinate systems by their parameters. The expected degrees are gdaltransform 3.6.2 (PROJ 9.1.1), Gauß-Krüger and
// S42/83 there with the seven parameters named, so that no grid takes part.

import { describe, expect, test } from 'vitest';
import { codeOfName, crsOfEpsg } from '../../../src/core/crs/epsg';
import { toLonLatOf } from '../../../src/core/crs/to-lon-lat';
import { readWktCrs } from '../../../src/core/crs/wkt-crs';

/** Distance on the ground, in metres. */
function apart([lon, lat]: readonly number[], [otherLon, otherLat]: readonly number[]): number {
  const north = (lat! - otherLat!) * 111_320;
  return Math.hypot(north, (lon! - otherLon!) * 111_320 * Math.cos((lat! * Math.PI) / 180));
}

const places = [
  [25832, 404325, 5675182, 7.6300009387953, 51.220000466784],
  [25833, 385000.5, 5820000.25, 13.3051629589661, 52.517965575578],
  [4647, 32404325, 5675182, 7.6300009387953, 51.220000466784],
  [102329, 32404325, 5675182, 7.6300009387953, 51.220000466784],
  [31466, 2613920, 5677385, 7.6300167806974, 51.2199958730341],
  [31467, 3404361, 5677012, 7.63001501627082, 51.2199975377106],
  [2399, 5400000, 5820000, 13.5256153237183, 52.4987060284713],
  [2154, 652000, 6862000, 2.34581195868068, 48.8562481409627],
  [3857, 849368, 6660302, 7.6300025624203, 51.2200009765141],
  [3035, 4155452, 3125902, 7.63000550655078, 51.2200031579158],
  [4326, 7.63, 51.22, 7.63, 51.22],
] as const;

test.each(places)('EPSG:%i comes out where PROJ puts it, to a millimetre', (code, x, y, lon, lat) => {
  expect(apart(toLonLatOf(crsOfEpsg(code)!)(x, y), [lon, lat])).toBeLessThan(0.001);
});

test('the accuracy says which systems are shifted, and a code that is not known is null', () => {
  expect([25832, 31466, 31467, 2399].map((code) => crsOfEpsg(code)!.accuracyM)).toEqual([0.001, 3, 3, 2]);
  expect([1, 27700, 5555].map(crsOfEpsg)).toEqual([null, null, null]);
});

test.each([
  ['EPSG:25832', 25832, false],
  ['[EPSG:25832]', 25832, false],
  ['urn:ogc:def:crs:EPSG::25832', 25832, true],
  ['urn:ogc:def:crs:EPSG:9.9.1:4326', 4326, true],
  ['http://www.opengis.net/def/crs/EPSG/0/25832', 25832, true],
  ['http://www.opengis.net/gml/srs/epsg.xml#31467', 31467, false],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326, false],
  ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 4326, false],
  ['OGC:CRS84', 4326, false],
  ['urn:adv:crs:ETRS89_UTM32', 25832, false],
  ['urn:adv:crs:DE_DHDN_3GK3', 31467, false],
  ['urn:adv:crs:ETRS89_UTM32*DE_DHHN92_NH', 25832, false],
  ['25832', 25832, false],
])('%s is code %i', (name, code, hasOfficialAxes) => {
  expect(codeOfName(name)).toEqual({ code, hasOfficialAxes });
});

test.each(['', 'WGS 84', 'urn:adv:crs:MOON', 'EPSG:', 'local', '12'])('"%s" is no code', (name) => {
  expect(codeOfName(name)).toBeNull();
});

const dhdn =
  'GEOGCS["GCS_Deutsches_Hauptdreiecksnetz",DATUM["D_Deutsches_Hauptdreiecksnetz",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const gauss = (zone: number, base: string) =>
  `PROJCS["any name",${base},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${zone * 1e6 + 5e5}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${zone * 3}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const wgs84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

describe('WKT', () => {
  const wkt = (text: string) => {
    const read = readWktCrs(text);
    if (read.kind !== 'known') throw new Error(`unknown: ${read.what}`);
    return read.crs;
  };

  test('Gauß-Krüger of an Esri .prj, which holds no shift, is shifted and its code found', () => {
    const crs = wkt(gauss(2, dhdn));
    expect(crs).toMatchObject({ name: 'EPSG:31466', accuracyM: 3 });
    expect(apart(toLonLatOf(crs)(2613920, 5677385), [7.6300167806974, 51.2199958730341])).toBeLessThan(0.001);
  });

  test('the same zone on WGS84 is another system and is not shifted', () => {
    const crs = wkt(gauss(2, wgs84));
    expect(crs).toMatchObject({ name: 'any name', shift: null });
  });

  test('parameters count, not the name: a UTM zone with another false easting', () => {
    const named = (easting: number) =>
      `PROJCS["WGS_1984_UTM_Zone_32N",${wgs84},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0],PARAMETER["Central_Meridian",9],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0],UNIT["Meter",1.0]],VERTCS["ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PARAMETER["Vertical_Shift",0.0],UNIT["Meter",1.0]]`;
    const far = toLonLatOf(wkt(named(2_500_000)))(2_404_325, 5_675_182);
    expect(apart(far, [7.6300009387953, 51.220000466784])).toBeLessThan(0.001);
    expect(wkt(named(2_500_000)).name).toBe('WGS_1984_UTM_Zone_32N');
  });

  test('an own TOWGS84 wins over the one of the datum', () => {
    const own = dhdn.replace('299.1528128]', '299.1528128],TOWGS84[1,2,3,0,0,0,0]');
    expect(wkt(gauss(2, own)).shift?.parameters).toEqual([1, 2, 3, 0, 0, 0, 0]);
  });

  test('an old ellipsoid with a datum that nobody knows is a question', () => {
    const unnamed = gauss(2, dhdn.replaceAll('Deutsches_Hauptdreiecksnetz', 'Unbekannt'));
    expect(readWktCrs(unnamed)).toEqual({ kind: 'unknown', name: 'any name', what: 'D_Unbekannt' });
  });

  test('WKT 2, also beside a height', () => {
    const utm =
      'COMPOUNDCRS["ETRS89 / UTM zone 32N + height",PROJCRS["x",BASEGEOGCRS["ETRS89",ENSEMBLE["ETRS ensemble",MEMBER["f"],ELLIPSOID["GRS 1980",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],CONVERSION["z",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",9,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Scale factor at natural origin",0.9996,SCALEUNIT["unity",1]],PARAMETER["False easting",500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["(E)",east,ORDER[1],LENGTHUNIT["metre",1]],AXIS["(N)",north,ORDER[2],LENGTHUNIT["metre",1]],ID["EPSG",25832]],VERTCRS["DHHN2016 height",VDATUM["d"],CS[vertical,1],AXIS["h",up,LENGTHUNIT["metre",1]]]]';
    expect(wkt(utm).name).toBe('EPSG:25832');
  });

  test('Lambert’s cone, in metres and in feet', () => {
    const cone = (unit: number) =>
      `PROJCS["m",GEOGCS["NAD83",DATUM["North_American_Datum_1983",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["latitude_of_origin",41],PARAMETER["central_meridian",-71.5],PARAMETER["standard_parallel_1",42.6833333333333],PARAMETER["standard_parallel_2",41.7166666666667],PARAMETER["false_easting",${200000 / unit}],PARAMETER["false_northing",${750000 / unit}],UNIT["u",${unit}]]`;
    const there = [-71.0630055448081, 42.3586694492548];
    expect(apart(toLonLatOf(wkt(cone(1)))(236000, 901000), there)).toBeLessThan(0.001);
    expect(apart(toLonLatOf(wkt(cone(0.3048)))(236000 / 0.3048, 901000 / 0.3048), there)).toBeLessThan(0.001);
  });

  test('Web Mercator as Esri and as GDAL write it', () => {
    const esri = `PROJCS["a",${wgs84},PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["Central_Meridian",0.0],UNIT["Meter",1.0]]`;
    const gdal = `PROJCS["b",${wgs84},PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],UNIT["metre",1],EXTENSION["PROJ4","+proj=merc +a=6378137 +b=6378137 +nadgrids=@null +wktext"]]`;
    expect([wkt(esri).name, wkt(gdal).name]).toEqual(['EPSG:3857', 'EPSG:3857']);
  });

  test.each(['', 'no wkt', 'PROJCS[', 'LOCAL_CS["x"]', `${'A['.repeat(100)}`, 'PROJCS["x",GEOGCS["y"]]'])(
    '"%s" is unknown and no crash',
    (text) => {
      expect(readWktCrs(text).kind).toBe('unknown');
    },
  );
});
