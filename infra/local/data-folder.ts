import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface DataFolder {
  path: string;
  file(name: string): string;
  release(): void;
}

/**
 * Makes the folder, for its owner only, and takes it for this process alone. The lock is an open SQLite
 * transaction: the operating system lets go of it when the process ends, however it ends.
 */
export function takeDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(path, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(
      `another Schoolwacht is running on the data folder ${path}: stop it first, or choose another folder with --data`,
      { cause },
    );
  }
  return {
    path,
    file: (name) => join(path, name),
    release: () => lock.close(),
  };
}
