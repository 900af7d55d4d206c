// SPDX-License-Identifier: EUPL-1.2
// What can be done with a checked site: exposé, files, watch list, comparison. What happened is announced.

import { useState } from 'react';
import type { BusinessFit } from '../../analysis/site-check/business-fit';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import { comparedKey } from '../../analysis/site-search/site-comparison';
import { soundOutline } from '../../core/outline/outline';
import { saveText } from '../../frame/device/save-file';
import { Icon } from '../../frame/elements/icon';
import { layerById } from '../../layers';
import { nameOfDownload } from '../../session/draft-name';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { cornersOfLink } from '../outline/outline-store';
import { useCompared } from '../shortlist/use-compared';
import { useWatchList } from '../shortlist/watch-list';
import { factsCsv, factsGeoJson, fileFacts } from './facts-files';
import type { FactTables, PlaceFigures } from './site-fact';
import { siteFacts } from './site-facts';
import { siteName } from './site-name';

interface Props {
  readonly check: SiteCheck;
  readonly fit: BusinessFit | null;
  readonly tables: FactTables;
  readonly figures: PlaceFigures;
  readonly onExpose: () => void;
}

export function SiteActions({ check, fit, tables, figures, onExpose }: Props) {
  const words = useCheckWords();
  const all = useWords();
  const { language, extra } = useSessionState();
  const { city } = useCity();
  const [said, setSaid] = useState('');
  const outline = soundOutline(cornersOfLink(city, extra));
  const name = siteName(check, words, language);
  const saying = { words, all, language, today: city.municipality.dataAsOf };
  const facts = () => fileFacts(check, siteFacts({ check, fit, figures }, tables, saying), saying);
  const save = (text: string, ending: string, type: string) => {
    const file = nameOfDownload(`${outline ? 'umriss' : fileName(name)}.${ending}`);
    saveText(text, file, type);
    setSaid(words.site.actions.saved(file));
  };
  return (
    <div className="nuf-actions">
      <button type="button" className="nuf-action nuf-action--first" onClick={onExpose}>
        <Icon name="print" />
        {words.site.actions.expose}
      </button>
      <button
        type="button"
        className="nuf-action"
        onClick={() => save(factsCsv(facts(), { words, all, language }), 'csv', 'text/csv')}
      >
        {words.site.actions.csv}
      </button>
      <button
        type="button"
        className="nuf-action"
        onClick={() => save(factsGeoJson(check, name, facts(), outline), 'geojson', 'application/geo+json')}
      >
        {words.site.actions.geojson}
      </button>
      <WatchAndCompare check={check} onSaid={setSaid} />
      <p role="status" className="nuf-actions__said">
        {said}
      </p>
    </div>
  );
}

/** Only what has a name in the files can be remembered; any place with a position stands beside others. */
function WatchAndCompare({ check, onSaid }: { check: SiteCheck; onSaid: (text: string) => void }) {
  const words = useCheckWords();
  const { actions } = words.site;
  const session = useSession();
  const { keys, toggle } = useWatchList();
  const compared = useCompared();
  const { feature } = check;
  const role = feature && layerById(feature.layer)?.role;
  const isListed = role === 'site' || role === 'building';
  const key = comparedKey(check);
  if (key === null) return null;
  const isWatched = keys.includes(key);
  const isCompared = compared.keys.includes(key);
  return (
    <>
      {isListed && (
        <button
          type="button"
          className="nuf-action"
          aria-pressed={isWatched}
          onClick={() => {
            toggle(key);
            onSaid(isWatched ? actions.unwatched : actions.watched);
          }}
        >
          {isWatched ? actions.unwatch : actions.watch}
        </button>
      )}
      <button
        type="button"
        className="nuf-action"
        aria-pressed={isCompared}
        disabled={!isCompared && compared.isFull}
        onClick={() => compared.toggle(key)}
      >
        {isCompared ? actions.compared : actions.compare}
      </button>
      {compared.keys.length > 0 && (
        <button
          type="button"
          className="nuf-action"
          onClick={() => {
            session.keep('ansicht', 'vergleich');
            session.keep('teil', 'finden');
          }}
        >
          {words.compare.show(compared.keys.length)}
        </button>
      )}
    </>
  );
}

/** A name that every file system takes. */
function fileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'standort';
}
