// Owns the pages beside the shops: the mailbox, the overview of everything that can be played, and the look-alike's frame
// that would collect what it is given.
import { mailboxPage } from '../../../utils/rehearsal/pages/mailbox';
import { foreignFramePage, overviewPage } from '../../../utils/rehearsal/pages/side';
import { LANGS } from '../../../utils/rehearsal/texts';
import { FAULT_NAMES, FAULTS } from '../faults';
import { POLICY_NAMES } from '../policies';
import { pageReply, type Reply } from '../reply';
import { LAYOUTS, WAYS } from '../variant';
import type { Visit } from '../visit';

/** All mails, the newest first. */
export function showMailbox(visit: Visit): Reply {
  const views = visit.world.mails.map((mail) => ({ ...mail, time: new Date(mail.at).toISOString().slice(11, 16) }));
  return pageReply(mailboxPage(visit.shell, views.toReversed()));
}

/** Starting points, and the words that an address may carry. */
export function showOverview(visit: Visit): Reply {
  const at = (host: string, path: string): string => new URL(path, `https://${host}${visit.place.port}`).href;
  return pageReply(
    overviewPage(visit.shell, {
      starts: [
        ['Front page', at('www.aliexpress.com', '/')],
        ['Sign in, framed', at('login.aliexpress.com', '/buyer.htm')],
        ['Sign in, current', at('www.aliexpress.com', '/p/ug-login-page/login.html')],
        ['Sign in, Russia', at('login.aliexpress.ru', '/?flag=1')],
        ['Profile settings', at('accounts.aliexpress.com', '/user/organization/manage_person_profile.htm')],
        ['Change', at('accounts.aliexpress.com', '/user/company/change_password_security_prompt.htm')],
        [
          'Change, three boxes',
          at('accounts.aliexpress.com', '/user/company/change_password_security_prompt.htm?layout=three-box'),
        ],
        ['Change, Alibaba', at('passport.alibaba.com', '/ac/password_modify.htm?fromSite=4&lang=en_US')],
        ['Change, current', at('www.aliexpress.com', '/p/account-center/find-password.html')],
        ['Reset, passport', at('passport.alibaba.com', '/ac/password_find.htm?fromSite=4&lang=en_US')],
        ['Reset, mailed link', at('us.my.alibaba.com', '/user/company/forget_password_input_email.htm')],
        ['Mailbox', at('mail.practice.example', '/')],
      ],
      words: [
        ['layout', LAYOUTS.join(', ')],
        ['lang', LANGS.join(', ')],
        ['way', WAYS.join(', ')],
        ['policy', POLICY_NAMES.join(', ')],
        ['digits', '4 to 8'],
      ],
      faults: FAULT_NAMES.map((name) => [name, FAULTS[name][1]] as const),
    }),
  );
}

/** A frame of a look-alike host with a password box. */
export function showForeignFrame(visit: Visit): Reply {
  return pageReply(foreignFramePage(visit.shell, { action: visit.here('/collect.htm') }));
}

/** Whatever is sent to a collecting address is written down and nothing more. */
export function collect(visit: Visit): Reply {
  visit.record('foreign', null, Object.fromEntries(visit.asked.form), null);
  return pageReply(foreignFramePage(visit.shell, { action: visit.here('/collect.htm') }));
}
