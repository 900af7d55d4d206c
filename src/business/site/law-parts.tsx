// SPDX-License-Identifier: EUPL-1.2
// What the rules say of a place: could building be funded, the legal minimum, and what the zone permits.

import { zoneLayers } from '../../analysis/roles/zones';
import type { Eligibility } from '../../analysis/site-check/eligibility';
import type { RuleLimit } from '../../analysis/site-check/rule-figures';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { SiteFigures } from '../../analysis/site-check/site-figures';
import type { EligibilityRules } from '../../core/city/eligibility-rules';
import type { Permissibility } from '../../core/city/permissibility-rules';
import { German } from '../../frame/elements/german';
import { Icon } from '../../frame/elements/icon';
import { OnceHere } from '../../frame/elements/once-here';
import { unbroken } from '../../frame/elements/unbroken';
import { planningStages } from '../../layers/commercial-sites';
import { landUseText } from '../../layers/land-use';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import type { CheckWords } from '../../words/business';
import { formatDate } from '../../words/number/format';
import type { Tables } from '../context/rule-tables';
import { useCheckWords } from '../context/use-business-words';
import { Certainty } from '../number/certainty';
import { ProvenSentence } from '../number/figure-sentence';
import {
  decisiveSaid,
  fibreShareSaid,
  fundingMissing,
  fundingVerdict,
  isByDemo,
  networksSaid,
  partSaid,
  resultHeading,
  testMissing,
  testResult,
} from '../number/funding-verdict';
import { otherDayText } from './built-since-text';
import { AssumedZone, LawUses } from './law-uses';
import { Fact } from './place-parts';

/** The day of the link; without one the day as of which the files speak, so that a link always says the same. */
export function useCheckDate(): string {
  const { extra } = useSessionState();
  const { city } = useCity();
  return dateFrom(extra.tag) ?? city.municipality.dataAsOf;
}

/** A full, real date of the time that rules can be asked about; null for anything else. */
export function dateFrom(text: string | undefined): string | null {
  const fits = /^(19|20)\d\d-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''));
  return fits ? (text ?? null) : null;
}

interface FundingPartProps {
  readonly check: SiteCheck;
  readonly rules: EligibilityRules;
  readonly federal: NonNullable<Tables['federal']>;
  readonly figures: SiteFigures;
}

export function FundingPart({ check, rules, federal, figures }: FundingPartProps) {
  const words = useCheckWords();
  const session = useSession();
  const { language } = useSessionState();
  const date = useCheckDate();
  const { city } = useCity();
  const { funding } = check;
  const isFederalOnly = federal.fundingRules.length === city.municipality.fundingRules.length;
  return (
    <section>
      <h3>{words.funding.heading}</h3>
      <p className="nuf-asked">
        {words.funding.date} {formatDate(date, language)}
      </p>
      <label className="nuf-field nuf-date nuf-asks">
        <span>{words.funding.date}</span>
        <input
          type="date"
          value={date}
          onChange={(event) => session.keep('tag', dateFrom(event.target.value))}
        />
      </label>
      {check.rulesReadOn && (
        <p className="nuf-caution">
          <Icon name="warning" />
          {words.funding.rulesRead(formatDate(check.rulesReadOn, language))}
        </p>
      )}
      {funding && (
        <OnceHere of={['broadband-coverage']}>
          <FundingAnswer check={check} funding={funding} rules={rules} site={figures} />
        </OnceHere>
      )}
      <MinimumAnswer check={check} rules={rules} limits={figures.minimum} />
      {isFederalOnly && (
        <p className="nuf-muted">{words.funding.federalOnly(formatDate(federal.verifiedOn, language))}</p>
      )}
      <p className="nuf-muted">{rules.caution[language]}</p>
    </section>
  );
}

interface FundingProps {
  readonly check: SiteCheck;
  readonly funding: NonNullable<SiteCheck['funding']>;
  readonly rules: EligibilityRules;
  readonly site: SiteFigures;
}

