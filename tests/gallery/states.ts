// Owns the list of every state that Keyturn's pages can be in. The states themselves stand by subject in states/.
import { boxStates } from './states/boxes';
import { closedStates } from './states/closed';
import { elsewhereStates } from './states/elsewhere';
import { firstRunStates } from './states/first-run';
import type { GalleryStates } from './states/gallery-state';
import { identityStates } from './states/identity';
import { newPasswordStates } from './states/new-password';
import { sentStates } from './states/sent';
import { settingsStates } from './states/settings';
import { signInStates } from './states/sign-in';
import { vaultStates } from './states/vault';

export const states: GalleryStates = {
  ...closedStates,
  ...elsewhereStates,
  ...signInStates,
  ...identityStates,
  ...newPasswordStates,
  ...boxStates,
  ...sentStates,
  ...firstRunStates,
  ...vaultStates,
  ...settingsStates,
};
