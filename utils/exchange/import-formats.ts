// Owns the names of the formats that can be imported. Names of programs are not translated.

const FORMATS = {
  chromium: 'Chrome, Edge, Brave, Opera (CSV)',
  firefox: 'Firefox (CSV)',
  safari: 'Safari, Apple Passwords (CSV)',
  'bitwarden-csv': 'Bitwarden (CSV)',
  onepassword: '1Password (CSV)',
  lastpass: 'LastPass (CSV)',
  keepass: 'KeePass (CSV)',
  keepassxc: 'KeePassXC (CSV)',
  'proton-pass': 'Proton Pass (CSV)',
  csv: 'CSV',
  bitwarden: 'Bitwarden (JSON)',
  'bitwarden-locked': 'Bitwarden (JSON + password)',
  'kdbx-3': 'KeePass (KDBX 3)',
  'kdbx-4': 'KeePass (KDBX 4)',
} as const;

export type ImportFormat = keyof typeof FORMATS;

/** How people know the format. */
export function formatName(format: ImportFormat): string {
  return FORMATS[format];
}
