// The part of ICU's message patterns that the texts of the site use: {name}, {n, number}, plural, selectordinal and
// select, with `#` and ICU's quoting by apostrophe. An argument may be a text, a number, or parts such as links.

/** ICU has no hyphen in names. */
const isName = (letter) => /[\p{L}\p{N}_]/u.test(letter);

class Parser {
  constructor(pattern) {
    this.text = pattern;
    this.at = 0;
  }

  fail(what) {
    throw new Error(`message "${this.text}", character ${this.at}: ${what}`);
  }

  skipSpace() {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  expect(letter) {
    this.skipSpace();
    if (this.text[this.at] !== letter) this.fail(`expected "${letter}"`);
    this.at += 1;
  }

  name() {
    this.skipSpace();
    const start = this.at;
    while (isName(this.text[this.at] ?? '')) this.at += 1;
    if (this.at === start) this.fail('expected a name');
    return this.text.slice(start, this.at);
  }

  /** A quoted text, or an apostrophe that stands for itself. */
  apostrophe(inPlural) {
    const next = this.text[this.at + 1];
    this.at += 1;
    if (next === "'") {
      this.at += 1;
      return "'";
    }
    if (next !== '{' && next !== '}' && !(next === '#' && inPlural)) return "'";
    let quoted = '';
    while (this.at < this.text.length) {
      const letter = this.text[this.at];
      this.at += 1;
      if (letter !== "'") quoted += letter;
      else if (this.text[this.at] === "'") quoted += this.text[this.at++];
      else break;
    }
    return quoted;
  }

  /** Parts up to the end, or up to the brace that closes a branch. */
  parts(isNested, inPlural) {
    const made = [];
    let plain = '';
    const flush = () => {
      if (plain) made.push(plain);
      plain = '';
    };
    while (this.at < this.text.length) {
      const letter = this.text[this.at];
      if (letter === '}') {
        if (!isNested) this.fail('a closing brace too many');
        break;
      }
      if (letter === "'") {
        plain += this.apostrophe(inPlural);
      } else if (letter === '{') {
        flush();
        made.push(this.argument(inPlural));
      } else {
        this.at += 1;
        if (letter === '#' && inPlural) {
          flush();
          made.push({ kind: 'hash' });
        } else {
          plain += letter;
        }
      }
    }
    flush();
    return made;
  }

  argument(inPlural) {
    this.expect('{');
    const name = this.name();
    this.skipSpace();
    if (this.text[this.at] === '}') {
      this.at += 1;
      return { kind: 'value', name };
    }
    this.expect(',');
    const kind = this.name();
    if (kind === 'number') {
      this.expect('}');
      return { kind, name };
    }
    if (!['plural', 'selectordinal', 'select'].includes(kind)) this.fail(`"${kind}" is not understood`);
    this.expect(',');
    const branches = this.branches(kind !== 'select' || inPlural);
    this.expect('}');
    return { kind, name, branches };
  }

  branches(inPlural) {
    const made = {};
    for (this.skipSpace(); this.text[this.at] !== '}'; this.skipSpace()) {
      if (this.at >= this.text.length) this.fail('a branch does not end');
      const isExact = this.text[this.at] === '=';
      if (isExact) this.at += 1;
      const selector = (isExact ? '=' : '') + this.name();
      this.expect('{');
      made[selector] = this.parts(true, inPlural);
      this.expect('}');
    }
    if (!made.other) this.fail('there is no branch "other"');
    return made;
  }
}

const parsed = new Map();

export function parseMessage(pattern) {
  if (!parsed.has(pattern)) parsed.set(pattern, new Parser(pattern).parts(false, false));
  return parsed.get(pattern);
}

/** Makes each thing of ICU's once: they cost more than all that is done with them. */
const kept = new Map();
function keep(name, language, makeIt) {
  const key = `${name} ${language}`;
  if (!kept.has(key)) kept.set(key, makeIt());
  return kept.get(key);
}

const numbersIn = (language) => keep('number', language, () => new Intl.NumberFormat(language));
const pluralsIn = (language, type) => keep(type, language, () => new Intl.PluralRules(language, { type }));

function branchOf(one, value, language) {
  if (one.kind === 'select') return one.branches[value] ?? one.branches.other;
  const exact = one.branches[`=${Number(value)}`];
  if (exact) return exact;
  const type = one.kind === 'plural' ? 'cardinal' : 'ordinal';
  return one.branches[pluralsIn(language, type).select(Number(value))] ?? one.branches.other;
}

export const inNumbers = (value, language) => numbersIn(language).format(Number(value));

function fill(parts, args, language, counted) {
  return parts.flatMap((one) => {
    if (typeof one === 'string') return [one];
    if (one.kind === 'hash') return [inNumbers(counted, language)];
    if (!Object.hasOwn(args, one.name)) throw new Error(`the argument "${one.name}" is not given`);
    const value = args[one.name];
    if (one.kind === 'number' || (one.kind === 'value' && typeof value === 'number')) return [inNumbers(value, language)];
    if (one.kind === 'value') return [value].flat();
    const isCounting = one.kind !== 'select';
    return fill(branchOf(one, value, language), args, language, isCounting ? value : counted);
  });
}

/** The pattern filled in, as a list of texts and of whatever parts the arguments held; neighbouring texts are joined. */
export function formatParts(pattern, args, language) {
  const joined = [];
  for (const part of fill(parseMessage(pattern), args, language)) {
    const last = joined.length - 1;
    if (typeof part === 'string' && typeof joined[last] === 'string') joined[last] += part;
    else joined.push(part);
  }
  return joined;
}

/** The pattern filled in, as one text; parts with a `text` give that. */
export const formatText = (pattern, args, language) => textOf(formatParts(pattern, args, language));

export const textOf = (parts) => parts.map((part) => part.text ?? part).join('');
