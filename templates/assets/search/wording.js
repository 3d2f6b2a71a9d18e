// What codes, ranges and counts are called, in the language of the page.
import { formatText } from '../checker/message.js';

export class Wording {
  /** `facets`: [{code, key, name, values: [[code, name]]}] in the order in which they are shown; `texts`: key to pattern. */
  constructor({ facets, texts }, language) {
    // English here is that of the European institutions.
    this.language = language === 'en' ? 'en-GB' : language;
    this.texts = texts;
    this.facets = facets.map((one) => ({ ...one, names: new Map(one.values), codes: one.values.map(([code]) => code) }));
    this.either = new Intl.ListFormat(this.language, { type: 'disjunction' });
  }

  text(key, args = {}) {
    return formatText(this.texts[key], args, this.language);
  }

  facet(code) {
    return this.facets.find((one) => one.code === code);
  }

  facetName(code) {
    return this.facet(code)?.name ?? code;
  }

  valueName(facet, code) {
    return this.facet(facet)?.names.get(code) ?? code;
  }

  range([least, most]) {
    if (least === most) return String(least);
    if (least === null) return this.text('search.range-to', { most: String(most) });
    if (most === null) return this.text('search.range-from', { least: String(least) });
    return this.text('search.range', { least: String(least), most: String(most) });
  }

  /** What is asked for, as [{name, values: [{text, remove}]}]; `remove` gives the state without it. */
  parts(state) {
    const parts = [];
    const add = (name, values) => parts.push({ name, values });
    if (state.text) add(this.text('search.words'), [{ text: state.text, remove: (one) => ({ ...one, text: '' }) }]);
    for (const { code, name } of this.facets.filter((one) => state.chosen[one.code])) {
      add(name, state.chosen[code].map((value) => ({ text: this.valueName(code, value), facet: code, code: value })));
    }
    for (const one of ['year', 'size'].filter((range) => state[range])) {
      add(this.text(`search.${one}`), [{ text: this.range(state[one]), remove: (before) => ({ ...before, [one]: null }) }]);
    }
    return parts;
  }

  /** "Country: France or Spain, and Label: ESCP-S3." */
  sentence(state) {
    const parts = this.parts(state).map(({ name, values }) =>
      this.text('search.part', { name, values: this.either.format(values.map((one) => one.text)) }));
    if (parts.length === 0) return '';
    const said = parts.reduce((first, second) => this.text('search.join', { first, second }));
    return this.text('search.sentence', { parts: said });
  }
}
