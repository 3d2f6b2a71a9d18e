// Reads the index that the generator wrote, file by file and only what is asked for; see docs/search-index.md.
import { kindColumn, numbersOf, readColumn, readNameOrder, readNumbers } from './columns.js';
import { foldedWords } from './fold.js';
import { scoresOf } from './rank.js';
import { readDictionary } from './words.js';

const supportedVersion = 1;

/** Asks once, and again only when that failed. */
const remembered = (ask) => {
  const answers = new Map();
  return (key) => {
    if (!answers.has(key)) {
      const answer = ask(key);
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
    }
    return answers.get(key);
  };
};

export class SearchIndex {
  /** `load(name)` gives the bytes of a file of the index as a promise. */
  constructor(load, head) {
    this.head = head;
    this.total = head.documents;
    this.file = remembered(load);
    this.readChunks = new Set();
    this.chunk = remembered((at) => this.readChunk(at));
    this.part = remembered((name) => this.readPart(name));
    this.listStarts = head.words.lists.reduce((all, size) => [...all, all.at(-1) + size], [0]);
  }

  static async open(load) {
    const head = JSON.parse(new TextDecoder().decode(await load('index.json')));
    if (head.version !== supportedVersion) throw new Error(`search index of version ${head.version}, not ${supportedVersion}`);
    return new SearchIndex(load, head);
  }

  async readChunk(at) {
    const lines = JSON.parse(new TextDecoder().decode(await this.file(`records-${at}.json`)));
    this.readChunks.add(at);
    return lines;
  }

  async bytesOf(entry) {
    const bytes = await this.file(`columns-${entry.file}.bin`);
    return bytes.subarray(entry.at, entry.at + entry.bytes);
  }

  async readPart(name) {
    const { head: { columns, kinds }, total } = this;
    const entry = columns.find((one) => one.name === name);
    const read = { size: readNumbers, order: readNameOrder }[name] ?? readColumn;
    return read(entry, kinds, await this.bytesOf(entry), total);
  }

  get columnNames() {
    return this.head.columns.map((one) => one.name);
  }

  async readColumns(names) {
    const { head, total } = this;
    const parts = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await this.part(name)])));
    const { size, order, year } = parts;
    const facets = head.columns.filter((one) => one.codes.length > 0 && parts[one.name]).map((one) => parts[one.name]);
    return {
      total, sizes: size, nameOrder: order, years: year ? numbersOf(year, total) : new Uint16Array(total),
      columns: [kindColumn(head.kinds, total), ...facets],
    };
  }

  /** Columns, decoded: what filterDocuments and the sort orders take. All of them, or those that are named. */
  async columns(names) {
    if (names) return this.readColumns(names);
    this.allColumns ??= await this.readColumns(this.columnNames);
    return this.allColumns;
  }

  get hasAllColumns() {
    return this.allColumns !== undefined;
  }

  async dictionary() {
    this.words ??= readDictionary(await this.file('words.bin'), this.head.words.count);
    return this.words;
  }

  /** The lists of words, by their places in the dictionary. */
  async listsOf(places, listAt) {
    return Promise.all(places.map(async (place) => {
      const from = listAt[place];
      const file = this.listStarts.findLastIndex((start) => start <= from);
      const bytes = await this.file(`lists-${file}.bin`);
      return bytes.subarray(from - this.listStarts[file], listAt[place + 1] - this.listStarts[file]);
    }));
  }

  /** What fits the text: { scores, corrected }, or null when there is no word in it. */
  async search(text) {
    const wanted = [...new Set(foldedWords(text))];
    if (wanted.length === 0) return null;
    const { words, listAt } = await this.dictionary();
    return scoresOf(wanted, { words, total: this.total, listsOf: (places) => this.listsOf(places, listAt) });
  }

  /** The records of documents by their numbers, each an object with the fields of the head and its kind. */
  async records(documents) {
    const { head } = this;
    return Promise.all(documents.map(async (document) => {
      const line = (await this.chunk(Math.floor(document / head.chunk)))[document % head.chunk];
      const { kind, folder } = head.kinds.findLast((one) => one.first <= document);
      return { document, kind, folder, ...Object.fromEntries(head.fields.map((field, at) => [field, line[at]])) };
    }));
  }

  /** The files of records that hold these documents and are still to be read. */
  missingChunks(documents) {
    return new Set(documents.map((document) => Math.floor(document / this.head.chunk)).filter((at) => !this.readChunks.has(at)));
  }
}
