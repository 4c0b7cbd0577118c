// Owns the one request that leaves the machine: five digits of a hash, to the breach corpus. No other file may call fetch, and
// this one must send nothing else: no cookies, no referrer, no password.

/** The host that the optional permission and the content security policy name. */
export const BREACH_HOST = 'api.pwnedpasswords.com';

const PATIENCE = 10_000;

/**
 * The range of a five-digit prefix as the service sends it, or null: offline, refused, late, or not a prefix. `base` is for tests.
 */
export async function fetchBreachRange(prefix: string, base = `https://${BREACH_HOST}`): Promise<string | null> {
  if (!/^[0-9A-F]{5}$/.test(prefix)) return null;
  try {
    const response = await fetch(`${base}/range/${prefix}`, {
      headers: { 'Add-Padding': 'true' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
