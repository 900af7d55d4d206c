// SPDX-License-Identifier: EUPL-1.2
// The English words of the line: whether it suffices, what is there, what is announced.

import type { CheckLineWords } from './check-line-de';

export const checkLineEn: CheckLineWords = {
  fit: {
    heading: 'Is the line enough?',
    firm: 'What your business does',
    headcount: 'People at the site',
    mustNotFail: 'Without a line the business stands still',
    nothing: 'Tick at least one activity, then the answer stands here.',
    verdict: {
      fits: 'Fits',
      'fits-with': 'Fits under conditions',
      unknown: 'Not known whether it fits',
      'does-not-fit': 'Does not fit now',
    },
    best: (technology, speed) => `Checked with the best line known: ${technology}, ${speed}.`,
    noLine: 'No line is known for this place. That does not mean there is none.',
    after: (project) => `Fits after the project “${project}”`,
    afterDate: (date) => `announced for ${date}`,
    afterNoDate: 'date not known',
    afterPast: (date) => `announced for ${date}; no end was reported`,
    afterArea: 'Whether the project includes this place is not known.',
    conditions: 'Conditions and open points',
    answers: { yes: 'yes', with: 'on a condition', no: 'no', unknown: 'not known' },
    about: {
      down: 'Download',
      up: 'Upload',
      symmetry: 'Symmetry',
      latency: 'Latency',
      redundancy: 'Second network',
      availability: 'Availability',
    },
    reasons: {
      'down/enough': ({ needed, available }) => `${needed()} needed, at least ${available()} present.`,
      'down/too-slow': ({ needed, available }) => `${needed()} needed, only ${available()} known.`,
      'down/class-undecided': ({ needed, available }) =>
        `${needed()} needed. Only the class from ${available()} on is known; the exact speed is not.`,
      'down/not-known': ({ needed }) => `${needed()} needed. The speed is not known.`,
      'up/enough': ({ needed }) => `${needed()} needed, that is present.`,
      'up/too-slow': ({ needed, available }) => `${needed()} needed, only ${available()} present.`,
      'up/not-known': ({ needed }) => `${needed()} needed. The upload is not known.`,
      'up/usual-maximum-too-low': ({ needed, usual }) =>
        `${needed()} needed. This technology is usually sold with up to ${usual()} only.`,
      'up/have-it-assured': ({ needed, usual }) =>
        `${needed()} needed. The upload here is not known; up to ${usual()} is usual. Have it assured.`,
      'symmetry/present': () => 'As fast up as down.',
      'symmetry/symmetric-tariff-needed': () => 'Ask for a symmetric tariff.',
      'symmetry/advised-missing': () => 'Advisable, but usually not sold with this technology.',
      'symmetry/advised-not-known': () => 'Advisable; whether there is one here is not known.',
      'symmetry/not-sold-symmetric': () => 'Needed, but this technology is usually not sold symmetric.',
      'symmetry/not-known': () => 'Needed; the technology is not known.',
      'latency/enough': () => 'Enough for what you do.',
      'latency/too-slow': () => 'This technology is too slow to respond.',
      'latency/not-known': () => 'The technology is not known.',
      'redundancy/present': () => 'Two separate networks are present.',
      'redundancy/advised-missing': () => 'Advisable, but not present.',
      'redundancy/advised-not-known': () =>
        'Advisable; whether there is a second, separate network is not known.',
      'redundancy/missing': () => 'Needed, but not present.',
      'redundancy/not-known': () =>
        'Needed; whether there is a second, separate network is not known. Ask two operators for their route.',
      'availability/present': () => 'Every business in this cell can order it.',
      'availability/ask-whether-available': ({ available }) =>
        `${available()} of the businesses in this cell can order it. Ask for your address.`,
      'availability/missing': () => 'No business in this cell can order it.',
    },
    availabilityUnknown: 'Whether your address can be connected is not known. Ask the provider.',
    need: 'Your business needs',
    calculation: 'How it was calculated',
    activity: 'Activity',
    units: 'Amount',
    atOnce: 'at the same time',
    day: 'by day',
    night: 'at night',
    sum: 'Peak by day or at night',
    withReserve: (factor) => `times a reserve of ${factor}`,
    assumption: 'The figures of need are the project’s own assumptions, not a standard.',
    otherLines: 'Other lines here',
  },

  line: {
    heading: 'Line today',
    technology: 'Technology',
    down: 'Download',
    up: 'Upload',
    share: 'Businesses that can order it',
    who: 'Provider',
    from: (speed) => `from ${speed}`,
    below: (speed) => `below ${speed}`,
    second: 'Two separate networks',
    secondWhy: 'No file says whether two lines arrive on separate routes.',
    none: 'No line is known for this cell.',
    demo: 'The cells are demo and meet the official figures only in the sum of the whole city. For your address only the provider’s word counts.',
  },
  coming: {
    heading: 'What is announced',
    none: 'No project with a published area names this place.',
    cityWide: 'Projects without a published area',
  },
};
