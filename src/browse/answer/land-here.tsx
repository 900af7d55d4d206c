// SPDX-License-Identifier: EUPL-1.2
// Which area is this: the group in words, the code where one is published.

import type { PlaceAnswer } from '../../analysis/place/place-answer';
import { isOfWholeTown } from '../../analysis/place/subject';
import { zoneLayers } from '../../analysis/roles/zones';
import type { AnyFeature } from '../../core/city/city';
import { useGerman } from '../../frame/elements/german';
import { OnceHere } from '../../frame/elements/once-here';
import { TryOutline } from '../../frame/feature/try-outline';
import { type LandUseCode, landUseCodes, landUseText } from '../../layers/land-use';
import { useSession, useSessionState, useWords } from '../../session/use-session';

export function LandHere({ answer }: { answer: PlaceAnswer }) {
  const words = useWords();
  const german = useGerman();
  const session = useSession();
  const { language, selection } = useSessionState();
  // The whole town lies in no single area.
  if (answer.subject && isOfWholeTown(answer.subject)) return null;
  return (
    <section>
      <h3>{words.answer.land}</h3>
      {answer.zones.length === 0 && (
        <OnceHere of={zoneLayers}>
          <p>{words.answer.landNone}</p>
        </OnceHere>
      )}
      {answer.zones.map((zone) => {
        const feature = zone.feature as AnyFeature;
        const code = 'code' in feature.properties ? feature.properties.code : null;
        const selected = selection.feature?.id === feature.id;
        return (
          <div key={feature.id} className="nuf-stack">
            <p>
              {selected ? (
                <strong lang={german}>{zone.name}</strong>
              ) : (
                <button
                  type="button"
                  className="nuf-textlink"
                  lang={german}
                  onClick={() =>
                    session.select({
                      point: null,
                      feature: { layer: feature.layer, id: feature.id },
                    })
                  }
                >
                  {zone.name}
                </button>
              )}
              {'. '}
              <span className="nuf-land__meaning">{words.answer.meanings[zone.group]}</span>
            </p>
            <p>
              {code && code in landUseCodes
                ? landUseText(code as LandUseCode, language)
                : words.answer.codeUnknown}
            </p>
            <TryOutline feature={feature} />
          </div>
        );
      })}
    </section>
  );
}
