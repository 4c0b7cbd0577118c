// Owns the store's check for robots. The person solves it; Keyturn never moves anything.
import { t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/view';
import { Notice } from '../notice';
import { OnPage, Step } from '../step';

export function Captcha({ tab }: { tab: TabView }) {
  return (
    <Step title={t('captcha_title')} lead={t('captcha_lead')} next={<OnPage>{t('captcha_next')}</OnPage>}>
      <Notice tone="good">
        <p>{t(tab.rotation ? 'captcha_password_safe' : 'captcha_nothing_lost')}</p>
      </Notice>
    </Step>
  );
}

/** The same check as a part of a page that asks for something else too. */
export function CaptchaBeside() {
  return (
    <Notice tone="info" live>
      <p>{t('captcha_beside')}</p>
    </Notice>
  );
}
