// SPDX-License-Identifier: EUPL-1.2
// The English words of the rules of a place: funding and building law.

import type { CheckFundingAndLawWords } from './funding-and-law-de';

export const checkFundingAndLawEn: CheckFundingAndLawWords = {
  funding: {
    heading: 'Could a network build-out here be funded?',
    date: 'On',
    verdict: {
      eligible: 'Yes, under these rules funding would be possible.',
      excluded: 'No, a rule excludes funding.',
      unknown: 'What is known is not enough to decide.',
      'no-rule': 'The data contain no threshold for this date below which funding is given.',
    },
    byDemo: {
      eligible: 'According to the demo cells, yes: under these rules funding would be possible.',
      excluded: 'According to the demo cells, no: a rule excludes funding.',
    },
    speaksOf: {
      part: 'For the part that lies in the city: ',
      around: 'For the surroundings: ',
      partAround: 'For the surroundings, as far as they lie in the city: ',
    },
    notInThisCell: 'In this 100 m cell, a rule excludes funding; next door it may be different.',
    notInThisCellByDemo:
      'According to the demo cells, a rule excludes funding in this 100 m cell; next door it may be different.',
    notOfFew: 'Too few are counted here to speak for the whole area; for these few, a rule excludes funding.',
    notOfFewByDemo:
      'Too few are counted here to speak for the whole area; according to the demo cells, a rule excludes funding for these few.',
    inThisCell: (isDemo) =>
      `In this 100 m cell, funding would be possible under these rules${isDemo ? ' and according to the demo cells' : ''}; next door it may be different.`,
    ofFew: (isDemo) =>
      `Too few are counted here to speak for the whole area; for these few, funding would be possible under these rules${isDemo ? ' and according to the demo cells' : ''}.`,
    whom: { some: 'some', most: 'most', nearlyAll: 'nearly all' },
    partly: (whom, areOthers) =>
      `For ${whom} here, a rule excludes funding${areOthers ? '; for the others it is not known' : ''}.`,
    partlyByDemo: (whom, areOthers) =>
      `According to the demo cells, a rule excludes funding for ${whom} here${areOthers ? '; for the others it is not known' : ''}.`,
    partlyOfFew: 'Too few are counted here to say for whom the line available to them excludes funding.',
    partlyOfFewByDemo:
      'Too few are counted here, in the demo cells too, to say for whom the line available to them excludes funding.',
    resultPartly: (whom, others) =>
      `excludes for ${whom}${{ none: '', pass: ', does not stand in the way of the others', unknown: ', not known for the others' }[others]}`,
    othersDiffer: (unit) =>
      unit === 'businesses'
        ? 'Checked for the businesses here; for the households at least one test comes out otherwise.'
        : 'Checked for the households here; for the businesses at least one test comes out otherwise.',
    fibreOf: (speed, when, shares) =>
      `Fibre${speed === null ? '' : ` from ${speed}`}${when === null ? '' : ` ${when}`}: ${shares.map(([unit, share]) => `${share} of the ${unit}`).join(', ')}.`,
    networksOf: ({ count, speed }, when, { share, unit, isAll }) =>
      `${count} or more networks from ${speed}${when === null ? '' : ` ${when}`}: ${isAll ? '' : 'at least '}${share} of the ${unit}.`,
    resultFor: { businesses: 'Result for the businesses here', households: 'Result for the households here' },
    decidedBy: (rule, isSo) => `What decides is that this is ${isSo ? '' : 'not '}so here: “${rule}”`,
    federalOnly: (checked) =>
      `These are the federal rules, last checked: ${checked}. No state or municipal rules have been entered; they play no part in this answer.`,
    partlyBy: (rule, isSo) => `For them this is ${isSo ? '' : 'not '}so here: “${rule}”`,
    undecidedBy: (rule) => `First open question, whether this is so here: “${rule}”`,
    results: { passes: 'does not stand in the way', excludes: 'excludes', unknown: 'not known' },
    missing: 'Missing',
    facts: {
      download: 'the exact download',
      upload: 'the upload',
      fibre: 'whether fibre reaches the building',
      networks: 'how many fast networks (NGA) lie side by side',
      commitments: 'what operators committed to in the market survey',
    },
    older: (date) =>
      `What is known about the line (as of ${date}) is older than this day; more may have been built since.`,
    olderBuilt: (date, where) => `The line is that of ${date}; more has been built since, ${where}.`,
    rulesRead: (date) =>
      `Which rules hold on that day is not known; what follows is what the rules last read on ${date} say.`,
    newer: (date) =>
      `What is known about the line (as of ${date}) is younger than this day; what was there on it is not known.`,
    olderUndated: 'How old the facts about the line are is not known.',
    limit: 'Threshold',
    limits: {
      belowDown: (speed) => `below ${speed} down`,
      belowSymmetric: (speed) => `not ${speed} in both directions at once`,
      networks: (count) => `${count} fast networks (NGA)`,
      aboveDown: (speed) => `more than ${speed}`,
      withinYears: (years) => `within ${years}`,
    },
    tests: 'All tests',
    test: 'Rule',
    result: 'Result',
    validFrom: (from) => `from ${from}`,
    validUntil: (until) => `before ${until}`,
    minimum: 'Right to a minimum service',
    minimumRule: (down, up, latency) => `${down} down, ${up} up, latency of at most ${latency}`,
    minimumAnswers: {
      met: 'The speed is met. No file gives the latency.',
      missed: 'Not met.',
      unknown: 'Whether it is met is not known (no file gives the upload).',
    },
    noMinimum: 'The data contain no minimum service for this date.',
    report: (to) => `Report to: ${to}`,
  },

  law: {
    heading: 'What is allowed here?',
    zone: 'Zone',
    code: 'Zone code (BauNVO)',
    codeUnknown: 'The zone code of this area is not known. The city’s building authority can tell you.',
    codeOutside:
      'The zone code is not known here. The building authority of the municipality in charge can tell you.',
    use: 'Use',
    answer: 'Answer',
    answers: {
      permitted: 'permitted',
      exceptional: 'by exception',
      not: 'not permitted',
      depends: 'it depends',
      unknown: 'not known',
    },
    noise: 'Noise limits (TA Lärm)',
    noiseValue: (day, night) => `${day} by day, ${night} at night`,
    stage: 'Planning stage',
    source: 'Legal basis',
    readOn: (date) => `read on ${date}`,
    assume: 'What would be permitted if this zone code applied?',
    assumeNone: 'no assumption',
    assumed: 'Assumed, not established: which zone code applies here is not known.',
    official: 'official text (in German)',
  },
};
