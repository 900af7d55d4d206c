// SPDX-License-Identifier: EUPL-1.2
// What a kind of zone permits, use by use, with the text in which it was read; and the same for a kind that is only assumed.

import { lawCertainty, type ZonePermission, zonePermission } from '../../analysis/site-check/permissibility';
import type { LawSource, Permissibility } from '../../core/city/permissibility-rules';
import { German } from '../../frame/elements/german';
import { keyed } from '../../frame/elements/keyed';
import { type LandUseCode, landUseCodes, landUseText } from '../../layers/land-use';
import { useSession, useSessionState } from '../../session/use-session';
import { formatDate } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { Certainty } from '../number/certainty';

interface LawUsesProps {
  readonly permission: ZonePermission;
  readonly rules: Permissibility;
}

export function LawUses({ permission, rules }: LawUsesProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  return (
    <>
      <ul className="nuf-uses">
        {permission.uses.map((one) => (
          <li key={one.use} data-answer={one.answer}>
            <span className="nuf-uses__head">
              <strong>{rules.uses[one.use].label[language]}</strong>
              <span className="nuf-badge" data-answer={one.answer}>
                {words.law.answers[one.answer]}
              </span>
            </span>
            <span>
              {one.sentence[language]} <span className="nuf-muted">({one.paragraph})</span>{' '}
              {lawCertainty(one) === 'believed' && <Certainty of="believed" />}
            </span>
          </li>
        ))}
      </ul>
      {keyed(permission.sources, ({ url }) => url).map(([key, source]) => (
        <ReadIn key={key} source={source} />
      ))}
      {permission.later && <p className="nuf-muted">{permission.later[language]}</p>}
    </>
  );
}

/** Where the answers were read: the copy itself, its version and day, and the text that the authority keeps. */
function ReadIn({ source }: { source: LawSource }) {
  const words = useCheckWords();
  const { language } = useSessionState();
  return (
    <p className="nuf-honesty">
      <Certainty of="read" /> {words.law.source}:{' '}
      <a className="nuf-textlink" href={source.url} target="_blank" rel="noopener noreferrer">
        <German>{source.title}</German>
      </a>
      , {source.version[language]} · {words.law.readOn(formatDate(source.readOn, language))}
      {source.officialUrl && (
        <>
          {' '}
          ·{' '}
          <a className="nuf-textlink" href={source.officialUrl} target="_blank" rel="noopener noreferrer">
            {words.law.official}
          </a>
        </>
      )}
    </p>
  );
}

const codes = Object.keys(landUseCodes) as LandUseCode[];

/** The code a link assumes for a place whose own is not published; null for none and for anything else. */
export function assumedCode(text: string | undefined): LandUseCode | null {
  return codes.find((code) => code === text) ?? null;
}

/** Where the kind of the zone is not published: what each kind would permit, marked as an assumption, kept in the link. */
export function AssumedZone({ rules }: { rules: Permissibility }) {
  const words = useCheckWords();
  const session = useSession();
  const { extra, language } = useSessionState();
  const code = assumedCode(extra.gebietsart);
  const permission = code && zonePermission(code, rules);
  return (
    <>
      <label className={code ? 'nuf-field' : 'nuf-field nuf-asks'}>
        <span>{words.law.assume}</span>
        <select
          className="nuf-select"
          value={code ?? ''}
          onChange={(event) => session.keep('gebietsart', event.target.value || null)}
        >
          <option value="">{words.law.assumeNone}</option>
          {codes.map((one) => (
            <option key={one} value={one}>
              {landUseText(one, language)}
            </option>
          ))}
        </select>
      </label>
      {permission && (
        <>
          <p role="status">{words.law.assumed}</p>
          <LawUses permission={permission} rules={rules} />
        </>
      )}
    </>
  );
}
