// SPDX-License-Identifier: EUPL-1.2
// What a checked site is called, and which one the page is asked for.

import { useMemo } from 'react';
import { inAreas } from '../../analysis/place/around-subject';
import { saidName } from '../../analysis/place/subject';
import { type SiteCheck, siteCheck } from '../../analysis/site-check/site-check';
import { soundOutline } from '../../core/outline/outline';
import { FeatureName, featureName } from '../../frame/feature/feature-name';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import type { CheckWords } from '../../words/business';
import type { Language } from '../../words/number/format';
import type { Tables } from '../context/rule-tables';
import { targetOf } from '../context/site-target';
import { useCheckWords } from '../context/use-business-words';
import { ownName } from '../number/own-name';
import { cornersOfLink } from '../outline/outline-store';
import { useCheckDate } from './law-parts';

/** The check of what is selected or outlined; null where nothing is, or where a table is missing. */
export function useSiteCheck(tables: Tables): SiteCheck | null {
  const { selection, extra } = useSessionState();
  const { city } = useCity();
  const date = useCheckDate();
  const { eligibility, permissibility } = tables;
  const { umriss, vorlage } = extra;
  return useMemo(() => {
    if (!eligibility || !permissibility) return null;
    const geometry = soundOutline(cornersOfLink(city, { umriss, vorlage }));
    const target = geometry ? ({ kind: 'outline', geometry } as const) : targetOf(city, selection);
    return target && siteCheck(city, target, date, { eligibility, permissibility });
  }, [city, selection, umriss, vorlage, date, eligibility, permissibility]);
}

/** The same on the page, with its language where it is a name of the files. */
export function SiteName({ check }: { check: SiteCheck }) {
  const words = useCheckWords();
  const { language } = useSessionState();
  return check.feature ? <FeatureName of={check.feature} /> : siteName(check, words, language);
}

/** Name of the feature; else what a place of one's own is called. */
export function siteName(check: SiteCheck, words: CheckWords, language: Language): string {
  const { feature, point, zones, size } = check;
  if (feature) return featureName(feature, language);
  // A point has no size.
  const subject = size ? null : (check.answer?.subject ?? check.instead);
  return ownName(
    {
      name: subject ? saidName(subject) : null,
      point: size ? null : point,
      areas: inAreas(check.answer?.subject ?? null, zones),
    },
    words,
  );
}
