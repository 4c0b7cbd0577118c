// Owns the shop's front: home, "My AliExpress", profile settings, signing out. It must not touch a password.
import { accountPage, homePage, profileSettingsPage } from '../../../utils/rehearsal/pages/home';
import { pageReply, type Reply, redirectReply } from '../reply';
import { SESSION, type Visit } from '../visit';

export function showHome(visit: Visit): Reply {
  return pageReply(homePage(visit.shell));
}

export function showAccount(visit: Visit): Reply {
  if (visit.account === null) return redirectReply(visit.signInFirst());
  return pageReply(accountPage(visit.shell));
}

export function showProfileSettings(visit: Visit): Reply {
  if (visit.account === null) return redirectReply(visit.signInFirst());
  return pageReply(profileSettingsPage(visit.shell, visit.account.username));
}

export function signOut(visit: Visit): Reply {
  visit.record('sign-out', visit.account?.username ?? null, {}, null);
  visit.world.closeSession(visit.asked.cookies.get(SESSION));
  return redirectReply(visit.url('shop', '/'), [visit.cookie(SESSION, '')]);
}
