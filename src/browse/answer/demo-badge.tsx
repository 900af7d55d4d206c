// SPDX-License-Identifier: EUPL-1.2
// The mark behind a line whose figures are demo.

import { useWords } from '../../session/use-session';

export function DemoBadge() {
  const words = useWords();
  return (
    <>
      {' '}
      <span className="nuf-badge" data-confidence="demo">
        {words.demo.short}
      </span>
    </>
  );
}
