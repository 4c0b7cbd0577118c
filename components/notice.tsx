// Owns one remark to the person: its tone by sign, colour and border together. Results that come later are announced.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

export type Tone = 'good' | 'info' | 'warn' | 'bad';

const SIGNS: Record<Tone, IconName> = { good: 'check', info: 'info', warn: 'warn', bad: 'warn' };

/** `live`: the remark is the result of an action or came by itself, so a screen reader says it. */
export function Notice(props: { readonly tone: Tone; readonly live?: boolean; readonly children: ComponentChildren }) {
  const role = props.live ? (props.tone === 'bad' ? 'alert' : 'status') : undefined;
  return (
    <div class={`notice ${props.tone}`} role={role}>
      <Icon name={SIGNS[props.tone]} />
      <div>{props.children}</div>
    </div>
  );
}
