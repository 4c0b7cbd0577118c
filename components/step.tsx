// Owns the frame of one screen: what to do, why, and the one next step, always in the same place at the foot.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { Icon } from './icon';
import { RemarkSeen } from './remark';

export interface StepProps {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** A primary button, or an `OnPage`. */
  readonly next: ComponentChildren;
  /** Makes the frame a form: the primary button submits it. */
  readonly onSubmit?: () => void;
  readonly children?: ComponentChildren;
}

export function Step({ title, lead, next, onSubmit, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The screen before took its focus along; a keyboard or screen-reader user goes on from the new heading.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  const inside = (
    <>
      <div class="step-body">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead ? <p class="lead">{lead}</p> : null}
        {children}
      </div>
      <div class="next">
        <RemarkSeen />
        {next}
      </div>
    </>
  );
  if (!onSubmit) return <main class="step">{inside}</main>;
  return (
    <main>
      <form
        class="step"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {inside}
      </form>
    </main>
  );
}

/** The next step is the person's own, on the store's page or in his mailbox: Keyturn says it and does not do it. */
export function OnPage({ children, inMail = false }: { children: ComponentChildren; inMail?: boolean }) {
  return (
    <div class="on-page">
      <Icon name={inMail ? 'mail' : 'pointer'} />
      <div>
        <p class="eyebrow">{t(inMail ? 'next_in_mail' : 'next_on_page')}</p>
        <p>{children}</p>
      </div>
    </div>
  );
}
