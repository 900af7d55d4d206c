// SPDX-License-Identifier: EUPL-1.2
// One place in a list of places: it and its mark on the map light up together, whichever of the two is pointed at or
// picked.

import { type ReactNode, useEffect, useRef } from 'react';
import type { CityFeature } from '../../core/city/city';
import { featureKey } from '../../core/city/feature-index';
import { FeatureName } from '../../frame/feature/feature-name';
import { useHighlight } from '../../frame/map-view/highlight';
import { useSession, useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';

interface Props {
  readonly feature: CityFeature;
  /** Said beside the name. */
  readonly badge: ReactNode;
  readonly children: ReactNode;
  /** Further things to do with the place. */
  readonly actions?: ReactNode;
}

export function PlaceRow({ feature, badge, children, actions }: Props) {
  const session = useSession();
  const { selection } = useSessionState();
  const { pointed, point } = useHighlight();
  const { layer, id } = feature;
  const key = featureKey(feature);
  const isSelected = selection.feature?.layer === layer && selection.feature.id === id;
  const row = useRowInView(isSelected && selection.point !== null);
  return (
    <li
      ref={row}
      data-selected={isSelected || undefined}
      data-pointed={pointed === key || undefined}
      onMouseEnter={() => point(key)}
      onMouseLeave={() => point(null)}
      onFocus={() => point(key)}
      onBlur={() => point(null)}
    >
      <div className="nuf-uses__head">
        <button
          type="button"
          className="nuf-textlink"
          aria-pressed={isSelected}
          onClick={() => session.selectInList(layer, id, null)}
        >
          <FeatureName of={feature} />
        </button>
        {badge}
      </div>
      {children}
      <div className="nuf-found__actions">
        <CheckButton feature={feature} />
        {actions}
      </div>
    </li>
  );
}

/** Opens the check of a place. */
export function CheckButton({ feature: { layer, id } }: { feature: CityFeature }) {
  const words = useCheckWords();
  const session = useSession();
  return (
    <button
      type="button"
      className="nuf-textlink"
      onClick={() => {
        session.keep('teil', null);
        session.select({ point: null, feature: { layer, id } });
      }}
    >
      {words.find.open}
    </button>
  );
}

/** Brings a row that was picked on the map into the visible part of the list. */
function useRowInView(wanted: boolean) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (wanted) row.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  return row;
}
