// SPDX-License-Identifier: EUPL-1.2
// Findings of one file, those of a kind folded into one; each leads to its object.

import type { FeatureKey } from '../../core/edit/document/edit';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { type FoldedFinding, foldFindings } from '../../core/findings/fold-findings';
import { keyed } from '../../frame/elements/keyed';
import { useSessionState, useWords } from '../../session/use-session';
import { featureName } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import type { LayerFinding } from './layer-finding';
import { RepairAll, RepairLine } from './repair-line';

interface Props {
  readonly document: LayerDocument;
  readonly findings: readonly LayerFinding[];
  readonly onShow: (key: FeatureKey) => void;
}

export function FindingList({ findings, ...where }: Props) {
  return (
    <ul className="nuf-findings">
      {keyed(foldFindings({ findings }), ({ first }) => keyOf(first)).map(([key, folded]) =>
        folded.places.length === 1 ? (
          <OneFinding key={key} {...where} of={folded.first} isSaid />
        ) : (
          <ManyFindings key={key} {...where} of={folded} />
        ),
      )}
    </ul>
  );
}

const keyOf = ({ code, index, path, found }: LayerFinding) => `${code} ${index} ${path} ${found}`;

type Where = Omit<Props, 'findings'>;

function ManyFindings({ of, ...where }: Where & { readonly of: FoldedFinding<LayerFinding> }) {
  const all = useWords();
  const words = useEditWords();
  const { language } = useSessionState();
  const { first, places } = of;
  const said = sentenceOf(first, language);
  const isOne = places.every((place) => sentenceOf(place, language) === said);
  return (
    <li data-severity={first.severity}>
      <details className="nuf-desk-findings__kind">
        <summary>
          <strong>{all.check.severities[first.severity]}</strong> · {words.findings.objects(places.length)}
          <span>{isOne ? said : words.findings.alike(said, places.length - 1)}</span>
        </summary>
        <RepairAll of={places} />
        <ul className="nuf-findings">
          {keyed(places, keyOf).map(([key, place]) => (
            <OneFinding key={key} {...where} of={place} isSaid={!isOne} />
          ))}
        </ul>
      </details>
    </li>
  );
}

interface OneProps extends Where {
  readonly of: LayerFinding;
  /** Whether its sentence is not already said above. */
  readonly isSaid: boolean;
}

function OneFinding({ document, onShow, of, isSaid }: OneProps) {
  const all = useWords();
  const words = useEditWords();
  const { language } = useSessionState();
  const { key, severity } = of;
  const name = key === null ? words.findings.whole : featureName(document, key, words);
  return (
    <li data-severity={severity}>
      <span>
        {isSaid && (
          <>
            <strong>{all.check.severities[severity]}</strong> ·{' '}
          </>
        )}
        {key === null ? (
          name
        ) : (
          <button
            type="button"
            className="nuf-textlink"
            aria-label={words.findings.show(name)}
            onClick={() => onShow(key)}
          >
            {name}
          </button>
        )}
      </span>
      {isSaid && <span>{sentenceOf(of, language)}</span>}
      <RepairLine of={of} />
    </li>
  );
}

function sentenceOf({ said }: LayerFinding, language: 'de' | 'en'): string {
  const { label, message } = said[language];
  return label === null ? message : `${label}: ${message}`;
}
