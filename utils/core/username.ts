// Owns when two user names are one login, or are likely to be. Pure.

/** Two spellings of one user name: case and surrounding space do not tell logins apart. */
export function sameUsername(one: string, other: string): boolean {
  return plainUsername(one) === plainUsername(other);
}

/** Equal for two spellings of one user name. */
export function plainUsername(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

/**
 * Likely one person's: the same but for invisible characters, marks on letters, or what stands after a plus sign in an address.
 * A reason to ask, never to merge unasked: some mail providers take such addresses for two.
 */
export function alikeUsername(one: string, other: string): boolean {
  return likeness(one) === likeness(other);
}

/** Equal for two names that are alike. */
function likeness(name: string): string {
  const bare = plainUsername(name.normalize('NFKD').replace(/[\p{Cf}\p{Mn}]/gu, ''));
  return bare.replace(/^([^@+]+)\+[^@]*(?=@)/, '$1');
}
