// SPDX-License-Identifier: EUPL-1.2
// Stands in for a part of the panel that is still on its way.

import { useWords } from '../../session/use-session';

export function PanelSkeleton() {
  const words = useWords();
  return (
    <div className="nuf-skeleton" role="status" aria-label={words.loading.page}>
      <span />
      <span />
      <span />
    </div>
  );
}
