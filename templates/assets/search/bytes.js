// Numbers out of bytes, as docs/search-index.md has them.

/** Reads numbers of any width up to 25 bits, the lowest bit first. */
export class BitReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  take(width) {
    const first = this.at >> 3;
    const { bytes } = this;
    const word = (bytes[first] | (bytes[first + 1] << 8) | (bytes[first + 2] << 16) | (bytes[first + 3] << 24)) >>> (this.at & 7);
    this.at += width;
    return word & ((1 << width) - 1);
  }
}

/** Reads numbers in groups of seven bits. */
export class NumberReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }

  take() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at];
      this.at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  takeBytes(count) {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
}