function FundingAnswer({ check, funding, rules, site }: FundingProps) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const otherDay = otherDayText(check, { words, all, language });
  const telling = { words, language, today: city.municipality.dataAsOf };
  const part = partSaid(check, site, telling);
  const fibre = fibreShareSaid(check, site, words, telling);
  const missing = fundingMissing(check);
  const ruleOf = (id: string) =>
    funding.rule?.id === id ? funding.rule : rules.exclusions.find((exclusion) => exclusion.id === id);
  const decisive = decisiveSaid(check, rules, words, language);
  return (
    <>
      <p role="status">
        <strong>{fundingVerdict(check, words)}</strong>{' '}
        {funding.verdict !== 'no-rule' && isByDemo(check) && <Certainty of="demo" />}
      </p>
      {check.othersFunding && check.supply && <p>{words.funding.othersDiffer(check.supply.unit)}</p>}
      {part && (
        <p>
          <ProvenSentence of={part} />
        </p>
      )}
      {decisive && <p>{unbroken(decisive)}</p>}
      {missing.length > 0 && <p>{missingText(missing, words)}.</p>}
      {otherDay && (
        <p className="nuf-caution">
          <Icon name="warning" />
          {otherDay}
        </p>
      )}
      {funding.tests.length > 0 && (
        <details className="nuf-more">
          <summary>{words.funding.tests}</summary>
          <ul className="nuf-tests">
            {funding.tests.map((test) => {
              const rule = ruleOf(test.rule);
              const kind = rule && 'kind' in rule ? rule.kind : null;
              const shown = kind === 'fibre-present' ? fibre : networksSaid(check, test.rule, site, telling);
              const lacks = testMissing(check, test);
              return (
                <li key={test.rule}>
                  <strong>{unbroken(rule?.title[language] ?? test.rule)}</strong>
                  <Limits limits={site.limits.get(test.rule) ?? []} />
                  <span>
                    {shown && (
                      <>
                        <ProvenSentence of={shown} />{' '}
                      </>
                    )}
                    {resultHeading(check, words)}: {testResult(check, test, words)}
                    {lacks.length > 0 && ` (${missingText(lacks, words)})`}
                  </span>
                  {rule && (
                    <span className="nuf-honesty">
                      <Certainty of={rule.certainty} />{' '}
                      {[
                        rule.from && words.funding.validFrom(formatDate(rule.from, language)),
                        rule.until && words.funding.validUntil(formatDate(rule.until, language)),
                        `${all.source}: `,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                      <German>{rule.source}</German> ·{' '}
                      {words.dated[rule.certainty](formatDate(rule.verifiedOn, language))}
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

function missingText(facts: Eligibility['missing'], { funding }: CheckWords): string {
  return `${funding.missing}: ${facts.map((fact) => funding.facts[fact]).join(', ')}`;
}

/** What a rule compares with, each number with its proof. */
function Limits({ limits }: { limits: readonly RuleLimit[] }) {
  const words = useCheckWords();
  if (limits.length === 0) return null;
  return (
    <span>
      {words.funding.limit}:{' '}
      <ProvenSentence
        of={(say) => limits.map(({ kind, figure }) => words.funding.limits[kind](say(figure))).join(', ')}
      />
    </span>
  );
}

interface MinimumProps {
  readonly check: SiteCheck;
  readonly rules: EligibilityRules;
  readonly limits: SiteFigures['minimum'];
}

function MinimumAnswer({ check, rules, limits }: MinimumProps) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { legalMinimum } = check;
  return (
    <div className="nuf-stack">
      <h4>{words.funding.minimum}</h4>
      {legalMinimum && limits ? (
        <>
          <p>
            {legalMinimum.rule.title[language]}:{' '}
            <ProvenSentence
              of={(say) => words.funding.minimumRule(say(limits.down), say(limits.up), say(limits.latency))}
            />
            . {words.funding.minimumAnswers[legalMinimum.answer]}
          </p>
          <p className="nuf-honesty">
            <Certainty of={legalMinimum.rule.certainty} /> {all.source}:{' '}
            <German>{legalMinimum.rule.source}</German> ·{' '}
            {words.dated[legalMinimum.rule.certainty](formatDate(legalMinimum.rule.verifiedOn, language))}
          </p>
        </>
      ) : (
        <p>{words.funding.noMinimum}</p>
      )}
      <p>
        {rules.report.who[language]} {words.funding.report(rules.report.to[language])}.
      </p>
    </div>
  );
}

interface LawProps {
  readonly check: SiteCheck;
  readonly rules: Permissibility;
  readonly noise: SiteFigures['noise'];
}

export function LawPart({ check, rules, noise }: LawProps) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { permission, zones, planningStage } = check;
  return (
    <section className="nuf-law">
      <h3>{words.law.heading}</h3>
      <OnceHere of={zoneLayers}>
        <dl className="nuf-facts">
          <Fact label={words.law.zone}>
            {zones.length > 0 ? <German>{zones.map(({ name }) => name).join(', ')}</German> : all.unknown}
          </Fact>
          <Fact label={words.law.code}>
            {permission.code ? landUseText(permission.code, language) : all.unknown}
          </Fact>
          <Fact label={words.law.noise}>
            {noise ? (
              <ProvenSentence of={(say) => words.law.noiseValue(say(noise.day), say(noise.night))} />
            ) : (
              all.unknown
            )}{' '}
            {permission.noise && <Certainty of={permission.noise.certainty} />}
          </Fact>
          <Fact label={words.law.stage}>
            {planningStage ? planningStages[planningStage][language] : all.unknown}
          </Fact>
        </dl>
        {permission.code === null ? (
          <>
            <p>
              {check.answer?.insideMunicipality === false ? words.law.codeOutside : words.law.codeUnknown}
            </p>
            <AssumedZone rules={rules} />
          </>
        ) : (
          <LawUses permission={permission} rules={rules} />
        )}
      </OnceHere>
      <p className="nuf-muted">{rules.caution[language]}</p>
    </section>
  );
}
