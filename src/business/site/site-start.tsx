// SPDX-License-Identifier: EUPL-1.2
// Before a place is chosen: what this page answers, and four firms as examples that open a full answer with one click.

import type { FeatureId } from '../../core/city/city';
import { featureById } from '../../core/city/feature-index';
import { featureName } from '../../frame/feature/feature-name';
import type { LayerId } from '../../layers';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState } from '../../session/use-session';
import type { CheckWords } from '../../words/business';
import { useCheckWords } from '../context/use-business-words';

interface Example {
  readonly name: keyof CheckWords['site']['example'];
  readonly layer: LayerId;
  readonly id: string;
  readonly firm: string;
}

/** Firms made up to try the page; an example whose place is not in the files is not offered. */
const examples: readonly Example[] = [
  {
    name: 'foundry',
    layer: 'commercial-sites',
    id: 'site-freisenberg',
    firm: '80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200,!',
  },
  {
    name: 'software',
    layer: 'startup-buildings',
    id: 'building-pc',
    firm: '3,cloud-erp,video/3,cad-upload/3,offsite-backup/50',
  },
  { name: 'haulier', layer: 'commercial-sites', id: 'site-rosmart', firm: '25,cloud-erp,voip,shift-iot' },
  {
    name: 'startup',
    layer: 'startup-buildings',
    id: 'building-egc',
    firm: '4,cloud-erp,video/2,shift-iot,public-server',
  },
];

export function SiteStart() {
  const words = useCheckWords();
  const session = useSession();
  const { city } = useCity();
  const { language } = useSessionState();
  const offered = examples.flatMap((example) => {
    const feature = featureById(city, { layer: example.layer, id: example.id as FeatureId });
    return feature ? [{ ...example, place: featureName(feature, language) }] : [];
  });
  return (
    <div className="nuf-start">
      <h2 className="nuf-start__heading">{words.site.heading}</h2>
      <p>{words.site.lead}</p>
      {offered.length > 0 && (
        <div>
          <p className="nuf-muted">{words.site.examples}</p>
          <ul className="nuf-examples">
            {offered.map(({ name, layer, id, firm, place }) => (
              <li key={name}>
                <button
                  type="button"
                  className="nuf-textlink"
                  onClick={() => {
                    session.keep('firma', firm);
                    session.select({ point: null, feature: { layer, id: id as FeatureId } });
                  }}
                >
                  {words.site.example[name](place)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
