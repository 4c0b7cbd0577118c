// Owns the states of the vault page's settings: backup, import, export, the emergency slip, keys and sites.
import { CHECK, view } from '../samples';
import type { GalleryState, GalleryStates } from './gallery-state';

function importing(text: string): GalleryState {
  return { page: 'vault', view: view(), hash: '/settings', file: ['Choose a file', 'passwords.csv', text] };
}

const OTHERS = `name,url,username,password,note,Shoe size
AliExpress,https://www.aliexpress.com/,vera.kovacs@mail.example,Aa1-made-up,,39
Garden shop,https://www.${'very-long-name-of-a.'.repeat(6)}shop.example/,${'long.user.name.'.repeat(8)}@mail.example,Bb2-made-up,,
חנות,https://shop.example/,רות,Cc3-made-up,,
An app of the telephone,android://x@com.shop.app/,vera,Dd4-made-up,,
${'A note with a name that goes on '.repeat(5)},,,,only a note,
askew,https://www.alibaba.com/
`;
/** As much of Bitwarden's sealed export as is looked at before its password is known. */
const SEALED = JSON.stringify({
  encrypted: true,
  passwordProtected: true,
  kdfType: 0,
  kdfIterations: 600_000,
  salt: 'c2FsdA==',
  encKeyValidation_DO_NOT_EDIT: `2.${'A'.repeat(22)}==|AAAA|${'A'.repeat(43)}=`,
  data: `2.${'A'.repeat(22)}==|AAAA|${'A'.repeat(43)}=`,
});

export const settingsStates: GalleryStates = {
  'vault/erase': { page: 'vault', view: view(), hash: '/settings', click: ['Delete everything…'] },
  'vault/settings': { page: 'vault', view: view(), hash: '/settings' },
  'vault/settings-damaged': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    data: {
      changedAt: Date.UTC(2026, 10, 24, 8, 12),
      check: { ...CHECK, opened: 55, damaged: 1, missing: 1, bothCopies: false },
      persistent: false,
      usedBytes: 1_240_000,
      damaged: [
        { key: 'k1', kind: 'account', why: 'does-not-open', foundAt: Date.UTC(2026, 10, 24) },
        { key: 'k2', kind: 'other', why: 'not-listed', foundAt: Date.UTC(2026, 10, 20) },
      ],
    },
  },
  'vault/settings-import': {
    ...importing(OTHERS),
    click: ['What each column becomes', '3 accounts in the file', 'What is left out, and why'],
  },
  'vault/settings-import-comparing': { ...importing(OTHERS), hangs: 'restore.add' },
  'vault/settings-import-writing': { ...importing(OTHERS), hangs: 'restore.write', click: ['Import'] },
  'vault/settings-import-refused': importing('just some words'),
  'vault/settings-import-locked': importing(SEALED),
  'vault/settings-restore': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    file: ['Choose a backup file', 'keyturn-backup-2026-11-03.age', ''],
  },
  'vault/settings-backup-form': { page: 'vault', view: view(), hash: '/settings', click: ['Make a backup'] },
  'vault/settings-backup-unverified': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    backup: { verifiedAt: null, unverifiedAt: Date.UTC(2026, 10, 20, 9), due: false },
  },
  'vault/settings-export': { page: 'vault', view: view(), hash: '/settings', click: ['Export accounts'] },
  'vault/settings-export-csv': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    click: ['Export accounts', 'CSV for a spreadsheet'],
  },
  'vault/settings-export-ready': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    click: ['Export accounts', 'Bitwarden JSON', 'Prepare the file'],
  },
  'vault/settings-export-wrong': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    refuse: ['export.read', 'wrong-password'],
    click: ['Export accounts', 'Bitwarden JSON', 'Prepare the file'],
  },
  'vault/slip-choose': { page: 'vault', view: view(), hash: '/slip', click: ['Only these'] },
  'vault/slip': {
    page: 'vault',
    view: view(),
    hash: '/slip',
    click: ['With a QR code of each password, to be read by a telephone', 'Show the slip'],
  },
  'vault/settings-master-form': { page: 'vault', view: view(), hash: '/settings', click: ['Change master password'] },
  'vault/settings-recovery-key': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    click: ['Make a recovery key', 'Make a recovery key'],
  },
  'vault/settings-sites': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    sites: ['shop.example', 'www.garden-shop.example'],
  },
  'vault/settings-site-stays': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    sites: ['shop.example'],
    refuse: ['site.remove', 'bad-request'],
    click: ['Remove: shop.example'],
  },
};
