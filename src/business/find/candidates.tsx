// SPDX-License-Identifier: EUPL-1.2
// The places that can be found, their figures, and the buttons that all lists of them share.

import { useMemo } from 'react';
import { zoneLayers } from '../../analysis/roles/zones';
import { type CandidateFigures, candidateFigures } from '../../analysis/site-search/candidate-figures';
import { orderKey, wishKeys } from '../../analysis/site-search/search-link';
import { type SiteCandidate, siteCandidates } from '../../analysis/site-search/site-candidate';
import type { ComparedPlace } from '../../analysis/site-search/site-comparison';
import type { City } from '../../core/city/city';
import { csvOfRecords } from '../../core/write/csv';
import { saveText } from '../../frame/device/save-file';
import { Icon } from '../../frame/elements/icon';
import type { LayerId } from '../../layers';
import { nameOfDownload } from '../../session/draft-name';
import { useCity } from '../../session/use-city';
import { useSession } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';

/** Where the places that can be found come from, and what else is told of them. */
export const placesFrom: readonly LayerId[] = ['commercial-sites', 'startup-buildings'];
export const describedBy: readonly LayerId[] = ['broadband-coverage', ...zoneLayers, 'places'];

/** All sites and buildings, asked once a city. */
export function useCandidates(): readonly SiteCandidate[] {
  const { city } = useCity();
  return useMemo(() => siteCandidates(city), [city]);
}

/** Figures of a candidate, made once a candidate. */
export function useCandidateFigures(): (candidate: ComparedPlace) => CandidateFigures {
  const { city } = useCity();
  return useMemo(() => {
    const made = new Map<ComparedPlace, CandidateFigures>();
    return (candidate) => {
      const figures = made.get(candidate) ?? candidateFigures(city, candidate);
      made.set(candidate, figures);
      return figures;
    };
  }, [city]);
}

export function ResetButton() {
  const words = useCheckWords();
  const session = useSession();
  return (
    <button
      type="button"
      className="nuf-action"
      onClick={() => {
        for (const key of [...Object.values(wishKeys), 'f-offen', orderKey]) session.keep(key, null);
      }}
    >
      {words.find.reset}
    </button>
  );
}

interface CsvProps<Place> {
  readonly label: string;
  readonly name: string;
  readonly places: readonly Place[];
  readonly rowOf: (city: City, place: Place) => Parameters<typeof csvOfRecords>[0][number];
}

export function CsvButton<Place>({ label, name, places, rowOf }: CsvProps<Place>) {
  const { city } = useCity();
  const save = () => {
    const rows = places.map((place) => rowOf(city, place));
    saveText(csvOfRecords(rows), nameOfDownload(name), 'text/csv');
  };
  if (places.length === 0) return null;
  return (
    <button type="button" className="nuf-action nuf-action--small" onClick={save}>
      <Icon name="download" />
      {label}
    </button>
  );
}
