// SPDX-License-Identifier: EUPL-1.2
// One share: the number, a bar, and always the denominator; a question mark opens how it was computed.

import { Suspense, useCallback, useState } from 'react';
import { isAssumedCount } from '../../analysis/coverage/assumed-counts';
import type { Share } from '../../analysis/figure/share';
import { Icon } from '../../frame/elements/icon';
import { onDemand } from '../../frame/elements/on-demand';
import { PartMissing } from '../../frame/elements/part-missing';
import type { ShareQuestion } from '../../frame/proof/share-proof';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { isShareComing } from '../../session/coming';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { assumedText } from '../../words/number/figure-text';
import { formatArea, formatNumber, formatShare } from '../../words/number/format';
import './share-figure.css';

// A proof is read when somebody asks for it.
const ShareProof = onDemand(
  async () => (await import('../../frame/proof/share-proof')).ShareProof,
  (again, { isOpen, onClose }) => isOpen && <PartMissing onAgain={again} onClose={onClose} />,
);

type Props =
  | { readonly share: Share; readonly question: ShareQuestion; readonly unit?: never; readonly group?: never }
  | {
      readonly share: Share;
      readonly unit: ShareUnit;
      readonly group: GroupChoice;
      readonly question?: never;
    };

export function ShareFigure(props: Props) {
  const { share, question } = props;
  const { unit, group } = props.question === undefined ? props : props.question;
  const words = useWords();
  const { view, language } = useSessionState();
  const open = useCity();
  const { city } = open;
  const { technology, quarter } = question ?? view;
  const isComing = isShareComing(open, { group, technology, quarter: quarter ?? null });
  const [isOpen, setIsOpen] = useState(false);
  // Once asked for it stays, closed: only an element that is there can give the focus back.
  const [isHere, setIsHere] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  const isAssumed = isAssumedCount(city.municipality, group, unit);
  const amount = (value: number) =>
    unit === 'area' ? formatArea(value, language) : formatNumber(value, language);
  const counted = (text: string) => (isAssumed ? assumedText(text, language) : text);
  const of =
    unit === 'area'
      ? words.figures.ofArea(amount(share.denominator))
      : counted(words.figures.denominator(amount(share.denominator), words.figures.unitWords[unit]));
  // Nothing is known of what has not been read, not even that it is unknown.
  if (isComing)
    return (
      <div className="nuf-share">
        <span className="nuf-share__value">{words.loading.soon}</span>
      </div>
    );
  const shown = share.value === null ? words.unknown : formatShare(share.value, language);
  return (
    <div className="nuf-share">
      <span className="nuf-share__value">
        {shown}
        {question && (
          <button
            type="button"
            className="nuf-proof-button"
            aria-haspopup="dialog"
            aria-label={`${shown}: ${words.proof.open}`}
            title={words.proof.open}
            onClick={() => {
              setIsHere(true);
              setIsOpen(true);
            }}
          >
            <Icon name="question" />
          </button>
        )}
      </span>
      <span className="nuf-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(share.value ?? 0) * 100}%` }} />
      </span>
      {share.denominator > 0 && <span className="nuf-share__of">{of}</span>}
      {share.withoutFigure > 0 && (
        <span className="nuf-share__of">
          {counted(`${amount(share.withoutFigure)} ${words.figures.noFigureShare}`)}
        </span>
      )}
      {isHere && question && (
        <Suspense fallback={null}>
          <ShareProof question={question} isOpen={isOpen} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
