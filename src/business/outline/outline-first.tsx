// SPDX-License-Identifier: EUPL-1.2
// While an outline is open it is what is checked: who picks a place meanwhile is told so, and led to that place.

import { saidName } from '../../analysis/place/subject';
import { subjectOfTarget } from '../../analysis/site-check/site-check';
import { featureKey } from '../../core/city/feature-index';
import { CalmStatus } from '../../frame/elements/live-status';
import { featureName } from '../../frame/feature/feature-name';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { targetOf } from '../context/site-target';
import { useCheckWords } from '../context/use-business-words';
import { ownName } from '../number/own-name';
import { useOutlineStore } from './outline-store';

/** Nothing where no place is picked, or only the area that the outline was copied from. */
export function OutlineFirst({ shown }: { shown: boolean }) {
  const words = useCheckWords().site;
  const store = useOutlineStore();
  const picked = usePickedName();
  const name = shown ? picked : null;
  return (
    <>
      <CalmStatus text={name === null ? '' : words.outlineFirst(name)} />
      {name !== null && (
        <p className="nuf-caution nuf-asks">
          {words.outlineFirst(name)}{' '}
          <button
            type="button"
            className="nuf-textlink"
            onClick={() => store.do({ do: 'replace', corners: [] })}
          >
            {words.insteadOfOutline(name)}
          </button>
        </p>
      )}
    </>
  );
}

/** What the check would call the place that is picked. */
function usePickedName(): string | null {
  const words = useCheckWords();
  const { city } = useCity();
  const { selection, extra, language } = useSessionState();
  if (selection.feature && featureKey(selection.feature) === extra.vorlage) return null;
  const target = targetOf(city, selection);
  if (target === null) return null;
  if (target.kind === 'feature') return featureName(target.feature, language);
  const subject = subjectOfTarget(city, target);
  const point = target.kind === 'point' ? target : null;
  return ownName({ name: subject && saidName(subject), point, areas: null }, words);
}
