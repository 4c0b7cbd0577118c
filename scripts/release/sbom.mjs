// @ts-check
// Owns the list of what is shipped, as CycloneDX: npm writes it from the lock file, and what differs from run to run is taken out.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/**
 * @typedef {{ serialNumber?: string, metadata: { timestamp?: string, tools?: unknown, component: { name: string } },
 *   components: { 'bom-ref': string }[], dependencies: { ref: string, dependsOn?: string[] }[] }} Sbom
 */

/**
 * The same list for the same lock file: no time, no tool's version, no name of a directory; a serial number made of its content.
 * @param {Sbom} given
 * @param {string} name of the package
 * @returns {string}
 */
export function normalise(given, name) {
  const { serialNumber: _, ...rest } = given;
  const { timestamp: __, tools: ___, ...metadata } = rest.metadata;
  const byRef = (/** @type {string} */ one, /** @type {string} */ other) => (one < other ? -1 : 1);
  const content = {
    ...rest,
    metadata: { ...metadata, component: { ...metadata.component, name } },
    components: rest.components.toSorted((one, other) => byRef(one['bom-ref'], other['bom-ref'])),
    dependencies: rest.dependencies
      .map((each) => ({ ...each, ...(each.dependsOn && { dependsOn: each.dependsOn.toSorted() }) }))
      .toSorted((one, other) => byRef(one.ref, other.ref)),
  };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  // A UUID of version 8: its bits are the maker's own (RFC 9562, 5.8).
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  return `${JSON.stringify({ serialNumber: `urn:uuid:${uuid}`, ...content }, null, 2)}\n`;
}

/**
 * @param {string} root of the project
 * @param {string} name of the package
 */
export function makeSbom(root, name) {
  const args = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'];
  const options = { cwd: root, encoding: /** @type {const} */ ('utf8'), shell: process.platform === 'win32' };
  return normalise(JSON.parse(execFileSync('npm', args, options)), name);
}
