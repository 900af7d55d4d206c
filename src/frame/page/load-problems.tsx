// SPDX-License-Identifier: EUPL-1.2
// Files that could not be used, each with its layer and the reason in plain words.

import { layerById } from '../../layers';
import type { LoadTrouble } from '../../session/load/manifest';
import { useSessionState, useWords } from '../../session/use-session';
import type { Words } from '../../words';
import { Icon } from '../elements/icon';
import './load-problems.css';

/** Each file that could not be used: which layer is missing, why, and that the rest works. Nothing when all is well. */
export function TroubleList({ troubles }: { troubles: readonly LoadTrouble[] }) {
  const words = useWords();
  const { language } = useSessionState();
  if (troubles.length === 0) return null;
  return (
    <div role="alert">
      <ul className="nuf-troubles">
        {troubles.map((trouble) => {
          const layer = trouble.layer ? layerById(trouble.layer) : undefined;
          return (
            <li key={trouble.file}>
              <Icon name="warning" />
              <span>
                {layer && <strong>{words.trouble.layer(layer.title[language])} </strong>}
                {sentence(trouble, words)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function sentence(trouble: LoadTrouble, words: Words): string {
  switch (trouble.kind) {
    case 'no-manifest':
      return words.trouble.noManifest;
    case 'manifest-version':
      return words.trouble.manifestVersion(trouble.detail ?? words.unknown);
    case 'unlisted':
      return words.trouble.unlisted(trouble.file);
    case 'late':
      return words.trouble.late(trouble.file);
    case 'missing':
      return words.trouble.missing(trouble.file);
    case 'html':
      return words.trouble.html(trouble.file);
    case 'hash':
      return words.trouble.hash(trouble.file);
    case 'refused':
      return words.trouble.refused(trouble.file, trouble.detail ?? words.unknown);
    case 'network':
      return words.trouble.network(trouble.file);
  }
}
