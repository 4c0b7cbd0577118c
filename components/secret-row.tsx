// Owns one secret that stands in the vault: hidden until asked for, revealed for half a minute, copied on a click.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { SecretName } from '@/utils/core/commands';
import { Button } from './button';
import { ByHand } from './by-hand';
import { useCommand } from './command';
import { copySecret } from './copy';
import { SecretText } from './secret-text';
import { Trouble } from './trouble';

/** A revealed secret is hidden again after this many milliseconds; somebody may have left the desk. */
const SHOWN_FOR = 30_000;

export interface SecretRowProps {
  /** What the secret is, as "New password". Names the buttons too. */
  readonly title: string;
  readonly copied: SecretName;
  readonly revealed: SecretName;
  /** Shown as words (an answer), not character by character. */
  readonly plain?: boolean;
  /** Reveals at once, ready for typing by hand; for a person who asked for just that. */
  readonly startOpen?: boolean;
  /** A button that stands before the others. */
  readonly action?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Another secret is another row: what was revealed must not stay under its title. */
export function SecretRow(props: SecretRowProps) {
  return <Row key={JSON.stringify(props.revealed)} {...props} />;
}

function Row(props: SecretRowProps) {
  const [value, setValue] = useState<string | null>(null);
  const [byHand, setByHand] = useState(props.startOpen ?? false);
  const command = useCommand();
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(() => setValue(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [value]);

  const reveal = () =>
    command.run(async () => {
      const answer = await ask('secret.reveal', props.revealed);
      if (answer.ok) setValue(answer.value);
      return answer;
    });
  // Only the first drawing opens it.
  useEffect(() => {
    if (props.startOpen) void reveal();
  }, []);

  const shown = value !== null;
  return (
    <section class="secret-row" aria-label={props.title}>
      <div class="secret-head">
        <h3>
          <bdi>{props.title}</bdi>
        </h3>
        {props.children}
      </div>
      {value !== null ? <Shown value={value} plain={props.plain ?? false} byHand={byHand} /> : null}
      <div class="row">
        {shown ? null : <p class="masked" aria-label={t('hidden')} role="img" />}
        {props.action}
        <Button
          icon="copy"
          name={t('copy_what', props.title)}
          onClick={() => void command.run(() => copySecret(() => ask('secret.reveal', props.copied)))}
        >
          {t('copy')}
        </Button>
        <Button
          icon={shown ? 'eye-off' : 'eye'}
          name={t(shown ? 'hide_what' : 'reveal_what', props.title)}
          onClick={() => (shown ? setValue(null) : void reveal())}
        >
          {shown ? t('hide') : t('reveal')}
        </Button>
        {shown && !props.plain ? (
          <Button weight="quiet" icon="keyboard" pressed={byHand} onClick={() => setByHand(!byHand)}>
            {t('by_hand')}
          </Button>
        ) : null}
      </div>
      <Trouble reason={command.reason} />
    </section>
  );
}

function Shown({ value, plain, byHand }: { value: string; plain: boolean; byHand: boolean }) {
  if (plain) {
    return (
      <p class="secret-plain" dir="auto" translate={false}>
        {value}
      </p>
    );
  }
  return byHand ? <ByHand value={value} /> : <SecretText value={value} />;
}
