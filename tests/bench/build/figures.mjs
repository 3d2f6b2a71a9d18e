// Sums and middles of measurements.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const median = (values) => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
export const rounded = (value) => Number(value.toPrecision(4));

/** Paths of the files of a folder, relative to it. */
export const filesOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));

export function sizeOf(folder) {
  const files = filesOf(folder);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0) };
}

/** The files of a folder that another lacks or has with other bytes. Notes of the build for itself do not count. */
export function differing(folder, other) {
  const inOther = new Set(filesOf(other));
  return filesOf(folder).filter((file) => !path.basename(file).startsWith('.') && (!inOther.has(file) ||
    !readFileSync(path.join(folder, file)).equals(readFileSync(path.join(other, file)))));
}
