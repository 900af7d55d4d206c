// SPDX-License-Identifier: EUPL-1.2
// The official share of the whole city, beside the demo shares of the start screen and never mixed with them.

import { newestOfficial } from '../../analysis/coverage/official-shares';
import { officialShareFigure } from '../../analysis/figure/named-figure';
import { comparisonFile } from '../../core/read/read-official-comparison';
import { FigureView } from '../../frame/proof/figure-view';
import { ProofPlace } from '../../frame/proof/proof-provider';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState } from '../../session/use-session';
import { comparisonWordsOf } from '../../words/answer/comparison';
import { formatRelease } from '../../words/number/format';
import { askForHeading } from './asked-heading';

/** Where the number stands in its sentence. */
const mark = '\u0000';

/** The newest release with a figure, and the way to other places where the city has them; nothing without an official series. */
export function OfficialNumber() {
  const session = useSession();
  const { language } = useSessionState();
  const words = comparisonWordsOf(language);
  const { city, manifest } = useCity();
  const isCompared = manifest?.files.some(({ name }) => name === comparisonFile) ?? true;
  const newest = newestOfficial(city.statistics, 'households', 'alle_1000');
  const percent = newest?.percent.alle_1000 ?? null;
  if (!newest || percent === null) return null;
  const [before, after] = words.start(formatRelease(newest.asOf, language), mark).split(mark);
  return (
    <ProofPlace>
      <p className="nuf-start__official">
        {before}
        <FigureView
          {...officialShareFigure(newest, 'alle_1000', city.statistics.source)}
          language={language}
          about={words.startAbout}
        />
        {after}{' '}
        {isCompared && (
          <button
            type="button"
            className="nuf-textlink"
            onClick={() => {
              askForHeading();
              session.openTab('figures');
            }}
          >
            {words.startLink}
          </button>
        )}
      </p>
    </ProofPlace>
  );
}
