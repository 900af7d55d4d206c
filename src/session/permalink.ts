// SPDX-License-Identifier: EUPL-1.2
// The link that reopens exactly this. Everything stands behind the #, which browsers never send: a place that somebody
// looks up stays on the device. Names and values are a promise (docs/decisions): old links must keep working.

import { featureKey, featureNamed } from '../core/city/feature-index';
import type { Selection, View } from '../core/city/view';
import { longestFragment, longestHouse, longestInLink } from '../core/limits/limits';
import { type LayerId, layerById } from '../layers';
import { coverageTechnologies } from '../layers/broadband-coverage';
import type { GroupChoice } from '../layers/definition';
import { thresholdsMbit } from '../layers/speed-thresholds';
import { type Camera, languages, pages, rooms, type SessionState, startState, tabs } from './state';

const groups = ['all', 'industrial', 'residential', 'mixed'] as const satisfies readonly GroupChoice[];
const quarterPattern = /^20\d\d-Q[1-4]$/;
/** A room's own keys carry this prefix so that they never collide with ours. */
const extraPrefix = 'x.';

/** State → fragment without the #. Only what differs from the start is written; the same state gives the same text. */
export function linkOf(state: SessionState): string {
  const out: [string, string][] = [];
  const put = (key: string, value: string, start: string) => {
    if (value !== start) out.push([key, value]);
  };
  const { view, selection, camera } = state;
  put('raum', state.room, startState.room);
  put('bereich', state.tab, startState.tab);
  if (state.page) out.push(['seite', state.page]);
  if (state.wide) out.push(['breit', '1']);
  if (selection.point)
    out.push(['ort', `${selection.point.lon.toFixed(5)},${selection.point.lat.toFixed(5)}`]);
  if (selection.feature) out.push(['objekt', featureKey(selection.feature)]);
  if (selection.house) out.push(['haus', selection.house]);
  put('gruppe', view.group, startState.view.group);
  put('technik', view.technology, startState.view.technology);
  put('tempo', String(view.thresholdMbit), String(startState.view.thresholdMbit));
  // Where the device chooses, the link says what was seen.
  if (state.wantsContrast || view.colouring !== startState.view.colouring) out.push(['bild', view.colouring]);
  if (view.quarter) out.push(['stand', view.quarter]);
  if (view.hidden.size > 0) out.push(['aus', [...view.hidden].sort().join(',')]);
  if (view.background) out.push(['hintergrund', view.background]);
  put('liste', state.listLayer, startState.listLayer);
  if (camera)
    out.push(['karte', `${camera.zoom.toFixed(2)}/${camera.lat.toFixed(5)}/${camera.lon.toFixed(5)}`]);
  put('sprache', state.language, startState.language);
  for (const key of Object.keys(state.extra).sort()) out.push([extraPrefix + key, state.extra[key] ?? '']);
  return out.map(([key, value]) => `${encodeURIComponent(key)}=${encode(value)}`).join('&');
}

/** Fragment → state. Never throws: whatever does not fit is left at its start value, so any text opens a usable page. */
export function stateFrom(fragment: string, base: SessionState = startState): SessionState {
  const got = parse(fragment);
  const view: View = {
    group: oneOf(groups, got.get('gruppe'), startState.view.group),
    technology: oneOf(coverageTechnologies, got.get('technik'), startState.view.technology),
    thresholdMbit:
      thresholdsMbit.find((t) => String(t) === got.get('tempo')) ?? startState.view.thresholdMbit,
    colouring: oneOf(
      ['speed', 'reach'] as const,
      got.get('bild'),
      base.wantsContrast ? 'reach' : startState.view.colouring,
    ),
    quarter: quarterPattern.test(got.get('stand') ?? '') ? (got.get('stand') as string) : null,
    hidden: new Set((got.get('aus') ?? '').split(',').filter(isLayerId)),
    background: /^[\w-]{1,40}$/.test(got.get('hintergrund') ?? '')
      ? (got.get('hintergrund') as string)
      : null,
  };
  const listLayer = got.get('liste') ?? '';
  const extra: Record<string, string> = Object.create(null);
  for (const [key, value] of got) {
    if (key.startsWith(extraPrefix) && /^[\w-]{1,40}$/.test(key.slice(2)) && value.length <= longestInLink)
      extra[key.slice(2)] = value;
  }
  return {
    room: oneOf(rooms, got.get('raum'), startState.room),
    tab: oneOf(tabs, got.get('bereich'), startState.tab),
    page: oneOf([...pages, null], got.get('seite') ?? null, null),
    wide: got.get('breit') === '1',
    view,
    selection: readSelection(got),
    listLayer: isLayerId(listLayer) ? listLayer : startState.listLayer,
    camera: readCamera(got.get('karte')),
    language: oneOf(languages, got.get('sprache'), base.language),
    unspoken: base.unspoken,
    appearance: base.appearance,
    wantsContrast: base.wantsContrast,
    extra: { ...extra },
  };
}

/** Readable where the URL allows it: commas and slashes stay as they are. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/');
}

function parse(fragment: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const part of fragment.replace(/^#/, '').slice(0, longestFragment).split('&')) {
    const at = part.indexOf('=');
    if (at < 1) continue;
    try {
      out.set(decodeURIComponent(part.slice(0, at)), decodeURIComponent(part.slice(at + 1)));
    } catch {
      // A broken %-escape: this one key is left out.
    }
  }
  return out;
}

function oneOf<const T>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.includes(value as T) ? (value as T) : otherwise;
}

function isLayerId(id: string): id is LayerId {
  return layerById(id) !== undefined;
}

function readSelection(got: Map<string, string>): Selection {
  const [lon, lat, more] = (got.get('ort') ?? '').split(',').map(Number);
  const point = more === undefined && isLonLat(lon, lat) ? { lon: lon as number, lat: lat as number } : null;
  const feature = featureNamed(got.get('objekt'));
  const house = got.get('haus') ?? '';
  // A street without a point of its own is a feature; everything else that has a house is its point.
  const hasHouses = feature === null ? point !== null : feature.layer === 'places';
  const isHouse = hasHouses && house !== '' && house.length <= longestHouse;
  return { point, feature, ...(isHouse && { house }) };
}

function readCamera(text: string | undefined): Camera | null {
  const [zoom, lat, lon, more] = (text ?? '').split('/').map(Number);
  const fits =
    more === undefined &&
    isLonLat(lon, lat) &&
    Number.isFinite(zoom) &&
    (zoom ?? -1) >= 0 &&
    (zoom ?? 99) <= 22;
  return fits ? { lon: lon as number, lat: lat as number, zoom: zoom as number } : null;
}

function isLonLat(lon: number | undefined, lat: number | undefined): boolean {
  return (
    lon !== undefined &&
    lat !== undefined &&
    Number.isFinite(lon) &&
    Number.isFinite(lat) &&
    Math.abs(lon) <= 180 &&
    Math.abs(lat) <= 90
  );
}
