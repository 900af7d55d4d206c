// SPDX-License-Identifier: EUPL-1.2
// Which part of what was asked a project covers, in words: without it a project that touches two per cent of a district reads as
// one for all of it.

import { liesWithin } from '../../analysis/place/around-subject';
import { allNamedIn, isLeftOpen, namedByAnother } from '../../analysis/place/named-street';
import { planReach } from '../../analysis/place/plan-reach';
import { type CountedUnit, isOfWholeTown, isRough, type Subject } from '../../analysis/place/subject';
import type { Plan } from '../../analysis/roles/service-date';
import type { City, CityFeature } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { isUnlistedHouse } from '../../core/houses/unlisted-house';
import type { Words } from '../../words';
import { besideOutlineSaid, outlineSaid } from '../../words/answer/drawn-outline';
import { namedPart, namedStreetSaid, namedStreetWords, streetsJoined } from '../../words/answer/named-part';
import { formatDistance, type Language } from '../../words/number/format';
import { featureName } from './feature-name';
import { howMany } from './how-many';

/** What was asked, and the town in which it lies. */
export interface AskedPlace {
  readonly city: City;
  readonly subject: Subject;
  /** Who is told; those who lead there where none is named. */
  readonly units?: readonly CountedUnit[] | undefined;
  /** The house of this street that was typed, whose number is in no list (`Altenaer Straße 60`). */
  readonly house?: string | null | undefined;
}

/**
 * `In einem Teil: 28 von 1.532 Haushalten (1,8 %)`, without a full stop. Null where the project covers all of it and nobody drew its outline, where it is what was
 * asked for, and for a programme without a place.
 */
export function planPartText(
  { city, subject, units, house = null }: AskedPlace,
  plan: Plan,
  words: Pick<Words, 'answer' | 'view'>,
  language: Language,
): string | null {
  if (subject.id === `planned-expansion/${plan.id}`) return null;
  const streets = allNamedIn(city, subject, plan);
  const street = streets[0] ?? null;
  // A street that answers by the town, and all beside a project without an area, know no better than that.
  const isNoArea = !plan.geometry || !isArea(plan.geometry);
  if (street !== null && (isNoArea || subject.insteadOf !== null))
    return namedStreetSaid(plan.properties, street, language, houseOf(subject, house));
  if (!plan.geometry) return null;
  const metres = metresOf(plan, language);
  const other = namedByAnother(city, subject, plan);
  const otherName = other && featureName(other.plan as CityFeature, language);
  if (other && otherName !== null && isLeftOpen(city, subject, plan))
    return namedStreetWords[language].ofAnother(other.street, otherName, metres);
  if (!isArea(plan.geometry)) {
    const { coversCity } = plan.properties;
    // What is asked is the town itself, and whether the project concerns that stands in its file.
    if (isOfWholeTown(subject) && coversCity !== null)
      return words.answer.planInTown(coversCity === 'partly', metres);
    return liesWithin(subject, plan) ? words.answer.planInside(metres) : words.answer.planNearby(metres);
  }
  const reach = planReach(city, subject, plan, units);
  if (!reach) return besideOutlineSaid(plan.properties, words, language);
  const by = outlineSaid(plan.properties, words, language);
  if (reach.covers === 'whole') return by && words.answer.planWhole(metres);
  const { amounts } = reach;
  const told =
    amounts.length === 0
      ? null
      : howMany(
          amounts.map((amount) => ({ ...amount, withoutFigure: 0 })),
          words,
          language,
        );
  const { name, nameEn, insteadOf, insteadOfEn, lacking } = subject;
  if (insteadOf !== null && name !== null) {
    const [asked, town] = language === 'en' ? [insteadOfEn ?? insteadOf, nameEn ?? name] : [insteadOf, name];
    // A programme or a grant is no place that a project could include.
    const isPlace = lacking === 'place' || lacking === 'outline';
    return words.answer.planPartOfTown(told, { asked: isPlace ? asked : null, town }, by);
  }
  const isAll = told !== null && amounts.every(({ share }) => share === 1);
  const part = isAll ? words.answer.planForAll(told, by) : words.answer.planPart(told, isRough(subject), by);
  if (other && otherName !== null) return namedStreetWords[language].around(part, other.street, otherName);
  if (street === null) return part;
  const ofHouse = houseOf(subject, house);
  return ofHouse !== null && namedPart(plan.properties, street, language) !== null
    ? `${namedStreetSaid(plan.properties, street, language, ofHouse)}; ${part.charAt(0).toLowerCase()}${part.slice(1)}`
    : words.answer.planNames(streetsJoined(streets, language), part);
}

/** A house of this street; a link may name one of another, which the page shows nowhere. */
function houseOf({ insteadOf, name }: Subject, house: string | null): string | null {
  return house !== null && isUnlistedHouse(insteadOf ?? name ?? '', house) ? house : null;
}

const metresOf = ({ properties: { uncertaintyM } }: Plan, language: Language) =>
  uncertaintyM === null ? null : formatDistance(uncertaintyM, language);
