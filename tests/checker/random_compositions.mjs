// Compositions as nobody would write them, the same for the same seed.

/** Mulberry32: a small generator of numbers from 0 to below 1. */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const days = ['2017-12-18', '2017-12-19', '2018', '2018-12-31', '2019-01-01', '2020-01-31', '2020-02-01', '2020-02', '2020', '1958', '2013-06-30',
  '2013-07-01', '2016-05', '2017-03-31', '2030', '9999-12-31'];
const oddDays = ['', 'soon', '2018-13', '2019-02-29', '0000'];
const types = ['cluster-organisation', 'business-network-organisation', 'technology-centre', 'science-park', 'digital-innovation-hub', 'other', 'no-such-type'];
const facts = ['country', 'region', 'type', 'legal_entity'];
const measures = ['sme-budget', 'sme-support', 'budget-total', 'regions', 'regions-and-member-states', 'eu-member-states', 'partners', 'smes'];
const figures = ['0', '1', '2', '3', '7', '10', '75', '100', '0.75', '0.1', '3375000', '4500000', '3374999.99', '4500000.01', '2.50'];
const natures = ['total', 'target', 'result', 'planned', 'reported'];
const textFields = ['title', 'description', 'website'];
const listFields = ['target_sectors', 'technology_fields', 's3_priorities', 'organisations', 'themes', 'sectors', 'partners'];

class Maker {
  constructor(reference, seed) {
    this.random = numbers(seed);
    this.reference = reference;
    for (const table of ['organisations', 'countries', 'regions', 'themes']) this[table] = Object.keys(reference[table]);
  }

  chance(share) { return this.random() < share; }
  below(count) { return Math.floor(this.random() * count); }
  pick(list) { return list[this.below(list.length)]; }
  some(list, most) { return Array.from({ length: this.below(most + 1) }, () => this.pick(list)); }
  date() { return this.pick(this.chance(0.1) ? oddDays : days); }

  /** With each value only sometimes there. */
  sometimes(share, values) {
    return Object.fromEntries(Object.entries(values).filter(() => this.chance(share)).map(([key, make]) => [key, make()]));
  }

  described(at) {
    const country = this.chance(0.05) ? 'ZZ' : this.pick(this.countries);
    const own = this.regions.filter((code) => this.reference.regions[code][1] === country);
    const region = () => (own.length === 0 || this.chance(0.1) ? this.pick([...this.regions, 'ZZ99']) : this.pick(own));
    return { id: `described-${at}`, name: this.pick(['Ω', 'A "quoted" <b>name</b>', 'x'.repeat(200), 'Plain']),
      ...this.sometimes(0.6, { type: () => this.pick(types), legal_entity: () => this.pick(['yes', 'no']), country: () => country }),
      ...this.sometimes(0.35, { region, candidates: () => [region(), region(), region()], unconfirmed: () => this.some(facts, 3) }) };
  }

  /** One that is likely to meet everything, so that the met side is reached as well. */
  likely(at) {
    const region = this.pick(this.regions);
    return { described: { id: `likely-${at}`, name: 'Likely', type: this.pick(types.slice(0, 4)), legal_entity: 'yes',
      country: this.reference.regions[region][1], ...this.sometimes(0.5, { region: () => region }) } };
  }

  member(at) {
    const who = this.chance(0.6) ? { organisation: this.chance(0.02) ? 'no-such-organisation' : this.pick(this.organisations) }
      : { described: this.described(this.chance(0.05) ? 0 : at) };
    return { ...who, ...this.sometimes(0.1, { from: () => this.date(), to: () => this.date() }) };
  }

  claims() {
    return Array.from({ length: this.below(5) }, () => ({ measure: this.pick(measures), value: this.pick(figures), nature: this.pick(natures) }));
  }

  record() {
    const text = () => this.pick(['', 'Text', 'Ω "']);
    const list = () => this.some(['one', 'two'], 2);
    return this.sometimes(0.6, { ...Object.fromEntries(textFields.map((name) => [name, text])), ...Object.fromEntries(listFields.map((name) => [name, list])),
      submitted: () => this.date(), closes: () => this.date(), start: () => this.date(), claims: () => this.claims() });
  }

  namedRegion() {
    const code = this.pick(this.regions);
    return { name: this.pick(['One', 'Two', 'Three', code]), role: this.pick(['lead', 'partner', 'participating', 'mentioned']),
      ...this.sometimes(0.6, { country: () => this.pick([...this.countries, 'ZZ']), region: () => code }) };
  }

  composition(at) {
    const size = this.chance(0.1) ? 0 : 1 + this.below(this.chance(0.05) ? 60 : 8);
    const make = this.chance(0.25) ? 'likely' : 'member';
    return { id: this.chance(0.1) ? '' : `composition-${at}`, members: Array.from({ length: size }, (_, each) => this[make](each)),
      complete: this.chance(0.6), themes: this.some([...this.themes, 'no-such-theme'], 3),
      regions: Array.from({ length: this.below(6) }, () => this.namedRegion()), ...this.sometimes(0.4, { awarded: () => this.date(), start: () => this.date() }),
      record: this.record() };
  }
}

export function randomCompositions(reference, count, seed = 20171130) {
  const maker = new Maker(reference, seed);
  return Array.from({ length: count }, (_, at) => maker.composition(at));
}
