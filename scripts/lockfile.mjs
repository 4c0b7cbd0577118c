// @ts-check
// Owns what must hold of package-lock.json so that a clean install works on every platform and from every registry. Pure.

/** @typedef {{ packages: Record<string, { version?: string, resolved?: string, link?: boolean, optional?: boolean, optionalDependencies?: Record<string, string> }> }} Lockfile */

/**
 * Where Node looks for a package that the package at `from` asks for, the nearest place first.
 * @param {string} from
 * @param {string} name
 * @returns {string[]}
 */
function placesFor(from, name) {
  const places = [];
  for (let at = from; at !== ''; ) {
    places.push(`${at}/node_modules/${name}`);
    const outer = at.lastIndexOf('node_modules/');
    at = outer <= 0 ? '' : at.slice(0, outer - 1);
  }
  return [...places, `node_modules/${name}`];
}

/**
 * Faults of a lock file, one sentence each. npm silently drops platform packages that the registry misses: then an install
 * on another platform gets no binary and `npm ci` refuses the lock. And an address of one registry binds every clone to it.
 * @param {Lockfile} lock
 * @returns {string[]}
 */
export function findLockfileFaults(lock) {
  return Object.entries(lock.packages).flatMap(([path, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !placesFor(path, name).some((place) => place in lock.packages))
      .map((name) => `${path || 'the root'} wants ${name}, which has no entry of its own`),
    ...(/^https?:/.test(entry.resolved ?? '') ? [`${path} names the registry it came from: ${entry.resolved}`] : []),
  ]);
}

/**
 * Whether an installation (node_modules/.package-lock.json) holds everything the lock asks for, in its version. Optional
 * packages may be missing: they belong to other platforms.
 * @param {Lockfile} lock
 * @param {Lockfile | null} installed
 */
export function isInstalled(lock, installed) {
  if (installed === null) return false;
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === '') return true;
    const had = installed.packages[path];
    return had === undefined ? entry.optional === true : had.version === entry.version;
  });
}
