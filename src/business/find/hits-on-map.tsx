// SPDX-License-Identifier: EUPL-1.2
// The hits of a list on the map: they keep their colour, the others step back, and a mark that was picked beside them is
// named. The list below says the same in words.

import type { CityFeature } from '../../core/city/city';
import { featureName } from '../../frame/feature/feature-name';
import { useHits } from '../../frame/map-view/highlight';
import { useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { CheckButton } from './place-row';

interface Props {
  /** Every place that the list could show. */
  readonly places: readonly { readonly key: string; readonly feature: CityFeature }[];
  /** Keys of those it shows. */
  readonly shown: readonly string[];
  /** Brings them all into the picture. */
  readonly onFit: (keys: readonly string[]) => void;
}

export function HitsOnMap({ places, shown, onFit }: Props) {
  const words = useCheckWords();
  const { selection, language } = useSessionState();
  const { feature } = selection;
  useHits(shown);
  const without = places.filter(({ key, feature: { geometry } }) => shown.includes(key) && !geometry).length;
  const onMap = shown.length - without;
  const picked = places.find(({ feature: { layer, id } }) => feature?.layer === layer && feature.id === id);
  return (
    <div className="nuf-hits">
      {shown.length > 0 && (
        <p className="nuf-muted">
          {words.find.onMap(onMap, without, shown.length < places.length)}{' '}
          {onMap > 0 && (
            <button type="button" className="nuf-textlink" onClick={() => onFit(shown)}>
              {words.find.fitMap}
            </button>
          )}
        </p>
      )}
      <div role="status">
        {picked && !shown.includes(picked.key) && (
          <p className="nuf-caution">
            <span>
              {words.find.notShown(featureName(picked.feature, language))}{' '}
              <CheckButton feature={picked.feature} />
            </span>
          </p>
        )}
      </div>
    </div>
  );
}
