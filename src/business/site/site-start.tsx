// SPDX-License-Identifier: EUPL-1.2
// Before a place is chosen: what this page answers, and four firms as examples that open a full answer with one click.

import { useMemo } from 'react';
import { type ExampleFirm, examplePlaces } from '../../analysis/site-search/example-places';
import { featureName } from '../../frame/feature/feature-name';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';

/** Firms made up to try the page, as their link has them; where they would look follows from the town's files. */
const firms: Readonly<Record<ExampleFirm, string>> = {
  foundry: '80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200,!',
  software: '3,cloud-erp,video/3,cad-upload/3,offsite-backup/50',
  haulier: '25,cloud-erp,voip,shift-iot',
  startup: '4,cloud-erp,video/2,shift-iot,public-server',
};

export function SiteStart() {
  const words = useCheckWords();
  const session = useSession();
  const { city } = useCity();
  const { language } = useSessionState();
  const offered = useMemo(() => examplePlaces(city), [city]);
  return (
    <div className="nuf-start">
      <h2 className="nuf-start__heading">{words.site.heading}</h2>
      <p>{words.site.lead}</p>
      {offered.length > 0 && (
        <div>
          <p className="nuf-muted">{words.site.examples}</p>
          <ul className="nuf-examples">
            {offered.map(({ firm, place }) => (
              <li key={firm}>
                <button
                  type="button"
                  className="nuf-textlink"
                  onClick={() => {
                    session.keep('firma', firms[firm]);
                    session.select({ point: null, feature: { layer: place.layer, id: place.id } });
                  }}
                >
                  {words.site.example[firm](featureName(place, language))}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
