// SPDX-License-Identifier: EUPL-1.2
// The proof of one number of a room.

import { useSessionState, useWords } from '../../session/use-session';
import { figureText } from '../../words/number/figure-text';
import type { Language } from '../../words/number/format';
import type { ShownProof } from './figure-view';
import { ProofList } from './proof-list';
import { ProofWindow } from './proof-window';

export function ProofDialog({
  shown,
  onClose,
}: {
  readonly shown: ShownProof | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { language } = useSessionState();
  return (
    <ProofWindow
      isOpen={shown !== null}
      value={shown ? figureText(shown.figure, language) : ''}
      about={shown ? aboutOf(shown, language) : ''}
      onClose={onClose}
    >
      {shown && (
        <>
          <ProofList figure={shown.figure} />
          <p className="nuf-muted">
            {words.proof.key}: <code>{shown.id}</code>
          </p>
        </>
      )}
    </ProofWindow>
  );
}

/** What a number is of: as the place where it stands says, else what was published, else how it is computed. */
export function aboutOf({ about, figure }: ShownProof, language: Language): string {
  if (about) return about;
  const { inputs, formula } = figure.proof;
  const [first] = inputs;
  const isTheInput = inputs.length === 1 && first?.value === figure.value;
  return isTheInput ? first.label[language] : formula[language].replace(/\. .*$/, '');
}
