// SPDX-License-Identifier: EUPL-1.2
// A part that speaks of layers: while one of them is on its way it says so, and claims nothing of what it has not read.

import type { ReactNode } from 'react';
import { type LayerId, layerById } from '../../layers';
import { comingLayers } from '../../session/coming';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';

interface Props {
  readonly of: readonly LayerId[];
  /** Shown once all of the layers are there; without it the note alone is, as long as one is not. */
  readonly children?: ReactNode;
}

export function OnceHere({ of, children = null }: Props) {
  const words = useWords();
  const { language } = useSessionState();
  const coming = comingLayers(useCity(), of);
  if (coming.length === 0) return children;
  const titles = coming.map((id) => layerById(id)?.title[language] ?? id);
  return <p role="status">{words.loading.columns(titles.join(', '))}</p>;
}
