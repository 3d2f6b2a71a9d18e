// A small world for the tests of the engine: every country and region has one thing to show.

const region = (country, category, { current = 1, lon = null, lat = null } = {}) =>
  [`Region of ${country}`, country, current, lon, lat, [category].flat().filter(Boolean).map((each) => ['2014-2020', each, 'A'])];

export const today = '2024-11-20';

export const reference = {
  today,
  countries: {
    AA: [['eu-member', 'yes', '1986-01-01']],
    BB: [['eu-member', 'yes', '2004-05-01']],
    CC: [['eu-member', 'yes', '2013-07-01']],
    DD: [['eu-member', 'yes', '1995']],
    NO: [['eu-member', 'no'], ['cosme', 'no']],
    OP: [['eu-member', 'no'], ['cosme', 'yes']],
    UK: [['eu-member', 'yes', '1973-01-01', null, '2020-01-31'], ['withdrawal-agreement-2014-2020', 'yes', '2020-02-01']],
    XK: [['eu-member', 'no'], ['cosme', 'yes', null, '2018-12-31']],
  },
  regions: {
    AA01: region('AA', 'less-developed', { lon: 0, lat: 0 }),
    AA02: region('AA', 'more-developed', { lon: 0, lat: 10 }),
    AA03: region('AA', ['less-developed', 'more-developed'], { lon: 0, lat: 20 }),
    AA09: region('AA', 'more-developed', { current: 0 }),
    BB01: region('BB', 'less-developed', { lon: 10, lat: 0 }),
    BB02: region('BB', 'transition', { lon: 20, lat: 0 }),
    CC01: region('CC', 'more-developed'),
    DD01: region('DD', []),
    NO01: region('NO', []),
  },
  themes: { textiles: { name: 'Textiles', regions: ['AA01', 'BB01'] }, food: { name: 'Food' } },
  evidence: [
    { id: 'letter-a', type: 'support-letter', partnership: 'subject-a' },
    { id: 'priority-aa01', type: 'priority', regions: ['AA01'], themes: ['textiles'] },
  ],
  organisations: {
    'aa': { name: 'A in AA01', type: 'cluster-organisation', legal_entity: 'yes', country: 'AA', region: 'AA01', themes: ['textiles'] },
    'aa-other': { name: 'B in AA02', type: 'other', legal_entity: 'no', country: 'AA', region: 'AA02' },
    'aa-split': { name: 'C in AA03', country: 'AA', region: 'AA03' },
    'aa-nowhere': { name: 'D in AA', country: 'AA' },
    'bb': { name: 'E in BB01', type: 'science-park', legal_entity: 'yes', country: 'BB', region: 'BB01', themes: ['food', 'textiles'] },
    'bb-nowhere': { name: 'F in BB', type: 'technology-centre', country: 'BB' },
    'cc': { name: 'G in CC01', type: 'cluster-organisation', legal_entity: 'yes', country: 'CC', region: 'CC01', themes: ['textiles'] },
    'dd': { name: 'H in DD01', country: 'DD', region: 'DD01' },
    'no': { name: 'I in NO', country: 'NO', region: 'NO01' },
    'op': { name: 'J in OP', country: 'OP' },
    'uk': { name: 'K in UK', country: 'UK' },
    'xk': { name: 'L in XK', country: 'XK' },
    'nowhere': { name: 'M' },
    'guessed': { name: 'N', type: 'science-park', legal_entity: 'yes', country: 'CC', region: 'CC01',
      unconfirmed: ['country', 'region', 'type', 'legal_entity'] },
    'either': { name: 'O', country: 'BB', candidates: ['BB01', 'BB02'] },
    'mixed': { name: 'P', country: 'AA', candidates: ['AA01', 'AA02'] },
  },
  calls: {},
};

export const statuses = ['eu-member', 'cosme', { status: 'withdrawal-agreement-2014-2020', not_stated: 'no' }];

/** A call with the rules as required conditions c0, c1, … */
export const callOf = (rules, more = {}) => ({
  id: 'a-call',
  title: 'A call',
  ...more,
  conditions: rules.map((rule, at) => ({ id: `c${at}`, severity: 'required', rule })),
});

/** Members by id, with the list complete unless said. */
export const composed = (ids, more = {}) =>
  ({ id: 'subject', members: ids.map((organisation) => ({ organisation })), complete: true, ...more });
