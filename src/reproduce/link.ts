// SPDX-License-Identifier: EUPL-1.2
// The link of the page that shows a number again: the state of the page in which it stands, written as every other link is.

import type {
  AreaQuestion,
  ReportQuestionParts,
  Reproduction,
  SiteQuestion,
} from '../analysis/figure/reproduction';
import { featureKey } from '../core/city/feature-index';
import { linkOf } from '../session/permalink';
import { type SessionState, startState } from '../session/state';

type Extra = Readonly<Record<string, string>>;

/** Fragment of the page's address, without the #; empty where no page could show the number. */
export function linkOfFigure(how: Reproduction): string {
  const state = stateOf(how);
  return state ? linkOf({ ...startState, ...state }) : '';
}

function stateOf(how: Reproduction): Partial<SessionState> | null {
  switch (how.by) {
    case 'share':
    case 'official-share': {
      const { group, technology, mbit } = how;
      const quarter = how.by === 'share' ? how.quarter : null;
      const view = { ...startState.view, group, technology, thresholdMbit: mbit, quarter };
      return { tab: 'figures', view };
    }
    case 'zone-share':
      return reportAt('zones', { unit: how.unit, quarter: how.quarter });
    case 'comparison-row':
      return { tab: 'figures' };
    case 'official-row':
      return reportAt('official', {});
    case 'report':
      return reportAt(how.section, how.asked);
    case 'change':
      return reportAt('changes', {});
    case 'site':
      return siteState(how.site);
    case 'area':
      return areaState(how.area);
    case 'demand':
    case 'arithmetic':
      return { room: 'site', extra: { ...how.asked, teil: 'bedarf' } };
  }
}

function reportAt(section: string, { quarter, rule, unit }: ReportQuestionParts): Partial<SessionState> {
  const extra = known({ quartal: quarter, regel: rule, nenner: unit, teil: section });
  return { room: 'report', extra };
}

function siteState({ subject, model, date, firm, line }: SiteQuestion): Partial<SessionState> | null {
  const kept = known({ vorlage: model && featureKey(model), tag: date, firma: firm, wenn: line });
  switch (subject.kind) {
    case 'feature': {
      // What is tried out is asked as an outline, not as what it was taken from.
      const feature = model ? null : subject.feature;
      return { room: 'site', selection: { point: null, feature }, extra: kept };
    }
    case 'point': {
      const point = { lon: subject.lon, lat: subject.lat };
      return { room: 'site', selection: { point, feature: null }, extra: kept };
    }
    case 'outline':
      return { room: 'site', extra: { ...kept, ...known({ umriss: subject.corners }) } };
    case 'find':
      return { room: 'site', extra: { ...partsOf(subject.wish), teil: 'finden' } };
    case 'found':
      return { room: 'site', extra: { ...partsOf(subject.wish), teil: 'gruenden' } };
    case 'nothing':
      return { room: 'site', extra: kept };
  }
}

function areaState({ page }: AreaQuestion): Partial<SessionState> {
  if ('feature' in page) return { selection: { point: null, feature: page.feature } };
  return { room: 'site', extra: known({ umriss: page.corners }) };
}

/** `f-ab=20000&f-stadt=ja` as the parts that a link keeps. */
function partsOf(wish: string): Extra {
  const parts = wish.split('&').filter(Boolean);
  return Object.fromEntries(
    parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
}

function known(parts: Readonly<Record<string, string | null | undefined>>): Extra {
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])),
  );
}
