// Owns the list of sites that the person allowed beyond the first stores, and the way to take each back.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { Button } from '../button';
import { useCommand } from '../command';
import { Icon } from '../icon';
import { say } from '../remark';
import { Trouble } from '../trouble';

export function AllowedSites() {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const command = useCommand();
  const load = async () => {
    const answer = await ask('site.list', {});
    if (answer.ok) setHosts(answer.hosts);
    return answer;
  };
  useEffect(() => void load(), []);
  const remove = (host: string) =>
    command.run(async () => {
      const answer = await ask('site.remove', { host });
      if (!answer.ok) return answer;
      say(t('site_removed', host));
      return load();
    });
  return (
    <section class="panel">
      <h2>{t('sites_allowed')}</h2>
      <p class="soft">{t(hosts.length === 0 ? 'sites_allowed_none' : 'sites_allowed_lead')}</p>
      <ul class="plain-list sites">
        {hosts.map((host) => (
          <li key={host}>
            <Icon name="lock" />
            <bdi>{host}</bdi>
            <Button
              weight="quiet"
              icon="cross"
              name={t('site_remove_named', host)}
              busy={command.busy}
              onClick={() => void remove(host)}
            >
              {t('site_remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Trouble reason={command.reason} />
    </section>
  );
}
