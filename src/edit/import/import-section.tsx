// SPDX-License-Identifier: EUPL-1.2
// The one place at which the room mounts the import: a heading that opens it. Its code comes when it is opened.

import { Suspense, useState } from 'react';
import { onDemand } from '../../frame/elements/on-demand';
import { PanelSkeleton } from '../../frame/elements/panel-skeleton';
import { useSessionState } from '../../session/use-session';
import { importWordsOf } from '../../words/import';

const ImportPart = onDemand(async () => (await import('./import-part')).ImportPart);

export function ImportSection() {
  const { language } = useSessionState();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="nuf-more" onToggle={({ currentTarget }) => setOpen(isOpen || currentTarget.open)}>
      <summary>{importWordsOf(language).heading}</summary>
      {isOpen && (
        <Suspense fallback={<PanelSkeleton />}>
          <ImportPart />
        </Suspense>
      )}
    </details>
  );
}
