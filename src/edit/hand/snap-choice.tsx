// SPDX-License-Identifier: EUPL-1.2
// Whether corners and edges attract, and of which layers.

import { useSessionState } from '../../session/use-session';
import { layerTitle } from '../context/names';
import { handStore, useHand, useHandWords } from './use-hand';

export function SnapChoice() {
  const words = useHandWords();
  const { language } = useSessionState();
  const { isSnapping, notSnapped } = useHand();
  const store = handStore();
  const files = store.scene()?.files ?? [];
  const turn = (file: string, isOn: boolean) => {
    const off = new Set(notSnapped);
    if (isOn) off.delete(file);
    else off.add(file);
    store.set({ notSnapped: off });
  };
  return (
    <>
      <label className="nuf-desk-tick">
        <input
          type="checkbox"
          checked={isSnapping}
          onChange={(event) => store.set({ isSnapping: event.target.checked })}
        />
        <span>{words.snap}</span>
      </label>
      {isSnapping && files.length > 1 && (
        <details className="nuf-hand-snap">
          <summary>
            {words.snapOf(files.filter((file) => !notSnapped.has(file)).length, files.length)}
          </summary>
          <fieldset>
            <legend className="kern-sr-only">{words.snapLayers}</legend>
            {files.map((file) => (
              <label key={file} className="nuf-desk-tick">
                <input
                  type="checkbox"
                  checked={!notSnapped.has(file)}
                  onChange={(event) => turn(file, event.target.checked)}
                />
                <span>{layerTitle(file, language)}</span>
              </label>
            ))}
          </fieldset>
        </details>
      )}
    </>
  );
}
