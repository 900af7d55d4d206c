// SPDX-License-Identifier: EUPL-1.2
// How colours look and differ, for the promises of the palette: contrast (WCAG 2.2), distance (CIEDE2000, Sharma, Wu,
// Dalal 2005) and the three dichromat sights (Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB).

import { rgbOf } from '../../src/map/style/palette';

type Triple = readonly [number, number, number];
export const sights = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Sight = (typeof sights)[number];

const matrices: Readonly<Record<Exclude<Sight, 'normal'>, readonly Triple[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

function seen(colour: string, sight: Sight): Triple {
  const rgb = rgbOf(colour).map(linear) as unknown as Triple;
  if (sight === 'normal') return rgb;
  return matrices[sight].map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  ) as unknown as Triple;
}

function labOf([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE lightness 0..100. */
export function lightness(colour: string): number {
  return labOf(seen(colour, 'normal'))[0];
}

export function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = seen(colour, 'normal');
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** CIEDE2000 of two colours as a sight sees them. */
export function distance(one: string, other: string, sight: Sight = 'normal'): number {
  return ciede2000(labOf(seen(one, sight)), labOf(seen(other, sight)));
}

const degrees = 180 / Math.PI;

export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [x1, x2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const hue = (x: number, b: number) => (Math.atan2(b, x) * degrees + 360) % 360;
  const [h1, h2] = [hue(x1, b1), hue(x2, b2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2 / degrees);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const sum = h1 + h2;
  const h = grey ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : (sum < 360 ? sum + 360 : sum - 360) / 2;
  const cosine = (factor: number, offset: number) => Math.cos((factor * h + offset) / degrees);
  const t = 1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.2 * cosine(4, -63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const rotation =
    -2 *
    Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) *
    Math.sin((60 * Math.exp(-(((h - 275) / 25) ** 2))) / degrees);
  const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / (1 + 0.045 * c), dH / (1 + 0.015 * c * t)];
  return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}
