// SPDX-License-Identifier: EUPL-1.2
// What is assumed where no source has a figure. Everything here is demo; everything official comes from
// data/statistics/breitbandatlas.csv and data/municipality.json.

/** Businesses inside estates, mid-2019 (Breitbandatlas, table "gwg"). */
export const firmsInEstates = 1652;

/**
 * All businesses of the city; no source has the number. The official shares bound it from below: fibre reaches 25.40 %
 * of 1,652 firms in estates and 7.07 % of all, so there are at least 5,935. If firms outside the estates have fibre as
 * often as homes (1.04 %), there are (0.2540 - 0.0104) * 1652 / (0.0707 - 0.0104) = 6,674. With that number the cable
 * share outside the estates comes to 91.7 %, that of the homes, which speaks for it.
 */
export const firmsInCity = 6674;

/** Inhabitants per km² where no population was found; from what kind of place the sources describe. */
export const inhabitantsPerKm2 = {
  'residential-innenstadt': 6000,
  'residential-knapp': 5500,
  'residential-staberg': 4500,
  'residential-gruenewald': 4500,
  'residential-kluse': 5000,
  'residential-honsel': 4500,
  'residential-kalve': 2800,
  'residential-hoeh': 4000,
  'residential-hellersen': 1500,
  'residential-piepersloh': 1200,
  'residential-leifringhausen': 1200,
  'residential-stuettinghausen': 1200,
  'residential-gevelndorf': 2800,
  'residential-oberrahmede': 1500,
  'residential-rathmecke': 2000,
  'residential-augustenthal': 1200,
  'residential-homert': 300,
  'residential-felde-eicken': 600,
  'residential-eggenscheid': 1500,
  'residential-braeucken': 3000,
  'residential-kreishaus': 3000,
  'residential-bruegge-mitte': 3500,
};

/** Businesses per area, relative: a town centre against a mixed street against homes. */
export const firmWeights = { centre: 9, mixed: 5, residential: 1, hamlet: 0.6 };
export const centreZones = ['residential-innenstadt', 'residential-knapp'];

/** Shares (per cent, at least that speed) that complete the official ones. Slow classes of one technology are not published. */
export const assumedShares = {
  households: {
    hfc: { 200: 91.67, 400: 91.4 },
    ftthb: { 200: 1.25, 400: 1.18 },
    fttc: { 30: 86.4 },
  },
  firms: {
    hfc: { 200: 84.55, 400: 84.15 },
    ftthb: { 200: 9.0, 400: 8.1 },
    fttc: { 30: 91.1 },
  },
  firmsInEstates: {
    // 32.2 % of the firms in estates have fibre at 100 Mbit/s or more (mid-2021).
    hfc: { 200: 62.82, 400: 62.0 },
    ftthb: { 200: 32.2, 400: 29.0 },
    fttc: { 30: 91.8 },
  },
};
