// SPDX-License-Identifier: EUPL-1.2
// A firm as the link keeps it: `80,cloud-erp,video/12` is 80 people, cloud ERP and twelve seats in conferences.

import type { BusinessRequirements } from '../../core/city/business-requirements';
import { mostPeople } from '../../core/limits/limits';
import type { Firm } from './business-need';

export const startFirm: Firm = { headcount: 10, activities: [], mustNotFail: false };

/** Whatever does not fit is left out: an old or edited link opens a usable form. */
export function firmFrom(text: string | undefined, table: BusinessRequirements): Firm {
  if (!text) return startFirm;
  const [head = '', ...parts] = text.split(',');
  const people = Number(head);
  const known = new Set(table.activities.map(({ id }) => id));
  const activities = parts.flatMap((part) => {
    const [id = '', amountText] = part.split('/');
    if (!known.has(id)) return [];
    const amount = amountText === undefined ? undefined : amountFrom(amountText);
    return [amount === undefined ? { id } : { id, amount }];
  });
  return {
    headcount: Number.isInteger(people) && people >= 1 && people <= mostPeople ? people : startFirm.headcount,
    activities,
    mustNotFail: parts.includes('!'),
  };
}

/** The parts of a firm's text that `firmFrom` would leave out; a command says them. Empty for a text that it takes whole. */
export function firmPartsLeftOut(text: string, table: BusinessRequirements): string[] {
  const [head = '', ...parts] = text.split(',');
  const known = new Set(table.activities.map(({ id }) => id));
  const isPeople = /^\d+$/.test(head) && Number(head) >= 1 && Number(head) <= mostPeople;
  const isPart = (part: string) => {
    const [id = '', amountText, ...more] = part.split('/');
    if (part === '!') return true;
    return (
      known.has(id) && more.length === 0 && (amountText === undefined || amountFrom(amountText) !== undefined)
    );
  };
  return [...(isPeople ? [] : [head]), ...parts.filter((part) => !isPart(part))];
}

/** Null for a firm of which nothing was said yet. */
export function firmText({ headcount, activities, mustNotFail }: Firm): string | null {
  if (activities.length === 0 && !mustNotFail && headcount === startFirm.headcount) return null;
  const parts = activities.map(({ id, amount }) => (amount === undefined ? id : `${id}/${amount}`));
  return [String(headcount), ...parts, ...(mustNotFail ? ['!'] : [])].join(',');
}

/** The firm with an activity ticked (with the amount where there is one) or not. */
export function withActivity(firm: Firm, id: string, ticked: boolean, amount?: number): Firm {
  const others = firm.activities.filter((activity) => activity.id !== id);
  if (!ticked) return { ...firm, activities: others };
  return { ...firm, activities: [...others, amount === undefined ? { id } : { id, amount }] };
}

function amountFrom(text: string): number | undefined {
  const amount = Number(text);
  return Number.isFinite(amount) && amount > 0 && amount <= 1e6 ? amount : undefined;
}
