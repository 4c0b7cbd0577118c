// Owns one kind of findings: its number, what it means, and its lines as far as somebody asks for them.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { HealthLine as Line } from '@/utils/core/commands';
import type { Ailment } from '@/utils/core/health';
import type { Reason, Result } from '@/utils/core/result';
import { Button } from '../button';
import { Trouble } from '../trouble';
import { FoundLine } from './health-line';

const TITLES: Readonly<Record<Ailment, MessageKey>> = {
  forgotten: 'health_forgotten_title',
  reused: 'health_reused_title',
  weak: 'health_weak_title',
  due: 'health_due_title',
  unproven: 'health_unproven_title',
};
const LEADS: Readonly<Record<Ailment, MessageKey>> = {
  forgotten: 'health_forgotten_lead',
  reused: 'health_reused_lead',
  weak: 'health_weak_lead',
  due: 'health_due_lead',
  unproven: 'health_unproven_lead',
};

interface Found {
  readonly count: number;
  readonly lines: readonly Line[];
  readonly pages: number;
}

/** The first pages of one kind of findings. */
async function findings(ailment: Ailment, pages: number): Promise<Result<Found>> {
  const lines: Line[] = [];
  let count = 0;
  for (let page = 0; page < pages; page += 1) {
    const answer = await ask('health.report', { ailment, page });
    if (!answer.ok) return answer;
    lines.push(...answer.lines);
    count = answer.counts[ailment];
  }
  return { ok: true, count, lines, pages };
}

export function HealthSection(props: {
  readonly ailment: Ailment;
  readonly stamp: string;
  readonly onRefused: (reason: Reason) => void;
  readonly children?: ComponentChildren;
}) {
  const { ailment, stamp, onRefused } = props;
  const [wish, setWish] = useState({ pages: 1 });
  const [found, setFound] = useState<Found | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  // Accounts may change while it looks: then only the look after that counts.
  useEffect(() => {
    let counts = true;
    void findings(ailment, wish.pages).then((answer) => {
      if (!counts) return;
      setReason(answer.ok ? null : answer.reason);
      if (answer.ok) setFound(answer);
      else onRefused(answer.reason);
    });
    return () => {
      counts = false;
    };
  }, [stamp, wish]);
  if (found === null && reason !== null) return <Trouble reason={reason} />;
  return (
    <section class="panel">
      <h2>
        {t(TITLES[ailment])} {found === null ? null : <span class="badge plain">{t('number', found.count)}</span>}
      </h2>
      <p class="soft">{t(found?.count === 0 ? 'health_nothing' : LEADS[ailment])}</p>
      {found === null || found.lines.length === 0 ? null : (
        <ul class="plain-list health-lines">
          {found.lines.map((line) => (
            <FoundLine key={line.account.id} line={line} />
          ))}
        </ul>
      )}
      {found !== null && found.lines.length < found.count ? (
        <Button weight="quiet" onClick={() => setWish({ pages: found.pages + 1 })}>
          {plural('health_more', found.count - found.lines.length)}
        </Button>
      ) : null}
      {props.children}
    </section>
  );
}
