// SPDX-License-Identifier: EUPL-1.2
// Which layer lies on the desk: its name, how many objects it has and how many of them differ from the published ones.

import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { layerTitle } from '../context/names';
import { useEditWords } from '../context/use-edit-words';

export function LayerChoice() {
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk, file } = useDesk();
  if (!desk || desk.documents.size === 0) return null;
  // As on the map: what lies on top comes first.
  const files = [...desk.documents.keys()].reverse();
  const about = (name: string) => {
    const document = desk.document(name);
    const changed = document.changedKeys.length + document.removedKeys.length;
    return [
      words.layers.count(document.size),
      ...(document.readOnly ? [words.layers.isReadOnly] : []),
      ...(changed > 0 ? [words.layers.changed(changed)] : []),
    ].join(', ');
  };
  return (
    <label className="nuf-field">
      <span className="kern-label">{words.layers.label}</span>
      <select
        className="nuf-select"
        value={file ?? ''}
        onChange={(event) => deskStore().openLayer(event.target.value)}
      >
        {files.map((name) => (
          <option key={name} value={name}>
            {layerTitle(name, language)} ({about(name)})
          </option>
        ))}
      </select>
    </label>
  );
}
